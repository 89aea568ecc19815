"""kalender.ics: what a calendar program reads back is what was planned, whatever people typed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, seed, settings
from hypothesis import strategies as st
from icalendar import Calendar

from documents import calendar, zones
from forum.erfa.calendar import Entry, entry
from forum.erfa.meetings import Meeting, State
from forum.minutes.minutes import Point
from forum.people import Language
from tests.bot.fakes import landsbyforum

FORUM = landsbyforum()
MAY = datetime(2021, 5, 4, 15, 42, tzinfo=UTC)
SEPTEMBER = datetime(2021, 9, 14, 15, tzinfo=UTC)
QUARTER_PAST = SEPTEMBER + timedelta(minutes=15)
AGENDA = (Point("Velkomst", SEPTEMBER, QUARTER_PAST), Point("Runde", QUARTER_PAST, SEPTEMBER + timedelta(minutes=90)))
ERFA = Entry(
    "erfa-2021-09-14", "ERFA", SEPTEMBER, SEPTEMBER + timedelta(minutes=90), "Broager", "https://teams.example/x",
    AGENDA, 0, MAY, MAY,
)  # fmt: skip
NASTY = st.one_of(
    st.text(max_size=120),
    st.lists(
        st.sampled_from(
            ["\r\n", "\n", "BEGIN:VEVENT", "END:VCALENDAR", ";", ",", "\\", '"', ":", "å", "\x00", "\u2028", "🎬"]
        ),
        max_size=20,
    ).map("".join),
)


def read(*entries: Entry) -> Calendar:
    return Calendar.from_ical(calendar.written(entries, FORUM, Language.DA))


def test_a_meeting_is_read_back_as_it_was_planned():
    (event,) = read(ERFA).events
    assert (str(event["SUMMARY"]), str(event["LOCATION"]), str(event["STATUS"])) == ("ERFA", "Broager", "CONFIRMED")
    assert (event.start, event.end) == (ERFA.starts_at, ERFA.ends_at)
    assert event["DTSTART"].params["TZID"] == "Europe/Copenhagen"
    assert str(event["DESCRIPTION"]) == (
        "Dagsorden:\n17.00 Velkomst (15 min)\n17.15 Runde (75 min)\nDeltag her: https://teams.example/x"
    )


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (Language.DA, "Dagsorden:\n17.00 Velkomst (15 min)\n17.15 Runde (75 min)"),
        (Language.EN, "Agenda:\n17:00 Velkomst (15 min)\n17:15 Runde (75 min)"),
        (Language.DE, "Tagesordnung:\n17:00 Velkomst (15 Min.)\n17:15 Runde (75 Min.)"),
    ],
)
def test_each_row_has_its_hour_and_its_minutes_in_the_language_of_the_forum(language: Language, told: str):
    assert calendar.described(replace(ERFA, link=""), FORUM, language) == told


def test_the_hours_of_the_rows_are_those_of_the_wall_on_their_own_day():
    """A meeting that moves over the end of the summer time begins its rows at the same hours."""
    weeks = timedelta(weeks=8, hours=1)
    later = tuple(replace(each, starts_at=each.starts_at + weeks, ends_at=each.ends_at + weeks) for each in AGENDA)
    assert "17.00 Velkomst (15 min)\n17.15 Runde (75 min)" in calendar.described(
        replace(ERFA, agenda=later), FORUM, Language.DA
    )


def test_the_file_is_published_and_the_same_meetings_are_the_same_bytes():
    weeks = timedelta(weeks=4)
    later = replace(ERFA, meeting="erfa-2021-10-12", starts_at=SEPTEMBER + weeks, ends_at=SEPTEMBER + weeks)
    assert str(read(ERFA)["METHOD"]) == "PUBLISH"
    one, other = ((ERFA, later), (later, ERFA))
    assert calendar.written(one, FORUM, Language.DA) == calendar.written(other, FORUM, Language.DA)
    assert len({str(event["UID"]) for event in read(ERFA, later).events}) == 2


def test_a_moved_meeting_is_the_same_one_with_a_higher_sequence():
    planned = Meeting(
        "erfa-2021-09-14", "f", "", SEPTEMBER, SEPTEMBER, SEPTEMBER, Language.DA, State.PLANNED, "lise", MAY, MAY
    )
    moved = replace(planned, starts_at=SEPTEMBER + timedelta(days=1), version=2, changed_at=MAY + timedelta(days=1))
    before, after = (read(entry(each, "ERFA-møde")).events[0] for each in (planned, moved))
    assert before["UID"] == after["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)
    assert str(after["SUMMARY"]) == "ERFA-møde"
    assert after.end - after.start == timedelta(hours=2)


def test_a_meeting_that_was_called_off_stays_and_says_so():
    assert str(read(replace(ERFA, cancelled=True)).events[0]["STATUS"]) == "CANCELLED"


def test_a_forum_without_meetings_has_a_calendar_all_the_same():
    assert read().events == []


@seed(6)
@settings(max_examples=200, deadline=None)
@given(NASTY, NASTY, NASTY, NASTY)
def test_whatever_was_typed_stays_in_its_field(title: str, place: str, link: str, point: str):
    told = replace(ERFA, title=title, place=place, link=link, agenda=(replace(AGENDA[0], title=point),))
    content = calendar.written([told], FORUM, Language.DA)
    assert b"\x00" not in content
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    made = Calendar.from_ical(content)
    assert len(made.walk("VEVENT")) == len(made.walk("VCALENDAR")) == 1
    (event,) = made.events
    assert (str(event["UID"]), event.start) == (f"erfa-2021-09-14@{FORUM.team}", ERFA.starts_at)
    assert str(event["SUMMARY"]) == calendar._clean(title)


@pytest.mark.parametrize(
    "name", ["Europe/Copenhagen", "Europe/London", "Atlantic/Faroe", "Etc/UTC", "America/New_York"]
)
def test_the_file_tells_every_hour_of_two_years_as_the_zone_does(name: str):
    """Both nights of the summer time, by a reading of RFC 5545 of our own: the newest observance before the hour."""
    made = zones.zone_of(name, 2021, 2022)
    onsets = sorted(
        (datetime.replace(part["DTSTART"].dt, tzinfo=UTC) - part["TZOFFSETFROM"].td, part["TZOFFSETTO"].td)
        for part in made.subcomponents
    )
    at = datetime(2021, 1, 1, tzinfo=UTC)
    while at < datetime(2023, 1, 1, tzinfo=UTC):
        told = next(offset for onset, offset in reversed(onsets) if onset <= at)
        assert told == at.astimezone(ZoneInfo(name)).utcoffset(), at
        at += timedelta(hours=1)


@pytest.mark.parametrize("language", Language)
def test_the_file_has_one_name_in_each_language(language: Language):
    assert calendar.name(language) in ("kalender.ics", "calendar.ics")

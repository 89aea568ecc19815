"""Journey 4.3, step 1: the form adds up its agenda, says which row is at fault, and gives back all that was typed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.cards import erfa_typed, erfa_words
from bot.turn import How
from tests.bot.fakes import landsbyforum
from tests.bot.stage import Card, Somebody, Stage, button, parts, standing, words
from tests.bot.test_erfa_cards import MEETING
from tests.forum.erfa.memory import MemoryMeetings

ERFA = "erfa-2021-09-14"
FULL = "17.00-17.05 Velkomst v. Landsbyforum\n17.05-17.35 Oplæg\n17.35-17.40 Pause\n17.40-18.30 Gruppearbejde"
SHORT = "17.00-17.05 Velkomst\n17.05-18.25 Gruppearbejde"
TYPED = {
    "day": "2021-09-14",
    "at": "17:00",
    "ends": "18:30",
    "name": "ERFA september",
    "place": "Forsamlingshuset i Broager",
    "link": "https://teams.example/møde",
    "agenda": FULL,
    "questions": "works_well,wish_scenario",
    "asked_on": "2021-08-30",
    "reminded_on": "2021-09-09",
    "cut_day": "2021-09-13",
    "cut_at": "10:00",
    "pre_read_on": "2021-09-09",
}


@pytest.fixture
def lise(stage: Stage, calendar: MemoryMeetings) -> Somebody:
    return stage.person("lise")


def is_open(card: Card) -> bool:
    return bool(next(part for part in parts(card) if part.get("id") == "more")["isVisible"])


async def test_the_whole_form_becomes_a_meeting(lise: Somebody, calendar: MemoryMeetings) -> None:
    form = (await lise.writes("erfa ny")).card
    read = words((await lise.taps(form, "Planlæg", **TYPED)).card)
    meeting = calendar.meetings[ERFA]
    assert meeting.ends_at == datetime(2021, 9, 14, 16, 30, tzinfo=UTC)
    assert meeting.place == "Forsamlingshuset i Broager"
    assert [point.minutes for point in meeting.points] == [5, 30, 5, 50]
    assert meeting.points[0].lead == "Landsbyforum"
    assert list(meeting.questions) == ["works_well", "wish_scenario"]
    assert meeting.asked_at == datetime(2021, 8, 30, 7, tzinfo=UTC)
    assert meeting.cut_off_at == datetime(2021, 9, 13, 8, tzinfo=UTC)
    assert "17.00–18.30 · 4 punkter på dagsordenen." in read
    assert "Spørgsmålene sendes **mandag den 30. august 2021 kl. 09.00** til 3 landsbyer." in read
    assert "De, der mangler, bliver påmindet torsdag den 9. september 2021 kl. 09.00." in read
    assert "Svarfrist: mandag den 13. september 2021 kl. 10.00." in read


@pytest.mark.parametrize(
    ("locale", "new", "check", "sum_", "fault"),
    [
        ("da-DK", "erfa ny", "Regn efter", "17.00–18.30: rækkerne fylder **85 af 90** min.", "Efter række 2"),
        ("en-GB", "erfa new", "Add up", "17:00–18:30: the rows take **85 of 90** min.", "row 2"),
        ("de-DE", "ERFA neu", "Nachrechnen", "17:00–18:30: Die Zeilen füllen **85 von 90** Min.", "Zeile 2"),
    ],
)
async def test_adding_up_tells_the_sum_and_the_row_behind_which_minutes_are_missing(
    stage: Stage, calendar: MemoryMeetings, locale: str, new: str, check: str, sum_: str, fault: str
) -> None:
    lise = stage.person("lise", locale)
    form = (await lise.writes(new)).card
    again = (await lise.taps(form, check, **TYPED | {"agenda": SHORT})).card
    assert sum_ in words(again)
    assert fault in words(again)
    assert {name: standing(again)[name] for name in TYPED} == TYPED | {"agenda": SHORT}
    assert calendar.meetings == {}


async def test_an_agenda_that_adds_up_is_told_so_and_nothing_is_wrong(lise: Somebody) -> None:
    form = (await lise.writes("erfa ny")).card
    read = words((await lise.taps(form, "Regn efter", **TYPED)).card)
    assert "rækkerne fylder **90 af 90** min." in read
    assert "⚠" not in read


@pytest.mark.parametrize("how", [How.FETCH, How.DIALOG])
async def test_the_form_adds_up_in_a_dialog_too(lise: Somebody, how: How) -> None:
    """Rule 32: [Åbn stort] takes along what was typed, and [Regn efter] counts there as well."""
    form = (await lise.writes("erfa ny")).card
    opened = await lise.sends(button(form, "Åbn stort"), TYPED | {"agenda": SHORT}, how)
    assert "rækkerne fylder **85 af 90** min." in words(opened.card)
    assert standing(opened.card)["agenda"] == SHORT
    assert opened.title == "Nyt ERFA-møde"
    assert {part["type"] for part in parts(opened.card) if str(part.get("type")).startswith("Action.")} == {
        "Action.Submit",
        "Action.ToggleVisibility",
    }


@pytest.mark.parametrize(
    ("typed", "told", "opens"),
    [
        ({"agenda": SHORT}, "Efter række 2 «Gruppearbejde»", True),
        ({"agenda": "17.00-17.05 Velkomst\nPause"}, "Række 2 «Pause»", True),
        ({"ends": "16.30"}, "Mødet skal slutte, efter at det er begyndt", True),
        ({"ends": ""}, "Skriv, hvornår mødet slutter.", True),
        ({"link": "javascript:alert(1)"}, "Et link til mødet begynder med https://", True),
        ({"place": "x" * 121}, "Der er 121 tegn i et felt. Der er plads til 120.", True),
        ({"cut_day": "2021-09-15"}, "Svarfristen **15-09-2021 10.00** er ikke før mødet.", True),
        ({"asked_on": "2021-09-14", "reminded_on": ""}, "Spørgsmålene skal ud før svarfristen", True),
        ({"pre_read_on": "2021-09-12"}, "det er **12-09-2021** ikke. Mente du **10-09-2021**?", True),
        ({"reminded_on": "2021-09-05"}, "det er **05-09-2021** ikke. Mente du **03-09-2021**?", True),
        ({"day": "2022-03-27", "at": "02:30", "ends": "03:30", "agenda": ""}, "findes ikke", True),
        ({"day": "2021-02-31"}, "kan jeg ikke læse som dato og tid", True),
    ],
)
async def test_whatever_is_refused_comes_back_with_its_sentence(
    lise: Somebody, calendar: MemoryMeetings, typed: dict[str, str], told: str, opens: bool
) -> None:
    """Rule 18."""
    form = (await lise.writes("erfa ny")).card
    sent = TYPED | typed
    again = (await lise.sends(button(form, "Planlæg"), {name: each for name, each in sent.items() if each})).card
    assert told in words(again).replace("\\", "")
    above = next(n for n, part in enumerate(again["body"]) if part.get("color") == "Attention") + 1
    assert again["body"][above]["type"] == "ActionSet" or again["body"][above].get("id") == "agenda"
    assert {name: standing(again)[name] for name in sent if sent[name]} == {k: v for k, v in sent.items() if v}
    assert is_open(again) is opens
    assert calendar.meetings == {}


async def test_whoever_moves_only_the_beginning_means_a_meeting_as_long(
    lise: Somebody, calendar: MemoryMeetings
) -> None:
    form = (await lise.writes("erfa ny")).card
    await lise.taps(form, "Planlæg", **TYPED)
    edit = (await lise.taps((await lise.writes("erfa")).card, "Ret")).card
    await lise.taps(edit, "Gem", at="19:00", reason="Kirken er optaget")
    meeting = calendar.meetings[ERFA]
    assert meeting.ends_at == datetime(2021, 9, 14, 18, 30, tzinfo=UTC)
    assert meeting.points[0].starts_at == datetime(2021, 9, 14, 17, tzinfo=UTC)
    assert meeting.reason == "Kirken er optaget"


async def test_moving_in_words_fills_the_form_and_moves_nothing_yet(lise: Somebody, calendar: MemoryMeetings) -> None:
    await lise.writes("erfa ny 14-09-2021 17.00-18.30")
    form = (await lise.writes("erfa flyt 28-09-2021 19.00 Kirken er optaget")).card
    fields = standing(form)
    assert (fields["day"], fields["at"], fields["ends"]) == ("2021-09-28", "19:00", "20:30")
    assert fields["reason"] == "Kirken er optaget"
    assert calendar.meetings[ERFA].version == 1
    await lise.taps(form, "Gem")
    assert calendar.meetings[ERFA].starts_at == datetime(2021, 9, 28, 17, tzinfo=UTC)


async def test_the_agenda_follows_on_the_lines_below(lise: Somebody, calendar: MemoryMeetings) -> None:
    await lise.writes(f"erfa ny 14-09-2021 17.00-18.30 ERFA september\n{FULL}")
    meeting = calendar.meetings[ERFA]
    assert meeting.title == "ERFA september"
    assert len(meeting.points) == 4


async def test_a_date_that_cannot_be_read_loses_no_agenda(lise: Somebody) -> None:
    form = (await lise.writes(f"erfa ny i morgen\n{FULL}")).card
    assert "kan jeg ikke læse som dato og tid" in words(form)
    assert standing(form)["agenda"] == FULL


async def test_what_a_meeting_needs_must_be_filled_in_and_says_so(lise: Somebody) -> None:
    """Rule 17."""
    form = (await lise.writes("erfa ny")).card
    required = {part["id"]: part["errorMessage"] for part in parts(form) if part.get("isRequired")}
    asked = {"questions": "Vælg mindst ét spørgsmål."}
    assert required == {"day": "Vælg en dato.", "at": "Vælg et klokkeslæt.", **asked}


async def test_a_chosen_day_stays_in_the_form_and_a_reckoned_one_follows_the_date(
    lise: Somebody, calendar: MemoryMeetings
) -> None:
    await lise.writes("erfa ny 14-09-2021 17.00-18.30")
    form = (await lise.writes("erfa flyt")).card
    assert [standing(form)[name] for name in ("pre_read_on", "asked_on", "reminded_on", "cut_day")] == [""] * 4
    assert not is_open(form)
    await lise.taps(form, "Gem", pre_read_on="2021-09-08")
    again = (await lise.writes("erfa flyt")).card
    assert standing(again)["pre_read_on"] == "2021-09-08"
    assert is_open(again)


@pytest.mark.parametrize(
    ("typed", "hours", "title"),
    [
        ("14-09-2021 17.00-18.30", ("17:00", "18:30"), ""),
        ("14-09-2021 17-18.30 Nordals", ("17:00", "18:30"), "Nordals"),
        ("tirsdag den 14. september 2021 kl. 17.00 til 18.30, Nordals", ("17:00", "18:30"), "Nordals"),
        ("14 September 2021 7pm Northern villages", ("19:00", ""), "Northern villages"),
        ("14.09.2021 um 17 Uhr bis 19 Uhr Nord", ("17:00", "19:00"), "Nord"),
        ("14-09-2021 19.00 10 års jubilæum", ("19:00", ""), "10 års jubilæum"),
        ("14-09-2021", ("", ""), ""),
    ],
)
def test_hours_are_read_as_people_write_them(typed: str, hours: tuple[str, str], title: str) -> None:
    draft = erfa_words.read(typed)
    assert (draft.day, draft.at, draft.ends, draft.title) == ("2021-09-14", *hours, title)


async def test_calling_off_is_asked_once_and_keeps_the_reason(lise: Somebody, calendar: MemoryMeetings) -> None:
    await lise.writes("erfa ny 14-09-2021 17.00-18.30")
    asked = (await lise.writes("erfa aflys For få tilmeldte")).card
    assert "Vil du aflyse ERFA-mødet tirsdag den 14. september 2021 kl. 17.00?" in words(asked)
    assert standing(asked)["reason"] == "For få tilmeldte"
    assert calendar.meetings[ERFA].state == "planned"
    press = button(asked, "Ja, aflys mødet")
    unsure = {**press, "data": {name: each for name, each in press["data"].items() if name != "sure"}}
    assert button((await lise.sends(unsure, {})).card, "Ja, aflys mødet"), "a press that skips the question is asked"
    assert calendar.meetings[ERFA].state == "planned"
    off = (await lise.taps(asked, "Ja, aflys mødet")).card
    assert "Mødet er aflyst." in words(off)
    assert calendar.meetings[ERFA].reason == "For få tilmeldte"


async def test_sending_in_words_is_asked_once(lise: Somebody) -> None:
    await lise.writes("erfa ny 14-09-2021 17.00-18.30")
    assert button((await lise.writes("erfa send")).card, "Ja, send nu")


async def test_in_a_channel_the_card_says_who_sees_it(stage: Stage, calendar: MemoryMeetings) -> None:
    card = (await stage.person("lise", channel="broager").writes("erfa ny 14-09-2021 19.00")).card
    assert "Alle i kanalen ser det her. Kun arrangører kan ændre det." in words(card)


def test_a_chosen_pre_read_day_stays_in_the_form_and_a_computed_one_follows_the_date() -> None:
    forum = landsbyforum()
    assert erfa_typed.draft_of(MEETING, forum, erfa_typed.Usual()).pre_read_on == ""
    chosen = replace(MEETING, pre_read_at=MEETING.pre_read_at - timedelta(days=2))
    assert erfa_typed.draft_of(chosen, forum, erfa_typed.Usual()).pre_read_on == "2021-09-08"

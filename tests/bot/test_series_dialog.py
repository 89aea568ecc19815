"""`erfa serie`: said in three languages, one meeting skipped after it was asked, the series stopped."""

from datetime import date

import pytest

from forum.erfa import times
from forum.erfa.calendar import LINK
from forum.erfa.meetings import State
from forum.erfa.series import Running
from tests.bot.lint import faults
from tests.bot.stage import Stage, buttons, parts, words
from tests.forum.erfa.memory import MemoryMeetings

SAID = {
    "da-DK": (
        "erfa serie den anden tirsdag hver måned 17.00-18.30 ERFA",
        "ERFA: den anden tirsdag hver måned 17.00–18.30",
    ),
    "en-GB": (
        "erfa series the second Tuesday of every month 17:00-18:30 ERFA",
        "ERFA: the second Tuesday of every month, 17:00–18:30",
    ),
    "de-DE": (
        "ERFA Reihe jeden zweiten Dienstag im Monat 17:00-18:30 ERFA",
        "ERFA: jeden zweiten Dienstag im Monat, 17:00–18:30 Uhr",
    ),
}
RULES = {
    "hver første mandag i marts og september 19.00": "den første mandag i marts, september 19.00",
    "årligt den sidste torsdag i maj 19.00": "den sidste torsdag i maj 19.00",
    "hver anden uge om onsdagen 19.00": "hver 2. uge, onsdag 19.00",
    "hver tirsdag 19.00": "hver tirsdag 19.00",
}


@pytest.fixture
def stage() -> Stage:
    return Stage(meetings=MemoryMeetings())  # type: ignore[arg-type]


def ahead(stage: Stage) -> list[date]:
    meetings = stage.meetings.meetings.values()  # type: ignore[attr-defined]
    standing = (each for each in meetings if each.state is not State.CANCELLED)
    return sorted(times.local(each.starts_at, stage.forum.zone).date() for each in standing)


@pytest.mark.parametrize("locale", SAID)
async def test_a_series_is_made_by_one_sentence(stage: Stage, locale: str):
    typed, heading = SAID[locale]
    card = (await stage.person("lise", locale).writes(typed)).card
    assert heading in words(card)
    assert faults(card) == []
    assert len(ahead(stage)) == 3
    for title in [each["title"] for each in buttons(card)][:1]:
        assert faults((await stage.person("lise", locale).taps(card, title)).card) == []


@pytest.mark.parametrize("typed", RULES)
async def test_a_rule_is_told_in_words(stage: Stage, typed: str):
    card = (await stage.person("lise").writes(f"erfa serie {typed} Café")).card
    assert f"Café: {RULES[typed]}" in words(card)


async def test_a_skipped_meeting_is_asked_about_once_and_the_series_goes_on(stage: Stage):
    lise = stage.person("lise")
    before = ahead_after = await lise.writes(SAID["da-DK"][0])
    asked = (await lise.taps(before.card, "Spring over")).card
    assert "springes over?" in words(asked)
    assert faults(asked) == []
    first, *rest = ahead(stage)
    ahead_after = (await lise.taps(asked, "Ja, spring over")).card
    assert ahead(stage)[:2] == rest
    assert first not in ahead(stage)
    assert len(ahead(stage)) == 3
    assert faults(ahead_after) == []


async def test_who_does_not_want_to_skip_after_all_sees_the_series_as_it_stands(stage: Stage):
    lise = stage.person("lise")
    card = (await lise.writes(SAID["da-DK"][0])).card
    asked = (await lise.taps(card, "Spring over")).card
    assert words((await lise.taps(asked, "Nej")).card) == words(card)
    assert len(ahead(stage)) == 3


async def test_a_stopped_series_keeps_what_stands(stage: Stage):
    lise = stage.person("lise")
    card = (await lise.writes(SAID["da-DK"][0])).card
    for _ in range(2):
        stopped = (await lise.taps(card, "Stop serien")).card
        assert "Serien er stoppet" in words(stopped)
    assert faults(stopped) == []
    assert len(ahead(stage)) == 3
    (series,) = stage.series.series.values()
    assert series.state is Running.STOPPED


async def test_the_running_series_are_listed_and_each_is_opened(stage: Stage):
    lise = stage.person("lise")
    assert "Ny serie" in words((await lise.writes("erfa serie")).card)
    for typed in (SAID["da-DK"][0], "erfa serie årligt den sidste torsdag i maj 17.00 Inspirationsarrangement"):
        await lise.writes(typed)
    listed = (await lise.writes("erfa serier")).card
    assert [each["title"] for each in buttons(listed)] == ["Vis", "Vis"]
    assert "Inspirationsarrangement: den sidste torsdag i maj" in words(listed)
    assert faults(listed) == []
    assert "Stop serien" in words((await lise.taps(listed, "Vis")).card)


async def test_a_holiday_is_flagged_and_stays(stage: Stage):
    typed = "erfa serie den anden torsdag i maj 17.00 Kirkekaffe"
    card = (await stage.person("lise").writes(typed)).card
    assert "helligdag eller lukkedag" in words(card)
    assert date(2021, 5, 13) in ahead(stage)


@pytest.mark.parametrize(
    "typed", ["erfa serie volapyk", "erfa serie den anden tirsdag 17.00", "erfa serie hver tirsdag"]
)
async def test_what_is_no_rule_is_answered_with_an_example(stage: Stage, typed: str):
    answer = await stage.person("lise").writes(typed)
    assert "erfa serie den anden tirsdag hver måned 17.00-18.30 ERFA" in answer.text
    assert stage.series.series == {}


async def test_a_nasty_name_formats_nothing(stage: Stage):
    card = (await stage.person("lise").writes("erfa serie hver tirsdag 17.00 **Fed** [her](http://x)")).card
    assert "\\*\\*Fed\\*\\* \\[her\\]" in words(card)


async def test_who_signs_up_finds_the_calendar_where_one_was_written(stage: Stage):
    await stage.person("lise").writes(SAID["da-DK"][0])
    link = "https://landsbyforum.sharepoint.example/kalender.ics"
    meeting = min(stage.meetings.meetings)  # type: ignore[attr-defined]
    inge = stage.person("inge")
    before = await inge.taps(_invited(meeting), "x")
    assert link not in str(before.card)
    stage.remembered.words[stage.forum.id, LINK] = link
    after = await inge.taps(_invited(meeting), "x")
    assert link in str(after.card)
    assert faults(after.card) == []


def _invited(meeting: str) -> dict[str, object]:
    press = {"type": "Action.Execute", "title": "x", "verb": "erfa.coming"}
    return {
        "body": [
            {"type": "ActionSet", "actions": [press | {"data": {"v": 1, "verb": "erfa.coming", "meeting": meeting}}]}
        ]
    }


async def test_a_meeting_of_a_series_is_opened_from_it_and_can_be_moved(stage: Stage):
    """Not only the next one: a yearly meeting on a holiday is months ahead."""
    lise = stage.person("lise")
    series = (await lise.writes(SAID["da-DK"][0])).card
    look = next(
        part["selectAction"] for part in parts(series) if "juli" in part.get("selectAction", {}).get("title", "")
    )
    opened = (await lise.sends(look, {})).card
    assert "tirsdag den 13. juli 2021" in words(opened)
    assert "Ret" in [each["title"] for each in buttons(opened)]

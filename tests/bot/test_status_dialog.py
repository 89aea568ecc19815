"""`status`: the organiser sees who is missing and what waits; a member the own part; nobody sees more than that."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from forum.erfa.meetings import Meeting, State
from forum.people import Language
from forum.ports import Kind, Queue, Reason, Trouble
from forum.reasons import Why
from forum.workshop.ports import Puzzles
from tests.bot.stage import Stage, words
from texts import when

DAY = datetime(2021, 9, 14, 17, 0, tzinfo=UTC)
MEETING = Meeting("erfa-2021-09-14", "landsbyforum", "", DAY, DAY, DAY, Language.DA, State.PLANNED, "lise", DAY, DAY)


def _lost(target: str, why: Why, detail: str = "") -> Trouble:
    return Trouble(Kind.MATRIX, target, Reason(why, detail), DAY)


async def one_note(stage: Stage, who: str) -> None:
    somebody = stage.person(who)
    await somebody.taps((await somebody.writes("svar")).card, "Send", reception="Fest")


async def test_the_organiser_sees_who_is_missing_and_what_waits(stage: Stage):
    stage.meetings.planned.append(MEETING)
    await one_note(stage, "inge")
    stage.outbox.state = Queue(
        16, 0, 1, 14, None, (_lost("channel:graasten", Why.BLOCKED, "Teams 403 MessageWritesBlocked"),)
    )
    read = words((await stage.person("lise").writes("status")).card)
    assert "Status for ERFA-mødet tirsdag den 14. september 2021 kl. 19.00" in read
    assert "Svar fra **1 af 3** landsbyer." in read
    assert "Mangler: Gråsten, Egernsund." in read
    assert "14 noter venter på SharePoint. De er gemt hos os." in read
    assert "1 levering lykkedes ikke:" in read
    assert "Kanalen Gråsten: modtageren har blokeret botten" in read
    assert "Teams 403 MessageWritesBlocked" in read
    assert "Kun du ser det her." in read


async def test_the_organiser_sees_what_in_the_list_waits_for_a_hand(stage: Stage):
    stage.notes.waiting = Puzzles(2, 7, ("7", "12"), (("9", "broager"), ("*10*", "nedlagt")))
    read = words((await stage.person("lise").writes("status")).card)
    assert "2 rækker i listen mangler tekst, landsby, spørgsmål eller fase (ID 7, 12)." in read
    assert r"7 rettelser i listen kunne ikke forstås og er sat tilbage (ID 9 Broager, \*10\* nedlagt, …)." in read
    assert "rækker i listen" not in words((await stage.person("inge").writes("status")).card)


async def test_when_all_is_well_it_says_so(stage: Stage):
    for who in ("inge", "anna"):
        await one_note(stage, who)
    tom = stage.person("tom", "en-GB")
    await tom.taps((await tom.writes("answer")).card, "Send", reception="Party")
    read = words((await stage.person("lise").writes("status")).card)
    assert "Alle landsbyer har svaret." in read
    assert "Alt er leveret." in read


async def test_a_failed_list_and_a_person_are_told_without_an_id(stage: Stage):
    failures = tuple(_lost(target, Why.GONE) for target in ("list:8f3c", "person:10000000-0000", "channel:general"))
    stage.outbox.state = replace(stage.outbox.state, failed=3, failures=failures)
    read = words((await stage.person("lise").writes("status")).card)
    assert "Listen i SharePoint: findes ikke mere." in read
    assert "Privat besked: findes ikke mere." in read
    assert "Kanalen General: findes ikke mere." in read
    assert "10000000" not in read


async def test_a_member_sees_the_own_part_only(stage: Stage):
    await one_note(stage, "inge")
    await one_note(stage, "kim")
    stage.outbox.state = Queue(9, 0, 9, 9, None)
    read = words((await stage.person("inge").writes("status")).card)
    assert "Du har sendt 1 note." in read
    assert "Din landsby: **Broager**." in read
    assert "Broager har 2 noter i alt." in read
    assert "SharePoint" not in read


async def test_a_member_without_a_village_is_told_how_to_choose_one(stage: Stage):
    read = words((await stage.person("ruth").writes("status")).card)
    assert "Du har ikke sendt noter endnu." in read
    assert "Skriv *landsby*." in read


async def test_in_a_channel_it_says_who_sees_it(stage: Stage):
    assert "Alle i kanalen ser det her." in words((await stage.person("lise", channel="broager").writes("status")).card)


@pytest.mark.parametrize(
    ("locale", "roster", "owners"),
    [
        (
            "da-DK",
            "Teamets deltagerliste er 3 minutter gammel.",
            "læst tirsdag den 14. september 2021 kl. 19.00 og gælder i 30 dage.",
        ),
        (
            "en-GB",
            "The team’s list of members is 3 minutes old.",
            "read on Tuesday 14 September 2021 at 19:00 and counts for 30 days.",
        ),
        (
            "de-DE",
            "Die Mitgliederliste des Teams ist 3 Minuten alt.",
            "am Dienstag, 14. September 2021 um 19:00 Uhr gelesen und gilt 30 Tage lang.",
        ),
    ],
)
async def test_the_organiser_sees_how_old_the_knowledge_of_the_team_is(
    stage: Stage, locale: str, roster: str, owners: str
):
    """A member does not: it is no part of theirs."""
    stage.directory.value = replace(stage.forum, owners=frozenset({"ejer"}), owners_at=DAY)
    read = words((await stage.person("lise", locale).writes("status")).card)
    assert roster in read
    assert owners in read
    assert roster not in words((await stage.person("inge", locale).writes("status")).card)


@pytest.mark.parametrize("days", [5, 31])
async def test_on_a_moved_clock_the_reading_of_the_owners_has_a_day_of_that_clock(stage: Stage, days: int):
    """Their age is real: five days count, 31 do not."""
    stage.clock.at, stage.clock.moved = DAY, timedelta(days=-1800)
    stage.directory.value = replace(stage.forum, owners_at=stage.clock.real() - timedelta(days=days))
    read = words((await stage.person("lise").writes("status")).card)
    assert when.moment(DAY - timedelta(days=days), "da", stage.forum.zone) in read
    assert ("Teamets ejere tæller ikke lige nu" in read) is (days == 31)


async def test_a_roster_that_cannot_be_had_is_told_with_what_counts_instead(stage: Stage):
    stage.roster.down = True
    read = words((await stage.person("lise").writes("status")).card)
    assert "kan ikke hentes lige nu. Imens gælder navnene i arbejdsrummets fil." in read
    assert "Teamets ejere er ikke læst endnu." in read

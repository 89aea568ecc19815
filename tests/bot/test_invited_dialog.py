"""The invitation, who comes, and the one post when a meeting is moved or called off."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.renderers import RENDERERS
from bot.turn import How
from forum.erfa.posts import Invitation, MeetingCancelled, MeetingMoved
from forum.people import Language
from tests.bot.stage import Card, Somebody, Stage, button, buttons, words
from tests.forum.erfa.memory import MemoryMeetings

ERFA = "erfa-2021-09-14"
AGENDA = "17.00-17.05 Velkomst v. **Landsbyforum**\n17.05-18.30 Gruppearbejde"
BEFORE = datetime(2021, 9, 7, 15, tzinfo=UTC)


@pytest.fixture
async def lise(stage: Stage, calendar: MemoryMeetings) -> Somebody:
    somebody = stage.person("lise")
    await somebody.writes(f"erfa ny 14-09-2021 17.00-18.30 ERFA september\n{AGENDA}")
    there = replace(calendar.meetings[ERFA], place="Broager kro", link="https://teams.example/x")
    calendar.meetings[ERFA] = there
    return somebody


def drawn(stage: Stage, value: object, language: Language = Language.DA) -> Card:
    return RENDERERS[type(value)](value, language, stage.forum)


async def test_the_invitation_tells_when_where_and_what(stage: Stage, lise: Somebody, calendar: MemoryMeetings) -> None:
    card = drawn(stage, Invitation(calendar.meetings[ERFA]))
    read = words(card)
    assert "I er inviteret til ERFA-møde: ERFA september" in read
    assert "**tirsdag den 14. september 2021 kl. 17.00–18.30**" in read
    assert "Broager kro" in read
    assert "17.00 Velkomst v. **Landsbyforum**" in read
    assert [each["title"] for each in buttons(card)][:3] == ["Jeg deltager", "Afbud", "Åbn mødet"]


async def test_whoever_comes_says_so_once_and_everybody_sees_only_how_many(
    stage: Stage, lise: Somebody, calendar: MemoryMeetings
) -> None:
    card = drawn(stage, Invitation(calendar.meetings[ERFA]))
    inge, anna = stage.person("inge", channel="general"), stage.person("anna", channel="general")
    for _ in range(2):
        mine = (await inge.taps(card, "Jeg deltager")).card
    assert "Du er tilmeldt" in words(mine)
    assert "1 kommer · 0 afbud" in words(mine)
    hers = (await anna.taps(card, "Afbud")).card
    assert "1 kommer · 1 afbud" in words(hers)
    assert "Inge" not in str(hers)
    changed = (await inge.taps(mine, "Afbud")).card
    assert "0 kommer · 2 afbud" in words(changed)


async def test_where_buttons_answer_for_all_to_read_it_is_only_thanked(
    stage: Stage, lise: Somebody, calendar: MemoryMeetings
) -> None:
    action = button(drawn(stage, Invitation(calendar.meetings[ERFA])), "Afbud")
    inge = stage.person("inge", channel="general")
    answer = await inge.sends(action["fallback"], {}, How.SUBMIT)
    assert answer.card is None
    assert answer.text == "Tak, Inge Eksempel. Dit svar er noteret."


@pytest.mark.parametrize(
    ("language", "before", "now"),
    [
        (
            Language.DA,
            "Før: tirsdag den 7. september 2021 kl. 17.00",
            "Nu: **tirsdag den 14. september 2021 kl. 17.00–18.30**",
        ),
        (Language.EN, "Before: Tuesday 7 September 2021 at 17:00", "Now: **Tuesday 14 September 2021 at 17:00–18:30**"),
        (
            Language.DE,
            "Bisher: Dienstag, 7. September 2021 um 17:00 Uhr",
            "Neu: **Dienstag, 14. September 2021 um 17:00–18:30 Uhr**",
        ),
    ],
)
async def test_a_move_tells_both_times_where_and_why(
    stage: Stage, lise: Somebody, calendar: MemoryMeetings, language: Language, before: str, now: str
) -> None:
    value = MeetingMoved(calendar.meetings[ERFA], BEFORE, "Kirken er *optaget*")
    read = words(drawn(stage, value, language))
    assert before in read
    assert now in read
    assert "Broager kro" in read
    assert "Kirken er \\*optaget\\*" in read


async def test_the_calendar_file_is_at_hand_wherever_somebody_reads_when_it_is(
    stage: Stage, lise: Somebody, calendar: MemoryMeetings
) -> None:
    meeting, file = calendar.meetings[ERFA], "https://files.example/kalender.ics"
    for value in (Invitation(meeting, file), MeetingMoved(meeting, BEFORE, calendar=file)):
        assert button(drawn(stage, value), "Kalenderfil")["url"] == file
    assert "Kalenderfil" not in [each["title"] for each in buttons(drawn(stage, MeetingMoved(meeting, BEFORE)))]


async def test_a_meeting_that_is_called_off_says_when_it_was_to_be(
    stage: Stage, lise: Somebody, calendar: MemoryMeetings
) -> None:
    read = words(drawn(stage, MeetingCancelled(calendar.meetings[ERFA], "")))
    assert "ERFA-mødet er aflyst: ERFA september" in read
    assert "Det skulle have været tirsdag den 14. september 2021 kl. 17.00." in read
    assert "Hvorfor" not in read


async def test_a_link_that_is_no_web_address_has_no_button(
    stage: Stage, lise: Somebody, calendar: MemoryMeetings
) -> None:
    bad = replace(calendar.meetings[ERFA], link="javascript:alert(1)")
    assert "javascript" not in str(drawn(stage, Invitation(bad)))

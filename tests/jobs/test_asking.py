"""What a question round sends: to whom, in which language, when not, and never twice."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from forum.erfa import moves
from forum.erfa.meetings import Wish
from forum.erfa.moves import Move
from forum.erfa.posts import Invitation, MeetingCancelled, MeetingMoved, QuestionRound, Reminder
from forum.people import Language
from forum.ports import NotYet, Skipped, Spot, Unavailable
from forum.reasons import Why
from tests.forum.erfa.asked import ASKING_TIME, ERFA
from tests.forum.erfa.memory import wall
from tests.forum.erfa.office import LISE, WISH
from tests.forum.summary.answers import note
from tests.jobs.asking_office import FILE, AskingOffice, opened

REMINDER_DAY = datetime(2021, 9, 10, 7, tzinfo=UTC)
NAMES = ("erfa.questions", "erfa.reminder", "erfa.invited")
PLACES = {"erfa.questions": "egernsund", "erfa.reminder": "egernsund", "erfa.invited": "general"}


@pytest.fixture
async def office() -> AskingOffice:
    return await opened()


async def test_a_village_is_asked_in_its_channel_and_language_once(office: AskingOffice) -> None:
    for _ in range(2):
        await office.delivers(office.row("erfa.questions", "egernsund"))
    ((spot, value),) = office.read()
    assert spot == Spot(Language.EN, channel="19:egernsund@thread.tacv2")
    assert isinstance(value, QuestionRound)
    assert (value.asked.village, value.asked.meeting.id) == ("egernsund", ERFA)


async def test_general_is_invited(office: AskingOffice) -> None:
    await office.delivers(office.row("erfa.invited", "general"))
    assert office.read() == [
        (Spot(Language.DA, channel="19:general@thread.tacv2"), Invitation(await office.desk.find(ERFA), FILE))
    ]


async def test_who_is_missing_is_reminded_and_told_who_has_answered(office: AskingOffice) -> None:
    office.at(REMINDER_DAY)
    await office.delivers(office.row("erfa.reminder", "graasten"))
    ((spot, value),) = office.read()
    assert spot.channel == "19:graasten@thread.tacv2"
    assert isinstance(value, Reminder)
    assert (value.asked.village, value.villages) == ("graasten", ("broager",))


async def test_a_village_that_has_answered_by_then_is_not_reminded(office: AskingOffice) -> None:
    office.at(REMINDER_DAY)
    with pytest.raises(Skipped) as answered:
        await office.delivers(office.row("erfa.reminder", "broager"))
    assert answered.value.reason.why is Why.ANSWERED
    assert office.read() == []


async def test_the_reminder_by_hand_looks_again_too(office: AskingOffice) -> None:
    await office.asking.remind(LISE)
    graasten, egernsund = office.reminders.rows
    office.writes(note(2, "graasten"))
    with pytest.raises(Skipped, match="answered"):
        await office.delivers(graasten)
    await office.delivers(egernsund)
    assert [spot.channel for spot, _ in office.read()] == ["19:egernsund@thread.tacv2"]


@pytest.mark.parametrize("name", NAMES)
async def test_what_was_on_its_way_while_the_meeting_was_moved_waits_for_its_new_day(
    office: AskingOffice, name: str
) -> None:
    office.at(datetime(2021, 8, 30, 8, tzinfo=UTC))
    row = office.row(name, PLACES[name])
    moved = await office.desk.move(LISE, ERFA, 1, replace(WISH, starts=wall(2021, 11, 16, 19)))
    due = moved.meeting.reminded_at if name == "erfa.reminder" else moved.meeting.asked_at
    with pytest.raises(NotYet) as early:
        await office.delivers(row)
    assert early.value.until == due


@pytest.mark.parametrize(("name", "why"), [("erfa.questions", Why.TOO_LATE), ("erfa.reminder", Why.TOO_LATE)])
async def test_nobody_is_asked_after_the_cut_off(office: AskingOffice, name: str, why: Why) -> None:
    office.at(datetime(2021, 9, 13, 10, tzinfo=UTC))
    with pytest.raises(Skipped) as late:
        await office.delivers(office.row(name, "egernsund"))
    assert late.value.reason.why is why
    await office.delivers(office.row("erfa.invited", "general"))


@pytest.mark.parametrize("name", NAMES)
async def test_a_meeting_that_has_begun_asks_and_invites_nobody(office: AskingOffice, name: str) -> None:
    office.at(datetime(2021, 9, 14, 17, tzinfo=UTC))
    with pytest.raises(Skipped) as begun:
        await office.delivers(office.row(name, PLACES[name]))
    assert begun.value.reason.why is Why.BEGUN


@pytest.mark.parametrize("name", NAMES)
async def test_of_a_meeting_that_was_called_off_nothing_leaves(office: AskingOffice, name: str) -> None:
    row = office.row(name, PLACES[name])
    await office.desk.cancel(LISE, ERFA, 1)
    with pytest.raises(Skipped):
        await office.delivers(row)
    assert office.read() == []


async def test_a_village_that_left_and_a_channel_that_is_to_come(office: AskingOffice) -> None:
    row, forum = office.row("erfa.questions", "broager"), office.directory.value
    office.directory.value = replace(forum, groups=(replace(forum.groups[0], channel=""), *forum.groups[1:]))
    with pytest.raises(Unavailable):
        await office.delivers(row)
    office.directory.value = replace(forum, groups=forum.groups[1:])
    with pytest.raises(Skipped):
        await office.delivers(row)


async def _move(office: AskingOffice, to: Wish, version: int, reason: str = "") -> list[Move]:
    before = await office.desk.find(ERFA)
    plan = await office.desk.move(LISE, ERFA, version, to, reason)
    notice = moves.notice(before, plan.meeting, office.directory.forum(), office.clock.now())
    assert notice is not None
    return list(notice.moves)


async def test_a_move_is_told_with_both_times_and_its_reason(office: AskingOffice) -> None:
    before = (await office.desk.find(ERFA)).starts_at
    told = await _move(office, Wish(wall(2021, 9, 21, 19)), 1, "  Salen er\toptaget ")
    await office.delivers(moves.row(told[-1], "landsbyforum", ASKING_TIME))
    meeting = await office.desk.find(ERFA)
    assert office.read() == [
        (Spot(Language.DA, channel="19:general@thread.tacv2"), MeetingMoved(meeting, before, "Salen er optaget", FILE))
    ]


async def test_a_move_that_is_no_longer_so_is_not_told(office: AskingOffice) -> None:
    first, *_ = await _move(office, Wish(wall(2021, 9, 21, 19)), 1)
    await _move(office, Wish(wall(2021, 9, 28, 19)), 2)
    with pytest.raises(Skipped):
        await office.delivers(moves.row(first, "landsbyforum", ASKING_TIME))


async def test_calling_off_is_told_with_its_reason(office: AskingOffice) -> None:
    before = await office.desk.find(ERFA)
    plan = await office.desk.cancel(LISE, ERFA, 1, "For få tilmeldte")
    notice = moves.notice(before, plan.meeting, office.directory.forum(), ASKING_TIME)
    assert notice is not None
    await office.delivers(moves.row(notice.moves[0], "landsbyforum", ASKING_TIME))
    assert [value for _, value in office.read()] == [MeetingCancelled(plan.meeting, "For få tilmeldte")]

"""A meeting so near that the morning of its pre-read has gone: ten minutes in which somebody can stop it."""

from datetime import UTC, datetime, timedelta

import pytest

from forum.erfa import times
from forum.erfa.desk import MeetingHasBegun
from forum.erfa.meetings import Wish
from forum.erfa.occasions import GRACE, cut_off
from tests.forum.erfa.memory import wall
from tests.forum.erfa.office import CHANNELS, LISE, WISH, Office

NEAR = Wish(wall(2021, 5, 6, 19))


@pytest.fixture
def office() -> Office:
    return Office()


async def test_a_meeting_too_near_is_read_after_a_grace_and_has_no_preview(office: Office) -> None:
    plan = await office.desk.plan(LISE, NEAR)
    assert plan.minutes == 10
    assert office.meetings.due(plan.meeting.id) == dict.fromkeys(CHANNELS, office.clock.now() + GRACE)
    assert cut_off(plan.meeting) == office.clock.now() + GRACE


async def test_the_minutes_that_are_left_run_down_and_then_it_is_read_now(office: Office) -> None:
    planned = (await office.desk.plan(LISE, NEAR)).meeting
    left = []
    for seconds in (30, 569, 1, 600):
        office.clock.at += timedelta(seconds=seconds)
        left.append((await office.desk.shown(LISE, planned.id)).minutes)
    assert left == [10, 1, 0, 0]
    office.clock.at = planned.starts_at
    assert (await office.desk.shown(LISE, planned.id)).minutes is None


async def test_a_near_pre_read_is_stopped_within_its_grace_and_gets_another_when_it_is_let_go(office: Office) -> None:
    meeting = (await office.desk.plan(LISE, NEAR)).meeting
    office.clock.at += timedelta(minutes=9)
    stopped = await office.desk.stop(LISE, meeting.id)
    assert (stopped.minutes, office.meetings.due(meeting.id)) == (None, {})
    office.clock.at += timedelta(hours=1)
    resumed = await office.desk.resume(LISE, meeting.id)
    assert resumed.minutes == 10
    assert office.meetings.due(meeting.id) == dict.fromkeys(CHANNELS, office.clock.now() + GRACE)


async def test_a_meeting_that_is_moved_too_near_can_still_be_stopped(office: Office) -> None:
    await office.desk.plan(LISE, WISH)
    moved = await office.desk.move(LISE, "erfa-2021-09-14", 1, NEAR)
    assert moved.minutes == 10
    assert office.meetings.due("erfa-2021-09-14") == dict.fromkeys(CHANNELS, office.clock.now() + GRACE)


async def test_five_minutes_before_its_morning_a_pre_read_waits_for_its_grace(office: Office) -> None:
    office.clock.at = datetime(2021, 9, 10, 6, 55, tzinfo=UTC)
    plan = await office.desk.plan(LISE, WISH)
    due = office.meetings.due("erfa-2021-09-14")
    assert (plan.minutes, due["erfa.pre_read:broager"]) == (10, datetime(2021, 9, 10, 7, 5, tzinfo=UTC))
    assert due["erfa.preview:lise"] == office.clock.now()


@pytest.mark.parametrize(("minutes", "left"), [(1, 0), (2, 1), (10, 9), (11, 10), (60, 10)])
async def test_the_grace_ends_before_the_meeting_begins(office: Office, minutes: int, left: int) -> None:
    begins = times.local(office.clock.now() + timedelta(minutes=minutes), "Europe/Copenhagen").replace(tzinfo=None)
    plan = await office.desk.plan(LISE, Wish(begins))
    assert plan.minutes == left
    due = set(office.meetings.due(plan.meeting.id).values())
    assert due == {office.clock.now() + timedelta(minutes=left)}
    assert max(due) < plan.meeting.starts_at


async def test_a_pre_read_is_not_sent_into_its_meeting(office: Office) -> None:
    meeting = (await office.desk.plan(LISE, NEAR)).meeting
    office.clock.at = meeting.starts_at
    with pytest.raises(MeetingHasBegun):
        await office.desk.hasten(LISE, meeting.id)

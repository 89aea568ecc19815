"""Meetings far away: at the ends of the calendar, and those that are over."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from forum.erfa.meetings import OPEN, Wish
from forum.errors import BadDate
from tests.forum.erfa.memory import wall
from tests.forum.erfa.office import LISE, WISH, Office
from tests.forum.summary.answers import note


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.mark.parametrize(
    "wish",
    [
        Wish(wall(9999, 12, 31, 23, 30)),
        Wish(wall(2032, 1, 1, 19)),
        Wish(wall(1, 1, 1)),
        Wish(wall(2021, 9, 14, 19), pre_read_on=date(1, 1, 1)),
        Wish(wall(2021, 9, 14, 19), pre_read_on=date(9999, 12, 31)),
    ],
)
async def test_a_year_that_nobody_means_is_no_date_and_nothing_is_kept(office: Office, wish: Wish) -> None:
    with pytest.raises(BadDate):
        await office.desk.plan(LISE, wish)
    assert (office.meetings.meetings, office.meetings.rows) == ({}, {})


async def test_a_meeting_is_not_moved_to_the_end_of_the_calendar(office: Office) -> None:
    plan = await office.desk.plan(LISE, WISH)
    with pytest.raises(BadDate):
        await office.desk.move(LISE, plan.meeting.id, 1, Wish(wall(9999, 12, 31, 23, 30)))
    assert await office.desk.find(plan.meeting.id) == plan.meeting


async def test_a_meeting_on_the_last_day_of_all_does_not_stop_the_answering(office: Office) -> None:
    plan = await office.desk.plan(LISE, WISH)
    last = replace(plan.meeting, starts_at=datetime(9999, 12, 31, 22, 30, tzinfo=UTC))
    office.meetings.meetings[last.id] = last
    assert await office.desk.next_id("landsbyforum", office.clock.now()) == last.id


async def test_ten_years_ahead_can_be_planned(office: Office) -> None:
    assert (await office.desk.plan(LISE, Wish(wall(2031, 9, 16, 19)))).meeting.id == "erfa-2031-09-16"


async def test_a_meeting_that_is_over_gathers_no_notes(office: Office) -> None:
    plan = await office.desk.plan(LISE, WISH)
    late = note(1, meeting=OPEN)
    office.meetings.notes.notes[late.id] = late
    office.clock.at = plan.meeting.starts_at + timedelta(hours=3)
    assert await office.desk.gathered(plan.meeting.id) == plan.meeting
    assert office.meetings.notes.notes[late.id] == late

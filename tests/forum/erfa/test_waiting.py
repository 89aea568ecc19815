"""When a pre-read leaves that could not leave at its hour: in working hours, unless the meeting begins sooner."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forum import quiet
from forum.erfa import occasions, times
from forum.erfa.meetings import Meeting, Wish
from tests.forum.erfa.memory import wall
from tests.forum.erfa.office import CHANNELS, LISE, Office

ZONE = "Europe/Copenhagen"
TUESDAY = Wish(wall(2021, 9, 14, 19))
"""Its pre-read leaves on Friday the 10th at 09.00."""


@pytest.fixture
def office() -> Office:
    return Office()


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=ZoneInfo(ZONE))  # type: ignore[arg-type]


def goes(meeting: Meeting, now: datetime) -> str:
    return f"{times.local(occasions.goes_at(meeting, now, ZONE), ZONE):%d-%m-%Y %H.%M}"


@pytest.mark.parametrize(
    ("starts", "now", "leaves"),
    [
        (wall(2021, 9, 14, 19), at(2021, 9, 10, 8, 59), "10-09-2021 09.00"),
        (wall(2021, 9, 14, 19), at(2021, 9, 10, 15, 59), "10-09-2021 15.59"),
        (wall(2021, 9, 14, 19), at(2021, 9, 10, 16, 0), "13-09-2021 09.00"),
        (wall(2021, 9, 14, 19), at(2021, 9, 10, 22, 0), "13-09-2021 09.00"),
        (wall(2021, 9, 14, 19), at(2021, 9, 11, 12, 0), "13-09-2021 09.00"),
        (wall(2021, 9, 14, 19), at(2021, 9, 14, 5, 0), "14-09-2021 09.00"),
        (wall(2021, 9, 14, 19), at(2021, 9, 14, 17, 0), "14-09-2021 17.00"),
        (wall(2021, 9, 12, 10), at(2021, 9, 11, 12, 0), "11-09-2021 12.00"),
        (wall(2021, 9, 14, 9), at(2021, 9, 14, 5, 0), "14-09-2021 05.00"),
        (wall(2022, 4, 19, 19), at(2022, 4, 13, 17, 0), "19-04-2022 09.00"),
    ],
    ids=["ahead", "open", "four", "night", "saturday", "before-nine", "the-evening", "sunday", "at-nine", "easter"],
)
async def test_one_that_is_late_waits_for_working_hours_unless_they_begin_with_the_meeting_or_later(
    office: Office, starts: datetime, now: datetime, leaves: str
) -> None:
    assert goes((await office.desk.plan(LISE, Wish(starts))).meeting, now) == leaves


async def test_the_card_of_one_that_waits_says_so_and_not_that_it_leaves_now(office: Office) -> None:
    meeting = (await office.desk.plan(LISE, TUESDAY)).meeting
    left = []
    for now in (at(2021, 9, 10, 12), at(2021, 9, 10, 22), at(2021, 9, 13, 8, 50), at(2021, 9, 13, 9)):
        office.clock.at = now
        left.append((await office.desk.shown(LISE, meeting.id)).minutes)
    assert left == [0, None, 10, 0]


async def test_whoever_plans_in_the_evening_has_it_leave_in_the_evening(office: Office) -> None:
    """It is 17.42; what nobody was there to send is not sent at night."""
    meeting = (await office.desk.plan(LISE, Wish(wall(2021, 5, 6, 19)))).meeting
    shown = [goes(meeting, office.clock.now() + timedelta(minutes=late)) for late in (0, 10, 20, 21, 600)]
    assert shown == ["04-05-2021 17.52", "04-05-2021 17.52", "04-05-2021 18.02", "05-05-2021 09.00", "05-05-2021 09.00"]


@pytest.mark.parametrize("now", [at(2021, 9, 11, 12), at(2021, 9, 13, 8, 55)])
async def test_whoever_presses_send_on_a_saturday_need_not_wait_for_monday(office: Office, now: datetime) -> None:
    meeting = (await office.desk.plan(LISE, TUESDAY)).meeting
    office.clock.at = now
    hastened = await office.desk.hasten(LISE, meeting.id)
    assert hastened.minutes == 0
    assert office.meetings.due(meeting.id).items() >= dict.fromkeys(CHANNELS, office.clock.now()).items()
    again = await office.desk.hasten(LISE, meeting.id)
    assert again.meeting == hastened.meeting


@given(hours=st.integers(1, 24 * 40), late=st.integers(0, 24 * 60 * 20))
async def test_whenever_it_is_looked_at_it_leaves_in_working_hours_or_before_a_meeting_that_begins_sooner(
    hours: int, late: int
) -> None:
    office = Office()
    begins = times.local(office.clock.now() + timedelta(hours=hours), ZONE).replace(tzinfo=None)
    meeting = (await office.desk.plan(LISE, Wish(begins))).meeting
    own = occasions.leaves_at(meeting)
    now = min(own + timedelta(minutes=late), meeting.starts_at - timedelta(minutes=1))
    leaves = occasions.goes_at(meeting, now, ZONE)
    assert now <= leaves < meeting.starts_at
    too_near = quiet.opens(now, ZONE) >= meeting.starts_at
    assert quiet.is_open(leaves, ZONE) or leaves <= own + occasions.GRACE or (too_near and leaves == now)

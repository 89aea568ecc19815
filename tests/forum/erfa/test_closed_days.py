"""A day that an organiser types and on which nobody is at work is refused with the nearest one, and never changed."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from forum.erfa import times
from forum.erfa.errors import NoWorkingDay, QuestionsTooLate
from forum.erfa.meetings import Meeting, Wish
from tests.forum.erfa.memory import wall
from tests.forum.erfa.office import LISE, WISH, Office

SATURDAY = date(2021, 9, 11)


@pytest.fixture
def office() -> Office:
    return Office()


def pre_read(meeting: Meeting) -> str:
    return f"{times.local(meeting.pre_read_at, 'Europe/Copenhagen'):%d-%m-%Y %H.%M}"


@pytest.mark.parametrize("day", ["pre_read_on", "asked_on", "reminded_on"])
@pytest.mark.parametrize(
    ("now", "starts", "typed", "suggestion"),
    [
        (datetime(2021, 5, 4, 8, tzinfo=UTC), wall(2021, 9, 14, 19), SATURDAY, "10-09-2021"),
        (datetime(2021, 5, 4, 8, tzinfo=UTC), wall(2021, 5, 18, 19), date(2021, 5, 13), "12-05-2021"),
        (datetime(2021, 3, 22, 8, tzinfo=UTC), wall(2021, 4, 6, 19), date(2021, 4, 5), "31-03-2021"),
        (datetime(2021, 9, 10, 8, tzinfo=UTC), wall(2021, 9, 14, 19), SATURDAY, "10-09-2021"),
        (datetime(2021, 9, 11, 6, tzinfo=UTC), wall(2021, 9, 14, 19), SATURDAY, "13-09-2021"),
        (datetime(2021, 9, 11, 8, tzinfo=UTC), wall(2021, 9, 14, 19), date(2021, 9, 12), "13-09-2021"),
    ],
    ids=["saturday", "ascension", "easter", "today", "on-it", "friday-has-gone"],
)
async def test_a_closed_day_is_refused_with_the_working_day_before_or_where_that_has_gone_the_next(
    office: Office, day: str, now: datetime, starts: datetime, typed: date, suggestion: str
) -> None:
    office.clock.at = now
    with pytest.raises(NoWorkingDay) as refused:
        await office.desk.plan(LISE, Wish(starts, **{day: typed}))  # type: ignore[arg-type]
    assert refused.value.args_ == {"typed": f"{typed:%d-%m-%Y}", "suggestion": suggestion}
    assert office.meetings.meetings == {}


async def test_what_was_suggested_is_taken(office: Office) -> None:
    assert pre_read((await office.desk.plan(LISE, replace(WISH, pre_read_on=date(2021, 9, 10)))).meeting) == (
        "10-09-2021 09.00"
    )


async def test_where_no_working_day_is_left_the_pre_read_may_leave_on_a_closed_one(office: Office) -> None:
    office.clock.at = datetime(2021, 9, 11, 8, tzinfo=UTC)
    sunday = Wish(wall(2021, 9, 12, 19), pre_read_on=date(2021, 9, 12))
    assert pre_read((await office.desk.plan(LISE, sunday)).meeting) == "12-09-2021 09.00"
    with pytest.raises(QuestionsTooLate):
        await office.desk.plan(LISE, Wish(wall(2021, 9, 12, 14), asked_on=date(2021, 9, 12)))


async def test_a_pre_read_that_left_on_a_saturday_keeps_nobody_from_editing_the_meeting(office: Office) -> None:
    """Somebody pressed [Send forhåndslæsning] on that day, and the form holds it."""
    meeting = (await office.desk.plan(LISE, WISH)).meeting
    office.clock.at = datetime(2021, 9, 11, 8, tzinfo=UTC)
    await office.desk.hasten(LISE, meeting.id)
    moved = await office.desk.move(LISE, meeting.id, 2, replace(WISH, place="Broager", pre_read_on=SATURDAY))
    assert moved.meeting.place == "Broager"

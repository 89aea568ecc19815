"""A series while something goes wrong: whoever comes twice, or dies on the way, leaves each of its meetings once."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from forum.erfa import rule_words, times
from forum.erfa.meetings import Meeting, State, Wish
from forum.erfa.ports import Adoption
from forum.erfa.series import Planned, SeriesDesk
from forum.people import Person, Role
from forum.ports import Delivery, Kind
from store.meetings import SqlMeetings
from tests.forum.erfa.memory import wall
from tests.jobs.calendar_store import LISE
from tests.jobs.outlook import Hall
from tests.store.hands import FORUM, START

ODA = Person("oda", "Oda", Role.ORGANISER, LISE.language)
TYPED = rule_words.read("den anden tirsdag hver måned 17.00-18.30 ERFA", START.date())
DAYS = [date(2021, 5, 11), date(2021, 6, 8), date(2021, 7, 13)]


class Killed(BaseException):
    """As a process dies: nobody catches it."""


class Dying(SqlMeetings):
    """The process ends once so many meetings stand."""

    left = 0

    async def add(self, meeting: Meeting, rows: Sequence[Delivery], adoption: Adoption) -> int:
        if not self.left:
            raise Killed
        self.left -= 1
        return await super().add(meeting, rows, adoption)


async def standing(hall: Hall) -> list[Meeting]:
    found = await hall.opened.meetings.of_forum(FORUM)
    return [each for each in found if each.state is not State.CANCELLED]


def on(meetings: Sequence[Meeting]) -> list[date]:
    return [times.local(each.starts_at, "Europe/Copenhagen").date() for each in meetings]


async def row_leaves(hall: Hall) -> None:
    for row in await hall.claims(Kind.SERIES):
        await hall.next(row)
        assert await hall.opened.outbox.settle(row)


async def moved(hall: Hall, planned: Planned) -> None:
    """The first of them, by two days."""
    first = planned.meetings[0]
    await hall.opened.desk.move(LISE, first.id, first.version, Wish(wall(2021, 5, 13, 17), title=first.title))


async def test_organisers_who_plan_the_same_series_in_one_moment_make_one(hall: Hall):
    made = await asyncio.gather(*(hall.series.plan(who, TYPED) for who in (LISE, ODA, LISE)))
    assert len({planned.series.id for planned in made}) == len(await hall.series.all(LISE)) == 1
    await row_leaves(hall)
    assert on(await standing(hall)) == DAYS


async def test_another_series_in_the_same_moment_is_another(hall: Hall):
    """By its name alone, and then on the days that the first one leaves."""
    made = await asyncio.gather(hall.series.plan(LISE, TYPED), hall.series.plan(ODA, replace(TYPED, title="CaféNy")))
    assert [planned.series.title for planned in made] == ["ERFA", "CaféNy"]
    assert len(await hall.series.all(LISE)) == 2
    assert len(set(on(await standing(hall)))) == len(await standing(hall)) == 6


@pytest.mark.parametrize("before", [0, 1, 2])
async def test_a_kill_in_the_middle_of_planning_leaves_each_meeting_once(hall: Hall, before: int):
    dying = Dying(hall.opened.opened)
    dying.left = before
    with pytest.raises(Killed):
        await SeriesDesk(replace(hall.series.erfa, meetings=dying), hall.series.store).plan(LISE, TYPED)
    hall.opened.meetings.forget()
    assert on(await standing(hall)) == DAYS[:before]
    await row_leaves(hall)
    assert on(await standing(hall)) == DAYS
    assert on((await hall.series.plan(LISE, TYPED)).meetings) == DAYS


async def test_a_meeting_that_was_moved_is_not_planned_again_on_its_day(hall: Hall):
    planned = await hall.series.plan(LISE, TYPED)
    await moved(hall, planned)
    await hall.series.plan(ODA, TYPED)
    await row_leaves(hall)
    assert on(await standing(hall)) == [date(2021, 5, 13), *DAYS[1:]]
    assert {each.series for each in await standing(hall)} == {planned.series.id}


async def test_a_meeting_that_is_skipped_twice_is_followed_by_one(hall: Hall):
    planned = await hall.series.plan(LISE, TYPED)
    first = planned.meetings[0]
    for _ in range(2):
        await hall.series.skip(LISE, first.id, first.version)
    assert on(await standing(hall)) == [*DAYS[1:], date(2021, 8, 10)]


async def test_a_series_that_was_stopped_can_be_planned_anew(hall: Hall):
    """Nothing on the days that stand already."""
    planned = await hall.series.plan(LISE, TYPED)
    await hall.series.stop(LISE, planned.series.id)
    again = await hall.series.plan(ODA, TYPED)
    assert again.series.id != planned.series.id
    assert len(set(on(await standing(hall)))) == len(await standing(hall))

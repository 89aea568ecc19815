"""Series: a few meetings stand ahead, the next is planned when one is held, one is skipped, the rest stopped."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from forum.erfa import rule_words, times
from forum.erfa.desk import Erfa
from forum.erfa.meetings import Meeting, State, Wish
from forum.erfa.ports import Adoption
from forum.erfa.series import SERIES_MOST, NoSuchSeries, Planned, Running, SeriesDesk, TooManySeries
from forum.errors import NotAllowed
from forum.people import Language, Person, Role
from forum.ports import Delivery
from tests.bot.fakes import FixedDirectory, landsbyforum
from tests.forum.erfa.memory import MemoryMeetings, wall
from tests.forum.erfa.running import MemorySeries

LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)
ZONE = "Europe/Copenhagen"
MONTHLY = "den anden tirsdag hver måned 17.00-18.30 ERFA"


@dataclass
class Watch:
    at: datetime = datetime(2021, 5, 4, 15, 42, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at


@dataclass
class Year:
    """A desk over meetings in memory, and a clock moved by hand."""

    clock: Watch = field(default_factory=Watch)
    meetings: MemoryMeetings = field(default_factory=MemoryMeetings)
    store: MemorySeries = field(default_factory=MemorySeries)

    @property
    def desk(self) -> SeriesDesk:
        return SeriesDesk(Erfa(FixedDirectory(landsbyforum()), self.meetings, self.clock), self.store)  # type: ignore[arg-type]

    async def says(self, typed: str, person: Person = LISE) -> Planned:
        return await self.desk.plan(person, rule_words.read(typed, times.local(self.clock.at, ZONE).date()))


def days(planned: Planned) -> list[date]:
    return [times.local(each.starts_at, ZONE).date() for each in planned.meetings]


@pytest.fixture
def year() -> Year:
    return Year()


async def test_three_meetings_stand_ahead_with_their_hours_and_name(year: Year):
    planned = await year.says(MONTHLY)
    assert days(planned) == [date(2021, 5, 11), date(2021, 6, 8), date(2021, 7, 13)]
    first = planned.meetings[0]
    assert (first.title, first.series, first.created_by) == ("ERFA", planned.series.id, "lise")
    assert first.ends_at is not None
    walls = [times.local(at, ZONE).time() for at in (first.starts_at, first.ends_at)]
    assert walls == [time(17), time(18, 30)]


async def test_the_same_series_said_twice_is_one(year: Year):
    first, second = await year.says(MONTHLY), await year.says(MONTHLY)
    assert first == second
    assert len(year.store.series) == 1
    assert len(year.meetings.meetings) == 3


async def test_the_same_series_said_with_another_end_ends_then(year: Year):
    first = await year.says(MONTHLY)
    theirs = first.meetings[1]
    year.meetings.meetings[theirs.id] = replace(theirs, place="Broager kro", version=2)
    for hours in ("17.00-19.15", "17.00-19.15", "17.00"):
        longer = await year.says(MONTHLY.replace("17.00-18.30", hours))
    assert (longer.series.id, longer.series.ends, longer.series.version) == (first.series.id, time(19, 15), 2)
    ends = [times.local(each.ends_at, ZONE).time() for each in longer.meetings if each.ends_at]
    assert ends == [time(19, 15), time(18, 30), time(19, 15)], "what somebody has changed stays theirs"
    assert (len(year.store.series), len(year.meetings.meetings)) == (1, 3)


@pytest.mark.parametrize(
    ("typed", "later", "series"),
    [
        ("hver tirsdag 17.00 ERFA", 7, 1),
        ("hver tirsdag 17.00 ERFA", 9, 1),
        ("hver anden tirsdag 17.00 ERFA", 14, 1),
        ("hver anden tirsdag 17.00 ERFA", 7, 2),
    ],
)
async def test_a_weekly_series_said_again_weeks_later_is_the_same(year: Year, typed: str, later: int, series: int):
    await year.says(typed)
    year.clock.at += timedelta(days=later)
    await year.says(typed)
    assert len(year.store.series) == series


async def test_when_one_is_held_the_next_is_planned_and_a_repeat_plans_nothing(year: Year):
    planned = await year.says(MONTHLY)
    year.clock.at = planned.meetings[0].starts_at + timedelta(hours=3)
    for _ in range(2):
        planned = await year.desk.topped_up(planned.series.id)
        assert days(planned) == [date(2021, 6, 8), date(2021, 7, 13), date(2021, 8, 10)]
    assert len(year.meetings.meetings) == 4


async def test_two_years_of_a_series_are_its_rule_and_keep_their_hour_over_the_summer_time(year: Year):
    planned = await year.says(MONTHLY)
    held = []
    for _ in range(24):
        held.append(planned.meetings[0].starts_at)
        year.clock.at = held[-1] + timedelta(hours=3)
        planned = await year.desk.topped_up(planned.series.id)
    assert held == sorted(set(held))
    assert {times.local(at, ZONE).time() for at in held} == {time(17)}
    assert {(times.local(at, ZONE).day - 1) // 7 for at in held} == {1}
    months = [(at.year, at.month) for at in held]
    assert months[0] == (2021, 5)
    assert months[-1] == (2023, 4)
    assert len(set(months)) == 24


async def test_a_skipped_meeting_is_called_off_and_the_one_behind_the_last_takes_its_place(year: Year):
    planned = await year.says(MONTHLY)
    second = planned.meetings[1]
    after = await year.desk.skip(LISE, second.id, second.version)
    assert days(after) == [date(2021, 5, 11), date(2021, 7, 13), date(2021, 8, 10)]
    assert year.meetings.meetings[second.id].state is State.CANCELLED
    assert days(await year.desk.topped_up(planned.series.id)) == days(after)


async def test_a_stopped_series_plans_nothing_more_and_keeps_what_stands(year: Year):
    planned = await year.says(MONTHLY)
    for _ in range(2):
        stopped = await year.desk.stop(LISE, planned.series.id)
        assert (stopped.series.state, stopped.series.version, len(stopped.meetings)) == (Running.STOPPED, 2, 3)
    year.clock.at = planned.meetings[0].starts_at + timedelta(hours=3)
    assert len((await year.desk.topped_up(planned.series.id)).meetings) == 2
    assert await year.desk.all(LISE) == ()


async def test_a_moved_meeting_is_still_the_one_of_its_day(year: Year):
    planned = await year.says(MONTHLY)
    last = planned.meetings[-1]
    year.meetings.meetings[last.id] = replace(last, starts_at=last.starts_at + timedelta(days=40))
    year.clock.at = planned.meetings[0].starts_at + timedelta(hours=3)
    again = await year.desk.topped_up(planned.series.id)
    assert date(2021, 8, 10) in days(again)
    assert date(2021, 7, 13) not in days(again)


async def test_a_day_on_which_something_else_stands_at_that_hour_is_passed_over(year: Year):
    await year.desk.erfa.plan(LISE, Wish(wall(2021, 6, 8, 17)))
    assert days(await year.says(MONTHLY)) == [date(2021, 5, 11), date(2021, 7, 13), date(2021, 8, 10)]


async def test_a_holiday_is_kept_and_flagged(year: Year):
    year.clock.at = datetime(2021, 6, 1, 10, tzinfo=UTC)
    planned = await year.says("årligt den sidste torsdag i maj 17.00 Inspirationsarrangement")
    assert days(planned) == [date(2022, 5, 26)]
    assert planned.closed == {date(2022, 5, 26)}
    assert planned.meetings[0].title == "Inspirationsarrangement"


async def test_an_hour_that_the_summer_time_night_skips_is_the_one_behind_it(year: Year):
    year.clock.at = datetime(2022, 3, 20, 10, tzinfo=UTC)
    planned = await year.says("hver søndag 2.30 Nattevagt")
    walls = [times.local(each.starts_at, ZONE) for each in planned.meetings]
    assert [(at.date(), at.time()) for at in walls][:2] == [
        (date(2022, 3, 27), time(3, 30)),
        (date(2022, 4, 3), time(2, 30)),
    ]


async def test_only_organisers_make_skip_and_stop(year: Year):
    planned = await year.says(MONTHLY)
    inge = replace(LISE, id="inge", role=Role.MEMBER)
    first = planned.meetings[0]
    for act in (
        year.says(MONTHLY, inge),
        year.desk.all(inge),
        year.desk.stop(inge, planned.series.id),
        year.desk.skip(inge, first.id, first.version),
    ):
        with pytest.raises(NotAllowed):
            await act


async def test_more_series_than_a_forum_has_are_refused(year: Year):
    for hour in range(SERIES_MOST):
        await year.says(f"hver tirsdag {hour + 8}.00-{hour + 9}.00")
    with pytest.raises(TooManySeries):
        await year.says("hver tirsdag 7.00-8.00")


async def test_what_is_in_no_series_is_not_skipped(year: Year):
    alone = (await year.desk.erfa.plan(LISE, Wish(wall(2021, 9, 14, 19)))).meeting
    with pytest.raises(NoSuchSeries):
        await year.desk.skip(LISE, alone.id, alone.version)
    assert year.meetings.meetings[alone.id].state is State.PLANNED


@dataclass
class Overtaken(MemoryMeetings):
    """Somebody else plans the same series in the moment before the first meeting is added."""

    rival: Callable[[], Awaitable[object]] | None = None

    async def add(self, meeting: Meeting, rows: Sequence[Delivery], adoption: Adoption) -> int:
        rival, self.rival = self.rival, None
        if rival:
            await rival()
        return await super().add(meeting, rows, adoption)


async def test_who_makes_a_series_and_its_row_plan_together_and_nothing_twice(year: Year):
    meetings = Overtaken()
    year.meetings = meetings

    async def row_leaves() -> None:
        (series,) = year.store.series.values()
        await year.desk.topped_up(series.id)

    meetings.rival = row_leaves
    planned = await year.says(MONTHLY)
    assert days(planned) == [date(2021, 5, 11), date(2021, 6, 8), date(2021, 7, 13)]
    assert len(meetings.meetings) == 3

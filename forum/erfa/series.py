"""Meetings by rule: a few stand planned ahead, and the next is planned when one is held."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Protocol

from forum import ids, people, targets
from forum.erfa import times
from forum.erfa.desk import Erfa
from forum.erfa.meetings import Meeting, State, Wish
from forum.erfa.rule_words import Typed
from forum.erfa.rules import Day, Rule, next_days, same
from forum.errors import AlreadyPlanned, ChangedMeanwhile, ForumError, InThePast
from forum.groups import Forum
from forum.people import Person, Role
from forum.ports import Delivery, Kind

FARTHEST = timedelta(days=400)
"""Of a yearly series no more than the next one stands planned."""
SERIES_MOST = 5
"""Series that run at a time; more is a slip of the hand."""


class Running(StrEnum):
    """`STOPPED` plans nothing more; what stands planned stays."""

    RUNNING = "running"
    STOPPED = "stopped"


class NoSuchSeries(ForumError):
    """No series of that id."""

    key = "error-no-such-series"


class TooManySeries(ForumError):
    """So many run already; args: limit."""

    key = "error-too-many-series"


@dataclass(frozen=True, slots=True)
class Series:
    """Meetings of one name by one rule; the hours are on the forum's wall clock, summer and winter."""

    id: str
    forum: str
    title: str
    rule: Rule
    starts: time
    ends: time | None
    created_by: str
    created_at: datetime
    changed_at: datetime
    state: Running = Running.RUNNING
    version: int = 1


@dataclass(frozen=True, slots=True)
class Planned:
    """A series with its meetings ahead, soonest first; the days in `closed` are holidays, and stand all the same."""

    series: Series
    meetings: tuple[Meeting, ...]
    closed: frozenset[date]


class SeriesStore(Protocol):
    """Where series are kept (store.series.SqlSeries)."""

    async def add(self, series: Series, rows: Sequence[Delivery]) -> Series:
        """The one that runs now: this, or the one alike that somebody was quicker to add."""

    async def change(self, series: Series, rows: Sequence[Delivery]) -> None:
        """ChangedMeanwhile when its version does not follow the stored one."""

    async def all(self, forum: str) -> tuple[Series, ...]:
        """Every series, the oldest first."""


@dataclass(frozen=True, slots=True)
class SeriesDesk:
    """`ahead` is how many meetings of each series stand planned."""

    erfa: Erfa
    store: SeriesStore
    ahead: int = 3

    async def plan(self, person: Person, typed: Typed) -> Planned:
        """A new series with its next meetings; the same one said twice is one. TooManySeries.

        Said with another end it ends then; said without any it ends as it did.
        """
        people.require(person, Role.ORGANISER)
        forum, now = self.erfa.directory.forum(), self.erfa.clock.now()
        running = [each for each in await self.store.all(forum.id) if each.state is Running.RUNNING]
        wanted = _series(person, typed, forum, now)
        known = next((each for each in running if alike(each, wanted)), None)
        if known is None and len(running) >= SERIES_MOST:
            raise TooManySeries(limit=SERIES_MOST)
        # Should we stop here, the row plans what is missing.
        series = known or await self.store.add(wanted, [due(wanted, now)])
        if typed.ends not in (None, series.ends):
            await self._prolong(person, replace(series, ends=typed.ends, version=series.version + 1, changed_at=now))
        return await self.topped_up(series.id)

    async def all(self, person: Person) -> tuple[Planned, ...]:
        """The running series, each with what stands ahead of it."""
        people.require(person, Role.ORGANISER)
        found = await self.store.all(self.erfa.directory.forum().id)
        return tuple([await self._planned(each) for each in found if each.state is Running.RUNNING])

    async def skip(self, person: Person, meeting: str, seen: int) -> Planned:
        """One meeting of the series is called off; the one behind the last takes its place."""
        people.require(person, Role.ORGANISER)
        found = await self.erfa.find(meeting)
        series = await self.find(found.series)
        await self.erfa.cancel(person, meeting, seen)
        return await self.topped_up(series.id)

    async def stop(self, person: Person, id_: str) -> Planned:
        """Nothing more is planned; what stands ahead stays until somebody calls it off. A second tap is the same."""
        people.require(person, Role.ORGANISER)
        series, now = await self.find(id_), self.erfa.clock.now()
        if series.state is Running.RUNNING:
            series = replace(series, state=Running.STOPPED, version=series.version + 1, changed_at=now)
            await self.store.change(series, [])
        return await self._planned(series)

    async def find(self, id_: str) -> Series:
        """The series, or NoSuchSeries."""
        found = await self.store.all(self.erfa.directory.forum().id)
        known = next((each for each in found if each.id == id_), None)
        if known is None:
            raise NoSuchSeries
        return known

    async def topped_up(self, id_: str) -> Planned:
        """As many meetings ahead as there should be; whoever comes a second time plans nothing twice."""
        series, forum, now = await self.find(id_), self.erfa.directory.forum(), self.erfa.clock.now()
        mine, today = await self._meetings(series), times.local(now, forum.zone).date()
        after = max([today, *(_day(each) for each in mine)])
        # A day on which something else stands at that hour is passed over.
        for day in next_days(series.rule, after, 3 * self.ahead) if series.state is Running.RUNNING else ():
            # Counted each time: whoever made the series and its row in the outbox may come here in the same moment.
            standing = sum(_stands(each, now) for each in await self._meetings(series))
            if standing >= self.ahead or (standing and day.on > today + FARTHEST):
                break
            await self._add(series, day, forum)
        return await self._planned(series)

    async def _add(self, series: Series, day: Day, forum: Forum) -> None:
        with suppress(AlreadyPlanned, ChangedMeanwhile, InThePast):
            maker = Person(series.created_by, "", Role.ORGANISER, forum.language)
            await self.erfa.plan(maker, _wish(series, day.on, forum.zone))

    async def _prolong(self, person: Person, series: Series) -> None:
        """The series and its meetings end at another hour; one that somebody has changed keeps its own.

        The series comes last: whoever says it again after a stop in between finds what is left to do.
        """
        zone, now = self.erfa.directory.forum().zone, self.erfa.clock.now()
        for each in await self._meetings(series):
            if each.version == 1 and _stands(each, now):
                with suppress(ChangedMeanwhile):
                    wish = _wish(series, times.local(each.starts_at, zone).date(), zone)
                    await self.erfa.move(person, each.id, each.version, wish)
        await self.store.change(series, [])

    async def _planned(self, series: Series) -> Planned:
        forum, now = self.erfa.directory.forum(), self.erfa.clock.now()
        ahead = tuple(each for each in await self._meetings(series) if _stands(each, now))
        days = {times.local(each.starts_at, forum.zone).date() for each in ahead}
        return Planned(series, ahead, frozenset(day for day in days if not times.is_working_day(day)))

    async def _meetings(self, series: Series) -> tuple[Meeting, ...]:
        found = await self.erfa.meetings.of_forum(series.forum)
        return tuple(each for each in found if each.series == series.id)


def alike(one: Series, other: Series) -> bool:
    """Whether they are the same to whoever plans them."""
    return (one.starts, one.title) == (other.starts, other.title) and same(one.rule, other.rule)


def due(series: Series, at: datetime) -> Delivery:
    """The series is looked at again: when its next meeting is held, or at once."""
    key = f"series:{series.id}"
    return Delivery(series.forum, Kind.SERIES, targets.SERIES, key, series.id, at, coalesced=True)


def _series(person: Person, typed: Typed, forum: Forum, now: datetime) -> Series:
    hours = typed.starts, typed.ends
    return Series(ids.new(), forum.id, typed.title, typed.rule, *hours, person.id, now, now)


def _wish(series: Series, day: date, zone: str) -> Wish:
    ends = _wall(day, series.ends, zone) if series.ends else None
    return Wish(_wall(day, series.starts, zone), title=series.title, ends=ends, series=series.id)


def _stands(meeting: Meeting, now: datetime) -> bool:
    return meeting.state is not State.CANCELLED and meeting.starts_at > now


def _day(meeting: Meeting) -> date:
    """The day that the rule gave, which the id keeps when the meeting is moved."""
    return date.fromisoformat(meeting.id[len("erfa-") : len("erfa-2021-09-14")])


def _wall(day: date, at: time, zone: str) -> datetime:
    """An hour that the summer-time night skips is the one behind it."""
    moved = times.computed(datetime.combine(day, at), zone)
    return times.local(moved, zone).replace(tzinfo=None)

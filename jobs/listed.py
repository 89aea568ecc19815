"""Looks at the answers list: what somebody did there by hand becomes versions, notes and hidden notes."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from forum.groups import Forum
from forum.lists import BeginAnew, Changes, Item, Lists
from forum.ports import Clock, Directory, Pauses, Service, Unavailable
from forum.workshop.listed import Tally
from forum.workshop.ports import Listed
from jobs.notes import COLUMNS, reading_of
from jobs.words import row_of
from telemetry import FAILURES, LAST, ODD_ROWS, log

AT_ONCE = 50
"""Rows that are taken in together: a card that is being sent waits for no more."""
LONGEST_S = 24 * 3600.0
"""A service that wants to be left alone for longer is asked once a day."""
BREATH_S = 1.0
"""Between two looks, however often it is knocked: what we write ourselves makes Microsoft 365 knock too."""
LATE_LOOKS, LATE_S = 10, 300.0
"""A look that is older than so many of its intervals, and than so many seconds, is told of."""


class NextMeeting(Protocol):
    async def next_id(self, forum: str, now: datetime) -> str: ...


@dataclass(frozen=True, slots=True)
class Look:
    """How many looks were completed, and when the last one was (forum time)."""

    count: int = 0
    at: datetime | None = None


@dataclass(slots=True)
class _Walk:
    """How far a look at everything came: the rows it has not met yet, and where it goes on."""

    list_id: str
    missing: frozenset[str]
    link: str = ""
    more: bool = True


class ListLook:
    """A job (jobs.runner.Job): looks at start, every so many seconds, and when woken.

    It is never in the way of a card, and asks for patience itself: a service that wants to be left alone is.
    """

    def __init__(
        self,
        directory: Directory,
        lists: Lists,
        listed: Listed,
        meetings: NextMeeting,
        pauses: Pauses,
        clock: Clock,
        every_s: float,
    ) -> None:
        self._directory = directory
        self._lists = lists
        self._listed = listed
        self._meetings = meetings
        self._pauses = pauses
        self._clock = clock
        self._every_s = every_s
        self._stirred = asyncio.Event()
        self._stopping = asyncio.Event()
        self._look = Look()
        self._well: datetime | None = None
        self._walk: _Walk | None = None

    @property
    def last(self) -> Look:
        return self._look

    @property
    def is_late(self) -> bool:
        """Whether it runs and has not got through the list for long, for whatever reason."""
        if self._well is None:
            return False
        return (self._clock.real() - self._well).total_seconds() > max(LATE_LOOKS * self._every_s, LATE_S)

    def wake(self) -> None:
        """Somebody says that the list changed: look at once. Call it on the event loop."""
        self._stirred.set()

    def stop(self) -> None:
        """`run` returns at once; the page in hand is taken in whole or not at all."""
        self._stopping.set()

    async def run(self) -> None:
        self._well = self._well or self._clock.real()
        async with asyncio.TaskGroup() as group:
            looks = group.create_task(self._looks(), name="list-looks")
            await self._stopping.wait()
            looks.cancel()

    async def _looks(self) -> None:
        while True:
            self._stirred.clear()
            patience = await self._looked()
            await self._clock.sleep(patience or BREATH_S)
            if not patience:
                await self._rest()

    async def _rest(self) -> None:
        either = {asyncio.ensure_future(self._stirred.wait()), asyncio.ensure_future(self._clock.sleep(self._every_s))}
        try:
            await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for waiting in either:
                waiting.cancel()

    async def _looked(self) -> float:
        """One look; how long the service wants to be left alone, 0 when it does not."""
        try:
            return await self._tried()
        except Exception as error:
            FAILURES.labels("list.look", type(error).__name__).inc()
            log().error("list-look-put-off", error=type(error).__name__)
        return 0

    async def _tried(self) -> float:
        forum = self._directory.forum()
        if forum.site and forum.list_id:
            if held := await self._pauses.left(forum.id, Service.SHAREPOINT):
                return min(held, LONGEST_S)
            try:
                await self.look(forum)
            except Unavailable as away:
                return await self._patience(forum, away)
        self._well = self._clock.real()
        return 0

    async def _patience(self, forum: Forum, away: Unavailable) -> float:
        """What is asked of a look is asked of the deliveries, too."""
        FAILURES.labels("list.look", type(away).__name__).inc()
        log().warning("list-look-later", wait=away.retry_after)
        if away.service and away.retry_after:
            await self._pauses.hold(forum.id, away.service, min(away.retry_after, LONGEST_S))
        return min(max(away.retry_after or 0, self._every_s), LONGEST_S)

    async def look(self, forum: Forum) -> Tally:
        """Everything that changed since the last look; raises Unavailable or Undeliverable."""
        meeting = await self._meetings.next_id(forum.id, self._clock.now())
        link = await self._listed.link(forum.id, forum.list_id)
        try:
            anew = self._walk is not None or not link
            tally = await (self._whole(forum, meeting) if anew else self._changed(forum, meeting, link))
        except BeginAnew:
            log().info("list-look-anew")
            self._walk = None
            tally = await self._whole(forum, meeting)
        self._look = Look(self._look.count + 1, self._clock.now())
        LAST.labels("list.look").set_to_current_time()
        if tally != Tally():
            log().info(
                "list-looked",
                changed=tally.changed,
                entered=tally.entered,
                lacking=tally.lacking,
                put_back=tally.put_back,
                odd=tally.odd,
            )
        return tally

    async def _changed(self, forum: Forum, meeting: str, link: str) -> Tally:
        tally, more, before = Tally(), True, link
        while more:
            page = await self._page(forum, link)
            link, more = page.link, page.more
            if page.items or link != before:
                # Each page's link is kept, for a list that is busy may never let a look through to its end.
                tally = added(tally, await self._taken(forum, meeting, page.items, link))
            tally = added(tally, _passed_over(page))
        return tally

    async def _whole(self, forum: Forum, meeting: str) -> Tally:
        """Every row, and what is not among them any more: each of those is asked for before it counts as deleted.

        Cut short, it is gone on with where it stopped; but not where it came no step further, unless for throttling.
        """
        walk = self._walk
        if walk is None or walk.list_id != forum.list_id:
            walk = _Walk(forum.list_id, await self._listed.standing(forum.id, forum.list_id))
        self._walk, begun = None, walk.link
        try:
            return await self._walked(forum, meeting, walk)
        except Unavailable as away:
            self._walk = walk if away.pause or walk.link != begun else None
            raise

    async def _walked(self, forum: Forum, meeting: str, walk: _Walk) -> Tally:
        tally = Tally()
        while walk.more:
            page = await self._page(forum, walk.link)
            tally = added(added(tally, _passed_over(page)), await self._taken(forum, meeting, page.items, ""))
            walk.missing -= {item.id for item in page.items} | set(page.odd)
            walk.link, walk.more = page.link, page.more
        gone = [Item(id_) for id_ in sorted(walk.missing) if await self._lists.read(forum.list_id, id_) is None]
        return added(tally, await self._taken(forum, meeting, gone, walk.link))

    async def _page(self, forum: Forum, link: str) -> Changes:
        page = await self._lists.changes(forum.list_id, link)
        if page.more and page.link == link:
            raise Unavailable("the list's changes lead in a circle")
        return page

    async def _taken(self, forum: Forum, meeting: str, items: Sequence[Item], link: str) -> Tally:
        """A few rows in a transaction; the link with the last of them, so that a kill repeats what it must."""
        tally = Tally()
        newest = list({item.id: item for item in items}.values())
        for start in range(0, max(len(newest), 1), AT_ONCE):
            part, last = newest[start : start + AT_ONCE], start + AT_ONCE >= len(newest)
            reading = reading_of(forum, meeting, self._clock)
            rows = [row_of(item, COLUMNS, forum, reading.now) for item in part if item.fields is not None]
            gone = [item.id for item in part if item.fields is None]
            tally = added(tally, await self._listed.take(reading, rows, gone, link if last else ""))
        return tally


def _passed_over(page: Changes) -> Tally:
    """What cannot be read holds up nothing else; it comes again when somebody saves it again."""
    ODD_ROWS.inc(len(page.odd))
    return Tally(odd=len(page.odd))


def added(one: Tally, more: Tally) -> Tally:
    """Both together."""
    return Tally(
        one.changed + more.changed,
        one.entered + more.entered,
        one.lacking + more.lacking,
        one.put_back + more.put_back,
        one.odd + more.odd,
    )

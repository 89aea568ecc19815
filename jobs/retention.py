"""Erases what was kept long enough: at start, and then every night at 03.00 of the forum's zone."""

import asyncio
from datetime import datetime, timedelta

from forum.erfa.ports import Adoption
from forum.groups import Forum
from forum.ports import Clock, Directory
from forum.privacy.retention import Shredder, Sweeper, cutoff, next_night
from telemetry import log

BATCH = 200
PATIENCE = timedelta(minutes=10)
LONGEST_S = 3600.0
"""A machine that was asleep does not notice how long; so nobody here sleeps longer than this."""


class Retention:
    """A job (jobs.runner.Job). It tells the log how many notes and other rows went, and nothing else about them.

    `word` begins its lines and `what` is counted there, so that no two jobs are taken for one.
    """

    def __init__(
        self,
        directory: Directory,
        shredder: Shredder,
        clock: Clock,
        batch: int = BATCH,
        sweeper: Sweeper | None = None,
        *,
        word: str = "retention",
        what: str = "notes",
    ) -> None:
        self._word = word
        self._what = what
        self._directory = directory
        self._shredder = shredder
        self._sweeper = sweeper
        self._clock = clock
        self._batch = batch
        self._stopping = asyncio.Event()

    def stop(self) -> None:
        """`run` returns at once; the batch in hand is erased whole or not at all."""
        self._stopping.set()

    async def run(self) -> None:
        async with asyncio.TaskGroup() as group:
            nights = group.create_task(self._nights(), name="retention-nights")
            await self._stopping.wait()
            nights.cancel()

    async def _nights(self) -> None:
        """Each sleep ends early when the clock is moved; one that went back starts anew, for its night is nearer."""
        seen = due = self._clock.now()
        while True:
            now = self._clock.now()
            if now >= due or now < seen:
                due = await self._night(now)
            seen = now
            await self._clock.sleep(min((due - self._clock.now()).total_seconds(), LONGEST_S))

    async def _night(self, now: datetime) -> datetime:
        """Erase; when to come back. A store that does not answer is asked again after a while."""
        try:
            forum = self._directory.forum()
            erased = await self._erased(forum, now)
            swept = await self._swept(forum, now)
        except Exception as error:
            log().error(f"{self._word}-put-off", error=type(error).__name__)
            return now + PATIENCE
        log().info(f"{self._word}-erased", others=swept, **{self._what: erased})
        return next_night(now, forum.zone)

    async def _swept(self, forum: Forum, now: datetime) -> int:
        if self._sweeper is None:
            return 0
        return await self._sweeper.sweep(forum, cutoff(now, forum.retention_months, forum.zone), now)

    async def _erased(self, forum: Forum, now: datetime) -> int:
        before = cutoff(now, forum.retention_months, forum.zone)
        told = Adoption(forum.id, forum.list_id, now)
        total = 0
        while count := await self._shredder.erase(before, told, self._batch):
            total += count
        return total

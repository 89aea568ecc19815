"""Gives what was refused another chance: a right that was taken away may be given back, and a list come again."""

import asyncio
from datetime import datetime, timedelta

from forum.ports import Clock, Kind, Outbox
from telemetry import log

KINDS = frozenset({Kind.LIST_NOTE, Kind.LIST_INTEREST, Kind.WELCOME, Kind.MATRIX, Kind.CALENDAR, Kind.MINUTES_MAIL})
"""What is never too late. A pre-read has its hour, and an organiser stops it; files of minutes wait for [Prøv igen]."""
EVERY = timedelta(hours=1)
MOST = 25
"""At the start and for a day; what is refused then is left to an organiser. A missing right is asked for for ever."""


class Reopening:
    """A job (jobs.runner.Job): at start and once an hour of forum time, what was given up waits again."""

    def __init__(self, outbox: Outbox, clock: Clock) -> None:
        self._outbox = outbox
        self._clock = clock
        self._stopping = asyncio.Event()

    def stop(self) -> None:
        """`run` returns at once."""
        self._stopping.set()

    async def run(self) -> None:
        async with asyncio.TaskGroup() as group:
            hours = group.create_task(self._hours(), name="reopening")
            await self._stopping.wait()
            hours.cancel()

    async def _hours(self) -> None:
        while True:
            await self._reopen()
            await self._wait_until(self._clock.now() + EVERY)

    async def _reopen(self) -> None:
        try:
            reopened = await self._outbox.reopen(KINDS, self._clock.now(), MOST)
        except Exception as error:
            log().error("reopening-put-off", error=type(error).__name__)
            return
        if reopened:
            log().info("reopened", rows=reopened)

    async def _wait_until(self, due: datetime) -> None:
        """Each sleep ends early when the clock is moved; one that went back ends the waiting."""
        while 0 < (left := (due - self._clock.now()).total_seconds()) <= EVERY.total_seconds():
            await self._clock.sleep(left)

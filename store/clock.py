"""The forum's clock (ports.Clock): real time, plus an offset that local mode may move and that outlives a restart."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from store.settings import EVERYWHERE

_OFFSET = "clock.offset_us"
_TICK = timedelta(microseconds=1)


class Memory(Protocol):
    """Where the offset is kept (store.settings.SqlSettings)."""

    async def find(self, forum: str, key: str) -> str | None: ...

    async def keep(self, forum: str, key: str, value: str) -> None: ...


class ClockIsReal(Exception):
    """Only local mode moves the clock; the message is one line for the operator."""


class ForumClock:
    """Load it with `loaded`. The offset is 0 unless the clock is movable, whatever the store remembers."""

    def __init__(self, memory: Memory, offset: timedelta, *, movable: bool) -> None:
        self._memory = memory
        self._movable = movable
        self._offset = offset if movable else timedelta()
        self._moved = asyncio.Event()

    def now(self) -> datetime:
        return self.real() + self._offset

    def real(self) -> datetime:
        return datetime.now(UTC)  # noqa: TID251 - this is the clock that everybody else asks

    @property
    def offset(self) -> timedelta:
        return self._offset

    def sleep(self, seconds: float) -> Coroutine[Any, Any, None]:
        """Until that long has passed or the clock is moved after this call, whichever comes first.

        What moves between the call and the first step of a task counts: whoever reckoned `seconds` did it before.
        """
        return slept(self._moved, seconds)

    async def move(self, to: datetime) -> None:
        """Make it `to` (aware) now, remember that, and wake whoever sleeps; ClockIsReal outside local mode."""
        if not self._movable:
            raise ClockIsReal("FORUM_MODE: the clock can be moved in local mode only.")
        offset = to.astimezone(UTC) - self.real()
        await self._memory.keep(EVERYWHERE, _OFFSET, str(offset // _TICK))
        self._offset = offset
        woken, self._moved = self._moved, asyncio.Event()
        woken.set()


async def slept(moved: asyncio.Event, seconds: float) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(max(seconds, 0)):
            await moved.wait()


class _Forgetful:
    """The memory of a clock that is never moved."""

    async def find(self, forum: str, key: str) -> str | None:
        return None

    async def keep(self, forum: str, key: str, value: str) -> None:
        return None


def real() -> ForumClock:
    """A clock that shows this machine's time and cannot be moved, for commands that open no store."""
    return ForumClock(_Forgetful(), timedelta(), movable=False)


async def loaded(memory: Memory, *, movable: bool) -> ForumClock:
    """The clock as it was left; `movable` in local mode only."""
    kept = await memory.find(EVERYWHERE, _OFFSET)
    return ForumClock(memory, int(kept or 0) * _TICK, movable=movable)

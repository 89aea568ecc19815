"""Teams waits ten seconds; work that takes longer goes on without it (rule 31)."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class Deadline:
    """Waits a limited time for a piece of work and never cuts it off."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._lingering: set[asyncio.Task[Any]] = set()

    async def keep(self, work: Coroutine[Any, Any, T]) -> T | None:
        """The result, or None when it is not there in time; the work must catch its own errors."""
        task = asyncio.create_task(work)
        self._lingering.add(task)
        task.add_done_callback(self._lingering.discard)
        done, _ = await asyncio.wait({task}, timeout=self._seconds)
        return task.result() if done else None

    async def drain(self) -> None:
        """Before the end: give what still runs as long again."""
        if self._lingering:
            await asyncio.wait(set(self._lingering), timeout=self._seconds)

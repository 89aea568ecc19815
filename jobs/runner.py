"""Keeps jobs going while the forum is open, and lets them finish when it closes."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Protocol

from forum.ports import Clock
from telemetry import log

_BREATHER_S = 1.0


class Job(Protocol):
    async def run(self) -> None:
        """Work until stopped."""

    def stop(self) -> None: ...


@asynccontextmanager
async def running(clock: Clock, *jobs: Job) -> AsyncIterator[None]:
    """The jobs run while the block does; then each is stopped and waited for."""
    closing = asyncio.Event()
    tasks = [asyncio.create_task(_kept(job, clock, closing), name=type(job).__name__) for job in jobs]
    try:
        yield
    finally:
        closing.set()
        for job in jobs:
            job.stop()
        await asyncio.gather(*tasks)


async def _kept(job: Job, clock: Clock, closing: asyncio.Event) -> None:
    """A job that falls over is told of and picked up again: the others and the door go on meanwhile."""
    while not closing.is_set():
        try:
            await job.run()
        except Exception as error:
            log().error("job-fell-over", job=type(job).__name__, error=type(error).__name__)
            await clock.sleep(_BREATHER_S)

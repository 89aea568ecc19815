"""A deliverer at work over a real store, and ways to wait for what it does."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from itertools import repeat
from random import Random

from forum.ports import Claimed, Kind, Outbox
from jobs.outbox import Deliverer, Handler, Pace
from store import Cellar
from store.outbox import SqlOutbox
from tests.store.hands import FORUM, HandClock

QUICK = Pace(breath=0.001, crowded=0.01, idle=0.05, grace=0.05)
PATIENT = Pace(breath=0.001, crowded=10, idle=10)


class Post:
    """The other side: what arrived, and what it answers next."""

    def __init__(self, *answers: Exception) -> None:
        self.arrived: list[str] = []
        self._answers = list(answers)

    async def __call__(self, claimed: Claimed) -> None:
        self.arrived.append(claimed.delivery.key)
        if self._answers:
            raise self._answers.pop(0)


@asynccontextmanager
async def delivering(
    cellar: Cellar, outbox: Outbox, clock: HandClock, handler: Handler, pace: Pace = QUICK
) -> AsyncIterator[Deliverer]:
    handlers = {Kind.LIST_NOTE: handler, Kind.MATRIX: handler}
    deliverer = Deliverer(outbox, handlers, clock, Random(7), pace)
    cellar.bell.hang(deliverer.wake)
    task = asyncio.create_task(deliverer.run())
    try:
        yield deliverer
    finally:
        deliverer.stop()
        await task


async def _asked_until(question: Callable[[], Awaitable[object]]) -> None:
    async with asyncio.timeout(5):
        for pause in repeat(0.002):
            if await question():
                return
            await asyncio.sleep(pause)


async def until(true: Callable[[], object]) -> None:
    async def asked() -> object:
        return true()

    await _asked_until(asked)


async def emptied(outbox: SqlOutbox) -> None:
    """Nothing waits and nothing is on its way."""

    async def asked() -> bool:
        queue = await outbox.queue(FORUM)
        return not queue.waiting + queue.leased

    await _asked_until(asked)


async def next_wait(outbox: SqlOutbox, clock: HandClock) -> float:
    """Seconds from the clock's now to the next row's time, once that lies ahead."""

    async def asked() -> bool:
        due = await outbox.next_due()
        return due is not None and due > clock.now()

    await _asked_until(asked)
    return ((await outbox.next_due()) - clock.now()).total_seconds()

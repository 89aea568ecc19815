"""Delivery: what waits in the outbox leaves the house here, at its time, patiently, and once as far as one can."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from forum import ids
from forum.ports import Claimed, Clock, Kind, NotYet, Outbox, Outcome, Reason, Service, Unavailable, Undeliverable
from forum.reasons import Why
from jobs.throttles import Throttles
from telemetry import DELIVERIES, log

Handler = Callable[[Claimed], Awaitable[None]]
"""Delivers one row. Raises Unavailable for "later", NotYet for "not before then", Undeliverable for "never".

Anything else counts as a mishap.
"""

Crowd = Callable[[], int]
"""How many people came to the door within the last second."""

_MOST_DOUBLINGS = 16


def _nobody() -> int:
    return 0


@dataclass(frozen=True, slots=True)
class Pace:
    """How delivery goes about its work; all but the counts `hands`, `mishaps` and `rush` are seconds.

    While more than `rush` people came to the door within a second, delivery steps back to one row every `rushed`: ten
    a second, as long as none of the `hands` is free no more than that. It never stops.
    A handler is stopped at `patience`, before its `lease` ends, so that a row is never in two hands of one process.
    `breath` lets puts that come in a burst be claimed together; `idle` is the longest time without looking.
    """

    hands: int = 16
    rush: int = 150
    mishaps: int = 12
    lease: float = 60
    patience: float = 50
    first_wait: float = 1
    longest_wait: float = 300
    breath: float = 0.01
    rushed: float = 0.09
    crowded: float = 0.25
    idle: float = 15
    grace: float = 5


class Deliverer:
    """Claims what is due, hands each row to the handler of its kind, and settles it behind the store's fence."""

    def __init__(
        self,
        outbox: Outbox,
        handlers: Mapping[Kind, Handler],
        clock: Clock,
        chance: Random,
        pace: Pace | None = None,
        crowd: Crowd = _nobody,
    ) -> None:
        self._outbox = outbox
        self._handlers = handlers
        self._clock = clock
        self._chance = chance
        self._pace = pace or Pace()
        self._crowd = crowd
        self._stirred = asyncio.Event()
        self._stopping = asyncio.Event()
        self._busy: set[asyncio.Task[None]] = set()
        self._throttles = Throttles()

    def wake(self) -> None:
        """Something was put: look at once. Call it on the event loop."""
        self._stirred.set()

    def stop(self) -> None:
        """Claim nothing more; `run` returns when what is in hand is delivered, or given back after the grace."""
        self._stopping.set()
        self._stirred.set()

    async def run(self) -> None:
        """Deliver until stopped. A store that does not answer is asked again; it is never the end."""
        try:
            while not self._stopping.is_set():
                self._stirred.clear()
                await self._rest(await self._round())
                await self._clock.sleep(self._pace.rushed if self._rushed() else self._pace.breath)
        finally:
            await self._finish()

    async def _round(self) -> float:
        """Claim for every free hand; how long to rest unless stirred."""
        hands = self._pace.hands - len(self._busy)
        free = min(hands, 1) if self._rushed() else hands
        if free <= 0:
            return self._pace.idle
        try:
            claimed = await self._outbox.claim(ids.new(), free, self._pace.lease)
            self._take(claimed)
            return 0 if len(claimed) == free else await self._until_due()
        except Exception as error:
            log().error("outbox-unreadable", error=type(error).__name__)
            return self._pace.first_wait

    def _rushed(self) -> bool:
        return self._crowd() > self._pace.rush

    def _take(self, claimed: tuple[Claimed, ...]) -> None:
        for row in claimed:
            task = asyncio.create_task(self._carried(row), name=f"deliver-{row.id}")
            self._busy.add(task)
            task.add_done_callback(self._freed)

    def _freed(self, task: asyncio.Task[None]) -> None:
        self._busy.discard(task)
        self._stirred.set()

    async def _until_due(self) -> float:
        """Seconds until the next row falls due; never more than `idle`, because nobody tells when a lease ends.

        What is due but was not claimed waits for a hand at its own target, or for a service that wants to be left
        alone, which is why it is not asked for in haste.
        """
        due = await self._outbox.next_due()
        wait = self._pace.idle if due is None else (due - self._clock.now()).total_seconds()
        least = self._pace.crowded if self._busy or wait <= 0 else self._pace.breath
        return min(max(wait, least), self._pace.idle)

    async def _rest(self, seconds: float) -> None:
        if seconds <= 0 or self._stirred.is_set():
            return
        either = {asyncio.ensure_future(self._stirred.wait()), asyncio.ensure_future(self._clock.sleep(seconds))}
        try:
            await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for waiting in either:
                waiting.cancel()

    async def _carried(self, row: Claimed) -> None:
        """Deliver one row and write down what became of it; a store that fails here leaves it to the lease's end."""
        try:
            outcome = await self._delivered(row)
        except asyncio.CancelledError:
            await self._outbox.postpone(row, self._clock.now(), "stopped")
            raise
        except Exception as error:
            log().error("outbox-unwritable", row=row.id, error=type(error).__name__)
            outcome = "unknown"
        DELIVERIES.labels(row.delivery.kind.value, outcome).inc()

    async def _delivered(self, row: Claimed) -> str:
        if row.blocked:
            return await self._ended(row, Reason(Why.BLOCKED), Outcome.BLOCKED)
        try:
            async with asyncio.timeout(self._pace.patience):
                await self._handlers[row.delivery.kind](row)
        except Undeliverable as error:
            return await self._ended(row, error.reason, error.outcome)
        except NotYet as early:
            return "later" if await self._outbox.postpone(row, early.until, str(early)) else "lost"
        except Unavailable as error:
            return await self._patient(row, error)
        except TimeoutError:
            return await self._later(row, "no answer in time")
        except Exception as error:
            return await self._mishap(row, error)
        self._throttles.served(row.delivery.target, *Service)
        return "sent" if await self._outbox.settle(row) else "lost"

    async def _patient(self, row: Claimed, error: Unavailable) -> str:
        """A service that asks for patience holds back its target, or all of itself; one that is away, this row."""
        pauses = error.pause or error.retry_after is not None
        if not pauses:
            return await self._later(row, str(error))
        target, now = error.service or row.delivery.target, self._clock.real()
        times = max(self._throttles.times(target, now), row.attempt)
        wait = self._backoff(times) if error.retry_after is None else error.retry_after
        self._throttles.asked(target, times, now + timedelta(seconds=wait))
        return await self._later(row, str(error), wait, target)

    async def _later(self, row: Claimed, reason: str, after: float | None = None, pause: str = "") -> str:
        """Wait as long as the service asks, else ever longer."""
        wait = self._backoff(row.attempt) if after is None else after
        until = self._clock.now() + timedelta(seconds=wait)
        kept = await self._outbox.postpone(row, until, reason, pause=pause)
        log().warning(
            "delivery-later", row=row.id, kind=row.delivery.kind.value, attempt=row.attempt, wait=round(wait, 1)
        )
        return "later" if kept else "lost"

    async def _ended(self, row: Claimed, reason: Reason, outcome: Outcome = Outcome.FAILED) -> str:
        kept = await self._outbox.fail(row, reason, outcome)
        told = {"row": row.id, "kind": row.delivery.kind.value, "attempt": row.attempt, "why": reason.why.value}
        (log().error if outcome is Outcome.FAILED else log().info)(f"delivery-{outcome}", **told)
        return outcome.value if kept else "lost"

    async def _mishap(self, row: Claimed, error: Exception) -> str:
        """Our own fault, probably: tried a few times, then shown. Its type alone is told: its words may be personal."""
        log().error("delivery-mishap", row=row.id, kind=row.delivery.kind.value, error=type(error).__name__)
        if row.attempt >= self._pace.mishaps:
            return await self._ended(row, Reason(Why.BROKEN, type(error).__name__))
        return await self._later(row, type(error).__name__)

    def _backoff(self, attempt: int) -> float:
        doubled = self._pace.first_wait * (1 << min(attempt - 1, _MOST_DOUBLINGS))
        return min(doubled, self._pace.longest_wait) * (0.5 + self._chance.random() / 2)

    async def _finish(self) -> None:
        if self._busy:
            _, late = await asyncio.wait(self._busy, timeout=self._pace.grace)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

"""Waiting for a service that asks for it, and never for ever."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from forum.ports import Clock, LockedOut, Unavailable

T = TypeVar("T")
FIRST_S = 0.5
LONGEST_S = 15.0
SILENCE_S = 60.0
"""So long is waited for a service that says nothing; one that names a time is given what it asks for."""
LOOKS = 5


class Patience:
    """Waits as long as the service says, or twice as long each time; `limit_s` bounds the waiting for one thing."""

    def __init__(self, clock: Clock, limit_s: float = 300.0, told: Callable[[float, str], None] | None = None) -> None:
        self._clock = clock
        self._limit_s = limit_s
        self._told = told

    async def until(self, call: Callable[[], Awaitable[T]]) -> T:
        """The call's answer; its Unavailable when the limit is reached, or at once where only a person can help."""
        spent = 0.0
        for tries in range(1000):
            try:
                return await call()
            except LockedOut:
                raise
            except Unavailable as asked:
                wait, limit = self._asked(asked.retry_after, tries)
                spent += wait
                if spent > limit:
                    raise
                await self._wait(wait, str(asked))
        raise Unavailable("Tålmodigheden slap op.")

    def _asked(self, retry_after: float | None, tries: int) -> tuple[float, float]:
        """How long to wait now, and how long in all."""
        if retry_after is not None:
            return retry_after, self._limit_s
        return self.pause(tries), min(SILENCE_S, self._limit_s)

    async def look(self, call: Callable[[], Awaitable[T | None]], looks: int = LOOKS) -> T | None:
        """The first answer that is not None, within so many looks."""
        for tries in range(looks):
            found = await self.until(call)
            if found is not None:
                return found
            if tries + 1 < looks:
                await self._wait(self.pause(tries), "Microsoft 365 viser det endnu ikke.")
        return None

    @staticmethod
    def pause(tries: int) -> float:
        return float(min(FIRST_S * 2**tries, LONGEST_S))

    async def _wait(self, seconds: float, why: str) -> None:
        if self._told is not None:
            self._told(seconds, why)
        await self._clock.sleep(seconds)

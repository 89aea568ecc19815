"""One piece of work in the air at a time, shared by all who wait for it."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Flight(Generic[T]):
    """Runs `work` for the first who asks; whoever asks before it lands gets the same result or the same error."""

    def __init__(self, work: Callable[[], Awaitable[T]]) -> None:
        self._work = work
        self._going: asyncio.Future[T] | None = None

    @property
    def going(self) -> bool:
        """Whether one is in the air."""
        return self._going is not None and not self._going.done()

    def depart(self) -> "asyncio.Future[T]":
        """The flight in the air, or a new one; nobody has to wait for it."""
        if self._going is None or self._going.done():
            self._going = asyncio.ensure_future(self._work())
            self._going.add_done_callback(_noticed)
        return self._going

    async def land(self) -> T:
        """Join the flight, or start one. A waiter that is cancelled does not cancel it for the others."""
        return await asyncio.shield(self.depart())


def _noticed(flight: "asyncio.Future[T]") -> None:
    # An error that nobody waits for any more is no news: the next who asks starts anew.
    if not flight.cancelled():
        flight.exception()

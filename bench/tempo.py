"""A time that two processes share and that may run faster than the machine's: quiet stretches are played quickly."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime


@dataclass(slots=True)
class Tempo:
    """`at` seconds of played time (since 1970) had passed at `mono` of the machine's monotonic clock; then `speed`."""

    at: float = field(default_factory=time.time)
    mono: float = field(default_factory=time.monotonic)
    speed: float = 1.0
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    def now(self) -> float:
        return self.at + (time.monotonic() - self.mono) * self.speed

    def moment(self) -> datetime:
        return datetime.fromtimestamp(self.now(), UTC)

    def turn(self, at: float, mono: float, speed: float) -> None:
        """From that machine's moment on it runs so fast; whoever waits reckons anew."""
        self.at, self.mono, self.speed = at, mono, speed
        woken, self.changed = self.changed, asyncio.Event()
        woken.set()

    async def until(self, at: float) -> None:
        """Wait for a moment of played time, whatever the speed becomes meanwhile."""
        while (left := at - self.now()) > 0:
            try:
                async with asyncio.timeout(left / self.speed):
                    await self.changed.wait()
            except TimeoutError:
                continue

    # What the stand-in asks of the module `time`.
    time = now
    monotonic = now


Told = Callable[[float, float, float], Awaitable[None]]


async def turned(tempo: Tempo, speed: float, tell: Told) -> None:
    """The same change in both processes: the other one is told first, as of one moment of the machine."""
    mono = time.monotonic()
    at = tempo.at + (mono - tempo.mono) * tempo.speed
    await tell(at, mono, speed)
    tempo.turn(at, mono, speed)

"""How long the event loop was held, and how much memory the process came to."""

import asyncio
import contextlib
import gc
import resource
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

BEAT_S = 0.01


class Pulse:
    """`longest` is the worst gap between two beats, in seconds that this thread worked: not others."""

    def __init__(self) -> None:
        self.longest = 0.0

    async def beat(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            began, worked = loop.time(), time.thread_time()
            await asyncio.sleep(BEAT_S)
            held = min(loop.time() - began - BEAT_S, time.thread_time() - worked)
            self.longest = max(self.longest, held)


@asynccontextmanager
async def taken() -> AsyncIterator[Pulse]:
    pulse = Pulse()
    beating = asyncio.create_task(pulse.beat())
    try:
        yield pulse
    finally:
        beating.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await beating


def peak_mb() -> float:
    """The most memory that this process has had, in megabytes."""
    gc.collect()
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

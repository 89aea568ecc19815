"""How long the event loop was held, and how much memory the process came to."""

import asyncio
import contextlib
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

BEAT_S = 0.01
WAITED = Path("/proc/thread-self/schedstat")
STATUS, FORGOTTEN = Path("/proc/self/status"), Path("/proc/self/clear_refs")


class Pulse:
    """`longest` is the worst gap between two beats, in seconds, without what other programs took of the processor."""

    def __init__(self) -> None:
        self.longest = 0.0

    async def beat(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            began, stood = loop.time(), _stood()
            await asyncio.sleep(BEAT_S)
            self.longest = max(self.longest, loop.time() - began - BEAT_S - (_stood() - stood))


def _stood() -> float:
    """Seconds that this thread could have worked but stood in line for the processor; 0 where Linux does not tell."""
    try:
        return int(WAITED.read_text().split()[1]) / 1e9
    except (OSError, IndexError, ValueError):
        return 0.0


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


def peak_from_now() -> float:
    """What stands now, in megabytes; the peak is forgotten, so that the next one is of what comes."""
    gc.collect()
    # Linux: the resident set's high-water mark begins anew.
    FORGOTTEN.write_text("5")
    return peak_mb()


def peak_mb() -> float:
    """The most memory that this process has had since then, in megabytes."""
    gc.collect()
    (line,) = (line for line in STATUS.read_text().splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024

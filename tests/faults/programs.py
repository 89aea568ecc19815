"""`serve` as a process of its own, over the same stand-in, for the faults that only a process can have."""

import asyncio
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import TypeVar

from demo import processes
from demo.processes import Program
from demo.steps import Broken
from demo.volunteers import enter
from demo.wire import Wire
from settings import Settings
from tenant import Running
from tests.faults.stage import VILLAGES, Stage

T = TypeVar("T")
PATIENCE_S = 120.0


async def insist(act: Callable[[], Awaitable[T]]) -> T:
    """Do it again until somebody answers: what a person does who got no receipt."""
    async with asyncio.timeout(PATIENCE_S):
        while True:
            with suppress(Broken, OSError):
                return await act()
            await asyncio.sleep(0.05)


class Serve:
    """One program after the other on one data folder and one port."""

    def __init__(self, settings: Settings, port: int, log: Path, wire: Wire) -> None:
        self.wire = wire
        self._log = log
        self._settings = {
            "FORUM_MODE": "local",
            "FORUM_DATA": str(settings.data),
            "FORUM_PORT": str(port),
            "FORUM_STANDIN_URL": settings.standin_url,
            "FORUM_WORKSPACE": str(settings.workspace),
            "FORUM_LIST_LOOK_SECONDS": "1",
        }
        self._program: Program | None = None

    async def begin(self) -> None:
        """Once it answers."""
        self._program = await processes.start(self._log, self._settings, "serve")
        await insist(self.wire.health)

    async def kill(self) -> None:
        if self._program is not None:
            await self._program.end(signal.SIGKILL)

    async def end(self) -> None:
        if self._program is not None:
            await self._program.end()


@asynccontextmanager
async def served(standin: Running, settings: Settings) -> AsyncIterator[tuple[Stage, Serve]]:
    """The forum in a process of its own; the stage has no look inside."""
    port = processes.free_port()
    async with Wire.open(standin.url, f"http://127.0.0.1:{port}", standin.url) as wire:
        serve = Serve(settings, port, settings.data / "serve.log", wire)
        try:
            await serve.begin()
            await wire.post(f"{standin.url}/control/bot", {"endpoint": f"{wire.bot}/api/messages"})
            people = [await enter(wire, {"id": person, "village": name}) for name, person in VILLAGES.values()]
            stage = Stage(standin, wire, people)
            await stage.emptied()
            yield stage, serve
        finally:
            await serve.end()

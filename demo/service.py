"""The bot's program during the play: begun, killed in the middle of things, begun anew, and ended."""

import signal
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from demo import processes
from demo.processes import Program
from demo.steps import Broken
from demo.wire import Wire


@dataclass(slots=True)
class Service:
    """`serve` with its settings; `program` is the one that runs now."""

    wire: Wire
    settings: Mapping[str, str]
    logs: Path
    program: Program | None = None

    async def begin(self) -> None:
        """Start it, and wait until it answers."""
        self.program = await processes.start(self.logs / "serve.log", self.settings, "serve")
        await self.answering(self.program)

    async def answering(self, program: Program) -> None:
        """Wait until it answers."""
        await self.wire.until("the bot to answer", lambda: answers(self.wire, f"{self.wire.bot}/health", program))

    async def end(self, how: signal.Signals = signal.SIGTERM) -> None:
        """End it, if it runs."""
        if self.program:
            await self.program.end(how)


async def answers(wire: Wire, url: str, program: Program) -> bool:
    """Whether somebody answers there; Broken where the program has ended."""
    if program.process.returncode is not None:
        tail = program.log.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-1:]
        raise Broken(f"{program.log.stem} ended at once: {' '.join(tail)}")
    try:
        await wire.get(url)
    except (OSError, Broken):
        return False
    return True

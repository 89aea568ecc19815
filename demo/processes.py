"""The programs that the demo starts and ends: the stand-in and `serve`, and commands that it waits for."""

import asyncio
import json
import os
import signal
import socket
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from demo.steps import Broken
from demo.wire import Json

APP = Path(__file__).parent.parent / "app.py"


def free_port() -> int:
    """A port on 127.0.0.1 that nobody uses at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def require_free(port: int) -> None:
    """Broken when somebody has the port: a stand-in that runs already must not be taken for our own."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            raise Broken(f"Port {port} is in use: choose another with --tenant-port") from None


@dataclass(frozen=True, slots=True)
class Program:
    """A child that runs until it is ended; its output is kept in a file for the post-mortem."""

    process: asyncio.subprocess.Process
    log: Path

    async def end(self, how: signal.Signals = signal.SIGTERM) -> None:
        if self.process.returncode is None:
            self.process.send_signal(how)
        try:
            await asyncio.wait_for(self.process.wait(), 10)
        except TimeoutError:
            self.process.kill()
            await self.process.wait()


async def start(log: Path, settings: Mapping[str, str], *command: str) -> Program:
    """`app.py` with a command of its own, its output in `log`."""
    return await spawned(log, settings, sys.executable, str(APP), *command)


async def spawned(log: Path, settings: Mapping[str, str], *command: str, stdin: int | None = None) -> Program:
    """Any program; with a pipe as `stdin` it can be told something."""
    with log.open("ab") as out:
        process = await asyncio.create_subprocess_exec(
            *command, stdin=stdin, stdout=out, stderr=out, env=_environment(settings)
        )
    return Program(process, log)


async def run(settings: Mapping[str, str], *command: str) -> tuple[int, list[Json]]:
    """A command to its end: exit code and the JSON lines of its output."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(APP),
        *command,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env=_environment(settings),
    )
    try:
        out, err = await process.communicate()
    except asyncio.CancelledError:
        await Program(process, APP).end()
        raise
    code = process.returncode or 0
    lines = [json.loads(line) for line in out.decode().splitlines() if line.startswith("{")]
    if code not in (0, 2):
        faults = [str(line["text"]) for line in lines if line.get("kind") in ("error", "failed")]
        raise Broken(f"{' '.join(command)} exited {code}: {' '.join([*faults, *err.decode()[-500:].split()])}")
    return code, lines


def _environment(settings: Mapping[str, str]) -> dict[str, str]:
    # What is set for the real forum (its database, its secret) must never meet the demo's people.
    return {name: value for name, value in os.environ.items() if not name.startswith("FORUM_")} | dict(settings)

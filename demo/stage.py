"""The stand-in running, the workspace chosen, and the settings of every program that the play starts."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from demo import processes, script, service, villages
from demo.script import Sheet
from demo.steps import Broken, Record
from demo.wire import Wire

TRIES = 8
MAILBOX = "lise@landsbyforum.example"


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asked for; port 0 means any free one."""

    as_json: bool = False
    notes: Path | None = None
    tenant_port: int = 0
    data: Path | None = None
    setup_graph: str = ""
    faults: str = ""
    seed: int = 1
    year: bool = False


@dataclass(frozen=True, slots=True)
class Stage:
    """Everything that the acts need; `settings` are the children's environment."""

    wire: Wire
    record: Record
    settings: dict[str, str]
    workspace: villages.Workspace
    logs: Path
    sheets: list[Sheet]
    setup_graph: str = ""
    given: bool = False

    async def move(self, to: datetime) -> None:
        """Both clocks, and the record's."""
        await self.wire.move_clock(to)
        self.record.at = to.isoformat()


@asynccontextmanager
async def stage_for(options: Options, record: Record, data: Path) -> AsyncIterator[Stage]:
    """The stand-in running, the workspace chosen and the children's settings ready; also for the fault tests."""
    given = script.from_file(options.notes) if options.notes else None
    port, bot_port = options.tenant_port or processes.free_port(), processes.free_port()
    processes.require_free(port)
    tenant, bot = f"http://127.0.0.1:{port}", f"http://127.0.0.1:{bot_port}"
    graph = os.environ.get("FORUM_GRAPH_URL", "").rstrip("/") or tenant
    _prepare(data)
    standin = await processes.start(
        data / "tenant.log", {}, "tenant", "--port", str(port), "--data", str(data / "tenant")
    )
    try:
        async with Wire.open(tenant, bot, graph, TRIES if options.faults else 1) as wire:
            await wire.until(
                "the stand-in to answer", lambda: service.answers(wire, f"{tenant}/control/clock", standin)
            )
            workspace = await villages.prepare(wire, given, data)
            settings = {
                "FORUM_MODE": "local",
                "FORUM_STANDIN_URL": tenant,
                "FORUM_GRAPH_URL": graph,
                "FORUM_DATA": str(data / "forum"),
                "FORUM_WORKSPACE": str(workspace.path),
                "FORUM_PORT": str(bot_port),
                "FORUM_MAIL_FROM": MAILBOX,
            }
            sheets = given or script.invented(workspace.names)
            yield Stage(wire, record, settings, workspace, data, sheets, options.setup_graph or graph, bool(given))
    finally:
        await standin.end()


def _prepare(data: Path) -> None:
    if (data / "tenant").exists() or (data / "forum").exists():
        raise Broken(f"--data {data} holds an earlier run: name another folder")
    data.mkdir(parents=True, exist_ok=True)

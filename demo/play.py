"""The order of events: provisioning, the group work at 17.40, the list, and the pre-read before September."""

import asyncio
import os
import signal
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from demo import coordinator, faults, findings, preparing, processes, script, villages, volunteers
from demo.coordinator import ORGANISER, Hands
from demo.processes import Program
from demo.script import Sheet
from demo.steps import Broken, Record
from demo.volunteers import Volunteer
from demo.wire import Wire

ZONE = ZoneInfo("Europe/Copenhagen")
SET_UP = datetime(2021, 5, 3, 10, 0, tzinfo=ZONE)
PLANNING = datetime(2021, 5, 4, 16, 30, tzinfo=ZONE)
GROUP_WORK = datetime(2021, 5, 4, 17, 40, tzinfo=ZONE)
GROUP_WORK_S = 18 * 60
TRIES = 8


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


async def play(options: Options) -> int:
    """The whole meeting; 0 only if everything promised happened."""
    began, record = time.monotonic(), Record(options.as_json, at=SET_UP.isoformat())
    totals: dict[str, object] = {"notes": 0, "items": 0, "lost": 0, "doubled": 0}
    _stoppable()
    try:
        with tempfile.TemporaryDirectory(prefix="forum-demo-") as temporary:
            async with stage_for(options, record, options.data or Path(temporary)) as stage:
                await _acts(stage, options, totals)
    except (Exception, asyncio.CancelledError) as reason:
        # Whatever it was, it is told in the last line, which is promised to come always.
        record.breaks(reason)
    try:
        with record.step("done") as step:
            step.numbers.update(totals, seconds=round(time.monotonic() - began, 1))
            step.holds(not record.broken, "; ".join(record.broken))
    except Broken:
        return 1
    return 0


def _stoppable() -> None:
    """Ctrl-C and a polite end run through the same blocks that end the programs."""
    playing = asyncio.current_task()
    if playing is not None:
        for name in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(name, playing.cancel)


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
            await wire.until("the stand-in to answer", lambda: _answers(wire, f"{tenant}/control/clock", standin))
            workspace = await villages.prepare(wire, given, data)
            settings = {
                "FORUM_MODE": "local",
                "FORUM_STANDIN_URL": tenant,
                "FORUM_GRAPH_URL": graph,
                "FORUM_DATA": str(data / "forum"),
                "FORUM_WORKSPACE": str(workspace.path),
                "FORUM_PORT": str(bot_port),
            }
            sheets = given or script.invented(workspace.names)
            yield Stage(wire, record, settings, workspace, data, sheets, options.setup_graph or graph, bool(given))
    finally:
        await standin.end()


def _prepare(data: Path) -> None:
    if (data / "tenant").exists() or (data / "forum").exists():
        raise Broken(f"--data {data} holds an earlier run: name another folder")
    data.mkdir(parents=True, exist_ok=True)


async def _answers(wire: Wire, url: str, program: Program) -> bool:
    if program.process.returncode is not None:
        tail = program.log.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-1:]
        raise Broken(f"{program.log.stem} ended at once: {' '.join(tail)}")
    try:
        await wire.get(url)
    except (OSError, Broken):
        return False
    return True


async def _acts(stage: Stage, options: Options, totals: dict[str, object]) -> None:
    wire, record = stage.wire, stage.record
    if options.faults:
        await faults.switch_on(wire, options.faults, options.seed)
    await _provision(stage)
    serve = await processes.start(stage.logs / "serve.log", stage.settings, "serve")
    try:
        await wire.until("the bot to answer", lambda: _answers(wire, f"{wire.bot}/health", serve))
        await wire.post(f"{wire.tenant}/control/bot", {"endpoint": f"{wire.bot}/api/messages"})
        organiser = await volunteers.enter(wire, {"id": ORGANISER, "locale": "da-DK"})
        # The welcome was put by the clock of today; once that is moved back, it would be due years later.
        await wire.delivered()
        await _move(stage, PLANNING)
        await volunteers.say(wire, organiser, "erfa ny 14-09-2021 19.00")
        sent = Counter(text for sheet in stage.sheets for text in sheet.texts)
        hands = await _group_work(stage, totals, sent, options.seed)
        if not stage.given:
            await _by_hand(stage, hands, sent)
        await _counts(stage, organiser, hands.standing(sent), totals)
        await preparing.pre_read(wire, record, organiser)
        with record.step("workbook") as step:
            path, rows = await findings.workbook(wire, "General")
            step.numbers.update(path=path, rows=rows)
            step.holds(rows == totals["notes"], f"{rows} rows for {totals['notes']} notes")
        if options.faults:
            with record.step("faults") as step:
                step.numbers.update(seed=options.seed, struck=await faults.struck(wire), repeats=dict(wire.repeats))
    finally:
        await serve.end()


async def _move(stage: Stage, to: datetime) -> None:
    await stage.wire.move_clock(to)
    stage.record.at = to.isoformat()


async def _provision(stage: Stage) -> None:
    await stage.wire.post(f"{stage.wire.tenant}/control/clock", {"now": SET_UP.isoformat()})
    for name, command, wanted in (
        ("provision-plan", "plan", 2),
        ("provision-apply", "apply", 0),
        ("provision-again", "plan", 0),
    ):
        with stage.record.step(name) as step:
            settings = {**stage.settings, "FORUM_GRAPH_URL": stage.setup_graph}
            code, lines = await processes.run(settings, "provision", command, "--json")
            changes = [line["changes"] for line in lines if "changes" in line][-1:]
            step.numbers["changes"] = changes[0] if changes else None
            step.holds(code == wanted or (command == "apply" and code == 2), f"exit code {code}")
            step.holds(name != "provision-again" or changes == [0], f"the second plan has {changes} changes")


async def _group_work(stage: Stage, totals: dict[str, object], sent: Counter[str], seed: int) -> Hands:
    """Every village's person in turn of the clock, the first in an odd way each; the coordinator works in the list.

    The notes of a file are to stand there as they are: no hand comes to those.
    """
    working = asyncio.create_task(_hands(stage, seed))
    try:
        with stage.record.step("notes-sent") as step:
            await _sheets(stage)
            totals["notes"] = step.numbers["notes"] = sent.total()
            # Lost until the list has shown otherwise.
            totals["lost"] = totals["notes"]
            return await working
    finally:
        working.cancel()


async def _hands(stage: Stage, seed: int) -> Hands:
    return Hands() if stage.given else await coordinator.at_work(stage.wire, seed)


async def _sheets(stage: Stage) -> None:
    people = {v: await volunteers.enter(stage.wire, p) for v, p in stage.workspace.people.items()}
    for at, sheet in enumerate(stage.sheets):
        await _move(stage, GROUP_WORK + timedelta(seconds=GROUP_WORK_S * at // len(stage.sheets)))
        way = volunteers.WAYS[at] if at < len(volunteers.WAYS) else volunteers.answer
        await way(stage.wire, people[sheet.village], sheet)


async def _by_hand(stage: Stage, hands: Hands, sent: Counter[str]) -> None:
    """Nothing that anybody typed is gone: it stands, or the note's history tells it, and whose hand it was."""
    with stage.record.step("by-hand") as step:
        await stage.wire.delivered()
        await stage.wire.looked()
        await stage.wire.delivered()
        told = await findings.wordings(stage.settings, stage.logs / "history.csv")
        nowhere = coordinator.nowhere(hands, sent, told)
        step.numbers.update(hands.numbers, lost=nowhere)
        step.holds(not nowhere, f"{nowhere} wordings are nowhere any more")
        astray = len(coordinator.without_origin(hands, sent, told))
        step.holds(not astray, f"{astray} wordings do not tell whose hand they are from")


async def _counts(stage: Stage, organiser: Volunteer, wanted: Counter[str], totals: dict[str, object]) -> None:
    wanted = Counter(map(script.counted, wanted.elements()))
    with stage.record.step("list-items") as step:
        await stage.wire.delivered()
        listed = await findings.listed_texts(stage.wire)
        found = Counter(map(script.counted, listed.elements()))
        totals["items"] = step.numbers["items"] = found.total()
        totals["lost"], totals["doubled"] = (wanted - found).total(), (found - wanted).total()
        step.holds(found == wanted, f"{totals['lost']} lost, {totals['doubled']} doubled")
    totals["notes"] = wanted.total()
    with stage.record.step("matrix") as step:
        cells = step.numbers["cells"] = await findings.matrix(stage.wire, organiser)
        step.holds(len(cells) == 9 and sum(cells) == totals["notes"], f"{cells} do not add up to {totals['notes']}")

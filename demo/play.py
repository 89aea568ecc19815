"""The order of events: provisioning, the group work at 17.40, the list, and the pre-read before September."""

import asyncio
import os
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from demo import findings, processes, script, villages, volunteers
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
ORGANISER = "10000000-0000-4000-8000-000000000001"


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asked for; port 0 means any free one."""

    as_json: bool = False
    notes: Path | None = None
    tenant_port: int = 0
    data: Path | None = None


@dataclass(frozen=True, slots=True)
class Stage:
    """Everything that the acts need; `settings` are the children's environment."""

    wire: Wire
    record: Record
    settings: dict[str, str]
    workspace: villages.Workspace
    logs: Path


async def play(options: Options) -> int:
    """The whole meeting; 0 only if everything promised happened."""
    began, record = time.monotonic(), Record(options.as_json, at=SET_UP.isoformat())
    totals: dict[str, object] = {"notes": 0, "items": 0, "lost": 0, "doubled": 0}
    try:
        with tempfile.TemporaryDirectory(prefix="forum-demo-") as temporary:
            async with stage_for(options, record, options.data or Path(temporary)) as stage:
                await _acts(stage, _sheets(options, stage), totals)
    except Broken as reason:
        if str(reason) not in record.broken:
            record.broken.append(str(reason))
    try:
        with record.step("done") as step:
            step.numbers.update(totals, seconds=round(time.monotonic() - began, 1))
            step.holds(not record.broken, "; ".join(record.broken))
    except Broken:
        return 1
    return 0


def _sheets(options: Options, stage: Stage) -> list[Sheet]:
    return script.from_file(options.notes) if options.notes else script.invented(stage.workspace.names)


@asynccontextmanager
async def stage_for(options: Options, record: Record, data: Path) -> AsyncIterator[Stage]:
    """The stand-in running, the workspace chosen and the children's settings ready; also for the fault tests."""
    port, bot_port = options.tenant_port or processes.free_port(), processes.free_port()
    tenant, bot = f"http://127.0.0.1:{port}", f"http://127.0.0.1:{bot_port}"
    graph = os.environ.get("FORUM_GRAPH_URL", tenant)
    data.mkdir(parents=True, exist_ok=True)
    standin = await processes.start(
        data / "tenant.log", {}, "tenant", "--port", str(port), "--data", str(data / "tenant")
    )
    try:
        async with Wire.open(tenant, bot, graph) as wire:
            await wire.until("the stand-in to answer", lambda: _answers(wire, f"{tenant}/control/clock", standin))
            workspace = await villages.prepare(wire, script.from_file(options.notes) if options.notes else None, data)
            settings = {
                "FORUM_MODE": "local",
                "FORUM_STANDIN_URL": tenant,
                "FORUM_GRAPH_URL": graph,
                "FORUM_DATA": str(data / "forum"),
                "FORUM_WORKSPACE": str(workspace.path),
                "FORUM_PORT": str(bot_port),
            }
            yield Stage(wire, record, settings, workspace, data)
    finally:
        await standin.end()


async def _answers(wire: Wire, url: str, program: Program) -> bool:
    if program.process.returncode is not None:
        tail = program.log.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-1:]
        raise Broken(f"{program.log.stem} ended at once: {' '.join(tail)}")
    try:
        await wire.get(url)
    except (OSError, Broken):
        return False
    return True


async def _acts(stage: Stage, sheets: list[Sheet], totals: dict[str, object]) -> None:
    await _provision(stage)
    wire, record = stage.wire, stage.record
    serve = await processes.start(stage.logs / "serve.log", stage.settings, "serve")
    try:
        await wire.until("the bot to answer", lambda: _answers(wire, f"{wire.bot}/health", serve))
        await wire.post(f"{wire.tenant}/control/bot", {"endpoint": f"{wire.bot}/api/messages"})
        organiser = await volunteers.enter(wire, {"id": ORGANISER, "locale": "da-DK"})
        await _move(stage, PLANNING)
        await volunteers.say(wire, organiser, "erfa ny 14-09-2021 19.00")
        await _group_work(stage, sheets, totals)
        await _counts(stage, organiser, sheets, totals)
        await _pre_read(stage, organiser)
        with record.step("workbook") as step:
            path, rows = await findings.workbook(wire, "General")
            step.numbers.update(path=path, rows=rows)
            step.holds(rows == totals["notes"], f"{rows} rows for {totals['notes']} notes")
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
            code, lines = await processes.run(stage.settings, "provision", command, "--json")
            changes = [line["changes"] for line in lines if "changes" in line][-1:]
            step.numbers["changes"] = changes[0] if changes else None
            step.holds(code == wanted or (command == "apply" and code == 2), f"exit code {code}")
            step.holds(name != "provision-again" or changes == [0], f"the second plan has {changes} changes")


async def _group_work(stage: Stage, sheets: list[Sheet], totals: dict[str, object]) -> None:
    """Every village's person in turn of the clock, the first villages in an odd way each."""
    with stage.record.step("notes-sent") as step:
        people = {v: await volunteers.enter(stage.wire, p) for v, p in stage.workspace.people.items()}
        for at, sheet in enumerate(sheets):
            await _move(stage, GROUP_WORK + timedelta(seconds=GROUP_WORK_S * at // len(sheets)))
            way = volunteers.WAYS[at] if at < len(volunteers.WAYS) else volunteers.answer
            await way(stage.wire, people[sheet.village], sheet)
        totals["notes"] = step.numbers["notes"] = sum(len(sheet.texts) for sheet in sheets)


async def _counts(stage: Stage, organiser: Volunteer, sheets: list[Sheet], totals: dict[str, object]) -> None:
    wanted = Counter(text for sheet in sheets for text in sheet.texts)
    with stage.record.step("list-items") as step:
        await stage.wire.delivered()
        found = await findings.listed_texts(stage.wire)
        totals["items"] = step.numbers["items"] = found.total()
        totals["lost"], totals["doubled"] = (wanted - found).total(), (found - wanted).total()
        step.holds(found == wanted, f"{totals['lost']} lost, {totals['doubled']} doubled")
    with stage.record.step("matrix") as step:
        cells = step.numbers["cells"] = await findings.matrix(stage.wire, organiser)
        step.holds(len(cells) == 9 and sum(cells) == totals["notes"], f"{cells} do not add up to {totals['notes']}")


async def _pre_read(stage: Stage, organiser: Volunteer) -> None:
    """From due time to due time, until every channel has one more post and the organiser had the preview."""
    wire = stage.wire
    with stage.record.step("pre-read") as step:
        places = await wire.get(f"{wire.tenant}/window/places", **{"as": ORGANISER})
        channels = {channel["id"]: channel for channel in places["channels"]}
        before, chat = await findings.posts(wire, organiser, channels), await _chat_size(wire, organiser)
        while due := (await wire.health())["queue"].get("next_due"):
            await _move(stage, datetime.fromisoformat(due).astimezone(ZONE) + timedelta(seconds=1))
            await asyncio.sleep(0.2)
            await wire.delivered()
        after = await findings.posts(wire, organiser, channels)
        got = {place for place in channels if after[place] - before[place] == 1}
        step.numbers["channels"] = sum(not channels[place]["general"] for place in got)
        step.holds(got == set(channels), f"posts per channel grew by {[after[p] - before[p] for p in channels]}")
        step.holds(await _chat_size(wire, organiser) > chat, "the organiser had no preview")


async def _chat_size(wire: Wire, who: Volunteer) -> int:
    return len(await volunteers.messages(wire, who.id, who.chat))

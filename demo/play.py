"""The order of events: provisioning, the meeting of 4 May with its group work, the list, and the pre-read."""

import asyncio
import signal
import tempfile
import time
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from demo import (
    calendar,
    counting,
    faults,
    findings,
    late,
    meeting,
    people,
    preparing,
    processes,
    sent,
    supplement,
    volunteers,
)
from demo.service import Service
from demo.stage import MAILBOX, Options, Stage, stage_for
from demo.steps import Broken, Record

__all__ = ["Options", "Stage", "play", "stage_for"]

ZONE = ZoneInfo("Europe/Copenhagen")
RIGHTS = ["Calendars.ReadWrite", "Mail.Send", "Sites.Selected"]
"""What the bot was given, the mailbox and its calendar among it."""
SET_UP = datetime(2021, 5, 3, 10, 0, tzinfo=ZONE)
PLANNING = datetime(2021, 5, 4, 16, 30, tzinfo=ZONE)


async def play(options: Options) -> int:
    """The whole meeting; 0 only if everything promised happened."""
    began, record = time.monotonic(), Record(options.as_json, at=SET_UP.isoformat())
    totals: dict[str, object] = {"notes": 0, "items": 0, "lost": 0, "doubled": 0}
    stoppable()
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


def stoppable() -> None:
    """Ctrl-C and a polite end run through the same blocks that end the programs."""
    playing = asyncio.current_task()
    if playing is not None:
        for name in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(name, playing.cancel)


async def _acts(stage: Stage, options: Options, totals: dict[str, object]) -> None:
    wire, record = stage.wire, stage.record
    await wire.post(f"{wire.tenant}/control/rights", {"bot": {"roles": RIGHTS}})
    await faults.switch_on(wire, options.faults, options.seed, people.DEVICES)
    await provision(stage)
    service = Service(wire, stage.settings | {"FORUM_CALENDAR": MAILBOX}, stage.logs)
    try:
        await service.begin()
        await wire.post(f"{wire.tenant}/control/bot", {"endpoint": f"{wire.bot}/api/messages"})
        organiser = await volunteers.enter(wire, {"id": people.LISE, "locale": "da-DK"})
        # The welcome was put by the clock of today; once that is moved back, it would be due years later.
        await wire.delivered()
        await stage.move(PLANNING)
        await calendar.kept(stage, organiser)
        written = await meeting.held(stage, service, totals, options.seed)
        await counting.by_hand(stage, written)
        await counting.listed(stage, organiser, written, totals)
        await _later(stage, written)
        await preparing.questions(wire, record, organiser)
        await preparing.pre_read(wire, record, organiser)
        await _workbook(stage, written, totals)
        if stage.given:
            await meeting.evaluated(stage, service, organiser)
        if options.faults:
            with record.step("faults") as step:
                struck = await faults.struck(wire, people.DEVICES)
                step.numbers.update(seed=options.seed, struck=struck, repeats=dict(wire.repeats))
    finally:
        await service.end()


async def provision(stage: Stage) -> None:
    """Planned, carried out, and found as it should be."""
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


async def _later(stage: Stage, written: meeting.Written) -> None:
    if written.minuted:
        with stage.record.step("supplement") as step:
            await supplement.told(written.minuted, step, {late.IN_TIME})


async def _workbook(stage: Stage, written: meeting.Written, totals: dict[str, object]) -> None:
    """A row for each note that stands; those of group work whose minutes are locked are in their annex instead."""
    with stage.record.step("workbook") as step:
        path, keys = await findings.workbook(stage.wire, "General")
        minuted = set(await sent.annex(written.minuted)) if written.minuted else set[str]()
        step.numbers.update(path=path, rows=len(keys | minuted), minuted=len(minuted))
        step.holds(not keys & minuted, f"{len(keys & minuted)} notes are in the minutes and in the pre-read")
        step.holds(len(keys | minuted) == totals["notes"], f"{len(keys | minuted)} rows for {totals['notes']} notes")

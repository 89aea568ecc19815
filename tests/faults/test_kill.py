"""`serve` is killed at random moments while people send; every receipt that was read is one list item, and only one."""

import asyncio
import random
import signal
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from demo import findings, processes, volunteers
from demo.play import Options, Stage, stage_for
from demo.processes import Program
from demo.script import PHASES, Sheet
from demo.steps import Broken, Record
from demo.volunteers import Volunteer
from demo.wire import Wire

KILLS = 20
SEED = 20210504


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage_for(Options(as_json=True), Record(as_json=True), tmp_path) as ready:
        code, _ = await processes.run(ready.settings, "provision", "apply", "--json")
        assert code in (0, 2)
        yield ready


async def insist(act: object, patience: float = 30) -> object:
    """Do it again, with the same token, until somebody answers."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + patience
    while True:
        try:
            return await act()  # type: ignore[operator]
        except (Broken, OSError):
            if loop.time() > deadline:
                raise
            await asyncio.sleep(0.05)


async def write_on(wire: Wire, who: Volunteer, told: Counter[str], until: asyncio.Event) -> None:
    """One person sends card after card; a text counts as told once its receipt was read."""
    number = 0
    while not until.is_set():
        number += 1
        lines = {phase: [f"{who.village} {number} {phase} (eksempel)"] for phase in PHASES}
        sheet = Sheet(who.village, "works_well", "unset", lines)
        opened = await insist(lambda: volunteers.open_form(wire, who, "works_well"))
        await insist(lambda opened=opened, sheet=sheet: volunteers.send(wire, who, opened, sheet))  # type: ignore[misc]
        told.update(sheet.texts)


async def serve(stage: Stage) -> Program:
    program = await processes.start(stage.logs / "serve.log", stage.settings, "serve")

    async def healthy() -> bool:
        try:
            return bool(await stage.wire.health())
        except (Broken, OSError):
            return False

    await stage.wire.until("the bot to answer", healthy)
    return program


@pytest.mark.timeout(240)
async def test_twenty_kills_lose_nothing_that_was_acknowledged_and_double_nothing(stage: Stage) -> None:
    moments, wire, told, until = random.Random(SEED), stage.wire, Counter[str](), asyncio.Event()
    program = await serve(stage)
    try:
        await wire.post(f"{wire.tenant}/control/bot", {"endpoint": f"{wire.bot}/api/messages"})
        people = [await volunteers.enter(wire, person) for person in stage.workspace.people.values()]
        writing = [asyncio.create_task(write_on(wire, who, told, until)) for who in people]
        for _ in range(KILLS):
            await asyncio.sleep(moments.uniform(0.05, 1.0))
            await program.end(signal.SIGKILL)
            program = await serve(stage)
        until.set()
        await asyncio.gather(*writing)
        await wire.delivered()
        listed = await findings.listed_texts(wire)
    finally:
        until.set()
        await program.end()
    print(f"{KILLS} kills, {told.total()} notes acknowledged, {listed.total()} list items")
    assert told.total() > KILLS
    assert told - listed == Counter()
    assert listed - told == Counter()

"""The real stand-in and the whole forum in one process, over HTTP: what is sent, what is promised, what arrives."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

import house
import provisions
import serving
import tenant
from demo import findings
from demo.volunteers import Volunteer, enter
from demo.wire import Json, Wire
from house import House
from jobs.runner import running
from jobs.welcome import welcome
from settings import Settings, load, load_for_setup
from tenant import Running

ROOT = Path(__file__).parents[2]
LISE, INGE, ANNA, PETER = (f"10000000-0000-4000-8000-0000000000{number}" for number in ("01", "11", "12", "13"))
VILLAGES = {"broager": ("Broager", INGE), "graasten": ("Gråsten", ANNA), "nordborg": ("Nordborg", PETER)}
GROUP = '[[groups]]\nkey = "{}"\nname = "{}"\nmembers = ["{}"]\n'
ITEMS = "/sites/*/lists/*/items*"
PACE = replace(house.PACE, first_wait=0.25, idle=1, grace=1, lease=4, patience=3)
"""Waits of a quarter and short leases, so that the folder stays within its minutes; all else is as in `serve`."""
PATIENCE_S = 60.0


@dataclass
class Stage:
    """A forum that is open on a stand-in; `told` holds every text whose receipt was read."""

    standin: Running
    wire: Wire
    people: list[Volunteer]
    house: House | None = None
    told: Counter[str] = field(default_factory=Counter)

    @property
    def inside(self) -> House:
        """Where the forum runs in this process."""
        assert self.house is not None
        return self.house

    async def trouble(self, **switches: Any) -> None:
        """Turns on what is named, and everything else off."""
        await self.wire.post(f"{self.wire.tenant}/control/difficulties", switches)

    async def struck(self, *names: str) -> int:
        """How often rules of these names that came with `times` have struck."""
        shown = await self.wire.get(f"{self.wire.tenant}/control/difficulties")
        return sum(rule["times"] - rule["left"] for name in names for rule in shown.get(name, []))

    async def struck_out(self, *names: str) -> bool:
        """Whether none of these has a time left."""
        shown = await self.wire.get(f"{self.wire.tenant}/control/difficulties")
        return all(rule["left"] == 0 for name in names for rule in shown[name])

    async def calls(self, kind: str) -> list[Json]:
        answer = await self.wire.get(f"{self.wire.tenant}/control/log", kind=kind)
        lines: list[Json] = answer["lines"]
        return lines

    async def refused(self, kind: str, *statuses: int) -> int:
        """How many calls were answered so."""
        return sum(line["status"] in statuses for line in await self.calls(kind))

    async def queue(self) -> Json:
        queue: Json = (await self.wire.health())["queue"]
        return queue

    async def recovered(self) -> float:
        """End the fault; the seconds until nothing waits any more."""
        await self.trouble()
        return await self.emptied()

    async def emptied(self) -> float:
        loop = asyncio.get_running_loop()
        began = loop.time()
        await self.wire.until("an empty outbox", self.empty, PATIENCE_S)
        return loop.time() - began

    async def empty(self) -> bool:
        """What waits for another hour waits rightly: the morning's look for answers that came after a pre-read."""
        health = await self.wire.health()
        queue, now = health["queue"], datetime.fromisoformat(health["now"])
        soonest = datetime.fromisoformat(queue["next_due"]) if queue.get("next_due") else now
        return not queue["leased"] and (not queue["waiting"] or soonest - now > timedelta(hours=1))

    async def listed(self) -> Counter[str]:
        return await findings.listed_texts(self.wire)

    async def posts(self) -> Counter[str]:
        """The bot's root posts in the villages' channels, by channel."""
        places = await self.wire.get(f"{self.wire.tenant}/window/places", **{"as": INGE})
        channels = [channel["id"] for channel in places["channels"] if not channel["general"]]
        return Counter(await findings.posts(self.wire, self.people[0], channels))

    async def wanted_posts(self) -> Counter[str]:
        """A welcome and a matrix in each channel."""
        return Counter(dict.fromkeys(await self.posts(), 2))


def settings_for(standin: Running, folder: Path) -> dict[str, Any]:
    """Of a forum with three villages; its workspace file is written here."""
    head = (ROOT / "workspace.toml").read_text(encoding="utf-8").partition("[[groups]]")[0]
    file = folder / "workspace.toml"
    groups = "\n".join(GROUP.format(key, *told) for key, told in VILLAGES.items())
    file.write_text(head + groups, encoding="utf-8")
    return {
        "mode": "local",
        "data": folder / "forum",
        "standin_url": standin.url,
        "workspace": file,
        "list_look_seconds": 1,
    }


@asynccontextmanager
async def provisioned(folder: Path, **more: Any) -> AsyncIterator[tuple[Running, Settings]]:
    """A stand-in that is set up; `more` are further settings of the forum."""
    standin = await tenant.start()
    try:
        given = settings_for(standin, folder) | more
        assert await provisions.carry_out("apply", load_for_setup(**given), as_json=True) in (0, 2)
        yield standin, load(**given)
    finally:
        await standin.close()


@asynccontextmanager
async def open_house(settings: Settings, patch: pytest.MonkeyPatch, *, jobs: bool) -> AsyncIterator[tuple[House, str]]:
    """As `serving.serve` opens it, on any free port; and its address."""
    patch.setattr(house, "PACE", PACE)
    async with house.opened(settings) as opened:
        await opened.shelves.outbox.reclaim()
        await welcome(opened.directory, opened.shelves.outbox, opened.shelves.clock)
        runner = web.AppRunner(serving.application(opened), access_log=None, shutdown_timeout=1)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            async with running(opened.shelves.clock, *(serving._jobs(opened) if jobs else ())):
                yield opened, f"http://127.0.0.1:{runner.addresses[0][1]}"
        finally:
            await runner.cleanup()


@asynccontextmanager
async def staged(
    standin: Running, settings: Settings, patch: pytest.MonkeyPatch, *, jobs: bool = True
) -> AsyncIterator[Stage]:
    """The forum open and its three people in their chats; where its jobs run, the welcomes have left."""
    async with (
        open_house(settings, patch, jobs=jobs) as (opened, url),
        Wire.open(standin.url, url, standin.url) as wire,
    ):
        await wire.post(f"{standin.url}/control/bot", {"endpoint": f"{url}/api/messages"})
        people = [await enter(wire, {"id": person, "village": name}) for name, person in VILLAGES.values()]
        stage = Stage(standin, wire, people, opened)
        if jobs:
            await stage.emptied()
        yield stage

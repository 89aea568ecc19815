"""`provision apply` is killed before or after a write, or held up by Teams: the next one ends in the same place."""

from collections import Counter
from pathlib import Path
from random import Random

import aiohttp
import pytest

import provisions
from demo.wire import Wire
from graph.workspace import GraphWorkspace
from settings import load_for_setup
from tenant import start
from tests.faults.plan import BY_KEY
from tests.faults.record import Book
from tests.faults.stage import INGE, provisioned, settings_for
from tests.graph.near import HurriedClock, Tenant, calling
from tests.provisioning.conftest import FILE, Operator, Standing, standing
from tests.provisioning.test_kills import COUNT, Doomed, Killed


def things(stands: Standing) -> Counter[str]:
    """Everything that stands in the tenant, by kind and name."""
    found = Counter(f"channel {name}" for name in stands.channels)
    found.update(f"tab {tab} in {channel}" for channel, tabs in stands.tabs.items() for tab in tabs)
    found.update(f"column {column} of {name}" for name, columns in stands.lists.items() for column in columns)
    return found


async def applied(folder: Path, capsys: pytest.CaptureFixture[str], doom: int = 0, *, after: bool = False) -> Standing:
    """One tenant from nothing, killed at write `doom` and begun again."""
    folder.mkdir()
    (folder / "workspace.toml").write_text(FILE, encoding="utf-8")
    running, clock = await start(), HurriedClock()
    async with aiohttp.ClientSession() as session:
        tenant = Tenant(running.url, session)
        async with calling(running.url, tenant.credential(), clock) as graph:
            workspace = GraphWorkspace(graph)
            operator = Operator(folder / "workspace.toml", folder / "data", workspace, clock, capsys)
            if doom:
                with pytest.raises(Killed):
                    await operator.apply(Doomed(workspace, doom, after=after))
            assert await operator.apply() == 0
            stands = await standing(workspace)
    await running.close()
    return stands


async def test_a_killed_provisioning_is_finished_by_the_next_without_doubles(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], book: Book
) -> None:
    """Every write once, before or after by the dice; tests/provisioning has both for each."""
    dice, wanted = Random(BY_KEY["provision"].seed), things(await applied(tmp_path / "whole", capsys))
    for doom in range(1, COUNT + 1):
        stands = await applied(tmp_path / str(doom), capsys, doom, after=dice.random() < 0.5)
        book.enter("provision", 1, wanted, things(stands), None)


async def test_teams_four_calls_a_second_make_provisioning_slower_and_no_worse(tmp_path: Path, book: Book) -> None:
    async with provisioned(tmp_path) as (standin, given), Wire.open(standin.url, "", standin.url) as wire:
        wanted = await seen(wire)
        await wire.post(f"{standin.url}/control/reset", {})
        await wire.post(f"{standin.url}/control/difficulties", {"throttle_team": True})
        fresh = load_for_setup(**{**settings_for(standin, tmp_path), "data": tmp_path / "again"})
        assert await provisions.carry_out("apply", fresh, as_json=True) in (0, 2)
        log = (await wire.get(f"{standin.url}/control/log", kind="graph"))["lines"]
        tries = sum(line["status"] == 429 for line in log)
        book.enter("provision-rate", tries, wanted, await seen(wire), None)
        assert given.data.exists()


async def seen(wire: Wire) -> Counter[str]:
    """Channels, lists and columns, as a person sees them."""
    places = await wire.get(f"{wire.tenant}/window/places", **{"as": INGE})
    tables = (await wire.get(f"{wire.tenant}/window/lists"))["lists"]
    found = Counter(f"channel {channel['name']}" for channel in places["channels"])
    found.update(f"column {column['name']} of {table['name']}" for table in tables for column in table["columns"])
    return found

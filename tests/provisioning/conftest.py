"""The stand-in, a workspace file of two villages, and the data folder of one deployment."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from graph.client import Graph
from graph.workspace import GraphWorkspace
from provisioning import command
from provisioning.wanted import Wanted, parsed
from tenant import start
from tests.graph.near import APP_ID, TEAM_ID, HurriedClock, Tenant, calling

ANNA = "10000000-0000-4000-8000-000000000012"
LISE = "10000000-0000-4000-8000-000000000001"


FILE = f"""
[forum]
id = "landsbyforum"
name = "Landsbyforum"
[team]
id = "{TEAM_ID}"
[app]
external_id = "{APP_ID}"
[people]
organisers = ["{LISE}"]
[lists]
answers = "Svar"
[[tabs]]
name = "Svar"
list = "answers"
[[groups]]
key = "graasten"
name = "Gråsten"
members = ["{ANNA}"]
[[groups]]
key = "broager"
name = "Broager"
"""


def said(**parts: Any) -> dict[str, Any]:
    """The values of a good workspace file, with some parts replaced."""
    whole: dict[str, Any] = {
        "forum": {"id": "landsbyforum", "name": "Landsbyforum"},
        "team": {"id": TEAM_ID},
        "app": {"external_id": APP_ID},
        "lists": {"answers": "Svar"},
        "tabs": [{"name": "Svar", "list": "answers"}],
        "groups": [{"key": "graasten", "name": "Gråsten", "members": [ANNA]}, {"key": "broager", "name": "Broager"}],
    }
    return {**whole, **parts}


@pytest.fixture
def wanted() -> Wanted:
    return parsed(said())


@pytest.fixture
def clock() -> HurriedClock:
    return HurriedClock()


@pytest.fixture
async def tenant() -> AsyncIterator[Tenant]:
    running = await start(0, None)
    async with aiohttp.ClientSession() as session:
        yield Tenant(running.url, session)
    await running.close()


@pytest.fixture
async def graph(tenant: Tenant, clock: HurriedClock) -> AsyncIterator[Graph]:
    async with calling(tenant.url, tenant.credential(), clock) as client:
        yield client


@dataclass
class Operator:
    """Somebody at a shell: the two commands, what they printed last, and the files between them."""

    file: Path
    data: Path
    workspace: Any
    clock: HurriedClock
    capsys: pytest.CaptureFixture[str]
    out: list[str] = field(default_factory=list)
    err: list[str] = field(default_factory=list)

    async def plan(self, workspace: Any = None, *, as_json: bool = False) -> int:
        code = await command.plan(self.file, self.data, workspace or self.workspace, self.clock, as_json=as_json)
        return self._heard(code)

    async def apply(self, workspace: Any = None, *, as_json: bool = False) -> int:
        code = await command.apply(self.file, self.data, workspace or self.workspace, self.clock, as_json=as_json)
        return self._heard(code)

    def replace(self, old: str, new: str) -> None:
        text = self.file.read_text(encoding="utf-8")
        assert old in text
        self.file.write_text(text.replace(old, new), encoding="utf-8")

    def objects(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out]

    def _heard(self, code: int) -> int:
        told = self.capsys.readouterr()
        self.out, self.err = told.out.splitlines(), told.err.splitlines()
        return code


@pytest.fixture
def operator(graph: Graph, clock: HurriedClock, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Operator:
    file, data = tmp_path / "workspace.toml", tmp_path / "data"
    file.write_text(FILE, encoding="utf-8")
    return Operator(file, data, GraphWorkspace(graph), clock, capsys)


@dataclass(frozen=True)
class Standing:
    """What stands in the tenant, by name, so that two ways to it can be compared."""

    channels: list[str]
    tabs: dict[str, list[str]]
    lists: dict[str, list[str]]
    installed: bool


async def standing(workspace: GraphWorkspace) -> Standing:
    channels = await workspace.channels(TEAM_ID)
    site = (await workspace.site(TEAM_ID)).id
    lists = [one for one in await workspace.lists(site) if one.name.startswith("Svar")]
    return Standing(
        channels=sorted(channel.name for channel in channels),
        tabs={c.name: [tab.name for tab in await workspace.tabs(TEAM_ID, c.id)] for c in channels},
        lists={one.name: sorted(c.name for c in await workspace.columns(site, one.id)) for one in lists},
        installed=await workspace.app_is_installed(TEAM_ID, APP_ID),
    )

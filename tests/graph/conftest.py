"""The stand-in, a client on it, and a scripted Graph for what the stand-in never says."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest
from azure.core.credentials import AccessToken

from graph.client import Graph
from graph.lists import SharePointLists
from graph.workspace import GraphWorkspace
from provisioning.columns import ANSWERS
from tenant import start
from tests.graph.near import TEAM_ID, Fixed, HurriedClock, Script, Tenant, calling, scripted


class PaperToken:
    """A credential whose token nobody checks."""

    async def get_token(self, *scopes: str, **_options: Any) -> AccessToken:
        return AccessToken("paper", 2**31)

    async def close(self) -> None:
        return None


@dataclass(frozen=True)
class AnswersList:
    """The answers list as provisioning makes it, and the one who writes to it."""

    id: str
    site: str
    lists: SharePointLists


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


@pytest.fixture
async def script() -> AsyncIterator[Script]:
    async with scripted() as one:
        yield one


@pytest.fixture
async def scripted_graph(script: Script, clock: HurriedClock) -> AsyncIterator[Graph]:
    async with calling(script.url, PaperToken(), clock) as client:
        yield client


@pytest.fixture
async def answers(graph: Graph) -> AnswersList:
    workspace = GraphWorkspace(graph)
    site = (await workspace.site(TEAM_ID)).id
    made = await workspace.make_list(site, "Svar")
    for column in ANSWERS:
        await workspace.make_column(site, made.id, column)
    return AnswersList(made.id, site, SharePointLists(graph, Fixed(site, made.id)))

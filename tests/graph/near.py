"""What the tests of graph/ and provisioning/ stand on: a hurried clock, the stand-in over HTTP, a scripted Graph."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import aiohttp
from aiohttp import web

from forum.groups import Forum
from forum.people import Language
from graph.client import Graph
from graph.local import LocalCredential

TENANT_ID = "30000000-0000-4000-8000-000000000001"
# The SDK warns of its own classes while they are being defined; nobody can heed that, and here warnings are errors.
APP_ID = "40000000-0000-4000-8000-000000000001"
CATALOGUE_ID = "50000000-0000-4000-8000-000000000001"
TEAM_ID = "20000000-0000-4000-8000-000000000001"
SETUP_ID = "60000000-0000-4000-8000-000000000001"
SETUP_SECRET = "local-setup-secret"


@dataclass
class HurriedClock:
    """Real time; a sleep is written down instead of slept."""

    slept: list[float] = field(default_factory=list)

    def now(self) -> datetime:
        return datetime.now(UTC)

    def real(self) -> datetime:
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)


@dataclass(frozen=True)
class Fixed:
    """A directory that never changes."""

    site: str = ""
    list_id: str = ""

    def forum(self) -> Forum:
        return Forum("f", "F", Language.DA, "Europe/Copenhagen", TEAM_ID, (), site=self.site, list_id=self.list_id)


@dataclass(frozen=True)
class Tenant:
    """The stand-in, spoken to over HTTP only."""

    url: str
    session: aiohttp.ClientSession

    async def control(self, what: str, body: Mapping[str, Any]) -> Any:
        async with self.session.post(f"{self.url}/control/{what}", json=body) as answer:
            assert answer.status < 400, await answer.text()
            return await answer.json()

    async def difficulties(self, **switches: Any) -> None:
        await self.control("difficulties", switches)

    async def calls(self) -> list[tuple[str, str, int]]:
        """Every Graph call since the start: method, path, status."""
        async with self.session.get(f"{self.url}/control/log?kind=graph") as answer:
            return [(line["method"], line["path"], line["status"]) for line in (await answer.json())["lines"]]

    async def count(self, method: str, part: str) -> int:
        return sum(line[0] == method and part in line[1] for line in await self.calls())

    async def lists(self) -> list[dict[str, Any]]:
        async with self.session.get(f"{self.url}/window/lists") as answer:
            return list((await answer.json())["lists"])

    async def items(self, name: str = "Svar") -> list[dict[str, Any]]:
        return [item["fields"] for one in await self.lists() if one["name"] == name for item in one["items"]]

    def credential(self, secret: str = SETUP_SECRET) -> LocalCredential:
        """Setup's, which may do all that the tests of Graph do."""
        return LocalCredential(self.url, TENANT_ID, SETUP_ID, secret, HurriedClock())


@dataclass
class Script:
    """A Graph that answers what it is told to, in turn, and remembers what it was asked."""

    url: str = ""
    answers: list[tuple[int, dict[str, str], bytes]] = field(default_factory=list)
    asked: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)

    def says(self, status: int, body: bytes = b"{}", **headers: str) -> None:
        self.answers.append((status, {name.replace("_", "-"): value for name, value in headers.items()}, body))

    async def answer(self, request: web.Request) -> web.Response:
        self.asked.append((request.method, request.path_qs, dict(request.headers)))
        status, headers, body = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return web.Response(status=status, headers=headers, body=body.replace(b"HERE", self.url.encode()))


@asynccontextmanager
async def scripted() -> AsyncIterator[Script]:
    script = Script()
    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", script.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    script.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield script
    await runner.cleanup()


@asynccontextmanager
async def calling(origin: str, credential: Any, clock: HurriedClock, **options: Any) -> AsyncIterator[Graph]:
    graph = Graph(credential, clock, origin, **options)
    yield graph
    await graph.close()

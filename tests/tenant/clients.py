"""Plain HTTP clients of the stand-in, and a bot that writes down what it hears."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web

TENANT = "30000000-0000-4000-8000-000000000001"
APP = "40000000-0000-4000-8000-000000000001"
SETUP = "60000000-0000-4000-8000-000000000001"
SETUP_CREDENTIALS = {"client_id": SETUP, "client_secret": "local-setup-secret"}
CATALOGUE_APP = "50000000-0000-4000-8000-000000000001"
TEAM = "20000000-0000-4000-8000-000000000001"
LISE, INGE, ANNA, HELGA, STRANGER = (f"10000000-0000-4000-8000-0000000000{n}" for n in ("01", "11", "12", "15", "99"))
GRAPH_SCOPE = "https://graph.microsoft.com/.default"
BOT_SCOPE = "https://api.botframework.com/.default"
BIND = f"https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/{CATALOGUE_APP}"
CARD = {"contentType": "application/vnd.microsoft.card.adaptive", "content": {"type": "AdaptiveCard", "version": "1.5"}}


async def soon(happened: Callable[[], bool]) -> None:
    """Waits until something has happened; at most twenty seconds, since the machine may be busy with others."""
    async with asyncio.timeout(20):
        while not happened():  # noqa: ASYNC110  What happens sets no event.
            await asyncio.sleep(0.005)


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back."""

    status: int
    body: Any
    headers: Any

    @property
    def code(self) -> str:
        """The error's code."""
        return str(self.body["error"]["code"])


@dataclass(frozen=True, slots=True)
class Client:
    """Calls below one prefix, with a token where it has one."""

    session: aiohttp.ClientSession
    base: str
    token: str = ""

    async def call(self, method: str, path: str, body: Any = None, **headers: str) -> Reply:
        """One call; a body of bytes goes as it is, anything else as JSON."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.token:
            named.setdefault("Authorization", f"Bearer {self.token}")
        data = {"data": body} if isinstance(body, bytes) else {"json": body} if body is not None else {}
        url = path if path.startswith("http") else self.base + path
        async with self.session.request(method, url, headers=named, allow_redirects=False, **data) as answer:
            raw = await answer.read()
            kind = answer.headers.get("Content-Type", "")
            return Reply(answer.status, json.loads(raw) if "json" in kind and raw else raw, answer.headers)

    async def get(self, path: str, **headers: str) -> Reply:
        """GET."""
        return await self.call("GET", path, **headers)

    async def post(self, path: str, body: Any, **headers: str) -> Reply:
        """POST."""
        return await self.call("POST", path, body, **headers)


async def fetch_token(session: aiohttp.ClientSession, base: str, scope: str, **other: str) -> Reply:
    """A token from the stand-in's Entra, with the right credentials unless `other` says otherwise."""
    tenant = other.pop("tenant", TENANT)
    form = {"grant_type": "client_credentials", "client_id": APP, "client_secret": "local-secret", "scope": scope}
    async with session.post(f"{base}/{tenant}/oauth2/v2.0/token", data=form | other) as answer:
        return Reply(answer.status, await answer.json(), answer.headers)


# What reaches every operation, so that a test of one is not a test of rights too.
ALL_RIGHTS = (
    *("AppCatalog.Read.All", "Directory.ReadWrite.All", "Files.ReadWrite.All", "Sites.FullControl.All"),
    *("Sites.ReadWrite.All", "TeamMember.Read.All", "Channel.ReadBasic.All", "ChannelMember.Read.All"),
)


async def almighty(session: aiohttp.ClientSession, base: str) -> Client:
    """Graph for somebody with every right."""
    async with session.post(f"{base}/control/rights", json={"setup": {"roles": ALL_RIGHTS}}) as answer:
        assert answer.status == 200
    reply = await fetch_token(session, base, GRAPH_SCOPE, **SETUP_CREDENTIALS)
    return Client(session, f"{base}/v1.0", str(reply.body["access_token"]))


async def caller(session: aiohttp.ClientSession, base: str, who: str) -> Client:
    """Graph with a token that says what `who` (bot or setup) has by now."""
    other = SETUP_CREDENTIALS if who == "setup" else {}
    reply = await fetch_token(session, base, GRAPH_SCOPE, **other)
    return Client(session, f"{base}/v1.0", str(reply.body["access_token"]))


@dataclass(slots=True)
class FakeBot:
    """Hears activities and answers as told."""

    heard: list[dict[str, Any]] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)
    headers: Any = None
    answer: Callable[[dict[str, Any]], tuple[int, Any]] = lambda _activity: (200, {})

    async def hear(self, request: web.Request) -> web.Response:
        """POST /api/messages."""
        activity = await request.json()
        self.heard.append(activity)
        self.headers = request.headers
        self.tokens.append(request.headers.get("Authorization", "").removeprefix("Bearer "))
        status, body = self.answer(activity)
        return web.json_response(body, status=status)

    def of_kind(self, kind: str) -> list[dict[str, Any]]:
        """What was heard of one activity type."""
        return [activity for activity in self.heard if activity["type"] == kind]

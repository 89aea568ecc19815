"""A small Microsoft that behaves: signing keys, tokens, a roster and a connector that notes every post."""

from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import orjson
from aiohttp import web

from tests.bot.edge.stage import ISSUER, Signer
from tests.hostile.templates import MEMBERS

NEWCOMER = "11000000-0000-4000-8000-"
LONGEST_LINE = 16_000
KEPT = 64


@dataclass
class Service:
    """`posts` are the newest activities that the bot sent, `took` how many there were."""

    url: str = ""
    signer: Signer = field(default_factory=lambda: Signer("hostile"))
    posts: deque[dict[str, Any]] = field(default_factory=lambda: deque(maxlen=KEPT))
    took: int = 0
    odd: list[str] = field(default_factory=list)

    @property
    def connector(self) -> str:
        return f"{self.url}/connector/"

    def application(self) -> web.Application:
        app = web.Application(handler_args={"max_line_size": LONGEST_LINE})
        app.router.add_get("/v1/.well-known/openidconfiguration", self._metadata)
        app.router.add_get("/keys", self._keys)
        app.router.add_post("/{tenant}/oauth2/v2.0/token", self._token)
        app.router.add_get("/connector/v3/conversations/{place}/members/{who}", self._member)
        app.router.add_get("/connector/v3/conversations/{place}/pagedmembers", self._members)
        app.router.add_route("*", "/connector/{rest:.*}", self._posted)
        return app

    async def _metadata(self, _request: web.Request) -> web.Response:
        return web.json_response({"issuer": ISSUER, "jwks_uri": f"{self.url}/keys"})

    async def _keys(self, _request: web.Request) -> web.Response:
        return web.json_response({"keys": [self.signer.published()]})

    async def _token(self, _request: web.Request) -> web.Response:
        return web.json_response({"access_token": "paper", "expires_in": 3600, "token_type": "Bearer"})

    async def _member(self, request: web.Request) -> web.Response:
        who = request.match_info["who"].removeprefix("29:")
        if who in {one.person for one in MEMBERS} or who.startswith(NEWCOMER):
            return web.json_response(_listed(who))
        return web.json_response({"error": {"code": "MemberNotFoundInConversation"}}, status=404)

    async def _members(self, _request: web.Request) -> web.Response:
        return web.json_response({"members": [_listed(one.person) for one in MEMBERS]})

    async def _posted(self, request: web.Request) -> web.Response:
        self.took += 1
        self.posts.append(orjson.loads(await request.read()))
        return web.json_response({"id": f"19:{self.took}", "activityId": str(self.took)})


def _listed(who: str) -> dict[str, str]:
    return {"id": f"29:{who}", "aadObjectId": who, "name": "Prøve Person", "userRole": "user"}


@asynccontextmanager
async def running() -> AsyncIterator[Service]:
    """Served on any free port of this machine."""
    service = Service()
    runner = web.AppRunner(service.application(), access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        service.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield service
    finally:
        await runner.cleanup()

"""Microsoft's side of a simulated workshop: the stand-in on a tempo, with its limits on, and a record of every post."""

from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import orjson
from aiohttp import web

import tenant
from bench.tempo import Tempo
from tenant import chats, clock, entra, limits, pacing, seed, server
from tenant.limits import UNITS_A_MINUTE
from tenant.service import Service

LIST_MS, CONNECTOR_MS = 250.0, 100.0
"""How long an item of the list and a message take, in milliseconds of played time."""
DELAYS = (("* /sites/*", LIST_MS), ("* /v3/*", CONNECTOR_MS))
Json = dict[str, Any]
Handler = Callable[[web.Request], Any]


@dataclass(frozen=True, slots=True)
class Post:
    """A message that arrived at a conversation, new or updated, in played time."""

    at: float
    place: str
    new: bool
    body: Json


@dataclass(slots=True)
class Record:
    """What came over the wire; `listed` are the moments at which items of the list stood.

    `minutes` are the ends of the minutes in which SharePoint counted units; each begins with the first call after one.
    """

    tempo: Tempo
    posts: list[Post] = field(default_factory=list)
    listed: list[float] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)
    minutes: set[float] = field(default_factory=set)
    service: Service | None = None

    @web.middleware
    async def kept(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """The handler's answer; it is noted when it is ready to leave."""
        answer: web.StreamResponse = await handler(request)
        path, wrote = request.path, request.method in ("POST", "PUT", "PATCH", "DELETE")
        kind = next((kind for kind in ("connector", "sites") if f"/{kind}/" in path), "")
        if kind == "sites" and self.service:
            self.minutes.update(ends for _, ends in self.service.difficulties.limits.units.values())
        if kind and answer.status >= 400:
            self.refused[f"{kind} {answer.status}"] += 1
        elif kind == "connector" and wrote:
            await self._posted(request)
        elif kind == "sites" and request.method == "POST" and path.endswith("/items"):
            self.listed.append(self.tempo.now())
        return answer

    async def _posted(self, request: web.Request) -> None:
        body = orjson.loads(await request.read() or b"{}")
        channel = body.get("channelData", {}).get("channel", {}).get("id", "")
        place = request.match_info.get("conversation") or channel
        new = request.method == "POST"
        self.posts.append(Post(self.tempo.now(), place.partition(";")[0], new, body.get("activity") or body))


@dataclass(frozen=True, slots=True)
class Outside:
    """`standin` is the whole stand-in, in this process."""

    tempo: Tempo
    standin: tenant.Running
    record: Record

    @property
    def url(self) -> str:
        return self.standin.url

    def token(self) -> str:
        return entra.bot_token(self.standin.service, f"{self.url}/connector/")

    def hurry(self, speed: float) -> None:
        """The services' own slowness follows the tempo."""
        for rule in self.standin.service.difficulties.rules:
            if rule.name == "delay_ms":
                rule.settings["ms"] = dict(DELAYS)[rule.settings["match"]] / speed

    def settle(self, people: Sequence[Json]) -> dict[str, str]:
        """They are on the team, each with a chat of their own; the chats by person."""
        service = self.standin.service
        for one in people:
            row = seed.person(one["id"], one["name"], "volunteer", one["village"], "da-DK")
            service.world.people[one["id"]] = row
        found = {key: chats.with_bot(service, row) for key, row in service.world.people.items()}
        return {key: chat["id"] for key, chat in found.items()}


@asynccontextmanager
async def opened(tempo: Tempo) -> AsyncIterator[Outside]:
    """Limits and delays on; nothing is kept."""
    record = Record(tempo)
    _on(tempo, record)
    standin = await tenant.start()
    record.service = standin.service
    try:
        yield Outside(tempo, standin, record)
    finally:
        await standin.close()


def limited(outside: Outside) -> None:
    """The limits of the real services, from now on."""
    delays = [{"match": match, "ms": ms} for match, ms in DELAYS]
    outside.standin.service.difficulties.switch({"throttle_units": UNITS_A_MINUTE, "delay_ms": delays})


def _on(tempo: Tempo, record: Record) -> None:
    """The stand-in asks the tempo for the time; the connector's limits are always on."""
    for module in (limits, pacing, clock):
        module.time = tempo  # type: ignore[attr-defined]
    plain = _PLAIN

    def application(service: Any) -> web.Application:
        app = plain(service)
        app.middlewares.append(record.kept)
        return app

    server.application = application


_PLAIN = server.application

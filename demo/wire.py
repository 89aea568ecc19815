"""The two addresses that the demo speaks to, over HTTP only: the stand-in and the bot."""

import asyncio
import json
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Self, TypeVar

import aiohttp

from demo.steps import Broken

Json = dict[str, Any]
T = TypeVar("T")
PATIENCE_S = 30.0
SOON = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class Wire:
    """One pooled session; `graph` may be a proxy before the stand-in. `tries`: how often anything is tried in all."""

    session: aiohttp.ClientSession
    tenant: str
    bot: str
    graph: str
    tries: int = 1
    repeats: Counter[str] = field(default_factory=Counter)

    @classmethod
    @asynccontextmanager
    async def open(cls, tenant: str, bot: str, graph: str, tries: int = 1) -> AsyncIterator[Self]:
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE_S)) as session:
            yield cls(session, tenant, bot, graph, tries)

    async def patiently(self, what: str, work: Callable[[], Awaitable[T]]) -> T:
        """Do it, and again after a second where it broke, as often as this wire tries; `what` is counted each time."""
        for _ in range(self.tries - 1):
            try:
                return await work()
            except Broken:
                self.repeats[what] += 1
                await asyncio.sleep(1)
        return await work()

    async def get(self, url: str, **query: str) -> Json:
        """JSON of a 200; Broken otherwise."""
        return _json(await self._answer("GET", url, params=query))

    async def get_as(self, token: str, url: str) -> Json:
        """The same for whom a token speaks of."""
        return _json(await self._answer("GET", url, headers={"Authorization": f"Bearer {token}"}))

    async def post(self, url: str, body: Json) -> Json:
        """JSON of a 2xx; Broken otherwise."""
        return _json(await self._answer("POST", url, json=body))

    async def send(self, method: str, url: str, body: Json | None = None) -> None:
        """Something done that needs no answer but a 2xx."""
        await self._answer(method, url, json=body)

    async def put_file(self, who: str, path: str, content: bytes) -> None:
        """A person puts a file into a channel's folder, over what lies there."""
        await self._answer("POST", f"{self.tenant}/window/files", params={"as": who, "path": path}, data=content)

    async def content(self, url: str) -> bytes:
        """The bytes of a 200; Broken otherwise."""
        return await self._answer("GET", url)

    async def _answer(self, method: str, url: str, **rest: Any) -> bytes:
        try:
            async with self.session.request(method, url, **rest) as answer:
                return await _whole(answer)
        except (aiohttp.ClientError, TimeoutError) as error:
            raise Broken(f"{method} {url}: no answer ({type(error).__name__})") from error

    async def move_clock(self, to: datetime) -> None:
        """Both clocks, the stand-in's first."""
        moved = {"now": to.isoformat()}
        await self.post(f"{self.tenant}/control/clock", moved)
        await self.post(f"{self.bot}/local/clock", moved)

    async def health(self) -> Json:
        return await self.get(f"{self.bot}/health")

    async def now(self) -> datetime:
        """What the bot's clock says."""
        return datetime.fromisoformat((await self.health())["now"])

    async def until(self, what: str, holds: Any, patience: float = PATIENCE_S) -> Any:
        """Ask `holds` (an async function) until its answer is true; Broken when patience ends."""
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            answer = await holds()
            if answer:
                return answer
            await asyncio.sleep(0.05)
        raise Broken(f"waited {patience:.0f} s in vain for: {what}")

    async def looked(self) -> None:
        """Wait until the bot has looked at the list twice more: the first look may have begun before what is sought."""
        seen = (await self.health())["list"]["looks"]

        async def again() -> bool:
            await self.post(f"{self.bot}/local/look", {})
            return bool((await self.health())["list"]["looks"] >= seen + 2)

        await self.until("a look at the list", again)

    async def delivered(self) -> None:
        """Wait until nothing that is due waits in the outbox, nor what falls due in the next half minute."""

        async def drained() -> bool:
            health = await self.health()
            return not health["queue"]["leased"] and not _falls_due(health, SOON)

        await self.until("an empty outbox", drained)

    async def idle(self) -> datetime | None:
        """Wait until the outbox holds nothing that is due; when the next falls due in the coming half minute."""
        found: Json = {}

        async def drained() -> bool:
            found.update(await self.health())
            return not found["queue"]["leased"] and not _falls_due(found, timedelta())

        await self.until("an idle outbox", drained)
        return datetime.fromisoformat(found["queue"]["next_due"]) if _falls_due(found, SOON) else None


def _falls_due(health: Json, within: timedelta) -> bool:
    due = health["queue"].get("next_due") if health["queue"]["waiting"] else None
    return due is not None and datetime.fromisoformat(due) - datetime.fromisoformat(health["now"]) < within


async def _whole(answer: aiohttp.ClientResponse) -> bytes:
    content = await answer.read()
    if answer.status >= 300:
        said = content.decode(errors="replace")[:300]
        raise Broken(f"{answer.method} {answer.url.path} answered {answer.status}: {said}")
    return content


def _json(content: bytes) -> Json:
    body: Json = json.loads(content)
    return body

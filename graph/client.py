"""The one way to Microsoft Graph: reads are repeated here, writes never, and every refusal becomes one of two."""

import asyncio
import importlib
import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, ValidationError

from forum.ports import Clock, LockedOut, Unavailable, Undeliverable
from forum.reasons import Why
from graph.answers import Delta, Page, Row
from graph.origin import origin_of
from graph.refusals import Refused, check
from graph.tokens import Credential
from graph.watched import watched
from graph.wire import Reply, Request, Way

if TYPE_CHECKING:
    from graph.sdk import Wire

Model = TypeVar("Model", bound=BaseModel)
READS = 5
FIRST_WAIT_S = 0.2
LEADS_ON = frozenset({HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT})


class Garbled(Unavailable):
    """An answer that cannot be understood."""


class Graph:
    """Calls by way (a path through the SDK's request builders) and model. Raises Unavailable or Refused.

    `origin` has no /v1.0; ValueError when it is plain http to another machine. `patience_s` bounds the waiting
    of one read, Retry-After included; a longer one is left to the caller.
    """

    def __init__(
        self,
        credential: Credential,
        clock: Clock,
        origin: str = "https://graph.microsoft.com",
        patience_s: float = 10.0,
    ) -> None:
        self._credential = credential
        self._clock = clock
        self._origin = origin_of(origin, "FORUM_GRAPH_URL")
        self._patience_s = patience_s
        self._loading = asyncio.Lock()
        self._wire: Wire | None = None

    async def warm_up(self) -> None:
        """Import the SDK now, in a thread, rather than with the first call."""
        await self._loaded()

    async def close(self) -> None:
        """Give back the connections; the credential stays its owner's."""
        if self._wire is not None:
            await self._wire.close()

    async def get(self, way: Way, model: type[Model], query: Mapping[str, str] | None = None) -> Model:
        """One thing, or one page."""
        return _parsed(await self._read(Request("GET", way, query or {})), model)

    async def find(self, way: Way, model: type[Model], query: Mapping[str, str] | None = None) -> Model | None:
        """One thing, or None where Graph says 404."""
        try:
            return await self.get(way, model, query)
        except Refused as refused:
            if refused.status == HTTPStatus.NOT_FOUND:
                return None
            raise

    async def all(
        self, way: Way, model: type[Row], query: Mapping[str, str] | None = None, prefer: str = ""
    ) -> list[Row]:
        """Every row of every page, in the service's order. `prefer`: the header of that name."""
        headers = {"Prefer": prefer} if prefer else {}
        page = _parsed(await self._read(Request("GET", way, query or {}, headers)), Page[model])  # type: ignore[valid-type]
        rows, seen = list(page.value), set[str]()
        while page.next_link:
            if page.next_link in seen:
                raise Unavailable("Microsoft Graph viste den samme side to gange.")
            if not self._origin.owns(page.next_link):
                raise Unavailable("Microsoft Graph viste til en side et andet sted.")
            seen.add(page.next_link)
            further = Request("GET", way, headers=headers, link=page.next_link)
            page = _parsed(await self._read(further), Page[model])  # type: ignore[valid-type]
            rows.extend(page.value)
        return rows

    async def post(self, way: Way, body: object, model: type[Model]) -> Model:
        """Make something; Unavailable when it may or may not have been made."""
        return _parsed(await self._once(Request("POST", way, content=_json(body))), model)

    async def tell(self, way: Way, body: object) -> None:
        """A POST whose answer may be empty."""
        await self._once(Request("POST", way, content=_json(body)))

    async def follow(self, way: Way, model: type[Model], link: str) -> Model:
        """The page that an earlier one of the same way led to; Refused where the link leads to another service."""
        if not self._origin.owns(link):
            raise Refused("Microsoft Graph viste hen til et andet sted.", HTTPStatus.GONE)
        return _parsed(await self._read(Request("GET", way, link=link)), model)

    async def patch(self, way: Way, body: object, etag: str = "") -> None:
        """Change what still has this eTag; Refused with 412 when it has another."""
        headers = {"If-Match": etag} if etag else {}
        await self._once(Request("PATCH", way, headers=headers, content=_json(body)))

    async def delete(self, way: Way, etag: str = "") -> None:
        """Delete what still has this eTag; Refused with 412 when it has another."""
        headers = {"If-Match": etag} if etag else {}
        await self._once(Request("DELETE", way, headers=headers))

    async def put(self, way: Way, content: bytes, model: type[Model]) -> Model:
        """Upload bytes."""
        request = Request("PUT", way, content=content, content_type="application/octet-stream")
        return _parsed(await self._once(request), model)

    async def download(self, way: Way, most: int) -> bytes:
        """A file's bytes, from where Graph leads to; Undeliverable where there are more than `most`."""
        reply = await self.answer(Request("GET", way))
        if reply.status not in LEADS_ON:
            content = check(reply).body
        elif self._origin.lends(url := reply.headers.get("location", "")):
            wire = self._wire or await self._loaded()
            content = await wire.fetch(url, most)
        else:
            raise Unavailable("Microsoft Graph viste hen til et sted, der ikke er SharePoint.")
        if len(content) > most:
            raise Undeliverable("the file is too large", Why.TOO_LARGE, "")
        return content

    async def _read(self, request: Request) -> Reply:
        left = self._patience_s
        for attempt in range(READS - 1):
            try:
                return await self._once(request)
            except LockedOut:
                raise
            except Unavailable as failed:
                wait = FIRST_WAIT_S * 2**attempt if failed.retry_after is None else failed.retry_after
                if wait > left:
                    raise
                left -= wait
                await self._clock.sleep(wait)
        return await self._once(request)

    async def answer(self, request: Request) -> Reply:
        """The answer as it came, of any status, asked for once; Unavailable when there was none."""
        wire = self._wire or await self._loaded()
        return await watched(wire.send(request))

    async def _once(self, request: Request) -> Reply:
        return check(await self.answer(request))

    async def _loaded(self) -> "Wire":
        async with self._loading:
            if self._wire is not None:
                return self._wire
            # The SDK is imported with the first call and off the event loop: no card waits for it.
            sdk = await asyncio.to_thread(importlib.import_module, "graph.sdk")
            wire: Wire = await asyncio.to_thread(sdk.Wire, self._credential, self._origin)
            self._wire = wire
        return wire


def _json(body: object) -> bytes:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()


def _parsed(reply: Reply, model: type[Model]) -> Model:
    try:
        return model.model_validate_json(reply.body)
    except ValidationError as error:
        if model is Delta:
            return _parsed_slowly(reply, model)
        raise Garbled(f"Microsoft Graph svarede uforståeligt på {reply.operation}.") from error


def _parsed_slowly(reply: Reply, model: type[Model]) -> Model:
    """The quick reader refuses everything for half a character anywhere; a page of changes looks at each item."""
    try:
        return model.model_validate(json.loads(reply.body))
    except (ValueError, RecursionError) as error:
        raise Garbled(f"Microsoft Graph svarede uforståeligt på {reply.operation}.") from error

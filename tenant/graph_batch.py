"""Graph's $batch: up to 20 calls in one, each answered as if it had come alone, in an order of the service's liking."""

import base64
import uuid
from functools import partial
from typing import Any

import aiohttp
import orjson

from tenant import shapes
from tenant.errors import Fault, bad, busy, graph_body
from tenant.names import Json
from tenant.service import Service
from tenant.wire import Answer, Call, Route

MOST = 20
# The parts go out on connections of our own; these are ours to say.
OWN = frozenset({"host", "content-length", "transfer-encoding", "connection", "authorization"})
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


async def batch(service: Service, call: Call) -> Answer:
    """POST /$batch. The parts run one after the other, so that the same seed meets the same difficulties."""
    done: dict[str, Json] = {}
    for part in _ordered(call.body["requests"]):
        done[part["id"]] = await _answered(service, call, part, done)
    answers = list(done.values())
    service.difficulties.dice.shuffle(answers)
    return Answer(200, {"responses": answers})


def _ordered(parts: list[Json]) -> list[Json]:
    """The parts, each behind those it depends on; a batch that makes no sense is refused whole."""
    names = [part["id"].lower() for part in parts]
    if not 1 <= len(parts) <= MOST:
        raise bad(f"A batch holds 1 to {MOST} requests, not {len(parts)}.")
    if len(set(names)) != len(names) or "" in names:
        raise bad("Every request of a batch needs an id of its own.")
    ordered: list[Json] = []
    while len(ordered) < len(parts):
        there = {part["id"] for part in ordered}
        ready = [part for part in parts if part["id"] not in there and set(part.get("dependsOn") or ()) <= there]
        if not ready:
            raise bad("dependsOn names a request that is not in the batch, or goes in a circle.")
        ordered += ready
    return ordered


async def _answered(service: Service, call: Call, part: Json, done: dict[str, Json]) -> Json:
    try:
        if any(done[name]["status"] >= 400 for name in part.get("dependsOn") or ()):
            raise Fault(424, "failedDependency", "A request that this one depends on has failed.")
        return {"id": part["id"]} | await _sent(service, call, _part(service, part))
    except Fault as fault:
        date = service.world.now().strftime("%Y-%m-%dT%H:%M:%S")
        told = {"Content-Type": "application/json"} | fault.headers
        body = graph_body(fault, date, str(uuid.uuid4()), part["id"])
        return {"id": part["id"], "status": fault.status, "headers": told, "body": body}


def _part(service: Service, part: Json) -> Call:
    """The part as a call of its own; what cannot be one is refused, and so is what the service throttles."""
    url, headers, body = part["url"], dict(part.get("headers") or {}), part.get("body")
    if "://" in url or url.lstrip("/").startswith("$batch"):
        raise bad("The url of a request is relative to /v1.0, and is no batch itself.")
    if body is not None and "content-type" not in {name.lower() for name in headers}:
        raise bad("A request with a body needs a Content-Type header.")
    raw = b"" if body is None else _bytes(body)
    alone = Call(part["method"].upper(), f"/v1.0/{url.lstrip('/')}", service.base, headers=headers, raw=raw)
    named = Call(alone.method, alone.path.partition("?")[0], service.base)
    struck = service.difficulties.strikes("batch_throttle", named)
    if struck is not None:
        raise busy(429, struck.get("retry_after", 1))
    return alone


def _bytes(body: Any) -> bytes:
    if not isinstance(body, str):
        return orjson.dumps(body)
    try:
        return base64.urlsafe_b64decode(body)
    except ValueError:
        raise bad("A body that is a string must be base64.") from None


async def _sent(service: Service, call: Call, alone: Call) -> Json:
    headers = {name: value for name, value in alone.headers.items() if name.lower() not in OWN}
    headers["Authorization"] = call.headers["Authorization"]
    ask = partial(service.session.request, alone.method, alone.base + alone.path, allow_redirects=False)
    try:
        async with ask(data=alone.raw or None, headers=headers) as answer:
            raw = await answer.read()
    except aiohttp.ClientError:
        raise Fault(504, "gatewayTimeout", "The service behind did not answer in time.") from None
    except ValueError:
        raise bad("The url or a header of a request has characters that HTTP does not allow.") from None
    told = {
        str(name): value for name, value in answer.headers.items() if name not in ("Date", "Server", "Content-Length")
    }
    return {"status": answer.status, "headers": told} | ({"body": _shown(answer, raw)} if raw else {})


def _shown(answer: aiohttp.ClientResponse, raw: bytes) -> Any:
    return orjson.loads(raw) if answer.content_type == "application/json" else base64.b64encode(raw).decode()


def _headers(value: Any, at: str) -> None:
    if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
        raise bad(f"'{at}' must be an object of strings.")


def _method(value: Any, at: str) -> None:
    shapes.text(value, at)
    if value.upper() not in METHODS:
        raise bad(f"'{at}' must be one of {', '.join(METHODS)}.")


PART = shapes.thing(
    {"id": shapes.text, "method": _method, "url": shapes.text, "headers": _headers, "body": shapes.anything,
     "dependsOn": shapes.many(shapes.text)},
    required=("id", "method", "url"),
)  # fmt: skip
ROUTES = (Route("POST", "/$batch", batch, shape=shapes.thing({"requests": shapes.many(PART)}, ("requests",))),)

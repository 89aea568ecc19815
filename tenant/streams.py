"""The live events of the local window, as server-sent events."""

import asyncio

import orjson
from aiohttp import web

from tenant.errors import Fault, plain_body
from tenant.service import Service
from tenant.window import acting

BEAT = 15.0  # seconds between signs of life, so that a closed browser is noticed


async def events(service: Service, request: web.Request) -> web.StreamResponse:
    """GET /window/events?as=AAD until the browser or the tenant goes."""
    try:
        person = acting(service, request.query.get("as"))
    except Fault as fault:
        return web.json_response(plain_body(fault), status=fault.status)
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
    ear = service.hub.listen(person["id"])
    try:
        await response.prepare(request)
        await response.write(b": here\n\n")
        while (line := await _next(ear[1])) is not None:
            await response.write(line)
    except ConnectionResetError:
        return response
    finally:
        service.hub.leave(ear)
    return response


async def _next(queue: "asyncio.Queue[dict[str, object] | None]") -> bytes | None:
    try:
        event = await asyncio.wait_for(queue.get(), BEAT)
    except TimeoutError:
        return b": still here\n\n"
    return None if event is None else b"data: " + orjson.dumps(event) + b"\n\n"

"""The way of every call: read strictly, let through or refused, answered in the shape of its service."""

import inspect
import uuid
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

import orjson
from aiohttp import web

from tenant import entra_bearers, odata, pages, rights, rights_table
from tenant.errors import Fault, bad, graph_body, plain_body
from tenant.names import APP_ID
from tenant.service import Service
from tenant.wire import Answer, Call, Route

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
GRAPH_AUDIENCE, CONNECTOR_AUDIENCE = "https://graph.microsoft.com", "https://api.botframework.com"


@dataclass(frozen=True, slots=True)
class Desk:
    """One of the services behind the port. `audience`: whose tokens it takes; empty where it asks for none.

    `hard`: its calls are logged and meet the difficulties.
    """

    kind: str
    prefix: str = ""
    audience: str = ""
    hard: bool = True


GRAPH = Desk("graph", "/v1.0", GRAPH_AUDIENCE)
CONNECTOR = Desk("connector", "/connector", CONNECTOR_AUDIENCE)
UPLOAD = Desk("graph")
ENTRA = Desk("entra", hard=False)
WINDOW = Desk("window", hard=False)


def handler(service: Service, desk: Desk, route: Route) -> Handler:
    """An aiohttp handler for one line of a routes table."""

    async def answer(request: web.Request) -> web.StreamResponse:
        call = await _read(request)
        try:
            reply = await _served(service, desk, route, call)
        except Fault as fault:
            reply = refusal(service, desk, call, fault)
        if desk.hard:
            service.log.add(desk.kind, call.method, call.path, reply.status)
        if reply.status == 0:
            return _lost(request)
        if call.method != "GET":
            service.mark()
        return await _sent(service, desk, request, call, reply)

    return answer


async def _read(request: web.Request) -> Call:
    return Call(
        method=request.method,
        path=request.rel_url.path,
        base=f"{request.scheme}://{request.host}",
        args=dict(request.match_info),
        query=dict(request.query),
        headers=request.headers,
        raw=await request.read() if request.can_read_body else b"",
    )


async def _served(service: Service, desk: Desk, route: Route, call: Call) -> Answer:
    if not desk.hard:
        return await _run(service, route, call)
    await service.difficulties.before(call)
    if desk.audience:
        _authorized(service, desk, route, entra_bearers.authenticate(service, call, desk.audience))
    told = service.difficulties.limits.charge(service.difficulties, call)
    call, again = pages.opened(call)
    reply = pages.turned(service, call, await _run(service, route, call), again=again)
    reply = Answer(reply.status, reply.body, dict(reply.headers) | told)
    spoilt = service.difficulties.after(call)
    if spoilt == 0:
        return Answer(0)
    if spoilt is not None:
        service.mark()
        raise Fault(spoilt, "generalException", "The service failed after it had done the work.")
    return reply


def _authorized(service: Service, desk: Desk, route: Route, bearer: rights.Bearer) -> None:
    """Graph asks for a right to the operation; the Connector knows the bot and nobody else."""
    if desk is GRAPH:
        rights.require(service.world, rights_table.operation(route.method, route.path), bearer)
    elif bearer.app != APP_ID:
        raise Fault(401, "Unauthorized", "Authorization has been denied for this request.")


async def _run(service: Service, route: Route, call: Call) -> Answer:
    body = None
    if route.shape is not None:
        body = _json(call)
        route.shape(body, "")
    query = call.query if route.raw and not route.query else odata.checked(call.query, route.query)
    result = route.run(service, _filled(call, query, body))
    return await result if inspect.isawaitable(result) else result


def _filled(call: Call, query: Mapping[str, str], body: object) -> Call:
    return Call(call.method, call.path, call.base, call.args, query, call.headers, body, call.raw)


def _json(call: Call) -> object:
    kind = call.headers.get("Content-Type", "").split(";")[0].strip().lower()
    if kind != "application/json":
        raise Fault(415, "UnsupportedMediaType", f"application/json is expected, not '{kind}'.")
    try:
        return orjson.loads(call.raw)
    except orjson.JSONDecodeError as error:
        raise bad(f"Unable to read JSON request payload: {error}.") from None


def refusal(service: Service, desk: Desk, call: Call, fault: Fault) -> Answer:
    """A fault in its service's error shape."""
    if desk.kind != "graph":
        return Answer(fault.status, plain_body(fault), fault.headers)
    own = str(uuid.uuid4())
    client = call.headers.get("client-request-id", own)
    date = service.world.now().strftime("%Y-%m-%dT%H:%M:%S")
    headers = fault.headers | {"request-id": own, "client-request-id": client}
    return Answer(fault.status, graph_body(fault, date, own, client), headers)


async def _sent(service: Service, desk: Desk, request: web.Request, call: Call, reply: Answer) -> web.StreamResponse:
    """The answer, or the first part of it before the connection is cut."""
    whole = _response(reply)
    body = whole.body if isinstance(whole.body, bytes) else b""
    cut = service.difficulties.strikes("cut", call) if desk.hard and body and reply.status < 400 else None
    if cut is None:
        return whole
    half = web.StreamResponse(status=whole.status, headers=whole.headers)
    half.content_length = len(body)
    await half.prepare(request)
    await half.write(body[: min(int(cut.get("bytes", len(body) // 2)), len(body) - 1)])
    if request.transport is not None:
        request.transport.close()
    return half


def _lost(request: web.Request) -> web.Response:
    """The connection ends without an answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)


def _response(reply: Answer) -> web.Response:
    if isinstance(reply.body, bytes) or reply.body is None:
        headers = dict(reply.headers)
        return web.Response(status=reply.status, body=reply.body, headers=headers)
    kind = {"Content-Type": "application/json; charset=utf-8"}
    return web.Response(status=reply.status, body=orjson.dumps(reply.body), headers=kind | dict(reply.headers))


def unknown(service: Service, desk: Desk, unbuilt: Callable[[str, str], str | None]) -> Handler:
    """The last handler of a desk: 501 for what the real service has, 404 for what nobody has."""

    async def answer(request: web.Request) -> web.StreamResponse:
        call = await _read(request)
        what = unbuilt(call.method, call.path)
        fault = Fault(404, "BadRequest", f"Resource not found for the segment '{call.path}'.")
        if what:
            fault = Fault(501, "notImplemented", f"{what} is not part of this stand-in.")
        service.log.add(desk.kind, call.method, call.path, fault.status)
        return _response(refusal(service, desk, call, fault))

    return answer

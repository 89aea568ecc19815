"""POST /api/messages: token, size and shape first, then the turn; the HTTP status is always right.

401 for every bad token, 403 for a foreign tenant or channel, 413 for too large a body, 400 for one that is no
activity, else 200: with the invoke's answer, or empty. What goes wrong further in never becomes a 5xx.
"""

from collections.abc import Callable, Mapping

import orjson
from aiohttp import web

import telemetry
from bot.edge import activities, faults, invokes, meanings, turns
from bot.edge.activities import Arrival
from bot.edge.adapter import TeamsAdapter
from bot.edge.bodies import OverLimit, whole
from bot.edge.crowd import Crowd
from bot.edge.deadline import Deadline
from bot.edge.handler import ForumHandler
from bot.edge.inside import Inside, Sender
from bot.edge.refusals import NotAnActivity, TooBig, TurnedAway
from bot.edge.seen import Seen
from bot.edge.tokens import Badge, Doorman
from bot.turn import Answer, How, Incoming
from forum import ids
from forum.ports import Clock

PATH = "/api/messages"
LIMIT = 256 * 1024
DEADLINE_S = 9.0


class Endpoint:
    """One for the process: checks, reads and hands each activity on. `crowd` tells how many came lately."""

    def __init__(
        self, doorman: Doorman, inside: Inside, sender: Sender, clock: Clock, deadline_s: float = DEADLINE_S
    ) -> None:
        self._doorman = doorman
        self._inside = inside
        self._handler = ForumHandler(inside, Seen(clock), patience_s=deadline_s / 2)
        self._adapter = TeamsAdapter(sender, clock, self._handler.sorry)
        self._deadline = Deadline(deadline_s)
        self.crowd = Crowd(clock)

    async def messages(self, request: web.Request) -> web.Response:
        """The handler of POST /api/messages."""
        telemetry.turn_id.set(ids.new()[:8])
        try:
            badge = await self._doorman.check(request.headers.getall("Authorization", ()))
            arrival = await self._admitted(badge, request)
        except TurnedAway as refusal:
            return _turned_away(refusal)
        self.crowd.comes()
        if arrival.type == "invoke":
            return await self._invoked(arrival)
        await self._deadline.keep(self._adapter.process(arrival, self._handler.on_turn))
        return web.Response(status=200)

    async def drain(self, _app: web.Application) -> None:
        """For on_shutdown: let what still runs come to its end."""
        await self._deadline.drain()

    async def _admitted(self, badge: Badge, request: web.Request) -> Arrival:
        arrival = activities.read(await _body(request))
        self._doorman.admit(badge, arrival.service_url, arrival.channel, arrival.tenants)
        return arrival

    async def _invoked(self, arrival: Arrival) -> web.Response:
        how = meanings.INVOKES.get(arrival.name)
        if how is None:
            # The same as botbuilder's answer to a name without a handler, but under HTTP 200.
            telemetry.log().warning("invoke.unknown")
            return _json(_bytes(invokes.error(501, self._misread(arrival, How.EXECUTE))))
        incoming = meanings.invoke(arrival, how)
        if incoming is None:
            return _json(_bytes(invokes.ERRORS[how](400, self._misread(arrival, how))))
        body = await self._deadline.keep(self._answered(incoming))
        return _json(self._patience(incoming) if body is None else body)

    async def _answered(self, incoming: Incoming) -> bytes:
        try:
            return _bytes(invokes.ANSWERS[incoming.how](await turns.answered(self._inside, incoming)))
        except Exception as error:
            # This is the error place of invokes: whatever broke, the person gets a sentence and Teams its 200.
            faults.told("turn.failed", error, how=incoming.how.value)
            turn = telemetry.turn_id.get()
            apology = _sentence(lambda: self._inside.apology(incoming, turn))
            return self._kept(incoming, apology) or _bytes(invokes.ERRORS[incoming.how](500, apology))

    def _misread(self, arrival: Arrival, how: How) -> str:
        return _sentence(lambda: self._inside.misread(meanings.incoming(arrival, how, {})))

    def _patience(self, incoming: Incoming) -> bytes:
        # A refresh was asked for by the client, not by a person: nobody waits for a sentence.
        text = "" if incoming.automatic else _sentence(lambda: self._inside.patience(incoming))
        return self._kept(incoming, text) or _bytes(invokes.ANSWERS[incoming.how](Answer(text=text)))

    def _kept(self, incoming: Incoming, sentence: str) -> bytes:
        if incoming.how is not How.DIALOG:
            return b""
        try:
            return _bytes(invokes.task(self._inside.kept(incoming, sentence)))
        except Exception as error:
            # The sentence is owed even where the dialog cannot be drawn again.
            faults.told("kept.failed", error)
            return b""


def routes(endpoint: Endpoint) -> list[web.RouteDef]:
    """For an application's router; add `endpoint.drain` to its on_shutdown."""
    return [web.post(PATH, endpoint.messages)]


def application(endpoint: Endpoint) -> web.Application:
    """An application with nothing but the bot's endpoint."""
    app = web.Application()
    app.add_routes(routes(endpoint))
    app.on_shutdown.append(endpoint.drain)
    return app


async def _body(request: web.Request) -> bytes:
    try:
        return await whole(request.content, LIMIT)
    except OverLimit:
        raise TooBig("over-limit") from None
    except (web.RequestPayloadError, OSError) as error:
        raise NotAnActivity("broken-body") from error


def _sentence(make: Callable[[], str]) -> str:
    try:
        return make()
    except Exception as error:
        # Without a sentence the turn's id still leads to the log.
        faults.told("sentence.failed", error)
        return telemetry.turn_id.get()


def _bytes(body: Mapping[str, object]) -> bytes:
    return orjson.dumps(body) if body else b""


def _json(body: bytes) -> web.Response:
    return web.Response(body=body, content_type="application/json")


def _turned_away(refusal: TurnedAway) -> web.Response:
    telemetry.TURNED_AWAY.labels(str(refusal.status)).inc()
    telemetry.log().warning("turned.away", status=refusal.status, reason=refusal.reason)
    headers = {"WWW-Authenticate": "Bearer"} if refusal.status == 401 else None
    body = orjson.dumps({"error": {"code": type(refusal).__name__}})
    return web.Response(status=refusal.status, body=body, content_type="application/json", headers=headers)

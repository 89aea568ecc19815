"""The look at the answers list, from outside: what /health tells of it, and who may ask for the next one."""

import json

from aiohttp import web

from bot.edge.bodies import OverLimit, whole
from house import House

PATH = "/api/notifications"
LIMIT = 64 * 1024
TOKEN_LIMIT = 2048
MOST = 1000


def shown(house: House) -> dict[str, object]:
    """When the list was last looked at (forum time), and how often since the start."""
    last = house.look.last
    return {"looked_at": last.at.isoformat() if last.at else None, "looks": last.count}


def local(house: House) -> list[web.RouteDef]:
    """POST /local/look: look now, for whoever plays the forum on this machine."""

    async def look(_request: web.Request) -> web.Response:
        house.look.wake()
        return web.json_response(shown(house), status=202)

    return [web.post("/local/look", look)]


def public(house: House) -> list[web.RouteDef]:
    """POST /api/notifications, where notifications are wanted: nothing is read from a knock but that it is ours."""
    if house.knocking is None:
        return []
    knocking = house.knocking

    async def knocked(request: web.Request) -> web.Response:
        token = request.query.get("validationToken")
        if token is not None:
            return _echo(token)
        try:
            secrets = _secrets(await whole(request.content, LIMIT))
        except OverLimit:
            return web.Response(status=413)
        except (web.RequestPayloadError, OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return web.Response(status=400)
        if not any(map(knocking.is_ours, secrets)):
            return web.Response(status=403)
        house.look.wake()
        return web.Response(status=202)

    return [web.post(PATH, knocked)]


def _echo(token: str) -> web.Response:
    """Microsoft asks whether this address wants to be knocked at; the answer is its own word, as plain text."""
    if len(token) > TOKEN_LIMIT:
        return web.Response(status=400)
    return web.Response(text=token, content_type="text/plain", headers={"X-Content-Type-Options": "nosniff"})


def _secrets(body: bytes) -> list[object]:
    return [one.get("clientState") for one in json.loads(body)["value"][:MOST]]

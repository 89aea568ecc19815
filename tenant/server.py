"""The tenant as one aiohttp server on one port of 127.0.0.1."""

import asyncio
import re
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import aiohttp
from aiohttp import web

from tenant import (
    access,
    apps,
    connector,
    control,
    entra,
    entra_machine,
    entra_proofs,
    entra_tokens,
    gate,
    graph_apps,
    graph_batch,
    graph_calendar,
    graph_channel_files,
    graph_delta,
    graph_directory,
    graph_files,
    graph_grants,
    graph_items,
    graph_lists,
    graph_mail,
    graph_new_teams,
    graph_subscriptions,
    graph_teams,
    graph_uploads,
    meetings,
    membership,
    rights,
    streams,
    window,
    window_files,
    window_lists,
)
from tenant.seed import seeded
from tenant.service import PATIENCE, Service
from tenant.storage import Storage, load
from tenant.wire import Route

HOST = "127.0.0.1"
PAGE = Path(__file__).parent / "page"
LARGEST = 256 * 2**20
TABLES: Sequence[tuple[gate.Desk, Sequence[Route]]] = (
    (gate.WINDOW, window.ROUTES + apps.ROUTES + window_lists.ROUTES + control.ROUTES + access.ROUTES),
    (gate.WINDOW, membership.ROUTES + window_files.ROUTES + graph_mail.WINDOW + graph_calendar.WINDOW),
    (gate.WINDOW, (Route("GET", "/download/{item}/{name}", graph_files.download, query=frozenset({"tempauth"})),)),
    (gate.UPLOAD, graph_uploads.PUBLIC),
    (gate.GRAPH, graph_batch.ROUTES + graph_subscriptions.ROUTES + graph_channel_files.ROUTES + graph_uploads.ROUTES),
    (gate.GRAPH, graph_new_teams.ROUTES + graph_mail.ROUTES + graph_calendar.ROUTES),
    (gate.GRAPH, graph_teams.ROUTES + graph_apps.ROUTES + graph_grants.ROUTES + graph_directory.ROUTES),
    (gate.GRAPH, graph_lists.ROUTES + graph_delta.ROUTES + graph_items.ROUTES + graph_files.ROUTES),
    (gate.CONNECTOR, connector.ROUTES),
    (gate.ENTRA, entra.ROUTES + entra_tokens.ROUTES + entra_machine.ROUTES),
)
# What Graph has and a later issue brings here.
UNBUILT = re.compile(r"/subscriptions|/permissions|/archive$|/unarchive$")


class PortTaken(Exception):
    """Somebody else listens on the port."""


@dataclass(frozen=True, slots=True)
class Running:
    """A started tenant. `url` is its origin; `service` lets a test look inside."""

    url: str
    service: Service
    runner: web.AppRunner

    async def close(self) -> None:
        """Ends the server and saves its state."""
        self.service.hub.close()
        await self.runner.cleanup()
        await self.service.close()


def unbuilt(_method: str, path: str) -> str | None:
    """The name of a known operation that is not there yet."""
    return path.removeprefix("/v1.0") if UNBUILT.search(path) else None


def application(service: Service) -> web.Application:
    """All desks behind one port, and the page."""
    app = web.Application(client_max_size=LARGEST)
    app.router.add_get("/window/events", partial(streams.events, service))
    for desk, routes in TABLES:
        for route in routes:
            app.router.add_route(route.method, desk.prefix + route.path, gate.handler(service, desk, route))
    app.router.add_route("*", "/v1.0/{rest:.*}", gate.unknown(service, gate.GRAPH, unbuilt))
    app.router.add_route("*", "/connector/{rest:.*}", gate.unknown(service, gate.CONNECTOR, connector.unbuilt))
    if PAGE.is_dir():
        app.router.add_get("/", index)
        app.router.add_static("/page", PAGE)
    return app


async def index(_request: web.Request) -> web.StreamResponse:
    """The local Teams window."""
    return web.FileResponse(PAGE / "index.html", headers={"Cache-Control": "no-cache"})


def listening(port: int) -> socket.socket:
    """A bound socket; PortTaken when somebody else has the port."""
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((HOST, port))
        bound.listen(128)
    except OSError as error:
        bound.close()
        raise PortTaken(f"Port {port} cannot be used on {HOST}: {error.strerror}.") from None
    return bound


async def start(port: int = 0, data: Path | None = None, seed: int = 0, patience: float = PATIENCE) -> Running:
    """Starts a tenant. `port` 0 takes a free one; without `data` nothing is kept.

    `patience`: seconds to wait for the bot. Raises PortTaken, or OSError or ValueError for a folder or state of no use.
    """
    bound = listening(port)
    storage = Storage(data)
    try:
        world = load(data) or seeded(seed)
        storage.save(world)
    except (OSError, ValueError):
        bound.close()
        raise
    base = f"http://{HOST}:{bound.getsockname()[1]}"
    session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
    service = Service(world, base, session, storage, patience)
    entra.ensure_keys(service)
    rights.ensure(world)
    meetings.ensure(world)
    entra_proofs.ensure(world)
    runner = web.AppRunner(application(service), access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    await web.SockSite(runner, bound).start()
    service.mark()
    return Running(base, service, runner)


async def forever(running: Running, stop: asyncio.Event) -> None:
    """Serves until told to stop, then closes."""
    await stop.wait()
    await running.close()

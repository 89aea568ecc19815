"""The open forum at work: the door people come in by, what an operator asks, and the jobs the clock starts."""

import asyncio
import errno
import gc
import os
import socket
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

import looking
import operations
from bot.edge.endpoint import routes
from bot.edge.keys import Keys
from house import House, opened
from jobs.interest import Forgetting, catch_up
from jobs.reopening import Reopening
from jobs.retention import Retention
from jobs.runner import Job, running
from jobs.themes import look_over
from jobs.welcome import Newcomers, welcome
from settings import Settings
from store.recoding import SqlRecoding
from store.retention import SqlRetention
from store.sweeping import SqlSweeping


def application(house: House) -> web.Application:
    """The bot's endpoint and its pulse; in local mode also the clock and what else is for this machine only."""
    app = web.Application()
    app.add_routes([*routes(house.endpoint), *operations.public()])
    app.on_shutdown.append(house.endpoint.drain)
    if house.settings.is_local:
        app.add_routes(operations.inward(house))
        app.router.add_post("/local/clock", _clock(house))
        app.add_routes(looking.local(house))
    app.add_routes(looking.public(house))
    return app


def inward(house: House) -> web.Application:
    """What the operator asks, for an address of its own: the reverse proxy before the bot must not reach it."""
    app = web.Application()
    app.add_routes([*operations.public(), *operations.inward(house)])
    return app


def _clock(house: House):  # type: ignore[no-untyped-def]
    async def move(request: web.Request) -> web.Response:
        try:
            to = datetime.fromisoformat(str((await request.json())["now"]))
        except (ValueError, TypeError, LookupError, RecursionError):
            return web.json_response({"error": "now must be ISO 8601 with an offset"}, status=400)
        # A clock near the ends of the calendar could no longer be reckoned with, and it would be kept.
        if to.tzinfo is None or not 1900 < to.year < 2200:
            return web.json_response({"error": "now needs an offset and a year of our time"}, status=400)
        await house.shelves.clock.move(to)
        house.deliverer.wake()
        return web.json_response({"now": house.shelves.clock.now().isoformat()})

    return move


def _jobs(house: House) -> tuple[Job, ...]:
    directory, shelves = house.directory, house.shelves
    sweeping = SqlSweeping(shelves.cellar, shelves.forget)
    retention = Retention(directory, SqlRetention(shelves.cellar), shelves.clock, sweeper=sweeping)
    newcomers = Newcomers(directory, shelves.outbox, shelves.clock)
    knocking = () if house.knocking is None else (house.knocking,)
    register = Forgetting(directory, shelves.register)
    forgetting = Retention(directory, register, shelves.clock, word="interest", what="answers")
    reopening = Reopening(shelves.outbox, shelves.clock)
    return house.deliverer, house.look, *knocking, retention, forgetting, newcomers, reopening


def _spare_the_collector() -> None:
    """What stands after the start stays; garbage is looked for less often, as a turn leaves hardly any cycles."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    gc.enable()


async def serve(settings: Settings, stop: asyncio.Event, *, jobs: bool = True) -> None:
    """Serve until `stop`; CannotListen when a port is taken."""
    async with opened(settings) as house:
        if jobs:
            # Before the door opens: whoever then moves the clock back finds the welcome in the queue, not behind it.
            await house.shelves.outbox.reclaim()
            await house.shelves.sendings.resume(house.directory.forum().id, house.shelves.clock.now())
            await welcome(house.directory, house.shelves.outbox, house.shelves.clock)
            await catch_up(house.directory, house.shelves.register, house.shelves.outbox, house.shelves.clock)
            await look_over(
                house.directory, SqlRecoding(house.shelves.cellar), house.shelves.outbox, house.shelves.clock
            )
        _spare_the_collector()
        async with AsyncExitStack() as doors:
            await _listening(doors, application(house), Door("FORUM_PORT", settings.bind, settings.port))
            if not settings.is_local:
                await _listening(doors, inward(house), Door("FORUM_OPS_PORT", settings.ops_bind, settings.ops_port))
            async with _warm(house.keys), running(house.shelves.clock, *(_jobs(house) if jobs else ())):
                await stop.wait()


@dataclass(frozen=True, slots=True)
class Door:
    """Where an application listens, and the setting of its port."""

    setting: str
    bind: str
    port: int


class CannotListen(Exception):
    """The port is taken, or the address is not this machine's; one line that names the setting."""


async def _listening(doors: AsyncExitStack, app: web.Application, door: Door) -> None:
    runner = web.AppRunner(app, access_log=None)
    doors.push_async_callback(runner.cleanup)
    await runner.setup()
    try:
        await web.TCPSite(runner, door.bind, door.port).start()
    except OSError as error:
        raise CannotListen(_why(door, error)) from None


def _why(door: Door, error: OSError) -> str:
    """A taken port is the port's setting; an address that this machine has not is the other one's."""
    if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
        return f"{door.setting.replace('PORT', 'BIND')}={door.bind}: no address of this machine"
    reason = os.strerror(error.errno) if error.errno else error
    return f"{door.setting}={door.port} on {door.bind}: {reason}"


@asynccontextmanager
async def _warm(keys: Keys) -> AsyncIterator[None]:
    """The signing keys are fetched beside everything else; after the port is ours, so that its refusal stands alone."""
    warming = asyncio.create_task(keys.warm())
    try:
        yield
    finally:
        warming.cancel()

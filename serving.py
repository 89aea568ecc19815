"""The open forum at work: the door people come in by, what an operator asks, and the jobs the clock starts."""

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from aiohttp import web

import looking
from bot.edge.endpoint import routes
from bot.edge.keys import Keys
from house import House, opened
from jobs.reopening import Reopening
from jobs.retention import Retention
from jobs.runner import Job, running
from jobs.welcome import Newcomers, welcome
from settings import Settings
from store.retention import SqlRetention

VERSION = "0.1.0"


def application(house: House) -> web.Application:
    """The bot's endpoint, its health, and in local mode the clock."""
    app = web.Application()
    app.add_routes(routes(house.endpoint))
    app.on_shutdown.append(house.endpoint.drain)
    app.router.add_get("/health", _health(house))
    if house.settings.is_local:
        app.router.add_post("/local/clock", _clock(house))
        app.add_routes(looking.local(house))
    app.add_routes(looking.public(house))
    return app


def _health(house: House):  # type: ignore[no-untyped-def]
    async def health(_request: web.Request) -> web.Response:
        clock = house.shelves.clock
        queue = await house.shelves.outbox.queue(house.directory.forum().id)
        return web.json_response(
            {
                "ok": True,
                "version": VERSION,
                "now": clock.now().isoformat(),
                "clock_offset_s": clock.offset.total_seconds(),
                "queue": {
                    "waiting": queue.waiting,
                    "leased": queue.leased,
                    "failed": queue.failed,
                    "next_due": queue.next_due.isoformat() if queue.next_due else None,
                },
                "list": looking.shown(house),
            }
        )

    return health


def _clock(house: House):  # type: ignore[no-untyped-def]
    async def move(request: web.Request) -> web.Response:
        try:
            to = datetime.fromisoformat(str((await request.json())["now"]))
        except (ValueError, KeyError, TypeError):
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
    retention = Retention(directory, SqlRetention(shelves.cellar), shelves.clock)
    newcomers = Newcomers(directory, shelves.outbox, shelves.clock)
    knocking = () if house.knocking is None else (house.knocking,)
    return house.deliverer, house.look, *knocking, retention, newcomers, Reopening(shelves.outbox, shelves.clock)


def _spare_the_collector() -> None:
    """What stands after the start stays; garbage is looked for less often, as a turn leaves hardly any cycles."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


async def serve(settings: Settings, stop: asyncio.Event, *, jobs: bool = True) -> None:
    """Serve until `stop`; OSError when the port is taken."""
    async with opened(settings) as house:
        if jobs:
            # Before the door opens: whoever then moves the clock back finds the welcome in the queue, not behind it.
            await house.shelves.outbox.reclaim()
            await welcome(house.directory, house.shelves.outbox, house.shelves.clock)
        _spare_the_collector()
        runner = web.AppRunner(application(house), access_log=None)
        await runner.setup()
        try:
            await web.TCPSite(runner, settings.bind, settings.port).start()
            async with _warm(house.keys), running(house.shelves.clock, *(_jobs(house) if jobs else ())):
                await stop.wait()
        finally:
            await runner.cleanup()


@asynccontextmanager
async def _warm(keys: Keys) -> AsyncIterator[None]:
    """The signing keys are fetched beside everything else; after the port is ours, so that its refusal stands alone."""
    warming = asyncio.create_task(keys.warm())
    try:
        yield
    finally:
        warming.cancel()

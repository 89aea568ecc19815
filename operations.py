"""What whoever runs the forum asks it: does it live, is it ready, how does it do; counts and states, never words."""

import math
from collections.abc import Awaitable, Callable

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

import looking
import readiness
import telemetry
from forum.ports import Queue
from house import House
from store.errors import StoreUnavailable

VERSION = "0.1.0"
Handler = Callable[[web.Request], Awaitable[web.Response]]


def public() -> list[web.RouteDef]:
    """What may be asked by anybody: nothing but that the process answers."""
    return [web.get("/healthz", alive)]


def inward(house: House) -> list[web.RouteDef]:
    """What is for this machine, or for whom its operator lets in."""
    return [
        web.get("/health", _health(house)),
        web.get("/readyz", _ready(house)),
        web.get("/metrics", _metrics(house)),
    ]


async def alive(_request: web.Request) -> web.Response:
    """GET /healthz."""
    return web.Response(text="ok\n")


def _ready(house: House) -> Handler:
    async def ready(_request: web.Request) -> web.Response:
        found = await readiness.look(house)
        body = {"ready": found.ready, "parts": found.parts}
        return web.json_response(body, status=200 if found.ready else 503)

    return ready


def _metrics(house: House) -> Handler:
    async def metrics(_request: web.Request) -> web.Response:
        try:
            queue = await house.shelves.outbox.queue(house.directory.forum().id)
            _gauged(queue, _waited(house, queue))
        except StoreUnavailable:
            # With the store away, all else that is counted is what its operator looks for.
            _gauged(None, math.nan)
        return web.Response(body=generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})

    telemetry.BUILD.info({"version": VERSION})
    return metrics


def _gauged(queue: Queue | None, waited_s: float) -> None:
    """Not a number where nobody knows."""
    for state in ("waiting", "leased", "failed"):
        telemetry.QUEUE.labels(state).set(math.nan if queue is None else getattr(queue, state))
    telemetry.OLDEST.set(waited_s)


def _waited(house: House, queue: Queue) -> float:
    """Seconds since the first of those waiting fell due, however often it was put off; 0 while nothing is late."""
    if queue.oldest is None:
        return 0.0
    return max((house.shelves.clock.now() - queue.oldest).total_seconds(), 0.0)


def _health(house: House) -> Handler:
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

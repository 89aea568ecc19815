"""`python -m bench.hurried`: the whole bot as `serve` runs it, on a clock that the bench may let run faster."""

import asyncio
import cProfile
import os
import signal
from contextlib import suppress
from datetime import datetime, timedelta

from aiohttp import web

import house
import serving
from bench.tempo import Tempo
from settings import load
from store.clock import ForumClock

PROFILE = "BENCH_PROFILE"


class HurriedClock(ForumClock):
    """The forum's clock with its real time, and every wait, on the tempo."""

    def __init__(self, memory: object, tempo: Tempo) -> None:
        super().__init__(memory, timedelta(), movable=True)  # type: ignore[arg-type]
        self._tempo = tempo

    def real(self) -> datetime:
        return self._tempo.moment()

    async def sleep(self, seconds: float) -> None:
        """Until that much played time has passed, or the clock is moved."""
        moved, end = self._moved, self._tempo.now() + max(seconds, 0)
        waiting = asyncio.ensure_future(self._tempo.until(end))
        other = asyncio.ensure_future(moved.wait())
        try:
            await asyncio.wait((waiting, other), return_when=asyncio.FIRST_COMPLETED)
        finally:
            waiting.cancel()
            other.cancel()


def hurried(tempo: Tempo) -> None:
    """Put the clock in, and a door by which the bench turns it."""

    async def loaded(memory: object, *, movable: bool) -> HurriedClock:  # noqa: ARG001 - as store.clock.loaded
        return HurriedClock(memory, tempo)

    async def turn(request: web.Request) -> web.Response:
        tempo.turn(*(await request.json()))
        return web.json_response({})

    plain = serving.application

    def application(opened: house.House) -> web.Application:
        app = plain(opened)
        app.router.add_post("/bench/tempo", turn)
        return app

    house.clocks.loaded = loaded
    serving.application = application


async def main() -> None:
    """As app.py's `serve`, until it is ended."""
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    hurried(Tempo())
    await serving.serve(load(), stop)


if __name__ == "__main__":
    profile = cProfile.Profile() if os.environ.get(PROFILE) else None
    with suppress(KeyboardInterrupt):
        if profile:
            profile.enable()
        asyncio.run(main())
    if profile:
        profile.disable()
        profile.dump_stats(os.environ[PROFILE])

"""What is measured and what stands beside it: servers pinned to one core, the load and the stand-ins on the other."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path

import aiohttp
from aiohttp import web

from bench.activities import Issuer

ROOT = Path(__file__).parent.parent
SERVER_CORE, LOAD_CORE = 0, 1


@asynccontextmanager
async def pinned(
    *command: str, settings: Mapping[str, str] | None = None, core: int = SERVER_CORE
) -> AsyncIterator[asyncio.subprocess.Process]:
    """A Python child on one core for as long as the block runs."""
    with Path(settings["FORUM_DATA"], "bench.log").open("ab") if settings else nullcontext() as log:
        process = await asyncio.create_subprocess_exec(
            sys.executable, *command, cwd=ROOT, env={**os.environ, **(settings or {})}, stdout=log, stderr=log
        )
    if hasattr(os, "sched_setaffinity"):
        # Set before the child has made a thread, so that all of them inherit it.
        os.sched_setaffinity(process.pid, {core % (os.cpu_count() or 1)})
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


def busy(process: asyncio.subprocess.Process) -> float:
    """Seconds of the processor that all its threads have taken; 0 where the system does not tell."""
    told = Path(f"/proc/{process.pid}/task").glob("*/schedstat")
    return sum(int(task.read_text().split()[0]) for task in told) / 1e9


async def answers(url: str, patience: float = 20) -> None:
    """Wait until somebody answers there."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + patience
    async with aiohttp.ClientSession() as session:
        while True:
            try:
                async with session.get(url):
                    return
            except OSError:
                if loop.time() > deadline:
                    raise SystemExit(f"nobody answered at {url}") from None
                await asyncio.sleep(0.01)


async def queued(health: str) -> int:
    """How many deliveries have not arrived yet."""
    async with aiohttp.ClientSession() as session:
        async with session.get(health) as response:
            queue = (await response.json())["queue"]
    return int(queue["waiting"]) + int(queue["leased"])


async def delivering(health: str, patience: float = 20) -> None:
    """Wait until the queue gets shorter: by then all that a delivery needs is loaded, as on any day but the first."""
    loop = asyncio.get_running_loop()
    deadline, most = loop.time() + patience, await queued(health)
    while await queued(health) > most - 20:
        if loop.time() > deadline:
            raise SystemExit("nothing was delivered")
        await asyncio.sleep(0.05)


@asynccontextmanager
async def signing_stand_in(port: int, issuer: Issuer, tenant: str) -> AsyncIterator[None]:
    """Publishes the issuer's key as the Bot Framework does; hands requests for tokens on to the real stand-in.

    As a connector it takes every message and keeps none.
    """
    origin = f"http://127.0.0.1:{port}"

    async def metadata(_request: web.Request) -> web.Response:
        return web.json_response({"issuer": "https://api.botframework.com", "jwks_uri": f"{origin}/keys"})

    async def keys(_request: web.Request) -> web.Response:
        return web.json_response(issuer.jwks())

    async def token(request: web.Request) -> web.Response:
        async with aiohttp.ClientSession() as session:
            async with session.post(tenant + request.path, data=await request.post()) as answer:
                return web.json_response(await answer.json(), status=answer.status)

    async def taken(_request: web.Request) -> web.Response:
        return web.json_response({"id": "19:bench", "activityId": "1"})

    app = web.Application()
    app.router.add_route("*", "/connector/{rest:.*}", taken)
    app.router.add_get("/v1/.well-known/openidconfiguration", metadata)
    app.router.add_get("/keys", keys)
    app.router.add_post("/{tenant}/oauth2/v2.0/token", token)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield
    finally:
        await runner.cleanup()

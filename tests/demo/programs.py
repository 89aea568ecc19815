"""The commands as an operator runs them: started, listened to, ended; and a proxy that sees what goes to Graph."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp
from aiohttp import web

ROOT = Path(__file__).parent.parent.parent
PIPE = asyncio.subprocess.PIPE
HOP_BY_HOP = {"transfer-encoding", "content-encoding", "content-length", "connection", "keep-alive", "date", "server"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a command ended and what it said."""

    code: int | None
    out: str
    err: str

    @property
    def complaint(self) -> str:
        """The one line on standard error of a command that could not do its work."""
        assert self.code == 1, (self.code, self.err)
        assert self.out == "", self.out
        (line,) = self.err.splitlines()
        return line


def environment(settings: dict[str, str]) -> dict[str, str]:
    """This machine's, without what may be set for a forum of one's own."""
    return {name: value for name, value in os.environ.items() if not name.startswith("FORUM_")} | settings


def local_settings(data: Path, port: int, standin: str = "http://127.0.0.1:1") -> dict[str, str]:
    """What `serve` and `provision` need on this machine; nobody listens on port 1."""
    return {
        "FORUM_MODE": "local",
        "FORUM_DATA": str(data),
        "FORUM_PORT": str(port),
        "FORUM_STANDIN_URL": standin,
        "FORUM_WORKSPACE": str(ROOT / "workspace.toml"),
    }


async def begun(settings: dict[str, str], *command: str) -> asyncio.subprocess.Process:
    """`app.py` with a command, in a folder of its own choice: nothing may depend on where it is started."""
    app = str(ROOT / "app.py")
    return await asyncio.create_subprocess_exec(
        sys.executable, app, *command, env=environment(settings), stdout=PIPE, stderr=PIPE, cwd=ROOT
    )


async def outcome(process: asyncio.subprocess.Process, patience: float = 240) -> Outcome:
    """What it said until its end; killed when that does not come."""
    try:
        out, err = await asyncio.wait_for(process.communicate(), patience)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    assert b"Traceback" not in err, err.decode()
    return Outcome(process.returncode, out.decode(), err.decode())


async def ended(settings: dict[str, str], *command: str, patience: float = 240) -> Outcome:
    """A command from beginning to end."""
    return await outcome(await begun(settings, *command), patience)


@asynccontextmanager
async def serving(settings: dict[str, str], *options: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """`serve`, once it answers; killed at the end if it still runs."""
    process = await begun(settings, "serve", *options)
    try:
        await healthy(process, f"http://127.0.0.1:{settings['FORUM_PORT']}/health")
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def healthy(process: asyncio.subprocess.Process, url: str) -> None:
    """Wait for 200 as long as the program lives."""
    async with aiohttp.ClientSession() as session, asyncio.timeout(30):
        while process.returncode is None:
            try:
                async with session.get(url) as answer:
                    if answer.status == 200:
                        return
            except aiohttp.ClientError:
                await asyncio.sleep(0.03)
    raise AssertionError((await process.communicate())[1].decode())


def still_there(data: Path) -> list[int]:
    """The processes of this machine that were given this data folder, by their id."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            known = (place / "environ").read_bytes() + (place / "cmdline").read_bytes()
        except OSError:
            continue
        if str(data).encode() in known:
            found.append(int(place.name))
    return found


Tamper = Callable[[web.Request], Awaitable[web.Response | None]]


@dataclass(slots=True)
class Proxy:
    """Stands before the stand-in's Graph; `tamper` may answer in its stead."""

    target: str
    tamper: Tamper | None = None
    seen: list[str] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    url: str = ""

    async def pass_on(self, request: web.Request) -> web.Response:
        self.seen.append(f"{request.method} {request.path}")
        self.agents.add(request.headers.get("User-Agent", "").partition("/")[0])
        answer = await self.tamper(request) if self.tamper else None
        if answer is not None:
            return answer
        headers = {name: value for name, value in request.headers.items() if name.lower() != "host"}
        async with (
            aiohttp.ClientSession(auto_decompress=True) as session,
            session.request(
                request.method, self.target + request.path_qs, headers=headers, data=await request.read()
            ) as theirs,
        ):
            kept = {name: value for name, value in theirs.headers.items() if name.lower() not in HOP_BY_HOP}
            return web.Response(status=theirs.status, body=await theirs.read(), headers=kept)


@asynccontextmanager
async def proxied(target: str, tamper: Tamper | None = None) -> AsyncIterator[Proxy]:
    """A proxy on any free port."""
    proxy = Proxy(target, tamper)
    app = web.Application(client_max_size=2**24)
    app.router.add_route("*", "/{path:.*}", proxy.pass_on)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    proxy.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield proxy
    finally:
        await runner.cleanup()

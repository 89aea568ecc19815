"""`make run`: the stand-in, provisioning, the bot and the browser on this machine, until Ctrl-C."""

import asyncio
import contextlib
import os
import signal
import socket
import sys
import webbrowser
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import aiohttp

ROOT = Path(__file__).parent
PATIENCE_S = 30.0


class CannotStart(Exception):
    """One line that says what stands in the way."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line asked for; `now` and `speed` move the clocks of both programs."""

    port: int
    tenant_port: int
    data: Path
    now: datetime | None
    speed: float
    browser: bool

    @property
    def tenant(self) -> str:
        return f"http://127.0.0.1:{self.tenant_port}"

    @property
    def bot(self) -> str:
        return f"http://127.0.0.1:{self.port}"


async def run(wanted: Wanted, graph: str) -> None:
    """Start everything, show it, and end it again; CannotStart in one line."""
    _ports_free(wanted)
    _folder_ready(wanted.data)
    children: list[asyncio.subprocess.Process] = []
    stopped = asyncio.create_task(_signalled().wait())
    work = asyncio.create_task(_opened(wanted, graph, children))
    try:
        await asyncio.wait((stopped, work), return_when=asyncio.FIRST_COMPLETED)
        if work.done():
            work.result()
    finally:
        for task in (stopped, work):
            task.cancel()
        await asyncio.gather(stopped, work, return_exceptions=True)
        await _end(children)


def _signalled() -> asyncio.Event:
    """Set by Ctrl-C, a polite end or a closed terminal, from the first moment on: no child is left behind."""
    stop = asyncio.Event()
    # nohup has this one ignored, and that is to stay so.
    closing = () if signal.getsignal(signal.SIGHUP) is signal.SIG_IGN else (signal.SIGHUP,)
    for name in (signal.SIGINT, signal.SIGTERM, *closing):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    return stop


async def _opened(wanted: Wanted, graph: str, children: list[asyncio.subprocess.Process]) -> None:
    settings = {
        "FORUM_MODE": "local",
        "FORUM_APP_ID": "",
        "FORUM_TENANT_ID": "",
        "FORUM_STANDIN_URL": wanted.tenant,
        "FORUM_GRAPH_URL": graph or wanted.tenant,
        "FORUM_DATA": str(wanted.data),
        "FORUM_PORT": str(wanted.port),
    }
    async with aiohttp.ClientSession() as session:
        await _start(wanted, settings, children, session)
        await _keep_running(wanted, children, session)


async def _start(
    wanted: Wanted,
    settings: Mapping[str, str],
    children: list[asyncio.subprocess.Process],
    session: aiohttp.ClientSession,
) -> None:
    folder = str(wanted.data / "tenant")
    children.append(await _child(settings, "tenant", "--port", str(wanted.tenant_port), "--data", folder))
    await _up(session, f"{wanted.tenant}/control/clock", children[-1])
    if wanted.now:
        await _post(session, f"{wanted.tenant}/control/clock", {"now": wanted.now.isoformat()})
    children.append(provision := await _child(settings, "provision", "apply"))
    if await provision.wait() not in (0, 2):
        raise CannotStart("The workspace could not be provisioned; the lines above say why.")
    children.remove(provision)
    children.append(await _child(settings, "serve"))
    await _up(session, f"{wanted.bot}/health", children[-1])
    await _post(session, f"{wanted.tenant}/control/bot", {"endpoint": f"{wanted.bot}/api/messages"})
    if wanted.now:
        await _welcomed(wanted, session)
        await _post(session, f"{wanted.bot}/local/clock", {"now": wanted.now.isoformat()})


async def _welcomed(wanted: Wanted, session: aiohttp.ClientSession) -> None:
    """What is due at the start leaves before the clock is moved back; else it would fall due years later."""
    for _ in range(100):
        async with session.get(f"{wanted.bot}/health") as answer:
            health = await answer.json()
        due = health["queue"]["next_due"]
        if not health["queue"]["leased"] and (due is None or due > health["now"]):
            return
        await asyncio.sleep(0.05)  # noqa: TID251 - waiting for another program, not for forum time


async def _keep_running(
    wanted: Wanted, children: list[asyncio.subprocess.Process], session: aiohttp.ClientSession
) -> None:
    _say(f"\nLandsbyforum is open at {wanted.tenant}  (Ctrl-C ends it; what you do is kept in {wanted.data}/)\n")
    if wanted.browser and not await asyncio.to_thread(webbrowser.open, wanted.tenant):
        _say(f"No browser was found here: open {wanted.tenant} yourself.")
    waiting: list[Coroutine[object, object, object]] = [child.wait() for child in children]
    if wanted.speed != 1:
        waiting.append(_hurry(wanted, session))
    waits = [asyncio.create_task(one) for one in waiting]
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in waits:
            task.cancel()
        await asyncio.gather(*waits, return_exceptions=True)
    raise CannotStart("One of the programs ended on its own; the lines above say why.")


def _say(line: str) -> None:
    # At once, even into a pipe: whoever started it waits for this line.
    print(line, flush=True)


async def _hurry(wanted: Wanted, session: aiohttp.ClientSession) -> None:
    """Once a second, both clocks go on by what the speed adds to it."""
    while True:
        await asyncio.sleep(1)  # noqa: TID251 - the pace of real seconds is what is being multiplied here
        async with session.get(f"{wanted.bot}/health") as answer:
            now = datetime.fromisoformat((await answer.json())["now"])
        moved = {"now": (now + timedelta(seconds=wanted.speed - 1)).isoformat()}
        await _post(session, f"{wanted.tenant}/control/clock", moved)
        await _post(session, f"{wanted.bot}/local/clock", moved)


async def _child(settings: Mapping[str, str], *command: str) -> asyncio.subprocess.Process:
    environment = {**os.environ, **settings}  # noqa: TID251 - handed on to the children, not read here
    # A session of its own: Ctrl-C reaches this program only, which then ends the children in order.
    return await asyncio.create_subprocess_exec(
        sys.executable, str(ROOT / "app.py"), *command, env=environment, start_new_session=True
    )


async def _up(session: aiohttp.ClientSession, url: str, child: asyncio.subprocess.Process) -> None:
    deadline = asyncio.get_running_loop().time() + PATIENCE_S
    while asyncio.get_running_loop().time() < deadline:
        if child.returncode is not None:
            raise CannotStart("A program that is needed ended at once; the line above says why.")
        with contextlib.suppress(aiohttp.ClientError):
            async with session.get(url) as answer:
                if answer.status == 200:
                    return
        await asyncio.sleep(0.05)  # noqa: TID251 - waiting for another program, not for forum time
    raise CannotStart(f"Nobody answered at {url} within {PATIENCE_S:.0f} s.")


async def _post(session: aiohttp.ClientSession, url: str, body: Mapping[str, str]) -> None:
    async with session.post(url, json=body) as answer:
        answer.raise_for_status()


async def _end(children: list[asyncio.subprocess.Process]) -> None:
    for child in reversed(children):
        if child.returncode is None:
            child.terminate()
            try:
                await asyncio.wait_for(child.wait(), 10)
            except TimeoutError:
                child.kill()
                await child.wait()


def _folder_ready(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotStart(f"--data {folder}: {error.strerror}.") from None


def _ports_free(wanted: Wanted) -> None:
    if wanted.port == wanted.tenant_port:
        raise CannotStart(f"Port {wanted.port} cannot serve both: choose another with --tenant-port.")
    for option, port in (("--tenant-port", wanted.tenant_port), ("--port", wanted.port)):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                raise CannotStart(f"Port {port} is in use: choose another with {option}.") from None

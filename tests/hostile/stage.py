"""The whole bot at its own door, with a real store, between hostile senders and a service that behaves."""

import logging
import warnings
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import structlog
from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

import house
import serving
from provisioning import state, wanted
from settings import load
from tests.hostile import service
from tests.hostile.service import Service
from tests.hostile.templates import GENERAL, channel
from tests.hostile.wire import Reply, Wire
from texts import MissingText

ROOT = Path(__file__).parents[2]
PATH = "/api/messages"
KEPT = 5
_ITS_OWN = (HttpProcessingError, web.RequestPayloadError, ConnectionError)


@dataclass
class World:
    """`faults` are the lines that the bot logged as errors: behind a polite answer something broke.

    `codes` and `sessions` are those of the newest group works that were begun in order.
    """

    service: Service
    door: str
    database: Path
    token: str
    faults: list[str] = field(default_factory=list)
    codes: deque[str] = field(default_factory=lambda: deque(maxlen=KEPT))
    sessions: deque[str] = field(default_factory=lambda: deque(maxlen=KEPT))

    def wire(self) -> Wire:
        place = urlsplit(self.door)
        return Wire(str(place.hostname), int(place.port or 0))

    async def deliver(self, wire: Wire, body: bytes, **headers: str) -> Reply:
        """One activity with a sound token, unless `headers` say otherwise."""
        return await wire.post(
            PATH, {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json", **headers}, body
        )

    def drained(self) -> list[str]:
        told, self.faults[:] = list(self.faults), []
        return told


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[World]:
    """Everything but the jobs, so that what is stored stays countable."""
    async with service.running() as behind:
        settings = load(mode="local", data=_bound(folder), standin_url=behind.url, workspace=ROOT / "workspace.toml")
        async with house.opened(settings) as put_together:
            runner = web.AppRunner(serving.application(put_together), access_log=None)
            await runner.setup()
            try:
                await web.TCPSite(runner, "127.0.0.1", 0).start()
                door = f"http://127.0.0.1:{runner.addresses[0][1]}"
                token = behind.signer.token(serviceurl=behind.connector)
                world = World(behind, door, folder / "forum.db", token)
                with Listening(world.faults):
                    yield world
            finally:
                await runner.cleanup()


def _bound(folder: Path) -> Path:
    """The data folder as `provision apply` leaves it."""
    said = wanted.read(ROOT / "workspace.toml")
    channels = {group.key: state.Binding(channel(group.key), group.name) for group in said.groups}
    lists = {"answers": state.ListBinding("list-1", "http://127.0.0.1/list-1")}
    state.save(folder, state.State(said.team.id, "site-1", "drive-1", GENERAL, channels, lists))
    return folder


class Listening:
    """While it lasts, errors in the logs are collected, and a sentence that is missing is an error."""

    def __init__(self, faults: list[str]) -> None:
        self._faults = faults
        self._caught = warnings.catch_warnings()

    def __enter__(self) -> None:
        self._caught.__enter__()
        self._before = structlog.get_config()
        warnings.simplefilter("error", MissingText)
        structlog.configure(processors=[self._line], cache_logger_on_first_use=False)
        self._handler = logging.Handler(logging.ERROR)
        self._handler.emit = self._record  # type: ignore[method-assign]
        logging.getLogger().addHandler(self._handler)

    def __exit__(self, *what: Any) -> None:
        logging.getLogger().removeHandler(self._handler)
        structlog.configure(**self._before)
        self._caught.__exit__(*what)

    def _record(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        if record.name == "aiohttp.server" and isinstance(error, _ITS_OWN):
            # The sender broke the protocol or left; the server library answered 400 by itself where it could.
            return
        self._faults.append(f"{record.name}: {record.getMessage()} {error!r}")

    def _line(self, _logger: object, level: str, event: structlog.typing.EventDict) -> str:
        if level in ("error", "critical", "exception"):
            self._faults.append(str(dict(event)))
        raise structlog.DropEvent

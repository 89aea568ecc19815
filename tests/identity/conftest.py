"""The stand-in's Entra over https with a throw-away CA, and the stand-in's Microsoft before the bot's endpoint."""

import ssl
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import trustme
from aiohttp import web

from tenant import Running, start


@dataclass(frozen=True)
class Entra:
    """The stand-in, at its https address; `options` lead azure-identity there."""

    running: Running
    url: str
    ca: str

    @property
    def options(self) -> dict[str, Any]:
        return {"authority": self.url, "connection_verify": self.ca, "retry_total": 0}

    async def control(self, what: str, body: dict[str, Any]) -> None:
        async with (
            aiohttp.ClientSession() as session,
            session.post(f"{self.running.url}/control/{what}", json=body) as answer,
        ):
            assert answer.status == 200, await answer.text()


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
async def microsoft() -> AsyncIterator[Running]:
    """The stand-in over plain http."""
    running = await start()
    yield running
    await running.close()


@pytest.fixture
async def entra(microsoft: Running, authority: trustme.CA, tmp_path: Path) -> Entra:
    """The same stand-in, over https too."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("localhost").configure_cert(context)
    await web.TCPSite(microsoft.runner, "127.0.0.1", 0, ssl_context=context).start()
    ca = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(ca))
    return Entra(microsoft, f"https://localhost:{microsoft.runner.addresses[-1][1]}", str(ca))

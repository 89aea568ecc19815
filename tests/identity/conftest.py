"""The stand-in's Entra over https with a throw-away CA, and the stand-in's Microsoft before the bot's endpoint."""

import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import trustme
from aiohttp import web
from aiohttp.test_utils import TestServer
from multidict import CIMultiDict

from bot.edge import connector, endpoint
from bot.edge.keys import Keys
from bot.edge.tokens import Doorman
from graph.tokens import Credential
from tenant import Running, start
from tenant import entra as signing
from tenant.names import APP_ID, TENANT_ID
from tests.bot.edge.stage import Clock, Post, Rooms
from tests.identity.knocking import Signer
from tests.identity.proving import ISSUER, SUBJECT, Opening, public_pem

Knock = Callable[..., Awaitable[int]]


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


@pytest.fixture
def opened() -> Opening:
    @asynccontextmanager
    async def opening(credential: Credential) -> AsyncIterator[Credential]:
        yield credential
        await credential.close()

    return opening


@pytest.fixture(scope="session")
def certificate() -> tuple[bytes, str]:
    """A PEM file's bytes, key and certificate together, and the certificate alone as it is registered."""
    # azure-identity signs with RSA only.
    issued = trustme.CA(key_type=trustme.KeyType.RSA).issue_cert("bot.example", key_type=trustme.KeyType.RSA)
    public = issued.cert_chain_pems[0].bytes()
    return issued.private_key_pem.bytes() + public, public.decode()


@pytest.fixture(scope="session")
def cluster() -> str:
    """The key of another issuer."""
    return signing.new_pem()


@pytest.fixture
async def trusting(entra: Entra, cluster: str) -> Entra:
    """Entra trusts the cluster's word for the bot."""
    record = {"issuer": ISSUER, "subject": SUBJECT, "key": public_pem(cluster)}
    await entra.control("credentials", {"bot": {"federated": [record]}})
    return entra


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def rooms() -> Rooms:
    """Counts whoever gets past the door: every handler is reached through it."""
    return Rooms()


@pytest.fixture
async def keys(microsoft: Running, clock: Clock) -> AsyncIterator[Keys]:
    async with connector.session() as session:
        yield Keys(session, clock, f"{microsoft.url}/v1/.well-known/openidconfiguration")


@pytest.fixture
async def bot(keys: Keys, rooms: Rooms, clock: Clock) -> AsyncIterator[str]:
    """The address of the bot's endpoint."""
    door = endpoint.Endpoint(Doorman(keys, APP_ID, TENANT_ID), rooms, Post(), clock)
    async with TestServer(endpoint.application(door)) as server:
        yield str(server.make_url(endpoint.PATH))


@pytest.fixture
def signer(microsoft: Running) -> Signer:
    return Signer(microsoft)


@pytest.fixture
async def knock(bot: str) -> AsyncIterator[Knock]:
    """POST an activity with these Authorization headers; the HTTP status."""
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session:

        async def knocked(body: dict[str, object], *headers: str, query: str = "") -> int:
            given = CIMultiDict([("Authorization", header) for header in headers])
            async with session.post(bot + query, json=body, headers=given) as answer:
                await answer.read()
                return answer.status

        yield knocked

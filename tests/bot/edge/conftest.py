"""The bot's endpoint on an ephemeral port, between a small Microsoft and rooms that note who came in."""

from collections.abc import AsyncIterator, Awaitable, Callable

import aiohttp
import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot.edge import connector, endpoint
from bot.edge.keys import Keys
from bot.edge.tokens import Doorman
from tests.bot.edge.stage import APP, TENANT, Clock, Metadata, Post, Rooms, Signer

Client = TestClient[aiohttp.web.Request, aiohttp.web.Application]
Deliver = Callable[..., Awaitable[tuple[int, object]]]


@pytest.fixture(scope="session")
def signer() -> Signer:
    return Signer("first")


@pytest.fixture(scope="session")
def other_signer() -> Signer:
    return Signer("second")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def rooms() -> Rooms:
    return Rooms()


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
def metadata(signer: Signer) -> Metadata:
    return Metadata(signer)


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with connector.session() as opened:
        yield opened


@pytest.fixture
async def keys(session: aiohttp.ClientSession, metadata: Metadata, clock: Clock) -> AsyncIterator[Keys]:
    async with TestServer(metadata.application()) as server:
        yield Keys(session, clock, str(server.make_url("/metadata")))


@pytest.fixture
def deadline_s() -> float:
    return 9.0


@pytest.fixture
async def client(keys: Keys, rooms: Rooms, post: Post, clock: Clock, deadline_s: float) -> AsyncIterator[Client]:
    door = endpoint.Endpoint(Doorman(keys, APP, TENANT), rooms, post, clock, deadline_s)
    async with TestClient(TestServer(endpoint.application(door))) as opened:
        yield opened


@pytest.fixture
def deliver(client: Client, signer: Signer) -> Deliver:
    """Teams delivers an activity with a sound token: the HTTP status and the parsed body (None when empty)."""

    async def delivered(body: dict[str, object], token: str | None = None) -> tuple[int, object]:
        headers = {"Authorization": f"Bearer {token or signer.token()}"}
        async with client.post(endpoint.PATH, json=body, headers=headers) as response:
            return response.status, (await response.json() if await response.read() else None)

    return delivered

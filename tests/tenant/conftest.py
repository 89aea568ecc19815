"""A running stand-in, clients with tokens, and a listening bot."""

from collections.abc import AsyncIterator, Awaitable, Callable

import aiohttp
import pytest
from aiohttp import web

from tenant import Running, start
from tests.tenant.clients import BIND, BOT_SCOPE, TEAM, Client, FakeBot, almighty, caller, fetch_token, soon


@pytest.fixture
async def tenant() -> AsyncIterator[Running]:
    running = await start()
    yield running
    await running.close()


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as opened:
        yield opened


@pytest.fixture
def local(tenant: Running, session: aiohttp.ClientSession) -> Client:
    """The stand-in's own calls: /window and /control."""
    return Client(session, tenant.url)


@pytest.fixture
async def graph(tenant: Running, session: aiohttp.ClientSession) -> Client:
    return await almighty(session, tenant.url)


@pytest.fixture
async def bot_graph(tenant: Running, session: aiohttp.ClientSession) -> Client:
    """Graph for the bot, with the rights of the first day."""
    return await caller(session, tenant.url, "bot")


@pytest.fixture
async def connector(tenant: Running, session: aiohttp.ClientSession) -> Client:
    reply = await fetch_token(session, tenant.url, BOT_SCOPE)
    return Client(session, f"{tenant.url}/connector", reply.body["access_token"])


@pytest.fixture
async def bot(local: Client) -> AsyncIterator[FakeBot]:
    fake = FakeBot()
    app = web.Application()
    app.router.add_post("/api/messages", fake.hear)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    address = runner.addresses[0]
    await local.post("/control/bot", {"endpoint": f"http://127.0.0.1:{address[1]}/api/messages"})
    yield fake
    await runner.cleanup()


@pytest.fixture
async def installed(graph: Client) -> str:
    """The app is in the team; the installation's id."""
    reply = await graph.post(f"/teams/{TEAM}/installedApps", {"teamsApp@odata.bind": BIND})
    assert reply.status == 201
    return str(reply.body["id"])


@pytest.fixture
async def channel(graph: Client) -> str:
    """A village's channel."""
    reply = await graph.post(f"/teams/{TEAM}/channels", {"displayName": "Gråsten"})
    assert reply.status == 201
    return str(reply.body["id"])


@pytest.fixture
async def site(graph: Client) -> str:
    reply = await graph.get(f"/groups/{TEAM}/sites/root")
    return f"/sites/{reply.body['id']}"


@pytest.fixture
async def answers(graph: Client, site: str) -> str:
    """A list with columns of every kind; its path."""
    columns = [
        {"name": "NoteKey", "text": {}, "indexed": True, "enforceUniqueValues": True},
        {"name": "Village", "text": {}, "indexed": True},
        {"name": "Note", "text": {"allowMultipleLines": True}},
        {"name": "Phase", "choice": {"choices": ["before", "during"]}},
        {"name": "NoteVersion", "number": {}},
        {"name": "Late", "boolean": {}},
        {"name": "SentAt", "dateTime": {"format": "dateTime"}, "indexed": True},
    ]
    reply = await graph.post(f"{site}/lists", {"displayName": "Svar", "columns": columns})
    assert reply.status == 201, reply.body
    return f"{site}/lists/{reply.body['id']}"


@pytest.fixture(name="soon")
def soon_() -> Callable[[Callable[[], bool]], Awaitable[None]]:
    return soon

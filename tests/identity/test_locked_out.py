"""An expired secret: one clear line, and receiving goes on (the issue's bad input)."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
import structlog
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.edge import connector, endpoint
from bot.edge.connector import Connector
from bot.edge.credentials import TokenCache
from bot.edge.failures import Failure, Unreachable
from bot.edge.hosts import Hosts
from bot.edge.keys import Keys
from bot.edge.tokens import Doorman
from bot.turn import Answer
from graph import credentials
from graph.credentials import Registration
from tenant.names import APP_ID, TENANT_ID
from tests.bot.edge.stage import BOT, Clock, Rooms, activity, execute
from tests.identity.conftest import Entra, Knock
from tests.identity.knocking import Signer


@pytest.fixture
async def locked_out(entra: Entra, clock: Clock) -> AsyncIterator[Connector]:
    """The bot's way out, with a secret that ran out."""
    await entra.control("credentials", {"bot": {"expired": True}})
    app = Registration(TENANT_ID, APP_ID)
    credential = credentials.by_secret(app, "local-secret", "FORUM_APP_SECRET", **entra.options)
    async with connector.session() as session:
        yield Connector(session, TokenCache(credential, clock), Hosts(loopback=True), BOT, TENANT_ID)
    await credential.close()


@pytest.fixture
async def bot(keys: Keys, rooms: Rooms, clock: Clock, locked_out: Connector) -> AsyncIterator[str]:
    door = endpoint.Endpoint(Doorman(keys, APP_ID, TENANT_ID), rooms, locked_out, clock)
    async with TestServer(endpoint.application(door)) as server:
        yield str(server.make_url(endpoint.PATH))


async def test_with_an_expired_secret_what_is_sent_still_comes_in(
    knock: Knock, signer: Signer, rooms: Rooms, entra: Entra
) -> None:
    """A card's answer needs no token of ours; a typed message is taken in although nothing can be said back."""
    rooms.says = Answer(text="tak")
    here = f"{entra.running.url}/connector/"
    token = signer.token(serviceurl=here)
    with structlog.testing.capture_logs() as lines:
        assert await knock(execute(serviceUrl=here), f"Bearer {token}") == 200
        assert await knock(activity(id="2", serviceUrl=here), f"Bearer {token}") == 200
    assert len(rooms.came) == 2
    told = [line for line in lines if line["event"] == "token.unavailable"]
    assert {line["reason"] for line in told} == {
        "Microsoft Entra afviser FORUM_APP_SECRET: hemmeligheden er udløbet (AADSTS7000222)."
    }


async def test_delivery_waits_and_a_new_secret_ends_the_wait(locked_out: Connector, entra: Entra) -> None:
    here = f"{entra.running.url}/connector/"
    with pytest.raises(Unreachable, match="no-token"):
        await locked_out.send_to(here, "19:x", {"type": "message", "text": "hej"})
    await entra.control("credentials", {"bot": {"expired": False}})
    with pytest.raises(Failure) as answered:
        await locked_out.send_to(here, "19:x", {"type": "message", "text": "hej"})
    assert answered.value.status == 404, "the connector was reached, and knows no such place"


async def test_the_bots_token_follows_no_redirect(entra: Entra, clock: Clock) -> None:
    """Rule 52: an allowed host that points elsewhere is not followed there."""
    seen: list[str] = []

    async def elsewhere(request: web.Request) -> web.Response:
        seen.append(request.headers.get("Authorization", ""))
        return web.json_response({"id": "1"})

    async def pointing(request: web.Request) -> web.Response:
        raise web.HTTPTemporaryRedirect(f"http://127.0.0.2:{request.url.port}/caught")

    app = web.Application()
    app.router.add_post("/caught", elsewhere)
    app.router.add_post("/{rest:.*}", pointing)
    secret = credentials.by_secret(Registration(TENANT_ID, APP_ID), "local-secret", "FORUM_APP_SECRET", **entra.options)
    async with TestServer(app, host="0.0.0.0") as server, connector.session() as session:
        out = Connector(session, TokenCache(secret, clock), Hosts(loopback=True), BOT, TENANT_ID)
        with pytest.raises(Failure):
            await out.send_to(f"http://127.0.0.1:{server.port}/", "19:x", {"type": "message", "text": "hej"})
        async with aiohttp.ClientSession() as other, other.post(f"http://127.0.0.2:{server.port}/caught") as answer:
            assert answer.status == 200
    await secret.close()
    assert seen == [""], "only the test's own call came there"

"""The bot's own token: kept while it lives, asked for once, and in local mode from this machine only."""

import ast
import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

import bot.edge
from bot.edge.credentials import EARLY_S, SCOPE, TokenCache
from bot.edge.failures import Unreachable
from bot.edge.local import LocalCredential, LocalToken
from tests.bot.edge.stage import APP, TENANT, Clock


class Entra:
    """A credential that gives a numbered token for an hour, or fails."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.asked: list[tuple[str, ...]] = []
        self.fails = False

    async def get_token(self, *scopes: str) -> LocalToken:
        self.asked.append(scopes)
        await asyncio.sleep(0)
        if self.fails:
            raise RuntimeError
        return LocalToken(f"token-{len(self.asked)}", int(self.clock.seconds) + 3600)


@pytest.fixture
def entra(clock: Clock) -> Entra:
    return Entra(clock)


@pytest.fixture
def tokens(entra: Entra, clock: Clock) -> TokenCache:
    return TokenCache(entra, clock)


async def test_one_token_serves_all(tokens: TokenCache, entra: Entra) -> None:
    assert set(await asyncio.gather(*(tokens.get() for _ in range(20)))) == {"token-1"}
    assert await tokens.get() == "token-1"
    assert entra.asked == [(SCOPE,)]


async def test_it_is_renewed_five_minutes_early(tokens: TokenCache, clock: Clock) -> None:
    await tokens.get()
    clock.seconds += 3600 - EARLY_S - 1
    assert await tokens.get() == "token-1"
    clock.seconds += 1
    assert await tokens.get() == "token-2"


async def test_the_old_one_serves_while_no_new_one_is_to_be_had(tokens: TokenCache, entra: Entra, clock: Clock) -> None:
    await tokens.get()
    entra.fails = True
    clock.seconds += 3599
    assert await tokens.get() == "token-1"
    clock.seconds += 1
    with pytest.raises(Unreachable):
        await tokens.get()
    entra.fails = False
    assert await tokens.get() == "token-4"


async def test_only_the_refused_token_is_forgotten(tokens: TokenCache) -> None:
    await tokens.get()
    tokens.forget("an older one")
    assert await tokens.get() == "token-1"
    tokens.forget("token-1")
    assert await tokens.get() == "token-2"


@pytest.fixture
async def stand_in() -> AsyncIterator[str]:
    async def token(request: web.Request) -> web.Response:
        form = await request.post()
        if form["client_secret"] != "local-secret":
            return web.json_response({"error": "invalid_client"}, status=401)
        said = f"{request.path} {form['grant_type']} {form['client_id']} {form['scope']}"
        return web.json_response({"access_token": said, "expires_in": 3600})

    app = web.Application()
    app.router.add_post("/{tenant}/oauth2/v2.0/token", token)
    async with TestServer(app) as server:
        yield str(server.make_url("/"))


async def test_the_local_credential_asks_the_stand_in(
    session: aiohttp.ClientSession, clock: Clock, stand_in: str
) -> None:
    credential = LocalCredential(session, clock, stand_in, TENANT, APP, "local-secret")
    token = await credential.get_token(SCOPE)
    assert token.token == f"/{TENANT}/oauth2/v2.0/token client_credentials {APP} {SCOPE}"
    assert token.expires_on == clock.seconds + 3600


async def test_a_wrong_local_secret_is_no_token(session: aiohttp.ClientSession, clock: Clock, stand_in: str) -> None:
    wrong = LocalCredential(session, clock, stand_in, TENANT, APP, "wrong")
    with pytest.raises(aiohttp.ClientResponseError):
        await wrong.get_token(SCOPE)
    with pytest.raises(Unreachable):
        await TokenCache(wrong, clock).get()


@pytest.mark.parametrize("origin", ["https://login.microsoftonline.com", "http://10.0.0.1:3980", "http://127.0.0.1@x/"])
async def test_the_local_credential_never_leaves_this_machine(
    session: aiohttp.ClientSession, clock: Clock, origin: str
) -> None:
    """Rule 51."""
    with pytest.raises(ValueError, match="this machine"):
        LocalCredential(session, clock, origin, TENANT, APP, "local-secret")


def test_no_room_of_the_edge_imports_the_local_credential() -> None:
    """Rule 51: live mode never loads it; app.py imports it where the mode is local."""
    for module in Path(bot.edge.__file__).parent.glob("*.py"):
        tree = ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        imported = {node.module for node in tree if isinstance(node, ast.ImportFrom)}
        assert "bot.edge.local" not in imported, module.name

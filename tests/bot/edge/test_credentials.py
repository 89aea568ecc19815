"""The bot's own token: kept while it lives, asked for once, and in local mode from this machine only."""

import asyncio
from dataclasses import dataclass

import pytest

from bot.edge.credentials import EARLY_S, SCOPE, TokenCache
from bot.edge.failures import Unreachable
from tests.bot.edge.stage import Clock


@dataclass(frozen=True)
class Paper:
    """A token nobody checks."""

    token: str
    expires_on: int


class Entra:
    """A credential that gives a numbered token for an hour, or fails."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.asked: list[tuple[str, ...]] = []
        self.fails = False

    async def get_token(self, *scopes: str) -> Paper:
        self.asked.append(scopes)
        await asyncio.sleep(0)
        if self.fails:
            raise RuntimeError
        return Paper(f"token-{len(self.asked)}", int(self.clock.seconds) + 3600)


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

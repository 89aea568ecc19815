"""The bot's own token for the connector: asked from whoever app.py hands in, and kept until shortly before it ends."""

from typing import Protocol

import telemetry
from bot.edge.failures import Unreachable
from bot.edge.flight import Flight
from forum.ports import Clock, Unavailable

SCOPE = "https://api.botframework.com/.default"
EARLY_S = 300


class Token(Protocol):
    """An access token; `expires_on` is in real seconds since 1970."""

    @property
    def token(self) -> str: ...

    @property
    def expires_on(self) -> int: ...


class Credential(Protocol):
    """What azure-identity's async credentials offer, and the local one too."""

    async def get_token(self, *scopes: str) -> Token: ...


class TokenCache:
    """Hands out one token until five minutes before its end; those who wait for a new one share one request."""

    def __init__(self, credential: Credential, clock: Clock, scope: str = SCOPE) -> None:
        self._credential = credential
        self._clock = clock
        self._scope = scope
        self._kept: Token | None = None
        self._flight = Flight(self._fetch)

    async def get(self) -> str:
        """A token that lives; Unreachable when none is to be had."""
        kept = self._kept
        if kept is not None and self._left(kept) > EARLY_S:
            return kept.token
        return (await self._flight.land()).token

    def forget(self, token: str) -> None:
        """Drop a token that the service refused, unless a newer one is kept already."""
        if self._kept is not None and self._kept.token == token:
            self._kept = None

    def _left(self, token: Token) -> float:
        return token.expires_on - self._clock.real().timestamp()

    async def _fetch(self) -> Token:
        try:
            fetched = await self._credential.get_token(self._scope)
        except Exception as error:
            # Each kind of credential has its own errors; the edge may not know the library they come from.
            telemetry.TOKENS.labels("connector").inc()
            reason = str(error) if isinstance(error, Unavailable) else type(error).__name__
            telemetry.log().error("token.unavailable", reason=reason)
            kept = self._kept
            if kept is not None and self._left(kept) > 0:
                return kept
            raise Unreachable(code="no-token") from error
        self._kept = fetched
        return fetched

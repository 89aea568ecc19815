"""The fenced credential of local mode: asks the stand-in on this machine, and nobody else, over plain http."""

from dataclasses import dataclass

import aiohttp
import orjson

from bot.edge.hosts import is_loopback
from forum.ports import Clock


@dataclass(frozen=True, slots=True)
class LocalToken:
    token: str
    expires_on: int


class LocalCredential:
    """Client credentials against `{origin}/{tenant}/oauth2/v2.0/token`; ValueError unless the origin is loopback."""

    def __init__(
        self, session: aiohttp.ClientSession, clock: Clock, origin: str, tenant: str, app_id: str, secret: str
    ) -> None:
        if not is_loopback(origin):
            raise ValueError("The local credential speaks to this machine only.")
        self._session = session
        self._clock = clock
        self._url = f"{origin.rstrip('/')}/{tenant}/oauth2/v2.0/token"
        self._form = {"grant_type": "client_credentials", "client_id": app_id, "client_secret": secret}

    async def get_token(self, *scopes: str) -> LocalToken:
        """A token for these scopes; aiohttp's errors when the stand-in is away or refuses."""
        form = {**self._form, "scope": " ".join(scopes)}
        async with self._session.post(self._url, data=form, allow_redirects=False) as response:
            response.raise_for_status()
            answer = orjson.loads(await response.read())
        ends = self._clock.real().timestamp() + float(answer["expires_in"])
        return LocalToken(str(answer["access_token"]), int(ends))

"""The fenced credential of local mode: asks the stand-in on this machine for a token, and nobody else."""

import asyncio
from http import HTTPStatus
from typing import Any

import aiohttp
from azure.core.credentials import AccessToken

from forum.ports import Clock, LockedOut, Unavailable
from graph.origin import origin_of

EARLY_S = 60


class LocalCredential:
    """Client credentials against `{origin}/{tenant}/oauth2/v2.0/token`; ValueError unless the origin is loopback.

    azure-identity refuses plain http, so this one stands in for it where nothing leaves the machine.
    """

    def __init__(self, origin: str, tenant: str, app_id: str, secret: str, clock: Clock) -> None:
        place = origin_of(origin, "FORUM_STANDIN_URL")
        if not place.is_loopback:
            raise ValueError(f"FORUM_STANDIN_URL={origin}: skal være denne maskine (127.0.0.1).")
        self._url = f"{place}/{tenant}/oauth2/v2.0/token"
        self._form = {"grant_type": "client_credentials", "client_id": app_id, "client_secret": secret}
        self._clock = clock
        self._asking = asyncio.Lock()
        self._kept: dict[str, AccessToken] = {}

    async def get_token(self, *scopes: str, **_options: Any) -> AccessToken:
        """A token that lives for another minute at least; Unavailable when the stand-in gives none."""
        scope = " ".join(scopes)
        async with self._asking:
            kept = self._kept.get(scope)
            if kept is None or kept.expires_on - self._clock.real().timestamp() < EARLY_S:
                kept = self._kept[scope] = await self._fetched(scope)
        return kept

    async def close(self) -> None:
        self._kept.clear()

    async def _fetched(self, scope: str) -> AccessToken:
        form = {**self._form, "scope": scope}
        try:
            async with aiohttp.ClientSession() as session, session.post(self._url, data=form) as answer:
                if answer.status == HTTPStatus.UNAUTHORIZED:
                    raise LockedOut("Stand-in'ens Entra afviser appens hemmelighed.")
                if answer.status != HTTPStatus.OK:
                    raise Unavailable(f"Stand-in'en gav intet adgangstoken ({answer.status}).")
                said = await answer.json()
        except (aiohttp.ClientError, OSError) as error:
            raise Unavailable(f"Stand-in'en svarer ikke på {self._url} ({type(error).__name__}).") from error
        return AccessToken(str(said["access_token"]), int(self._clock.real().timestamp() + float(said["expires_in"])))

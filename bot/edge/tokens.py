"""Who may knock: the check of the token that comes with each activity (rules 48, 49 and 52)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import jwt

from bot.edge.keys import Keys, SigningKey
from bot.edge.refusals import BadToken, Foreign

ISSUER = "https://api.botframework.com"
CHANNEL = "msteams"
LEEWAY_S = 300
_NOTHING = "e30"


@dataclass(frozen=True, slots=True)
class Badge:
    """What a sound token says: from which serviceUrl it speaks."""

    service_url: str


class Doorman:
    """Checks tokens against the current keys, and activities against their token and against our own tenant."""

    def __init__(self, keys: Keys, app_id: str, tenant: str, issuer: str = ISSUER) -> None:
        if not app_id or not tenant:
            raise ValueError("The token check needs the bot's app id and its tenant.")
        self._keys = keys
        self._app_id = app_id
        self._tenant = tenant
        self._issuer = issuer

    async def check(self, header: str | None) -> Badge:
        """Verify the Authorization header; BadToken with one word of why. The body need not be read for it."""
        token = _bearer(header)
        key = await self._keys.find(_kid(token))
        if key is None:
            raise BadToken("unknown-key")
        if CHANNEL not in key.endorsements:
            raise BadToken("not-endorsed")
        return Badge(self._claimed_url(token, key))

    def admit(self, badge: Badge, service_url: str, channel: str, tenants: Sequence[str]) -> None:
        """The activity must be what its token speaks for, come through Teams, and name our tenant and no other."""
        if badge.service_url != service_url:
            raise BadToken("service-url-differs")
        if channel != CHANNEL:
            raise Foreign("channel")
        if not tenants or any(tenant != self._tenant for tenant in tenants):
            raise Foreign("tenant")

    def _claimed_url(self, token: str, key: SigningKey) -> str:
        try:
            claims = jwt.decode(
                token,
                key.public,
                algorithms=["RS256"],
                audience=self._app_id,
                issuer=self._issuer,
                leeway=LEEWAY_S,
                options={"require": ["exp", "nbf", "iss", "aud", "serviceurl"], "strict_aud": True},
            )
        except (jwt.PyJWTError, ValueError, TypeError, OverflowError) as error:
            raise BadToken(type(error).__name__) from error
        return str(claims["serviceurl"])


def _bearer(header: str | None) -> str:
    scheme, _, token = (header or "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise BadToken("no-token")
    return token.strip()


def _kid(token: str) -> str:
    return _kid_of(token.partition(".")[0])


@lru_cache(maxsize=64)
def _kid_of(head: str) -> str:
    """Every token of one key begins with the same header; what follows it is checked with the signature."""
    try:
        header = jwt.get_unverified_header(f"{head}.{_NOTHING}.")
    except (jwt.PyJWTError, ValueError) as error:
        raise BadToken("not-a-token") from error
    kid = header.get("kid")
    if not kid:
        raise BadToken("no-key-id")
    return str(kid)

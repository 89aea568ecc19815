"""Who may knock: the check of the token that comes with each activity (rules 48, 49 and 52)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import jwt
from jwt.types import Options

from bot.edge.keys import Keys, SigningKey
from bot.edge.refusals import BadToken, Foreign

ISSUER = "https://api.botframework.com"
CHANNEL = "msteams"
LEEWAY_S = 300
ALGORITHM = "RS256"
CHECKS: Options = {
    "require": ["exp", "nbf", "iss", "aud", "serviceurl"],
    "strict_aud": True,
    "verify_exp": True,
    "verify_nbf": True,
    "verify_iss": True,
    "verify_aud": True,
}
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

    async def check(self, headers: Sequence[str]) -> Badge:
        """Verify the Authorization headers, of which there must be one; BadToken with one word of why.

        The body need not be read for it.
        """
        token = _bearer(headers)
        kid = _kid(token)
        if not self._keys.has(kid):
            # A token that no key could save is no reason to ask Microsoft for keys.
            self._claims(token, None)
        key = await self._keys.find(kid)
        if key is None:
            raise BadToken("unknown-key")
        if CHANNEL not in key.endorsements:
            raise BadToken("not-endorsed")
        return Badge(_service_url(self._claims(token, key)))

    def admit(self, badge: Badge, service_url: str, channel: str, tenants: Sequence[str]) -> None:
        """The activity must be what its token speaks for, come through Teams, and name our tenant and no other."""
        if badge.service_url != service_url:
            raise BadToken("service-url-differs")
        if channel != CHANNEL:
            raise Foreign("channel")
        if not tenants or any(tenant != self._tenant for tenant in tenants):
            raise Foreign("tenant")

    def _claims(self, token: str, key: SigningKey | None) -> Mapping[str, object]:
        """Everything but the signature is checked where there is no key yet."""
        try:
            return jwt.decode(
                token,
                key.public if key else "",
                algorithms=[ALGORITHM],
                audience=self._app_id,
                issuer=self._issuer,
                leeway=LEEWAY_S,
                options=CHECKS if key else CHECKS | {"verify_signature": False},
            )
        except (jwt.PyJWTError, ValueError, TypeError, OverflowError) as error:
            raise BadToken(type(error).__name__) from error


def _service_url(claims: Mapping[str, object]) -> str:
    claimed = claims["serviceurl"]
    if not isinstance(claimed, str) or not claimed:
        raise BadToken("no-service-url")
    return claimed


def _bearer(headers: Sequence[str]) -> str:
    # Of two headers a proxy before us may have read the other one.
    if len(headers) > 1:
        raise BadToken("two-tokens")
    scheme, _, token = (headers[0] if headers else "").partition(" ")
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
    if header.get("alg") != ALGORITHM:
        raise BadToken("algorithm")
    kid = header.get("kid")
    if not kid:
        raise BadToken("no-key-id")
    return str(kid)

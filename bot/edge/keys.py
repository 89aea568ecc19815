"""The signing keys for inbound tokens: fetched without blocking, kept for a day, renewed when a new one shows up.

Sources: OpenID metadata of the Bot Framework (`jwks_uri`, and `endorsements` on each key). Rule 49.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import aiohttp
import jwt
import orjson
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

import telemetry
from bot.edge.bodies import whole
from bot.edge.flight import Flight
from bot.edge.hosts import is_loopback
from bot.edge.watched import KEYS
from forum.ports import Clock

METADATA = "https://login.botframework.com/v1/.well-known/openidconfiguration"
FRESH_S = 24 * 3600
UNKNOWN_AGAIN_S = 60.0
FAILED_AGAIN_S = 5.0
LIMIT = 1024 * 1024
TIMEOUT = aiohttp.ClientTimeout(total=5, connect=3)


@dataclass(frozen=True, slots=True)
class SigningKey:
    public: RSAPublicKey
    endorsements: frozenset[str]


@dataclass(frozen=True, slots=True)
class Ring:
    """The keys known at one moment; `fetched` and `again` are real seconds since 1970: when, and not again before."""

    keys: Mapping[str, SigningKey] = field(default_factory=dict)
    fetched: float = 0.0
    again: float = 0.0


class Keys:
    """Finds a signing key by its id. Unknown ids cost at most one fetch a minute, whoever sends how many."""

    def __init__(self, session: aiohttp.ClientSession, clock: Clock, metadata: str = METADATA) -> None:
        self._session = session
        self._clock = clock
        self._metadata = metadata
        self._ring = Ring()
        self._flight = Flight(self._renew)

    async def find(self, kid: str) -> SigningKey | None:
        """The key, fetched anew when it is unknown or the ring is a day old; None when there is no such key."""
        now = self._clock.real().timestamp()
        stale = kid not in self._ring.keys or now - self._ring.fetched >= FRESH_S
        if stale and now >= self._ring.again:
            await self._flight.land()
        return self._ring.keys.get(kid)

    async def warm(self) -> None:
        """Fetch before the first token comes, so that the first card does not wait for it."""
        await self._flight.land()

    async def known(self) -> int:
        """How many keys are at hand, after a try to fetch them where there is none."""
        if not self._ring.keys and self._clock.real().timestamp() >= self._ring.again:
            await self._flight.land()
        return len(self._ring.keys)

    async def _renew(self) -> None:
        try:
            keys = await _fetch(self._session, self._metadata)
        except Exception as error:
            # Whatever is odd about what Microsoft publishes, a token without a key is a 401 and no fault of ours.
            telemetry.KEYS.labels("failed").inc()
            telemetry.log().error("keys.unavailable", metadata=self._metadata, error=type(error).__name__)
            again = self._clock.real().timestamp() + FAILED_AGAIN_S
            self._ring = Ring(self._ring.keys, self._ring.fetched, again)
            return
        now = self._clock.real().timestamp()
        # The first fetch does not count, so that a key made just after the start is found at once.
        again = now + UNKNOWN_AGAIN_S if self._ring.keys else now
        self._ring = Ring(keys, now, again)
        telemetry.KEYS.labels("fetched").inc()
        telemetry.log().info("keys.fetched", count=len(keys))


async def _fetch(session: aiohttp.ClientSession, metadata: str) -> dict[str, SigningKey]:
    where = str((await _document(session, metadata))["jwks_uri"])
    if not (where.startswith("https://") or (is_loopback(metadata) and is_loopback(where))):
        raise ValueError("jwks_uri is not https")
    listed = (await _document(session, where))["keys"]
    keys = dict(pair for pair in map(_readable, _objects(listed)) if pair)
    if not keys:
        raise ValueError("no RSA key in the key set")
    return keys


def _objects(listed: object) -> list[Mapping[str, object]]:
    return [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []


async def _document(session: aiohttp.ClientSession, url: str) -> Mapping[str, object]:
    async with session.get(url, timeout=TIMEOUT, trace_request_ctx=KEYS) as response:
        response.raise_for_status()
        body = await whole(response.content, LIMIT)
    document = orjson.loads(body)
    if not isinstance(document, dict):
        raise TypeError("not a JSON object")
    return document


def _readable(listed: Mapping[str, object]) -> tuple[str, SigningKey] | None:
    """The key with its id; None for one of another kind, and for an odd one, which spoils no other."""
    kid = listed.get("kid")
    if listed.get("kty") != "RSA" or not isinstance(kid, str) or not kid:
        return None
    try:
        return kid, _key(listed)
    except Exception as error:
        telemetry.log().warning("keys.odd", error=type(error).__name__)
        return None


def _key(listed: Mapping[str, object]) -> SigningKey:
    public = jwt.PyJWK(dict(listed), algorithm="RS256").key
    if not isinstance(public, RSAPublicKey):
        raise TypeError("a private key in the key set")
    endorsed = listed.get("endorsements")
    return SigningKey(public, frozenset(endorsed if isinstance(endorsed, list) else ()))

"""The signing keys for inbound tokens: fetched without blocking, renewed by the hour, and when a new one shows up.

A withdrawn key opens nothing a day after it was taken out of the set; only where the set cannot be read does the last
known one serve on, for three days. Sources: OpenID metadata of the Bot Framework (`jwks_uri`, and `endorsements` on
each key). Rule 49.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

import aiohttp
import jwt
import orjson
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

import telemetry
from bot.edge.allowance import Allowance
from bot.edge.bodies import whole
from bot.edge.flight import Flight
from bot.edge.hosts import is_loopback
from bot.edge.watched import KEYS
from forum.ports import Clock

METADATA = "https://login.botframework.com/v1/.well-known/openidconfiguration"
# Older than this, the ring is renewed beside the work; than this, before the work; than this, it opens nothing.
FRESH_S, DAY_S, KEPT_S = 3600.0, 24 * 3600.0, 72 * 3600.0
# Unknown keys are asked for at most so many times at once, and then once in so many seconds, whoever sends how many.
BURST, UNKNOWN_AGAIN_S = 5, 12.0
FAILED_AGAIN_S = 5.0
LIMIT = 1024 * 1024
PATIENCE_S = 5.0


@dataclass(frozen=True, slots=True)
class SigningKey:
    public: RSAPublicKey
    endorsements: frozenset[str]


@dataclass(frozen=True, slots=True)
class Ring:
    """The keys known at one moment; `fetched` in real seconds since 1970."""

    keys: Mapping[str, SigningKey] = field(default_factory=dict)
    fetched: float = 0.0


class Keys:
    """Finds a signing key by its id; nobody who has a known key waits for the network on an ordinary day."""

    def __init__(self, session: aiohttp.ClientSession, clock: Clock, metadata: str = METADATA) -> None:
        self._session = session
        self._clock = clock
        self._metadata = metadata
        self._ring = Ring()
        self._not_before = 0.0
        self._allowance = Allowance(BURST, UNKNOWN_AGAIN_S)
        self._flight = Flight(self._renew)

    def has(self, kid: str) -> bool:
        """Whether the key is on the ring as it is, without asking anybody."""
        return kid in self._held()

    async def find(self, kid: str) -> SigningKey | None:
        """The key, asked for when it is unknown; None when there is no such key, or none may be asked for now."""
        if not 0 <= self._age() < FRESH_S and self._rested():
            flight = self._flight.depart()
            if self._age() >= DAY_S:
                await asyncio.shield(flight)
        if not self.has(kid):
            await self._ask_for(kid)
        return self._held().get(kid)

    async def warm(self) -> None:
        """Fetch before the first token comes, so that the first card does not wait for it."""
        await self._flight.land()

    async def known(self) -> int:
        """How many keys are at hand, after a try to fetch them where there is none."""
        if not self._held() and self._rested():
            await self._flight.land()
        return len(self._held())

    async def _ask_for(self, kid: str) -> None:
        """What was in the air before the token came may have missed its key: then once more."""
        for _ in range(2):
            joined = self._flight.going
            if not joined and not self._may_ask():
                return
            await self._flight.land()
            if self.has(kid) or not joined:
                return

    def _may_ask(self) -> bool:
        return self._rested() and self._allowance.take(self._now())

    def _rested(self) -> bool:
        """Whether the last failure is long enough ago; one that lies ahead was before the clock was put back."""
        return not 0 < self._not_before - self._now() <= FAILED_AGAIN_S

    def _held(self) -> Mapping[str, SigningKey]:
        return self._ring.keys if self._age() < KEPT_S else {}

    def _age(self) -> float:
        return self._now() - self._ring.fetched

    def _now(self) -> float:
        return self._clock.real().timestamp()

    async def _renew(self) -> None:
        try:
            async with asyncio.timeout(PATIENCE_S):
                keys = await _fetch(self._session, self._metadata)
        except Exception as error:
            # Whatever is odd about what Microsoft publishes, a token without a key is a 401 and no fault of ours.
            telemetry.KEYS.labels("failed").inc()
            telemetry.log().error("keys.unavailable", metadata=self._metadata, error=type(error).__name__)
            self._not_before = self._now() + FAILED_AGAIN_S
            return
        self._ring = Ring(keys, self._now())
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
    async with session.get(url, trace_request_ctx=KEYS) as response:
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

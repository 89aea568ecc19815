"""The stage for the edge's tests: a Microsoft that signs, a clock that stands still, rooms that note who came in."""

import asyncio
import base64
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

import jwt
from aiohttp import web
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from bot.turn import Answer, Incoming

APP = "40000000-0000-4000-8000-000000000001"
TENANT = "30000000-0000-4000-8000-000000000001"
PERSON = "10000000-0000-4000-8000-000000000011"
SERVICE = "https://smba.trafficmanager.net/emea/"
ISSUER = "https://api.botframework.com"
BOT = f"28:{APP}"
CHANNEL = "19:broager@thread.tacv2"


class Clock:
    """A clock that moves only when a test moves it, and never really waits."""

    def __init__(self) -> None:
        self.seconds = 1_800_000_000.0
        self.slept: list[float] = []

    def now(self) -> datetime:
        return self.real()

    def real(self) -> datetime:
        return datetime.fromtimestamp(self.seconds, UTC)

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)


def _number(value: int) -> str:
    raw = value.to_bytes((value.bit_length() + 7) // 8, "big")
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


@dataclass
class Signer:
    """A signing key and its entry in the published key set."""

    kid: str
    endorsements: list[str] = field(default_factory=lambda: ["msteams"])
    key: rsa.RSAPrivateKey = field(default_factory=lambda: rsa.generate_private_key(65537, 2048))

    def published(self) -> dict[str, object]:
        public = self.key.public_key().public_numbers()
        parts = {"n": _number(public.n), "e": _number(public.e)}
        return {"kty": "RSA", "use": "sig", "kid": self.kid, "endorsements": self.endorsements, **parts}

    def public_pem(self) -> bytes:
        form = serialization.PublicFormat.SubjectPublicKeyInfo
        return self.key.public_key().public_bytes(serialization.Encoding.PEM, form)

    def token(self, without: str = "", **changed: object) -> str:
        claims = {**sound_claims(), **changed}
        claims.pop(without, None)
        return jwt.encode(claims, self.key, algorithm="RS256", headers={"kid": self.kid})


def sound_claims() -> dict[str, object]:
    now = int(time.time())
    return {"iss": ISSUER, "aud": APP, "nbf": now - 10, "exp": now + 3600, "serviceurl": SERVICE}


class Metadata:
    """The OpenID metadata and key set that Microsoft publishes, and how often the keys were asked for."""

    def __init__(self, *signers: Signer) -> None:
        self.signers = list(signers)
        self.fetched = 0
        self.down = False
        self.jwks_uri = ""
        self.slow = asyncio.Event()
        self.slow.set()
        self.odd: list[object] = []
        self.whole: object = self

    def application(self) -> web.Application:
        app = web.Application()
        app.router.add_get("/metadata", self._metadata)
        app.router.add_get("/keys", self._keys)
        return app

    async def _metadata(self, request: web.Request) -> web.Response:
        return web.json_response({"issuer": ISSUER, "jwks_uri": self.jwks_uri or str(request.url.with_path("/keys"))})

    async def _keys(self, _request: web.Request) -> web.Response:
        self.fetched += 1
        if self.down:
            return web.Response(status=503)
        keys = [*self.odd, *(signer.published() for signer in self.signers)]
        await asyncio.sleep(0.01)
        await self.slow.wait()
        return web.json_response({"keys": keys if self.whole is self else self.whole})


class Rooms:
    """What lies behind the edge: notes who came in and says what it was told to say."""

    def __init__(self) -> None:
        self.came: list[Incoming] = []
        self.says: Answer | Exception = Answer()
        self.takes: Callable[[], Awaitable[None]] | None = None
        self.keeps: Answer | None = None

    async def answer(self, incoming: Incoming) -> Answer:
        self.came.append(incoming)
        if self.takes is not None:
            await self.takes()
        if isinstance(self.says, Exception):
            raise self.says
        return self.says

    def apology(self, incoming: Incoming, turn: str) -> str:
        return f"undskyld {turn}"

    def patience(self, incoming: Incoming) -> str:
        return "et øjeblik"

    def kept(self, incoming: Incoming, sentence: str) -> Answer:
        return self.keeps or Answer(text=sentence)

    def misread(self, incoming: Incoming) -> str:
        return "det kunne ikke læses"


@dataclass
class Sent:
    how: str
    conversation: str
    to: str
    activity: Mapping[str, object]


class Post:
    """A connector that notes what would be sent; `fails` is used up first."""

    def __init__(self) -> None:
        self.sent: list[Sent] = []
        self.fails: list[Exception] = []

    async def send_to(self, service_url: str, conversation: str, activity: Mapping[str, object]) -> str:
        return self._note("send", conversation, "", activity)

    async def reply(self, service_url: str, conversation: str, reply_to: str, activity: Mapping[str, object]) -> str:
        return self._note("reply", conversation, reply_to, activity)

    async def update(
        self, service_url: str, conversation: str, activity_id: str, activity: Mapping[str, object]
    ) -> None:
        self._note("update", conversation, activity_id, activity)

    async def delete(self, service_url: str, conversation: str, activity_id: str) -> None:
        self._note("delete", conversation, activity_id, {})

    def _note(self, how: str, conversation: str, to: str, activity: Mapping[str, object]) -> str:
        if self.fails:
            raise self.fails.pop(0)
        self.sent.append(Sent(how, conversation, to, activity))
        return f"sent-{len(self.sent)}"


def activity(type_: str = "message", **changed: object) -> dict[str, object]:
    """What Teams sends for a 1:1 message, with `changed` fields; None takes a field away."""
    sound = {
        "type": type_,
        "id": "1700000000001",
        "channelId": "msteams",
        "serviceUrl": SERVICE,
        "from": {"id": f"29:{PERSON}", "name": "Inge Broager", "aadObjectId": PERSON},
        "recipient": {"id": BOT, "name": "Landsbyforum"},
        "conversation": {"id": "a:inge", "conversationType": "personal", "tenantId": TENANT},
        "channelData": {"tenant": {"id": TENANT}},
        "locale": "da-DK",
        "text": "hjælp",
    }
    return {name: value for name, value in {**sound, **changed}.items() if value is not None}


def in_channel(**changed: object) -> dict[str, object]:
    """The same, said in the thread that message 1699 began in Broager's channel, with a mention of the bot."""
    place = {"id": f"{CHANNEL};messageid=1699", "conversationType": "channel", "tenantId": TENANT, "isGroup": True}
    said = {"conversation": place, "text": "<at>Landsbyforum</at> svar", "entities": [mention()]}
    return activity(**{**said, **changed})


def mention(id_: str = BOT, name: str = "Landsbyforum") -> dict[str, object]:
    return {"type": "mention", "mentioned": {"id": id_, "name": name}, "text": f"<at>{name}</at>"}


def execute(**changed: object) -> dict[str, object]:
    """A tap on a card's Execute button."""
    action = {"type": "Action.Execute", "verb": "workshop.send", "data": {"token": "t1"}}
    tap = {"name": "adaptiveCard/action", "value": {"action": action, "trigger": "manual"}, "text": None}
    return activity("invoke", **{**tap, **changed})

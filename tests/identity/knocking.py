"""Somebody at the bot's door: tokens as the stand-in's Microsoft signs them, and every way to get one wrong."""

import base64
import hashlib
import hmac
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import jwt
import orjson
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding

from tenant import Running, entra
from tenant.names import APP_ID, TENANT_ID
from tests.bot.edge.stage import SERVICE

ISSUER = "https://api.botframework.com"
OTHER = "3a000000-0000-4000-8000-00000000000a"
Json = dict[str, Any]


def claims(**changed: Any) -> Json:
    """What Teams' tokens say; None takes a claim away."""
    now = int(time.time())
    sound = {"iss": ISSUER, "aud": APP_ID, "nbf": now - 10, "exp": now + 3600, "serviceurl": SERVICE}
    return {name: value for name, value in {**sound, **changed}.items() if value is not None}


def part(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


@dataclass(frozen=True)
class Signer:
    """The newest key of the stand-in's Microsoft, used rightly and wrongly."""

    service: Running

    @property
    def kid(self) -> str:
        return str(self.service.service.world.keys[-1]["kid"])

    @property
    def key(self) -> Any:
        return entra.loaded(self.service.service.world.keys[-1]["pem"])

    def token(self, algorithm: str = "RS256", header: Json | None = None, **changed: Any) -> str:
        """Signed by the published key; `header` adds to the header or, by None, takes from it."""
        head = {"kid": self.kid, **(header or {})}
        kept = {name: value for name, value in head.items() if value is not None}
        return jwt.encode(claims(**changed), self.key, algorithm, headers=kept)

    def by(self, pem: str, **header: Any) -> str:
        """Signed by another key under the name of the published one."""
        return jwt.encode(claims(), entra.loaded(pem), "RS256", headers={"kid": self.kid, **header})

    def public(self, form: serialization.PublicFormat = serialization.PublicFormat.SubjectPublicKeyInfo) -> bytes:
        return bytes(self.key.public_key().public_bytes(serialization.Encoding.PEM, form))

    def hmac(self, secret: bytes) -> str:
        """HS256 by hand, since PyJWT refuses to misuse a public key."""
        signed = f"{part(orjson.dumps({'alg': 'HS256', 'typ': 'JWT', 'kid': self.kid}))}.{part(orjson.dumps(claims()))}"
        return f"{signed}.{part(hmac.new(secret, signed.encode(), hashlib.sha256).digest())}"

    def raw(self, head: Json, **changed: Any) -> str:
        """What no library would write, truly signed RS256."""
        signed = f"{part(orjson.dumps(head))}.{part(orjson.dumps(claims(**changed)))}"
        return f"{signed}.{part(self.key.sign(signed.encode(), padding.PKCS1v15(), hashes.SHA256()))}"

    def tampered(self, **changed: Any) -> str:
        """A true signature under other claims."""
        head, _, signature = self.token().split(".")
        return f"{head}.{part(orjson.dumps(claims(**changed)))}.{signature}"


Forgery = Callable[[Signer], str]
NOW = int(time.time())
ELSEWHERE = "https://evil.example/keys"


def _own_jwk() -> Json:
    key = entra.loaded(entra.new_pem()).public_key()
    return dict(jwt.algorithms.RSAAlgorithm.to_jwk(key, as_dict=True))


_PEM = entra.new_pem()
FORGED: dict[str, Forgery] = {
    "another key under a known id": lambda s: s.by(_PEM),
    "no signature": lambda s: jwt.encode(claims(), None, "none", headers={"kid": s.kid}),
    "none written otherwise": lambda s: (
        f"{part(orjson.dumps({'alg': 'nOnE', 'kid': s.kid}))}.{s.token().split('.')[1]}."
    ),
    "signature left out": lambda s: s.token().rpartition(".")[0] + ".",
    "HS256 with the public key": lambda s: s.hmac(s.public()),
    "HS256 with the public key as PKCS1": lambda s: s.hmac(s.public(serialization.PublicFormat.PKCS1)),
    "HS256 with nothing": lambda s: s.hmac(b""),
    "RS384": lambda s: s.token("RS384"),
    "RS512": lambda s: s.token("RS512"),
    "PS256": lambda s: s.token("PS256"),
    "ES256": lambda s: jwt.encode(claims(), _elliptic(), "ES256", headers={"kid": s.kid}),
    "tampered claims": lambda s: s.tampered(serviceurl="https://evil.example/"),
    "tampered times": lambda s: s.tampered(exp=NOW + 99999),
    "a broken signature": lambda s: s.token()[:-8] + "AAAAAAAA",
    "cut short": lambda s: s.token()[:-30],
    "four parts": lambda s: s.token() + ".AAAA",
    **{
        f"without {name}": lambda s, n=name: s.token(**{n: None}) for name in ("iss", "aud", "exp", "nbf", "serviceurl")
    },
    "expired 5:01 ago": lambda s: s.token(exp=int(time.time()) - 301, nbf=NOW - 4000),
    "valid in 5:05": lambda s: s.token(nbf=int(time.time()) + 305),
    "exp in words": lambda s: s.token(exp="soon"),
    "exp in infinity": lambda s: s.token(exp=1e400),
    "exp as a list": lambda s: s.token(exp=[NOW + 99999]),
    "iss of the tenant, v1": lambda s: s.token(iss=f"https://sts.windows.net/{TENANT_ID}/"),
    "iss of the tenant, v2": lambda s: s.token(iss=f"https://login.microsoftonline.com/{TENANT_ID}/v2.0"),
    "iss of the emulator, v1": lambda s: s.token(iss="https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"),
    "iss of the emulator, v2": lambda s: s.token(
        iss="https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0"
    ),
    "iss of the government's cloud": lambda s: s.token(iss="https://api.botframework.us"),
    "iss with a stroke": lambda s: s.token(iss=f"{ISSUER}/"),
    "iss in capitals": lambda s: s.token(iss=ISSUER.upper()),
    "iss over http": lambda s: s.token(iss="http://api.botframework.com"),
    "iss as a list": lambda s: s.raw({"alg": "RS256", "kid": s.kid}, iss=[ISSUER]),
    "aud of another bot": lambda s: s.token(aud=OTHER),
    "aud as a list with ours": lambda s: s.token(aud=[APP_ID]),
    "aud of several": lambda s: s.token(aud=[APP_ID, OTHER]),
    "aud with a scheme": lambda s: s.token(aud=f"api://{APP_ID}"),
    "aud of the connector": lambda s: s.token(aud=ISSUER),
    "serviceurl elsewhere": lambda s: s.token(serviceurl="https://smba.trafficmanager.net/amer/"),
    "serviceurl without its stroke": lambda s: s.token(serviceurl=SERVICE.rstrip("/")),
    "serviceurl empty": lambda s: s.token(serviceurl=""),
    "serviceurl as a list": lambda s: s.token(serviceurl=[SERVICE]),
    "serviceUrl written otherwise": lambda s: s.token(serviceurl=None, serviceUrl=SERVICE),
    "kid missing": lambda s: s.token(header={"kid": None}),
    "kid empty": lambda s: s.token(header={"kid": ""}),
    "kid a number": lambda s: s.raw({"alg": "RS256", "kid": 7}),
    "kid a list": lambda s: s.raw({"alg": "RS256", "kid": [s.kid]}),
    "kid a path": lambda s: s.token(header={"kid": "../../../../dev/null"}),
    "kid a query": lambda s: s.token(header={"kid": "x' UNION SELECT 'key"}),
    "kid an address": lambda s: s.token(header={"kid": ELSEWHERE}),
    "kid unknown": lambda s: s.token(header={"kid": "unknown"}),
    "kid with a blank": lambda s: s.token(header={"kid": f"{s.kid} "}),
    "jku of somebody else": lambda s: s.by(_PEM, jku=ELSEWHERE),
    "x5u of somebody else": lambda s: s.by(_PEM, x5u=ELSEWHERE),
    "its own key along": lambda s: s.by(_PEM, jwk=_own_jwk()),
    "jku and an unknown kid": lambda s: s.by(_PEM, kid="mine", jku=ELSEWHERE),
    "a critical header nobody knows": lambda s: s.raw({"alg": "RS256", "kid": s.kid, "crit": ["exp2"], "exp2": 1}),
    "an unencoded payload": lambda s: s.raw({"alg": "RS256", "kid": s.kid, "crit": ["b64"], "b64": False}),
    "a skill's token": lambda s: s.token(
        iss=f"https://login.microsoftonline.com/{TENANT_ID}/v2.0", ver="2.0", azp=OTHER, serviceurl=None
    ),
    "a skill's token, v1": lambda s: s.token(iss=f"https://sts.windows.net/{TENANT_ID}/", ver="1.0", appid=OTHER),
    "a token of Skype": lambda s: s.token(iss="https://api.skype.com", skypeid="a"),
    "our own token for the connector": lambda s: s.token(
        iss=f"{s.service.url}/{TENANT_ID}/v2.0", aud=ISSUER, appid=APP_ID, serviceurl=None
    ),
    "as long as a header may be": lambda s: s.token(filling="x" * 5000, iss="https://evil.example"),
}


def _elliptic() -> Any:
    return ec.generate_private_key(ec.SECP256R1())

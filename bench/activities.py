"""Card submits as Teams sends them: a body of about 1.9 kB with six notes, and a token of its own for each."""

import time
from dataclasses import dataclass

import jwt
import orjson
from cryptography.hazmat.primitives.asymmetric import rsa

from settings import LOCAL_APP_ID, LOCAL_TENANT_ID

KID = "bench"
PERSON = "10000000-0000-4000-8000-000000000011"
PHASES = ("attraction", "reception", "retention")


@dataclass(frozen=True, slots=True)
class Issuer:
    """Signs as the Bot Framework would; `service_url` must be the activity's."""

    key: rsa.RSAPrivateKey
    service_url: str

    def jwks(self) -> dict[str, list[dict[str, object]]]:
        listed = jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key(), as_dict=True)
        return {"keys": [{**listed, "kid": KID, "use": "sig", "endorsements": ["msteams"]}]}

    def token(self, number: int) -> str:
        """A token that no other activity carries."""
        now = int(time.time())
        claims = {"iss": "https://api.botframework.com", "aud": LOCAL_APP_ID, "serviceurl": self.service_url}
        return jwt.encode(
            {**claims, "nbf": now - 10, "exp": now + 3600, "jti": str(number)}, self.key, "RS256", {"kid": KID}
        )


def issuer(service_url: str) -> Issuer:
    return Issuer(rsa.generate_private_key(65537, 2048), service_url)


def submit(number: int, service_url: str) -> bytes:
    """Six notes in three fields, never the same twice; token and texts carry the number."""
    typed = {phase: "\n".join(f"{_THOUGHT} {number} {phase} {at}" for at in range(2)) for phase in PHASES}
    data = {"v": 1, "verb": "workshop.send", "token": f"bench-{number}", "question": "works_well", **typed}
    return orjson.dumps(
        {
            "type": "invoke",
            "name": "adaptiveCard/action",
            "id": f"f:bench-{number}",
            "timestamp": "2021-05-04T15:42:00.000Z",
            "localTimestamp": "2021-05-04T17:42:00.000+02:00",
            "channelId": "msteams",
            "serviceUrl": service_url,
            "from": {"id": f"29:{PERSON}", "name": "Inge Broager", "aadObjectId": PERSON},
            "conversation": {"id": "a:bench", "conversationType": "personal", "tenantId": LOCAL_TENANT_ID},
            "recipient": {"id": f"28:{LOCAL_APP_ID}", "name": "Landsbyforum"},
            "entities": [{"type": "clientInfo", "locale": "da-DK", "country": "DK", "platform": "iOS"}],
            "channelData": {"tenant": {"id": LOCAL_TENANT_ID}, "source": {"name": "message"}},
            "locale": "da-DK",
            "replyToId": "1620142920000",
            "value": {
                "action": {"type": "Action.Execute", "verb": "workshop.send", "data": data},
                "trigger": "manual",
            },
        }
    )


_THOUGHT = "Fælles velkomstkaffe ved hallen og et kort over stierne, som alle nye får (eksempel)"

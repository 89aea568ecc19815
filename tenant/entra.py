"""The signing keys of Entra and of the Bot Framework, which rotate, and the metadata that leads to them.

Times here are real, whatever the moved clock says.
"""

import time
from functools import lru_cache

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key

from tenant.names import APP_ID, Json
from tenant.service import Service
from tenant.wire import Answer, Call, Route

CONNECTOR_ISSUER = "https://api.botframework.com"


@lru_cache(maxsize=8)
def loaded(pem: str) -> RSAPrivateKey:
    key = serialization.load_pem_private_key(pem.encode(), None, unsafe_skip_rsa_key_validation=True)
    assert isinstance(key, RSAPrivateKey)
    return key


@lru_cache(maxsize=2)
def _first(_position: int) -> str:
    """The two keys a world starts with, made once a process because making one takes long."""
    return new_pem()


def new_pem() -> str:
    """A fresh RSA key."""
    key = generate_private_key(public_exponent=65537, key_size=2048)
    form = serialization.PrivateFormat.PKCS8
    return key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption()).decode()


def ensure_keys(service: Service) -> None:
    """Two keys from the first day on."""
    while len(service.world.keys) < 2:
        position = len(service.world.keys)
        service.world.keys.append({"kid": service.world.new_id(), "pem": _first(position)})


def rotate(service: Service) -> list[str]:
    """Drops the oldest key and adds one that signs from now on; answers the key ids now published."""
    service.world.keys.pop(0)
    service.verified.clear()
    service.world.keys.append({"kid": service.world.new_id(), "pem": new_pem()})
    return [row["kid"] for row in service.world.keys]


def sign(service: Service, claims: Json) -> str:
    """A token under the newest key."""
    row = service.world.keys[-1]
    return jwt.encode(claims, loaded(row["pem"]), "RS256", headers={"kid": row["kid"]})


def bot_token(service: Service, service_url: str) -> str:
    """What an activity to the bot carries."""
    now = int(time.time())
    claims = {"iss": CONNECTOR_ISSUER, "aud": APP_ID, "serviceurl": service_url, "nbf": now - 5, "exp": now + 3600}
    return sign(service, claims)


def _jwk(row: Json) -> Json:
    public = jwt.algorithms.RSAAlgorithm.to_jwk(loaded(row["pem"]).public_key(), as_dict=True)
    return {"kty": "RSA", "use": "sig", "alg": "RS256", "kid": row["kid"], "n": public["n"], "e": public["e"]}


def entra_keys(service: Service, _call: Call) -> Answer:
    """The tenant's key set."""
    return Answer(200, {"keys": [_jwk(row) for row in service.world.keys]})


def bot_keys(service: Service, _call: Call) -> Answer:
    """The Bot Framework's key set, each key endorsed for Teams unless its row says for whom else."""
    keys = [_jwk(row) | {"endorsements": row.get("endorsements", ["msteams"])} for row in service.world.keys]
    return Answer(200, {"keys": keys})


def entra_metadata(_service: Service, call: Call) -> Answer:
    """The tenant's OpenID metadata."""
    tenant = f"{call.base}/{call.args['tenant']}"
    return Answer(
        200,
        {
            "issuer": f"{tenant}/v2.0",
            "token_endpoint": f"{tenant}/oauth2/v2.0/token",
            "authorization_endpoint": f"{tenant}/oauth2/v2.0/authorize",
            "jwks_uri": f"{tenant}/discovery/v2.0/keys",
            "response_types_supported": ["code", "id_token"],
            "subject_types_supported": ["pairwise"],
            "id_token_signing_alg_values_supported": ["RS256"],
        },
    )


def bot_metadata(_service: Service, call: Call) -> Answer:
    """The Bot Framework's OpenID metadata."""
    return Answer(
        200,
        {
            "issuer": CONNECTOR_ISSUER,
            "jwks_uri": f"{call.base}/v1/.well-known/keys",
            "authorization_endpoint": "https://invalid.botframework.com",
            "id_token_signing_alg_values_supported": ["RS256"],
            "token_endpoint_auth_methods_supported": ["private_key_jwt"],
        },
    )


ROUTES = (
    Route("GET", "/{tenant}/v2.0/.well-known/openid-configuration", entra_metadata),
    Route("GET", "/{tenant}/discovery/v2.0/keys", entra_keys),
    Route("GET", "/v1/.well-known/openidconfiguration", bot_metadata),
    Route("GET", "/v1/.well-known/keys", bot_keys),
)

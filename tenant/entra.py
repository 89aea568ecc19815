"""Entra and the Bot Framework's metadata: tokens, signing keys that rotate, and the check of what comes back.

Times here are real, whatever the moved clock says.
"""

import base64
import time
from functools import lru_cache
from typing import Any
from urllib.parse import parse_qs

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key

from tenant.errors import Fault
from tenant.names import APP_ID, APP_SECRET, TENANT_ID, Json
from tenant.service import Service
from tenant.wire import Answer, Call, Route

CONNECTOR_ISSUER = "https://api.botframework.com"
AUDIENCES = {
    "https://graph.microsoft.com/.default": "https://graph.microsoft.com",
    "https://api.botframework.com/.default": "https://api.botframework.com",
}
ROLES = (
    "Channel.Create",
    "Sites.FullControl.All",
    "TeamSettings.Read.All",
    "TeamsAppInstallation.ReadWriteSelfForTeam.All",
    "User.Read.All",
)
LIFETIME = 3599


@lru_cache(maxsize=8)
def _loaded(pem: str) -> RSAPrivateKey:
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
    return jwt.encode(claims, _loaded(row["pem"]), "RS256", headers={"kid": row["kid"]})


def bot_token(service: Service, service_url: str) -> str:
    """What an activity to the bot carries."""
    now = int(time.time())
    claims = {"iss": CONNECTOR_ISSUER, "aud": APP_ID, "serviceurl": service_url, "nbf": now - 5, "exp": now + 3600}
    return sign(service, claims)


def authenticate(service: Service, call: Call, audience: str) -> None:
    """Refuses a call whose bearer token is missing, foreign, expired or meant for another service."""
    scheme, _, token = call.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Fault(401, "InvalidAuthenticationToken", "Access token is empty.")
    known = service.verified.get(token)
    if known is None or known[0] != audience or known[1] <= time.time():
        claims = _claims(service, token, audience)
        if len(service.verified) > 500:
            service.verified.clear()
        service.verified[token] = (audience, float(claims["exp"]))


def _claims(service: Service, token: str, audience: str) -> dict[str, Any]:
    try:
        kid = jwt.get_unverified_header(token).get("kid")
        pem = next(row["pem"] for row in service.world.keys if row["kid"] == kid)
        required: Any = {"require": ["exp", "nbf", "aud"]}
        return jwt.decode(token, _loaded(pem).public_key(), ["RS256"], audience=audience, options=required)
    except StopIteration:
        raise Fault(401, "InvalidAuthenticationToken", "Signing key is invalid.") from None
    except jwt.InvalidTokenError as error:
        raise Fault(401, "InvalidAuthenticationToken", f"Access token validation failure. {error}") from None


def _refusal(status: int, code: str, sentence: str) -> Answer:
    return Answer(status, {"error": code, "error_description": sentence})


def token(service: Service, call: Call) -> Answer:
    """POST …/oauth2/v2.0/token."""
    form = {name: values[0] for name, values in parse_qs(call.raw.decode("utf-8", "replace")).items()}
    client, secret = _basic(call) or (form.get("client_id"), form.get("client_secret"))
    if call.args["tenant"] != TENANT_ID:
        return _refusal(400, "invalid_request", f"AADSTS90002: Tenant '{call.args['tenant']}' not found.")
    if form.get("grant_type") != "client_credentials":
        return _refusal(400, "unsupported_grant_type", "AADSTS70003: only client_credentials is served here.")
    if client != APP_ID or secret != APP_SECRET:
        return _refusal(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.")
    audience = AUDIENCES.get(form.get("scope", ""))
    if audience is None:
        return _refusal(400, "invalid_scope", "AADSTS70011: The provided value for 'scope' is not valid.")
    value = sign(service, _access_claims(call.base, audience))
    return Answer(
        200, {"token_type": "Bearer", "expires_in": LIFETIME, "ext_expires_in": LIFETIME, "access_token": value}
    )


def _access_claims(base: str, audience: str) -> Json:
    now = int(time.time())
    return {
        "aud": audience,
        "iss": f"{base}/{TENANT_ID}/v2.0",
        "iat": now,
        "nbf": now - 5,
        "exp": now + LIFETIME,
        "appid": APP_ID,
        "azp": APP_ID,
        "oid": APP_ID,
        "tid": TENANT_ID,
        "roles": list(ROLES),
    }


def _basic(call: Call) -> tuple[str, str] | None:
    scheme, _, value = call.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return None
    client, _, secret = base64.b64decode(value + "==").decode("utf-8", "replace").partition(":")
    return client, secret


def _jwk(row: Json) -> Json:
    public = jwt.algorithms.RSAAlgorithm.to_jwk(_loaded(row["pem"]).public_key(), as_dict=True)
    return {"kty": "RSA", "use": "sig", "alg": "RS256", "kid": row["kid"], "n": public["n"], "e": public["e"]}


def entra_keys(service: Service, _call: Call) -> Answer:
    """The tenant's key set."""
    return Answer(200, {"keys": [_jwk(row) for row in service.world.keys]})


def bot_keys(service: Service, _call: Call) -> Answer:
    """The Bot Framework's key set, each key endorsed for Teams."""
    return Answer(200, {"keys": [_jwk(row) | {"endorsements": ["msteams"]} for row in service.world.keys]})


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
    Route("POST", "/{tenant}/oauth2/v2.0/token", token, raw=True),
    Route("GET", "/{tenant}/v2.0/.well-known/openid-configuration", entra_metadata),
    Route("GET", "/{tenant}/discovery/v2.0/keys", entra_keys),
    Route("GET", "/v1/.well-known/openidconfiguration", bot_metadata),
    Route("GET", "/v1/.well-known/keys", bot_keys),
)

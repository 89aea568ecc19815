"""Who comes with a token: the check that Graph and the Connector make before anything else."""

import time
from typing import Any

import jwt

from tenant import entra
from tenant.errors import Fault
from tenant.rights import Bearer
from tenant.service import Service
from tenant.wire import Call

MOST_REMEMBERED = 500


def authenticate(service: Service, call: Call, audience: str) -> Bearer:
    """Refuses a call whose bearer token is missing, foreign, expired or meant for another service."""
    scheme, _, token = call.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Fault(401, "InvalidAuthenticationToken", "Access token is empty.")
    known = service.verified.get(token)
    if known is None or known[0] != audience or known[1].expires <= time.time():
        known = (audience, _bearer(_claims(service, token, audience)))
        if len(service.verified) > MOST_REMEMBERED:
            service.verified.clear()
        service.verified[token] = known
    return known[1]


def _bearer(claims: dict[str, Any]) -> Bearer:
    return Bearer(str(claims.get("appid", "")), tuple(claims.get("roles", ())), float(claims["exp"]))


def _claims(service: Service, token: str, audience: str) -> dict[str, Any]:
    try:
        kid = jwt.get_unverified_header(token).get("kid")
        pem = next(row["pem"] for row in service.world.keys if row["kid"] == kid)
        required: Any = {"require": ["exp", "nbf", "aud"]}
        return jwt.decode(token, entra.loaded(pem).public_key(), ["RS256"], audience=audience, options=required)
    except StopIteration:
        raise Fault(401, "InvalidAuthenticationToken", "Signing key is invalid.") from None
    except jwt.InvalidTokenError as error:
        raise Fault(401, "InvalidAuthenticationToken", f"Access token validation failure. {error}") from None

"""Entra's token endpoint: who may have a token, for which service, and what stands in it."""

import base64
import time
from urllib.parse import parse_qs

from tenant import entra, entra_proofs, rights
from tenant.entra_proofs import Unproven
from tenant.names import TENANT_ID, Json
from tenant.service import Service
from tenant.wire import Answer, Call, Route

GRAPH = "https://graph.microsoft.com"
AUDIENCES = {f"{GRAPH}/.default": GRAPH, "https://api.botframework.com/.default": "https://api.botframework.com"}
LIFETIME = 3599


def token(service: Service, call: Call) -> Answer:
    """POST …/oauth2/v2.0/token."""
    form = {name: values[0] for name, values in parse_qs(call.raw.decode("utf-8", "replace")).items()} | _basic(call)
    try:
        audience = _wanted(call, form)
        client = form.get("client_id", "")
        entra_proofs.proven(service.world, client, form, f"{call.base}{call.path}")
    except Unproven as refused:
        return Answer(refused.status, {"error": refused.code, "error_description": str(refused)})
    return Answer(200, issued(service, call.base, client, audience))


def _wanted(call: Call, form: dict[str, str]) -> str:
    """The service that the token is for."""
    if call.args["tenant"] != TENANT_ID:
        raise Unproven(f"AADSTS90002: Tenant '{call.args['tenant']}' not found.", 400, "invalid_request")
    if form.get("grant_type") != "client_credentials":
        raise Unproven("AADSTS70003: only client_credentials is served here.", 400, "unsupported_grant_type")
    audience = AUDIENCES.get(form.get("scope", ""))
    if audience is None:
        raise Unproven("AADSTS70011: The provided value for 'scope' is not valid.", 400, "invalid_scope")
    return audience


def issued(service: Service, base: str, client: str, audience: str) -> Json:
    """A token with what it says around it."""
    value = entra.sign(service, _claims(service, base, client, audience))
    return {"token_type": "Bearer", "expires_in": LIFETIME, "ext_expires_in": LIFETIME, "access_token": value}


def _claims(service: Service, base: str, client: str, audience: str) -> Json:
    """Application rights stand in Graph's tokens only."""
    now = int(time.time())
    return {
        "aud": audience,
        "iss": f"{base}/{TENANT_ID}/v2.0",
        "iat": now,
        "nbf": now - 5,
        "exp": now + LIFETIME,
        "appid": client,
        "azp": client,
        "oid": client,
        "tid": TENANT_ID,
    } | ({"roles": rights.granted(service.world, client)} if audience == GRAPH else {})


def _basic(call: Call) -> dict[str, str]:
    scheme, _, value = call.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return {}
    client, _, secret = base64.b64decode(value + "==").decode("utf-8", "replace").partition(":")
    return {"client_id": client, "client_secret": secret}


ROUTES = (Route("POST", "/{tenant}/oauth2/v2.0/token", token, raw=True),)

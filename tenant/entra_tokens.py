"""Entra's token endpoint: who may have a token, for which service, and what stands in it."""

import base64
import time
from urllib.parse import parse_qs

from tenant import entra, rights
from tenant.names import APP_ID, APP_SECRET, SETUP_APP_ID, SETUP_SECRET, TENANT_ID, Json
from tenant.service import Service
from tenant.wire import Answer, Call, Route

AUDIENCES = {
    "https://graph.microsoft.com/.default": "https://graph.microsoft.com",
    "https://api.botframework.com/.default": "https://api.botframework.com",
}
SECRETS = {APP_ID: APP_SECRET, SETUP_APP_ID: SETUP_SECRET}
LIFETIME = 3599


def _refusal(status: int, code: str, sentence: str) -> Answer:
    return Answer(status, {"error": code, "error_description": sentence})


def token(service: Service, call: Call) -> Answer:
    """POST …/oauth2/v2.0/token."""
    form = {name: values[0] for name, values in parse_qs(call.raw.decode("utf-8", "replace")).items()}
    client, secret = _basic(call) or (form.get("client_id", ""), form.get("client_secret"))
    if call.args["tenant"] != TENANT_ID:
        return _refusal(400, "invalid_request", f"AADSTS90002: Tenant '{call.args['tenant']}' not found.")
    if form.get("grant_type") != "client_credentials":
        return _refusal(400, "unsupported_grant_type", "AADSTS70003: only client_credentials is served here.")
    if secret is None or SECRETS.get(client) != secret:
        return _refusal(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.")
    audience = AUDIENCES.get(form.get("scope", ""))
    if audience is None:
        return _refusal(400, "invalid_scope", "AADSTS70011: The provided value for 'scope' is not valid.")
    value = entra.sign(service, _access_claims(service, call.base, client, audience))
    return Answer(
        200, {"token_type": "Bearer", "expires_in": LIFETIME, "ext_expires_in": LIFETIME, "access_token": value}
    )


def _access_claims(service: Service, base: str, client: str, audience: str) -> Json:
    now = int(time.time())
    graph = audience == "https://graph.microsoft.com"
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
    } | ({"roles": rights.granted(service.world, client)} if graph else {})


def _basic(call: Call) -> tuple[str, str] | None:
    scheme, _, value = call.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return None
    client, _, secret = base64.b64decode(value + "==").decode("utf-8", "replace").partition(":")
    return client, secret


ROUTES = (Route("POST", "/{tenant}/oauth2/v2.0/token", token, raw=True),)

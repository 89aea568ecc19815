"""The token endpoints that a machine in Azure has for its managed identity: App Service's and a virtual machine's.

Both are spoken to over plain http on the machine itself, which is why neither asks for more than a header.
"""

import time

from tenant import entra_tokens
from tenant.errors import Fault
from tenant.names import APP_ID
from tenant.service import Service
from tenant.wire import Answer, Call, Route

HEADER = "local-identity-header"


def app_service(service: Service, call: Call) -> Answer:
    """GET /msi/token, as App Service and Container Apps serve it at IDENTITY_ENDPOINT."""
    if call.headers.get("X-IDENTITY-HEADER") != HEADER:
        raise Fault(401, "Unauthorized", "The header X-IDENTITY-HEADER is missing or wrong.")
    return _token(service, call, "2019-08-01")


def virtual_machine(service: Service, call: Call) -> Answer:
    """GET /metadata/identity/oauth2/token, as a virtual machine's metadata service serves it."""
    if call.headers.get("Metadata") != "true":
        raise Fault(400, "invalid_request", "Required metadata header not specified.")
    return _token(service, call, "2018-02-01")


def _token(service: Service, call: Call, version: str) -> Answer:
    if call.query.get("api-version") != version:
        raise Fault(400, "invalid_request", f"The api-version must be {version}.")
    if call.query.get("client_id") != APP_ID:
        return Answer(400, {"error": "invalid_request", "error_description": "Identity not found"})
    audience = entra_tokens.AUDIENCES.get(f"{call.query.get('resource', '')}/.default")
    if audience is None:
        return Answer(400, {"error": "invalid_resource", "error_description": "AADSTS500011: no such resource."})
    given = entra_tokens.issued(service, call.base, APP_ID, audience)
    # Strings, as the real endpoints write them.
    ends = {"expires_on": str(int(time.time()) + entra_tokens.LIFETIME), "expires_in": str(entra_tokens.LIFETIME)}
    return Answer(200, given | ends | {"resource": audience, "client_id": APP_ID})


ASKED = frozenset({"api-version", "resource", "client_id"})
ROUTES = (
    Route("GET", "/msi/token", app_service, query=ASKED),
    Route("GET", "/metadata/identity/oauth2/token", virtual_machine, query=ASKED),
)

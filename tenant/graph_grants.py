"""Graph's resource-specific consent: which app was given which right by its installation in the team."""

import uuid

from tenant import rights
from tenant.graph_teams import META, TEAM, the_team
from tenant.names import TEAM_ID, Json
from tenant.odata import MANY, collection, known, options
from tenant.service import Service
from tenant.wire import Answer, Call, Route

PATHS = frozenset({"id", "clientAppId", "permission", "permissionType"})


def grants(service: Service, call: Call) -> Answer:
    """GET /teams/{id}/permissionGrants."""
    the_team(call)
    known(options(call.query), PATHS)
    rows = [_grant(app, right) for app, right in rights.consented(service.world)]
    return collection(call, rows, f"{META}#teams('{TEAM_ID}')/permissionGrants")


def _grant(app: str, right: str) -> Json:
    return {
        "id": str(uuid.uuid5(uuid.UUID(app), right)),
        "deletedDateTime": None,
        "clientAppId": app,
        # The service principal of the app in this tenant; the stand-in has one id for both.
        "clientId": app,
        "permission": right,
        "permissionType": "Application",
        "resourceAppId": "00000003-0000-0000-c000-000000000000",
    }


ROUTES = (Route("GET", TEAM + "/permissionGrants", grants, query=MANY),)

"""Graph's creation of teams: accepted at once, done later, and found later still.

A team made here is a name and an id. Its channels and members are not built: the forum lives in the seeded team.
"""

from typing import Any

from tenant import shapes
from tenant.errors import Fault, bad, missing, not_built
from tenant.graph_teams import META, TEAM, team_row, the_team
from tenant.names import TEAM_ID, Json
from tenant.odata import ONE, entity
from tenant.service import Service
from tenant.wire import Answer, Call, Route

TEMPLATE = "https://graph.microsoft.com/v1.0/teamsTemplates('standard')"
LOOKS = 2  # looks at the operation that still find it in progress
SWITCH = "not_found_after_create"


def create(service: Service, call: Call) -> Answer:
    """POST /teams: 202, no body, and two addresses. «Succeeded» there is not «ready» here."""
    body = call.body
    if body.get("template@odata.bind") != TEMPLATE:
        raise not_built("A team from another template than standard")
    owners = [one for one in body.get("members") or [] if "owner" in (one.get("roles") or [])]
    if len(owners) != 1:
        raise bad("A team created by an app needs exactly one owner in members.")
    row: Json = {"id": service.world.new_id(), "operation": service.world.new_id(), "looks": 0}
    row |= {"name": body["displayName"], "description": body.get("description"), "created": service.world.stamp()}
    service.world.teams[row["id"]] = row
    service.difficulties.hide(SWITCH, call, row["id"])
    here = f"/teams('{row['id']}')"
    return Answer(202, None, {"Location": f"{here}/operations('{row['operation']}')", "Content-Location": here})


def operation(service: Service, call: Call) -> Answer:
    """GET the operation: in progress for a while, then succeeded."""
    row = service.world.teams.get(call.args["team"])
    if row is None or row["operation"] != call.args["operation"]:
        raise missing("The operation")
    row["looks"] += 1
    service.mark()
    shown = {
        "id": row["operation"],
        "operationType": "createTeam",
        "createdDateTime": row["created"],
        "status": "inProgress" if row["looks"] <= LOOKS else "succeeded",
        "lastActionDateTime": service.world.stamp(),
        "attemptsCount": 1,
        "targetResourceId": row["id"],
        "targetResourceLocation": f"/teams('{row['id']}')",
        "error": None,
    }
    return entity(call, shown, f"{META}#teams('{row['id']}')/operations/$entity")


def get_team(service: Service, call: Call) -> Answer:
    """GET /teams/{id}: the seeded team, or one made here, which is not found before its time."""
    made = service.world.teams.get(call.args["team"])
    if made is None:
        the_team(call)
        return entity(call, team_row(service.world), f"{META}#teams/$entity")
    if made["looks"] <= LOOKS or service.difficulties.hides(SWITCH, made["id"]):
        raise Fault(404, "NotFound", f"No team found with Group Id {made['id']}")
    own = {"id": made["id"], "displayName": made["name"], "description": made["description"]}
    link = team_row(service.world)["webUrl"].replace(TEAM_ID, made["id"])
    row = team_row(service.world) | own | {"createdDateTime": made["created"], "webUrl": link}
    return entity(call, row, f"{META}#teams/$entity")


def _members(value: Any, at: str) -> None:
    shapes.many(shapes.anything)(value, at)
    if not all(isinstance(one, dict) for one in value):
        raise bad(f"Objects are expected in '{at}'.")


TEXTS = ("template@odata.bind", "displayName", "description", "visibility", "firstChannelName")
NEW = shapes.thing(
    dict.fromkeys(TEXTS, shapes.text) | {"members": _members}, required=("template@odata.bind", "displayName")
)
ROUTES = (
    Route("POST", "/teams", create, shape=NEW),
    Route("GET", TEAM, get_team, query=ONE),
    Route("GET", TEAM + "/operations/{operation}", operation, query=ONE),
    Route("GET", "/teams('{team}')/operations('{operation}')", operation, query=ONE),
    Route("GET", "/teams('{team}')", get_team, query=ONE),
)

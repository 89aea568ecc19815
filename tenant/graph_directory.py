"""Graph's people: GET /users and one user, by id or user principal name."""

from tenant.errors import Fault
from tenant.graph_teams import META
from tenant.names import Json
from tenant.odata import MANY, ONE, collection, entity, known, options
from tenant.service import Service
from tenant.wire import Answer, Call, Route

# What is shown when $select says nothing; the rest only on demand.
SHOWN = (
    "businessPhones",
    "displayName",
    "givenName",
    "jobTitle",
    "mail",
    "mobilePhone",
    "officeLocation",
    "preferredLanguage",
    "surname",
    "userPrincipalName",
    "id",
)
PATHS = frozenset({*SHOWN, "userType", "accountEnabled", "department"})


def user(person: Json) -> Json:
    """All that the directory knows of a person."""
    first, _, last = person["name"].partition(" ")
    return {
        "businessPhones": [],
        "displayName": person["name"],
        "givenName": first,
        "jobTitle": None,
        "mail": person["mail"],
        "mobilePhone": None,
        "officeLocation": person["village"] or None,
        "preferredLanguage": person["locale"],
        "surname": last or None,
        "userPrincipalName": person["upn"],
        "id": person["id"],
        "userType": "Guest" if person["guest"] else "Member",
        "accountEnabled": True,
        "department": None,
    }


def _short(call: Call, row: Json) -> Json:
    return row if options(call.query).select else {name: row[name] for name in SHOWN}


def _known(service: Service) -> list[Json]:
    """The directory's people: nobody of another organisation, though they sit in a meeting."""
    return [person for person in service.world.people.values() if not person.get("home")]


def users(service: Service, call: Call) -> Answer:
    """GET /users."""
    known(options(call.query), PATHS)
    answer = collection(call, [user(person) for person in _known(service)], f"{META}#users")
    assert isinstance(answer.body, dict)
    return Answer(200, answer.body | {"value": [_short(call, row) for row in answer.body["value"]]})


def addressed(service: Service, key: str) -> Json | None:
    """Who has this id or user principal name."""
    return next((p for p in _known(service) if key.lower() in (p["id"], p["upn"].lower())), None)


def one(service: Service, call: Call) -> Answer:
    """GET /users/{id or userPrincipalName}."""
    key = call.args["user"]
    person = addressed(service, key)
    if person is None:
        sentence = f"Resource '{key}' does not exist or one of its queried reference-property objects are not present."
        raise Fault(404, "Request_ResourceNotFound", sentence)
    return entity(call, _short(call, user(person)), f"{META}#users/$entity")


ROUTES = (
    Route("GET", "/users", users, query=MANY),
    Route("GET", "/users/{user}", one, query=ONE),
)

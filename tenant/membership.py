"""Coming and going: people taken into the team or a meeting's chat, and out again."""

from tenant import botline, meetings
from tenant.errors import bad, missing
from tenant.names import Json
from tenant.service import Service
from tenant.shapes import many, text, thing
from tenant.wire import Answer, Call, Route


def change(service: Service, call: Call) -> Answer:
    """POST /control/team: `add` and `remove` people by their ids; with `place`, in that meeting's chat.

    The whole list is refused where one of it cannot be. What stands already is no event.
    """
    came, left = ([_known(service, aad) for aad in call.body.get(name) or []] for name in ("add", "remove"))
    if call.body.get("place"):
        _chat(service, call.body["place"], came, left)
    else:
        _team(service, came, left)
    touched = {person["id"] for person in (*came, *left)}
    service.hub.tell(touched, {"place": None, "message": None, "kind": "places"})
    return Answer(200, {"team": [person["id"] for person in service.world.team()]})


def _known(service: Service, aad: str) -> Json:
    person = service.world.people.get(aad)
    if person is None:
        raise missing(f"The person '{aad}'")
    return person


def _team(service: Service, came: list[Json], left: list[Json]) -> None:
    if any(person.get("home") for person in came):
        raise bad("Somebody of another organisation cannot be a member of the team.")
    gone = {person["id"] for person in left}
    if not any(person["owner"] and person["id"] not in gone for person in service.world.team()):
        raise bad("The team keeps at least one owner.")
    came, left = [one for one in came if not one["team"]], [one for one in left if one["team"]]
    for person in (*came, *left):
        person["team"] = person in came
    botline.people_added(service, [person["id"] for person in came])
    botline.people_removed(service, [person["id"] for person in left])


def _chat(service: Service, place: str, came: list[Json], left: list[Json]) -> None:
    chat = service.world.meetings.get(place)
    if chat is None:
        raise missing("The place")
    meetings.change_members(service, chat, [one["id"] for one in came], [one["id"] for one in left])


ROUTES = (
    Route("POST", "/control/team", change, shape=thing({"add": many(text), "remove": many(text), "place": text})),
)

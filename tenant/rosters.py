"""The Connector's members of a conversation: one by one, or in pages."""

from tenant import meetings, rooms
from tenant.errors import Fault
from tenant.names import TENANT_ID, Json, teams_id
from tenant.outgoing import syntax
from tenant.service import Service
from tenant.wire import Answer, Call

SMALLEST_PAGE, LARGEST_PAGE, PAGE = 50, 500, 200


def account(person: Json) -> Json:
    """A member as the Connector shows it. Guests carry their role; the principal name may tell it too."""
    first, _, last = person["name"].partition(" ")
    return {
        "id": teams_id(person["id"]),
        "name": person["name"],
        "objectId": person["id"],
        "aadObjectId": person["id"],
        "givenName": first,
        "surname": last,
        "email": person["mail"],
        "userPrincipalName": person["upn"],
        "tenantId": person.get("home", TENANT_ID),
        "userRole": "guest" if person["guest"] else "user",
    }


def _people(service: Service, conversation: str) -> list[Json]:
    """The people of a conversation; a standard channel's roster is the whole team."""
    place, _ = rooms.entered(service, conversation)
    chat, meeting = service.world.chats.get(place), service.world.meetings.get(place)
    if meeting:
        return meetings.people(service.world, meeting)
    return [service.world.people[chat["person"]]] if chat else service.world.team()


def member(service: Service, call: Call) -> Answer:
    """GET …/members/{id}, by Teams id or aad id."""
    key = call.args["member"]
    for person in _people(service, call.args["conversation"]):
        if key in (person["id"], teams_id(person["id"])):
            return Answer(200, account(person))
    raise Fault(404, "MemberNotFoundInConversation", "Member not found in conversation.")


def paged(service: Service, call: Call) -> Answer:
    """GET …/pagedmembers; a page has 50 to 500 members, whatever is asked for, unless the switch makes it smaller.

    A chat's roster always comes whole: «Pagination isn't supported in chats», says «Get Teams context».
    """
    people = _people(service, call.args["conversation"])
    asked, token = call.query.get("pageSize", str(PAGE)), call.query.get("continuationToken", "0")
    if not asked.isdigit() or not token.isdigit():
        raise syntax("pageSize or continuationToken is not valid.")
    size, start = min(max(int(asked), SMALLEST_PAGE), LARGEST_PAGE), int(token)
    if not service.world.threaded(call.args["conversation"].partition(";messageid=")[0]):
        return Answer(200, {"members": [account(person) for person in people]})
    small = service.difficulties.strikes("roster_page", call)
    if small is not None:
        size = int(small.get("size", 1))
    body: Json = {"members": [account(person) for person in people[start : start + size]]}
    if start + size < len(people):
        body["continuationToken"] = str(start + size)
    return Answer(200, body)

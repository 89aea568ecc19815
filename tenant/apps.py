"""What a person does with the app in Teams: adding and removing it, blocking the bot, archiving the team."""

from tenant import botline, chats, meetings
from tenant.errors import Fault, bad, missing
from tenant.names import CATALOG_APP_ID, Json
from tenant.service import Service
from tenant.shapes import flag, one_of, text, thing
from tenant.wire import Answer, Call, Route


def shown(service: Service, person: Json) -> Json:
    """How the person and the team stand to the app; nobody has to add it for themselves to be written to."""
    mine = "none" if person.get("app") is None else "added" if person["app"] else "removed"
    state = {"personal": mine, "team": service.world.installed(), "blocked": bool(person.get("blocked"))}
    return {"app": state, "archived": service.world.archived, "owner": person["owner"]}


def _person(service: Service, call: Call) -> Json:
    person = service.world.people.get(call.body["as"])
    if person is None:
        raise missing(f"The person '{call.body['as']}'")
    return person


def _told(service: Service, person: Json, *others: str) -> Answer:
    """The new state, and a word to the pages that show it."""
    service.hub.tell({person["id"], *others}, {"place": None, "message": None, "kind": "places"})
    return Answer(200, shown(service, person))


def add_or_remove(service: Service, call: Call) -> Answer:
    """POST /window/app: in the team (its owners may), for oneself, or in the chat `place` of a meeting one is in.

    What stands already is no change.
    """
    person, wanted, scope = _person(service, call), call.body["installed"], call.body["scope"]
    if scope == "groupChat":
        return _meeting(service, person, call.body.get("place"), wanted)
    if scope == "personal":
        _personal(service, person, wanted)
        return _told(service, person)
    _owner(person)
    if wanted != service.world.installed():
        _team(service, person, wanted)
    return _told(service, person, *service.world.people)


def _meeting(service: Service, person: Json, place: str | None, wanted: bool) -> Answer:
    chat = service.world.meetings.get(place or "")
    if chat is None:
        raise missing("The place")
    meetings.add_or_remove_bot(service, person, chat, wanted)
    return _told(service, person, *chat["members"])


def _personal(service: Service, person: Json, wanted: bool) -> None:
    """The first installation keeps the chat that the team's app began; each later one makes another."""
    chat = chats.with_bot(service, person)
    if wanted is bool(person.get("app")) and person.get("app") is not None:
        return
    if wanted and person.get("app") is False:
        chat = chats.renew(service, chat)
    person["app"] = wanted
    botline.personal(service, person, chat["id"], "add" if wanted else "remove")


def _team(service: Service, person: Json, wanted: bool) -> None:
    world = service.world
    if wanted:
        key = world.new_id()
        world.installs[key] = {"id": key, "app": CATALOG_APP_ID, "bot": True}
        botline.bot_added(service, person)
        return
    for key in [key for key, row in world.installs.items() if row["bot"]]:
        del world.installs[key]
    botline.bot_removed(service, person)


def block(service: Service, call: Call) -> Answer:
    """POST /window/block: the person's own chat with the bot is closed to it, or opened again."""
    person = _person(service, call)
    person["blocked"] = call.body["blocked"]
    return _told(service, person)


def archive(service: Service, call: Call) -> Answer:
    """POST /window/archive: the team, or one channel of it, becomes read-only or is taken up again."""
    person, wanted = _person(service, call), call.body["archived"]
    _owner(person)
    if call.body.get("place"):
        return _archive_channel(service, person, call.body["place"], wanted)
    if wanted != service.world.archived:
        service.world.archived = wanted
        botline.archived(service, person)
    return _told(service, person, *service.world.people)


def _archive_channel(service: Service, person: Json, place: str, wanted: bool) -> Answer:
    channel = service.world.channels.get(place)
    if channel is None or channel["deleted"]:
        raise missing("The place")
    if channel["general"]:
        raise bad("The General channel cannot be archived.")
    channel["archived"] = wanted
    return _told(service, person, *service.world.people)


def _owner(person: Json) -> None:
    if not person["owner"]:
        raise Fault(403, "Forbidden", "Only the team's owners may do this.")


ROUTES = (
    Route(
        "POST",
        "/window/app",
        add_or_remove,
        shape=thing(
            {"as": text, "installed": flag, "scope": one_of("team", "personal", "groupChat"), "place": text},
            ("as", "installed", "scope"),
        ),
    ),
    Route("POST", "/window/block", block, shape=thing({"as": text, "blocked": flag}, ("as", "blocked"))),
    Route(
        "POST",
        "/window/archive",
        archive,
        shape=thing({"as": text, "archived": flag, "place": text}, ("as", "archived")),
    ),
)

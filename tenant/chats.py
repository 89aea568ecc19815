"""The 1:1 chats between a person and the bot: made when first needed, and made anew with each installation."""

import uuid

from tenant.errors import Fault
from tenant.names import Json
from tenant.service import Service


def person_of(service: Service, member: str) -> Json:
    """A person by Teams id or aad id; 403 for one the bot cannot know."""
    person = service.world.people.get(member.removeprefix("29:"))
    if person is None:
        raise Fault(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.")
    return person


def with_bot(service: Service, person: Json) -> Json:
    """The person's chat with the bot; its id depends on the person and on how often the app was added anew."""
    age = person.get("renewals", 0)
    key = f"a:{uuid.uuid5(uuid.NAMESPACE_OID, person['id'] + f'/{age}' * bool(age))}"
    return service.world.chats.setdefault(key, {"id": key, "person": person["id"], "opened": False})


def current(service: Service, chat: Json) -> Json:
    """The chat that stands in for this one by now; it is the same for one that was never renewed."""
    return with_bot(service, service.world.people[chat["person"]])


def enter(service: Service, chat: Json) -> None:
    """The bot is with members of a team that has the app, with those who added it, and with those who wrote first."""
    person = service.world.people[chat["person"]]
    if chat["id"] != current(service, chat)["id"]:
        raise Fault(404, "ConversationNotFound", "Conversation not found.")
    if person.get("app") is False:
        raise Fault(403, "ForbiddenOperationException", "Bot isn't installed in user's personal scope")
    if not (chat["opened"] or person.get("app") or (person["team"] and service.world.installed())):
        raise Fault(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.")


def renew(service: Service, chat: Json) -> Json:
    """The chat under another id, as after a new installation; what was said in it comes along.

    An assumption: the person sees one history, and the bot's old message ids are known in the new conversation.
    """
    world, person = service.world, service.world.people[chat["person"]]
    person["renewals"] = person.get("renewals", 0) + 1
    fresh = with_bot(service, person)
    fresh["opened"] = chat["opened"]
    history = world.messages.pop(chat["id"], {})
    world.messages[fresh["id"]] = {key: row | {"place": fresh["id"]} for key, row in history.items()}
    service.hub.tell({person["id"]}, {"place": fresh["id"], "message": None, "kind": "places"})
    return fresh

"""The 1:1 chats between a person and the bot, made when first needed."""

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
    """The person's chat with the bot; its id depends on the person alone, so that it survives everything."""
    key = f"a:{uuid.uuid5(uuid.NAMESPACE_OID, person['id'])}"
    return service.world.chats.setdefault(key, {"id": key, "person": person["id"], "opened": False})


def may_write(service: Service, chat: Json) -> None:
    """The bot writes to members of a team that has the app, and to those who wrote to it first."""
    person = service.world.people[chat["person"]]
    if not (chat["opened"] or (person["team"] and service.world.installed())):
        raise Fault(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.")

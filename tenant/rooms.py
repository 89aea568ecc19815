"""The conversations that the bot may enter, and those where its words are refused."""

from dataclasses import replace

from tenant import chats, meetings, messages
from tenant.errors import Blocked, Fault
from tenant.names import Json, teams_id
from tenant.service import Service
from tenant.wire import Call


def entered(service: Service, conversation: str) -> tuple[str, str | None]:
    """Place and thread of a conversation id. 404 for an unknown one, 403 where the app is not installed."""
    place, _, thread = conversation.partition(";messageid=")
    world = service.world
    if place in world.chats:
        chats.enter(service, world.chats[place])
        return place, None
    if place in world.meetings and not thread:
        meetings.enter(world.meetings[place])
        return place, None
    channel = world.channels.get(place)
    if channel is None or channel["deleted"]:
        raise not_found()
    if not world.installed():
        raise Fault(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.")
    if thread:
        messages.thread_of(world, place, thread)
    return place, thread or None


def not_found() -> Fault:
    """404 of a conversation."""
    return Fault(404, "ConversationNotFound", "Conversation not found.")


def written(service: Service, call: Call, conversation: str) -> tuple[str, str | None]:
    """Place and thread where the bot writes, changes or deletes now; what stands in the way refuses it."""
    place, thread = entered(service, conversation)
    chat = service.world.chats.get(place)
    if chat is not None:
        _to_person(service, call, chat)
    elif service.world.threaded(place) and _archived(service, place):
        # An assumption: the documentation names no code for an archived team, and this one for what nobody may do.
        raise Fault(403, "NotEnoughPermissions", "The team or channel is archived and cannot be written to.")
    if _struck(service, "writes_blocked", call, conversation=place, person=chat["person"] if chat else ""):
        raise Blocked
    if service.difficulties.strikes("precondition", call):
        raise Fault(412, "PreconditionFailed", "Precondition failed, please try again.")
    return place, thread


def _archived(service: Service, channel: str) -> bool:
    return service.world.archived or bool(service.world.channels[channel].get("archived"))


def _to_person(service: Service, call: Call, chat: Json) -> None:
    if service.world.people[chat["person"]].get("blocked"):
        raise Blocked
    here = "conversation" in call.args  # A chat that is just being made cannot be an old one.
    if here and _struck(service, "gone_after_reinstall", call, conversation=chat["id"], person=chat["person"]):
        chats.renew(service, chat)
        raise not_found()


def _struck(service: Service, name: str, call: Call, **about: str) -> bool:
    """Whether a rule strikes that speaks of this conversation and this person, or names none.

    `match` may also name the person, as in `* /people/<id>`.
    """
    other = replace(call, path=f"/people/{about.get('person', '')}")
    for rule in service.difficulties.rules:
        named = all(_plain(rule.settings.get(key, value)) == value for key, value in about.items())
        speaks = rule.name == name and rule.left != 0 and named and (rule.meets(call) or rule.meets(other))
        if speaks and service.difficulties.falls(rule):
            rule.spent()
            return True
    return False


def _plain(value: str) -> str:
    return value.removeprefix(teams_id(""))

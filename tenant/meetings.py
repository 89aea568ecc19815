"""The meetings and their chats: who sits in one, whether the bot does, and what it hears of that.

Source of the ids: the invoke from a meeting's chat in «Define action commands»; a chat's id holds the meeting's own
id, and `channelData.meeting.id` holds the chat's.
"""

from tenant import activities, botline
from tenant.errors import Fault, bad
from tenant.names import BOT_ID, MEETING_CHAT, MEETING_NAME, Json, teams_id
from tenant.service import Service
from tenant.world import World


def ensure(world: World) -> None:
    """The seeded meeting, with all who are known then; a world saved before there were meetings gets it too."""
    if MEETING_CHAT not in world.meetings:
        row = {"id": MEETING_CHAT, "name": MEETING_NAME, "members": list(world.people), "bot": False}
        world.meetings[MEETING_CHAT] = row


def people(world: World, chat: Json) -> list[Json]:
    """The members of a meeting's chat, in the order they came."""
    return [world.people[aad] for aad in chat["members"]]


def enter(chat: Json) -> None:
    """403 where the app was not added to the chat."""
    if not chat["bot"]:
        raise Fault(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.")


def add_or_remove_bot(service: Service, person: Json, chat: Json, wanted: bool) -> None:
    """A member adds the app to the chat or takes it out; guests and other organisations' people cannot."""
    if person["id"] not in chat["members"] or person["guest"] or person.get("home"):
        raise Fault(403, "Forbidden", "Only members of the chat from this organisation may do this.")
    if wanted == chat["bot"]:
        return
    chat["bot"] = wanted
    told = {"membersAdded" if wanted else "membersRemoved": [{"id": BOT_ID}]}
    botline.tell(service, activities.chat_event(service.world, service.base, person, chat["id"], **told))
    action = "add" if wanted else "remove"
    botline.tell(service, activities.installation(service.world, service.base, person, chat["id"], action))


def change_members(service: Service, chat: Json, came: list[str], left: list[str]) -> None:
    """People join the chat and leave it; the bot hears of both where it sits in it."""
    if left and set(chat["members"]) <= set(left):
        raise bad("A meeting's chat keeps at least one member.")
    came = [aad for aad in came if aad not in chat["members"]]
    left = [aad for aad in left if aad in chat["members"]]
    chat["members"] = [aad for aad in chat["members"] if aad not in left] + came
    for name, rows in (("membersAdded", came), ("membersRemoved", left)):
        if rows and chat["bot"]:
            told = {name: [{"id": teams_id(aad), "aadObjectId": aad} for aad in rows]}
            by = activities.owner(service.world)
            botline.tell(service, activities.chat_event(service.world, service.base, by, chat["id"], **told))

"""The Bot Connector: conversations, posts, replies, updates, deletes and paged members."""

from typing import Any

from tenant import chats, messages
from tenant.errors import Fault, bad
from tenant.names import APP_ID, BOT_ID, TENANT_ID, Json, teams_id
from tenant.odata import dig
from tenant.service import Service
from tenant.shapes import anything, flag, many, text, thing
from tenant.wire import Answer, Call, Route

MOST_BYTES = 100 * 1024  # of UTF-16
CARD = "application/vnd.microsoft.card.adaptive"
ATTACHMENTS = {
    CARD,
    "application/vnd.microsoft.card.hero",
    "application/vnd.microsoft.card.thumbnail",
    "application/vnd.microsoft.card.signin",
    "application/vnd.microsoft.teams.card.list",
    "application/vnd.microsoft.teams.card.o365connector",
    "application/vnd.microsoft.teams.card.file.consent",
    "application/vnd.microsoft.teams.file.download.info",
}
SMALLEST_PAGE, LARGEST_PAGE, PAGE = 50, 500, 200


def syntax(message: str) -> Fault:
    """400 as the Connector says it."""
    return bad(message, "BadSyntax")


def check(call: Call, body: Any) -> Json:
    """Refuses an activity that Teams would refuse: no type, nothing in it, unknown attachments, too large."""
    if not isinstance(body, dict):
        raise syntax("An activity is expected.")
    if len(call.raw.decode("utf-8", "replace").encode("utf-16-le")) > MOST_BYTES:
        raise Fault(413, "MessageSizeTooBig", "Message size too large.")
    if body.get("type") not in ("message", "typing"):
        raise syntax(f"Activity type '{body.get('type')}' cannot be sent.")
    for name, kinds in (("text", str), ("attachments", list), ("entities", list), ("textFormat", str)):
        if body.get(name) is not None and not isinstance(body[name], kinds):
            raise syntax(f"'{name}' has the wrong type.")
    for part in body.get("attachments") or []:
        _check_attachment(part)
    if body["type"] == "message" and not (body.get("text") or body.get("attachments")):
        raise syntax("Activity must include non empty 'text' field or at least one attachment.")
    if body.get("textFormat") not in (None, "plain", "markdown", "xml"):
        raise syntax(f"Unknown textFormat '{body['textFormat']}'.")
    return body


def _check_attachment(part: Any) -> None:
    kind = part.get("contentType") if isinstance(part, dict) else None
    if str(kind) not in ATTACHMENTS and not str(kind).startswith(("image/", "text/html")):
        raise syntax(f"Unknown attachment type '{kind}'.")
    if kind == CARD:
        card = part.get("content")
        if not isinstance(card, dict) or card.get("type") != "AdaptiveCard" or not isinstance(card.get("version"), str):
            raise syntax("The content of an adaptive card must be an AdaptiveCard with a version.")


def place_of(service: Service, conversation: str) -> tuple[str, str | None]:
    """Place and thread of a conversation id. 404 for an unknown one, 403 where the app is not installed."""
    place, _, thread = conversation.partition(";messageid=")
    world = service.world
    if place in world.chats:
        chats.may_write(service, world.chats[place])
        return place, None
    channel = world.channels.get(place)
    if channel is None or channel["deleted"]:
        raise Fault(404, "ConversationNotFound", "Conversation not found.")
    if not world.installed():
        raise Fault(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.")
    if thread:
        messages.found(world, place, thread)
    return place, thread or None


def create(service: Service, call: Call) -> Answer:
    """POST /v3/conversations: a root post in a channel, or the 1:1 chat with a member."""
    body = call.body
    if (body.get("tenantId") or dig(body, "channelData/tenant/id") or TENANT_ID) != TENANT_ID:
        raise Fault(403, "Forbidden", "The tenant is not one the bot is installed in.")
    if (dig(body, "bot/id") or BOT_ID) not in (BOT_ID, APP_ID):
        raise Fault(403, "BotNotInConversationRoster", "The bot is not this one.")
    channel = dig(body, "channelData/channel/id")
    if channel:
        return _root_post(service, call, str(channel))
    people = body.get("members") or []
    if body.get("isGroup") or len(people) != 1:
        raise syntax("A conversation has one member, or a channel in channelData.")
    return _one_to_one(service, call, str(people[0].get("id")))


def _root_post(service: Service, call: Call, channel: str) -> Answer:
    place, _ = place_of(service, channel)
    if call.body.get("activity") is None:
        raise syntax("Incorrect conversation creation parameters: an activity is needed.")
    row = messages.write(service, place, None, messages.BOT, content(check(call, call.body["activity"])))
    return Answer(201, {"id": f"{place};messageid={row['id']}", "activityId": row["id"]})


def _one_to_one(service: Service, call: Call, member: str) -> Answer:
    chat = chats.with_bot(service, chats.person_of(service, member))
    chats.may_write(service, chat)
    body: Json = {"id": chat["id"]}
    if call.body.get("activity") is not None:
        row = messages.write(service, chat["id"], None, messages.BOT, content(check(call, call.body["activity"])))
        body["activityId"] = row["id"]
    return Answer(201, body)


def content(activity: Json) -> Json:
    """What a new message takes from the bot's activity; its id is the service's to give."""
    return {name: value for name, value in activity.items() if name != "id"} | _markdown(activity)


def _markdown(activity: Json) -> Json:
    return {"textFormat": activity.get("textFormat") or "markdown"}


def post(service: Service, call: Call) -> Answer:
    """POST …/activities and …/activities/{replyToId}; in a channel a reply goes into the thread."""
    place, thread = place_of(service, call.args["conversation"])
    activity = check(call, call.body)
    reply_to = call.args.get("activity") or (activity.get("replyToId") if place not in service.world.chats else None)
    if activity["type"] == "typing":
        return Answer(202)
    if reply_to and place not in service.world.chats and thread is None:
        thread = messages.found(service.world, place, reply_to)["thread"]
    row = messages.write(service, place, thread, messages.BOT, content(activity))
    return Answer(201, {"id": row["id"]})


def _own(service: Service, call: Call) -> Json:
    place, _ = place_of(service, call.args["conversation"])
    row = messages.found(service.world, place, call.args["activity"])
    if not row["from"]["bot"]:
        raise Fault(403, "Forbidden", "The bot can only change its own messages.")
    return row


def update(service: Service, call: Call) -> Answer:
    """PUT …/activities/{activityId}."""
    row = _own(service, call)
    messages.change(service, row, content(check(call, call.body)))
    return Answer(200, {"id": row["id"]})


def delete(service: Service, call: Call) -> Answer:
    """DELETE …/activities/{activityId}."""
    messages.remove(service, _own(service, call))
    return Answer(200)


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
        "tenantId": TENANT_ID,
        "userRole": "guest" if person["guest"] else "user",
    }


def roster(service: Service, conversation: str) -> list[Json]:
    """The people of a conversation; a standard channel's roster is the whole team."""
    place, _ = place_of(service, conversation)
    chat = service.world.chats.get(place)
    return [service.world.people[chat["person"]]] if chat else service.world.team()


def member(service: Service, call: Call) -> Answer:
    """GET …/members/{id}, by Teams id or aad id."""
    key = call.args["member"]
    for person in roster(service, call.args["conversation"]):
        if key in (person["id"], teams_id(person["id"])):
            return Answer(200, account(person))
    raise Fault(404, "MemberNotFoundInConversation", "Member not found in conversation.")


def paged(service: Service, call: Call) -> Answer:
    """GET …/pagedmembers; a page has 50 to 500 members, whatever is asked for."""
    people = roster(service, call.args["conversation"])
    asked, token = call.query.get("pageSize", str(PAGE)), call.query.get("continuationToken", "0")
    if not asked.isdigit() or not token.isdigit():
        raise syntax("pageSize or continuationToken is not valid.")
    size, start = min(max(int(asked), SMALLEST_PAGE), LARGEST_PAGE), int(token)
    body: Json = {"members": [account(person) for person in people[start : start + size]]}
    if start + size < len(people):
        body["continuationToken"] = str(start + size)
    return Answer(200, body)


def an_object(value: Any, _at: str) -> None:
    """Any object; `check` knows what an activity may hold."""
    if not isinstance(value, dict):
        raise syntax("An object is expected.")


CREATE = thing(
    {
        "bot": an_object,
        "isGroup": flag,
        "members": many(an_object),
        "topicName": text,
        "tenantId": text,
        "activity": an_object,
        "channelData": an_object,
        "conversationType": anything,
    }
)
PAGES = frozenset({"pageSize", "continuationToken"})
ROOM = "/v3/conversations/{conversation}"
ROUTES = (
    Route("POST", "/v3/conversations", create, shape=CREATE),
    Route("POST", ROOM + "/activities", post, shape=an_object),
    Route("POST", ROOM + "/activities/{activity}", post, shape=an_object),
    Route("PUT", ROOM + "/activities/{activity}", update, shape=an_object),
    Route("DELETE", ROOM + "/activities/{activity}", delete),
    Route("GET", ROOM + "/members/{member}", member),
    Route("GET", ROOM + "/pagedmembers", paged, query=PAGES),
)

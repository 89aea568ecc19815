"""The Bot Connector: conversations, posts, replies, updates and deletes; the members of a conversation are rosters'."""

from tenant import chats, messages, rooms, rosters
from tenant.errors import Fault
from tenant.names import APP_ID, BOT_ID, TENANT_ID, Json
from tenant.odata import dig
from tenant.outgoing import an_object, check, content, parts, syntax
from tenant.pacing import READS, SENDS, paced
from tenant.service import Service
from tenant.shapes import anything, flag, many, text, thing
from tenant.wire import Answer, Call, Route, Run


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
    place, _ = rooms.written(service, call, channel)
    if not service.world.threaded(place):
        raise rooms.not_found()
    if call.body.get("activity") is None:
        raise syntax("Incorrect conversation creation parameters: an activity is needed.")
    rows = _write(service, place, None, check(call, call.body["activity"]))
    return Answer(201, {"id": f"{place};messageid={rows[0]['id']}"} | _named(rows, "activityId"))


def _one_to_one(service: Service, call: Call, member: str) -> Answer:
    chat = chats.with_bot(service, chats.person_of(service, member))
    body: Json = {"id": chat["id"]}
    if call.body.get("activity") is None:
        rooms.entered(service, chat["id"])
        return Answer(201, body)
    rooms.written(service, call, chat["id"])
    rows = _write(service, chat["id"], None, check(call, call.body["activity"]))
    return Answer(201, body | _named(rows, "activityId"))


def _write(service: Service, place: str, thread: str | None, activity: Json) -> list[Json]:
    """The messages that the activity becomes; in a channel they share the thread of the first."""
    rows: list[Json] = []
    for part in parts(activity):
        after = thread or (rows[0]["thread"] if rows and service.world.threaded(place) else None)
        rows.append(messages.write(service, place, after, messages.BOT, part))
    return rows


def _named(rows: list[Json], name: str) -> Json:
    """The new message's id; Teams tells none when it split the activity, since it could tell only one."""
    return {name: rows[0]["id"]} if len(rows) == 1 else {}


def post(service: Service, call: Call) -> Answer:
    """POST …/activities and …/activities/{replyToId}; in a channel a reply goes into the thread."""
    place, thread = rooms.written(service, call, call.args["conversation"])
    activity = check(call, call.body)
    threaded = service.world.threaded(place)
    reply_to = call.args.get("activity") or (activity.get("replyToId") if threaded else None)
    if activity["type"] == "typing":
        return Answer(202)
    if reply_to and threaded and thread is None:
        thread = messages.thread_of(service.world, place, reply_to)
    return Answer(201, _named(_write(service, place, thread, activity), "id"))


def _own(service: Service, call: Call) -> Json:
    place, _ = rooms.written(service, call, call.args["conversation"])
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


def unbuilt(method: str, path: str) -> str | None:
    """The old call for the whole roster: it still answers, five times a minute and up to 10,000 members."""
    return "The roster in one piece (use pagedmembers)" if method == "GET" and path.endswith("/members") else None


def _send(run: Run) -> Run:
    return paced("send", SENDS, run)


def _read(run: Run) -> Run:
    return paced("members", READS, run)


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
    Route("POST", "/v3/conversations", paced("create", SENDS, create), shape=CREATE),
    Route("POST", ROOM + "/activities", _send(post), shape=an_object),
    Route("POST", ROOM + "/activities/{activity}", _send(post), shape=an_object),
    Route("PUT", ROOM + "/activities/{activity}", _send(update), shape=an_object),
    Route("DELETE", ROOM + "/activities/{activity}", _send(delete)),
    Route("GET", ROOM + "/members/{member}", _read(rosters.member)),
    Route("GET", ROOM + "/pagedmembers", _read(rosters.paged), query=PAGES),
)

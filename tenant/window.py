"""What the local Teams window asks for: people, places, messages, and what a person does there."""

import uuid
from html import escape
from typing import Any

from tenant import activities, apps, botline, chats, devices, messages
from tenant.errors import Fault, bad, missing
from tenant.names import TEAM_ID, TEAM_NAME, Json, teams_id
from tenant.service import Service
from tenant.shapes import anything, flag, one_of, text, thing
from tenant.wire import Answer, Call, Route


def acting(service: Service, aad: str | None) -> Json:
    """The person at the keyboard."""
    person = service.world.people.get(aad or "")
    if person is None:
        raise missing(f"The person '{aad}'")
    return person


def visible(service: Service, person: Json, place: str) -> str:
    """The place, if the person may see it; a chat that was made anew is still found under its old ids."""
    if place in service.world.chats:
        place = str(chats.current(service, service.world.chats[place])["id"])
    channel = service.world.channels.get(place)
    there = (
        place in service.world.chats
        or place in service.world.meetings
        or (channel is not None and not channel["deleted"])
    )
    if not there:
        raise missing("The place")
    if person["id"] not in messages.audience(service.world, place):
        raise Fault(403, "Forbidden", f"{person['name']} is not in this conversation.")
    return place


def people(service: Service, _call: Call) -> Answer:
    """GET /window/people."""
    shown = ("id", "name", "role", "guest", "locale", "village")
    rows = [{name: person[name] for name in shown} for person in service.world.people.values()]
    return Answer(200, {"people": rows})


def places(service: Service, call: Call) -> Answer:
    """GET /window/places: the channels of the team's members, one's chat with the bot, the meetings one is in.

    Somebody of another organisation has no chat with the bot: their own has no such app.
    """
    person = acting(service, call.query.get("as"))
    chat = None if person.get("home") else {"id": chats.with_bot(service, person)["id"]}
    service.mark()
    rows = service.world.live_channels() if person["team"] else []
    channels = [{name: row.get(name, False) for name in ("id", "name", "general", "archived")} for row in rows]
    team = {"id": TEAM_ID, "name": TEAM_NAME} if person["team"] else None
    rooms = {"channels": channels, "chat": chat, "meetings": _meetings(service, person)}
    return Answer(200, {"team": team} | rooms | apps.shown(service, person))


def _meetings(service: Service, person: Json) -> list[Json]:
    rows = [row for row in service.world.meetings.values() if person["id"] in row["members"]]
    return [{"id": row["id"], "name": row["name"], "app": row["bot"]} for row in rows]


def read(service: Service, call: Call) -> Answer:
    """GET /window/messages."""
    place = visible(service, acting(service, call.query.get("as")), call.query.get("place", ""))
    return Answer(200, {"messages": [messages.shown(row) for row in service.world.messages.get(place, {}).values()]})


async def say(service: Service, call: Call) -> Answer:
    """POST /window/messages; `status` is the bot's, or null where the bot does not hear it."""
    body = call.body
    person = acting(service, body["as"])
    place, world = visible(service, person, body["place"]), service.world
    devices.online(service, call)
    thread = messages.thread_of(world, place, body["thread"]) if body.get("thread") else None
    _open(service, place)
    mentioned = bool(body.get("mention"))
    words = f"{activities.MENTION} {body['text']}" if mentioned else body["text"]
    entities = [activities.mention()] if mentioned else []
    known = world.messages.get(place, {}).get(body.get("activity_id") or "")
    content = {"id": body.get("activity_id"), "text": words, "entities": entities}
    row = known or messages.write(service, place, thread, messages.author(person), content)
    if place not in world.chats and not mentioned:
        return Answer(201, {"id": row["id"], "status": None})
    values = {"text": words, "textFormat": "plain", "entities": entities, "attachments": _html(body["text"], mentioned)}
    status, _ = await _tell(service, person, "message", row, body.get("locale"), values | {"id": row["id"]})
    return Answer(201, {"id": row["id"], "status": status})


def _open(service: Service, place: str) -> None:
    """Refuses what is written into an archived team or channel; what stands there can still be read."""
    channel = service.world.channels.get(place)
    if channel is not None and (service.world.archived or channel.get("archived")):
        raise Fault(403, "Forbidden", "The team or channel is archived.")


def take_back(service: Service, call: Call) -> Answer:
    """POST /window/delete: a person deletes their own message, or an owner any message of a channel."""
    person, row = _card_message(service, call.body)
    mine, ours = row["from"]["id"] == teams_id(person["id"]), service.world.threaded(row["place"])
    if not (mine or (ours and person["owner"])):
        raise Fault(403, "Forbidden", "Only the author, or an owner in a channel, can delete a message.")
    messages.remove(service, row)
    heard = row["place"] in service.world.chats or row["entities"]
    if mine and heard and _listens(service, person, row["place"]):
        values = {"id": row["id"], "place": row["place"], "thread": row["thread"], "locale": None}
        event = activities.from_person(service.world, service.base, person, "messageDelete", values)
        event["channelData"] |= {"eventType": "softDeleteMessage"}
        botline.tell(service, event)
    return Answer(200, {"id": row["id"]})


def _html(words: str, mentioned: bool) -> list[Json]:
    """Teams sends each message's HTML along as an attachment."""
    before = f"{activities.MENTION}&nbsp;" if mentioned else ""
    return [{"contentType": "text/html", "content": f"<p>{before}{escape(words)}</p>"}]


async def _tell(
    service: Service, person: Json, kind: str, row: Json, locale: str | None, values: Json
) -> tuple[int, Any]:
    world, place = service.world, row["place"]
    if not _listens(service, person, place):
        return 403, None
    if place in world.chats:
        world.chats[place]["opened"] = True
    values |= {"place": place, "thread": row["thread"], "locale": locale}
    return await botline.send(service, activities.from_person(world, service.base, person, kind, values))


def _listens(service: Service, person: Json, place: str) -> bool:
    """Whether the bot is there to hear the person."""
    world = service.world
    if place in world.chats:
        return person.get("app") is not False and not person.get("blocked")
    return bool(world.meetings[place]["bot"]) if place in world.meetings else world.installed()


def _card_message(service: Service, body: Json) -> tuple[Json, Json]:
    person = acting(service, body["as"])
    place = visible(service, person, body["place"])
    return person, messages.found(service.world, place, body["message"])


def _invoke_id(body: Json) -> str:
    return body.get("activity_id") or f"f:{uuid.uuid4()}"


async def execute(service: Service, call: Call) -> Answer:
    """POST /window/execute: Action.Execute of a card."""
    body = call.body
    person, row = _card_message(service, body)
    if _unheard(service, call):
        return Answer(200, devices.UNREACHED)
    action = {"type": "Action.Execute", "verb": body["verb"], "data": body.get("data") or {}}
    action |= {name: body[name] for name in ("id", "title") if body.get(name)}
    value = {"action": action, "trigger": body.get("trigger") or "manual"}
    values = {"id": _invoke_id(body), "name": "adaptiveCard/action", "value": value, "replyToId": row["id"]}
    return _came_back(await _tell(service, person, "invoke", row, body.get("locale"), values))


async def submit(service: Service, call: Call) -> Answer:
    """POST /window/submit: Action.Submit of a card, a message without text."""
    body = call.body
    person, row = _card_message(service, body)
    if _unheard(service, call):
        return Answer(200, {"status": 0})
    key = body.get("activity_id") or service.world.new_message_id()
    values = {"id": key, "value": body.get("data") or {}, "replyToId": row["id"]}
    status, _ = await _tell(service, person, "message", row, body.get("locale"), values)
    return Answer(200, {"status": status})


async def task(service: Service, call: Call) -> Answer:
    """POST /window/task: a dialog is opened (fetch) or sent (submit)."""
    body = call.body
    person = acting(service, body["as"])
    place = visible(service, person, body["place"])
    row: Json = {"place": place, "thread": None, "id": None}
    if body.get("message"):
        row = messages.found(service.world, place, body["message"])
    if _unheard(service, call):
        return Answer(200, devices.UNREACHED)
    value = {"data": body.get("data") or {}, "context": {"theme": "default"}}
    values = {"id": _invoke_id(body), "name": f"task/{body['kind']}", "value": value, "replyToId": row["id"]}
    return _came_back(await _tell(service, person, "invoke", row, body.get("locale"), values))


def _unheard(service: Service, call: Call) -> bool:
    """Whether the tap never leaves the device."""
    devices.online(service, call)
    return devices.dead(service, call)


def _came_back(result: tuple[int, Any]) -> Answer:
    return Answer(200, {"status": result[0], "body": result[1]})


def some_text(value: Any, at: str) -> None:
    """Text that is not blank."""
    text(value, at)
    if not value.strip():
        raise bad(f"'{at}' must not be empty.")


WHO = {"as": text, "place": text, "locale": text, "activity_id": text}
CARD = WHO | {"message": text, "data": anything}
SAY = thing(WHO | {"text": some_text, "thread": text, "mention": flag}, ("as", "place", "text"))
EXECUTE = thing(
    CARD | {"verb": text, "trigger": one_of("manual", "automatic"), "id": text, "title": text},
    ("as", "place", "message", "verb"),
)
DELETE = {"as": text, "place": text, "message": text}
ROUTES = (
    Route("GET", "/window/people", people),
    Route("GET", "/window/places", places, query=frozenset({"as"})),
    Route("GET", "/window/messages", read, query=frozenset({"as", "place"})),
    Route("POST", "/window/messages", say, shape=SAY),
    Route("POST", "/window/execute", execute, shape=EXECUTE),
    Route("POST", "/window/submit", submit, shape=thing(CARD, ("as", "place", "message"))),
    Route(
        "POST", "/window/task", task, shape=thing(CARD | {"kind": one_of("fetch", "submit")}, ("as", "place", "kind"))
    ),
    Route("POST", "/window/delete", take_back, shape=thing(DELETE, ("as", "place", "message"))),
)

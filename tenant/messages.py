"""Messages in channels and chats: written, changed, taken away, and told to those who look."""

from typing import Any

from tenant.errors import Fault
from tenant.names import BOT_ID, BOT_NAME, Json, teams_id
from tenant.service import Service
from tenant.world import World

BOT = {"id": BOT_ID, "name": BOT_NAME, "bot": True}


def author(person: Json) -> Json:
    """A person as a message's author."""
    return {"id": teams_id(person["id"]), "name": person["name"], "bot": False}


def audience(world: World, place: str) -> set[str]:
    """The aad ids of those who see a place."""
    chat, meeting = world.chats.get(place), world.meetings.get(place)
    if meeting:
        return set(meeting["members"])
    return {chat["person"]} if chat else {person["id"] for person in world.team()}


def write(service: Service, place: str, thread: str | None, by: Json, content: Json) -> Json:
    """A new message; without a thread it is a root post. `content` as an activity: text, attachments, …"""
    world = service.world
    key = content.get("id") or world.new_message_id()
    row = {"id": key, "place": place, "thread": thread or key, "from": by, "at": world.stamp(), "edited": False}
    row |= _content(content)
    world.messages.setdefault(place, {})[key] = row
    _tell(service, row, "created")
    return row


def _content(content: Json) -> Json:
    return {
        "text": content.get("text") or "",
        "textFormat": content.get("textFormat") or "plain",
        "entities": content.get("entities") or [],
        "attachments": [
            {"contentType": part["contentType"], "content": part.get("content")} | _named(part)
            for part in content.get("attachments") or []
        ],
        "summary": content.get("summary"),
    }


def _named(part: Json) -> Json:
    return {name: part[name] for name in ("name", "contentUrl") if part.get(name)}


def change(service: Service, row: Json, content: Json) -> None:
    """The bot edits its message in place."""
    row |= _content(content) | {"edited": True}
    _tell(service, row, "updated")


def remove(service: Service, row: Json) -> None:
    """The bot takes its message away."""
    del service.world.messages[row["place"]][row["id"]]
    _tell(service, row, "deleted")


def _tell(service: Service, row: Json, kind: str) -> None:
    event = {"place": row["place"], "message": row["id"], "kind": kind}
    service.hub.tell(audience(service.world, row["place"]), event)


def found(world: World, place: str, key: Any) -> Json:
    """A message by its id, or 404."""
    row = world.messages.get(place, {}).get(str(key))
    if row is None:
        raise Fault(404, "ActivityNotFoundInConversation", "The activity was not found in the conversation.")
    return row


def thread_of(world: World, place: str, key: Any) -> str:
    """The thread that a message is in; one whose root was deleted lives on in its replies. 404 for neither."""
    if str(key) not in world.messages.get(place, {}):
        rows = world.messages.get(place, {}).values()
        replies = [row["thread"] for row in rows if row["thread"] == str(key)]
        if replies:
            return str(replies[0])
    return str(found(world, place, key)["thread"])


def shown(row: Json) -> Json:
    """A message as the local window reads it."""
    return {name: value for name, value in row.items() if name not in ("place", "summary")}

"""The activities that Teams sends to a bot, field by field as they arrive on the wire."""

from base64 import b64encode
from typing import Any
from zoneinfo import ZoneInfo

from tenant import clock
from tenant.names import BOT_ID, BOT_NAME, TEAM_ID, TEAM_NAME, TENANT_ID, Json, teams_id
from tenant.world import World

ZONE = "Europe/Copenhagen"
MENTION = f"<at>{BOT_NAME}</at>"


def service_url(base: str) -> str:
    """The Connector's address below the tenant's origin."""
    return f"{base}/connector/"


def envelope(world: World, base: str, kind: str, activity_id: str) -> Json:
    """What every activity carries."""
    now = world.now()
    return {
        "type": kind,
        "id": activity_id,
        "timestamp": clock.iso(now),
        "localTimestamp": now.astimezone(ZoneInfo(ZONE)).isoformat(timespec="milliseconds"),
        "localTimezone": ZONE,
        "channelId": "msteams",
        "serviceUrl": service_url(base),
        "recipient": {"id": BOT_ID, "name": BOT_NAME},
    }


def account(person: Json) -> Json:
    """A person as the sender."""
    return {"id": teams_id(person["id"]), "name": person["name"], "aadObjectId": person["id"]}


def client_info(locale: str) -> Json:
    """What the client says of itself."""
    country = locale.partition("-")[2] or "DK"
    return {"type": "clientInfo", "locale": locale, "country": country, "platform": "Web", "timezone": ZONE}


def meeting_id(chat: str) -> str:
    """The id by which a bot asks the meeting service for the meeting of a chat."""
    return b64encode(f"0#{chat}#0".encode()).decode()


def conversation(world: World, place: str, thread: str | None) -> Json:
    """The conversation of an activity: a chat, a channel, or a channel's thread."""
    if place in world.chats:
        return {"id": place, "tenantId": TENANT_ID, "conversationType": "personal"}
    if place in world.meetings:
        return {"id": place, "tenantId": TENANT_ID, "conversationType": "groupChat", "isGroup": True}
    whole = f"{place};messageid={thread}" if thread else place
    return {"id": whole, "tenantId": TENANT_ID, "conversationType": "channel", "isGroup": True}


def team_data(world: World) -> Json:
    """The team as channelData names it: by its thread id, and by its group."""
    return {"id": world.general()["id"], "name": TEAM_NAME, "aadGroupId": TEAM_ID}


def channel_data(world: World, place: str) -> Json:
    """channelData of a message or an invoke."""
    if place in world.chats:
        return {"tenant": {"id": TENANT_ID}}
    if place in world.meetings:
        return {"tenant": {"id": TENANT_ID}, "meeting": {"id": meeting_id(place)}}
    team = {k: v for k, v in team_data(world).items() if k != "name"}
    return {
        "teamsChannelId": place,
        "teamsTeamId": team["id"],
        "channel": {"id": place},
        "team": team,
        "tenant": {"id": TENANT_ID},
    }


def from_person(world: World, base: str, person: Json, kind: str, values: Json) -> Json:
    """A message or invoke of a person; `values`: id, place, thread, locale and the kind's own fields."""
    place, thread, locale = values.pop("place"), values.pop("thread"), values.pop("locale") or person["locale"]
    activity = envelope(world, base, kind, values.pop("id"))
    activity |= {
        "from": account(person),
        "conversation": conversation(world, place, thread),
        "channelData": channel_data(world, place),
        "locale": locale,
        "entities": [client_info(locale), *values.pop("entities", [])],
    }
    return activity | {name: value for name, value in values.items() if value is not None}


def mention() -> Json:
    """The entity beside a mention of the bot."""
    return {"type": "mention", "mentioned": {"id": BOT_ID, "name": BOT_NAME}, "text": MENTION}


def installer(person: Json) -> Json:
    """Whoever added or removed something: events give no name."""
    return {"id": teams_id(person["id"]), "aadObjectId": person["id"]}


def owner(world: World) -> Json:
    """The team's first owner, who stands for whoever changes the team outside the window."""
    return next(person for person in world.team() if person["owner"])


def team_event(world: World, base: str, event: str, data: Json, **fields: Any) -> Json:
    """A conversationUpdate about the team; it comes from the first owner unless `by` names another person."""
    by = fields.pop("by", None) or owner(world)
    activity = envelope(world, base, "conversationUpdate", f"f:{world.new_id()}")
    activity |= {
        "from": installer(by),
        "conversation": conversation(world, world.general()["id"], None),
        "channelData": {"team": team_data(world), "eventType": event, "tenant": {"id": TENANT_ID}} | data,
    }
    return activity | fields


def chat_event(world: World, base: str, person: Json, chat: str, **fields: Any) -> Json:
    """A conversationUpdate about somebody's own chat with the bot, or a meeting's chat."""
    activity = envelope(world, base, "conversationUpdate", f"f:{world.new_id()}")
    activity |= {"from": installer(person), "conversation": conversation(world, chat, None)}
    return activity | {"channelData": channel_data(world, chat)} | fields


def installation(world: World, base: str, person: Json, place: str, action: str) -> Json:
    """An installationUpdate: the app was added to the team or to a person, or removed; `action` add or remove."""
    activity = envelope(world, base, "installationUpdate", f"f:{world.new_id()}")
    data: Json = {"tenant": {"id": TENANT_ID}, "source": {"name": "message"}}
    if place in world.meetings:
        data |= channel_data(world, place)
    if world.threaded(place):
        chosen = {"settings": {"selectedChannel": {"id": place}}} if action == "add" else {}
        data |= {"team": team_data(world), "channel": {"id": place}} | chosen
    activity |= {"from": installer(person), "conversation": conversation(world, place, None), "action": action}
    return activity | {"channelData": data, "locale": person["locale"], "entities": [client_info(person["locale"])]}

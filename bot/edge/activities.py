"""Activities from their bytes: by hand, only the fields that the forum uses.

Source: Bot Framework Activity schema and what Teams adds in `channelData`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import orjson
from botbuilder.schema import Activity, ChannelAccount, ConversationAccount

from bot.edge.refusals import NotAnActivity

Json = Mapping[str, object]
NOTHING: Json = {}
EVERY = ("type", "service_url", "channel")
SPOKEN = ("conversation", "sender.id")
# Ids are kept, remembered and put into addresses: real ones have at most a few hundred printable ASCII signs.
ID_MOST = 512
NAME_MOST = 256
MENTIONS_MOST = 200
_ID = re.compile(r"[!-~]+")
_GUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
NEEDS = {"message": (*EVERY, *SPOKEN), "invoke": (*EVERY, *SPOKEN, "name")}


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody as Teams names them: `id` is `29:…` or `28:…`, `person` the Entra object id or ""."""

    id: str = ""
    name: str = ""
    person: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """Who is mentioned, and the exact `<at>…</at>` that stands for it in the text."""

    id: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """An activity as it came, before anybody decided what it means; a field that is absent is "".

    So is an id that is none: of blanks, control characters or letters beyond ASCII, or overlong.
    `conversation` keeps its `;messageid=` part, `tenants` are all that the activity names.
    """

    type: str
    service_url: str
    channel: str
    id: str = ""
    name: str = ""
    action: str = ""
    text: str = ""
    locale: str = ""
    reply_to: str = ""
    conversation: str = ""
    chat: str = ""
    sender: Account = field(default_factory=Account)
    recipient: Account = field(default_factory=Account)
    tenants: tuple[str, ...] = ()
    team: str = ""
    event: str = ""
    mentions: tuple[Mention, ...] = ()
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    value: Json = field(default_factory=dict)


def read(body: bytes) -> Arrival:
    """The activity in a request body; NotAnActivity where it is none."""
    try:
        raw = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise NotAnActivity("not-json") from error
    if not isinstance(raw, dict):
        raise NotAnActivity("not-an-object")
    arrival = _arrival(raw)
    for name in NEEDS.get(arrival.type, EVERY):
        if not _field(arrival, name):
            raise NotAnActivity(f"no-{name}")
    return arrival


def _arrival(raw: Json) -> Arrival:
    conversation, teams = _object(raw, "conversation"), _object(raw, "channelData")
    return Arrival(
        type=_text(raw, "type"),
        service_url=_text(raw, "serviceUrl"),
        channel=_text(raw, "channelId"),
        id=_id(raw, "id"),
        name=_text(raw, "name"),
        action=_text(raw, "action"),
        text=_text(raw, "text"),
        locale=_text(raw, "locale"),
        reply_to=_id(raw, "replyToId"),
        conversation=_id(conversation, "id"),
        chat=_text(conversation, "conversationType"),
        sender=_account(_object(raw, "from")),
        recipient=_account(_object(raw, "recipient")),
        tenants=_tenants(conversation, teams),
        team=_id(_object(teams, "team"), "aadGroupId"),
        event=_text(teams, "eventType"),
        mentions=_mentions(raw),
        added=tuple(_id(each, "id") for each in _objects(raw, "membersAdded")),
        removed=tuple(_id(each, "id") for each in _objects(raw, "membersRemoved")),
        value=_object(raw, "value"),
    )


def as_activity(arrival: Arrival, address: str) -> Activity:
    """The same as botbuilder's Activity, as far as a TurnContext and a handler look; `address` is where to answer."""
    sender, recipient = arrival.sender, arrival.recipient
    return Activity(
        type=arrival.type,
        id=arrival.id,
        name=arrival.name,
        channel_id=arrival.channel,
        service_url=arrival.service_url,
        text=arrival.text,
        locale=arrival.locale or None,
        reply_to_id=arrival.reply_to or None,
        from_property=ChannelAccount(id=sender.id, name=sender.name, aad_object_id=sender.person),
        recipient=ChannelAccount(id=recipient.id, name=recipient.name),
        conversation=ConversationAccount(id=address, conversation_type=arrival.chat),
        members_added=[ChannelAccount(id=each) for each in arrival.added],
        members_removed=[ChannelAccount(id=each) for each in arrival.removed],
    )


def _tenants(conversation: Json, teams: Json) -> tuple[str, ...]:
    # botbuilder reads the conversation's tenant under a wrong name and always finds None; Teams gives it twice.
    named = (_text(_object(teams, "tenant"), "id"), _text(conversation, "tenantId"))
    return tuple(tenant for tenant in named if tenant)


def _mentions(raw: Json) -> tuple[Mention, ...]:
    found = [_mention(each) for each in _objects(raw, "entities") if each.get("type") == "mention"]
    return tuple(found[:MENTIONS_MOST])


def _mention(entity: Json) -> Mention:
    mentioned = _object(entity, "mentioned")
    name = _text(mentioned, "name")
    return Mention(_id(mentioned, "id"), name, _text(entity, "text") or f"<at>{name}</at>")


def _account(raw: Json) -> Account:
    return Account(_id(raw, "id"), _text(raw, "name")[:NAME_MOST], _person(raw), _text(raw, "role"))


def _person(raw: Json) -> str:
    """The Entra object id; what is no GUID is nobody's."""
    value = _text(raw, "aadObjectId")
    return value.lower() if _GUID.fullmatch(value) else ""


def _id(raw: Json, name: str) -> str:
    value = _text(raw, name)
    return value if len(value) <= ID_MOST and _ID.fullmatch(value) else ""


def _text(raw: Json, name: str) -> str:
    value = raw.get(name)
    return value if isinstance(value, str) else ""


def _object(raw: Json, name: str) -> Json:
    value = raw.get(name)
    return value if isinstance(value, dict) else NOTHING


def _objects(raw: Json, name: str) -> list[Json]:
    value = raw.get(name)
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _field(arrival: Arrival, name: str) -> object:
    return arrival.sender.id if name == "sender.id" else getattr(arrival, name)

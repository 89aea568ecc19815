"""What an arrival means to the forum: arrival → Incoming (turn.py), or nothing to answer (rule 42)."""

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.edge.activities import NOTHING, Arrival, Json
from bot.turn import Chat, How, Incoming

BOT_ADDED = "bot-added"
BOT_REMOVED = "bot-removed"
THREAD = ";messageid="
INVOKES = {"adaptiveCard/action": How.EXECUTE, "task/fetch": How.FETCH, "task/submit": How.DIALOG}
CHATS = {"channel": Chat.CHANNEL, "groupChat": Chat.GROUP}
AT = re.compile(r"</?at[^<>]*>", re.IGNORECASE)


def message(arrival: Arrival) -> Incoming | None:
    """A message or an Action.Submit; None when a bot wrote it, or when nobody spoke to us in a shared place."""
    if by_a_bot(arrival):
        return None
    text, data = _spoken(arrival), _data(arrival.value)
    if data and not text:
        return incoming(arrival, How.SUBMIT, data)
    mentioned = any(mention.id == arrival.recipient.id for mention in arrival.mentions)
    if _chat(arrival) is Chat.PERSONAL or mentioned or data:
        return incoming(arrival, How.MESSAGE, data, text=text)
    return None


def invoke(arrival: Arrival, how: How) -> Incoming | None:
    """A card's Execute or a dialog's call; None when the value has no action, or data that is no object."""
    if how is not How.EXECUTE:
        data = arrival.value.get("data", NOTHING)
        return incoming(arrival, how, _data(data)) if isinstance(data, dict) else None
    action = arrival.value.get("action")
    if not isinstance(action, dict) or not isinstance(action.get("data", NOTHING), dict | None):
        return None
    automatic = arrival.value.get("trigger") == "automatic"
    return incoming(arrival, how, _data(action.get("data") or NOTHING), verb=_word(action, "verb"), automatic=automatic)


def event(arrival: Arrival) -> Incoming:
    """A conversation event: `bot-added` or `bot-removed` for ourselves (rule 43), else Teams' own eventType.

    An installation update is named `installation-` and its action, so that nobody greets twice.
    """
    removed = tuple(each for each in arrival.removed if each)
    return replace(incoming(arrival, How.EVENT, NOTHING, event=_event(arrival)), removed=removed)


def by_a_bot(arrival: Arrival) -> bool:
    """Our own message, or another bot's."""
    sender = arrival.sender
    return sender.id == arrival.recipient.id or sender.id.startswith("28:") or sender.role == "bot"


def incoming(
    arrival: Arrival,
    how: How,
    data: Json,
    *,
    text: str = "",
    verb: str = "",
    automatic: bool = False,
    event: str = "",
) -> Incoming:
    conversation, _, _ = arrival.conversation.partition(THREAD)
    return Incoming(
        id=arrival.id,
        how=how,
        person=arrival.sender.person,
        mri=arrival.sender.id,
        name=arrival.sender.name,
        locale=arrival.locale,
        chat=_chat(arrival),
        conversation=conversation,
        thread=thread(arrival),
        service_url=arrival.service_url,
        tenant=arrival.tenants[0] if arrival.tenants else "",
        text=text,
        verb=verb or _word(data, "verb"),
        data=data,
        automatic=automatic,
        event=event,
        team=arrival.team,
    )


def thread(arrival: Arrival) -> str:
    """The root message's id in a channel (rule 41), "" elsewhere and for events."""
    if _chat(arrival) is not Chat.CHANNEL:
        return ""
    _, _, root = arrival.conversation.partition(THREAD)
    return root or arrival.reply_to or (arrival.id if arrival.type == "message" else "")


def address(arrival: Arrival) -> str:
    """The conversation id to answer to: in a channel with its thread."""
    root = thread(arrival)
    if not root or THREAD in arrival.conversation:
        return arrival.conversation
    return f"{arrival.conversation}{THREAD}{root}"


def replied(arrival: Arrival) -> str:
    """The message that an answer replies to: the one just written, the card of a Submit; "" for an event."""
    return arrival.id if arrival.text else arrival.reply_to


def _spoken(arrival: Arrival) -> str:
    """The text without the mention of ourselves; other people's mentions leave their names."""
    text = arrival.text.replace("&nbsp;", " ")
    for mention in arrival.mentions:
        name = "" if mention.id == arrival.recipient.id else AT.sub("", mention.text)
        text = text.replace(mention.text, name)
    return text.replace("\xa0", " ").strip()


def _event(arrival: Arrival) -> str:
    if arrival.type == "installationUpdate":
        return f"installation-{arrival.action}"
    if arrival.recipient.id and arrival.recipient.id in arrival.added:
        return BOT_ADDED
    if arrival.recipient.id and arrival.recipient.id in arrival.removed:
        return BOT_REMOVED
    return arrival.event


def _data(data: Json) -> Json:
    # Teams puts its own `msteams` object among a button's data; the forum has no use for it.
    return {name: value for name, value in data.items() if name != "msteams"}


def _word(raw: Mapping[str, object], name: str) -> str:
    value = raw.get(name)
    return value if isinstance(value, str) else ""


def _chat(arrival: Arrival) -> Chat:
    # Without a word about its type, a conversation with a group's kind of id is taken for a shared place.
    unnamed = Chat.GROUP if not arrival.chat and arrival.conversation.startswith("19:") else Chat.PERSONAL
    return CHATS.get(arrival.chat, unnamed)

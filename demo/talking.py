"""Somebody writes or taps, and waits for the very card that answers, whatever else comes in that moment."""

import uuid
from collections.abc import Awaitable, Callable, Container
from dataclasses import replace
from typing import Any

from demo import cards, volunteers
from demo.steps import Broken
from demo.volunteers import CARD, SILENCE_S, Opened, Volunteer
from demo.wire import PATIENCE_S, Json, Wire

LONG_S, WAITING_S = 120.0, 10.0
"""So long anything may take on a bad day, and so long somebody waits for a card before they do something."""
SHARED = "19:"
"""How the id of a conversation begins in which others read along."""
Wanted = Callable[[Json], object]


def has(verb: str, **ids: object) -> Wanted:
    """A card with this button."""
    return lambda card: cards.button(card, verb, **ids)


def says(*told: str) -> Wanted:
    """A card on which all of this can be read."""
    return lambda card: all(each in cards.words(card) for each in told)


def at(who: Volunteer, place: str) -> Volunteer:
    """The same person, busy in a channel or a meeting's chat."""
    return replace(who, chat=place)


async def known(wire: Wire, who: Volunteer) -> set[str]:
    """The messages that stand there now."""
    return {message["id"] for message in await volunteers.messages(wire, who.id, who.chat)}


async def found(wire: Wire, who: Volunteer, wanted: Wanted, before: Container[str] = ()) -> Opened | None:
    """The newest card that is wanted, of messages that did not stand there before."""
    for message in reversed(await volunteers.messages(wire, who.id, who.chat)):
        card = volunteers.card_of(message)
        if message["id"] not in before and message["from"].get("bot") and card and wanted(card):
            return Opened(message["id"], card)
    return None


async def came(wire: Wire, who: Volunteer, what: str, wanted: Wanted, word: str = "hjælp") -> Opened:
    """The card, once it stands there; `word` asks for it where it stays away."""
    opened: Opened = await awaited(wire, who, what, lambda: found(wire, who, wanted), word)
    return opened


async def awaited(wire: Wire, who: Volunteer, what: str, holds: Callable[[], Awaitable[object]], word: str) -> Any:
    """What comes by itself; on a bad day whoever misses it asks for it by its word.

    So it is with somebody who had blocked the bot: what met the closed door does not come again, what follows does.
    """
    if wire.tries == 1:
        return await wire.until(what, holds)

    async def looked() -> object:
        try:
            return await wire.until(what, holds, WAITING_S)
        except Broken:
            await written(wire, who, word, mention=who.chat.startswith(SHARED))
            raise

    return await wire.patiently("waits", looked)


async def asked(wire: Wire, who: Volunteer, text: str, wanted: Wanted, *, mention: bool = False) -> Opened:
    """Write, and again where nothing of the kind answers; the card that does."""
    return await wire.patiently("words", lambda: asked_once(wire, who, text, wanted, mention))


async def asked_once(wire: Wire, who: Volunteer, text: str, wanted: Wanted, mention: bool = False) -> Opened:
    """The same without asking again, for words that mean something else a second time."""
    before = await known(wire, who)
    await written(wire, who, text, mention=mention)
    patience = PATIENCE_S if wire.tries == 1 else SILENCE_S
    opened: Opened = await wire.until(f"an answer to «{text}»", lambda: found(wire, who, wanted, before), patience)
    return opened


async def written(wire: Wire, who: Volunteer, text: str, *, mention: bool = False, activity_id: str = "") -> None:
    """A message of theirs that the bot heard; the same `activity_id` twice is a retry of the client."""
    body = {"as": who.id, "place": who.chat, "text": text, "locale": who.locale, "mention": mention}
    body |= {"activity_id": activity_id} if activity_id else {}
    sent = await wire.post(f"{wire.tenant}/window/messages", body)
    if sent["status"] != 200:
        raise Broken(f"the bot answered {sent['status']} to «{text}»")


async def told(wire: Wire, who: Volunteer, text: str, *lines: str, mention: bool = False) -> str:
    """Write, and the same message again where it stays silent; the answer, once all lines can be read in one."""
    before, key = await known(wire, who), f"17800{uuid.uuid4().int % 10**8:08d}"
    return await wire.patiently("words", lambda: _told(wire, who, text, lines, mention, before, key))


async def _told(
    wire: Wire, who: Volunteer, text: str, lines: tuple[str, ...], mention: bool, before: set[str], key: str
) -> str:
    await written(wire, who, text, mention=mention, activity_id=key)

    async def answered() -> str:
        after = await volunteers.messages(wire, who.id, who.chat)
        read = [_read(each) for each in after if each["id"] not in before and each["from"].get("bot")]
        return next((words for words in read if all(line in words for line in lines)), "")

    patience = PATIENCE_S if wire.tries == 1 else SILENCE_S
    words: str = await wire.until(f"an answer to «{text}»", answered, patience)
    return words


def _read(message: Json) -> str:
    return f"{message.get('text') or ''}\n{cards.words(volunteers.card_of(message) or {})}"


async def pressed(
    wire: Wire, who: Volunteer, opened: Opened, verb: str, typed: Json | None = None, **ids: object
) -> Opened:
    """Tap the button of a card, with what stands in its fields and what is typed over it; the card that came back."""
    action = cards.button(opened.card, verb, **ids)
    if action is None:
        raise Broken(f"the card has no button {verb} {ids or ''}: {cards.words(opened.card)[:200]}")
    inputs = {} if action.get("associatedInputs") == "none" else {**cards.standing(opened.card), **(typed or {})}

    async def tapped() -> Opened:
        body = await volunteers.execute(wire, who, opened.message, action, inputs)
        if body.get("type") != CARD:
            raise Broken(f"{verb} was answered with {body.get('type')}: {str(body.get('value'))[:200]}")
        return Opened(opened.message, body["value"])

    return await wire.patiently("taps", tapped)

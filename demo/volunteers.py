"""People at the meeting: they open the chat, ask for a card, fill it in and tap Send, sometimes twice."""

import asyncio
from dataclasses import dataclass
from typing import Any

from demo import cards
from demo.script import Sheet
from demo.steps import Broken
from demo.wire import PATIENCE_S, Json, Wire

CARD = "application/vnd.microsoft.card.adaptive"
SILENCE_S = 5.0
"""So long somebody waits on a bad day before asking again."""


@dataclass(frozen=True, slots=True)
class Volunteer:
    """Somebody in the stand-in, and the 1:1 chat with the bot; `locale` is that of their Teams."""

    id: str
    village: str
    locale: str
    chat: str


@dataclass(frozen=True, slots=True)
class Opened:
    """A form card in a chat: which message, and the card as drawn for this person."""

    message: str
    card: Json


async def enter(wire: Wire, person: Json) -> Volunteer:
    """A person of the stand-in with the chat that is theirs."""
    places = await wire.get(f"{wire.tenant}/window/places", **{"as": person["id"]})
    return Volunteer(person["id"], person.get("village", ""), person.get("locale", "da-DK"), places["chat"]["id"])


async def say(wire: Wire, who: Volunteer, text: str) -> list[Json]:
    """Write to the bot in the 1:1 chat, again where it stays silent; its messages that came after."""
    return await wire.patiently("words", lambda: _say(wire, who, text))


async def _say(wire: Wire, who: Volunteer, text: str) -> list[Json]:
    before = {message["id"] for message in await messages(wire, who.id, who.chat)}
    body = {"as": who.id, "place": who.chat, "text": text, "locale": who.locale}
    sent = await wire.post(f"{wire.tenant}/window/messages", body)
    if sent["status"] != 200:
        raise Broken(f"the bot answered {sent['status']} to «{text}»")

    async def answered() -> list[Json]:
        after = await messages(wire, who.id, who.chat)
        return [m for m in after if m["id"] not in before and m["id"] != sent["id"] and m["from"].get("bot")]

    patience = PATIENCE_S if wire.tries == 1 else SILENCE_S
    found: list[Json] = await wire.until(f"an answer to «{text}»", answered, patience)
    return found


async def messages(wire: Wire, who: str, place: str) -> list[Json]:
    """What stands in a place, oldest first."""
    answer = await wire.get(f"{wire.tenant}/window/messages", **{"as": who, "place": place})
    found: list[Json] = answer["messages"]
    return found


def card_of(message: Json) -> Json | None:
    """The Adaptive Card of a message, if it has one."""
    contents = (a["content"] for a in message.get("attachments") or [] if a.get("contentType") == CARD)
    return next(contents, None)


async def open_form(wire: Wire, who: Volunteer, question: str, word: str = "svar") -> Opened:
    """Ask for the card, again where something else comes up; its button leads on to the wanted question."""
    return await wire.patiently("forms", lambda: _open_form(wire, who, question, word))


async def _open_form(wire: Wire, who: Volunteer, question: str, word: str) -> Opened:
    for message in reversed(await say(wire, who, word)):
        card = card_of(message)
        if card is None:
            continue
        sending = cards.button(card, "workshop.send")
        if sending and sending["data"].get("question") == question:
            return Opened(message["id"], card)
        turn = cards.button(card, "workshop.form", question=question)
        if turn:
            body = await execute(wire, who, message["id"], turn, {})
            if body.get("type") != CARD:
                raise Broken(f"turning to {question} was answered with {body.get('type')}")
            return Opened(message["id"], body["value"])
    raise Broken(f"no form for {question} came up after «{word}»")


def filled(card: Json, sheet: Sheet) -> Json:
    """The inputs as the person leaves them, one thought a line."""
    phases = ("attraction", "reception", "retention")
    fields = cards.text_fields(card)
    inputs: Json = {id_: "\n".join(sheet.lines.get(phase, [])) for id_, phase in zip(fields, phases, strict=True)}
    choice = cards.choice_field(card)
    if choice:
        inputs[choice["id"]] = sheet.horizon
    return inputs


async def execute(wire: Wire, who: Volunteer, message: str, action: Json, inputs: Json, activity_id: str = "") -> Json:
    """Tap a button; the bot's answer body. The same `activity_id` twice is a retry of the client."""
    body: dict[str, Any] = {"as": who.id, "place": who.chat, "message": message, "verb": action["verb"]}
    body |= {"data": {**action.get("data", {}), **inputs}, "locale": who.locale}
    if activity_id:
        body["activity_id"] = activity_id
    answer = await wire.post(f"{wire.tenant}/window/execute", body)
    if answer["status"] != 200:
        raise Broken(f"the bot answered {answer['status']} to {action['verb']}")
    found: Json = answer["body"]
    return found


async def send(wire: Wire, who: Volunteer, opened: Opened, sheet: Sheet, activity_id: str = "") -> Json:
    """Fill in and tap Send, again where no card answers: the form stands there still."""
    action = cards.button(opened.card, "workshop.send")
    if action is None:
        raise Broken("the form has no Send button")
    typed = filled(opened.card, sheet)

    async def tapped() -> Json:
        body = await execute(wire, who, opened.message, action, typed, activity_id)
        if body.get("type") != CARD:
            raise Broken(f"sending was answered with {body.get('type')}: {str(body.get('value'))[:200]}")
        return body

    return await wire.patiently("taps", tapped)


async def answer(wire: Wire, who: Volunteer, sheet: Sheet) -> None:
    """The plain way: ask, fill in, send once."""
    await send(wire, who, await open_form(wire, who, sheet.question), sheet)


async def answer_with_two_taps(wire: Wire, who: Volunteer, sheet: Sheet) -> None:
    """A double tap: two activities at once with the same card."""
    opened = await open_form(wire, who, sheet.question)
    await asyncio.gather(*(send(wire, who, opened, sheet) for _ in range(2)))


async def answer_with_a_retry(wire: Wire, who: Volunteer, sheet: Sheet) -> None:
    """The client repeats the very same activity because the first answer seemed lost."""
    opened = await open_form(wire, who, sheet.question)
    for _ in range(2):
        await send(wire, who, opened, sheet, activity_id=f"f:retry-{sheet.question}")


async def answer_from_two_phones(wire: Wire, who: Volunteer, sheet: Sheet) -> None:
    """One card open on two phones, each sending a part of the lines; nothing may be dropped."""
    opened = await open_form(wire, who, sheet.question)
    flat = [(phase, line) for phase, lines in sheet.lines.items() for line in lines]
    for half in (flat[: len(flat) // 2], flat[len(flat) // 2 :]):
        lines: dict[str, list[str]] = {}
        for phase, line in half:
            lines.setdefault(phase, []).append(line)
        if lines:
            await send(wire, who, opened, Sheet(sheet.village, sheet.question, sheet.horizon, lines))


WAYS = (answer_with_two_taps, answer_with_a_retry, answer_from_two_phones)

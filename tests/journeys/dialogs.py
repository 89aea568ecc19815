"""Dialogs in a journey: a line or a button opens one, and what is tapped in it stays in it, as in Teams."""

from demo.wire import Json
from tests.bot.stage import buttons, standing, words
from tests.journeys.telling import Happens, Line
from tests.journeys.theatre import Theatre

OPEN: dict[tuple[str, str], Json] = {}
"""The dialog that somebody sees, by the place of the run and the person."""


def opens(who: str, title: Line, which: int = 0) -> Happens:
    """The newest card with such a button; `which` of them, from the top."""

    async def fetched(theatre: Theatre) -> list[str]:
        shown, found = await theatre.offered(who, title.told(theatre.language))
        return await _asked(theatre, who, "fetch", shown.message, found[which], {})

    return Happens(fetched)


def sends(who: str, title: Line, /, **typed: str) -> Happens:
    """A button of the open dialog."""

    async def submitted(theatre: Theatre) -> list[str]:
        seen, told = OPEN[theatre.stage.wire.bot, who], title.told(theatre.language)
        found = [button for button in buttons(seen["card"]) if button["title"] == told]
        assert found, f"[{told}] is not in: {words(seen['card'])}"
        filled = {**standing(seen["card"]), **typed}
        return await _asked(theatre, who, "submit", seen["message"], found[0], filled)

    return Happens(submitted)


async def _asked(theatre: Theatre, who: str, kind: str, message: str, button: Json, typed: Json) -> list[str]:
    person, wire = theatre.people[who], theatre.stage.wire
    values = {} if button.get("associatedInputs") == "none" else {k: v for k, v in typed.items() if v}
    body = {"as": person.id, "place": person.chat, "message": message, "kind": kind, "locale": person.locale}
    answer = await wire.post(f"{wire.tenant}/window/task", {**body, "data": {**values, **button["data"]}})
    assert answer["status"] == 200, answer
    task = (answer["body"] or {}).get("task") or {}
    if task.get("type") != "continue":
        return [str(task.get("value", ""))]
    card = task["value"]["card"]["content"]
    OPEN[wire.bot, who] = {"card": card, "message": message}
    return [words(card)]

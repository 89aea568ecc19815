"""Activities within the size limit that cost as much as their senders can make them cost, each by name."""

from typing import Any

import orjson

from tests.hostile import nasty, templates
from tests.hostile.templates import HELGA, INGE, LISE, Json

ROOM = 250_000


def all_of_them(service: str) -> dict[str, bytes]:
    """Name to body; every body is one request."""
    return {name: orjson.dumps(body) for name, body in _named(service)}


def _named(service: str) -> list[tuple[str, Json]]:
    texts = (*nasty.LONG, "ha:\n" * 60_000, "modtagelse:a\n" * 18_000, "x" * ROOM, "å" * 120_000)
    made = [each for number, text in enumerate(texts) for each in _everywhere(service, number, text)]
    crowd = {"v": 1, "verb": "workshop.save", **nasty.crowded(12_000)}
    return [*made, *_mentions(service), ("keys", templates.execute(_from(service, 1), crowd))]


def _everywhere(service: str, number: int, text: str) -> list[tuple[str, Json]]:
    """One long text in each place where a text can stand; each message under an id of its own."""
    frame = templates.activity(service, f"9{number:03d}", INGE, "personal")
    named = templates.activity(service, f"6{number:03d}", HELGA, "personal")
    fitting = text.encode()[: ROOM - 1000].decode("utf-8", "ignore")
    save = {"v": 1, "verb": "workshop.save", "note-x": fitting, "sending": "s"}
    plan = {"v": 1, "verb": "erfa.plan", "name": fitting[:100_000], "day": fitting[:100_000]}
    greeting = {**templates.message(named, "hej"), "from": {**HELGA.account, "name": fitting}}
    return [
        (f"message {number}", {**templates.message(frame, "x"), "text": fitting, "attachments": []}),
        (f"send {number}", templates.execute(frame, _form(fitting))),
        (f"dialog {number}", templates.dialog(frame, _form(fitting))),
        (f"save {number}", templates.dialog(frame, save)),
        (f"plan {number}", templates.dialog(_from(service, number), plan)),
        (f"name {number}", greeting),
        *_at_group_work(service, number, fitting),
    ]


def _at_group_work(service: str, number: int, text: str) -> list[tuple[str, Json]]:
    """Behind each word of a command that takes more, and in each field of the forms of group work and the register."""
    lise, draft = _from(service, number), {**_form(text), "verb": "workshop.draft", "token": f"heavy{number}"}
    words = ("kode 4711 ", "gruppearbejde start ", "tilmeld ja ", "noter ", "fremlæg ", "import ", "skriv for ")
    wish = {
        "v": 1,
        "verb": "groupwork.prepare",
        "token": "h",
        "questions": "works_well",
        "minutes": text,
        "groups": text,
    }
    entry = {"v": 1, "verb": "interest.save", "answer": "yes", "village": text, "contact": text[:99], "wish": text[:99]}
    return [
        *(
            (f"{word}{number}", _said(service, f"5{number:02d}{place}", word + text))
            for place, word in enumerate(words)
        ),
        (f"draft {number}", templates.execute(lise, draft)),
        (f"draft on draft {number}", templates.execute(lise, {**draft, "token": "other", "reception": f"ny\n{text}"})),
        (f"prepare {number}", templates.execute(lise, wish)),
        (f"groups {number}", templates.execute(lise, {**wish, "minutes": "5"})),
        (f"register {number}", templates.execute(lise, entry)),
        (
            f"points {number}",
            templates.execute(lise, {"v": 1, "verb": "groupwork.points", "save": True, "points": text}),
        ),
        (f"reason {number}", templates.execute(lise, {"v": 1, "verb": "note.hide", "note": "x", "reason": text})),
    ]


def _said(service: str, number: str, text: str) -> Json:
    return {**templates.message(templates.activity(service, number, LISE, "personal"), "x"), "text": text}


def _from(service: str, number: int) -> Json:
    return templates.activity(service, f"8{number:03d}", LISE, "personal")


def _form(text: str) -> Json:
    return {
        "v": 1,
        "verb": "workshop.send",
        "token": "heavy",
        "question": "works_well",
        "reception": text,
        "village": text[:99],
    }


def _mentions(service: str) -> list[tuple[str, Json]]:
    """Thousands of mentions, each looked for in a long text."""
    frame = templates.activity(service, "7000", INGE, "channel")
    found: list[tuple[str, Json]] = []
    for name, text in (("a", "a"), ("at", "<at>"), ("nothing", "ab" * 8)):
        mention: dict[str, Any] = {"type": "mention", "mentioned": {"id": templates.BOT}, "text": text}
        entities = [mention, *({**mention, "mentioned": {"id": "29:x"}} for _ in range(1200))]
        found.append((f"mentions of {name}", {**frame, "type": "message", "text": "a" * 100_000, "entities": entities}))
    return found

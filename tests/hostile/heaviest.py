"""Activities within the size limit that cost as much as their senders can make them cost, each by name."""

from typing import Any

import orjson

from tests.hostile import nasty, templates
from tests.hostile.templates import HELGA, INGE, LISE, Json

ROOM = 250_000
MEETING = "erfa-2031-09-14"


def all_of_them(service: str) -> dict[str, bytes]:
    """Name to body; every body is one request."""
    return {name: orjson.dumps(body) for name, body in _named(service)}


def _named(service: str) -> list[tuple[str, Json]]:
    texts = (*nasty.LONG, "ha:\n" * 60_000, "modtagelse:a\n" * 18_000, "x" * ROOM, "å" * 120_000, "1 " * 100_000)
    made = [each for number, text in enumerate(texts) for each in _everywhere(service, number, text)]
    crowd = {"v": 1, "verb": "workshop.save", **nasty.crowded(12_000)}
    minuted = [each for number, text in enumerate(texts) for each in _of_minutes(service, number, text)]
    made += [each for number, text in enumerate(texts) for each in _of_the_project(service, number, text)]
    return [*_begun(service), *made, *minuted, *_mentions(service), ("keys", _lises(service, 1, crowd))]


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


def _begun(service: str) -> list[tuple[str, Json]]:
    """A meeting with minutes, so that what is written into them is read to the end."""
    plan = {"v": 1, "verb": "erfa.plan", "day": "2031-09-14", "at": "19:00", "name": "Efterår"}
    show = {"v": 1, "verb": "minutes.show", "gathering": MEETING}
    return [("a meeting", _lises(service, 998, plan)), ("its minutes", _lises(service, 999, show))]


def _of_minutes(service: str, number: int, text: str) -> list[tuple[str, Json]]:
    """In each field of their forms, and behind each word that takes a line."""
    fitting = text.encode()[: ROOM - 1000].decode("utf-8", "ignore")
    fields = ("agenda", "title", "discussion", "next_steps", "mail", "text", "name", "heading", "themes", "chosen")
    forms = (
        {"verb": "minutes.write", "row": 0, "day": "2031-09-14", "starts": "19:00", "ends": "20:30"},
        {"verb": "minutes.write", "row": 1},
        {"verb": "minutes.write", "row": 99},
        {"verb": "minutes.action.save", "token": f"heavy{number}"},
        {"verb": "minutes.comment", "token": f"heavy{number}"},
        {"verb": "minutes.attend", "to": "stay"},
        {"verb": "summary.heading", "key": "phase:reception"},
        {"verb": "themes.correct", "save": True, "note": "x"},
    )
    words = ("referat beslutning 1: ", "referat dagsorden: ", "referat bemærkning: ", "opgaver ny ", "overtag ", "ens ")
    short = dict.fromkeys(fields, fitting[: ROOM // 12])
    return [
        *(
            (
                f"{form['verb']} {place} {number}",
                _lises(service, number, {"v": 1, "gathering": MEETING, **short, **form}),
            )
            for place, form in enumerate(forms)
        ),
        *(
            (
                f"{name} of minutes {number}",
                _lises(service, number, {"v": 1, **forms[place], "gathering": MEETING, name: said}),
            )
            for place, name, said in ((0, "agenda", fitting), (1, "decision", fitting), (2, "mail", fitting))
        ),
        *(
            (f"{word}{number}", _said(service, f"4{number:02d}{place}", word + fitting))
            for place, word in enumerate(words)
        ),
    ]


def _of_the_project(service: str, number: int, text: str) -> list[tuple[str, Json]]:
    """The same of meetings, milestones, films and money."""
    fitting = text.encode()[: ROOM - 1000].decode("utf-8", "ignore")
    words = (
        *(
            "erfa ny ",
            "erfa ny 14-09-2031 17.00-18.30 ",
            "erfa serie ",
            "milepæle ",
            "milepæle ny ",
            "film ",
            "film ny ",
        ),
        *("film broager samtykke ", "optagelse færdig ", "budget brug ", "budget disponér 4 ", "udvalg "),
    )
    whole = {"day": "2031-09-14", "at": "17:00", "ends": "18:30", "value": "new", "film": "broager.video", "fund": "x"}
    forms = (
        *(("erfa.plan", name) for name in ("agenda", "link", "place", "name", "questions")),
        *(("milestones.save", name) for name in ("title", "period", "needs", "owner")),
        *(("film.step", "reason"), ("film.agree", "numbers"), ("budget.save", "amount"), ("budget.save", "text")),
        *(("budget.decide", "name"), ("series.show", "series"), ("asking.remind", "meeting")),
    )
    said = ((f"{word}{number}", f"3{number:02d}{place:02d}", word + fitting) for place, word in enumerate(words))
    return [
        *((name, _said(service, id_, line)) for name, id_, line in said),
        *(
            (f"{name} of {verb} {number}", _lises(service, number, {**whole, "v": 1, "verb": verb, name: fitting}))
            for verb, name in forms
        ),
    ]


def _lises(service: str, number: int, data: Json) -> Json:
    return templates.execute(_from(service, number), data)


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

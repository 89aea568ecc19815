"""Summaries, minutes and what is sent, for hostile hands: walked through in order now and then, and spoilt forms."""

import orjson

from tests.hostile import nasty, oracles, templates
from tests.hostile.lanes import Sender
from tests.hostile.mutations import Mutator
from tests.hostile.templates import HELGA, INGE, LISE, RUTH, Json, Somebody

OFTEN = 0.008
BUTTONS = 15
OURS = frozenset({"minutes", "summary", "themes", "alike", "dots", "quote", "sending", "preread"})
QUESTIONS = ("works_well", "can_improve", "wish_scenario", "can_improve")
ALIKE = ("Der mangler boliger til unge (eksempel)", "Der mangler boliger til de unge (eksempel)", "Peter kører bussen")
_SOUND: dict[str, Json] = {
    "minutes.action.save": {
        "text": "Skriv en folder (eksempel)",
        "owner": "free",
        "name": "Inge",
        "due": "",
        "day": "",
    },
    "minutes.comment": {"text": "Ret linjen (eksempel)"},
    "minutes.write": {"discussion": "Det gik godt (eksempel)", "decision": "Vi mødes igen", "mail": "a@example.dk"},
    "minutes.attend": {"name": "Uden Teams", "village": "broager", f"who-{INGE.person}": "apology"},
    "themes.correct": {"themes": "housing", "also": "transport", "save": True},
    "summary.action": {"number": "3"},
    "quote.answer": {"answer": "yes"},
}
FIELDS = (
    *("gathering", "heading", "value", "by", "number", "line", "text", "owner", "due", "progress", "action", "themes"),
    *("theme", "leader", "view", "undo", "to", "row", "page", "title", "place", "starts", "ends", "agenda", "act"),
    *("discussion", "decision", "next_steps", "mail", "batch", "comment", "chosen", "part", "key", "save", "sure"),
)
COUNTED = ("row", "page", "sure", "undo", "by", "save")
CLOCKS = ("17.00", "17:05", "17.45", "18.30", "24.00", "3.99", "17", "-1", "17.00.00")
ROWS = (
    "{0}-{1} Velkomst v. Landsbyforum",
    "kl. {0} til {1} Gruppearbejde (eksempel)",
    "{0} 5 min Opsamling",
    "15 min Det videre forløb",
    "999 min Længe",
    "{1}-{0} Baglæns",
    "Uden tid",
    "{0}-{1}",
)
OPENING = (
    *("minutes.form", "minutes.attendance", "minutes.actions", "minutes.action", "minutes.comments", "summary.show"),
    *("summary.notes", "summary.method", "summary.drop", "themes.list", "alike.show", "dots.show", "quote.list"),
)
EVERYBODY = ("minutes.review", "dots.show", "minutes.actions", "minutes.show")


def typed(dice: Mutator) -> Json:
    """What stands in the fields of these forms, filled in as a person would and as nobody would."""
    said: Json = {
        "agenda": agenda(dice),
        "day": dice.one(("2026-11-22", "2027-03-28", "2026-11-23")),
        "starts": dice.one(("17:00", "02:30", "23:59")),
        "ends": dice.one(("18:30", "17:00", "00:10")),
        "row": dice.one((0, 0, 1, 2, 3, 99, 98)),
        "discussion": dice.text(),
        "decision": dice.text(),
        "next_steps": dice.text(),
        "mail": dice.one(("a@example.dk\nb@example.dk", dice.text(), "x@y", "a@example.dk\r\nBcc: b@example.dk")),
        "text": dice.text(),
        "heading": dice.text(),
        "value": dice.one(("pinned", "hidden", "1", "10", "11", "", dice.text())),
        "themes": dice.one(("housing", "transport,welcome", "other", dice.text())),
        "also": dice.one(("", "nature", "other")),
        "name": dice.text(),
        "owner": dice.one((INGE.person, "free", dice.text())),
        "due": dice.one(("", "2027-01-05", "0001-01-01", dice.text())),
        "answer": dice.one(("yes", "no", dice.text())),
        "act": dice.one(("review", "back", "approve", "publish")),
        "sure": dice.one((1, True, "1")),
        "by": dice.one((1, -1, 7)),
        f"who-{INGE.person}": dice.one(("present", "apology", "coming")),
    }
    return {name: value for name, value in said.items() if dice.likely(0.35)}


def agenda(dice: Mutator) -> str:
    """Rows with gaps, overlaps, no end, no words, or somebody else's text."""
    rows = [dice.one(ROWS).format(dice.one(CLOCKS), dice.one(CLOCKS)) for _ in range(dice.one((1, 2, 3, 3, 4, 41)))]
    rows += [dice.text()[:3000]] * dice.likely(0.3)
    return "\n".join(rows)


async def perhaps(sender: Sender, acknowledged: set[str]) -> None:
    """Somebody looks after a gathering in order, so that drafts, reviews, locked texts and their buttons are there."""
    if sender.dice.likely(OFTEN):
        await walked(sender, acknowledged)


async def walked(sender: Sender, acknowledged: set[str]) -> None:
    """Answers come in, every card is opened and its buttons pressed; then, by dice, commented on, approved, let go."""
    gathering = str(sender.dice.one((*sender.world.sessions, "open")))
    for who in (INGE, HELGA, RUTH):
        await _sheet(sender, who, gathering, acknowledged)
    shown = await pressed(sender, LISE, "minutes.show", gathering=gathering)
    for verb in OPENING:
        await pressed(sender, LISE, verb, gathering=gathering, row=sender.dice.one((0, 1, 99)), seen=0)
    for who in (INGE, HELGA):
        await pressed(sender, who, "dots.show", gathering=gathering)
    for _ in range(BUTTONS):
        await _as_shown(sender)
    for act in ("review", "approve"):
        if not sender.dice.likely(0.5):
            return
        shown = await _acted(sender, shown, gathering, act)
        for who in (INGE, HELGA, RUTH):
            await pressed(sender, who, sender.dice.one(EVERYBODY), gathering=gathering)
            await pressed(
                sender, who, "minutes.comment", gathering=gathering, **_filled(sender.dice, "minutes.comment")
            )
            await _as_shown(sender)
    await pressed(sender, LISE, "minutes.publish", gathering=gathering, sure=sender.dice.one((0, 1)))


async def _sheet(sender: Sender, who: Somebody, gathering: str, acknowledged: set[str]) -> None:
    """Notes for it, in words that are quoted, coded and found alike; the receipt is what was promised."""
    dice = sender.dice
    said = {"reception": f"Der mangler boliger (eksempel)\n{dice.text()[:400]}", "retention": dice.one(ALIKE)}
    where = {"session": gathering} if gathering != "open" else {}
    sheet = {"token": f"m{sender.numbered()}", "question": dice.one(QUESTIONS), "village": who.village}
    card = await pressed(sender, who, "workshop.send", **sheet, **said, **where)
    acknowledged.update(tap["sending"] for tap in oracles.taps(card) if tap["verb"] == "workshop.undo")


async def _as_shown(sender: Sender) -> None:
    """A button of these cards by whoever saw it, its form filled in; most of what is stored comes from such."""
    verbs = [verb for verb in sorted(sender.taps) if verb.partition(".")[0] in OURS]
    if verbs:
        seer, data = sender.dice.one(sender.taps[sender.dice.one(verbs)])
        who = next((one for one in (LISE, INGE, HELGA, RUTH) if one.person == seer), LISE)
        await pressed(sender, who, **{**data, **_filled(sender.dice, data["verb"])})


def _filled(dice: Mutator, verb: str) -> Json:
    said = _SOUND.get(verb, {})
    return {**said, "text": dice.text()[:300] or "x", "heading": dice.text()[:70]} if dice.likely(0.5) else said


async def _acted(sender: Sender, shown: Json, gathering: str, act: str) -> Json:
    """By a button of the card as it stands, for others write meanwhile."""
    shown = await pressed(sender, LISE, "minutes.show", gathering=gathering) or shown
    found = next((tap for tap in oracles.taps(shown) if tap.get("act") == act), None)
    return await pressed(sender, LISE, **{**found, "sure": 1}) if found else {}


async def pressed(sender: Sender, who: Somebody, verb: str, **data: object) -> Json:
    """The card that comes back, {} where none does; what is wrong with it is a finding."""
    frame = templates.activity(sender.world.service.connector, sender.numbered(), who, "personal")
    body = orjson.dumps(templates.execute(frame, {**data, "v": 1, "verb": verb}))
    reply = await sender.world.deliver(sender.wire, body)
    for wrong in (*oracles.http(reply.status), *oracles.invoke("adaptiveCard/action", reply.body)):
        sender.tally.found(wrong, body)
    answer = orjson.loads(reply.body or b"{}")
    card = answer.get("value") if answer.get("type") == oracles.CARD else {}
    found: Json = card if isinstance(card, dict) else {}
    sender.seen([found], who.person)
    return found


def spoilt(dice: Mutator, data: Json) -> Json:
    """Over what is there: fields of these forms, as typed or as rubbish, and numbers where a person has none."""
    said = typed(dice) if dice.likely(0.4) else {}
    said |= {name: dice.text() for name in FIELDS if dice.likely(0.05)}
    return said | {name: dice.one(nasty.NUMBERS) for name in COUNTED if name in data and dice.likely(0.15)}

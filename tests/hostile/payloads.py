"""Target `payloads`: the data of every button there is, in dirty hands; new verbs are met by themselves."""

from pathlib import Path

import orjson

from bot.routes import VERBS
from forum.workshop.signatures import unsigned
from tests.hostile import evening, lanes, minuting, nasty, oracles, shelves, templates
from tests.hostile.lanes import Sender
from tests.hostile.tally import Tally
from tests.hostile.templates import HELGA, INGE, LISE, RUTH, STRANGER, Json, Somebody

ALL = (*VERBS, "command.run", "no.such", "")
PEOPLE = (LISE, LISE, INGE, INGE, HELGA, RUTH, STRANGER)
KINDS = ("personal", "personal", "personal", "channel", "general", "group")
FIELDS = (
    "attraction",
    "reception",
    "retention",
    "village",
    "horizon",
    "token",
    "drawing",
    "name",
    "day",
    "at",
    "pre_read_on",
    "from",
    "command",
    "language",
    "start",
    "seen",
    "session",
    "group",
    "person",
    "points",
    "note",
    "reason",
    "contact",
    "wish",
    "entry",
    "answer",
    "attribution",
    "questions",
    "minutes",
    "groups",
    "slack",
    "wish_year",
    "cut_day",
    "cut_at",
    "also",
    "file",
    "etag",
    "sending",
    "stamp",
)
COUNTED = ("start", "seen")


async def run(cases: int, seed: int, folder: Path) -> Tally:
    acknowledged: set[str] = set()

    async def step(sender: Sender) -> None:
        await _step(sender, acknowledged)

    tally = await lanes.run("payloads", cases, seed, folder, step)
    lanes.looked_through(tally, folder)
    stored = shelves.sendings(folder / "forum.db")
    for lost in (each for each in acknowledged if not {each, unsigned(each)} & stored):
        tally.found(f"acknowledged and not stored: {lost}")
    for unheard in stored - acknowledged - {unsigned(each) for each in acknowledged}:
        tally.found(f"stored and not acknowledged: {unheard}")
    return tally


async def _step(sender: Sender, acknowledged: set[str]) -> None:
    await evening.perhaps(sender)
    await minuting.perhaps(sender, acknowledged)
    seer, data = sender.tap() if sender.taps and sender.dice.likely(0.7) else ("", _made_up(sender))
    # Mostly whoever saw the button; now and then somebody who should not have it.
    who = next((one for one in PEOPLE if one.person == seer and sender.dice.likely(0.75)), sender.dice.one(PEOPLE))
    kind = "personal" if who is STRANGER else sender.dice.one(KINDS)
    frame = templates.activity(sender.world.service.connector, sender.numbered(), who, kind)
    body = sender.dice.body(_door(sender, frame, _spoilt(sender, orjson.loads(orjson.dumps(data)))))
    reply = await sender.world.deliver(sender.wire, body)
    wrong = [*sender.heard(), *sender.world.drained()]
    if reply.status == 200:
        wrong += _judged(sender, who, body, reply.body, acknowledged)
    elif reply.status not in (400, 413):
        wrong.append(f"status {reply.status}")
    sender.tally.counted(reply.status, wrong, body)


def _door(sender: Sender, frame: Json, data: Json) -> Json:
    """By Execute, by a client's refresh, or by a dialog: the doors whose answer comes back to us."""
    door = sender.dice.chance.random()
    if door < 0.1:
        return templates.execute(frame, data, automatic=True)
    if door < 0.6:
        return templates.execute(frame, data)
    return templates.dialog(frame, data, "task/fetch" if door < 0.7 else "task/submit")


def _spoilt(sender: Sender, data: Json) -> Json:
    """Filled in as a person would, and then not as a person would."""
    dice = sender.dice
    if dice.likely(0.6):
        data |= _filled(sender, data)
    if dice.likely(0.4):
        data |= {name: dice.text() for name in FIELDS if dice.likely(0.15)}
    data |= {name: dice.one(nasty.NUMBERS) for name in COUNTED if name in data and dice.likely(0.15)}
    if dice.likely(0.3):
        data |= minuting.spoilt(dice, data)
    if isinstance(data.get("versions"), dict) and dice.likely(0.15):
        data["versions"] = {id_: dice.one(nasty.NUMBERS) for id_ in data["versions"]}
    if dice.likely(0.4):
        kept = {name: data[name] for name in ("v", "verb") if name in data and dice.likely(0.95)}
        data = {**dice.tree(data, dice.chance.choice((1, 1, 2, 4))), **kept}
    if dice.likely(0.02):
        data |= nasty.crowded(dice.chance.choice((50, 2000, 12_000)))
    return data


def _made_up(sender: Sender) -> Json:
    dice = sender.dice
    question = dice.one(("works_well", "can_improve", "wish_scenario"))
    return {
        "v": 1,
        "verb": dice.one(ALL),
        "token": f"t{sender.number}-{dice.chance.randrange(40)}",
        "question": question,
        **({"gathering": dice.one(sender.world.sessions)} if dice.likely(0.5) else {}),
        **({"session": dice.one(sender.world.sessions), "group": dice.one((1, "2", 9))} if dice.likely(0.7) else {}),
    }


def _filled(sender: Sender, data: Json) -> Json:
    """What a person would have typed into the fields beside the button."""
    dice = sender.dice
    notes = {f"note-{id_}": dice.text() for id_ in data.get("versions") or () if isinstance(id_, str)}
    said = {"reception": f"Kaffe {dice.chance.randrange(99)} (eksempel)", "village": dice.one(shelves.VILLAGES)}
    when = {"day": dice.one(("2031-09-14", "2027-03-28", "2026-12-01")), "at": dice.one(("19:00", "02:30", "19.00"))}
    parts = {
        "part": dice.one(("all", "own", "others")),
        "phase": "reception",
        "meeting": "open",
        "until": "2030-01-01T00:00:00+00:00",
    }
    return {**notes, **said, **when, **(parts if dice.likely(0.3) else {}), **_at_group_work(sender)}


def _at_group_work(sender: Sender) -> Json:
    """The same of the forms of group work, of the register and of whoever looks the notes over."""
    dice = sender.dice
    typed = {
        "reason": "Står i en anden gruppe",
        "contact": dice.one(("74 12 34 56", "somebody@example.dk", dice.text())),
        "wish": dice.text(),
        "group": dice.one((1, "2", "3")),
        "groups": dice.one(("2", "5", "1: Broager\n2: Nordborg")),
        "minutes": "5/3/10",
        "attribution": dice.one(("anonymous", "name", "village")),
        "also": dice.one(shelves.VILLAGES),
        "sure": dice.one((True, 1)),
        "save": True,
    }
    return {name: said for name, said in typed.items() if dice.likely(0.2)}


def _judged(sender: Sender, who: Somebody, body: bytes, answer: bytes, acknowledged: set[str]) -> list[str]:
    asked = orjson.loads(body)
    wrong = oracles.invoke(asked.get("name"), answer)
    cards = [part for part in oracles.parts(orjson.loads(answer or b"{}")) if part.get("type") == "AdaptiveCard"]
    sender.seen(cards, who.person)
    acknowledged.update(
        tap["sending"] for card in cards for tap in oracles.taps(card) if _is_receipt(card) and "sending" in tap
    )
    if who is STRANGER and cards:
        wrong.append("a card for nobody")
    return wrong


def _is_receipt(card: Json) -> bool:
    return any(tap.get("verb") in ("workshop.undo", "workshop.redo") for tap in oracles.taps(card))

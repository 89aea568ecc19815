"""Target `project`: meetings, series, milestones, films and money in dirty hands, by button and by word."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import orjson

from tests.hostile import evening, lanes, minuting, nasty, oracles, shelves, templates
from tests.hostile.lanes import Sender
from tests.hostile.mutations import Mutator
from tests.hostile.planning import LINES, SOUND, typed
from tests.hostile.tally import Tally
from tests.hostile.templates import HELGA, INGE, LISE, MADS, RUTH, STRANGER, Json, Somebody

OURS = frozenset({"erfa", "asking", "series", "stop", "milestones", "film", "budget", "committee"})
PEOPLE = (LISE, LISE, MADS, MADS, INGE, HELGA, RUTH, STRANGER)
KINDS = ("personal", "personal", "personal", "channel", "general", "group")
COUNTED = ("seen", "page", "start", "sure", "value")
OFTEN = 0.03
BUTTONS = 6
OPENING = (
    *("milestones.load", "budget.load", "milestones.choose", "budget.lines", "budget.funds", "budget.fund.new"),
    *("erfa.new", "erfa.show", "film.board", "committee.show", "asking.look", "asking.calls", "stop.off", "stop.on"),
)


async def run(cases: int, seed: int, folder: Path) -> Tally:
    tally = await lanes.run("project", cases, seed, folder, step)
    lanes.looked_through(tally, folder)
    return tally


async def step(sender: Sender) -> None:
    """Now and then somebody does it in order; else a button or a line as no client of ours would send it."""
    await perhaps(sender)
    dice = sender.dice
    who = dice.one(PEOPLE)
    kind = "personal" if who is STRANGER else dice.one(KINDS)
    if dice.likely(0.25):
        await _said(sender, who, kind)
        return
    seer, data = _tap(sender)
    who = next((one for one in PEOPLE if one.person == seer and dice.likely(0.7)), who)
    frame = templates.activity(sender.world.service.connector, sender.numbered(), who, kind)
    body = dice.body(_door(dice, frame, _spoilt(dice, data)))
    reply = await sender.world.deliver(sender.wire, body)
    judged = _judged(sender, who, body, reply.body) if reply.status == 200 else []
    sender.tally.counted(reply.status, [*judged, *_heard(sender, reply.status)], body)


async def perhaps(sender: Sender) -> None:
    """A project in order, so that there are milestones, films, lines of money and meetings, and their buttons."""
    await evening.perhaps(sender)
    if sender.dice.likely(OFTEN) or not any(verb.startswith("milestones.") for verb in sender.taps):
        await walked(sender)


async def walked(sender: Sender) -> None:
    """Loaded and planned by whoever may; a film on its way; then buttons as they were shown, their forms filled in."""
    dice = sender.dice
    for verb in OPENING:
        if dice.likely(0.5):
            await minuting.pressed(sender, dice.one((LISE, MADS)), verb, **SOUND.get(verb, {}))
    for _ in range(3):
        await _told(sender, dice.one((LISE, MADS)), _line(sender))
    village, medium = dice.one(shelves.VILLAGES), dice.one(("video", "podcast"))
    film = f"{village}.{medium}"
    await minuting.pressed(sender, MADS, "film.join", village=village, kind=medium)
    await minuting.pressed(sender, MADS, "film.consents", film=film)
    for stage in ("script", "filming", "cut", "approved", "premiere")[: dice.chance.randrange(6)]:
        await minuting.pressed(sender, MADS, "film.edit", film=film)
        await minuting.pressed(sender, MADS, "film.step", film=film, stage=stage, reason="", **_seen(sender, film))
        await minuting.pressed(sender, LISE, "film.agree", film=film, **typed(dice, "film.agree"))
    for _ in range(BUTTONS):
        who, data = _as_shown(sender)
        await minuting.pressed(sender, who, **{**data, **typed(dice, data["verb"])})


def _seen(sender: Sender, film: str) -> Json:
    """The version of a film that was shown last."""
    known = [tap["seen"] for _, tap in sender.taps.get("film.step", ()) if tap.get("film") == film]
    return {"seen": known[-1]} if known else {}


def _as_shown(sender: Sender) -> tuple[Somebody, Json]:
    seer, data = _tap(sender)
    return next((one for one in (LISE, MADS, INGE, HELGA, RUTH) if one.person == seer), LISE), data


def _tap(sender: Sender) -> tuple[str, Json]:
    """A button of these cards; before there is one, a verb with nothing behind it."""
    verbs = [verb for verb in sorted(sender.taps) if verb.partition(".")[0] in OURS]
    if not verbs or sender.dice.likely(0.1):
        return "", {"v": 1, "verb": sender.dice.one(tuple(SOUND))}
    seer, data = sender.dice.one(sender.taps[sender.dice.one(verbs)])
    return seer, orjson.loads(orjson.dumps(data))


def _door(dice: Mutator, frame: Json, data: Json) -> Json:
    door = dice.chance.random()
    if door < 0.08:
        return templates.execute(frame, data, automatic=True)
    if door < 0.5:
        return templates.execute(frame, data)
    if door < 0.7:
        return templates.submit(frame, data)
    return templates.dialog(frame, data, "task/fetch" if door < 0.8 else "task/submit")


def _spoilt(dice: Mutator, data: Json) -> Json:
    """Filled in as a person would, and then not as a person would."""
    said = {**data, **(typed(dice, data.get("verb", "")) if dice.likely(0.8) else {})}
    said |= {name: dice.text() for name in said if name not in ("v", "verb") and dice.likely(0.06)}
    said |= {name: dice.one(nasty.NUMBERS) for name in COUNTED if name in said and dice.likely(0.15)}
    if dice.likely(0.25):
        kept = {name: said[name] for name in ("v", "verb") if name in said}
        said = {**dice.tree(said, dice.chance.choice((1, 1, 2, 4))), **kept}
    return said


async def _said(sender: Sender, who: Somebody, kind: str) -> None:
    """A line with a command of these in three languages."""
    frame = templates.activity(sender.world.service.connector, sender.numbered(), who, kind)
    body = sender.dice.body(templates.message(frame, _line(sender)))
    reply = await sender.world.deliver(sender.wire, body)
    sender.tally.counted(reply.status, _heard(sender, reply.status), body)


async def _told(sender: Sender, who: Somebody, line: str) -> None:
    frame = templates.activity(sender.world.service.connector, sender.numbered(), who, "personal")
    body = sender.dice.body(templates.message(frame, line))
    reply = await sender.world.deliver(sender.wire, body)
    for wrong in _heard(sender, reply.status):
        sender.tally.found(wrong, body)


def _line(sender: Sender) -> str:
    dice = sender.dice
    line = str(dice.one(LINES)).format(text=dice.text()[:3000] or "x", day=_day(dice), place=dice.one(shelves.VILLAGES))
    return line + dice.text() * dice.likely(0.15)


def _day(dice: Mutator) -> str:
    return f"{datetime.now(UTC).date() + timedelta(days=dice.chance.choice((1, 20, 60, 200, 900, 3000))):%d-%m-%Y}"


def _heard(sender: Sender, status: int) -> list[str]:
    return [*oracles.http(status), *sender.heard(), *sender.world.drained()]


def _judged(sender: Sender, who: Somebody, body: bytes, answer: bytes) -> list[str]:
    asked = orjson.loads(body)
    if asked.get("type") != "invoke" or not answer:
        return []
    wrong = oracles.invoke(asked.get("name"), answer)
    cards = [part for part in oracles.parts(orjson.loads(answer)) if part.get("type") == "AdaptiveCard"]
    sender.seen(cards, who.person)
    return [*wrong, *(["a card for nobody"] if who is STRANGER and cards else [])]

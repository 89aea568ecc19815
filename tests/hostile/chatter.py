"""Targets `messages` and `names`: commands in three languages with rubbish around them, from people with any name."""

from pathlib import Path

from bot.commands import COMMANDS
from tests.hostile import evening, lanes, oracles, shelves, templates
from tests.hostile.lanes import Sender
from tests.hostile.service import NEWCOMER
from tests.hostile.tally import Tally
from tests.hostile.templates import MEMBERS, STRANGER, Json, Somebody

WORDS = [word for command in COMMANDS.values() for words in command.words.values() for word in words]
PHASES = (
    "modtagelse",
    "Reception",
    "Willkommen heißen",
    "fastholdelse",
    "tiltrækning",
    "retention",
    "Bleiben",
    "attraction",
)
TAILS = (
    "ny",
    "ny 14-09-2031 19.00",
    "flyt",
    "alle",
    "Broager",
    "2",
    "dansk",
    "ny 31-02-2031",
    "14. september 2031 kl. 19",
    "start 5 grupper 5/3/10 23.59",
    "start 300 grupper",
    "+1",
    "næste",
    "tilbage",
    "pause",
    "slut",
    "log",
    "ja 74 12 34 56",
    "måske",
    "nej tak",
    "for Peter",
    "erfa-2031-09-14",
    "open",
    "godkend ja",
    "kommentering ja",
    "deltagere",
    "bemærkning: Ret linjen",
    "beslutning 1: Vi mødes igen",
    "dagsorden: 17.00-18.00 Velkomst\n18.30-19.00 Opsamling",
    "ny Bestil lokale; Inge; 1. oktober 2031",
    "færdig 1",
)
NUMBERS = ("1", "2.", "(3)", " 9 ", "0", "10", "４", "٣", "②", "1 2", "-1", "³")
KINDS = ("personal", "personal", "channel", "general", "group")
SPELT = (
    str.upper,
    str.title,
    str.swapcase,
    lambda word: word[1:],
    lambda word: word + "x",
    lambda word: f"/{word}",
    str,
)


async def messages(cases: int, seed: int, folder: Path) -> Tally:
    tally = await lanes.run("messages", cases, seed, folder, _said)
    lanes.looked_through(tally, folder)
    return tally


async def _said(sender: Sender) -> None:
    await evening.perhaps(sender)
    who = sender.dice.one((*MEMBERS, STRANGER))
    kind = "personal" if who is STRANGER else sender.dice.one(KINDS)
    frame = templates.activity(sender.world.service.connector, sender.numbered(), who, kind)
    told = templates.message(frame, _line(sender))
    if sender.dice.likely(0.2):
        told["entities"] = [*told["entities"], *_mentions(sender)]
    await _sent(sender, told)


def _line(sender: Sender) -> str:
    """A word of ours, misspelt or not, with something before it and behind it; or a note; or nothing of ours."""
    dice = sender.dice
    rubbish = dice.text() if dice.likely(0.4) else ""
    if dice.likely(0.3):
        lines = [
            f"{dice.one(PHASES)}: {dice.text() or 'kaffe (eksempel)'}" for _ in range(dice.chance.choice((1, 1, 3, 40)))
        ]
        return rubbish[:40] * dice.likely(0.2) + "\n".join(lines)
    if dice.likely(0.15):
        return dice.text()
    if dice.likely(0.2):
        return _number(sender)
    word = dice.one(SPELT)(dice.one(WORDS))
    return f"{' ' * dice.likely(0.2)}{word} {dice.one(TAILS) if dice.likely(0.5) else ''} {rubbish}"


def _number(sender: Sender) -> str:
    """What stands for a button of the last card, or the code of a group work, with or without a group."""
    dice = sender.dice
    if dice.likely(0.5):
        return str(dice.one(NUMBERS))
    said = dice.one(("", "kode ", "code: ", "Code")) + dice.one(sender.world.codes)
    return f"{said} {dice.one(('', '1', 'gruppe 2', '999', dice.text()))}"


def _mentions(sender: Sender) -> list[Json]:
    """Of others, of nobody, overlapping, far too many, with texts that are everywhere."""
    dice = sender.dice
    texts = ("<at>", "</at>", "a", "<at>Landsbyforum</at> ", "<at>" * 50, dice.text())
    made = [
        {
            "type": "mention",
            "mentioned": {"id": dice.one((templates.BOT, "29:x", "")), "name": dice.text()},
            "text": dice.one(texts),
        }
        for _ in range(dice.chance.choice((1, 2, 5, 300)))
    ]
    spans = {"offset": -1, "length": 2**40, "startIndex": 9, "text": ""}
    return [{**each, **spans} if dice.likely(0.1) else each for each in made]


async def names(cases: int, seed: int, folder: Path) -> Tally:
    """Everybody is new here, and is greeted by name once."""
    tally = await lanes.run("names", cases, seed, folder, _greeted)
    lanes.looked_through(tally, folder, shelves.everybody(folder / "forum.db", NEWCOMER) | shelves.EVERY_MEMBER)
    return tally


async def _greeted(sender: Sender) -> None:
    await evening.perhaps(sender)
    name = sender.dice.text() if sender.dice.likely(0.9) else sender.dice.value()
    who = Somebody(
        f"{NEWCOMER}{int(sender.numbered()):012x}",
        "",
        sender.dice.one(("da-DK", "en-GB", "de-DE", sender.dice.text())),
        name,
    )
    frame = templates.activity(
        sender.world.service.connector, sender.numbered(), who, sender.dice.one(("personal", "general"))
    )
    frame["recipient"]["name"] = sender.dice.text()
    await _sent(sender, templates.message(frame, sender.dice.one(("hej", "hjælp", "svar"))))
    if sender.dice.likely(0.5):
        await _sits_down(sender, frame)


async def _sits_down(sender: Sender, frame: Json) -> None:
    """By now the bot has a name to write on a button, under which the others find who presents."""
    for said in (f"kode {sender.world.codes[-1]} {sender.dice.one((1, 2))}", "fremlæg", "afsender"):
        await _said_too(sender, templates.message({**frame, "id": f"1800{sender.numbered()}"}, said))


async def _said_too(sender: Sender, told: Json) -> None:
    """Part of the same case."""
    body = sender.dice.body(told)
    reply = await sender.world.deliver(sender.wire, body)
    for wrong in (*oracles.http(reply.status), *sender.heard(), *sender.world.drained()):
        sender.tally.found(wrong, body)


async def _sent(sender: Sender, told: Json) -> None:
    body = sender.dice.body(told)
    reply = await sender.world.deliver(sender.wire, body)
    wrong = [*oracles.http(reply.status), *sender.heard(), *sender.world.drained()]
    sender.tally.counted(reply.status, wrong, body)

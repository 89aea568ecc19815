"""Group work for hostile hands: somebody prepares one in order, so that codes, groups, forms and queues are there."""

import re

import orjson

from tests.hostile import oracles, templates
from tests.hostile.lanes import Sender
from tests.hostile.templates import HELGA, INGE, LISE, RUTH, Json, Somebody

GROUPS = ("3", "1: Broager, Gråsten\n2: Nordborg\n3: Augustenborg", "5")
MINUTES = {"works_well": "5", "works_well,can_improve,wish_scenario": "5/3/10"}
OFTEN = 0.006
_CODE = re.compile(r"\*\*(\d{4})\*\*")


async def perhaps(sender: Sender) -> None:
    """One to begin with, and a new one now and then: the older ones are soon paused, closed or locked."""
    if not sender.world.codes or sender.dice.likely(OFTEN):
        await begun(sender)


async def begun(sender: Sender) -> None:
    """Prepared and started at once; three people take a seat, and their buttons are kept."""
    dice = sender.dice
    questions, minutes = dice.one(tuple(MINUTES.items()))
    wish = {"questions": questions, "minutes": minutes, "groups": dice.one(GROUPS), "token": sender.numbered()}
    ready = await _pressed(sender, LISE, "groupwork.prepare", **wish)
    code = _CODE.search(orjson.dumps(ready).decode())
    if not code:
        return
    shown = await _pressed(sender, LISE, "groupwork.show")
    following = next((tap for tap in oracles.taps(shown) if tap.get("act") == "next"), None)
    if following is None:
        return
    await _pressed(sender, LISE, **following)
    sender.world.codes.append(code[1])
    sender.world.sessions.append(str(following["session"]))
    for who in (INGE, HELGA, RUTH):
        await _pressed(sender, who, "groupwork.join", session=following["session"], group=dice.one((1, 1, 2)))


async def _pressed(sender: Sender, who: Somebody, verb: str, **data: object) -> Json:
    """The card that comes back, {} where none does; a refusal is nothing to wonder at among so many hands."""
    frame = templates.activity(sender.world.service.connector, sender.numbered(), who, "personal")
    said = {"v": 1, **data, "verb": verb}
    reply = await sender.world.deliver(sender.wire, orjson.dumps(templates.execute(frame, said)))
    answer = orjson.loads(reply.body or b"{}")
    card = answer.get("value") if answer.get("type") == oracles.CARD else {}
    found: Json = card if isinstance(card, dict) else {}
    sender.seen([found], who.person)
    return found

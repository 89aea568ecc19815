"""The morning after the deadline: what came after the minutes were locked is told in General, and nowhere else."""

import re
from datetime import datetime, timedelta

from demo import cards, sent, volunteers
from demo.groupwork import CUT_OFF
from demo.minuting import Minuted
from demo.steps import Step
from demo.wire import Json

MORNING = (CUT_OFF + timedelta(days=1)).replace(hour=9, minute=0, second=1)
CAME = re.compile(r"Tillæg: (\d+) svar kom efter udsendelsen\.")


async def told(minuted: Minuted, step: Step, late: set[str], at: datetime = MORNING) -> None:
    """One post with the number of them; the files are written anew and hold them, under another hash."""
    before = await sent.papers(minuted)
    await minuted.stage.move(at)
    await minuted.wire.until("the supplement in General", lambda: _counted(minuted))
    await minuted.wire.delivered()
    counted = await _counted(minuted)
    after = await sent.papers(minuted)
    step.numbers.update(late=max(counted), posts=len(counted), hash=sent.hash_of(after["docx"][1]))
    step.holds(max(counted) == len(late), f"the supplement tells of {counted}, and {len(late)} came")
    step.holds(late <= set((await sent.annex(minuted)).values()), "a late note is not in the annex")
    step.holds(step.numbers["hash"] != sent.hash_of(before["docx"][1]), "the files are as they were")


async def _counted(minuted: Minuted) -> list[int]:
    """The numbers that the supplements in the channels tell."""
    wire, who = minuted.wire, minuted.organiser
    places = await wire.get(f"{wire.tenant}/window/places", **{"as": who.id})
    found = [await volunteers.messages(wire, who.id, channel["id"]) for channel in places["channels"]]
    return [int(told_[1]) for messages in found for each in messages if (told_ := CAME.search(_words(each)))]


def _words(message: Json) -> str:
    return cards.words(volunteers.card_of(message) or {})

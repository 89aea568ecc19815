"""What is written at the meeting: by people in the rounds, while the coordinator works in the list."""

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from demo import coordinator, evaluating, evening, people, talking, volunteers
from demo.conflicts import Clashes
from demo.coordinator import Hands
from demo.evaluating import Cast
from demo.minuting import Minuted
from demo.service import Service
from demo.stage import Stage
from demo.volunteers import Volunteer

GROUP_WORK = datetime(2021, 5, 4, 17, 40, tzinfo=ZoneInfo("Europe/Copenhagen"))
GROUP_WORK_S = 18 * 60
SEPTEMBER = datetime(2021, 9, 14, 19, 5, tzinfo=ZoneInfo("Europe/Copenhagen"))
SUMMED_UP = GROUP_WORK + timedelta(minutes=40)
COMMENTING = (people.ANNA, people.JENS)
"""Of those who were there; the second tries to edit a note when it is too late."""


@dataclass(frozen=True, slots=True)
class Written:
    """`sent` are the texts that people's cards left standing, `hands` what the list was changed to after that.

    `clashes` are notes that two devices edited; the texts of those that stand are no part of `sent`. `minuted` are the
    minutes of that evening.
    """

    sent: Counter[str]
    hands: Hands
    clashes: Clashes = field(default_factory=Clashes)
    minuted: Minuted | None = None

    @property
    def standing(self) -> Counter[str]:
        """What the list must say in the end."""
        return self.hands.standing(self.sent) + self.clashes.standing


async def held(stage: Stage, service: Service, totals: dict[str, object], seed: int) -> Written:
    """The evening, or the notes of a file as they are: no hand comes to those, and nothing beside them is written."""
    with stage.record.step("notes-sent") as step:
        written = await (_from_a_file(stage) if stage.given else _evening(stage, service, seed))
        totals["notes"] = step.numbers["notes"] = (written.sent + written.clashes.standing).total()
        # Lost until the list has shown otherwise.
        totals["lost"] = totals["notes"]
        return written


async def _evening(stage: Stage, service: Service, seed: int) -> Written:
    quiet, texts = asyncio.Lock(), Counter(text for sheet in stage.sheets for text in sheet.texts)
    working = asyncio.create_task(coordinator.at_work(stage.wire, seed, texts, quiet))
    try:
        played = await evening.arranged(service, stage.record, stage.sheets, quiet)
        await evening.played(played)
        await _excused(played)
        # Once the minutes are approved, no hand moves a note any more.
        hands = await working
        cast = Cast(played.watch.organiser, [played.known[id_] for id_ in COMMENTING], stage.wire.tries > 1)
        minuted = await evaluating.played(stage, service, cast, SUMMED_UP)
        await evening.afterwards(played)
        return Written(texts + played.sent, hands, played.clashes, minuted)
    finally:
        working.cancel()


async def _excused(played: evening.Evening) -> None:
    """The project lead sat in no group, and says so; on that day only the group work's code tells which meeting."""
    watch, mads = played.watch, await people.entered(played.watch.wire, people.MADS)
    await talking.told(watch.wire, mads, f"afbud {watch.code}", "Dit afbud")


async def _from_a_file(stage: Stage) -> Written:
    """Every village's person in turn of the clock, the first in an odd way each."""
    people = {v: await volunteers.enter(stage.wire, p) for v, p in stage.workspace.people.items()}
    for at, sheet in enumerate(stage.sheets):
        await stage.move(GROUP_WORK + timedelta(seconds=GROUP_WORK_S * at // len(stage.sheets)))
        way = volunteers.WAYS[at] if at < len(volunteers.WAYS) else volunteers.answer
        await way(stage.wire, people[sheet.village], sheet)
    return Written(Counter(text for sheet in stage.sheets for text in sheet.texts), Hands())


async def evaluated(stage: Stage, service: Service, organiser: Volunteer) -> None:
    """The September meeting: who comes says so, one sends apologies, and its minutes are made of the file's notes."""
    await stage.move(SEPTEMBER)
    there = [await volunteers.enter(stage.wire, person) for person in stage.workspace.people.values()]
    away = there[1:][-1:]
    for who in there:
        await volunteers.say(stage.wire, who, "afbud" if who in away else "deltager")
    cast = Cast(organiser, [who for who in there if who not in away], stage.wire.tries > 1)
    await evaluating.played(stage, service, cast, SEPTEMBER + timedelta(minutes=80))

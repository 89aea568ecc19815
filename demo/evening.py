"""The evening of 4 May 2021 in its order: three questions, a pause, a restart, the presenters, and what comes late."""

import asyncio
import signal
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from demo import conflicts, drafts, groupwork, interested, joining, late, papers, people, presenters, talking, writing
from demo.conflicts import Clashes
from demo.groupwork import CLOSE, MEETING, MINUTE, PRESENTERS, PRESSED, ZONE, Watch
from demo.script import QUESTIONS, Sheet
from demo.service import Service
from demo.steps import Record
from demo.volunteers import Opened, Volunteer

IN_THAT_MOMENT = "Sendt, da alt stod stille (eksempel)"
ON_AN_OLD_CARD = "Et svar mere til det første spørgsmål (eksempel)"


THURSDAY = datetime(2021, 5, 6, 19, 30, tzinfo=ZONE)
HALF = 4
"""So many villages write to the third question before the restart, the others after it."""


@dataclass(slots=True)
class Evening:
    """What the acts hand on to each other; `sent` are the texts that stand, but for those of `clashes`.

    `quiet` is held by whoever needs the bot to be there, and while it is not.
    """

    watch: Watch
    service: Service
    known: dict[str, Volunteer]
    sheets: list[Sheet]
    quiet: asyncio.Lock
    forms: dict[str, Opened] = field(default_factory=dict)
    sent: Counter[str] = field(default_factory=Counter)
    clashes: Clashes = field(default_factory=Clashes)

    def at(self, hour: int, minute: int, second: int = 0) -> datetime:
        """A time of this evening."""
        return datetime(2021, 5, 4, hour, minute, second, tzinfo=ZONE)


async def arranged(service: Service, record: Record, sheets: list[Sheet], quiet: asyncio.Lock) -> Evening:
    """Everybody sits before their device."""
    known = await people.arrived(service.wire)
    watch = Watch(service.wire, record, known[people.LISE])
    return Evening(watch, service, known, sheets, quiet)


async def played(evening: Evening) -> None:
    """From the organiser's press at 17.38 until everybody has said whether they want to join."""
    for act in (_opening, _first, _second, _third, _choosing, _closing):
        await act(evening)


async def _opening(evening: Evening) -> None:
    watch = evening.watch
    await watch.to(PRESSED)
    await groupwork.start(watch)
    await joining.channels(watch)
    await watch.to(evening.at(17, 39))
    await joining.early(watch, evening.known[people.ANNA])
    await joining.meeting(watch)


async def _first(evening: Evening) -> None:
    watch, known = evening.watch, evening.known
    await groupwork.switch(watch, 0)
    with watch.record.step("joined") as step:
        evening.forms = await joining.everybody(watch, step, known)
        await joining.in_the_meeting(watch, known[people.HELGA])
    await watch.to(evening.at(17, 41))
    with watch.record.step("drafts") as step:
        evening.sent += await drafts.kept_and_sent(watch, step, known[people.KIM], evening.forms[people.KIM])
    await _pause(evening)
    await _sheets(evening, QUESTIONS[0])
    await _on_shared_cards(evening)
    evening.sent += await writing.pasted(watch, known[people.ANNA], evening.forms[people.ANNA])


async def _on_shared_cards(evening: Evening) -> None:
    watch, known = evening.watch, evening.known
    places = (people.SOFIE, "Sønderborg"), (people.HELGA, MEETING)
    for (id_, place), text in zip(places, writing.SHARED, strict=True):
        who, form = await joining.shared_form(watch, known[id_], watch.rooms[place], QUESTIONS[0])
        evening.forms[place] = form
        evening.sent += await writing.on_everybodys_card(watch, who, form, text)


async def _pause(evening: Evening) -> None:
    """A minute during which the clock stands: everything after it comes a minute later."""
    watch = evening.watch
    await watch.to(evening.at(17, 42))
    await watch.press("pause")
    # Not a moment less than a minute, or the cards would name the minute before.
    await watch.to(await watch.wire.now() + MINUTE)
    await watch.press("resume")
    watch.shift(1, MINUTE)


async def _second(evening: Evening) -> None:
    watch, known = evening.watch, evening.known
    await groupwork.switch(watch, 1)
    evening.clashes = await conflicts.played(watch, known[people.JENS])
    await _sheets(evening, QUESTIONS[1])
    evening.sent += await writing.for_others(watch, known[people.JENS])
    evening.sent += await writing.without_a_name(watch, known[people.RUTH])


async def _third(evening: Evening) -> None:
    watch, known = evening.watch, evening.known
    await groupwork.switch(watch, 2)
    wanted = talking.has("workshop.send", question=QUESTIONS[2])
    inge = await talking.came(watch.wire, known[people.INGE], "the third question", wanted, "svar")
    # Some of it is on its way to the list when the process ends.
    await _sheets(evening, QUESTIONS[2], villages=range(HALF))
    await _restart(evening, inge)
    there = talking.at(known[people.SOFIE], watch.rooms["Sønderborg"].chat)
    evening.sent += await writing.on_everybodys_card(watch, there, evening.forms["Sønderborg"], ON_AN_OLD_CARD)
    await _sheets(evening, QUESTIONS[2], villages=range(HALF, 100))
    await watch.to(evening.at(17, 54))
    await watch.press("plus")
    watch.shift(PRESENTERS, MINUTE)


async def _restart(evening: Evening, inge: Opened) -> None:
    """17.50: the bot's process is killed in the middle of the third question, and begun anew under the same clock.

    Somebody taps Send in that very moment, and again until a receipt comes.
    """
    watch, stops, who = evening.watch, evening.at(17, 50), evening.known[people.INGE]
    async with evening.quiet:
        with watch.record.step("restart") as step:
            await watch.to(stops)
            tapping = asyncio.create_task(writing.until_received(watch, who, inge, IN_THAT_MOMENT))
            await evening.service.end(signal.SIGKILL)
            await evening.service.begin()
            now = await watch.wire.now()
            evening.sent += await tapping
            step.numbers["clock"] = f"{now.astimezone(ZONE):%H:%M}"
            step.holds(stops <= now < stops + 2 * MINUTE, f"after the restart its clock says {now}")


async def _choosing(evening: Evening) -> None:
    """17.58: the organiser goes on early, so that the evening ends when she said it would."""
    watch = evening.watch
    watch.shift(PRESENTERS, -2 * MINUTE)
    await groupwork.switch(watch, PRESENTERS, lambda: watch.press("next"))
    with watch.record.step("presenters") as step:
        await presenters.chosen(watch, step, evening.known)


async def _closing(evening: Evening) -> None:
    watch, known = evening.watch, evening.known
    await groupwork.switch(watch, CLOSE)
    await watch.to(evening.at(18, 4))
    with watch.record.step("import") as step:
        evening.sent += await papers.read_twice(watch, step)
    await watch.to(evening.at(18, 15))
    with watch.record.step("interested") as step:
        await interested.answered(watch, step, known)


async def afterwards(evening: Evening) -> None:
    """On Thursday, when the minutes are out, and on Friday after noon."""
    watch, sofie = evening.watch, evening.known[people.SOFIE]
    await watch.to(THURSDAY)
    with watch.record.step("late") as step:
        evening.sent += await late.marked(watch, step, sofie)
        await late.listed(watch, step, {text for *_, text, _ in papers.ROWS})
        await late.kept(watch, step, talking.at(sofie, sofie.chat), evening.forms[people.SOFIE])


async def _sheets(evening: Evening, question: str, villages: range = range(100)) -> None:
    """What the villages write to one question, by their people; of some villages, by their place in the file."""
    by_village = {who.village: who for who in reversed(evening.known.values()) if who.id in people.WRITING}
    wanted = [sheet for sheet in evening.sheets if sheet.question == question]
    await writing.sheets(evening.watch, [wanted[at] for at in villages if at < len(wanted)], by_village)

"""Series while the process is killed and people say it twice: each meeting stands once, as the file of all tells."""

import asyncio
from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from icalendar import Calendar

from demo import cards, talking, volunteers
from demo.preparing import ZONE
from demo.volunteers import Volunteer
from demo.wire import Wire
from tests.faults.plan import BY_KEY
from tests.faults.programs import insist, served
from tests.faults.record import Book
from tests.faults.stage import LISE, provisioned

ODA = "10000000-0000-4000-8000-000000000003"
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag")
SERIES = tuple((weekday, hour) for weekday, hour in enumerate(range(14, 19)))
AHEAD = 3


def said(weekday: int, hour: int) -> str:
    return f"erfa serie hver {WEEKDAYS[weekday]} {hour}.00-{hour}.45 Kaffe {hour}"


def wanted(today: date) -> list[str]:
    """The next three days of each series behind today, soonest first."""
    found = []
    for weekday, hour in SERIES:
        first = today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
        found += [f"{first + timedelta(weeks=week)} {hour}" for week in range(AHEAD)]
    return sorted(found)


async def stands(wire: Wire) -> Counter[str]:
    """Day and hour of every meeting in the file."""
    files = (await wire.get(f"{wire.tenant}/window/files"))["files"]
    url = next(each["url"] for each in files if each["path"].endswith("kalender.ics"))
    file = Calendar.from_ical(await wire.content(url if "://" in url else wire.tenant + url))
    return Counter(f"{event.start.astimezone(ZONE):%Y-%m-%d %H}" for event in file.events)


async def moved(wire: Wire, who: Volunteer, first: str) -> str:
    """The next meeting, to nine in the evening of its day; pressed until it was heard."""
    to = datetime.fromisoformat(first[:10]).replace(hour=21)
    form = await talking.asked(wire, who, f"erfa flyt {to:%d-%m-%Y} 21.00", talking.has("erfa.move"))
    press = cards.button(form.card, "erfa.move")
    assert press
    await insist(lambda: volunteers.execute(wire, who, form.message, press, cards.standing(form.card)))
    return f"{to:%Y-%m-%d %H}"


@pytest.mark.timeout(400)
async def test_a_kill_while_series_are_planned_and_said_again_leaves_each_meeting_once(
    tmp_path: Path, book: Book
) -> None:
    """F36, rule 30: two organisers say each in one moment, until they are answered; then one meeting is moved."""
    dice = Random(BY_KEY["series-kill"].seed)
    async with provisioned(tmp_path) as (standin, given), served(standin, given) as (stage, serve):
        wire = stage.wire
        pair = [await volunteers.enter(wire, {"id": id_}) for id_ in (LISE, ODA)]
        saying = [(who, said(*each)) for each in SERIES for who in pair]
        due = wanted((await wire.now()).astimezone(ZONE).date())
        for at in range(0, len(saying), 2):
            told = [asyncio.create_task(heard(wire, *each)) for each in saying[at : at + 2]]
            await asyncio.sleep(dice.uniform(0.02, 0.2))
            await serve.kill()
            await serve.begin()
            await asyncio.gather(*told)
        await insist(wire.delivered)
        due[0] = await moved(wire, pair[0], due[0])
        for each in saying:
            await heard(wire, *each)
        await insist(wire.delivered)
        book.enter("series-kill", len(SERIES), Counter(due), await stands(wire), None)


async def heard(wire: Wire, who: Volunteer, text: str) -> None:
    await insist(lambda: volunteers.say(wire, who, text))

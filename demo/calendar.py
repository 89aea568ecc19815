"""Two meetings are planned, one is called off and one moved: the shared calendar and the file tell the same of them."""

from collections import Counter
from datetime import UTC, datetime, timedelta

from icalendar import Calendar

from demo import cards, talking
from demo.preparing import MEETING
from demo.stage import Stage
from demo.steps import Step
from demo.talking import LONG_S
from demo.volunteers import Opened, Volunteer
from demo.wire import Wire

CALLED_OFF = "17-08-2021 19.00"
TOO_EARLY = MEETING - timedelta(hours=2)
FILE = "General/kalender.ics"
Times = tuple[datetime, datetime]


async def kept(stage: Stage, organiser: Volunteer) -> None:
    """The meeting of September, which the evening's notes will belong to, stands there once and at its last hour."""
    wire = stage.wire
    with stage.record.step("calendar") as step:
        await _said(wire, organiser, f"erfa ny {CALLED_OFF}", "erfa.edit")
        await _said(wire, organiser, f"erfa ny {TOO_EARLY:%d-%m-%Y %H.%M}", "erfa.edit")
        step.numbers["planned"] = await _stand(wire, 2)
        asked = await _said(wire, organiser, f"erfa aflys {CALLED_OFF[:10]} Sommerferie", "erfa.cancel")
        await talking.pressed(wire, organiser, asked, "erfa.cancel", sure=1)
        form = await _said(wire, organiser, f"erfa flyt {MEETING:%d-%m-%Y %H.%M} Salen er optaget", "erfa.move")
        moved = await talking.pressed(wire, organiser, form, "erfa.move")
        step.holds("19.00" in cards.words(moved.card), f"not moved: {cards.words(moved.card)[:200]}")
        step.numbers["events"] = await _stand(wire, 1)
        await _agrees(wire, step)


async def _said(wire: Wire, who: Volunteer, text: str, verb: str) -> Opened:
    return await talking.asked(wire, who, text, talking.has(verb))


async def _stand(wire: Wire, wanted: int) -> int:
    """How many events there are, once nothing waits and it is as many as are wanted."""

    async def as_many() -> int:
        await wire.delivered()
        found = len(await _shown(wire))
        return found if found == wanted else 0

    stand: int = await wire.until(f"{wanted} events in the shared calendar", as_many, LONG_S)
    return stand


async def _shown(wire: Wire) -> list[Times]:
    """Begin and end of each event, as the mailbox's owner sees them."""
    events = (await wire.get(f"{wire.tenant}/window/calendar"))["events"]
    return [(_moment(event["start"]["dateTime"]), _moment(event["end"]["dateTime"])) for event in events]


def _moment(told: str) -> datetime:
    return datetime.fromisoformat(told).replace(tzinfo=UTC)


async def _agrees(wire: Wire, step: Step) -> None:
    """The file has both, one of them called off; the other is the event, and begins when it was moved to."""
    file = await _file(wire)
    states = Counter(str(event["STATUS"]) for event in file.events)
    step.numbers["called_off"] = states["CANCELLED"]
    step.holds(states == {"CONFIRMED": 1, "CANCELLED": 1}, f"the file says {dict(states)}")
    told = [(event.start, event.end) for event in file.events if event["STATUS"] == "CONFIRMED"]
    shown = await _shown(wire)
    step.holds(shown == told, f"events are at {shown}, and the file says {told}")
    step.holds(shown[0][0] == MEETING, f"the event begins at {shown[0][0]}")


async def _file(wire: Wire) -> Calendar:
    listed = (await wire.get(f"{wire.tenant}/window/files"))["files"]
    url = next((each["url"] for each in listed if each["path"].endswith(FILE)), "")
    content = await wire.patiently("reads", lambda: wire.content(url if "://" in url else wire.tenant + url))
    return Calendar.from_ical(content)

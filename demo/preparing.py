"""The last days before the meeting: from due time to due time, until every channel has its pre-read."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from demo import cards, findings, volunteers
from demo.coordinator import ORGANISER
from demo.steps import Record, Step
from demo.volunteers import Volunteer
from demo.wire import Wire

ZONE = ZoneInfo("Europe/Copenhagen")
MEETING = datetime(2021, 9, 14, 19, 0, tzinfo=ZONE)
ASKED = datetime(2021, 9, 1, 0, 0, tzinfo=ZONE)
UNTOLD = "lost_answer", "error_after_work", "cut"
"""The difficulties that keep from the bot whether its post stands; Teams takes no key to ask by."""


async def questions(wire: Wire, record: Record, organiser: Volunteer) -> None:
    """Two weeks before, every village is asked and General invited: one post each."""
    with record.step("questions") as step:
        await _posted(wire, record, organiser, step, ASKED)


async def pre_read(wire: Wire, record: Record, organiser: Volunteer) -> None:
    """Every channel gets one more post and the organiser the preview; a post whose answer was lost may come again.

    Nobody is reminded: every village has answered.
    """
    with record.step("pre-read") as step:
        previews = await _previews(wire, organiser)
        await _posted(wire, record, organiser, step, MEETING)
        step.holds(await _one_more(wire, organiser, previews), "the organiser had no preview")


async def _posted(wire: Wire, record: Record, organiser: Volunteer, step: Step, until: datetime) -> None:
    places = await wire.get(f"{wire.tenant}/window/places", **{"as": ORGANISER})
    channels = {channel["id"]: channel for channel in places["channels"]}
    before, lost = await findings.posts(wire, organiser, channels), await untold(wire)
    await _nears(wire, record, until)
    after = await findings.posts(wire, organiser, channels)
    step.numbers["channels"] = sum(not channels[p]["general"] for p in channels if after[p] > before[p])
    every_channel(step, [after[place] - before[place] for place in channels], await untold(wire) - lost)


def every_channel(step: Step, grown: Iterable[int], untold: int) -> None:
    """Broken unless each has a new post, and no more came again than answers were lost."""
    grown = list(grown)
    again = sum(more - 1 for more in grown)
    if again:
        step.numbers["again"] = again
    step.holds(min(grown) >= 1 and again <= untold, f"posts per channel grew by {grown}")


async def _nears(wire: Wire, record: Record, until: datetime) -> None:
    while (due := await _next_due(wire)) and due < until:
        to = due + timedelta(seconds=1)
        await wire.move_clock(to)
        record.at = to.isoformat()
        await wire.delivered()


async def _next_due(wire: Wire) -> datetime | None:
    due = (await wire.health())["queue"].get("next_due")
    return datetime.fromisoformat(due).astimezone(ZONE) if due else None


async def untold(wire: Wire) -> int:
    """How many answers were lost so far."""
    struck = (await wire.get(f"{wire.tenant}/control/difficulties/struck"))["struck"]
    return sum(struck.get(name, 0) for name in UNTOLD)


async def _one_more(wire: Wire, organiser: Volunteer, previews: int) -> bool:
    """Whether the preview came; what was held back for somebody who had blocked the bot comes when they write again."""
    if wire.tries > 1 and await _previews(wire, organiser) == previews:
        await volunteers.say(wire, organiser, "hjælp")
        await wire.delivered()
    return await _previews(wire, organiser) > previews


async def _previews(wire: Wire, who: Volunteer) -> int:
    found = await volunteers.messages(wire, who.id, who.chat)
    shown = (card for message in found if (card := volunteers.card_of(message)))
    return sum(cards.button(card, "erfa.stop") is not None for card in shown)

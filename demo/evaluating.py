"""From notes to minutes in the order of an evening: summed up, written, approved, published, and what came later."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from demo import minuting, sent, summing
from demo.minuting import Minuted
from demo.service import Service
from demo.stage import Stage
from demo.summing import Read
from demo.volunteers import Volunteer

STEP = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Cast:
    """Who does what: `present` were there, and two of them comment; `patient`: the process dies while it publishes."""

    organiser: Volunteer
    present: Sequence[Volunteer]
    killed: bool = False


async def played(stage: Stage, service: Service, cast: Cast, begins: datetime) -> Minuted:
    """Ten minutes from each act to the next."""
    await stage.move(begins)
    with stage.record.step("summary") as step:
        read = await summing.summed_up(stage.wire, step, cast.organiser)
    minuted = Minuted(stage, cast.organiser, list(cast.present), read.gathering)
    before, had = await _channels(minuted), 0
    with stage.record.step("minutes") as step:
        await stage.move(begins + STEP)
        await minuting.written(minuted, step)
        await minuting.turned(minuted, "review", "in_review")
        await stage.move(begins + 2 * STEP)
        await minuting.commented(minuted)
        await minuting.turned(minuted, "approve", "approved")
        await minuting.locked(minuted, step)
        await stage.move(begins + 3 * STEP)
        await sent.let_go(minuted, step)
        had = await sent.killed(minuted, service, before) if cast.killed else 0
        await sent.published(minuted, step)
        step.numbers.update(states=minuted.states, comments=minuted.comments)
        step.holds(minuted.states == list(minuting.STATES), f"the minutes were {minuted.states}")
        step.holds(minuted.comments == len(minuting.COMMENTS), "a comment is not there")
    await _received(minuted, before, read, had)
    return minuted


async def _received(minuted: Minuted, before: dict[str, int], read: Read, had: int) -> None:
    with minuted.stage.record.step("sent") as step:
        await minuted.wire.delivered()
        await sent.received(minuted, step, before, had)
        await sent.annexed(minuted, step, await summing.texts(minuted.wire), read.notes)


async def _channels(minuted: Minuted) -> dict[str, int]:
    """Every channel that the organiser sees, with the posts of minutes that stand there already."""
    wire, who = minuted.wire, minuted.organiser
    places = await wire.get(f"{wire.tenant}/window/places", **{"as": who.id})
    return await sent.posted(minuted, {channel["id"]: 0 for channel in places["channels"]})

"""From notes to minutes in the order of an evening: summed up, written, approved, published, and what came later."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from demo import minuting, sent, summing
from demo.minuting import Minuted
from demo.sent import Before
from demo.service import Service
from demo.stage import Stage
from demo.steps import Step
from demo.volunteers import Volunteer

STEP = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Cast:
    """Who does what: `present` were there, and two of them comment; `killed`: the process dies while it publishes."""

    organiser: Volunteer
    present: Sequence[Volunteer]
    killed: bool = False


async def played(stage: Stage, service: Service, cast: Cast, begins: datetime) -> Minuted:
    """Ten minutes from each act to the next."""
    await stage.move(begins)
    with stage.record.step("summary") as step:
        read = await summing.summed_up(stage.wire, step, cast.organiser)
    minuted = Minuted(stage, cast.organiser, list(cast.present), read.gathering)
    before = await sent.before(minuted, killed=cast.killed)
    with stage.record.step("minutes") as step:
        await _walked(minuted, step, begins + STEP)
        await _let_go(minuted, step, service, before)
    with stage.record.step("sent") as step:
        await stage.wire.delivered()
        await sent.received(minuted, step, before)
        await sent.annexed(minuted, step, await summing.texts(stage.wire), read.notes)
    return minuted


async def _walked(minuted: Minuted, step: Step, at: datetime) -> None:
    await minuted.stage.move(at)
    await minuting.written(minuted, step)
    await minuting.turned(minuted, "review", "in_review")
    await minuted.stage.move(at + STEP)
    await minuting.commented(minuted, step)
    await minuting.turned(minuted, "approve", "approved")
    await minuting.locked(minuted, step)
    await minuted.stage.move(at + 2 * STEP)


async def _let_go(minuted: Minuted, step: Step, service: Service, before: Before) -> None:
    await sent.let_go(minuted, step)
    if before.killed:
        step.numbers["killed_at"] = await sent.killed(minuted, service, before)
    await sent.published(minuted, step)
    step.numbers["states"] = minuted.states
    step.holds(minuted.states == list(minuting.STATES), f"the minutes were {minuted.states}")

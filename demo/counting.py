"""What was written is counted where it must be found: in the notes' histories, in the list and in the matrix."""

from collections import Counter

from demo import coordinator, findings, script
from demo.meeting import Written
from demo.stage import Stage
from demo.volunteers import Volunteer


async def by_hand(stage: Stage, written: Written) -> None:
    """Nothing that anybody typed is gone: it stands, or the note's history tells it, and whose hand it was."""
    if stage.given:
        return
    with stage.record.step("by-hand") as step:
        await stage.wire.delivered()
        await stage.wire.looked()
        await stage.wire.delivered()
        told = await findings.wordings(stage.settings, stage.logs / "history.csv")
        nowhere = coordinator.nowhere(written.hands, written.sent, told)
        step.numbers.update(written.hands.numbers, lost=nowhere)
        step.holds(not nowhere, f"{nowhere} wordings are nowhere any more")
        astray = len(coordinator.without_origin(written.hands, written.sent, told))
        step.holds(not astray, f"{astray} wordings do not tell whose hand they are from")
    with stage.record.step("conflicts") as step:
        missing = written.clashes.missing(told)
        step.numbers.update(written.clashes.numbers, lost=len(missing))
        step.holds(not missing, f"no history tells {missing}")


async def listed(stage: Stage, organiser: Volunteer, written: Written, totals: dict[str, object]) -> None:
    """The list says what stands, no text missing and none twice; and so does the matrix."""
    wanted = Counter(map(script.counted, written.standing.elements()))
    with stage.record.step("list-items") as step:
        await stage.wire.delivered()
        rows = await findings.listed_texts(stage.wire)
        found = Counter(map(script.counted, rows.elements()))
        totals["items"] = step.numbers["items"] = found.total()
        totals["lost"], totals["doubled"] = (wanted - found).total(), (found - wanted).total()
        step.holds(found == wanted, f"{totals['lost']} lost, {totals['doubled']} doubled")
    totals["notes"] = wanted.total()
    with stage.record.step("matrix") as step:
        cells = step.numbers["cells"] = await findings.matrix(stage.wire, organiser)
        step.holds(len(cells) == 9 and sum(cells) == totals["notes"], f"{cells} do not add up to {totals['notes']}")

"""After the close what comes is marked; after the deadline it stays with its author, and the organiser is told."""

from collections import Counter
from datetime import timedelta

from demo import cards, findings, talking
from demo.groupwork import CUT_OFF, Watch
from demo.steps import Step
from demo.volunteers import Opened, Volunteer
from demo.writing import Sent, one

IN_TIME = "Vi kom på det på vej hjem (eksempel)"
TOO_LATE = "Vi kom på det i weekenden (eksempel)"


async def marked(watch: Watch, step: Step, who: Volunteer) -> Sent:
    """Between the close and the deadline."""
    form = await talking.asked(watch.wire, who, "svar 3", talking.has("workshop.send"))
    receipt = await talking.pressed(watch.wire, who, form, "workshop.send", one(IN_TIME))
    step.numbers["marked"] = int("eftersendt" in cards.words(receipt.card))
    step.holds(step.numbers["marked"], f"a late note was not marked: {cards.words(receipt.card)[:200]}")
    return Counter([IN_TIME])


async def listed(watch: Watch, step: Step, beside: set[str]) -> None:
    """The row of the late note says so, and those of others `beside` it; no row of what came in time does."""
    await watch.wire.delivered()
    rows = Counter(row["NoteText"] for row in await findings.rows(watch.wire, "Svar") if row.get("Late"))
    step.numbers["rows"] = rows.total()
    step.holds(rows == Counter([IN_TIME, *beside]), f"{rows.total()} rows in the list are marked as late")


async def kept(watch: Watch, step: Step, who: Volunteer, form: Opened) -> None:
    """After the deadline: from a card that stood there all the time."""
    await watch.to(CUT_OFF + timedelta(minutes=5))
    answer = await talking.pressed(watch.wire, who, form, "workshop.send", one(TOO_LATE))
    step.holds("gemt teksten som kladde" in cards.words(answer.card), f"too late: {cards.words(answer.card)[:200]}")
    drafts = await talking.asked(watch.wire, who, "kladde", talking.says(TOO_LATE))
    step.numbers["kept"] = int(TOO_LATE in cards.words(drafts.card))
    await talking.came(watch.wire, watch.organiser, "word to the organiser", talking.says("har skrevet efter fristen"))
    step.numbers["told"] = 1

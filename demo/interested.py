"""«Vil jeres by eller landsby være med?»: three answers, and the list of those who want to."""

from collections.abc import Mapping

from demo import findings, people, talking
from demo.groupwork import Watch
from demo.steps import Step
from demo.volunteers import Volunteer
from demo.wire import Json

ANSWERS: Mapping[str, str] = {
    people.INGE: "yes",
    people.ANNA: "yes",
    people.TOM: "maybe",
    people.JENS: "no",
    people.HELGA: "no",
}
CONTACT, WISH = "telefon 00 00 00 0{}", "En velkomstvært i gruppe {} (eksempel)"
LIST, WORD = "Interesserede", "tilmeld"


async def answered(watch: Watch, step: Step, known: dict[str, Volunteer]) -> None:
    """Each answers the card that came at the close; the list has a row for each yes and each maybe."""
    for id_, answer in ANSWERS.items():
        await _answer(watch, known[id_], answer)
    counts = {answer: sum(one == answer for one in ANSWERS.values()) for answer in ("yes", "maybe", "no")}
    await watch.wire.delivered()
    rows = await findings.rows(watch.wire, LIST)
    step.numbers.update(counts, rows=len(rows))
    step.holds(len(rows) == counts["yes"] + counts["maybe"], f"{len(rows)} rows for {counts}")
    wanted = sorted(_typed(id_)["contact"] for id_, answer in ANSWERS.items() if answer != "no")
    step.holds(sorted(row.get("Contact", "") for row in rows) == wanted, "the list names other contacts")
    told = f"Interesserede: {counts['yes']} ja, {counts['maybe']} måske"
    await talking.came(watch.wire, watch.organiser, "the organiser's register", talking.says(told), WORD)


async def _answer(watch: Watch, who: Volunteer, answer: str) -> None:
    card = await talking.came(watch.wire, who, "who wants to join", talking.has("interest.answer", answer=answer), WORD)
    form = await talking.pressed(watch.wire, who, card, "interest.answer", answer=answer)
    if answer != "no":
        await talking.pressed(watch.wire, who, form, "interest.save", _typed(who.id))


def _typed(id_: str) -> Json:
    group = people.SEATS[id_]
    return {"contact": CONTACT.format(id_[-1]), "wish": WISH.format(group)}

"""Somebody of each group takes the word on themselves, and everybody knows when they speak."""

import re
from datetime import timedelta

from demo import cards, people, talking
from demo.groupwork import CLOSE, Watch
from demo.steps import Step
from demo.volunteers import Volunteer

SPEAKING_MINUTES, WORD = 15, "fremlæg"


async def chosen(watch: Watch, step: Step, known: dict[str, Volunteer]) -> None:
    """One for each group; the organiser's queue names them all, and each has the page to speak from."""
    wire = watch.wire
    for id_ in people.PRESENTERS.values():
        who = known[id_]
        asked = await talking.came(wire, who, "who presents", talking.has("groupwork.present", person="me"), WORD)
        await talking.pressed(wire, who, asked, "groupwork.present", person="me")
    for group, id_ in people.PRESENTERS.items():
        page = talking.has("groupwork.unpresent", group=group)
        await talking.came(wire, known[id_], f"the page of group {group}", page, WORD)
    wanted = {group: _at(watch, group) for group in people.PRESENTERS}
    queue = await talking.asked(wire, watch.organiser, WORD, talking.says("Talerkø"))
    told = re.findall(r"^(\d+)\. Gruppe (\d+) · kl\. (\d\d\.\d\d) · (.+)$", cards.words(queue.card), re.MULTILINE)
    times = {int(group): time for _, group, time, name in told if name != "mangler"}
    step.numbers.update(groups=len(people.GROUPS), chosen=len(times), times=list(times.values()))
    step.holds(times == wanted, f"the queue says {times}, and not {wanted}")


def _at(watch: Watch, group: int) -> str:
    """15 minutes shared among the groups, in their order, from the close on."""
    length = timedelta(minutes=SPEAKING_MINUTES) / len(people.GROUPS)
    return f"{watch.switches[CLOSE] + (group - 1) * length:%H.%M}"

"""What was planned is held against what came, to the minute, and a history that misses a wording is found."""

from contextlib import nullcontext
from datetime import datetime, timedelta

import aiohttp
import pytest

from demo import conflicts, groupwork, people
from demo.conflicts import Clashes
from demo.coordinator import EDITED, PERSON
from demo.groupwork import CLOSE, MINUTE, PRESENTERS, ZONE, Watch
from demo.steps import Broken, Record, Step
from demo.volunteers import Volunteer
from demo.wire import Wire


def watch(session: aiohttp.ClientSession, tries: int = 1) -> Watch:
    wire = Wire(session, "http://127.0.0.1:1", "http://127.0.0.1:1", "http://127.0.0.1:1", tries)
    return Watch(wire, Record(as_json=True), Volunteer(people.LISE, "", "da-DK", "a:lise"))


def clocks(seen: Watch) -> list[str]:
    return [f"{time:%H:%M}" for time in seen.switches]


def at(hour: int, minute: int, second: float = 0) -> datetime:
    return datetime(2021, 5, 4, hour, minute, tzinfo=ZONE) + timedelta(seconds=second)


async def test_the_plan_is_that_of_the_form_and_follows_what_the_organiser_presses() -> None:
    async with aiohttp.ClientSession() as session:
        seen = watch(session)
        assert clocks(seen) == ["17:40", "17:45", "17:48", "17:58", "18:00"]
        seen.shift(1, MINUTE)
        seen.shift(PRESENTERS, MINUTE)
        assert clocks(seen) == ["17:40", "17:46", "17:49", "18:00", "18:02"]
        seen.shift(PRESENTERS, -2 * MINUTE)
        assert clocks(seen) == ["17:40", "17:46", "17:49", "17:58", "18:00"]


@pytest.mark.parametrize(
    ("times", "tries", "breaks"),
    [
        ([at(18, 0, 0.2), at(18, 0, 59)], 1, False),
        ([at(18, 0), at(18, 1)], 1, True),
        ([at(17, 59, 59.9), at(17, 59, 59.9)], 1, True),
        ([at(18, 0, 3), at(18, 1, 30)], 8, False),
        ([at(18, 1), at(18, 1)], 8, True),
    ],
)
async def test_a_switch_that_comes_in_another_minute_breaks_its_step(
    times: list[datetime], tries: int, breaks: bool
) -> None:
    """On a bad day the first place counts: the others may wait for a repeat."""
    async with aiohttp.ClientSession() as session:
        step, seen = Step("round"), watch(session, tries)
        with pytest.raises(Broken, match="switch 5 came at") if breaks else nullcontext():
            groupwork._held(step, seen, CLOSE, times)
    assert (step.numbers["planned"], step.numbers["places"]) == ("2021-05-04T18:00", 2)
    assert (step.numbers["planned"] == step.numbers["actual"]) is not breaks


def test_every_choice_of_a_conflict_leaves_the_wordings_that_were_saved() -> None:
    told = {choice: list(conflicts._told(choice, "a", "b", "c")) for choice in conflicts.CHOICES}
    assert told["keep"] == [[("a", PERSON), ("b", PERSON)]]
    assert told["mine"] == [[("a", PERSON), ("b", PERSON), ("c", PERSON)]]
    assert told["both"] == [[("a", PERSON), ("b", PERSON)], [("c", PERSON)]]


@pytest.mark.parametrize("history", [[("b", PERSON)], [("a", PERSON)], [("a", PERSON), ("b", EDITED)], []])
def test_a_history_without_a_wording_is_missed(history: list[tuple[str, str]]) -> None:
    clashes = Clashes(stories=[[("a", PERSON), ("b", PERSON)]])
    assert clashes.missing({"1": history}) == clashes.stories
    assert clashes.missing({"1": history, "2": clashes.stories[0]}) == []

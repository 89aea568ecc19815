"""Rule 25, at the desks themselves: whatever a room before them forgets, nobody is refused, and nothing is touched."""

import inspect
from collections.abc import Iterator
from typing import Any

import pytest

from forum.choices import Choices
from forum.delivery.desk import Deliveries
from forum.erfa.desk import Erfa
from forum.errors import NotAllowed, UnknownVillage
from forum.people import Language, Person, Role
from forum.summary.desk import Summaries
from forum.workshop.desk import Workshop
from tests.bot.fakes import FixedDirectory, MemoryPeople, StillClock, landsbyforum

NOBODY = Person("uvedkommende", "Uvedkommende", Role.NOBODY, Language.DA, "broager")
INGE = Person("inge", "Inge", Role.MEMBER, Language.DA, "broager")


class Untouched:
    """A cellar that fails the test when anybody opens it."""

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(f"{name} was asked for somebody who is nobody")


def desks() -> tuple[object, ...]:
    directory, clock, cellar = FixedDirectory(landsbyforum()), StillClock(), Untouched()
    return (
        Workshop(directory, cellar, cellar, clock),  # type: ignore[arg-type]
        Erfa(directory, cellar, clock),  # type: ignore[arg-type]
        Summaries(directory, cellar, clock),  # type: ignore[arg-type]
        Deliveries(directory, cellar, clock),  # type: ignore[arg-type]
        Choices(directory, cellar),  # type: ignore[arg-type]
    )


def asked() -> Iterator[Any]:
    """Every public act of a desk that somebody takes."""
    for desk in desks():
        for name, act in inspect.getmembers(desk, inspect.iscoroutinefunction):
            told = inspect.signature(act).parameters
            parameters = [each for each in told if told[each].kind is not inspect.Parameter.KEYWORD_ONLY]
            if not name.startswith("_") and parameters[:1] == ["person"]:
                yield pytest.param(act, parameters[1:], id=f"{type(desk).__name__}.{name}")


ACTS = list(asked())


def test_the_desks_were_all_found():
    found = {act.id for act in ACTS}
    assert len(found) >= 19
    assert {"Workshop.send", "Erfa.stop", "Summaries.sources", "Choices.village"} <= found


@pytest.mark.parametrize(("act", "more"), ACTS)
async def test_nobody_is_refused_at_every_desk(act: Any, more: list[str]):
    """Rule 25: the role comes first, before anything is read."""
    with pytest.raises(NotAllowed):
        await act(NOBODY, *(None for _ in more))


async def test_a_member_chooses_among_the_villages_there_are():
    people = MemoryPeople()
    choices = Choices(FixedDirectory(landsbyforum()), people)
    assert (await choices.village(INGE, "graasten")).name == "Gråsten"
    await choices.language(INGE, Language.DE)
    assert (people.profiles["inge"].village, people.profiles["inge"].language) == ("graasten", "de")
    with pytest.raises(UnknownVillage):
        await choices.village(INGE, "atlantis")
    assert people.profiles["inge"].village == "graasten"

"""`temaer` lists what the summary of the same gathering rests on, and what came late beside it."""

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from forum.minutes.minutes import State
from forum.people import Language, Person, Role
from forum.themes.desk import Themes
from forum.themes.themes import Theme
from forum.workshop.notes import Note
from tests.forum.summary.answers import MEETING, START, WELCOME
from tests.forum.summary.kept import MAY, Kept, erfa, minutes, session
from tests.forum.summary.worlds import many

LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)
VILLAGES = ("broager", "graasten")


@dataclass
class Chosen:
    id: str


class Named:
    """Implements the desk's Choosing: what is named is meant."""

    async def gathering(self, typed: str = "") -> Chosen:
        return Chosen(typed)


def may() -> list[Note]:
    found = [replace(one, session=MAY) for one in many(WELCOME, (Theme.HOUSING,), VILLAGES, 100)]
    return [*found, replace(found[0], id="late", late=True)]


def summer() -> list[Note]:
    later = START + timedelta(days=60)
    return [replace(one, sent_at=later) for one in many(WELCOME, (Theme.JOBS,), VILLAGES, 200)]


async def listed(state: State, gathering: str) -> set[str]:
    """The ids that `temaer` tells of, with the notes of May and of the summer after."""
    sums = Kept([session()], [erfa()], [minutes(state)]).desk([*may(), *summer()])
    desk = Themes(sums.directory, sums.notes, sums.rulings, sums.clock, Named(), sums.gatherings)  # type: ignore[arg-type]
    return {each.note.id for each in (await desk.list(LISE, gathering)).found}


def ids(*groups: list[Note]) -> set[str]:
    return {note.id for group in groups for note in group}


@pytest.mark.parametrize("state", State)
async def test_a_group_work_lists_its_own_and_what_came_late(state: State) -> None:
    assert await listed(state, MAY) == ids(may())


async def test_a_meeting_lists_all_of_its_notes_until_the_group_work_has_minutes_of_its_own() -> None:
    assert await listed(State.IN_REVIEW, MEETING) == ids(may(), summer())


@pytest.mark.parametrize("state", [State.APPROVED, State.PUBLISHED])
async def test_afterwards_it_leaves_them_out_as_its_summary_does(state: State) -> None:
    assert await listed(state, MEETING) == ids(summer())

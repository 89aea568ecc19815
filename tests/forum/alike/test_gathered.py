"""What lies on the table: a group work's notes in time, or a meeting's; locked where session or minutes are."""

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from forum.alike.gathered import Table
from forum.groupwork.sessions import Session, State
from forum.minutes.choosing import Gathering
from forum.minutes.minutes import Minutes
from forum.minutes.minutes import State as MinutesState
from forum.people import Language
from forum.summary.gatherings import Gatherings
from forum.workshop.notes import State as NoteState
from tests.bot.fakes import MemoryNotes, StillClock
from tests.bot.paper_sessions import PaperSessions, evening
from tests.forum.alike.memory import MemoryRulings
from tests.forum.summary.answers import FORUM, START, note

SESSION = evening((), code="4711")
MINUTES = Minutes(SESSION.id, FORUM, SESSION.id, "open", Language.DA, START, START, "lise", START, START)


@dataclass
class Chosen:
    session: Session | None = SESSION

    async def gathering(self, typed: str = "") -> Gathering:
        id_ = self.session.id if self.session else "open"
        return Gathering(id_, FORUM, "open", START, START, START + timedelta(days=9), self.session)


@dataclass
class Book:
    minutes: Minutes | None = None

    async def find(self, forum: str, gathering: str) -> Minutes | None:
        return self.minutes

    async def of_forum(self, forum: str) -> tuple[Minutes, ...]:
        return (self.minutes,) if self.minutes else ()


def table(chosen: Chosen, book: Book) -> Table:
    inside = {"meeting": "open", "session": SESSION.id}
    found = [
        note(1, **inside),
        note(2, late=True, **inside),
        note(3, state=NoteState.HIDDEN, **inside),
        note(4, meeting="open"),
        note(5, meeting="another"),
    ]
    notes = MemoryNotes({each.id: each for each in found})
    clock = StillClock(START + timedelta(days=1))
    scopes = Gatherings(PaperSessions({SESSION.id: SESSION}), book=book)
    return Table(chosen, scopes, notes, book, MemoryRulings(), clock)


async def test_a_group_works_notes_lie_there_and_late_ones_do_not():
    found = await table(Chosen(), Book()).of()
    assert ([each.id for each in found.notes], found.locked) == (["n0001"], False)


async def test_a_meetings_notes_lie_there_without_group_work_that_has_minutes_of_its_own():
    every = await table(Chosen(None), Book()).of()
    assert "n0001" in {each.id for each in every.notes}
    locked = Book(replace(MINUTES, state=MinutesState.APPROVED))
    assert [each.id for each in (await table(Chosen(None), locked).of()).notes] == ["n0004"]


@pytest.mark.parametrize("state", MinutesState)
async def test_it_is_locked_with_its_minutes(state: MinutesState):
    found = await table(Chosen(), Book(replace(MINUTES, state=state))).of()
    assert found.locked is (state in (MinutesState.APPROVED, MinutesState.PUBLISHED))


async def test_it_is_locked_with_its_group_work():
    shut = Chosen(replace(SESSION, state=State.LOCKED))
    assert (await table(shut, Book()).of()).locked

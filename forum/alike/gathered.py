"""What lies on the table when a gathering's notes are looked over: the notes, what was ruled, whether it is locked."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from forum.groupwork import sessions
from forum.minutes.choosing import Gathering
from forum.minutes.minutes import Minutes
from forum.ports import Clock
from forum.summary import summaries
from forum.summary.rulings import Ruling, Rulings
from forum.summary.summary import Scope
from forum.workshop.notes import Note
from forum.workshop.ports import Notes


@dataclass(frozen=True, slots=True)
class Gathered:
    """`notes` are those that stand and came in time, oldest first; `locked` where the minutes are."""

    id: str
    forum: str
    notes: tuple[Note, ...]
    rulings: tuple[Ruling, ...] = ()
    locked: bool = False

    def note(self, id_: str) -> Note | None:
        """The note of that id, where it is one of these."""
        return next((note for note in self.notes if note.id == id_), None)


class Tables(Protocol):
    async def of(self, typed: str = "") -> Gathered:
        """The gathering of that id, or ("") the one that is meant; NoSuchMeeting."""


class Chosen(Protocol):
    """Which gathering is meant (forum.minutes.choosing.Choosing)."""

    async def gathering(self, typed: str = "") -> Gathering: ...


class Book(Protocol):
    """The part of the minute book that is asked."""

    async def find(self, forum: str, gathering: str) -> Minutes | None: ...


class Scopes(Protocol):
    """Which notes belong to a gathering (forum.summary.gatherings.Gatherings)."""

    async def scope(self, forum: str, gathering: str, cut_off: datetime) -> Scope: ...


@dataclass(frozen=True, slots=True)
class Table:
    """Implements Tables."""

    chosen: Chosen
    scopes: Scopes
    notes: Notes
    book: Book
    rulings: Rulings
    clock: Clock

    async def of(self, typed: str = "") -> Gathered:
        found = await self.chosen.gathering(typed)
        scope = await self.scopes.scope(found.forum, found.id, self.clock.now())
        standing = summaries.within(scope, await self._all(scope))
        ruled = await self.rulings.of(found.forum, found.id)
        return Gathered(found.id, found.forum, tuple(standing), ruled, await self._locked(found))

    async def _all(self, scope: Scope) -> tuple[Note, ...]:
        if scope.session:
            return await self.notes.of_session(scope.forum, scope.session)
        return await self.notes.of_meeting(scope.forum, scope.meeting)

    async def _locked(self, found: Gathering) -> bool:
        minutes = await self.book.find(found.forum, found.id)
        shut = found.session is not None and found.session.state is sessions.State.LOCKED
        return shut or (minutes is not None and minutes.locked)

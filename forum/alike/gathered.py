"""What lies on the table when a gathering's notes are looked over: the notes, what was ruled, whether it is locked."""

from dataclasses import dataclass
from typing import Protocol

from forum.groupwork import sessions
from forum.minutes.choosing import Gathering
from forum.minutes.minutes import Minutes
from forum.ports import Clock
from forum.summary import summaries
from forum.summary.rulings import Ruling, Rulings
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


class Gatherings(Protocol):
    async def of(self, typed: str = "") -> Gathered:
        """The gathering of that id, or ("") the one that is meant; NoSuchMeeting."""


class Chosen(Protocol):
    """Which gathering is meant (forum.minutes.choosing.Choosing)."""

    async def gathering(self, typed: str = "") -> Gathering: ...


class Book(Protocol):
    """The part of the minute book that is asked."""

    async def find(self, forum: str, gathering: str) -> Minutes | None: ...


@dataclass(frozen=True, slots=True)
class Table:
    """Implements Gatherings."""

    chosen: Chosen
    notes: Notes
    book: Book
    rulings: Rulings
    clock: Clock

    async def of(self, typed: str = "") -> Gathered:
        found = await self.chosen.gathering(typed)
        scope = found.scope(min(found.cut_off, self.clock.now()))
        standing = summaries.within(scope, await self._standing(found))
        in_time = tuple(note for note in standing if not note.late)
        ruled = await self.rulings.of(found.forum, found.id)
        return Gathered(found.id, found.forum, in_time, ruled, await self._locked(found))

    async def _standing(self, found: Gathering) -> tuple[Note, ...]:
        if found.session is not None:
            return await self.notes.of_session(found.forum, found.id)
        return await self.notes.of_meeting(found.forum, found.meeting)

    async def _locked(self, found: Gathering) -> bool:
        minutes = await self.book.find(found.forum, found.id)
        shut = found.session is not None and found.session.state is sessions.State.LOCKED
        return shut or (minutes is not None and minutes.locked)

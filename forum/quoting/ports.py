"""Whom the forum knows by name, so that a note that names them is found."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from forum.groupwork.sessions import Participant
from forum.minutes.minutes import Attendee
from forum.ports import Directory
from forum.quoting.naming import Known, known, spoken_of
from forum.workshop.notes import Note


class Acquainted(Protocol):
    async def of(self, gathering: str, notes: Sequence[Note]) -> Known:
        """The names that a note of this gathering may hold; `gathering` "" for notes looked at by themselves."""


class Roster(Protocol):
    """Who is on the team, as it was read last."""

    def names(self) -> Sequence[str]: ...


class Seats(Protocol):
    """Who took part (forum.groupwork.ports.Sessions)."""

    async def participants(self, forum: str, session: str) -> tuple[Participant, ...]: ...


class Present(Protocol):
    """Who was there (forum.minutes.ports.MinuteBook)."""

    async def attendance(self, forum: str, gathering: str) -> tuple[Attendee, ...]: ...


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Implements Acquainted: the team, who took part, who was at the meeting, and who is shown by name."""

    directory: Directory
    roster: Roster
    seats: Seats
    present: Present

    async def of(self, gathering: str, notes: Sequence[Note]) -> Known:
        forum = self.directory.forum()
        sessions = sorted({note.session for note in notes if note.session})
        seated = [each for session in sessions for each in await self.seats.participants(forum.id, session)]
        there = await self.present.attendance(forum.id, gathering) if gathering else ()
        met = [*(each.name for each in seated), *(each.name for each in there)]
        names = [*self.roster.names(), *met, *(note.shown_as for note in notes)]
        spoken = spoken_of(note.text for note in notes)
        return known((name for name in names if name), (group.name for group in forum.groups), spoken)

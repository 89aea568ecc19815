"""Where summaries are asked for; it reads and never writes."""

import asyncio
from dataclasses import dataclass
from datetime import datetime

from forum import people
from forum.people import Person, Role
from forum.ports import Clock, Directory
from forum.summary import keys, summaries
from forum.summary.lines import Part
from forum.summary.summaries import Scope, Summary
from forum.workshop.notes import Note
from forum.workshop.ports import Notes
from forum.workshop.questions import Cell


AT_ONCE = 200
"""More notes than this are summed up beside the event loop, which others wait for meanwhile."""


@dataclass(frozen=True, slots=True)
class Summaries:
    """The desk of summaries; app.py gives it the same store of notes that the workshop has."""

    directory: Directory
    notes: Notes
    clock: Clock

    async def draft(self, person: Person, meeting: str) -> Summary:
        """The whole as it stands now, for an organiser."""
        people.require(person, Role.ORGANISER)
        summary, _ = await self.gathered(meeting, "", self.clock.now())
        return summary

    async def of(self, person: Person, gathering: str) -> Summary:
        """A gathering (a session's id, or a meeting's) as it stands now, for an organiser."""
        people.require(person, Role.ORGANISER)
        summary, _, _ = await self.for_document(gathering, self.clock.now())
        return summary

    async def for_document(
        self, gathering: str, cut_off: datetime
    ) -> tuple[Summary, tuple[Note, ...], tuple[Note, ...]]:
        """The summary of a gathering, the notes that it rests on, and those that came late."""
        summary, notes = await self.gathered(gathering, "", cut_off)
        return summary, notes, ()

    async def gathered(self, meeting: str, village: str, cut_off: datetime) -> tuple[Summary, tuple[Note, ...]]:
        """The summary that one village ("" = General) reads, and the notes of the meeting that it rests on."""
        forum = self.directory.forum()
        scope = Scope(forum.id, meeting, village, cut_off)
        notes = summaries.within(scope, await self.notes.of_meeting(forum.id, meeting))
        villages = [group.key for group in forum.groups]
        if len(notes) <= AT_ONCE:
            return summaries.drawn(scope, notes, villages), tuple(notes)
        return await asyncio.to_thread(summaries.drawn, scope, notes, villages), tuple(notes)

    async def sources(self, person: Person, scope: Scope, part: Part, key: str) -> tuple[Note, ...]:
        """The notes behind one line, in their wording of now; whatever the scope says, of this forum only.

        ValueError where it is the key of no line.
        """
        people.require_answerer(person)
        forum = self.directory.forum().id
        own = Scope(forum, scope.meeting, scope.village, scope.cut_off)
        return summaries.sources(own, await self.notes.of_meeting(forum, scope.meeting), part, cell_of(key))


def cell_of(key: str) -> Cell:
    asked = keys.read(key)
    if asked.cell is None:
        raise ValueError("Not of a cell.")
    return asked.cell

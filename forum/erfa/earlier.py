"""What a village said the last time: shown above each field of the next question round."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from forum.erfa.meetings import Meeting
from forum.quoting.consents import quotable
from forum.summary import summaries
from forum.summary.gatherings import Before, Gatherings
from forum.summary.ports import Consented
from forum.workshop.notes import Note
from forum.workshop.ports import Notes
from forum.workshop.questions import CELLS, Cell


@dataclass(frozen=True, slots=True)
class Earlier:
    """Reads the gatherings before a meeting, the latest first, until the village said something there."""

    notes: Notes
    gatherings: Gatherings
    consents: Consented

    async def of(self, meeting: Meeting, village: str) -> tuple[datetime | None, Mapping[Cell, tuple[Note, ...]]]:
        """When it was (UTC), and the notes by cell, oldest first; None and nothing where there were none."""
        scope = await self.gatherings.scope(meeting.forum, meeting.id, meeting.starts_at, village)
        for before in await self.gatherings.before(scope):
            if found := await self._said(before, village):
                return before.at, by_cell(found)
        return None, {}

    async def _said(self, before: Before, village: str) -> list[Note]:
        """Those of its notes that stand and whose words may be shown."""
        scope = before.scope
        if scope.session:
            every = await self.notes.of_session(scope.forum, scope.session)
        else:
            every = await self.notes.of_meeting(scope.forum, scope.meeting, village)
        own = [note for note in summaries.within(scope, every) if note.village == village]
        told = await self.consents.standing(own, scope.gathering)
        return [note for note in own if quotable(told.get(note.id), note.version)]


def by_cell(notes: list[Note]) -> Mapping[Cell, tuple[Note, ...]]:
    """The notes under the cells that have any."""
    every = {cell: tuple(note for note in notes if note.cell == cell) for cell in CELLS}
    return {cell: found for cell, found in every.items() if found}

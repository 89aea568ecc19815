"""Where summaries are asked for; it reads and never writes."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from forum import people
from forum.people import Person, Role
from forum.ports import Clock, Directory
from forum.quoting.consents import quotable
from forum.summary import behind, summaries
from forum.summary.gatherings import Gatherings
from forum.summary.lines import Part, Ref
from forum.summary.ports import Consented, NothingAsked, NothingKept, Ruled, Tallied
from forum.summary.summaries import Earlier, Scope, Summary
from forum.workshop.notes import Note
from forum.workshop.ports import Notes

AT_ONCE = 200
"""More notes than this are summed up beside the event loop, which others wait for meanwhile."""


@dataclass(frozen=True, slots=True)
class Behind:
    """The notes behind a line that one may read, and how many more there are that may not be quoted."""

    notes: tuple[Note, ...]
    withheld: int = 0


@dataclass(frozen=True, slots=True)
class Summaries:
    """The desk of summaries; app.py gives it the same store of notes that the workshop has."""

    directory: Directory
    notes: Notes
    clock: Clock
    rulings: Ruled = field(default_factory=NothingKept)
    consents: Consented = field(default_factory=NothingAsked)
    ballots: Tallied = field(default_factory=NothingKept)
    gatherings: Gatherings = field(default_factory=Gatherings)

    async def of(self, person: Person, gathering: str) -> Summary:
        """A gathering (a session's id, or a meeting's) as it stands now, for an organiser."""
        people.require(person, Role.ORGANISER)
        summary, _, _ = await self.for_document(gathering, self.clock.now())
        return summary

    async def for_document(
        self, gathering: str, cut_off: datetime
    ) -> tuple[Summary, tuple[Note, ...], tuple[Note, ...]]:
        """The summary of a gathering, the notes that it rests on, and those that came late; all oldest first."""
        scope = await self.gatherings.scope(self.directory.forum().id, gathering, cut_off)
        summary, notes = await self._drawn(scope)
        return summary, tuple(summaries.within(scope, notes)), summaries.late(scope, notes)

    async def gathered(self, meeting: str, village: str, cut_off: datetime) -> tuple[Summary, tuple[Note, ...]]:
        """The summary that one village ("" = General) reads, and the notes of the meeting that it rests on."""
        scope = await self.gatherings.scope(self.directory.forum().id, meeting, cut_off, village)
        summary, notes = await self._drawn(scope)
        return summary, tuple(summaries.within(scope, notes))

    async def sources(self, person: Person, scope: Scope, part: Part, key: str, *, alone: bool = True) -> Behind:
        """What is behind one line, in its wording of now; whatever the scope says, of this forum only.

        An organiser who is `alone` reads all of it, others what may be quoted. ValueError: it is the key of no line.
        """
        people.require_answerer(person)
        own = await self.gatherings.scope(self.directory.forum().id, scope.gathering, scope.cut_off, scope.village)
        rulings = await self.rulings.of(own.forum, own.gathering)
        notes, earlier = await self._notes(own), await self._earlier(own)
        found = behind.sources(own, notes, part, key, rulings=rulings, earlier=earlier)
        every = alone and person.role is Role.ORGANISER
        return Behind(found) if every else await self._quotable(found, own.gathering)

    async def kept_back(self, notes: Sequence[Note], gathering: str) -> tuple[Ref, ...]:
        """Those among the notes whose words may not be shown to everybody."""
        consents = await self.consents.standing(notes, gathering)
        return tuple(Ref(note.id, note.version) for note in notes if not quotable(consents.get(note.id), note.version))

    async def _quotable(self, notes: Sequence[Note], gathering: str) -> Behind:
        kept_back = {ref.note for ref in await self.kept_back(notes, gathering)}
        return Behind(tuple(note for note in notes if note.id not in kept_back), len(kept_back))

    async def _notes(self, scope: Scope) -> tuple[Note, ...]:
        if scope.session:
            return await self.notes.of_session(scope.forum, scope.session)
        return await self.notes.of_meeting(scope.forum, scope.meeting)

    async def _earlier(self, scope: Scope) -> Earlier | None:
        """The latest gathering before that holds notes."""
        for before in await self.gatherings.before(scope):
            notes = summaries.within(before.scope, await self._notes(before.scope))
            if notes:
                return Earlier(before.scope.gathering, before.at, tuple(notes))
        return None

    async def _drawn(self, scope: Scope) -> tuple[Summary, tuple[Note, ...]]:
        """With the notes that it was drawn from, late ones among them."""
        notes, earlier = await self._notes(scope), await self._earlier(scope)
        of = partial(
            summaries.drawn,
            scope,
            notes,
            [group.key for group in self.directory.forum().groups],
            rulings=await self.rulings.of(scope.forum, scope.gathering),
            consents=await self.consents.standing([*notes, *(earlier.notes if earlier else ())], scope.gathering),
            earlier=earlier,
            dots=await self.ballots.tally(scope.forum, scope.gathering),
        )
        return (of() if len(notes) <= AT_ONCE else await asyncio.to_thread(of)), notes

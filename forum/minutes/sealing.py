"""Approved minutes are locked: text, hash and notes stand still, and what may happen later is told in a list."""

from dataclasses import dataclass, replace
from datetime import datetime

from forum import people
from forum.errors import ChangedMeanwhile
from forum.groupwork import rounds
from forum.groupwork.sessions import Deed, Session
from forum.groupwork.sessions import State as Held
from forum.minutes import agenda, canonical, deliveries, gathering, states
from forum.minutes.choosing import Gathering
from forum.minutes.document import Document
from forum.minutes.minutes import Amendment, Change, Minutes, State
from forum.minutes.ports import Seal
from forum.minutes.states import Act
from forum.minutes.tasks import Tasks
from forum.people import Person
from forum.workshop import signatures
from forum.workshop.deliveries import drawn as redrawn
from forum.workshop.notes import Note
from forum.workshop.owning import listed
from forum.workshop.questions import Attribution

TRIES = 5
"""So often a text is drawn anew because a note was changed between drawing and locking."""


@dataclass(frozen=True, slots=True)
class Sealing(Tasks):
    """The part of the desk behind the lock."""

    async def approved(self, person: Person, minutes: Minutes) -> Minutes:
        """Text, hash and notes are locked in one transaction; ChangedMeanwhile where somebody wrote in the minutes."""
        zone = self.directory.forum().zone
        agenda.require_full(minutes.points, minutes.starts_at, minutes.ends_at, zone)
        for _ in range(TRIES):
            try:
                return await self._lock(person, minutes)
            except ChangedMeanwhile:
                if await self.minutes(minutes.id) != minutes:
                    raise
        raise ChangedMeanwhile

    async def published(self, id_: str) -> Minutes:
        """The files stand: approved minutes are published, once. NotNow before they are approved."""
        minutes = await self.minutes(id_)
        if minutes.state is State.PUBLISHED:
            return minutes
        now = self.clock.now()
        turned = states.turned(minutes, Act.PUBLISH, now)
        deed = Deed(minutes.id, now, "", "minutes.publish", minutes.state.value, turned.state.value)
        try:
            await self.book.change(turned, [deliveries.card(turned, now)], deed)
        except ChangedMeanwhile:
            return await self.minutes(id_)
        return turned

    async def supplement(self, id_: str) -> int:
        """What came since the lock is added to the text; how many notes its supplements hold. For the job of that day.

        From now on those notes are locked too, and the group work with them.
        """
        minutes = await self.minutes(id_)
        found, document = await self.gathered(minutes), await self.locked(id_)
        came = await self.found(minutes)
        notes = (*came.notes, *came.late)
        told = gathering.supplemented(document, notes, await self.unquoted(minutes, notes))
        further = len(told.late) - len(document.late)
        if further:
            await self._amend(minutes, told, Change.SUPPLEMENT, further, self._shut(found))
        elif session := self._shut(found):
            await self.book.seal(session, self._sealed(session))
        standing = await self.book.amendments(minutes.forum, minutes.id)
        return sum(each.count for each in standing if each.change is Change.SUPPLEMENT)

    async def anonymise(self, person: Person) -> int:
        """The person's name goes from every locked text, and nothing leads from those notes to them any more.

        How many notes that were. The words stay: others decided with them before their eyes.
        """
        people.require_answerer(person)
        notes: dict[str, Note] = {}
        for minutes in await self.book.of_forum(self.directory.forum().id):
            if minutes.locked:
                notes |= {note.id: note for note in await self._nameless(person, minutes)}
        await self._unsigned(person, tuple(notes.values()))
        return len(notes)

    async def signed(self, person: Person) -> int:
        """How many notes of the person `anonymise` would take the name from."""
        people.require_answerer(person)
        every = await self.book.of_forum(self.directory.forum().id)
        found = [
            await self._theirs(person, minutes, await self.locked(minutes.id)) for minutes in every if minutes.locked
        ]
        return len({note.id for notes in found for note in notes})

    async def _lock(self, person: Person, minutes: Minutes) -> Minutes:
        forum, now = self.directory.forum(), self.clock.now()
        # Read before the text is drawn: whoever comes between is missed by neither.
        there, agreed = await self.book.attendance(forum.id, minutes.id), await self.book.actions(forum.id, minutes.id)
        found, document = await self.gathered(minutes), await self.drawn(minutes)
        text = gathering.text(replace(document, drawn_at=now))
        turned = replace(states.turned(minutes, Act.APPROVE, now), hash=canonical.digest(text))
        deed = Deed(minutes.id, now, person.id, "minutes.approve", minutes.state.value, turned.hash)
        rows = [deliveries.card(turned, now), deliveries.supplement(turned, found.cut_off, now, forum.zone)]
        seal = Seal(text, gathering.refs(document), self._shut(found), there, agreed)
        await self.book.lock(turned, seal, rows, deed)
        return turned

    def _shut(self, found: Gathering) -> Session | None:
        """The group work as it stands locked; None where its late notes are still taken in, or it is locked already."""
        session, now = found.session, self.clock.now()
        if session is None or session.state is Held.LOCKED or now <= found.cut_off:
            return None
        return rounds.acted(session, rounds.Act.LOCK, now)

    def _sealed(self, session: Session) -> Deed:
        return Deed(session.id, self.clock.now(), "", rounds.Act.LOCK.value)

    async def _nameless(self, person: Person, minutes: Minutes) -> tuple[Note, ...]:
        """The text goes first: whoever is stopped here is found by their notes again."""
        document = await self.locked(minutes.id)
        theirs = await self._theirs(person, minutes, document)
        named = gathering.named(document) & {note.id for note in theirs}
        if named:
            told = gathering.anonymised(document, named)
            await self._amend(minutes, told, Change.ANONYMISED, len(named))
        return theirs

    async def _theirs(self, person: Person, minutes: Minutes, document: Document) -> tuple[Note, ...]:
        """Notes of the person in a locked text that still lead to them."""
        inside = {each.note for each in gathering.refs(document)}
        meetings = {note.meeting for note in (*document.notes, *document.late)}
        found = [await self.notes.of_author(minutes.forum, person.id, meeting) for meeting in sorted(meetings)]
        return tuple(note for notes in found for note in notes if note.id in inside)

    async def _amend(
        self, minutes: Minutes, told: Document, change: Change, count: int, session: Session | None = None
    ) -> None:
        now = self.clock.now()
        text = gathering.text(replace(told, drawn_at=now))
        number = len(await self.book.amendments(minutes.forum, minutes.id)) + 1
        amendment = Amendment(minutes.id, number, change, now, count, canonical.digest(text))
        deed = Deed(minutes.id, now, "", f"minutes.{change.value}", told.hash, amendment.hash)
        # What was in the text before has been locked, and made anonymous, since.
        came = gathering.refs(told)[-count:] if change is Change.SUPPLEMENT else ()
        seal = Seal(text, came, session)
        await self.book.amend(amendment, minutes.forum, seal, self.again(minutes), deed)

    async def _unsigned(self, person: Person, notes: tuple[Note, ...]) -> None:
        now = self.clock.now()
        changed = [new for old in notes if (new := _anonymous(old, now)) is not old]
        if changed:
            places = sorted({(note.forum, note.meeting, note.village) for note in changed})
            rows = [redrawn(*place, now) for place in places]
            await self.notes.unsign(listed(changed, self.directory.forum().list_id, now), rows, person.id)


def _anonymous(note: Note, now: datetime) -> Note:
    return signatures.signed(note, Attribution.ANONYMOUS, "", now)

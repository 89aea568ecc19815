"""Where notes are handed in, changed and looked at; every rule of who may is kept here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from forum import people
from forum.errors import ChangedMeanwhile, NoSuchNote, NotYours
from forum.people import Language, Person
from forum.ports import Clock, Delivery, Directory
from forum.workshop import deliveries, matrix, notes
from forum.workshop.matrix import Matrix
from forum.workshop.notes import Form, Note, Origin, State
from forum.workshop.ports import Notes, Stored
from forum.workshop.questions import Question, next_unanswered

OPEN_MEETING = "open"


class NextMeeting(Protocol):
    async def next_id(self, forum: str, now: datetime) -> str:
        """The id of the next ERFA meeting, or "open" while none is planned."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of one tap on Send: the notes of its `sending` as stored, and when they were.

    `new` notes were stored by this call, `repeated` ones stood before; both 0 and n when it is only looked at.
    `taken_back` is the sending of a repeated note that its author had withdrawn, "" when there is none.
    """

    sending: str
    question: Question
    village: str
    notes: tuple[Note, ...]
    new: int
    repeated: int
    at: datetime
    taken_back: str = ""

    @property
    def standing(self) -> tuple[Note, ...]:
        return tuple(note for note in self.notes if note.state is State.ACTIVE)


@dataclass(frozen=True, slots=True)
class Workshop:
    """The desk. It is handed people whose role was found by the bot, and enforces it itself."""

    directory: Directory
    notes: Notes
    meetings: NextMeeting
    clock: Clock

    async def question_for(self, person: Person) -> Question:
        """The next question that this person has not answered."""
        people.require_answerer(person)
        forum = self.directory.forum()
        meeting = await self.meetings.next_id(forum.id, self.clock.now())
        return next_unanswered(await self.notes.answered(forum.id, meeting, person.id))

    async def send(self, person: Person, form: Form, language: Language) -> Receipt:
        """Store what was typed; a repeat meets its own notes again. Raises EmptyForm, LineTooLong, FieldTooLong."""
        people.require_answerer(person)
        forum = self.directory.forum()
        village = forum.group(form.village or person.village).key
        now = self.clock.now()
        meeting = await self.meetings.next_id(forum.id, now)
        origin = Origin(forum.id, meeting, village, language, person.id, now)
        wanted = notes.written(form, origin)
        stored = await self.notes.add(self._listed(wanted, now), [deliveries.drawn(forum.id, meeting, village, now)])
        gone = [note for note in stored.notes if note.state is State.WITHDRAWN]
        if form.again and gone:
            return await self._again(person, stored, gone, now)
        return _receipt(stored.notes, stored.new)

    async def receipt(self, person: Person, token: str) -> Receipt | None:
        """The newest receipt of a card in this person's hands; reading it changes nothing."""
        forum = self.directory.forum()
        found = await self.notes.of_submission(forum.id, notes.submission(token, person.id))
        if not found:
            return None
        return _receipt(found, frozenset())

    async def own(self, person: Person, sending: str) -> Receipt:
        """One of the person's own sendings; NoSuchNote or NotYours otherwise."""
        return _receipt(await self._own(person, sending), frozenset())

    async def edit(self, person: Person, sending: str, texts: Mapping[str, tuple[int, str]]) -> Receipt:
        """New wordings by note id, each with the version that was read; an empty one takes the note back."""
        found = await self._own(person, sending)
        now = self.clock.now()
        known = {note.id: note for note in found}
        if not texts.keys() <= known.keys():
            raise NoSuchNote
        wanted = [(known[id_], notes.edited(known[id_], text, now), seen) for id_, (seen, text) in texts.items()]
        changed = [(old, new, seen) for old, new, seen in wanted if new is not old]
        if any(old.version != seen for old, _, seen in changed):
            raise ChangedMeanwhile
        return await self._changed(person, sending, [new for _, new, _ in changed], now)

    async def undo(self, person: Person, sending: str) -> Receipt:
        """Take the whole sending back; a second tap changes nothing."""
        now = self.clock.now()
        found = await self._own(person, sending)
        return await self._changed(person, sending, _moved(found, [notes.withdrawn(n, now) for n in found]), now)

    async def redo(self, person: Person, sending: str) -> Receipt:
        """Put a withdrawn sending back as it was."""
        now = self.clock.now()
        found = await self._own(person, sending)
        return await self._changed(person, sending, _moved(found, [notes.restored(n, now) for n in found]), now)

    async def standing_of(self, person: Person) -> int:
        """How many notes of this person stand for the coming meeting."""
        forum = self.directory.forum()
        meeting = await self.meetings.next_id(forum.id, self.clock.now())
        found = await self.notes.of_meeting(forum.id, meeting)
        return sum(note.author == person.id for note in found)

    async def matrix(self, village: str) -> Matrix:
        """The matrix of the coming meeting, of one village or ("") of all."""
        forum = self.directory.forum()
        meeting = await self.meetings.next_id(forum.id, self.clock.now())
        return await self.matrix_of(meeting, village)

    async def matrix_of(self, meeting: str, village: str) -> Matrix:
        """The matrix of one meeting, of one village or ("") of all."""
        forum = self.directory.forum()
        return matrix.drawn(await self.notes.of_meeting(forum.id, meeting, village), village, meeting)

    async def _again(self, person: Person, stored: Stored, gone: Sequence[Note], now: datetime) -> Receipt:
        back = {note.id: notes.restored(note, now) for note in gone}
        rows = [deliveries.drawn(note.forum, note.meeting, note.village, now) for note in gone[:1]]
        await self.notes.change(self._listed(tuple(back.values()), now), rows, person.id)
        return _receipt(tuple(back.get(note.id, note) for note in stored.notes), stored.new)

    async def _own(self, person: Person, sending: str) -> tuple[Note, ...]:
        people.require_answerer(person)
        found = await self.notes.of_sending(self.directory.forum().id, sending)
        if not found:
            raise NoSuchNote
        if any(note.author != person.id for note in found):
            raise NotYours
        return found

    async def _changed(self, person: Person, sending: str, changed: Sequence[Note], now: datetime) -> Receipt:
        if changed:
            first = changed[0]
            rows = [deliveries.drawn(first.forum, first.meeting, first.village, now)]
            await self.notes.change(self._listed(changed, now), rows, person.id)
        return await self.own(person, sending)

    def _listed(self, wanted: Sequence[Note], now: datetime) -> list[tuple[Note, Delivery]]:
        list_ = self.directory.forum().list_id
        return [(note, deliveries.listed(note.forum, note.id, list_, now)) for note in wanted]


def _moved(before: Sequence[Note], after: Sequence[Note]) -> list[Note]:
    return [new for old, new in zip(before, after, strict=True) if new is not old]


def _receipt(found: tuple[Note, ...], new: frozenset[str]) -> Receipt:
    latest = max(found, key=lambda note: (note.id in new, note.sent_at, note.sending))
    own = tuple(note for note in found if note.sending == latest.sending)
    count = len(new)
    gone = next((note.sending for note in found if note.state is State.WITHDRAWN), "")
    repeated = len(found) - count
    return Receipt(latest.sending, latest.question, latest.village, own, count, repeated, latest.sent_at, gone)

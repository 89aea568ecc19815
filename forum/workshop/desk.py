"""Where notes are handed in, changed and looked at; every rule of who may is kept here."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from forum import people
from forum.errors import ChangedMeanwhile, NoSuchNote, NotYours
from forum.people import Language, Person, Role
from forum.ports import Clock, Delivery, Directory
from forum.workshop import deliveries, matrix, notes
from forum.workshop.matrix import Matrix
from forum.workshop.notes import Form, Note, Origin, State
from forum.workshop.ports import Notes, Puzzles, Stored
from forum.workshop.questions import Question, next_unanswered

OPEN_MEETING = "open"
Change = Callable[[Sequence[Note], datetime], list[Note]]
"""The notes of a sending that are to be stored anew; none when they stand as wanted."""


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

    @property
    def hidden(self) -> tuple[Note, ...]:
        """What whoever looks after the answers list has hidden."""
        return tuple(note for note in self.notes if note.state is State.HIDDEN)


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

    async def send(self, person: Person, form: Form, language: Language, place: str = "") -> Receipt:
        """Store what was typed; a repeat meets its own notes again, unless they were reworded since.

        `place` is the village whose channel the form stands in, as Teams tells it and not the form.
        Raises EmptyForm, LineTooLong, FieldTooLong, TooManyLines, UnknownVillage, NotYourVillage, NotAllowed.
        """
        people.require_answerer(person)
        forum = self.directory.forum()
        village = forum.group(form.village or person.village).key
        people.require_village(person, village, place)
        now = self.clock.now()
        meeting = await self.meetings.next_id(forum.id, now)
        origin = Origin(forum.id, meeting, village, language, person.id, now)
        wanted = notes.written(form, origin)
        stored = await self._kept(wanted, deliveries.drawn(forum.id, meeting, village, now))
        return _receipt(stored.notes, stored.new)

    async def receipt(self, person: Person, token: str) -> Receipt | None:
        """The newest receipt of a card in this person's hands; reading it changes nothing."""
        people.require_answerer(person)
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
        return await self._changed(person, sending, lambda found, now: _reworded(found, texts, now))

    async def undo(self, person: Person, sending: str) -> Receipt:
        """Take the whole sending back; a second tap changes nothing."""
        return await self._changed(person, sending, lambda found, now: _moved(found, notes.withdrawn, now))

    async def redo(self, person: Person, sending: str) -> Receipt:
        """Put a withdrawn sending back as it was."""
        return await self._changed(person, sending, lambda found, now: _moved(found, notes.restored, now))

    async def standing_of(self, person: Person) -> int:
        """How many notes of this person stand for the coming meeting."""
        people.require_answerer(person)
        forum = self.directory.forum()
        meeting = await self.meetings.next_id(forum.id, self.clock.now())
        found = await self.notes.of_meeting(forum.id, meeting)
        return sum(note.author == person.id for note in found)

    async def shown(self, person: Person, village: str) -> Matrix:
        """The same for somebody who asks for it; whoever may answer may see every village's."""
        people.require_answerer(person)
        return await self.matrix(village)

    async def matrix(self, village: str) -> Matrix:
        """The matrix of the coming meeting, of one village or ("") of all."""
        forum = self.directory.forum()
        meeting = await self.meetings.next_id(forum.id, self.clock.now())
        return await self.matrix_of(meeting, village)

    async def matrix_of(self, meeting: str, village: str) -> Matrix:
        """The matrix of one meeting, of one village or ("") of all."""
        forum = self.directory.forum()
        return matrix.drawn(await self.notes.of_meeting(forum.id, meeting, village), village, meeting)

    async def puzzles(self, person: Person) -> Puzzles:
        """What in the answers list waits for a hand, for an organiser."""
        people.require(person, Role.ORGANISER)
        forum = self.directory.forum()
        return await self.notes.puzzles(forum.id, forum.list_id)

    async def _kept(self, wanted: Sequence[Note], drawn: Delivery) -> Stored:
        """The notes in the store; a line whose note was reworded since is kept anew, for nothing typed is dropped."""
        stored = await self.notes.add(self._listed(wanted, wanted[0].sent_at), [drawn])
        pairs = list(zip(wanted, stored.notes, strict=True))
        reworded = [notes.anew(note) for note, there in pairs if not notes.same(note, there)]
        if not reworded:
            return stored
        more = await self._kept(reworded, drawn)
        further = iter(more.notes)
        met = tuple(there if notes.same(note, there) else next(further) for note, there in pairs)
        return Stored(met, stored.new | more.new)

    async def _own(self, person: Person, sending: str) -> tuple[Note, ...]:
        people.require_answerer(person)
        found = await self.notes.of_sending(self.directory.forum().id, sending)
        if not found:
            raise NoSuchNote
        if any(note.author != person.id for note in found):
            raise NotYours
        return found

    async def _changed(self, person: Person, sending: str, change: Change) -> Receipt:
        """What `change` asks for is stored; that a second tap was faster with the same is no conflict."""
        now = self.clock.now()
        try:
            await self._store(change(await self._own(person, sending), now), person, now)
        except ChangedMeanwhile:
            if change(await self._own(person, sending), now):
                raise
        return await self.own(person, sending)

    async def _store(self, changed: Sequence[Note], person: Person, now: datetime) -> None:
        if changed:
            first = changed[0]
            rows = [deliveries.drawn(first.forum, first.meeting, first.village, now)]
            await self.notes.change(self._listed(changed, now), rows, person.id)

    def _listed(self, wanted: Sequence[Note], now: datetime) -> list[tuple[Note, Delivery]]:
        list_ = self.directory.forum().list_id
        return [(note, deliveries.listed(note.forum, note.id, list_, now)) for note in wanted]


def _moved(found: Sequence[Note], move: Callable[[Note, datetime], Note], now: datetime) -> list[Note]:
    return [new for new, old in ((move(note, now), note) for note in found) if new is not old]


def _reworded(found: Sequence[Note], texts: Mapping[str, tuple[int, str]], now: datetime) -> list[Note]:
    known = {note.id: note for note in found}
    if not texts.keys() <= known.keys():
        raise NoSuchNote
    wanted = [(known[id_], notes.edited(known[id_], text, now), seen) for id_, (seen, text) in texts.items()]
    changed = [(old, new, seen) for old, new, seen in wanted if new is not old]
    if any(old.version != seen for old, _, seen in changed):
        raise ChangedMeanwhile
    return [new for _, new, _ in changed]


def _receipt(found: tuple[Note, ...], new: frozenset[str]) -> Receipt:
    latest = max(found, key=lambda note: (note.id in new, note.sent_at, note.sending))
    own = tuple(note for note in found if note.sending == latest.sending)
    count = len(new)
    gone = next((note.sending for note in found if note.state is State.WITHDRAWN), "")
    repeated = len(found) - count
    return Receipt(latest.sending, latest.question, latest.village, own, count, repeated, latest.sent_at, gone)

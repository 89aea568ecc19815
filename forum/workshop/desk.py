"""Where notes are handed in, changed and looked at; every rule of who may is kept here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from forum import people
from forum.people import Language, Person, Role
from forum.ports import Clock, Delivery, Directory
from forum.workshop import deliveries, matrix, notes
from forum.workshop.matrix import Matrix
from forum.workshop.notes import Form, Note, Origin, State
from forum.workshop.owning import NO_TEXTS, Owning, Texts
from forum.workshop.ports import NextMeeting, Notes, Puzzles, Stored
from forum.workshop.questions import Question, next_unanswered
from forum.workshop.sittings import NoSittings, Sittings

OPEN_MEETING = "open"


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
    sittings: Sittings = field(default_factory=NoSittings)

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

    @property
    def owning(self) -> Owning:
        """Where it is decided what becomes of a note after it was sent."""
        return Owning(self.directory, self.notes, self.meetings, self.clock, self.sittings)

    async def own(self, person: Person, sending: str, token: str = "") -> Receipt:
        """One of the person's own sendings."""
        return _receipt(await self.owning.own(person, sending, token), frozenset())

    async def edit(
        self, person: Person, sending: str, texts: Texts, token: str = "", beside: Mapping[str, str] = NO_TEXTS
    ) -> Receipt:
        """New wordings; see Owning.edit."""
        return _receipt(await self.owning.edit(person, sending, texts, token, beside), frozenset())

    async def undo(self, person: Person, sending: str, token: str = "", note: str = "") -> Receipt:
        """Take the whole sending back, or one note of it."""
        return _receipt(await self.owning.undo(person, sending, token, note), frozenset())

    async def redo(self, person: Person, sending: str, token: str = "", note: str = "") -> Receipt:
        """Put back what was taken back."""
        return _receipt(await self.owning.redo(person, sending, token, note), frozenset())

    async def last(self, person: Person) -> Receipt | None:
        """The receipt of what the person sent last under their name, for [ret] and [fortryd] in words."""
        found = await self.owning.last(person)
        return _receipt(found, frozenset()) if found else None

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

    def _listed(self, wanted: Sequence[Note], now: datetime) -> list[tuple[Note, Delivery]]:
        list_ = self.directory.forum().list_id
        return [(note, deliveries.listed(note.forum, note.id, list_, now)) for note in wanted]


def _receipt(found: tuple[Note, ...], new: frozenset[str]) -> Receipt:
    latest = max(found, key=lambda note: (note.id in new, note.sent_at, note.sending))
    own = tuple(note for note in found if note.sending == latest.sending)
    count = len(new)
    gone = next((note.sending for note in found if note.state is State.WITHDRAWN), "")
    repeated = len(found) - count
    return Receipt(latest.sending, latest.question, latest.village, own, count, repeated, latest.sent_at, gone)

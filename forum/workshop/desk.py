"""Where notes are handed in, changed and looked at; every rule of who may is kept here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from forum import people
from forum.people import Language, Person, Role
from forum.ports import Clock, Delivery, Directory
from forum.workshop import deliveries, matrix, naming, notes, signatures
from forum.workshop.drafts import Drafts, NoDrafts
from forum.workshop.matrix import Matrix
from forum.workshop.notes import Form, Note, Origin
from forum.workshop.owning import NO_TEXTS, Owning, Texts
from forum.workshop.ports import CutOffs, NeverLate, NextMeeting, Notes, Puzzles, Stored
from forum.workshop.questions import Attribution, Question, next_unanswered
from forum.workshop.receipts import Receipt as Receipt
from forum.workshop.receipts import receipt_of
from forum.workshop.sittings import Locked, NoSittings, Shut, Sitting, Sittings
from forum.workshop.spreading import everywhere

OPEN_MEETING = "open"


@dataclass(frozen=True, slots=True)
class Workshop:
    """The desk. It is handed people whose role was found by the bot, and enforces it itself."""

    directory: Directory
    notes: Notes
    meetings: NextMeeting
    clock: Clock
    sittings: Sittings = field(default_factory=NoSittings)
    drafts: Drafts = field(default_factory=NoDrafts)
    cut_offs: CutOffs = field(default_factory=NeverLate)

    async def sitting(self, person: Person, session: str = "", place: str = "") -> Sitting | None:
        """The person's seat in that group work, or ("") in the one that they are in now."""
        people.require_answerer(person)
        return await self.sittings.of(person, session, place or person.village)

    async def admitted(self, person: Person, session: str, place: str) -> None:
        """Shut or Locked where nothing can be sent to that group work any more."""
        _admit(await self.sitting(person, session, place))

    async def question_for(self, person: Person, sitting: Sitting | None = None) -> Question:
        """The one that group work is at, else the next question that this person has not answered."""
        people.require_answerer(person)
        if sitting and sitting.current:
            return sitting.current
        forum = self.directory.forum()
        meeting = sitting.meeting if sitting else await self.meetings.next_id(forum.id, self.clock.now())
        return next_unanswered(await self.notes.answered(forum.id, meeting, person.id))

    async def send(self, person: Person, form: Form, language: Language, place: str = "") -> Receipt:
        """Store what was typed; a repeat meets its own notes again, unless they were reworded since.

        `place` is the village whose channel the form stands in, as Teams tells it and not the form.
        Raises EmptyForm, LineTooLong, FieldTooLong, TooManyLines, UnknownVillage, NotYourVillage, NotAllowed, Shut,
        Locked.
        """
        people.require_answerer(person)
        village, *also = self._villages(person, form, place)
        sitting = await self.sittings.of(person, form.session, village)
        _admit(sitting)
        origin = await self._origin(person, form, language, village, sitting)
        drawn = [deliveries.drawn(origin.forum, origin.meeting, each, origin.now) for each in (village, *also)]
        wanted = everywhere(form, origin, also)
        live = await self.sittings.wrote(person, sitting) if sitting else ()
        stored = await self._kept(wanted, [*drawn, *live])
        return receipt_of(stored.notes, stored.new, sitting)

    async def receipt(self, person: Person, token: str) -> Receipt | None:
        """The newest receipt of a card in this person's hands; reading it changes nothing."""
        people.require_answerer(person)
        forum = self.directory.forum()
        for submission in signatures.submissions(token, person):
            if found := await self.notes.of_submission(forum.id, submission):
                return await self._looked_at(found)
        return None

    @property
    def owning(self) -> Owning:
        """Where it is decided what becomes of a note after it was sent."""
        return Owning(self.directory, self.notes, self.meetings, self.clock, self.sittings)

    async def own(self, person: Person, sending: str, token: str = "") -> Receipt:
        """One of the person's own sendings."""
        return await self._looked_at(await self.owning.own(person, sending, token))

    async def edit(
        self, person: Person, sending: str, texts: Texts, token: str = "", beside: Mapping[str, str] = NO_TEXTS
    ) -> Receipt:
        """New wordings; see Owning.edit."""
        return await self._looked_at(await self.owning.edit(person, sending, texts, token, beside))

    async def undo(self, person: Person, sending: str, token: str = "", note: str = "") -> Receipt:
        """Take the whole sending back, or one note of it."""
        return await self._looked_at(await self.owning.undo(person, sending, token, note))

    async def redo(self, person: Person, sending: str, token: str = "", note: str = "") -> Receipt:
        """Put back what was taken back."""
        return await self._looked_at(await self.owning.redo(person, sending, token, note))

    async def last(self, person: Person) -> Receipt | None:
        """The receipt of what the person sent last under their name, for [fortryd] in words."""
        found = await self.owning.last(person)
        return await self._looked_at(found) if found else None

    async def last_standing(self, person: Person) -> Receipt | None:
        """The same, for [ret] in words: what was taken back comes only where nothing else is left."""
        found = await self.owning.last(person, standing=True)
        return await self._looked_at(found) if found else None

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

    def _villages(self, person: Person, form: Form, place: str) -> list[str]:
        """Where the notes belong; in a channel also to a village that they name, for there the person was asked."""
        forum = self.directory.forum()
        asked = [forum.group(each).key for each in (form.village or person.village, *form.also)]
        foreign = [village for village in asked if village not in (person.village, place)]
        named = naming.others_named(form.fields, place, forum.groups) if foreign else ()
        for village in foreign:
            if village not in named:
                people.require_village(person, village, place)
        return list(dict.fromkeys(asked))

    async def _origin(
        self, person: Person, form: Form, language: Language, village: str, sitting: Sitting | None
    ) -> Origin:
        forum, now = self.directory.forum(), self.clock.now()
        shown = signatures.in_force(signatures.chosen(person.attribution), form.via)
        meeting = sitting.meeting if sitting else await self.meetings.next_id(forum.id, now)
        return Origin(
            forum=forum.id,
            meeting=meeting,
            village=village,
            language=language,
            author="" if shown is Attribution.ANONYMOUS else person.id,
            now=now,
            session=sitting.session if sitting else "",
            group=sitting.group if sitting else "",
            late=sitting.late if sitting else await self.cut_offs.is_late(forum.id, meeting, now),
            attribution=shown,
            shown_as=people.plain_name(person.name) if shown is Attribution.NAME else "",
        )

    async def _looked_at(self, found: tuple[Note, ...]) -> Receipt:
        return receipt_of(found, frozenset(), await self._session_of(found))

    async def _session_of(self, found: Sequence[Note]) -> Sitting | None:
        session = found[0].session if found else ""
        return await self.sittings.by_id(session) if session else None

    async def _kept(self, wanted: Sequence[Note], drawn: Sequence[Delivery]) -> Stored:
        """The notes in the store; a line whose note was reworded since is kept anew, for nothing typed is dropped."""
        stored = await self.notes.add(self._listed(wanted, wanted[0].sent_at), drawn)
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


def _admit(sitting: Sitting | None) -> None:
    if sitting and sitting.locked:
        raise Locked
    if sitting and sitting.shut:
        raise Shut

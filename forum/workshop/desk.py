"""Where notes are handed in, changed and looked at; every rule of who may is kept here."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol

from forum import people
from forum.errors import ChangedMeanwhile, NoSuchNote, NotYours
from forum.people import Language, Person, Role
from forum.ports import Clock, Delivery, Directory
from forum.workshop import deliveries, matrix, naming, notes
from forum.workshop.drafts import Drafts, NoDrafts
from forum.workshop.matrix import Matrix
from forum.workshop.notes import Form, Note, Origin, Via
from forum.workshop.ports import Notes, Puzzles, Stored
from forum.workshop.questions import Attribution, Question, next_unanswered
from forum.workshop.receipts import Receipt as Receipt
from forum.workshop.receipts import receipt_of
from forum.workshop.sittings import Locked, NoSittings, Shut, Sitting, Sittings
from forum.workshop.spreading import everywhere

OPEN_MEETING = "open"
Change = Callable[[Sequence[Note], datetime], list[Note]]
"""The notes of a sending that are to be stored anew; none when they stand as wanted."""


class NextMeeting(Protocol):
    async def next_id(self, forum: str, now: datetime) -> str:
        """The id of the next ERFA meeting, or "open" while none is planned."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """The desk. It is handed people whose role was found by the bot, and enforces it itself."""

    directory: Directory
    notes: Notes
    meetings: NextMeeting
    clock: Clock
    sittings: Sittings = field(default_factory=NoSittings)
    drafts: Drafts = field(default_factory=NoDrafts)

    async def sitting(self, person: Person, session: str = "", place: str = "") -> Sitting | None:
        """The person's seat in that group work, or ("") in the one that they are in now."""
        people.require_answerer(person)
        return await self.sittings.of(person, session, place or person.village)

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
        live = await self.sittings.wrote(person, sitting) if sitting else ()
        stored = await self._kept(everywhere(form, origin, also), [*drawn, *live])
        return receipt_of(stored.notes, stored.new, sitting.wish_year if sitting else 0)

    async def receipt(self, person: Person, token: str) -> Receipt | None:
        """The newest receipt of a card in this person's hands; reading it changes nothing."""
        people.require_answerer(person)
        forum = self.directory.forum()
        found = await self.notes.of_submission(forum.id, notes.submission(token, person.id))
        if not found:
            return None
        return await self._looked_at(found)

    async def own(self, person: Person, sending: str) -> Receipt:
        """One of the person's own sendings; NoSuchNote or NotYours otherwise."""
        return await self._looked_at(await self._own(person, sending))

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
        # A scribe lends nobody their own name.
        named = form.attribution is Attribution.NAME and form.via is Via.SELF
        plain = Attribution.ANONYMOUS if form.attribution is Attribution.ANONYMOUS else Attribution.VILLAGE
        return Origin(
            forum=forum.id,
            meeting=sitting.meeting if sitting else await self.meetings.next_id(forum.id, now),
            village=village,
            language=language,
            author=person.id,
            now=now,
            session=sitting.session if sitting else "",
            group=sitting.group if sitting else "",
            late=bool(sitting and sitting.late),
            attribution=Attribution.NAME if named else plain,
            shown_as=form.shown_as if named else "",
        )

    async def _looked_at(self, found: tuple[Note, ...]) -> Receipt:
        sitting = await self._session_of(found)
        return receipt_of(found, frozenset(), sitting.wish_year if sitting else 0)

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
        if not changed:
            return
        sitting, group = await self._session_of(changed), changed[0].group
        if sitting and sitting.locked:
            raise Locked
        live = await self.sittings.wrote(person, replace(sitting, group=group)) if sitting else ()
        places = {(note.forum, note.meeting, note.village): None for note in changed}
        rows = [deliveries.drawn(*place, now) for place in places]
        await self.notes.change(self._listed(changed, now), [*rows, *live], person.id)

    def _listed(self, wanted: Sequence[Note], now: datetime) -> list[tuple[Note, Delivery]]:
        list_ = self.directory.forum().list_id
        return [(note, deliveries.listed(note.forum, note.id, list_, now)) for note in wanted]


def _admit(sitting: Sitting | None) -> None:
    if sitting and sitting.locked:
        raise Locked
    if sitting and sitting.shut:
        raise Shut


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

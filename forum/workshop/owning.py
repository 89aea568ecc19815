"""Whose a note is, and what its owner makes of it later: look, edit, take back, put back in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from forum import people
from forum.errors import ChangedMeanwhile, NoSuchNote, NotYours
from forum.groupwork.sessions import Deed
from forum.people import Person, Role
from forum.ports import Clock, Delivery, Directory
from forum.workshop import deliveries, notes, signatures
from forum.workshop.lines import folded
from forum.workshop.notes import Note, State
from forum.workshop.ports import NextMeeting, Notes
from forum.workshop.sittings import Locked, Shut, Sitting, Sittings

Change = Callable[[Sequence[Note], datetime], list[Note]]
"""The notes of a sending that are to be stored anew; none when they stand as wanted."""
Texts = Mapping[str, tuple[int, str]]
"""New wordings by note id, each with the version that was read."""
NO_TEXTS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Hold:
    """Notes in somebody's hand: `theirs` as author or as holder of the receipt, otherwise as an organiser.

    `by` is who the history and the audit name: nobody where the note is anonymous and the hand its own.
    """

    notes: tuple[Note, ...]
    theirs: bool
    by: str


@dataclass(frozen=True, slots=True)
class Owning:
    """The desk of everything that its owner does to a note after it was sent.

    `token` is that of the card in the person's hands: it proves that an anonymous note is theirs.
    """

    directory: Directory
    notes: Notes
    meetings: NextMeeting
    clock: Clock
    sittings: Sittings

    async def own(self, person: Person, sending: str, token: str = "") -> tuple[Note, ...]:
        """One of the person's own sendings; NoSuchNote or NotYours otherwise. An organiser may see any."""
        return (await self._held(person, sending, token, Role.ORGANISER)).notes

    async def edit(
        self, person: Person, sending: str, texts: Texts, token: str = "", beside: Mapping[str, str] = NO_TEXTS
    ) -> tuple[Note, ...]:
        """An empty wording takes the note back; those in `beside` become notes of their own beside the named ones.

        Organisers may reword too, and are audited. Raises Locked, Shut, LineTooLong, ChangedMeanwhile.
        """
        held = await self._held(person, sending, token, Role.ORGANISER)
        await self._open(held, _named(held.notes, {**texts, **beside}), person)
        await self._added(held, beside)
        worded = texts if held.theirs else {id_: each for id_, each in texts.items() if each[1].strip()}
        return await self._changed(
            person, sending, token, lambda found, now: _reworded(found, worded, now), Role.ORGANISER
        )

    async def undo(self, person: Person, sending: str, token: str = "", note: str = "") -> tuple[Note, ...]:
        """Take the whole sending back, or one note of it; a second tap changes nothing."""
        return await self._changed(person, sending, token, lambda found, now: _moved(found, notes.withdrawn, now, note))

    async def redo(self, person: Person, sending: str, token: str = "", note: str = "") -> tuple[Note, ...]:
        """Put what was withdrawn back as it was."""
        return await self._changed(person, sending, token, lambda found, now: _moved(found, notes.restored, now, note))

    async def last(self, person: Person, *, standing: bool = False) -> tuple[Note, ...]:
        """The person's newest sending of their session, else of the coming meeting; () where none is theirs by name.

        `standing`: one that was taken back only where nothing else is left.
        """
        people.require_answerer(person)
        found = await self.signed(person)
        stands = {note.id for note in found if standing and note.state is not notes.State.WITHDRAWN}
        newest = max(found, key=lambda note: (note.id in stands, note.sent_at, note.sending), default=None)
        return tuple(note for note in found if newest is not None and note.sending == newest.sending)

    async def signed(self, person: Person) -> tuple[Note, ...]:
        """All that the person sent under their name to their session, else to the coming meeting."""
        forum = self.directory.forum()
        sitting = await self.sittings.of(person)
        meeting = sitting.meeting if sitting else await self.meetings.next_id(forum.id, self.clock.now())
        found = await self.notes.of_author(forum.id, person.id, meeting)
        return tuple(note for note in found if sitting is None or note.session == sitting.session)

    async def changeable(self, found: Sequence[Note]) -> list[Note]:
        """Those that are not locked with the minutes."""
        locked = {sitting.session for sitting in await _sittings(self.sittings, found) if sitting.locked}
        frozen = await self.notes.frozen(self.directory.forum().id, found)
        return [note for note in found if note.session not in locked and note.id not in frozen]

    async def changers(self, found: Sequence[Note]) -> Mapping[str, str]:
        """Who each note's wording in force is by: a person's id, forum.people.LIST, or "" for nobody named."""
        return {note.id: (await self.notes.history(note.forum, note.id))[-1].by for note in found}

    async def _held(self, person: Person, sending: str, token: str, *others: Role) -> Hold:
        people.require_answerer(person)
        forum = self.directory.forum().id
        found = await self.notes.of_sending(forum, sending)
        found = found or await self.notes.of_sending(forum, signatures.unsigned(sending))
        if not found:
            raise NoSuchNote
        theirs = are_theirs(found, person, token)
        if not theirs and person.role not in others:
            raise NotYours
        return Hold(found, theirs, found[0].author if theirs else person.id)

    async def _open(self, held: Hold, worded: Sequence[Note], person: Person) -> None:
        """Locked and Shut, where they are; what an organiser hid may be reworded until all is locked."""
        for sitting in await unlocked(self.sittings, held.notes):
            late = [note for note in worded if note.session == sitting.session and note.state is not State.HIDDEN]
            if sitting.shut and late and person.role is not Role.ORGANISER:
                raise Shut

    async def _changed(
        self, person: Person, sending: str, token: str, change: Change, *others: Role
    ) -> tuple[Note, ...]:
        """What `change` asks for is stored; that a second tap was faster with the same is no conflict."""
        now = self.clock.now()
        held = await self._held(person, sending, token, *others)
        try:
            await self._store(person, held, change(held.notes, now), now)
        except ChangedMeanwhile:
            if change((await self._held(person, sending, token, *others)).notes, now):
                raise
        return (await self._held(person, sending, token, *others)).notes

    async def _store(self, person: Person, held: Hold, changed: Sequence[Note], now: datetime) -> None:
        if not changed:
            return
        await unlocked(self.sittings, changed)
        rows = [*_drawn(changed, now), *await live(self.sittings, changed)]
        deeds = [] if held.theirs else [_deed(note, person, now) for note in changed]
        await self.notes.change(self._listed(changed, now), rows, held.by, deeds)

    async def _added(self, held: Hold, beside: Mapping[str, str]) -> None:
        """Each as a note beside the one it was meant for, the same one however often it is asked for."""
        now, known = self.clock.now(), {note.id: note for note in held.notes}
        said = {id_: text for id_, text in beside.items() if folded(text)}
        wanted = [notes.beside(known[id_], text, now, "" if held.theirs else held.by) for id_, text in said.items()]
        while wanted:
            rows = [*_drawn(wanted, now), *await live(self.sittings, wanted)]
            stored = await self.notes.add(self._listed(wanted, now), rows)
            pairs = zip(wanted, stored.notes, strict=True)
            wanted = [notes.anew(note) for note, there in pairs if not notes.same(note, there)]

    def _listed(self, wanted: Sequence[Note], now: datetime) -> list[tuple[Note, Delivery]]:
        return listed(wanted, self.directory.forum().list_id, now)


def listed(wanted: Sequence[Note], list_id: str, now: datetime) -> list[tuple[Note, Delivery]]:
    """Each note with the row that tells the answers list of it."""
    return [(note, deliveries.listed(note.forum, note.id, list_id, now)) for note in wanted]


async def live(sittings: Sittings, changed: Sequence[Note]) -> list[Delivery]:
    """The rows that draw the live cards of the group work anew which the notes belong to."""
    places = {(note.session, note.group) for note in changed if note.session}
    told = [await sittings.changed(*place) for place in sorted(places)]
    return [row for rows in told for row in rows]


async def unlocked(sittings: Sittings, found: Sequence[Note]) -> list[Sitting]:
    """How the sessions of these notes stand; Locked where the minutes are."""
    known = await _sittings(sittings, found)
    if any(sitting.locked for sitting in known):
        raise Locked
    return known


async def _sittings(sittings: Sittings, found: Sequence[Note]) -> list[Sitting]:
    asked = [await sittings.by_id(session) for session in {note.session for note in found if note.session}]
    return [sitting for sitting in asked if sitting is not None]


def are_theirs(found: Sequence[Note], person: Person, token: str) -> bool:
    """Whether the person sent these notes, as far as anybody can tell."""
    return all(_is_theirs(note, person, token) for note in found)


def _is_theirs(note: Note, person: Person, token: str) -> bool:
    """By name; or, where nobody is named, by the token of the card that it was sent from."""
    if note.author:
        return note.author == person.id
    return bool(token) and note.submission in signatures.hands(token, person.id)


def _drawn(changed: Sequence[Note], now: datetime) -> list[Delivery]:
    places = sorted({(note.forum, note.meeting, note.village) for note in changed})
    return [deliveries.drawn(*place, now) for place in places]


def _deed(note: Note, person: Person, now: datetime) -> Deed:
    return Deed(note.id, now, person.id, "note.edited", str(note.version - 1), str(note.version))


def _moved(found: Sequence[Note], move: Callable[[Note, datetime], Note], now: datetime, only: str = "") -> list[Note]:
    chosen = [note for note in found if only in ("", note.id)]
    return [new for new, old in ((move(note, now), note) for note in chosen) if new is not old]


def _named(found: Sequence[Note], texts: Mapping[str, object]) -> list[Note]:
    known = {note.id: note for note in found}
    if not texts.keys() <= known.keys():
        raise NoSuchNote
    return [known[id_] for id_ in texts]


def _reworded(found: Sequence[Note], texts: Texts, now: datetime) -> list[Note]:
    wanted = [(note, notes.edited(note, texts[note.id][1], now), texts[note.id][0]) for note in _named(found, texts)]
    changed = [(old, new, seen) for old, new, seen in wanted if new is not old]
    if any(old.version != seen for old, _, seen in changed):
        raise ChangedMeanwhile
    return [new for _, new, _ in changed]

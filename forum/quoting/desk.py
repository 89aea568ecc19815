"""Where a quote gets its author's word; a quote without it never leaves the house."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from forum import people, targets
from forum.alike.gathered import Tables
from forum.errors import ChangedMeanwhile, ForumError, NoSuchNote, NotYours
from forum.groupwork.sessions import Deed
from forum.people import Person, Role
from forum.ports import Clock, Delivery, Directory, Kind
from forum.quoting import naming, standing
from forum.quoting.consents import Consent, Consents, Quoting
from forum.quoting.ports import Acquainted
from forum.quoting.posts import MayWeQuote
from forum.summary.rulings import Ruling, Rulings, What
from forum.workshop import owning
from forum.workshop.notes import Note, State
from forum.workshop.ports import Notes

HIDDEN = "hidden"


class NobodyToAsk(ForumError):
    """The note is anonymous, or from paper: it has no author whom one could ask."""

    key = "error-quote-nobody"


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A note that waits for somebody's word; `hinted` where it only looks as if it named somebody."""

    note: Note
    state: Quoting
    hinted: bool = False

    @property
    def askable(self) -> bool:
        return bool(self.note.author)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A gathering's quotes as an organiser looks after them; `refused` is how many authors said no."""

    gathering: str
    notes: tuple[Doubtful, ...]
    refused: int = 0


@dataclass(frozen=True, slots=True)
class Own:
    """One of a person's own notes, and whether it may be quoted."""

    note: Note
    state: Quoting


@dataclass(frozen=True, slots=True)
class Quotes:
    """The desk."""

    directory: Directory
    notes: Notes
    consents: Consents
    gatherings: Tables
    names: Acquainted
    rulings: Rulings
    clock: Clock

    async def standing(self, notes: Sequence[Note], gathering: str = "") -> Mapping[str, Consent]:
        """For jobs and other desks: each note's state for its wording of now; those that are free are left out."""
        forum = self.directory.forum().id
        kept = await self.consents.of(forum, [note.id for note in notes])
        return standing.standing(notes, kept, await self._named(notes, gathering))

    async def waiting(self, person: Person, gathering: str = "") -> Waiting:
        """The quotes that somebody's word would open, an organiser's own hints last; NoSuchMeeting."""
        people.require(person, Role.ORGANISER)
        found = await self.gatherings.of(gathering)
        told = await self.standing(found.notes, found.id)
        left = [note for note in found.notes if not _without(note, found.rulings)]
        places = [group.name for group in self.directory.forum().groups]
        waits = [Doubtful(note, told[note.id].state) for note in left if note.id in standing.waiting(told)]
        hints = [Doubtful(note, Quoting.FREE, hinted=True) for note in left if _hinted(note, told, places)]
        refused = sum(consent.state is Quoting.NO for consent in told.values())
        return Waiting(found.id, (*waits, *hints), refused)

    async def ask(self, person: Person, note: str, seen: int) -> Doubtful:
        """[Spørg forfatteren]: the author is asked once for this wording; who has answered is not asked again.

        Raises NobodyToAsk, ChangedMeanwhile, NoSuchNote.
        """
        people.require(person, Role.ORGANISER)
        found, kept, state = await self._looked_up(note)
        if not found.author:
            raise NobodyToAsk
        if found.version != seen:
            raise ChangedMeanwhile
        if state in (Quoting.ASKED, Quoting.YES, Quoting.NO):
            return Doubtful(found, state)
        now = self.clock.now()
        asked = standing.following(found, kept, Quoting.ASKED, person.id, now)
        row = Delivery(found.forum, Kind.QUOTE_ASKED, targets.person(found.author), asked_key(found), found.id, now)
        await self._put(asked, [row], Deed(found.id, now, person.id, "quote.asked", state, asked.state))
        return Doubtful(found, Quoting.ASKED)

    async def told(self, note: str) -> MayWeQuote | None:
        """What the author is asked; None where it is answered, taken back, reworded, or nobody's any more."""
        found = await self.notes.find(self.directory.forum().id, note)
        if found is None or not found.author or found.state is not State.ACTIVE:
            return None
        _, _, state = await self._looked_up(note)
        return MayWeQuote(found) if state is Quoting.ASKED else None

    async def answer(self, person: Person, note: str, seen: int, *, may: bool) -> Own:
        """[Ja] or [Nej], by the author alone and for the wording that they saw; they may think better of it later.

        Raises NotYours, ChangedMeanwhile, NoSuchNote.
        """
        await self.read(person, note)
        found, kept, state = await self._looked_up(note)
        return await self._answered(found, kept, state, seen, person.id, _word(may=may))

    async def read(self, person: Person, note: str) -> Note:
        """A note as it reads now, for its author; NotYours, NoSuchNote."""
        people.require_answerer(person)
        found, _, _ = await self._looked_up(note)
        if not found.author or found.author != person.id:
            raise NotYours
        return found

    async def own(self, person: Person, sending: str, token: str = "") -> tuple[Own, ...]:
        """The person's own notes of one sending that stand; `token` proves that anonymous ones are theirs."""
        people.require_answerer(person)
        found = await self.notes.of_sending(self.directory.forum().id, sending)
        if not found:
            raise NoSuchNote
        if not owning.are_theirs(found, person, token):
            raise NotYours
        told = await self.standing(found)
        stand = [note for note in found if note.state is State.ACTIVE]
        return tuple(Own(note, told[note.id].state if note.id in told else Quoting.FREE) for note in stand)

    async def say(
        self, person: Person, sending: str, note: str, seen: int, token: str = "", *, may: bool
    ) -> tuple[Own, ...]:
        """«Må ikke citeres», or that it may after all, by whoever sent it; also where they sent it without a name."""
        if note not in {each.note.id for each in await self.own(person, sending, token)}:
            raise NoSuchNote
        found, kept, state = await self._looked_up(note)
        # Who takes a no back has not answered anybody: later wordings are as free as they were.
        freed = may and state is Quoting.NO and not await self._named([found])
        await self._answered(found, kept, state, seen, found.author, Quoting.FREE if freed else _word(may=may))
        return await self.own(person, sending, token)

    async def leave_out(self, person: Person, gathering: str, note: str) -> Waiting:
        """[Brug uden citat]: the note counts, and is not quoted in the summary of this gathering."""
        people.require(person, Role.ORGANISER)
        found, now = await self.gatherings.of(gathering), self.clock.now()
        about = found.note(note)
        if about is None:
            raise NoSuchNote
        if not _without(about, found.rulings):
            before = _ruled(about, found.rulings)
            version = before.version + 1 if before else 1
            ruling = Ruling(found.forum, found.id, note, What.QUOTE, HIDDEN, person.id, now, about.version, version)
            await self.rulings.put([ruling], [], [Deed(note, now, person.id, "quote.left_out", after=HIDDEN)])
        return await self.waiting(person, found.id)

    async def _looked_up(self, note: str) -> tuple[Note, Consent | None, Quoting]:
        """The note, what is kept about it, and what that comes to."""
        forum = self.directory.forum().id
        found = await self.notes.find(forum, note)
        if found is None or not found.text:
            raise NoSuchNote
        kept = (await self.consents.of(forum, [note])).get(note)
        told = (await self.standing([found])).get(note)
        return found, kept, told.state if told else Quoting.FREE

    async def _named(self, notes: Sequence[Note], gathering: str = "") -> frozenset[str]:
        """The ids of those that name somebody."""
        people_known = await self.names.of(gathering, notes)
        return frozenset(n.id for n in notes if naming.names_somebody(n.text, people_known, n.language))

    async def _answered(
        self, note: Note, kept: Consent | None, state: Quoting, seen: int, by: str, wanted: Quoting
    ) -> Own:
        if note.version != seen:
            raise ChangedMeanwhile
        if state is not wanted:
            now = self.clock.now()
            said = standing.following(note, kept, wanted, by, now)
            await self._put(said, [], Deed(note.id, now, by, "quote.answered", state, wanted))
        return Own(note, wanted)

    async def _put(self, consent: Consent, rows: Sequence[Delivery], deed: Deed) -> None:
        await self.consents.put([consent], rows, [deed])


def asked_key(note: Note) -> str:
    """Of the row, and of the message: one for each wording that is asked about."""
    return f"quote:{note.id}:{note.version}"


def _word(*, may: bool) -> Quoting:
    return Quoting.YES if may else Quoting.NO


def _ruled(note: Note, rulings: Sequence[Ruling]) -> Ruling | None:
    return next((each for each in rulings if (each.subject, each.what) == (note.id, What.QUOTE)), None)


def _without(note: Note, rulings: Sequence[Ruling]) -> bool:
    """Whether an organiser has decided to do without it."""
    ruling = _ruled(note, rulings)
    return ruling is not None and ruling.value == HIDDEN


def _hinted(note: Note, told: Mapping[str, Consent], places: Sequence[str]) -> bool:
    return note.id not in told and note.language != "de" and naming.might_name(note.text, places)

"""How minutes stand: read by everything that the desk does."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from forum import people
from forum.groupwork.ports import Names
from forum.minutes import agenda, gathering, states
from forum.minutes.choosing import Choosing, Gathering
from forum.minutes.document import Document, GroupResult
from forum.minutes.errors import MinutesLocked, NoMinutes
from forum.minutes.gathering import Around, Drawn
from forum.minutes.minutes import ActionPoint, Attendee, Minutes, State
from forum.minutes.ports import Consented, Documented, FilesAgain, MinuteBook, NobodyAsked, Seated, Signed, Wording
from forum.minutes.written import Counts, Overview
from forum.people import Person, Role
from forum.ports import Clock, Delivery, Directory
from forum.quoting.consents import Quoting, quotable
from forum.workshop.notes import Note

WAITS = (Quoting.NEEDED, Quoting.ASKED)


@dataclass(frozen=True, slots=True)
class Standing:
    """What every part of the desk is given, and how it reads. `files` is None where nothing is published."""

    directory: Directory
    book: MinuteBook
    clock: Clock
    choosing: Choosing
    sessions: Seated
    summaries: Documented
    notes: Signed
    names: Names
    wording: Wording
    consents: Consented = field(default_factory=NobodyAsked)
    files: FilesAgain | None = None

    async def minutes(self, id_: str) -> Minutes:
        """The minutes of a gathering, or NoMinutes."""
        found = await self.book.find(self.directory.forum().id, id_)
        if found is None:
            raise NoMinutes
        return found

    async def of_organiser(self, person: Person, id_: str) -> Minutes:
        """The same for an organiser, of the gathering that is meant."""
        people.require(person, Role.ORGANISER)
        return await self.minutes((await self.choosing.gathering(id_)).id)

    async def changeable(self, person: Person, id_: str) -> Minutes:
        """The same as long as they are not locked; MinutesLocked."""
        found = await self.of_organiser(person, id_)
        if found.locked:
            raise MinutesLocked
        return found

    async def document(self, id_: str) -> Document:
        """All that the minutes say: before the lock from what stands now, afterwards from the locked text."""
        minutes = await self.minutes(id_)
        if minutes.locked:
            return await self._locked(minutes)
        return await self.drawn(minutes)

    async def locked(self, id_: str) -> Document:
        """The locked text; NotNow before. For files and posts."""
        minutes = await self.minutes(id_)
        if not minutes.locked:
            raise states.NotNow(state=minutes.state.value, act=states.Act.PUBLISH.value)
        return await self._locked(minutes)

    async def readable(self, person: Person, id_: str = "") -> Document:
        """Published minutes (the newest for ""), for everybody who may answer; NoMinutes where none are."""
        people.require_answerer(person)
        every = await self.book.of_forum(self.directory.forum().id)
        published = (each for each in every if each.state is State.PUBLISHED and id_ in ("", each.id))
        newest = max(published, key=lambda each: each.starts_at, default=None)
        if newest is None:
            raise NoMinutes
        return await self._locked(newest)

    async def drawn(self, minutes: Minutes) -> Document:
        """From what stands now."""
        found = await self.found(minutes)
        attendees = await self.book.attendance(minutes.forum, minutes.id)
        own, carried = await self.actions(minutes)
        groups = await self._groups(minutes, found, attendees)
        unquoted = await self.unquoted(minutes, (*found.notes, *found.late))
        return gathering.drawn(minutes, found, Around(attendees, (*own, *carried), groups, unquoted))

    async def unquoted(self, minutes: Minutes, notes: Sequence[Note]) -> frozenset[str]:
        """The ids of those whose words may not be shown, as things stand."""
        told = await self.consents.standing(notes, minutes.id)
        return frozenset(note.id for note in notes if not quotable(told.get(note.id), note.version))

    async def found(self, minutes: Minutes) -> Drawn:
        """The summary as it stands now, with its notes."""
        return Drawn(*await self.summaries.for_document(minutes.id, self.clock.now()))

    async def actions(self, minutes: Minutes) -> tuple[tuple[ActionPoint, ...], tuple[ActionPoint, ...]]:
        """Those agreed here, and those that were open before these minutes were begun."""
        own = await self.book.actions(minutes.forum, minutes.id)
        before = await self.book.open_actions(minutes.forum, minutes.created_at)
        return own, tuple(each for each in before if each.gathering != minutes.id)

    async def overview(self, minutes: Minutes, *, stale: bool = False) -> Overview:
        """How they stand for an organiser."""
        own, carried = await self.actions(minutes)
        forum, id_ = minutes.forum, minutes.id
        return Overview(
            minutes=minutes,
            attendees=await self.book.attendance(forum, id_),
            actions=own,
            carried=carried,
            comments=await self.book.comments(forum, id_),
            counts=await self._counts(minutes, len(own)),
            may=states.may(minutes, self.clock.now()),
            fill=agenda.fill(minutes.points, minutes.starts_at, minutes.ends_at),
            amendments=await self.book.amendments(forum, id_),
            recipients=await self.book.addresses(forum, id_),
            stale=stale,
        )

    async def _counts(self, minutes: Minutes, actions: int) -> Counts:
        if minutes.locked:
            text = await self._locked(minutes)
            notes, late = text.notes, text.late
        else:
            found = await self.found(minutes)
            notes, late = found.notes, found.late
        every = (*notes, *late)
        asked = (await self.consents.standing(every, minutes.id)).values() if not minutes.locked else ()
        return Counts(
            notes=len(notes),
            late=len(late),
            groups=len({note.group for note in every} - {""}),
            villages=len({note.village for note in every}),
            actions=actions,
            waiting_consent=sum(each.state in WAITS for each in asked),
        )

    async def _groups(self, minutes: Minutes, found: Drawn, attendees: Sequence[Attendee]) -> tuple[GroupResult, ...]:
        session = await self.sessions.find(minutes.forum, minutes.session) if minutes.session else None
        if session is None:
            return ()
        presenters = await self.sessions.presenters(minutes.forum, session.id)
        names = {each.person: each.name for each in attendees}
        return gathering.groups(session, found.notes, presenters, names)

    async def _locked(self, minutes: Minutes) -> Document:
        text = await self.book.locked_text(minutes.forum, minutes.id)
        return gathering.read(text, minutes, await self.book.amendments(minutes.forum, minutes.id))

    async def gathered(self, minutes: Minutes) -> Gathering:
        """The gathering that the minutes are of."""
        return await self.choosing.gathering(minutes.id)

    def again(self, minutes: Minutes) -> list[Delivery]:
        """What writes the files of published minutes anew."""
        if self.files is None or minutes.state is not State.PUBLISHED:
            return []
        return [self.files(minutes.forum, minutes.id, self.clock.now())]

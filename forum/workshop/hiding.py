"""An organiser looks notes over and hides what must not stand, with a reason that its author is told."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from forum import people, targets
from forum.errors import ChangedMeanwhile, ForumError, NoSuchNote
from forum.groupwork.sessions import Deed
from forum.people import LIST, Person, Role
from forum.ports import Clock, Delivery, Directory, Kind
from forum.workshop import deliveries
from forum.workshop.lines import folded
from forum.workshop.notes import Note, State
from forum.workshop.owning import listed, live, unlocked
from forum.workshop.ports import NextMeeting, Notes
from forum.workshop.sittings import Sittings

REASON_LIMIT = 200


class NoReason(ForumError):
    """A note is hidden with a reason of 1 to 200 characters; args: length, limit."""

    key = "error-no-reason"


@dataclass(frozen=True, slots=True)
class HiddenNote:
    """What the author of a hidden note is told, in the language that the note was written in."""

    note: Note


@dataclass(frozen=True, slots=True)
class Hiding:
    """The desk of the organiser's hand in notes; every act is audited."""

    directory: Directory
    notes: Notes
    meetings: NextMeeting
    clock: Clock
    sittings: Sittings

    async def looked_over(self, person: Person, session: str = "") -> Sequence[Note]:
        """The notes that stand or are hidden, newest first: of a session, or ("") of the coming meeting."""
        people.require(person, Role.ORGANISER)
        forum, sitting = self.directory.forum().id, await self.sittings.by_id(session) if session else None
        meeting = sitting.meeting if sitting else await self.meetings.next_id(forum, self.clock.now())
        return tuple(reversed(await self.notes.looked_over(forum, meeting, session)))

    async def find(self, person: Person, note: str) -> Note:
        """One note, for an organiser; NoSuchNote where it is gone or erased."""
        people.require(person, Role.ORGANISER)
        found = await self.notes.find(self.directory.forum().id, note)
        if found is None or not found.text:
            raise NoSuchNote
        return found

    async def hidden_of(self, person: Person) -> int:
        """How many notes of the coming meeting are hidden."""
        people.require(person, Role.ORGANISER)
        forum = self.directory.forum().id
        return await self.notes.hidden(forum, await self.meetings.next_id(forum, self.clock.now()))

    async def hide(self, person: Person, note: str, reason: str, seen: int) -> Note:
        """The author is told once; a second tap changes nothing. ChangedMeanwhile, NoReason, Locked."""
        found, why = await self.find(person, note), _why(reason)
        if found.state is State.WITHDRAWN or (found.state is State.HIDDEN and found.reason == why):
            return found
        now = self.clock.now()
        hidden = replace(found, state=State.HIDDEN, reason=why, version=found.version + 1, changed_at=now)
        return await self._stored(person, found, hidden, seen, "note.hidden")

    async def show(self, person: Person, note: str, seen: int) -> Note:
        """What was hidden stands again."""
        found = await self.find(person, note)
        if found.state is not State.HIDDEN:
            return found
        now = self.clock.now()
        shown = replace(found, state=State.ACTIVE, reason="", version=found.version + 1, changed_at=now)
        return await self._stored(person, found, shown, seen, "note.shown")

    async def told(self, note: str) -> HiddenNote | None:
        """What is to be told of a note; None where it is hidden no more, or nobody could be told."""
        found = await self.notes.find(self.directory.forum().id, note)
        if found is None or not found.author or found.state is not State.HIDDEN or found.reason == LIST:
            return None
        return HiddenNote(found)

    async def _stored(self, person: Person, old: Note, new: Note, seen: int, act: str) -> Note:
        if old.version != seen:
            raise ChangedMeanwhile
        await unlocked(self.sittings, [old])
        now = new.changed_at
        rows = [
            deliveries.drawn(new.forum, new.meeting, new.village, now),
            *await live(self.sittings, [new]),
            *_telling(person, new, now),
        ]
        deed = Deed(new.id, now, person.id, act, str(old.version), str(new.version))
        list_ = self.directory.forum().list_id
        await self.notes.change(listed([new], list_, now), rows, person.id, [deed])
        return new


def hidden_key(note: Note) -> str:
    """Of the row, and of the message that tells the author; a note that is hidden again is told of again."""
    return f"hidden:{note.id}:{note.version}"


def _telling(person: Person, note: Note, now: datetime) -> list[Delivery]:
    """Nobody can tell the author of an anonymous note, and nobody need tell themself."""
    if note.state is not State.HIDDEN or note.author in ("", person.id):
        return []
    target = targets.person(note.author)
    return [Delivery(note.forum, Kind.NOTE_HIDDEN, target, hidden_key(note), note.id, now)]


def _why(reason: str) -> str:
    why = folded(reason)
    if not 1 <= len(why) <= REASON_LIMIT:
        raise NoReason(length=len(why), limit=REASON_LIMIT)
    # The one word that says that the list did it is no organiser's.
    return why.capitalize() if why == LIST else why

"""Where an organiser takes in notes from paper: the folder, what is found in it, what is saved and taken back."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from forum import people
from forum.errors import ForumError
from forum.groups import Forum
from forum.groupwork import sessions
from forum.groupwork.sessions import Session
from forum.patience import in_time
from forum.people import Language, Person, Role
from forum.ports import Clock, Delivery, Directory, Unavailable
from forum.workshop import deliveries, notes, papers
from forum.workshop.notes import Note, State, Via
from forum.workshop.owning import live
from forum.workshop.papers import Line, Paper, Read, Scope, Sorted, TooLarge, Understand
from forum.workshop.ports import NextMeeting, Notes
from forum.workshop.sittings import Locked, NoSittings, Sittings

FOLDER = "Import"
SIZE_MOST = 2 * 1024 * 1024
FILES_MOST = 4
AT_ONCE = 100
PATIENCE_S = 7.0
"""Somebody waits for the answer; Teams waits for ten seconds (rule 31)."""
REACH = timedelta(days=14)
"""So long after its cut-off paper notes still belong to a group work; later ones are for the next meeting."""


class NoSuchFile(ForumError):
    """It was moved or deleted since."""

    key = "error-import-gone"


class Shelf(Protocol):
    """The team's drive. Raises Unavailable or Undeliverable."""

    async def children(self, drive: str, path: str) -> tuple[Paper, ...]:
        """The files in a folder; none where there is no such folder."""

    async def read(self, drive: str, item: str, most: int) -> bytes:
        """A file's bytes; Undeliverable where it has more than `most`."""

    async def put(self, drive: str, path: str, content: bytes) -> str:
        """As ports.Files."""


class Held(Protocol):
    """Which group work there was (forum.groupwork.ports.Sessions)."""

    async def of_forum(self, forum: str) -> tuple[Session, ...]: ...


@dataclass(frozen=True, slots=True)
class Tools:
    """Heavy things are handed in: `reader` and `form` are of documents, `understand` is jobs.words.place_of."""

    reader: Callable[[bytes], Sequence[Line]]
    form: Callable[[Forum, Language], bytes]
    form_name: Callable[[Language], str]
    understand: Understand


@dataclass(frozen=True, slots=True)
class Found:
    """A file as it was read: `refused` says why it cannot be used as a whole."""

    paper: Paper
    read: Read = field(default_factory=Read)
    sorted: Sorted = field(default_factory=Sorted)
    refused: ForumError | None = None


@dataclass(frozen=True, slots=True)
class Folder:
    """What lies in the folder, newest first; `form` is the address of the form where one was put there just now."""

    found: tuple[Found, ...]
    scope: Scope
    more: int = 0
    form: str = ""


@dataclass(frozen=True, slots=True)
class Saved:
    """What saving a file did: nothing where the file `changed` meanwhile and was only read anew.

    `sending` and `stamp` name this saving for taking it back.
    """

    found: Found
    scope: Scope
    changed: bool = False

    @property
    def sending(self) -> str:
        return papers.submission(self.scope, self.found.paper.id)

    @property
    def stamp(self) -> str:
        return self.scope.now.isoformat()


@dataclass(frozen=True, slots=True)
class Importing:
    """The desk. Organisers only; they may until the minutes are locked."""

    directory: Directory
    notes: Notes
    sessions: Held
    meetings: NextMeeting
    shelf: Shelf
    tools: Tools
    clock: Clock
    sittings: Sittings = field(default_factory=NoSittings)

    async def look(self, person: Person) -> Folder:
        """Read what lies in the folder; an empty one gets the form. Raises Locked, Unavailable, Undeliverable."""
        people.require(person, Role.ORGANISER)
        forum = self._provisioned()
        scope = await self._scope(person)
        async with in_time(PATIENCE_S):
            there = await self._papers(forum)
            if not there:
                return Folder((), scope, form=await self._put(forum))
            found = [await self._read(paper, scope, forum) for paper in there[:FILES_MOST]]
        return Folder(tuple(found), scope, max(0, len(there) - FILES_MOST))

    async def save(self, person: Person, file: str, seen: str) -> Saved:
        """Store the notes of a file that is as it was `seen` (eTag); otherwise it is only read anew."""
        people.require(person, Role.ORGANISER)
        forum = self._provisioned()
        scope = await self._scope(person)
        async with in_time(PATIENCE_S):
            paper = next((one for one in await self._papers(forum) if one.id == file), None)
            if paper is None:
                raise NoSuchFile
            found = await self._read(paper, scope, forum)
        if paper.etag != seen or found.refused:
            return Saved(found, scope, changed=True)
        await self._stored(found.sorted, person, scope)
        return Saved(found, scope)

    async def undo(self, person: Person, sending: str, stamp: str) -> int:
        """Take back what one saving did; how many notes. A second tap changes nothing."""
        people.require(person, Role.ORGANISER)
        forum, now = self.directory.forum(), self.clock.now()
        found = await self.notes.of_submission(forum.id, sending)
        mine = [note for note in found if note.via is Via.IMPORT and note.changed_at.isoformat() == stamp]
        await self._unlocked(forum, mine)
        changed = [await self._before(note, now) for note in mine if note.state is not State.WITHDRAWN]
        await self._changed(changed, person, now)
        return len(changed)

    def _provisioned(self) -> Forum:
        forum = self.directory.forum()
        if not forum.drive:
            raise Unavailable("the workspace is not provisioned")
        return forum

    async def _scope(self, person: Person) -> Scope:
        forum, now = self.directory.forum(), self.clock.now()
        every = await self.sessions.of_forum(forum.id)
        session = next((one for one in every if _was_held(one, now)), None)
        if session is None:
            return Scope(await self.meetings.next_id(forum.id, now), None, False, now, person.language)
        if session.state is sessions.State.LOCKED:
            raise Locked
        late = session.state is sessions.State.CLOSED or now >= session.closes
        return Scope(session.meeting, session, late, now, person.language)

    async def _papers(self, forum: Forum) -> list[Paper]:
        every = await self.shelf.children(forum.drive, f"{forum.general_folder}/{FOLDER}")
        # Excel keeps a file of this name beside one that somebody has open.
        sheets = [one for one in every if one.name.casefold().endswith(".xlsx") and not one.name.startswith("~$")]
        return sorted(sheets, key=lambda one: one.changed_at, reverse=True)

    async def _put(self, forum: Forum) -> str:
        content = await asyncio.to_thread(self.tools.form, forum, forum.language)
        name = self.tools.form_name(forum.language)
        return await self.shelf.put(forum.drive, f"{forum.general_folder}/{FOLDER}/{name}", content)

    async def _read(self, paper: Paper, scope: Scope, forum: Forum) -> Found:
        try:
            if paper.size > SIZE_MOST:
                raise TooLarge(limit=SIZE_MOST // 2**20)
            content = await self.shelf.read(forum.drive, paper.id, SIZE_MOST)
            lines = await asyncio.to_thread(self.tools.reader, content)
        except ForumError as refused:
            return Found(paper, refused=refused)
        read = papers.read(lines, paper.id, scope, forum, self.tools.understand)
        before = await self.notes.of_submission(forum.id, papers.submission(scope, paper.id))
        return Found(paper, read, papers.sorted_out(read.notes, before, await self._standing(scope, forum), scope.now))

    async def _standing(self, scope: Scope, forum: Forum) -> frozenset[str]:
        if scope.session:
            return frozenset(note.id for note in await self.notes.of_session(forum.id, scope.session.id))
        return frozenset(note.id for note in await self.notes.of_meeting(forum.id, scope.meeting))

    async def _stored(self, wanted: Sorted, person: Person, scope: Scope) -> None:
        """Some at a time, so that nobody's card waits for a thousand rows; what a kill leaves out a repeat brings."""
        again: list[Note] = []
        for start in range(0, len(wanted.new), AT_ONCE):
            some = wanted.new[start : start + AT_ONCE]
            stored = await self.notes.add(self._listed(some, scope.now), await self._drawn(some, scope.now))
            # Another file brought them once, and was taken back.
            gone = (note for note in stored.notes if note.id not in stored.new)
            again += [notes.restored(note, scope.now) for note in gone if note.state is State.WITHDRAWN]
        await self._changed([*wanted.changed, *again], person, scope.now)

    async def _changed(self, wanted: Sequence[Note], person: Person, now: datetime) -> None:
        for start in range(0, len(wanted), AT_ONCE):
            some = wanted[start : start + AT_ONCE]
            await self.notes.change(self._listed(some, now), await self._drawn(some, now), person.id)

    async def _before(self, note: Note, now: datetime) -> Note:
        """As it stood before: a note that the saving made or put back goes, a wording that it put right comes back."""
        if note.version == 1:
            return notes.withdrawn(note, now)
        past = await self.notes.history(note.forum, note.id)
        before = next(one for one in past if one.version == note.version - 1)
        return notes.withdrawn(note, now) if before.state is State.WITHDRAWN else notes.edited(note, before.text, now)

    async def _unlocked(self, forum: Forum, found: Sequence[Note]) -> None:
        wanted = {note.session for note in found} - {""}
        held = (one for one in await self.sessions.of_forum(forum.id) if one.id in wanted)
        if any(one.state is sessions.State.LOCKED for one in held):
            raise Locked

    def _listed(self, wanted: Sequence[Note], now: datetime) -> list[tuple[Note, Delivery]]:
        list_ = self.directory.forum().list_id
        return [(note, deliveries.listed(note.forum, note.id, list_, now)) for note in wanted]

    async def _drawn(self, wanted: Sequence[Note], now: datetime) -> list[Delivery]:
        """Each village's matrix anew, once, and the live cards of each group."""
        places = sorted({(note.forum, note.meeting, note.village) for note in wanted})
        return [*(deliveries.drawn(*place, now) for place in places), *await live(self.sittings, wanted)]


def _was_held(session: Session, now: datetime) -> bool:
    """Paper is written on in a group work that has begun: not in a planned one, nor in one that was called off."""
    return session.switches[0] <= now <= session.cut_off + REACH and not session.cancelled

"""Where an organiser takes in notes from paper: the folder, what is found in it, what is saved and taken back."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from forum import people
from forum.errors import ForumError
from forum.groups import Forum
from forum.groupwork import sessions
from forum.groupwork.sessions import Session
from forum.people import Language, Person, Role
from forum.ports import Clock, Directory, Unavailable
from forum.workshop import deliveries, notes, papers
from forum.workshop.desk import NextMeeting
from forum.workshop.notes import Note, State, Via
from forum.workshop.papers import Line, Paper, Read, Scope, Sorted, TooLarge, Understand
from forum.workshop.ports import Notes
from forum.workshop.sittings import Locked

FOLDER = "Import"
SIZE_MOST = 2 * 1024 * 1024
FILES_MOST = 4
AT_ONCE = 100
REACH = timedelta(days=14)
"""So long after its cut-off paper notes still belong to a group work; later ones are for the next meeting."""


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
class Desk:
    """Heavy things are handed in: `reader` and `form` are of documents, `understand` is jobs.words.place_of."""

    reader: Callable[[bytes], Sequence[Line]]
    form: Callable[[Forum, Language], bytes]
    form_name: Callable[[Language], str]
    understand: Understand


@dataclass(frozen=True, slots=True)
class Found:
    """A file as it was read: `refused` says why it cannot be used as a whole."""

    paper: Paper
    read: Read = Read()
    sorted: Sorted = Sorted()
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
    """What saving a file did; `stamp` names this saving for undoing it. `read` is set where it changed meanwhile."""

    found: Found
    scope: Scope
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Importing:
    """The desk. Organisers only."""

    directory: Directory
    notes: Notes
    sessions: Held
    meetings: NextMeeting
    shelf: Shelf
    tools: Desk
    clock: Clock

    async def look(self, person: Person) -> Folder:
        """Read what lies in the folder; an empty one gets the form. Raises Locked, Unavailable, Undeliverable."""
        people.require(person, Role.ORGANISER)
        raise NotImplementedError

    async def save(self, person: Person, file: str, seen: str) -> Saved:
        """Store the notes of a file that is as it was `seen` (eTag); otherwise it is only read anew."""
        raise NotImplementedError

    async def undo(self, person: Person, file: str, stamp: str) -> int:
        """Take back what one saving did; how many notes. A second tap changes nothing."""
        raise NotImplementedError

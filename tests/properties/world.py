"""The real desks over the real store in a folder of its own: opened, closed, and opened again on the same file."""

from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import select

import store
from forum.groups import Group as Village
from forum.groupwork.desk import GroupWork
from forum.groupwork.planning import Wish
from forum.groupwork.sessions import Group, Session
from forum.groupwork.together import Together
from forum.people import Language, Person, Role
from forum.workshop.desk import OPEN_MEETING, Workshop
from forum.workshop.drawer import Drawer
from forum.workshop.hiding import Hiding
from forum.workshop.notes import Note
from forum.workshop.questions import Question
from store.drafts import SqlDrafts
from store.groupwork import SqlSessions
from store.note_rows import note_of
from store.notes import SqlNotes
from store.outbox import SqlOutbox
from store.schema import notes
from tests.bot.fakes import FixedDirectory, landsbyforum
from tests.store.hands import HandClock, fresh_url

FORUM = landsbyforum()
VILLAGES: Sequence[Village] = FORUM.groups
INGE = Person("inge", "Inge", Role.MEMBER, Language.DA, "broager")
KIM = Person("kim", "Kim", Role.MEMBER, Language.DA, "broager")
ANNA = Person("anna", "Anna", Role.MEMBER, Language.DA, "graasten")
RUTH = Person("ruth", "Ruth", Role.GUEST, Language.EN, "egernsund", "anonymous")
LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)
PEOPLE = (INGE, KIM, ANNA, RUTH)
GROUPS = (Group(1), Group(2, ("graasten",)), Group(3))
WISH = Wish(tuple(Question), (5, 3, 10), 2, GROUPS, 2025)
LIST = f"list:{FORUM.list_id}"


class Planned:
    async def next_id(self, forum: str, now: datetime) -> str:
        return OPEN_MEETING


class Nameless:
    def name_of(self, person: str) -> str:
        return person


@dataclass
class World:
    """What is open now; `clock` goes on while the house is closed."""

    folder: Path
    clock: HandClock = field(default_factory=HandClock)
    url: str = ""
    _open: AsyncExitStack = field(default_factory=AsyncExitStack)

    async def opened(self) -> "World":
        self.url = self.url or fresh_url(self.folder)
        self._open = AsyncExitStack()
        self._cellar = await self._open.enter_async_context(store.opened(self.url, readers=1))
        directory = FixedDirectory(FORUM)
        sessions = SqlSessions(self._cellar)
        self.notes, self.outbox = SqlNotes(self._cellar, self.clock), SqlOutbox(self._cellar, self.clock, share=99)
        drafts = SqlDrafts(self._cellar, self.clock)
        self.group_work = GroupWork(directory, sessions, self.clock, Planned(), Nameless())
        self.workshop = Workshop(directory, self.notes, Planned(), self.clock, self.group_work, drafts)
        self.hiding = Hiding(directory, self.notes, Planned(), self.clock, self.group_work)
        self.drawer = Drawer(directory, drafts, self.group_work, self.clock, self.notes)
        self.together = Together(directory, sessions, self.notes, self.clock)
        return self

    async def close(self) -> None:
        await self._open.aclose()

    async def prepared(self) -> Session:
        return await self.group_work.prepare(LISE, WISH)

    async def stored(self) -> dict[str, Note]:
        """Every note there is, whatever became of it."""
        rows = await self._cellar.read(lambda connection: connection.execute(select(notes)).all())
        return {row.id: note_of(row) for row in rows}

    async def wordings(self) -> dict[str, list[str]]:
        """What each note said, oldest first, as its history keeps it."""
        asked = "SELECT note_id, text FROM note_versions ORDER BY note_id, version"
        rows = await self._cellar.read(lambda at: at.exec_driver_sql(asked).all())
        stored = await self.stored()
        said: dict[str, list[str]] = {id_: [] for id_ in stored}
        for note, text in rows:
            said[note].append(text)
        return {id_: [*said[id_], note.text] for id_, note in stored.items()}

    async def waiting(self, prefix: str) -> dict[str, int]:
        """The rows that wait under keys that begin so, each with its generation."""
        asked = "SELECT key, generation FROM outbox WHERE state IN ('waiting', 'leased') AND key LIKE ?"
        rows = await self._cellar.read(lambda at: at.exec_driver_sql(asked, (f"{prefix}%",)).all())
        return {row.key: row.generation for row in rows}

    async def is_told(self, key: str) -> bool:
        """Whether a row of this key was ever put."""
        asked = "SELECT count(*) FROM outbox WHERE key = ?"
        return bool(await self._cellar.read(lambda at: at.exec_driver_sql(asked, (key,)).scalar()))

    async def delivered(self) -> None:
        """All that is due leaves the house."""
        while claimed := await self.outbox.claim("hand", 99, 60):
            for row in claimed:
                await self.outbox.settle(row)

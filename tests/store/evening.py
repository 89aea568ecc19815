"""An evening of group work over the real store: the desks that people's hands reach, and all that the database says."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from forum.people import Language, Person, Role
from forum.ports import Delivery
from forum.workshop.desk import Workshop
from forum.workshop.hiding import Hiding
from forum.workshop.notes import Form, Note, Via
from forum.workshop.questions import Attribution, Phase, Question
from forum.workshop.signing import Signing
from forum.workshop.sittings import Sitting
from store import Cellar
from store.notes import SqlNotes
from store.people import SqlPeople
from tests.bot.fakes import FixedDirectory, landsbyforum
from tests.store.hands import HandClock, fresh_cellar

INGE = Person("10000000-0000-4000-8000-000000000011", "Inge Nissen", Role.MEMBER, Language.DA, "broager")
KIM = Person("10000000-0000-4000-8000-000000000014", "Kim Kjær", Role.MEMBER, Language.DA, "broager")
LISE = Person("10000000-0000-4000-8000-000000000001", "Lise Lund", Role.ORGANISER, Language.DA, "broager")
SESSION = "session-1"
MEETING = "erfa-2021-09-14"


class Planned:
    async def next_id(self, forum: str, now: datetime) -> str:
        return MEETING


@dataclass
class Seats:
    """Everybody sits in group 3 of one session; `told` are those who wrote, as its live cards learn of it."""

    state: Sitting | None = field(default_factory=lambda: Sitting(SESSION, MEETING, "3", Question.WORKS_WELL))
    told: list[str] = field(default_factory=list)
    writers: set[str] = field(default_factory=set)

    async def of(self, person: Person, session: str = "", village: str = "") -> Sitting | None:
        return self.state

    async def by_id(self, session: str) -> Sitting | None:
        return replace(self.state, group="") if self.state and session == self.state.session else None

    async def wrote(self, person: Person, sitting: Sitting) -> tuple[Delivery, ...]:
        self.writers.add(person.id)
        return await self.changed(sitting.session, sitting.group)

    async def changed(self, session: str, group: str) -> tuple[Delivery, ...]:
        self.told.append(group)
        return ()


@dataclass
class Evening:
    """The desks over one database file."""

    path: Path
    cellar: Cellar
    clock: HandClock = field(default_factory=HandClock)
    seats: Seats = field(default_factory=Seats)

    def __post_init__(self) -> None:
        self.directory = FixedDirectory(landsbyforum())
        self.notes = SqlNotes(self.cellar, self.clock)
        self.people = SqlPeople(self.cellar, self.clock)
        self.desk = Workshop(self.directory, self.notes, Planned(), self.clock, self.seats)
        self.hiding = Hiding(self.directory, self.notes, Planned(), self.clock, self.seats)
        self.signing = Signing(self.directory, self.people, self.desk.owning, self.clock, self.desk.drafts)

    async def sends(self, person: Person, text: str, token: str = "card-1", **more: object) -> tuple[Note, ...]:
        form = replace(Form(token, Question.WORKS_WELL, {Phase.RECEPTION: text}), **more)  # type: ignore[arg-type]
        return (await self.desk.send(person, form, Language.DA)).notes

    def turns(self, **state: object) -> None:
        """The session is late, shut or locked."""
        assert self.seats.state is not None
        self.seats.state = replace(self.seats.state, **state)  # type: ignore[arg-type]

    def rows(self) -> dict[str, list[str]]:
        """Every row of every table, as one text each."""
        with sqlite3.connect(self.path) as database:
            names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            return {name: [repr(row) for row in database.execute(f'SELECT * FROM "{name}"')] for name in names}

    def naming(self, words: str) -> dict[str, list[str]]:
        """The rows in which it stands, by table."""
        found = {name: [row for row in rows if words in row] for name, rows in self.rows().items()}
        return {name: rows for name, rows in found.items() if rows}


def anonymous(person: Person) -> Person:
    return replace(person, attribution=Attribution.ANONYMOUS.value)


def scribed() -> dict[str, object]:
    return {"via": Via.SCRIBE}


@asynccontextmanager
async def evening(folder: Path) -> AsyncIterator[Evening]:
    async with fresh_cellar(folder) as cellar:
        yield Evening(folder / "forum.db", cellar)

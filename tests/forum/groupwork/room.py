"""The desk of group work with everything behind it in memory, at 17.38 on a Tuesday in May."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from forum.groupwork.desk import GroupWork
from forum.groupwork.planning import Wish
from forum.groupwork.sessions import Group, Session
from forum.people import Language, Person, Role
from forum.ports import Kind
from forum.workshop.questions import Question
from tests.bot.fakes import FixedDirectory, StillClock, landsbyforum
from tests.bot.paper_sessions import PaperSessions

LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)
ODA = Person("oda", "Oda", Role.ORGANISER, Language.DA)
INGE = Person("inge", "Inge  Eksempel", Role.MEMBER, Language.DA, "broager")
HELGA = Person("helga", "Helga", Role.MEMBER, Language.DE, "graasten")
RUTH = Person("ruth", "Ruth", Role.GUEST, Language.DA)
NOBODY = Person("uvedkommende", "U", Role.NOBODY, Language.DA)
USUAL = Wish(tuple(Question), (5, 3, 10), 2, (Group(1), Group(2)), 2025)
PRESSED = datetime(2021, 5, 4, 15, 38, tzinfo=UTC)


class Next:
    async def next_id(self, forum: str, now: datetime) -> str:
        return "erfa-2021-05-04"


class Names:
    def name_of(self, person: str) -> str:
        return person.capitalize()


@dataclass
class Room:
    """17.38 on a Tuesday in May."""

    clock: StillClock = field(default_factory=lambda: StillClock(PRESSED))
    sessions: PaperSessions = field(default_factory=PaperSessions)

    @property
    def desk(self) -> GroupWork:
        return GroupWork(FixedDirectory(landsbyforum()), self.sessions, self.clock, Next(), Names())

    async def prepared(self, **more: object) -> Session:
        return await self.desk.prepare(LISE, replace(USUAL, **more))  # type: ignore[arg-type]

    def rows(self, kind: Kind) -> list[str]:
        return [row.subject for row in self.sessions.rows if row.kind is kind]


def local(at: datetime) -> str:
    return f"{at + timedelta(hours=2):%d-%m %H.%M}"

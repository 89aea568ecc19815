"""The register and the group work in memory, as the stories of interest need them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from forum.errors import ChangedMeanwhile
from forum.groupwork.sessions import Deed, Group, Participant, Place, Session
from forum.interest.register import Entry
from forum.people import Language
from forum.ports import Delivery
from forum.workshop.questions import Question
from tests.bot.fakes import NOON


@dataclass
class MemoryRegister:
    entries: dict[str, Entry] = field(default_factory=dict)
    rows: list[Delivery] = field(default_factory=list)
    deeds: list[Deed] = field(default_factory=list)
    meanwhile: list[Entry] = field(default_factory=list)

    async def put(self, entries: Sequence[Entry], rows: Sequence[Delivery], deeds: Sequence[Deed]) -> None:
        self.entries.update({entry.id: entry for entry in self.meanwhile})
        self.meanwhile.clear()
        known = {id_: entry.version for id_, entry in self.entries.items()}
        if any(known.get(entry.id, 0) != entry.version - 1 for entry in entries):
            raise ChangedMeanwhile
        self.entries.update({entry.id: entry for entry in entries})
        self.rows += rows
        self.deeds += deeds

    async def find(self, forum: str, entry: str) -> Entry | None:
        return self.entries.get(entry)

    async def of_person(self, forum: str, person: str) -> tuple[Entry, ...]:
        return tuple(entry for entry in await self.of_forum(forum) if entry.person == person)

    async def of_forum(self, forum: str) -> tuple[Entry, ...]:
        return tuple(sorted(self.entries.values(), key=lambda entry: entry.changed_at, reverse=True))


@dataclass
class MemorySeats:
    """One session, with who takes part in it."""

    sessions: dict[str, Session] = field(default_factory=dict)
    joined: list[Participant] = field(default_factory=list)
    shared: list[Place] = field(default_factory=list)

    async def find(self, forum: str, session: str) -> Session | None:
        return self.sessions.get(session)

    async def of_forum(self, forum: str) -> tuple[Session, ...]:
        return tuple(self.sessions.values())

    async def participants(self, forum: str, session: str) -> tuple[Participant, ...]:
        return tuple(self.joined)

    async def places(self, forum: str, session: str) -> tuple[Place, ...]:
        return tuple(self.shared)


def session(closes: datetime = NOON, groups: tuple[Group, ...] = (Group(1),), meeting: str = "open") -> Session:
    """Three questions of 5, 3 and 10 minutes and 2 for the presenter, made by an owner of the team."""
    minutes = (20, 15, 12, 2, 0)
    return Session(
        id="session",
        forum="landsbyforum",
        meeting=meeting,
        code="4711",
        questions=tuple(Question),
        minutes=(5, 3, 10),
        slack=2,
        wish_year=2025,
        groups=groups,
        switches=tuple(closes - timedelta(minutes=each) for each in minutes),
        cut_off=closes + timedelta(days=3),
        created_by="owner",
        created_at=closes - timedelta(hours=1),
        changed_at=closes - timedelta(hours=1),
    )


def participant(person: str, language: Language = Language.DA) -> Participant:
    return Participant("session", person, 1, person.capitalize(), language, NOON)

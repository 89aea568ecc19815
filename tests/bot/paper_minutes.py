"""The desk of the minutes, with its book in memory."""

from collections.abc import Mapping
from dataclasses import dataclass

from forum.groupwork.sessions import Session
from forum.minutes.choosing import Choosing
from forum.minutes.desk import MinutesDesk
from forum.minutes.ports import Titles
from forum.people import Language
from forum.ports import Clock, Directory
from tests.bot.fakes import MemoryNotes
from tests.bot.paper_sessions import PaperSessions
from tests.forum.minutes.memory import MemoryBook


@dataclass(frozen=True)
class Counted:
    """The sessions of the stage, with their notes counted."""

    sessions: PaperSessions
    notes: MemoryNotes

    async def of_forum(self, forum: str) -> tuple[Session, ...]:
        return await self.sessions.of_forum(forum)

    async def tally(self, forum: str, session: str) -> Mapping[str, int]:
        return {session: sum(each.session == session for each in self.notes.notes.values())}


class NoNames:
    def name_of(self, person: str) -> str:
        return ""


def titles(language: Language) -> Titles:
    return Titles("Velkomst og oplæg", "Gruppearbejde", "Opsamling", "Møde", "Siden sidst")


def desk(
    book: MemoryBook,
    directory: Directory,
    clock: Clock,
    sessions: PaperSessions,
    meetings: object,
    notes: MemoryNotes,
    summaries: object,
) -> MinutesDesk:
    choosing = Choosing(directory, clock, Counted(sessions, notes), meetings, book)  # type: ignore[arg-type]
    return MinutesDesk(
        directory,
        book,
        clock,
        choosing,
        sessions,
        summaries,  # type: ignore[arg-type]
        notes,
        NoNames(),
        titles,
    )

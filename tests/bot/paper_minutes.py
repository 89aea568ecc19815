"""The book of minutes in memory (forum.minutes.ports.MinuteBook), and the desk that writes in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from forum.errors import ChangedMeanwhile
from forum.groupwork.sessions import Deed, Session
from forum.minutes.choosing import Choosing
from forum.minutes.desk import MinutesDesk
from forum.minutes.errors import NotNow
from forum.minutes.minutes import ActionPoint, Amendment, Attendee, Comment, Minutes, Progress, State
from forum.minutes.ports import Seal, Titles
from forum.people import Language
from forum.ports import Clock, Delivery, Directory
from tests.bot.fakes import MemoryNotes
from tests.bot.paper_sessions import PaperSessions


@dataclass
class PaperBook:
    minutes: dict[str, Minutes] = field(default_factory=dict)
    there: dict[tuple[str, str], Attendee] = field(default_factory=dict)
    said: dict[str, Comment] = field(default_factory=dict)
    tasks: dict[str, ActionPoint] = field(default_factory=dict)
    mails: dict[str, tuple[str, ...]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    changes: list[Amendment] = field(default_factory=list)
    rows: list[Delivery] = field(default_factory=list)
    acts: list[Deed] = field(default_factory=list)

    async def find(self, forum: str, gathering: str) -> Minutes | None:
        return self.minutes.get(gathering)

    async def of_forum(self, forum: str) -> tuple[Minutes, ...]:
        return tuple(self.minutes.values())

    async def add(self, minutes: Minutes, attendees: Sequence[Attendee], rows: Sequence[Delivery], deed: Deed) -> bool:
        if minutes.id in self.minutes:
            return False
        self.minutes[minutes.id] = minutes
        self.there = {**{(each.gathering, each.person): each for each in attendees}, **self.there}
        return True

    async def change(self, minutes: Minutes, rows: Sequence[Delivery], deed: Deed) -> None:
        if self.minutes[minutes.id].version != minutes.version - 1:
            raise ChangedMeanwhile
        self.minutes[minutes.id] = minutes
        self.rows += rows
        self.acts.append(deed)

    async def lock(self, minutes: Minutes, seal: Seal, rows: Sequence[Delivery], deed: Deed) -> None:
        await self.change(minutes, rows, deed)
        self.texts[minutes.id] = seal.text

    async def locked_text(self, forum: str, gathering: str) -> str:
        return self.texts.get(gathering, "")

    async def amend(self, amendment: Amendment, forum: str, seal: Seal, rows: Sequence[Delivery], deed: Deed) -> None:
        self.changes.append(amendment)
        self.texts[amendment.gathering] = seal.text

    async def seal(self, session: Session, deed: Deed) -> None: ...

    async def amendments(self, forum: str, gathering: str) -> tuple[Amendment, ...]:
        return tuple(each for each in self.changes if each.gathering == gathering)

    async def attend(self, forum: str, attendees: Sequence[Attendee], rows: Sequence[Delivery], deed: Deed) -> None:
        self.there |= {(each.gathering, each.person): each for each in attendees}

    async def attendance(self, forum: str, gathering: str) -> tuple[Attendee, ...]:
        found = [each for each in self.there.values() if each.gathering == gathering]
        return tuple(sorted(found, key=lambda each: (each.village, each.name)))

    async def comment(self, forum: str, comment: Comment, rows: Sequence[Delivery]) -> None:
        if self.minutes[comment.gathering].state is not State.IN_REVIEW:
            raise NotNow(state=self.minutes[comment.gathering].state.value, act="comment")
        self.said.setdefault(comment.id, comment)

    async def answered(self, forum: str, comment: str, rows: Sequence[Delivery], deed: Deed) -> None:
        self.said[comment] = replace(self.said[comment], answered=True)

    async def comments(self, forum: str, gathering: str) -> tuple[Comment, ...]:
        return tuple(each for each in self.said.values() if each.gathering == gathering)

    async def put_action(self, action: ActionPoint, rows: Sequence[Delivery], deed: Deed) -> None:
        known = self.tasks.get(action.id)
        if (known.version if known else 0) != action.version - 1:
            raise ChangedMeanwhile
        self.tasks[action.id] = action

    async def action(self, forum: str, action: str) -> ActionPoint | None:
        return self.tasks.get(action)

    async def actions(self, forum: str, gathering: str) -> tuple[ActionPoint, ...]:
        return tuple(each for each in self.tasks.values() if each.gathering == gathering)

    async def open_actions(self, forum: str, before: datetime) -> tuple[ActionPoint, ...]:
        return tuple(each for each in self.tasks.values() if each.progress is Progress.OPEN)

    async def mail_to(self, forum: str, gathering: str, addresses: Sequence[str]) -> None:
        self.mails[gathering] = tuple(addresses)

    async def addresses(self, forum: str, gathering: str) -> tuple[str, ...]:
        return self.mails.get(gathering, ())


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
    book: PaperBook,
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

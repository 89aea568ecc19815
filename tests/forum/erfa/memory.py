"""Meetings and their outbox rows in memory, as forum.erfa.ports.Meetings promises them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from forum.erfa import occasions
from forum.erfa.asked import Reminded
from forum.erfa.meetings import OPEN, Meeting, Progress, State
from forum.erfa.meetings import ahead as is_ahead
from forum.erfa.moves import Notice
from forum.erfa.ports import Adoption, Release
from forum.errors import AlreadyPlanned, ChangedMeanwhile
from forum.ports import Delivery
from tests.bot.fakes import MemoryNotes


def wall(*parts: int) -> datetime:
    """A time on the wall clock, as somebody types it: naive on purpose."""
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001


@dataclass
class MemoryMeetings:
    notes: MemoryNotes = field(default_factory=MemoryNotes)
    meetings: dict[str, Meeting] = field(default_factory=dict)
    rows: dict[str, Delivery] = field(default_factory=dict)
    states: dict[str, str] = field(default_factory=dict)

    async def add(self, meeting: Meeting, rows: Sequence[Delivery], adoption: Adoption) -> int:
        if meeting.id in self.meetings:
            raise ChangedMeanwhile
        self._keep(meeting, rows)
        return await self.adopt(meeting, adoption)

    async def change(
        self, meeting: Meeting, rows: Sequence[Delivery], notice: Notice | None = None, release: Release | None = None
    ) -> int:
        if self.meetings[meeting.id].version != meeting.version - 1:
            raise ChangedMeanwhile
        waiting = [key for key in self.rows if self.states[key] == "waiting" and _is_of(key, meeting.id)]
        self.states.update(dict.fromkeys(waiting, "cancelled"))
        self._keep(meeting, rows)
        if release:
            self._rehome(meeting.id, release.to, release.adoption)
        return len(notice.moves) if notice and any(state == "done" for state in self.states.values()) else 0

    async def adopt(self, meeting: Meeting, adoption: Adoption) -> int:
        return self._rehome(OPEN, meeting.id, adoption)

    def _rehome(self, old: str, new: str, adoption: Adoption) -> int:
        orphans = [note for note in self.notes.notes.values() if note.meeting == old]
        moved = {note.id: replace(note, meeting=new, version=note.version + 1) for note in orphans}
        self.notes.notes.update(moved)
        self.notes.rows += [adoption.listed(id_) for id_ in moved]
        return len(moved)

    async def find(self, forum: str, meeting: str) -> Meeting | None:
        found = self.meetings.get(meeting)
        return found if found is not None and found.forum == forum else None

    async def ahead(self, forum: str, now: datetime) -> tuple[Meeting, ...]:
        ahead = (meeting for meeting in self.meetings.values() if meeting.forum == forum and is_ahead(meeting, now))
        return tuple(sorted(ahead, key=lambda meeting: meeting.starts_at))

    async def of_forum(self, forum: str) -> tuple[Meeting, ...]:
        mine = (meeting for meeting in self.meetings.values() if meeting.forum == forum)
        return tuple(sorted(mine, key=lambda meeting: meeting.starts_at))

    async def ids(self, forum: str) -> frozenset[str]:
        return frozenset(self.meetings)

    async def progress(self, forum: str, meeting: str) -> Progress:
        begins = occasions.prefixes(meeting)[1]
        states = [state for key, state in self.states.items() if key.startswith(begins)]
        count = states.count
        return Progress(count("waiting"), count("done"), count("failed"), count("cancelled"))

    def due(self, meeting: str) -> dict[str, datetime]:
        """When preview and pre-read of a meeting fall due, by the key without its meeting."""
        return self._waiting(occasions.prefixes(meeting)[:2], meeting)

    def asks(self, meeting: str) -> dict[str, datetime]:
        """The same of the question round: questions, reminders, the invitation."""
        return self._waiting(occasions.prefixes(meeting)[2:], meeting)

    def _waiting(self, begins: tuple[str, ...], meeting: str) -> dict[str, datetime]:
        waiting = {key: row for key, row in self.rows.items() if self.states[key] == "waiting"}
        return {
            key.replace(f":{meeting}:", ":"): row.due for key, row in waiting.items() if key.startswith(tuple(begins))
        }

    def _keep(self, meeting: Meeting, rows: Sequence[Delivery]) -> None:
        others = [m for m in self.meetings.values() if m.state is not State.CANCELLED and m.id != meeting.id]
        clash = [m for m in others if m.starts_at == meeting.starts_at and meeting.state is not State.CANCELLED]
        if clash:
            raise AlreadyPlanned(typed=clash[0].id, meeting=clash[0].id)
        self.meetings[meeting.id] = meeting
        for row in rows:
            if row.coalesced or self.states.get(row.key) in (None, "cancelled", "failed"):
                self.rows[row.key] = row
                self.states[row.key] = "waiting"


@dataclass
class MemoryReminders:
    """Reminders in memory; `sent` are the villages that the automatic one went to."""

    hand: dict[str, Reminded] = field(default_factory=dict)
    rows: list[Delivery] = field(default_factory=list)
    sent: tuple[str, ...] = ()

    async def reminded(self, forum: str, meeting: str) -> tuple[str, ...]:
        return self.sent

    async def by_hand(self, forum: str, meeting: str) -> Reminded | None:
        return self.hand.get(meeting)

    async def remind(self, forum: str, meeting: str, reminded: Reminded, rows: Sequence[Delivery]) -> bool:
        if meeting in self.hand:
            return False
        # As in the cellar, whom it went to is known only once it went.
        self.hand[meeting] = replace(reminded, villages=())
        self.rows += rows
        return True


def _is_of(key: str, meeting: str) -> bool:
    return key.startswith(occasions.prefixes(meeting))

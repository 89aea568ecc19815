"""The forum's calendar: what stands in it of a meeting, and who keeps it; its row is in forum.erfa.occasions."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from forum.erfa.meetings import Meeting, State
from forum.minutes.minutes import Point

USUAL = timedelta(hours=2)
"""How long a meeting takes of which only the beginning was said."""
LINK = "calendar.link"
"""Where the address of the calendar's file is remembered (SqlSettings)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A meeting as a calendar shows it, in UTC; `sequence` grows with each change of it, as in iCalendar."""

    meeting: str
    title: str
    starts_at: datetime
    ends_at: datetime
    place: str
    link: str
    agenda: tuple[Point, ...]
    sequence: int
    created_at: datetime
    changed_at: datetime
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """What the shared calendar holds of a meeting: the event's id there ("" for none) and the sequence it shows.

    `made` counts the events of the meeting that were taken away before.
    """

    event: str = ""
    sequence: int = -1
    made: int = 0


class Entries(Protocol):
    """What was written where (store.calendar.SqlEntries)."""

    async def find(self, forum: str, meeting: str) -> Written: ...

    async def keep(self, forum: str, meeting: str, written: Written) -> None: ...


class Gone(Exception):
    """Somebody has taken the event out of the shared calendar."""


class SharedCalendar(Protocol):
    """A shared mailbox's calendar. Raises Unavailable or Undeliverable, and Gone for an event that is not there."""

    async def make(self, entry: Entry, made: int) -> str:
        """A new event; its id. The same meeting and `made` make one event, however often it is asked."""

    async def change(self, entry: Entry, event: str) -> None: ...

    async def remove(self, event: str) -> None: ...


class Remembered(Protocol):
    """Plain words by key (store.settings.SqlSettings)."""

    async def find(self, forum: str, key: str) -> str | None: ...

    async def keep(self, forum: str, key: str, value: str) -> None: ...


@dataclass(frozen=True, slots=True)
class CalendarDesk:
    """Where others ask for the file that the forum's meetings stand in."""

    remembered: Remembered

    async def link(self, meeting: Meeting) -> str:
        """The web address of the calendar's file, "" while none was written."""
        return await self.remembered.find(meeting.forum, LINK) or ""


def entry(meeting: Meeting, untitled: str) -> Entry:
    """`untitled` is what a meeting without a name of its own is called."""
    return Entry(
        meeting=meeting.id,
        title=meeting.title or untitled,
        starts_at=meeting.starts_at,
        ends_at=max(meeting.ends_at or meeting.starts_at + USUAL, meeting.starts_at),
        place=meeting.place,
        link=meeting.link,
        agenda=meeting.points,
        sequence=meeting.version - 1,
        created_at=meeting.created_at,
        changed_at=meeting.changed_at,
        cancelled=meeting.state is State.CANCELLED,
    )

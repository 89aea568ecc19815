"""Which gathering is meant: the one that was named, else the one that minutes are waited for."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from forum.erfa import meetings
from forum.erfa.meetings import Meeting
from forum.errors import NoSuchMeeting
from forum.groupwork.sessions import Session, State
from forum.minutes.minutes import Minutes
from forum.minutes.minutes import State as MinutesState
from forum.ports import Clock, Directory
from forum.summary.summaries import Scope

FRESH = timedelta(days=14)
"""So long after its end a gathering is what `referat` and `opsummér` mean."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """What is summed up and minuted: a session's group work, or a meeting without one of its own.

    Times are UTC; `cut_off` is when nothing more is taken in, `meeting` a meeting's id or "open".
    """

    id: str
    forum: str
    meeting: str
    starts_at: datetime
    ends_at: datetime
    cut_off: datetime
    session: Session | None = None
    planned: Meeting | None = None

    def scope(self, cut_off: datetime) -> Scope:
        """What of it a summary sees that is drawn up to that moment."""
        return Scope(self.forum, self.meeting, "", cut_off, self.session.id if self.session else "")


class Sessions(Protocol):
    """The part of forum.groupwork.ports.Sessions that is asked."""

    async def of_forum(self, forum: str) -> tuple[Session, ...]: ...

    async def find(self, forum: str, session: str) -> Session | None: ...

    async def tally(self, forum: str, session: str) -> dict[str, int]: ...


class Meetings(Protocol):
    """The part of forum.erfa.ports.Meetings that is asked."""

    async def of_forum(self, forum: str) -> tuple[Meeting, ...]:
        """Every meeting, soonest first."""

    async def find(self, forum: str, meeting: str) -> Meeting | None: ...


class Book(Protocol):
    """The part of the minute book that is asked."""

    async def of_forum(self, forum: str) -> tuple[Minutes, ...]: ...


@dataclass(frozen=True, slots=True)
class Choosing:
    """Asked by `referat` and by `opsummér`, so that both speak of the same gathering."""

    directory: Directory
    clock: Clock
    sessions: Sessions
    meetings: Meetings
    book: Book

    async def gathering(self, typed: str = "") -> Gathering:
        """The one of that id (a session's, its code, or a meeting's), or ("") the one that is meant; NoSuchMeeting."""
        raise NotImplementedError

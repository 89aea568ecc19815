"""Which gathering is meant: the one that was named, else the one that minutes are waited for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Protocol

from forum.erfa import times
from forum.erfa.meetings import LASTS, OPEN, Meeting, State
from forum.erfa.meetings import ahead as is_ahead
from forum.errors import NoSuchMeeting
from forum.groupwork.sessions import Session
from forum.minutes.minutes import Minutes
from forum.minutes.minutes import State as MinutesState
from forum.ports import Clock, Directory
from forum.summary.summaries import Scope

FRESH = timedelta(days=14)
"""So long after its end a gathering is what `referat` and `opsummér` mean."""

USUAL_LENGTH = timedelta(minutes=90)
ROUND_UP = timedelta(minutes=30)
"""What is gathered in the groups is heard by all for so long."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """What is summed up and minuted: a session's group work, or a meeting without one of its own.

    `planned` is that meeting, or the one in whose course the group work was. Times are UTC; `cut_off` is when nothing
    more is taken in, `meeting` a meeting's id or "open".
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

    async def tally(self, forum: str, session: str) -> Mapping[str, int]: ...


class Meetings(Protocol):
    """The part of forum.erfa.ports.Meetings that is asked."""

    async def of_forum(self, forum: str) -> tuple[Meeting, ...]:
        """Every meeting, soonest first."""


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
        """The one of that id (a session's, its code, or a meeting's), or ("") the one that is meant; NoSuchMeeting.

        Where minutes are out and nothing else is met or planned it stays theirs; else it is what waits for a meeting
        ("open").
        """
        forum, now = self.directory.forum().id, self.clock.now()
        sessions = await self.sessions.of_forum(forum)
        meetings = await self._meetings(forum)
        written = await self.book.of_forum(forum)
        around = _Around(forum, self.directory.forum().zone, meetings, written, now)
        if typed:
            return around.of(_named(typed.strip(), sessions, meetings))
        published = {each.id for each in written if each.state is MinutesState.PUBLISHED}
        fresh = closed(sessions, now)
        answered = await self._answered(forum, [each for each in fresh if each.id not in published])
        out = next((each for each in fresh if each.id in published), None)
        return around.of(answered or met(meetings, now) or _next(meetings, now) or out)

    async def coming(self) -> Gathering:
        """The meeting that one signs up for: it runs, or is the next; once begun, the minutes of its group work.

        Where none is planned, the group work whose minutes are written; NoSuchMeeting.
        """
        forum, now = self.directory.forum(), self.clock.now()
        meetings, written = await self._meetings(forum.id), await self.book.of_forum(forum.id)
        ahead = [each for each in meetings if is_ahead(each, now)]
        if not ahead:
            return await self._written()
        meeting = min(ahead, key=lambda each: each.starts_at)
        day = times.local(meeting.starts_at, forum.zone).date()
        begun = (each for each in written if each.session and each.meeting == meeting.id and not each.locked)
        minutes = next((each for each in begun if times.local(each.starts_at, forum.zone).date() == day), None)
        return await self.gathering(minutes.id if minutes else meeting.id)

    async def _meetings(self, forum: str) -> tuple[Meeting, ...]:
        """Without those that were called off: there is nothing to minute."""
        return tuple(each for each in await self.meetings.of_forum(forum) if each.state is not State.CANCELLED)

    async def _written(self) -> Gathering:
        found = await self.gathering()
        if found.id == OPEN:
            raise NoSuchMeeting
        return found

    async def _answered(self, forum: str, waiting: Sequence[Session]) -> Session | None:
        for session in waiting:
            if sum((await self.sessions.tally(forum, session.id)).values()):
                return session
        return None


def closed(sessions: Sequence[Session], now: datetime) -> list[Session]:
    """Those that have closed since a fortnight, newest first; what was called off is none."""
    fresh = [each for each in sessions if not each.cancelled and each.closes <= now <= each.closes + FRESH]
    return sorted(fresh, key=lambda each: each.closes, reverse=True)


def met(meetings: Sequence[Meeting], now: datetime) -> Meeting | None:
    """The meeting of now: it runs, or was the last to end since a fortnight."""
    begun = (each for each in meetings if each.starts_at <= now <= ends_of(each) + FRESH)
    return max(begun, key=lambda each: each.starts_at, default=None)


def ends_of(meeting: Meeting) -> datetime:
    """As it was planned, else after the usual length."""
    return meeting.ends_at or meeting.starts_at + USUAL_LENGTH


def _next(meetings: Sequence[Meeting], now: datetime) -> Meeting | None:
    return min((each for each in meetings if each.starts_at > now), key=lambda each: each.starts_at, default=None)


def _named(typed: str, sessions: Sequence[Session], meetings: Sequence[Meeting]) -> Session | Meeting | None:
    if typed == OPEN:
        return None
    found = next((each for each in sessions if typed in (each.id, each.code)), None)
    other = found or next((each for each in meetings if each.id == typed.casefold()), None)
    if other is None:
        raise NoSuchMeeting
    return other


@dataclass(frozen=True, slots=True)
class _Around:
    """What a gathering's times are known from."""

    forum: str
    zone: str
    meetings: Sequence[Meeting]
    written: Sequence[Minutes]
    now: datetime

    def of(self, found: Session | Meeting | None) -> Gathering:
        gathering = self._of_session(found) if isinstance(found, Session) else self._of_meeting(found)
        minutes = next((each for each in self.written if each.id == gathering.id), None)
        return replace(gathering, starts_at=minutes.starts_at, ends_at=minutes.ends_at) if minutes else gathering

    def _of_session(self, session: Session) -> Gathering:
        """A group work with what is around it: its meeting of that day, else from the full hour before."""
        first = session.switches[0]
        planned = next((each for each in self.meetings if each.id == session.meeting), None)
        if planned and not (planned.starts_at <= first and self._day(planned.starts_at) == self._day(first)):
            planned = None
        begins = planned.starts_at if planned else first.replace(minute=0, second=0, microsecond=0)
        over = session.closes.replace(second=0, microsecond=0)
        ends = max(over + ROUND_UP, begins + USUAL_LENGTH)
        if planned and planned.ends_at and over <= planned.ends_at:
            ends = planned.ends_at
        cut_off = max(session.cut_off, session.closes)
        return Gathering(session.id, session.forum, session.meeting, begins, ends, cut_off, session, planned)

    def _of_meeting(self, meeting: Meeting | None) -> Gathering:
        if meeting is None:
            return Gathering(OPEN, self.forum, OPEN, self.now, self.now, self.now)
        ends = ends_of(meeting)
        cut_off = max(ends, meeting.starts_at + LASTS)
        return Gathering(meeting.id, self.forum, meeting.id, meeting.starts_at, ends, cut_off, planned=meeting)

    def _day(self, at: datetime) -> date:
        return times.local(at, self.zone).date()

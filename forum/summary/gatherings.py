"""What a gathering is made of, and which one came before it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from forum.erfa.meetings import Meeting
from forum.groupwork.sessions import Session
from forum.minutes.minutes import Minutes
from forum.summary.ports import Book, Meetings, NothingKept, Sessions
from forum.summary.summary import Scope

LOOKED_AT = 3
"""So many gatherings back somebody who compares still looks; one without notes is passed over."""


@dataclass(frozen=True, slots=True)
class Before:
    """A gathering that was: when (UTC), and what of the notes it holds."""

    at: datetime
    scope: Scope


@dataclass(frozen=True, slots=True)
class Gatherings:
    """Reads sessions, meetings and minutes, of which a forum has few."""

    sessions: Sessions = field(default_factory=NothingKept)
    meetings: Meetings = field(default_factory=NothingKept)
    book: Book = field(default_factory=NothingKept)

    async def scope(self, forum: str, gathering: str, cut_off: datetime, village: str = "") -> Scope:
        """A session's notes, or a meeting's without those of sessions whose own minutes are approved."""
        sessions = await self.sessions.of_forum(forum)
        own = next((session for session in sessions if session.id == gathering), None)
        if own is not None:
            return Scope(forum, own.meeting, village, cut_off, own.id)
        return Scope(forum, gathering, village, cut_off, without=await self._minuted(forum))

    async def before(self, scope: Scope) -> tuple[Before, ...]:
        """The last gatherings before this one, the latest first; what is summed up with it is none of them."""
        sessions = await self.sessions.of_forum(scope.forum)
        meetings = await self.meetings.of_forum(scope.forum)
        begins = _begins(scope, sessions, meetings)
        minuted = await self._minuted(scope.forum)
        met = (
            Before(meeting.starts_at, Scope(scope.forum, meeting.id, scope.village, begins, without=minuted))
            for meeting in meetings
            if meeting.id != scope.meeting and meeting.starts_at < begins
        )
        found = [*met, *_worked(scope, begins, sessions)]
        return tuple(sorted(found, key=lambda one: (one.at, one.scope.gathering), reverse=True)[:LOOKED_AT])

    async def _minuted(self, forum: str) -> tuple[str, ...]:
        return tuple(sorted(minutes.session for minutes in await self.book.of_forum(forum) if _is_apart(minutes)))


def _is_apart(minutes: Minutes) -> bool:
    """Whether what they are of is summed up in them and nowhere else any more."""
    return minutes.locked and bool(minutes.session)


def _worked(scope: Scope, begins: datetime, sessions: Iterable[Session]) -> list[Before]:
    own = Scope(scope.forum, scope.meeting, scope.village, begins)
    return [
        Before(session.closes, replace(own, meeting=session.meeting, session=session.id))
        for session in sessions
        if session.id != scope.session
        and session.closes <= begins
        and not session.cancelled
        # What is a part of this meeting's notes cannot have come before them.
        and (scope.session or session.meeting != scope.meeting or session.id in scope.without)
    ]


def _begins(scope: Scope, sessions: Sequence[Session], meetings: Sequence[Meeting]) -> datetime:
    """When the gathering starts; one that nothing is known of is of the moment that it is summed up to."""
    if scope.session:
        return next((one.switches[0] for one in sessions if one.id == scope.session), scope.cut_off)
    return next((one.starts_at for one in meetings if one.id == scope.meeting), scope.cut_off)

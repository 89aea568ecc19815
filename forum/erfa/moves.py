"""Who is told that a meeting was moved or called off: who had read of it, once, with the time they read."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Self

from forum import quiet, targets
from forum.erfa import occasions
from forum.erfa.meetings import Meeting, State
from forum.groups import Forum
from forum.ports import Delivery, Kind


@dataclass(frozen=True, slots=True)
class Move:
    """One place's row of a move, as its key says it: `after` None is a meeting that was called off. Times are UTC."""

    meeting: str
    version: int
    before: datetime
    after: datetime | None
    place: str

    def stands(self, meeting: Meeting) -> bool:
        """Whether it still says what is so."""
        if meeting.state is State.CANCELLED:
            return self.after is None
        return self.after == meeting.starts_at.replace(microsecond=0)

    @property
    def key(self) -> str:
        after = _stamp(self.after) if self.after else ""
        return f"{prefix(self.meeting)}{self.version}:{_stamp(self.before)}:{after}:{self.place}"

    @classmethod
    def of(cls, key: str) -> Self:
        """The move behind a key of ours; ValueError for another."""
        _, meeting, version, before, after, place = key.split(":")
        return cls(meeting, int(version), _read(before), _read(after) if after else None, place)


def prefix(meeting: str) -> str:
    """How the keys of one meeting's moves begin."""
    return f"{Kind.MOVED}:{meeting}:"


def heard_of(meeting: str, place: str) -> tuple[str, ...]:
    """The keys of what tells a place about a meeting."""
    _preview, *read = occasions.prefixes(meeting)
    return tuple(f"{begins}{place}" for begins in (*read, occasions.hand_prefix(meeting)))


@dataclass(frozen=True, slots=True)
class Notice:
    """What every place would be told at `due`; the cellar leaves out those that have read of nothing.

    Without `moves` the time stays; what stands of the meeting is brought up to date either way.
    """

    moves: tuple[Move, ...]
    due: datetime


def notice(before: Meeting, after: Meeting, forum: Forum, now: datetime) -> Notice:
    """What a change means to whoever had read of the meeting."""
    called_off = after.state is State.CANCELLED
    if before.starts_at == after.starts_at and not called_off:
        return Notice((), now)
    until = None if called_off else after.starts_at
    places = (*(group.key for group in forum.groups), targets.GENERAL)
    moves = tuple(Move(after.id, after.version, before.starts_at, until, place) for place in places)
    return Notice(moves, _leaves_at(before, after, forum, now))


def row(move: Move, forum: str, due: datetime) -> Delivery:
    """As it waits in the outbox."""
    subject = f"{move.meeting}:{move.place}"
    return Delivery(forum, Kind.MOVED, targets.channel(move.place), move.key, subject, due)


def _leaves_at(before: Meeting, after: Meeting, forum: Forum, now: datetime) -> datetime:
    """In working hours; at once, where somebody would stand before a closed door otherwise."""
    opens = quiet.opens(now, forum.zone)
    return opens if opens < min(before.starts_at, after.starts_at) else now


def _stamp(at: datetime) -> str:
    return f"{int(at.timestamp())}"


def _read(stamp: str) -> datetime:
    return datetime.fromtimestamp(int(stamp), UTC)

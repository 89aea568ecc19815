"""Which places are told that a meeting was moved: those that had read of it, or of an earlier move soon."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, and_, select, update

from forum.erfa import moves
from forum.erfa.meetings import Meeting
from forum.erfa.moves import Move, Notice
from store.outbox import put_in
from store.schema import outbox
from store.times import stored


def told(connection: Connection, meeting: Meeting, notice: Notice) -> int:
    """How many places; what waits of an earlier move is taken back, and the time it spoke of is the one they know."""
    known = _taken_back(connection, meeting)
    heard = _heard(connection, meeting, [move.place for move in notice.moves])
    wanted = [_joined(move, known) for move in notice.moves if move.place in known or move.place in heard]
    rows = [moves.row(move, meeting.forum, notice.due) for move in wanted if move.before != move.after]
    put_in(connection, rows, meeting.changed_at)
    return len(rows)


def _joined(move: Move, known: dict[str, Move]) -> Move:
    earlier = known.get(move.place)
    return replace(move, before=earlier.before) if earlier else move


def _taken_back(connection: Connection, meeting: Meeting) -> dict[str, Move]:
    begins = outbox.c.key.startswith(moves.prefix(meeting.id), autoescape=True)
    waiting = and_(outbox.c.forum_id == meeting.forum, begins, outbox.c.state == "waiting")
    keys = connection.execute(select(outbox.c.key).where(waiting)).scalars().all()
    settled = stored(meeting.changed_at)
    connection.execute(update(outbox).where(waiting).values(state="cancelled", settled_at=settled))
    return {move.place: move for move in map(Move.of, keys)}


def _heard(connection: Connection, meeting: Meeting, places: Sequence[str]) -> frozenset[str]:
    """What is under lease is as good as read: it is on its way."""
    by_key = {key: place for place in places for key in moves.heard_of(meeting.id, place)}
    read = outbox.c.key.in_(list(by_key)) & outbox.c.state.in_(("done", "leased"))
    found = connection.execute(select(outbox.c.key).where(outbox.c.forum_id == meeting.forum, read)).scalars()
    return frozenset(by_key[key] for key in found)

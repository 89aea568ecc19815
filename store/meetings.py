"""ERFA meetings in the cellar: a meeting and what is due before it are written in one transaction."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import partial
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, and_, func, insert, literal, or_, select, update

from forum.erfa import occasions
from forum.erfa.meetings import OPEN, Meeting, Progress, State, ahead
from forum.erfa.moves import Notice
from forum.erfa.ports import Adoption, Release
from forum.errors import AlreadyPlanned, ChangedMeanwhile
from forum.ports import Delivery
from forum.workshop import deliveries
from store import meeting_cards, meeting_moves
from store.at_hand import AtHand
from store.cellar import Cellar
from store.locking import minuted
from store.meeting_rows import meeting_of, meeting_row
from store.notes import KEPT, keep_old
from store.outbox import put_in
from store.schema import meetings, notes, outbox, posts
from store.times import stored

T = TypeVar("T")


class SqlMeetings:
    """Implements forum.erfa.ports.Meetings; they are few and asked for with every note, so they are kept at hand."""

    def __init__(self, cellar: Cellar) -> None:
        self._cellar = cellar
        self._all = AtHand(self._read)

    def forget(self) -> None:
        """After somebody else erased."""
        self._all.forget()

    async def add(self, meeting: Meeting, rows: Sequence[Delivery], adoption: Adoption) -> int:
        return await self._write(partial(_add, meeting=meeting, rows=rows, adoption=adoption))

    async def change(
        self, meeting: Meeting, rows: Sequence[Delivery], notice: Notice | None = None, release: Release | None = None
    ) -> int:
        return await self._write(partial(_change, meeting=meeting, rows=rows, notice=notice, release=release))

    async def adopt(self, meeting: Meeting, adoption: Adoption) -> int:
        return await self._cellar.deliver(partial(_adopt, meeting=meeting, adoption=adoption))

    async def find(self, forum: str, meeting: str) -> Meeting | None:
        return next((known for known in await self._all.find(forum) if known.id == meeting), None)

    async def ahead(self, forum: str, now: datetime) -> tuple[Meeting, ...]:
        return tuple(meeting for meeting in await self._all.find(forum) if ahead(meeting, now))

    async def of_forum(self, forum: str) -> tuple[Meeting, ...]:
        return await self._all.find(forum)

    async def ids(self, forum: str) -> frozenset[str]:
        return frozenset(meeting.id for meeting in await self._all.find(forum))

    async def progress(self, forum: str, meeting: str) -> Progress:
        return await self._cellar.read(partial(_progress, forum=forum, meeting=meeting))

    async def _read(self, forum: str) -> tuple[Meeting, ...]:
        return await self._cellar.read(partial(_of_forum, forum=forum))

    async def _write(self, unit: Callable[[Connection], T]) -> T:
        try:
            return await self._cellar.deliver(unit)
        finally:
            self._all.forget()


def _of_forum(connection: Connection, forum: str) -> tuple[Meeting, ...]:
    query = select(meetings).where(meetings.c.forum_id == forum).order_by(meetings.c.starts_at, meetings.c.id)
    return tuple(meeting_of(row) for row in connection.execute(query))


def _add(connection: Connection, meeting: Meeting, rows: Sequence[Delivery], adoption: Adoption) -> int:
    _refuse_twice(connection, meeting)
    _refuse_taken_id(connection, meeting)
    connection.execute(insert(meetings).values(meeting_row(meeting)))
    put_in(connection, rows, meeting.changed_at)
    return _adopt(connection, meeting, adoption)


def _change(
    connection: Connection, meeting: Meeting, rows: Sequence[Delivery], notice: Notice | None, release: Release | None
) -> int:
    _refuse_twice(connection, meeting)
    mine = and_(meetings.c.forum_id == meeting.forum, meetings.c.id == meeting.id)
    seen = meetings.c.version == meeting.version - 1
    if connection.execute(update(meetings).where(mine, seen).values(meeting_row(meeting))).rowcount != 1:
        raise ChangedMeanwhile
    waiting = and_(_rows_of(meeting.forum, meeting.id), outbox.c.state == "waiting")
    settled = stored(meeting.changed_at)
    connection.execute(update(outbox).where(waiting).values(state="cancelled", settled_at=settled))
    _reopen(connection, (row for row in rows if not row.coalesced))
    put_in(connection, rows, meeting.changed_at)
    if release:
        _rehome(connection, meeting, meeting.id, release.to, release.adoption)
    if notice is None:
        return 0
    meeting_cards.redraw(connection, meeting)
    return meeting_moves.told(connection, meeting, notice) if notice.moves else 0


def _refuse_twice(connection: Connection, meeting: Meeting) -> None:
    """Two organisers may have planned at the same moment; the desk saw neither."""
    same = and_(meetings.c.forum_id == meeting.forum, meetings.c.starts_at == stored(meeting.starts_at))
    if meeting.state is State.CANCELLED:
        return
    stands = meetings.c.state != State.CANCELLED.value
    query = select(meetings.c.id).where(same, stands, meetings.c.id != meeting.id)
    other = connection.execute(query).scalar()
    if other is not None:
        raise AlreadyPlanned(typed=other, meeting=other)


def _refuse_taken_id(connection: Connection, meeting: Meeting) -> None:
    query = select(meetings.c.id).where(meetings.c.forum_id == meeting.forum, meetings.c.id == meeting.id)
    if connection.execute(query).scalar() is not None:
        raise ChangedMeanwhile


def _adopt(connection: Connection, meeting: Meeting, adoption: Adoption) -> int:
    """Move the notes that had no meeting."""
    return _rehome(connection, meeting, OPEN, meeting.id, adoption)


def _rehome(connection: Connection, meeting: Meeting, old: str, new: str, adoption: Adoption) -> int:
    """Notes of one meeting are another's: each keeps its wording, gets a version, and is told to list and matrix."""
    # What stands in locked minutes waits for no meeting any more.
    orphan = and_(notes.c.forum_id == meeting.forum, notes.c.meeting == old, KEPT, ~minuted())
    found = connection.execute(select(notes.c.id, notes.c.village).where(orphan)).all()
    if not found:
        return 0
    keep_old(connection, orphan)
    at = stored(adoption.due)
    moved = {"meeting": new, "version": notes.c.version + 1, "changed_at": at, "changed_by": meeting.created_by}
    connection.execute(update(notes).where(orphan).values(moved))
    villages = sorted({row.village for row in found})
    _carry_matrices(connection, meeting.forum, old, new, villages)
    listed = (adoption.listed(row.id) for row in found)
    drawn = (adoption.drawn(new, village) for village in villages)
    put_in(connection, [*listed, *drawn], adoption.due)
    return len(found)


def _carry_matrices(connection: Connection, forum: str, before: str, after: str, villages: Iterable[str]) -> None:
    """The card that stands in a channel goes on as the meeting's card, so that no second one is posted."""
    for village in villages:
        old, new = deliveries.matrix_key(before, village), deliveries.matrix_key(after, village)
        waiting = and_(outbox.c.forum_id == forum, outbox.c.key == old, outbox.c.state == "waiting")
        connection.execute(update(outbox).where(waiting).values(state="cancelled"))
        standing = and_(posts.c.forum_id == forum, posts.c.key == old)
        taken = select(literal(1)).where(posts.c.forum_id == forum, posts.c.key == new).exists()
        connection.execute(update(posts).where(standing, ~taken).values(key=new))


def _reopen(connection: Connection, rows: Iterable[Delivery]) -> None:
    """What was taken back or given up takes its new time under the same key; what is done or on its way stays."""
    ended = outbox.c.state.in_(("cancelled", "failed", "skipped", "blocked"))
    for row in rows:
        same = and_(outbox.c.forum_id == row.forum, outbox.c.key == row.key, ended)
        due = stored(row.due)
        fresh = {"state": "waiting", "due": due, "since": due, "target": row.target, "attempts": 0, "reason": ""}
        connection.execute(update(outbox).where(same).values(generation=outbox.c.generation + 1, **fresh))


def _rows_of(forum: str, meeting: str) -> ColumnElement[bool]:
    begins = [outbox.c.key.startswith(prefix, autoescape=True) for prefix in occasions.prefixes(meeting)]
    return and_(outbox.c.forum_id == forum, or_(*begins))


def _progress(connection: Connection, forum: str, meeting: str) -> Progress:
    begins = outbox.c.key.startswith(occasions.prefixes(meeting)[1], autoescape=True)
    mine = and_(outbox.c.forum_id == forum, begins)
    query = select(outbox.c.state, func.count().label("rows")).where(mine).group_by(outbox.c.state)
    counted: dict[str, int] = {row.state: row.rows for row in connection.execute(query)}
    return Progress(
        waiting=counted.get("waiting", 0) + counted.get("leased", 0),
        sent=counted.get("done", 0),
        failed=counted.get("failed", 0) + counted.get("blocked", 0),
        stopped=counted.get("cancelled", 0) + counted.get("skipped", 0),
    )

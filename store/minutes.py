"""The book of minutes in the cellar (forum.minutes.ports.MinuteBook)."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, insert, select, update

from forum.errors import ChangedMeanwhile
from forum.groupwork.sessions import Deed, Session
from forum.minutes.errors import MinutesLocked, NotNow
from forum.minutes.minutes import ActionPoint, Amendment, Attendee, Comment, Minutes, State
from forum.minutes.ports import Seal
from forum.ports import Delivery
from forum.workshop.notes import State as Stands
from store import audit
from store.cellar import Cellar
from store.groupwork import change_in
from store.locking import LOCKED
from store.minute_parts import addressed, attended, put_action_in
from store.minute_rows import (
    action_of,
    amendment_of,
    amendment_row,
    attendee_of,
    comment_of,
    comment_row,
    minutes_of,
    minutes_row,
)
from store.minutes_tables import action_points, amendments, attendance, comments, minutes, recipients
from store.notes import find_in
from store.outbox import put_in
from store.times import stored

Unit = Callable[[Connection], Any]


def _of(table: Table) -> Select[Any]:
    return select(table).where(table.c.forum_id == bindparam("forum"), table.c.gathering == bindparam("gathering"))


_ALL = select(minutes).where(minutes.c.forum_id == bindparam("forum"))
_NEWEST = _ALL.order_by(minutes.c.starts_at.desc(), minutes.c.id)
_BY_ID = _ALL.where(minutes.c.id == bindparam("id"))
_THERE = _of(attendance).order_by(attendance.c.village, attendance.c.name, attendance.c.person)
_SAID = _of(comments).order_by(comments.c.at, comments.c.id)
_AGREED = _of(action_points).order_by(action_points.c.created_at, action_points.c.id)
_ACTIONS = select(action_points).where(action_points.c.forum_id == bindparam("forum"))
_ACTION = _ACTIONS.where(action_points.c.id == bindparam("id"))
_OPEN = (
    _ACTIONS.where(action_points.c.progress == "open")
    .where(action_points.c.created_at < bindparam("before"))
    .order_by(action_points.c.due_on == "", action_points.c.due_on, action_points.c.created_at, action_points.c.id)
)
_AMENDED = _of(amendments).order_by(amendments.c.number)
_ADDRESSES = _of(recipients).order_by(recipients.c.address)


class SqlMinutes:
    """`forget` is called after a group work was locked that somebody keeps at hand."""

    def __init__(self, cellar: Cellar, forget: Callable[[], None]) -> None:
        self._cellar = cellar
        self._forget = forget

    async def find(self, forum: str, gathering: str) -> Minutes | None:
        return next(iter([minutes_of(row) for row in await self._asked(_BY_ID, forum=forum, id=gathering)]), None)

    async def of_forum(self, forum: str) -> tuple[Minutes, ...]:
        return tuple(map(minutes_of, await self._asked(_NEWEST, forum=forum)))

    async def add(self, new: Minutes, attendees: Sequence[Attendee], rows: Sequence[Delivery], deed: Deed) -> bool:
        def unit(connection: Connection) -> bool:
            row = insert(minutes).prefix_with("OR IGNORE").values(minutes_row(new))
            if connection.execute(row).rowcount != 1:
                return False
            attended(connection, new.forum, attendees)
            _told(connection, new.forum, rows, deed)
            return True

        return await self._cellar.deliver(unit)

    async def change(
        self, changed: Minutes, rows: Sequence[Delivery], deed: Deed, mail_to: Sequence[str] | None = None
    ) -> None:
        def unit(connection: Connection) -> None:
            _changed(connection, changed)
            if mail_to is not None:
                addressed(connection, changed.forum, changed.id, mail_to)
            _told(connection, changed.forum, rows, deed)

        await self._cellar.deliver(unit)

    async def lock(self, locked: Minutes, seal: Seal, rows: Sequence[Delivery], deed: Deed) -> None:
        def unit(connection: Connection) -> None:
            _require_standing(connection, locked.forum, seal)
            _changed(connection, locked, locked_text=seal.text)
            _sealed(connection, seal.session, deed)
            _told(connection, locked.forum, rows, deed)

        await self._locking(unit)

    async def amend(self, amendment: Amendment, forum: str, seal: Seal, rows: Sequence[Delivery], deed: Deed) -> None:
        def unit(connection: Connection) -> None:
            _require_standing(connection, forum, seal)
            _amended(connection, amendment, forum, seal.text)
            _sealed(connection, seal.session, deed)
            _told(connection, forum, rows, deed)

        await self._locking(unit)

    async def seal(self, session: Session, deed: Deed) -> None:
        await self._locking(lambda connection: _sealed(connection, session, deed))

    async def locked_text(self, forum: str, gathering: str) -> str:
        found = await self._asked(_BY_ID, forum=forum, id=gathering)
        return str(found[0].locked_text) if found else ""

    async def amendments(self, forum: str, gathering: str) -> tuple[Amendment, ...]:
        return tuple(map(amendment_of, await self._asked(_AMENDED, forum=forum, gathering=gathering)))

    async def attend(self, forum: str, attendees: Sequence[Attendee], rows: Sequence[Delivery], deed: Deed) -> None:
        def unit(connection: Connection) -> None:
            for gathering in {each.gathering for each in attendees}:
                _require_unlocked(connection, forum, gathering)
            attended(connection, forum, attendees)
            _told(connection, forum, rows, deed)

        await self._cellar.deliver(unit)

    async def attendance(self, forum: str, gathering: str) -> tuple[Attendee, ...]:
        return tuple(map(attendee_of, await self._asked(_THERE, forum=forum, gathering=gathering)))

    async def comment(self, forum: str, comment: Comment, rows: Sequence[Delivery]) -> None:
        def unit(connection: Connection) -> None:
            state = _state(connection, forum, comment.gathering)
            if state != State.IN_REVIEW.value:
                raise NotNow(state=state, act="comment")
            connection.execute(insert(comments).prefix_with("OR IGNORE").values(comment_row(comment, forum)))
            put_in(connection, rows, comment.at)

        await self._cellar.deliver(unit)

    async def answered(self, forum: str, comment: str, rows: Sequence[Delivery], deed: Deed) -> None:
        def unit(connection: Connection) -> None:
            mine = (comments.c.forum_id == forum) & (comments.c.id == comment)
            connection.execute(update(comments).where(mine).values(answered=True))
            _told(connection, forum, rows, deed)

        await self._cellar.deliver(unit)

    async def comments(self, forum: str, gathering: str) -> tuple[Comment, ...]:
        return tuple(map(comment_of, await self._asked(_SAID, forum=forum, gathering=gathering)))

    async def put_action(self, action: ActionPoint, rows: Sequence[Delivery], deed: Deed) -> None:
        def unit(connection: Connection) -> None:
            put_action_in(connection, action)
            _told(connection, action.forum, rows, deed)

        await self._cellar.deliver(unit)

    async def action(self, forum: str, action: str) -> ActionPoint | None:
        return next(iter([action_of(row) for row in await self._asked(_ACTION, forum=forum, id=action)]), None)

    async def actions(self, forum: str, gathering: str) -> tuple[ActionPoint, ...]:
        return tuple(map(action_of, await self._asked(_AGREED, forum=forum, gathering=gathering)))

    async def open_actions(self, forum: str, before: datetime) -> tuple[ActionPoint, ...]:
        return tuple(map(action_of, await self._asked(_OPEN, forum=forum, before=stored(before))))

    async def addresses(self, forum: str, gathering: str) -> tuple[str, ...]:
        return tuple(row.address for row in await self._asked(_ADDRESSES, forum=forum, gathering=gathering))

    async def _asked(self, question: Select[Any], **places: str | int) -> Sequence[Any]:
        return await self._cellar.read(partial(_found, question=question, places=places))

    async def _locking(self, unit: Unit) -> None:
        try:
            await self._cellar.deliver(unit)
        finally:
            self._forget()


def _found(connection: Connection, question: Select[Any], places: dict[str, str | int]) -> Sequence[Any]:
    return connection.execute(question, places).all()


def _changed(connection: Connection, changed: Minutes, **more: str) -> None:
    mine = (minutes.c.forum_id == changed.forum) & (minutes.c.id == changed.id)
    seen = minutes.c.version == changed.version - 1
    if connection.execute(update(minutes).where(mine, seen).values({**minutes_row(changed), **more})).rowcount != 1:
        raise ChangedMeanwhile


def _amended(connection: Connection, amendment: Amendment, forum: str, text: str) -> None:
    last = len(_found(connection, _AMENDED, {"forum": forum, "gathering": amendment.gathering}))
    if amendment.number != last + 1:
        raise ChangedMeanwhile
    connection.execute(insert(amendments).values(amendment_row(amendment, forum)))
    mine = (minutes.c.forum_id == forum) & (minutes.c.id == amendment.gathering) & minutes.c.state.in_(LOCKED)
    if connection.execute(update(minutes).where(mine).values(locked_text=text)).rowcount != 1:
        raise ChangedMeanwhile


def _require_standing(connection: Connection, forum: str, seal: Seal) -> None:
    """The notes of the text as they stand in this transaction: one that was changed or taken back is drawn anew."""
    standing = find_in(connection, forum, [ref.note for ref in seal.refs])
    for ref in seal.refs:
        note = standing.get(ref.note)
        if note is None or note.version != ref.version or note.state is not Stands.ACTIVE:
            raise ChangedMeanwhile


def _sealed(connection: Connection, session: Session | None, deed: Deed) -> None:
    if session is not None:
        change_in(connection, session, [], Deed(session.id, deed.at, deed.actor, "lock"))


def _require_unlocked(connection: Connection, forum: str, gathering: str) -> None:
    if _state(connection, forum, gathering) in LOCKED:
        raise MinutesLocked


def _state(connection: Connection, forum: str, gathering: str) -> str:
    found = connection.execute(_BY_ID, {"forum": forum, "id": gathering}).one_or_none()
    return str(found.state) if found else ""


def _told(connection: Connection, forum: str, rows: Sequence[Delivery], deed: Deed) -> None:
    put_in(connection, rows, deed.at)
    audit.written(connection, forum, deed)

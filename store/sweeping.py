"""What group work left behind is erased here: sessions, who took part, minutes, drafts, dots, audit."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from sqlalchemy import ColumnElement, Connection, Table, delete, func, or_, select, update

from forum.groups import Forum
from forum.privacy.retention import NAMES_LAST
from store import film_ends, ledger, milestones, outdated, sending
from store.cellar import Cellar
from store.group_tables import audit, drafts, participants, presenters, session_places, sessions
from store.minutes_tables import dots, rulings
from store.project_tables import reminders
from store.schema import ENDED, meetings, outbox, posts
from store.times import stored

_OF_A_SESSION = (participants, presenters, session_places)


class SqlSweeping:
    """Implements forum.privacy.retention.Sweeper; `forget` is called after rows went that somebody keeps at hand."""

    def __init__(self, cellar: Cellar, forget: Callable[[], None]) -> None:
        self._cellar = cellar
        self._forget = forget

    async def sweep(self, forum: Forum, before: datetime, now: datetime) -> int:
        try:
            return await self._cellar.write(partial(_swept, forum=forum, before=before, now=now))
        finally:
            self._forget()


def _swept(connection: Connection, forum: Forum, before: datetime, now: datetime) -> int:
    """How many rows went; in one transaction."""
    _unname(connection, forum, now - NAMES_LAST)
    gone = sum(_sessions(connection, forum, id_) for id_ in _over(connection, forum, before))
    gone += outdated.swept(connection, forum.id, stored(before))
    gone += _older(connection, forum, drafts, drafts.c.saved_at < stored(before))
    gone += _older(connection, forum, dots, dots.c.at < stored(before))
    gone += sending.forgotten(connection, forum.id, before)
    gone += ledger.forgotten(connection, forum.id, stored(before))
    gone += film_ends.forgotten(connection, forum.id, stored(before))
    gone += _rounds(connection, forum, before)
    gone += _older(connection, forum, rulings, rulings.c.at < stored(before))
    gone += milestones.swept(connection, forum.id, before)
    return gone + _older(connection, forum, audit, audit.c.at < stored(before))


def _unname(connection: Connection, forum: Forum, before: datetime) -> None:
    over = select(sessions.c.id).where(sessions.c.forum_id == forum.id, sessions.c.cut_off < stored(before))
    named = (participants.c.forum_id == forum.id) & (participants.c.name != "") & participants.c.session.in_(over)
    connection.execute(update(participants).where(named).values(name=""))


def _over(connection: Connection, forum: Forum, before: datetime) -> list[str]:
    over = select(sessions.c.id).where(sessions.c.forum_id == forum.id, sessions.c.cut_off < stored(before))
    return list(connection.execute(over).scalars())


def _sessions(connection: Connection, forum: Forum, id_: str) -> int:
    """Also the keys of what was sent to those who took part, for they name them."""
    mine = (_older(connection, forum, table, table.c.session == id_) for table in _OF_A_SESSION)
    gone = sum(mine) + _older(connection, forum, dots, dots.c.gathering == id_)
    gone += _older(connection, forum, sessions, sessions.c.id == id_)
    about = or_(*(func.instr(column, id_) > 0 for column in (outbox.c.key, outbox.c.subject)))
    _older(connection, forum, outbox, about & outbox.c.state.in_(ENDED))
    _older(connection, forum, posts, func.instr(posts.c.key, id_) > 0)
    return gone


def _rounds(connection: Connection, forum: Forum, before: datetime) -> int:
    """Who reminded by hand, and why a meeting was moved in somebody's own words; the meeting itself stays."""
    spent = (meetings.c.forum_id == forum.id) & (meetings.c.starts_at < stored(before)) & (meetings.c.reason != "")
    connection.execute(update(meetings).where(spent).values(reason=""))
    return _older(connection, forum, reminders, reminders.c.at < stored(before))


def _older(connection: Connection, forum: Forum, table: Table, which: ColumnElement[bool]) -> int:
    return connection.execute(delete(table).where(table.c.forum_id == forum.id, which)).rowcount

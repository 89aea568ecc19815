"""Minutes whose time is over are erased here, with all that belongs to them; their files are the municipality's."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, Table, delete, or_, select

from store import sending
from store.minutes_tables import action_points, amendments, attendance, comments, minutes, recipients
from store.schema import ENDED, notes, outbox, posts

_PARTS = (attendance, comments, amendments, recipients, action_points)


def swept(connection: Connection, forum: str, before: int) -> int:
    """How many rows went of what is older than `before` (microseconds).

    A text goes as soon as the first of its notes does: it would keep the words that were promised to go.
    """
    over = _over(connection, forum, before)
    gone = sum(_deleted(connection, forum, table, table.c.gathering.in_(over)) for table in _PARTS) if over else 0
    gone += _deleted(connection, forum, minutes, minutes.c.id.in_(over)) if over else 0
    _forget_telling(connection, forum, over)
    sending.forget_telling(connection, forum, over)
    # Who signed up for a meeting of which no minutes were written, and what was agreed at one.
    gone += _deleted(connection, forum, attendance, attendance.c.at < before)
    return gone + _deleted(connection, forum, action_points, action_points.c.created_at < before)


def _over(connection: Connection, forum: str, before: int) -> Sequence[str]:
    own = (notes.c.forum_id == minutes.c.forum_id) & (notes.c.sent_at < before)
    theirs = or_((notes.c.session == minutes.c.id), (notes.c.meeting == minutes.c.id))
    spent = or_(minutes.c.ends_at < before, select(notes.c.id).where(own, theirs).exists())
    return list(connection.execute(select(minutes.c.id).where(minutes.c.forum_id == forum, spent)).scalars())


def _forget_telling(connection: Connection, forum: str, over: Sequence[str]) -> None:
    """The keys of what was sent name those who read it."""
    for id_ in over:
        sent = outbox.c.key.startswith(f"minutes:{id_}:", autoescape=True) & outbox.c.state.in_(ENDED)
        stands = [posts.c.key.startswith(f"{kind}:{id_}:", autoescape=True) for kind in ("minutes", "minutes.card")]
        connection.execute(delete(outbox).where(outbox.c.forum_id == forum, sent))
        connection.execute(delete(posts).where(posts.c.forum_id == forum, or_(*stands)))


def _deleted(connection: Connection, forum: str, table: Table, which: ColumnElement[bool]) -> int:
    return connection.execute(delete(table).where(table.c.forum_id == forum, which)).rowcount

"""Which messages of a meeting are edited where they stand: those that were posted, and those on their way."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, or_, select

from forum.erfa import redrawing
from forum.erfa.meetings import Meeting
from store.outbox import put_in
from store.schema import outbox, posts


def redraw(connection: Connection, meeting: Meeting) -> None:
    """A row for each; what is on its way may tell what it read before, and is followed in its own conversation."""
    begins = redrawing.prefixes(meeting.id)
    standing = select(posts.c.key).where(posts.c.forum_id == meeting.forum, _of(posts.c.key, begins))
    leased = select(outbox.c.key, outbox.c.generation).where(
        outbox.c.forum_id == meeting.forum, outbox.c.state == "leased", _of(outbox.c.key, begins)
    )
    keys = set(connection.execute(standing).scalars())
    keys.update(_posted(*row) for row in connection.execute(leased))
    now = meeting.changed_at
    put_in(connection, (redrawing.row(meeting.forum, meeting.id, key, now) for key in sorted(keys)), now)


def _posted(key: str, generation: int) -> str:
    return redrawing.preview_key(key, generation) if redrawing.is_preview(key) else key


def _of(key: ColumnElement[str], begins: Sequence[str]) -> ColumnElement[bool]:
    return or_(*(key.startswith(prefix, autoescape=True) for prefix in begins))

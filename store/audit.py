"""The audit (F55): a line is written in the transaction of what it tells, and never changed."""

from sqlalchemy import Connection, func, insert, literal, select

from forum.groupwork.sessions import Deed
from store.group_tables import audit
from store.times import read, stored


def written(connection: Connection, forum: str, deed: Deed) -> None:
    """The next line of its subject; inside somebody's unit of work."""
    mine = (audit.c.forum_id == forum) & (audit.c.subject == deed.subject)
    following = select(func.coalesce(func.max(audit.c.number), 0) + 1).where(mine).scalar_subquery()
    words = {"actor": deed.actor, "act": deed.act, "before": deed.before, "after": deed.after}
    row = {"forum_id": forum, "subject": deed.subject, "number": following, "at": literal(stored(deed.at)), **words}
    connection.execute(insert(audit).values(row))


def deeds(connection: Connection, forum: str, subject: str) -> tuple[Deed, ...]:
    """Oldest first."""
    mine = select(audit).where(audit.c.forum_id == forum, audit.c.subject == subject).order_by(audit.c.number)
    return tuple(
        Deed(row.subject, read(row.at), row.actor, row.act, row.before, row.after) for row in connection.execute(mine)
    )

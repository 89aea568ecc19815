"""Lines of the audit, put inside somebody's unit of work (F55)."""

from collections.abc import Sequence

from sqlalchemy import Connection, func, insert, select

from forum.groupwork.sessions import Deed
from store import times
from store.group_tables import audit


def put_deeds(connection: Connection, forum: str, deeds: Sequence[Deed]) -> None:
    """Each under the next number of its subject."""
    for deed in deeds:
        same = (audit.c.forum_id == forum) & (audit.c.subject == deed.subject)
        last = connection.execute(select(func.max(audit.c.number)).where(same)).scalar() or 0
        said = {"actor": deed.actor, "act": deed.act, "before": deed.before, "after": deed.after}
        placed = {"forum_id": forum, "subject": deed.subject, "number": last + 1, "at": times.stored(deed.at)}
        connection.execute(insert(audit).values({**placed, **said}))

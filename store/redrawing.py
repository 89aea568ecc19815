"""The live cards of group work whose notes somebody changed in the answers list, inside that unit of work."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, select

from forum.groupwork import deliveries
from forum.ports import Delivery
from store import seats
from store.group_tables import presenters, sessions
from store.groupwork import session_of


def redrawn(connection: Connection, forum: str, places: Iterable[tuple[str, str]], now: datetime) -> list[Delivery]:
    """The rows that a sending puts too (forum.workshop.sittings.Sittings.changed), for sessions and their groups."""
    return [row for place in sorted(places) for row in _of(connection, forum, *place, now)]


def _of(connection: Connection, forum: str, id_: str, group: str, now: datetime) -> tuple[Delivery, ...]:
    mine = select(sessions).where(sessions.c.forum_id == forum, sessions.c.id == id_)
    row = connection.execute(mine).one_or_none()
    if row is None:
        return ()
    number = int(group) if group.isdecimal() else 0
    presents = _presents(connection, forum, id_, number)
    return deliveries.redrawn(session_of(row), number, seats.joined(connection, forum, id_), presents, now)


def _presents(connection: Connection, forum: str, session: str, group: int) -> str:
    where = presenters.c
    mine = (where.forum_id == forum) & (where.session == session) & (where.group_number == group)
    return connection.execute(select(where.person).where(mine)).scalar() or ""

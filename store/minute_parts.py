"""Attendance, action points and addresses inside somebody's unit of work."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, insert, update
from sqlalchemy.dialects.sqlite import insert as upsert

from forum.errors import ChangedMeanwhile
from forum.minutes.minutes import ActionPoint, Attendee
from store.minute_rows import action_row, attendee_row
from store.minutes_tables import action_points, attendance, recipients


def attended(connection: Connection, forum: str, attendees: Iterable[Attendee]) -> None:
    for each in attendees:
        row = upsert(attendance).values(attendee_row(each, forum))
        said = {name: row.excluded[name] for name in ("name", "village", "presence", "at")}
        connection.execute(row.on_conflict_do_update(index_elements=["forum_id", "gathering", "person"], set_=said))


def put_action_in(connection: Connection, action: ActionPoint) -> None:
    where = action_points.c
    if action.version == 1:
        done = connection.execute(insert(action_points).prefix_with("OR IGNORE").values(action_row(action)))
    else:
        mine = (where.forum_id == action.forum) & (where.id == action.id) & (where.version == action.version - 1)
        done = connection.execute(update(action_points).where(mine).values(action_row(action)))
    if done.rowcount != 1:
        raise ChangedMeanwhile


def addressed(connection: Connection, forum: str, gathering: str, addresses: Sequence[str]) -> None:
    """Who gets the minutes by e-mail: these, and no others."""
    mine = (recipients.c.forum_id == forum) & (recipients.c.gathering == gathering)
    connection.execute(delete(recipients).where(mine))
    for address in addresses:
        row = {"forum_id": forum, "gathering": gathering, "address": address}
        connection.execute(insert(recipients).prefix_with("OR IGNORE").values(row))

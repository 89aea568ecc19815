"""Attendance, action points and addresses inside somebody's unit of work."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from forum.errors import ChangedMeanwhile
from forum.minutes.errors import MinutesLocked
from forum.minutes.minutes import ActionPoint, Attendee, Minutes
from forum.minutes.ports import Seal
from store.minute_rows import action_of, action_row, attendee_of, attendee_row
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


def require_as_drawn(connection: Connection, minutes: Minutes, seal: Seal) -> None:
    """Who was there and what was agreed, as they stand in this transaction: else the text is drawn anew."""
    for table, read, drawn in (
        (attendance, attendee_of, seal.attendees),
        (action_points, action_of, seal.actions),
    ):
        mine = (table.c.forum_id == minutes.forum) & (table.c.gathering == minutes.id)
        standing = {read(row) for row in connection.execute(select(table).where(mine))}
        if drawn is not None and standing != set(drawn):
            raise ChangedMeanwhile


def require_same_words(connection: Connection, action: ActionPoint) -> None:
    """In locked minutes an action point stands as it was agreed; only how it gets on is told further."""
    where = action_points.c
    mine = (where.forum_id == action.forum) & (where.id == action.id)
    row = connection.execute(select(action_points).where(mine)).one_or_none()
    if row is None or _agreed(action_of(row)) != _agreed(action):
        raise MinutesLocked


def _agreed(action: ActionPoint) -> tuple[object, ...]:
    return action.text, action.owner, action.owner_name, action.due


def addressed(connection: Connection, forum: str, gathering: str, addresses: Sequence[str]) -> None:
    """Who gets the minutes by e-mail: these, and no others."""
    mine = (recipients.c.forum_id == forum) & (recipients.c.gathering == gathering)
    connection.execute(delete(recipients).where(mine))
    for address in addresses:
        row = {"forum_id": forum, "gathering": gathering, "address": address}
        connection.execute(insert(recipients).prefix_with("OR IGNORE").values(row))

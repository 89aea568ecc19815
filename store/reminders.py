"""Reminders before a meeting: one by hand is a row, and whom they went to is read from the outbox."""

from collections.abc import Sequence
from functools import partial

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import Insert

from forum.erfa import occasions
from forum.erfa.asked import Reminded
from forum.ports import Delivery
from store.cellar import Cellar
from store.outbox import put_in
from store.project_tables import reminders
from store.rows import inserted
from store.schema import outbox
from store.times import read, stored

_HAND = "hand"
_COLUMNS = ("forum_id", "meeting", "kind", "by_person", "at")


class SqlReminders:
    """Implements forum.erfa.ports.Reminders."""

    def __init__(self, cellar: Cellar) -> None:
        self._cellar = cellar

    async def reminded(self, forum: str, meeting: str) -> tuple[str, ...]:
        begins = occasions.reminder_prefix(meeting)
        return await self._cellar.read(partial(_went_to, forum=forum, begins=begins))

    async def by_hand(self, forum: str, meeting: str) -> Reminded | None:
        return await self._cellar.read(partial(_by_hand, forum=forum, meeting=meeting))

    async def remind(self, forum: str, meeting: str, reminded: Reminded, rows: Sequence[Delivery]) -> bool:
        unit = partial(_remind, forum=forum, meeting=meeting, reminded=reminded, rows=rows)
        return await self._cellar.deliver(unit)


def _went_to(connection: Connection, forum: str, begins: str) -> tuple[str, ...]:
    here = (outbox.c.forum_id == forum) & outbox.c.key.startswith(begins, autoescape=True)
    query = select(outbox.c.key).where(here, outbox.c.state == "done").order_by(outbox.c.id)
    return tuple(key.removeprefix(begins) for key in connection.execute(query).scalars())


def _by_hand(connection: Connection, forum: str, meeting: str) -> Reminded | None:
    here = (reminders.c.forum_id == forum) & (reminders.c.meeting == meeting) & (reminders.c.kind == _HAND)
    row = connection.execute(select(reminders.c.at, reminders.c.by_person).where(here)).first()
    if row is None:
        return None
    return Reminded(read(row.at), _went_to(connection, forum, occasions.hand_prefix(meeting)), row.by_person)


def _remind(connection: Connection, forum: str, meeting: str, reminded: Reminded, rows: Sequence[Delivery]) -> bool:
    if _by_hand(connection, forum, meeting):
        return False
    row = (forum, meeting, _HAND, reminded.by, stored(reminded.at))
    inserted(connection, reminders, _COLUMNS, [row], _plain)
    put_in(connection, rows, reminded.at)
    return True


def _plain(statement: Insert) -> Insert:
    return statement

"""What stands in the shared calendar (forum.erfa.calendar.Entries): a repeat changes an event and makes none."""

from functools import partial

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import Insert

from forum.erfa.calendar import Written
from forum.ports import Clock
from store import times
from store.cellar import Cellar
from store.project_tables import calendar_events
from store.rows import inserted

_COLUMNS = ("forum_id", "meeting", "event", "sequence", "made", "at")


class SqlEntries:
    """One row a meeting."""

    def __init__(self, cellar: Cellar, clock: Clock) -> None:
        self._cellar = cellar
        self._clock = clock

    async def find(self, forum: str, meeting: str) -> Written:
        return await self._cellar.read(partial(_found, forum=forum, meeting=meeting))

    async def keep(self, forum: str, meeting: str, written: Written) -> None:
        at = times.stored(self._clock.now())
        row = (forum, meeting, written.event, written.sequence, written.made, at)
        await self._cellar.write(lambda connection: inserted(connection, calendar_events, _COLUMNS, [row], _replaced))


def _found(connection: Connection, forum: str, meeting: str) -> Written:
    mine = (calendar_events.c.forum_id == forum) & (calendar_events.c.meeting == meeting)
    row = connection.execute(select(calendar_events).where(mine)).one_or_none()
    return Written() if row is None else Written(row.event, row.sequence, row.made)


def _replaced(statement: Insert) -> Insert:
    new = statement.excluded
    changed = {name: new[name] for name in ("event", "sequence", "made", "at")}
    return statement.on_conflict_do_update(index_elements=["forum_id", "meeting"], set_=changed)

"""What organisers decided about summaries (forum.summary.rulings.Rulings)."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError

from forum.errors import ChangedMeanwhile
from forum.groupwork.sessions import Deed
from forum.ports import Clock, Delivery
from forum.summary.rulings import EVERYWHERE, Ruling, What
from store import audit, times
from store.cellar import Cellar
from store.minutes_tables import rulings
from store.outbox import put_in

_OF = (
    select(rulings)
    .where(rulings.c.forum_id == bindparam("forum"), rulings.c.gathering.in_([bindparam("gathering"), EVERYWHERE]))
    .order_by(rulings.c.what, rulings.c.subject, rulings.c.gathering.desc())
)
"""What was decided for the one gathering stands before what holds everywhere."""


class SqlRulings:
    """Every question names its forum. One taken back is answered with "" as its value, for its version goes on."""

    def __init__(self, cellar: Cellar, clock: Clock) -> None:
        self._cellar = cellar
        self._clock = clock

    async def of(self, forum: str, gathering: str) -> tuple[Ruling, ...]:
        return await self._cellar.read(partial(_found, forum=forum, gathering=gathering))

    async def put(self, rulings: Sequence[Ruling], rows: Sequence[Delivery], deeds: Sequence[Deed]) -> None:
        now = self._clock.now()

        def unit(connection: Connection) -> None:
            for ruling in rulings:
                _put(connection, ruling)
            for deed in deeds:
                audit.written(connection, rulings[0].forum, deed)
            put_in(connection, rows, now)

        await self._cellar.deliver(unit)


def _found(connection: Connection, forum: str, gathering: str) -> tuple[Ruling, ...]:
    return tuple(map(_ruling, connection.execute(_OF, {"forum": forum, "gathering": gathering})))


def _ruling(row: Row[Any]) -> Ruling:
    return Ruling(
        forum=row.forum_id,
        gathering=row.gathering,
        subject=row.subject,
        what=What(row.what),
        value=row.value,
        by=row.by_person,
        at=times.read(row.at),
        seen=row.seen,
        version=row.version,
    )


def _put(connection: Connection, ruling: Ruling) -> None:
    if ruling.version == 1:
        _add(connection, ruling)
        return
    place = (rulings.c.forum_id == ruling.forum) & (rulings.c.gathering == ruling.gathering)
    mine = place & (rulings.c.subject == ruling.subject) & (rulings.c.what == ruling.what.value)
    before = rulings.c.version == ruling.version - 1
    if connection.execute(update(rulings).where(mine, before).values(_columns(ruling))).rowcount != 1:
        raise ChangedMeanwhile


def _add(connection: Connection, ruling: Ruling) -> None:
    try:
        connection.execute(insert(rulings).values(_columns(ruling)))
    except IntegrityError:
        raise ChangedMeanwhile from None


def _columns(ruling: Ruling) -> dict[str, Any]:
    return {
        "forum_id": ruling.forum,
        "gathering": ruling.gathering,
        "subject": ruling.subject,
        "what": ruling.what.value,
        "value": ruling.value,
        "by_person": ruling.by,
        "at": times.stored(ruling.at),
        "seen": ruling.seen,
        "version": ruling.version,
    }

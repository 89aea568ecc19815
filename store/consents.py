"""Whether notes may be quoted (forum.quoting.consents.Consents)."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select, update

from forum.errors import ChangedMeanwhile
from forum.groupwork.sessions import Deed
from forum.ports import Clock, Delivery
from forum.quoting.consents import Consent, Quoting
from store import audit, times
from store.cellar import Cellar
from store.minutes_tables import consents
from store.outbox import put_in

CHUNK = 500
"""Ids asked for at once; a statement holds only so many places."""


class SqlConsents:
    """Every question names its forum. One that becomes free again loses its row."""

    def __init__(self, cellar: Cellar, clock: Clock) -> None:
        self._cellar = cellar
        self._clock = clock

    async def of(self, forum: str, notes: Sequence[str]) -> dict[str, Consent]:
        return await self._cellar.read(partial(_found, forum=forum, notes=notes)) if notes else {}

    async def put(self, consents: Sequence[Consent], rows: Sequence[Delivery], deeds: Sequence[Deed]) -> None:
        now = self._clock.now()

        def unit(connection: Connection) -> None:
            for consent in consents:
                _put(connection, consent)
            for deed in deeds:
                audit.written(connection, consents[0].forum, deed)
            put_in(connection, rows, now)

        await self._cellar.deliver(unit)


def _found(connection: Connection, forum: str, notes: Sequence[str]) -> dict[str, Consent]:
    found: dict[str, Consent] = {}
    for start in range(0, len(notes), CHUNK):
        chunk = notes[start : start + CHUNK]
        asked = select(consents).where(consents.c.forum_id == forum, consents.c.note.in_(chunk))
        found |= {row.note: _consent(row) for row in connection.execute(asked)}
    return found


def _consent(row: Row[Any]) -> Consent:
    at = times.read(row.at)
    return Consent(row.forum_id, row.note, Quoting(row.state), row.by_person, at, row.seen, row.version)


def _put(connection: Connection, consent: Consent) -> None:
    own = (consents.c.forum_id == consent.forum) & (consents.c.note == consent.note)
    if consent.version == 1:
        _add(connection, consent, own)
        return
    before = own & (consents.c.version == consent.version - 1)
    freed = consent.state is Quoting.FREE
    changed = delete(consents).where(before) if freed else update(consents).where(before).values(_columns(consent))
    if connection.execute(changed).rowcount != 1:
        raise ChangedMeanwhile


def _add(connection: Connection, consent: Consent, own: ColumnElement[bool]) -> None:
    if connection.execute(select(consents.c.version).where(own)).one_or_none() is not None:
        raise ChangedMeanwhile
    if consent.state is not Quoting.FREE:
        connection.execute(insert(consents).values(_columns(consent)))


def _columns(consent: Consent) -> dict[str, Any]:
    return {
        "forum_id": consent.forum,
        "note": consent.note,
        "state": consent.state.value,
        "by_person": consent.by,
        "at": times.stored(consent.at),
        "seen": consent.seen,
        "version": consent.version,
    }

"""Meetings by rule (forum.erfa.series.SeriesStore); `content` holds what nobody asks the store about."""

import json
from collections.abc import Sequence
from datetime import time
from functools import partial

from sqlalchemy import Connection, Row, insert, select, update

from forum.erfa import rules
from forum.erfa.series import Running, Series, alike
from forum.errors import ChangedMeanwhile
from forum.ports import Delivery
from store.cellar import Cellar
from store.outbox import put_in
from store.project_tables import series as table
from store.times import read, stored


class SqlSeries:
    """They are few, and asked for by those who plan."""

    def __init__(self, cellar: Cellar) -> None:
        self._cellar = cellar

    async def add(self, series: Series, rows: Sequence[Delivery]) -> Series:
        return await self._cellar.deliver(partial(_add, series=series, rows=rows))

    async def change(self, series: Series, rows: Sequence[Delivery]) -> None:
        await self._cellar.deliver(partial(_change, series=series, rows=rows))

    async def all(self, forum: str) -> tuple[Series, ...]:
        return await self._cellar.read(partial(_all, forum=forum))


def _all(connection: Connection, forum: str) -> tuple[Series, ...]:
    asked = select(table).where(table.c.forum_id == forum).order_by(table.c.created_at, table.c.id)
    return tuple(_series(row) for row in connection.execute(asked))


def _add(connection: Connection, series: Series, rows: Sequence[Delivery]) -> Series:
    """Two organisers may have planned it at the same moment; the desk saw neither."""
    for known in _all(connection, series.forum):
        if known.state is Running.RUNNING and alike(known, series):
            return known
    connection.execute(insert(table).values(_columns(series)))
    put_in(connection, rows, series.changed_at)
    return series


def _change(connection: Connection, series: Series, rows: Sequence[Delivery]) -> None:
    seen = (table.c.forum_id == series.forum) & (table.c.id == series.id) & (table.c.version == series.version - 1)
    if connection.execute(update(table).where(seen).values(_columns(series))).rowcount != 1:
        raise ChangedMeanwhile
    put_in(connection, rows, series.changed_at)


def _columns(series: Series) -> dict[str, str | int]:
    hours = {"starts": series.starts.isoformat(), "ends": series.ends.isoformat() if series.ends else ""}
    return {
        "forum_id": series.forum,
        "id": series.id,
        "title": series.title,
        "rule": rules.kept(series.rule),
        "content": json.dumps(hours),
        "state": series.state.value,
        "created_by": series.created_by,
        "created_at": stored(series.created_at),
        "changed_at": stored(series.changed_at),
        "version": series.version,
    }


def _series(row: Row[tuple[object, ...]]) -> Series:
    found = row._mapping
    hours = json.loads(found["content"])
    return Series(
        id=found["id"],
        forum=found["forum_id"],
        title=found["title"],
        rule=rules.restored(found["rule"]),
        starts=time.fromisoformat(hours["starts"]),
        ends=time.fromisoformat(hours["ends"]) if hours["ends"] else None,
        created_by=found["created_by"],
        created_at=read(found["created_at"]),
        changed_at=read(found["changed_at"]),
        state=Running(found["state"]),
        version=found["version"],
    )

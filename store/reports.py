"""What became of deliveries, batch by batch (forum.delivery.ports.Reports)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, text

from forum.delivery.reports import Batch, Counts
from forum.ports import Kind, Outcome, Trouble
from forum.reasons import Why, reason_of
from store import times
from store.cellar import Cellar
from store.claims import TROUBLES

SHOWN = 6
_LIST = Kind.LIST_NOTE.value
# Notes that arrived are not counted, so that the table of all notes ever is not walked.
_COUNTS = text(
    """
    SELECT kind, batch, state, count(*) AS number, max(due) AS due FROM outbox
    WHERE forum_id = :forum AND kind <> 'list.note' GROUP BY kind, batch, state
    UNION ALL
    SELECT kind, '', state, count(*), max(due) FROM outbox
    WHERE forum_id = :forum AND kind = 'list.note' AND state IN ('failed', 'blocked') GROUP BY state
    UNION ALL
    SELECT kind, '', 'waiting', count(*), min(due) FROM outbox
    WHERE forum_id = :forum AND kind = 'list.note' AND state = 'waiting' GROUP BY state
    UNION ALL
    SELECT kind, '', 'leased', count(*), min(due) FROM outbox
    WHERE forum_id = :forum AND kind = 'list.note' AND state = 'leased' GROUP BY state
    """
)
_ORDER = "ORDER BY CASE o.state WHEN 'failed' THEN 1 WHEN 'blocked' THEN 2 ELSE 3 END, o.settled_at DESC, o.id LIMIT 6"
_OF_LIST = text(f"{TROUBLES} o.kind = 'list.note' AND o.state IN ('failed', 'blocked') {_ORDER}")
_OF_BATCH = text(
    f"{TROUBLES} o.kind <> 'list.note' AND o.kind = :kind AND o.batch = :name "
    f"AND o.state IN ('failed', 'blocked', 'skipped', 'cancelled') {_ORDER}"
)
_RETRY = text(
    """
    UPDATE outbox SET state = 'waiting', owner = '', due = :due, reopened = 0
    WHERE state IN ('failed', 'blocked') AND state = 'failed' AND forum_id = :forum AND kind = :kind AND batch = :name
    """
)
_COUNTED = {"done": "sent", "leased": "waiting", "cancelled": "skipped"}


class SqlReports:
    """Reads what store.outbox.SqlOutbox has settled."""

    def __init__(self, cellar: Cellar) -> None:
        self._cellar = cellar

    async def batches(self, forum: str) -> tuple[Batch, ...]:
        return await self._cellar.read(lambda connection: _batches(connection, forum))

    async def retry(self, forum: str, kind: str, name: str, due: datetime) -> int:
        asked = {"forum": forum, "kind": kind, "name": name, "due": times.stored(due)}
        return await self._cellar.deliver(lambda connection: connection.execute(_RETRY, asked).rowcount)


def trouble(row: Row[Any]) -> Trouble:
    """A row that did not arrive; one that was taken back in time was stopped."""
    stopped = row.state == "cancelled"
    outcome = Outcome.SKIPPED if stopped else Outcome(row.state)
    reason = reason_of(Why.STOPPED.value if stopped else row.reason, row.detail)
    return Trouble(Kind(row.kind), row.target, reason, times.read(row.at), outcome, row.village)


def _batches(connection: Connection, forum: str) -> tuple[Batch, ...]:
    groups: dict[tuple[str, str], list[Row[Any]]] = {}
    for row in connection.execute(_COUNTS, {"forum": forum}):
        if row.kind in set(Kind):
            groups.setdefault((row.kind, row.batch), []).append(row)
    found = (_batch(Kind(kind), name, rows) for (kind, name), rows in groups.items())
    return tuple(_told(connection, forum, batch) for batch in found)


def _batch(kind: Kind, name: str, rows: Sequence[Row[Any]]) -> Batch:
    counted: dict[str, int] = {}
    for row in rows:
        state = _COUNTED.get(row.state, row.state)
        counted[state] = counted.get(state, 0) + row.number
    return Batch(kind, name, Counts(**counted), times.read(max(row.due for row in rows)))


def _told(connection: Connection, forum: str, batch: Batch) -> Batch:
    if not batch.counts.trouble + batch.counts.skipped:
        return batch
    asked = {"forum": forum, "kind": batch.kind.value, "name": batch.name}
    rows = connection.execute(_OF_LIST if batch.kind.value == _LIST else _OF_BATCH, asked)
    return replace(batch, troubles=tuple(trouble(row) for row in rows))

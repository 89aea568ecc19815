"""After a clock was put back: what waits, or is held, does not wait for a time that had come already."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, text

from store import budgets, times

SLACK = timedelta(seconds=1)
SOON = timedelta(minutes=10)
"""What was to leave so soon was meant to leave by and by, not at that hour; a handler knows a row that has its hour."""

_DUE = text(
    """
    UPDATE outbox SET due = max(:now, due - :back), since = min(since, :now)
    WHERE state IN ('waiting', 'leased') AND due > :now AND due <= :soon
    """
)
_PAUSES = text("UPDATE pauses SET until = until - :back WHERE until > :real")
_LEASES = text("UPDATE outbox SET lease_until = lease_until - :back WHERE state = 'leased'")
_NEWEST = text("SELECT created_at FROM outbox ORDER BY id DESC LIMIT 1")


@dataclass(frozen=True, slots=True)
class Moment:
    """The forum's time and real time."""

    forum: datetime
    real: datetime


def rewound(connection: Connection, now: Moment, before: Moment | None) -> None:
    """Compare with the claim before; at the start, when nobody knows, with the newest row."""
    if before is None or now.real < before.real - SLACK:
        budgets.disbelieved(connection, times.stored(now.real))
    if before is not None and now.real < before.real - SLACK:
        back = times.stored(before.real) - times.stored(now.real)
        connection.execute(_PAUSES, {"back": back, "real": times.stored(now.real)})
        connection.execute(_LEASES, {"back": back})
    seen = _newest(connection) if before is None else times.stored(before.forum)
    _brought_forward(connection, times.stored(now.forum), seen)


def _newest(connection: Connection) -> int:
    return connection.execute(_NEWEST).scalar() or 0


def _brought_forward(connection: Connection, now: int, seen: int) -> None:
    if now < seen - SLACK // timedelta(microseconds=1):
        soon = seen + SOON // timedelta(microseconds=1)
        connection.execute(_DUE, {"now": now, "back": seen - now, "soon": soon})

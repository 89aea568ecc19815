"""One claim, in one transaction: what is due, not held back, and has a token for its conversation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, Row

from forum import pacing
from forum.pacing import TOTAL, Budget
from forum.ports import Claimed, Delivery, Kind
from store import budgets, times
from store.budgets import EVERYWHERE, Place
from store.claims import LAPSED, READY, TAKE
from store.rewinding import Moment, rewound


@dataclass(frozen=True, slots=True)
class Wanted:
    """Who claims, how many at most, for how long, and how many of one list may be under lease."""

    owner: str
    limit: int
    lease_s: float
    share: int


def claimed(
    connection: Connection, wanted: Wanted, now: Moment, before: Moment | None, untold: Mapping[Place, Sequence[int]]
) -> tuple[tuple[Claimed, ...], Mapping[Place, Budget]]:
    """The rows that can leave, and every budget that was touched; `untold` is what turns answered meanwhile."""
    real = times.stored(now.real)
    rewound(connection, now, before)
    told = budgets.spent(connection, untold, real)
    connection.execute(LAPSED, {"real": real})
    ready = _ready(connection, wanted, now)
    paced = [(row.forum_id, row.target) for row in ready if budgets.is_conversation(row.target) and not row.blocked]
    reserved = budgets.reserved(connection, paced, real)
    waiting = set(paced) - reserved.keys()
    blocked = {row.id: bool(row.blocked) for row in ready if (row.forum_id, row.target) not in waiting}
    return _taken(connection, wanted, now, blocked), {**told, **reserved}


def _ready(connection: Connection, wanted: Wanted, now: Moment) -> Sequence[Row[Any]]:
    real = times.stored(now.real)
    teams = pacing.room(budgets.found(connection, EVERYWHERE, real), TOTAL, real) > 0
    asked = {"limit": wanted.limit, "share": wanted.share, "teams": teams}
    return connection.execute(READY, {**asked, "now": times.stored(now.forum), "real": real}).all()


def _taken(connection: Connection, wanted: Wanted, now: Moment, blocked: Mapping[int, bool]) -> tuple[Claimed, ...]:
    if not blocked:
        return ()
    until = times.stored(now.real + timedelta(seconds=wanted.lease_s))
    rows = connection.execute(TAKE, {"owner": wanted.owner, "lease_until": until, "ids": list(blocked)}).all()
    return tuple(_read(row, blocked[row.id]) for row in sorted(rows, key=lambda row: (row.due, row.id)))


def _read(row: Row[Any], blocked: bool) -> Claimed:
    due = times.read(row.due)
    delivery = Delivery(row.forum_id, Kind(row.kind), row.target, row.key, row.subject, due)
    return Claimed(row.id, delivery, row.attempts, row.generation, row.owner, blocked)

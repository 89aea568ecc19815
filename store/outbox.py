"""The outbox: what shall leave the house, claimed under a lease and settled behind a fence."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, case, literal_column, true, update
from sqlalchemy.dialects.sqlite import Insert

from forum.ports import Claimed, Clock, Delivery, Kind, Queue
from store import times
from store.cellar import Cellar
from store.claims import CLAIM, COUNTS, FAILURES, LAPSED, NEXT_DUE
from store.rows import inserted
from store.schema import outbox, pauses

SHARE = 6
_COLUMNS = ("forum_id", "kind", "target", "key", "subject", "due", "created_at", "batch", "since")
_GATHERED = frozenset({Kind.MATRIX, Kind.PREVIEW, Kind.PRE_READ})
"""Whose subject is "meeting:place": what goes out for one meeting is reported together."""
_PAUSE_COLUMNS = ("forum_id", "target", "until")
_AGAIN = {"state": "waiting", "owner": "", "attempts": 0, "reason": ""}
_ANY = true()
_LEASED = outbox.c.state == literal_column("'leased'")
_WAITING = outbox.c.state == literal_column("'waiting'")
_FAILED = outbox.c.state == literal_column("'failed'")


def put_in(connection: Connection, deliveries: Iterable[Delivery], now: datetime) -> None:
    """Put rows inside somebody's unit of work; call that unit through `Cellar.deliver`, which rings the bell."""
    plain: dict[str, tuple[Any, ...]] = {}
    coalesced: dict[str, tuple[Any, ...]] = {}
    created = times.stored(now)
    for delivery in deliveries:
        row = _row(delivery, created)
        (coalesced if delivery.coalesced else plain).setdefault(f"{delivery.forum}\0{delivery.key}", row)
    inserted(connection, outbox, _COLUMNS, list(plain.values()), _ignored)
    inserted(connection, outbox, _COLUMNS, list(coalesced.values()), _due_again)


class SqlOutbox:
    """ports.Outbox over every forum in this database.

    Due times and pauses are forum time, leases real time. `share` is how many rows of one list may be under lease
    at once, so that a slow list never holds every hand; a conversation has one.
    """

    def __init__(self, cellar: Cellar, clock: Clock, share: int = SHARE) -> None:
        self._cellar = cellar
        self._clock = clock
        self._share = share

    async def put(self, deliveries: Sequence[Delivery]) -> None:
        now = self._clock.now()
        await self._cellar.deliver(lambda connection: put_in(connection, deliveries, now))

    async def claim(self, owner: str, limit: int, lease_s: float) -> tuple[Claimed, ...]:
        """Within a target oldest first, between targets by turns. Give each claim an `owner` of its own."""
        return await self._cellar.write(lambda connection: self._claimed(connection, owner, limit, lease_s))

    async def settle(self, claimed: Claimed) -> bool:
        return await self._end(claimed, "done", "")

    async def fail(self, claimed: Claimed, reason: str) -> bool:
        return await self._end(claimed, "failed", reason)

    async def postpone(self, claimed: Claimed, until: datetime, reason: str, *, pause: bool = False) -> bool:
        due = times.stored(until)
        held = [(claimed.delivery.forum, claimed.delivery.target, due)] if pause else []
        later = {"state": "waiting", "due": due, "reason": reason, "owner": ""}

        def unit(connection: Connection) -> bool:
            inserted(connection, pauses, _PAUSE_COLUMNS, held, _longest)
            return _changed(connection, claimed, later)

        return await self._cellar.write(unit)

    async def cancel(self, forum: str, prefix: str) -> int:
        waiting = (outbox.c.forum_id == forum) & outbox.c.key.startswith(prefix, autoescape=True) & _WAITING
        taken_back = update(outbox).where(waiting).values(state="cancelled")
        return await self._cellar.write(lambda connection: connection.execute(taken_back).rowcount)

    async def reopen(self, kinds: Collection[Kind], due: datetime) -> int:
        given_up = update(outbox).where(_FAILED, outbox.c.kind.in_([kind.value for kind in kinds]))
        again = given_up.values(state="waiting", owner="", due=times.stored(due))
        return await self._cellar.deliver(lambda connection: connection.execute(again).rowcount)

    async def reclaim(self) -> int:
        """Everything under lease waits again, as further attempts; how many.

        For the start of the one process that holds the store: whoever held those leases is gone.
        """
        leased = update(outbox).where(outbox.c.state == "leased").values(state="waiting", owner="")
        return await self._cellar.deliver(lambda connection: connection.execute(leased).rowcount)

    async def queue(self, forum: str) -> Queue:
        """`for_list` counts those under lease too: they have not arrived. `failures`: ten newest, (target, reason)."""
        now = self._clock.now()
        return await self._cellar.read(lambda connection: _queue(connection, forum, now))

    async def next_due(self) -> datetime | None:
        due = await self._cellar.read(lambda connection: connection.execute(NEXT_DUE).scalar())
        return None if due is None else times.read(due)

    def _claimed(self, connection: Connection, owner: str, limit: int, lease_s: float) -> tuple[Claimed, ...]:
        real = self._clock.real()
        asked = {
            "now": times.stored(self._clock.now()),
            "lease_until": times.stored(real + timedelta(seconds=lease_s)),
            "owner": owner,
            "share": self._share,
            "limit": limit,
        }
        connection.execute(LAPSED, {"real": times.stored(real)})
        rows = connection.execute(CLAIM, asked).all()
        return tuple(_read(row) for row in sorted(rows, key=lambda row: (row.due, row.id)))

    async def _end(self, claimed: Claimed, state: str, reason: str) -> bool:
        """What was delivered is over; where a newer generation came meanwhile, the row waits again instead."""
        ended = {"state": state, "settled_at": times.stored(self._clock.now()), "reason": reason, "owner": ""}

        def unit(connection: Connection) -> bool:
            current = outbox.c.generation == claimed.generation
            return _changed(connection, claimed, ended, current) or _changed(connection, claimed, _AGAIN, ~current)

        return await self._cellar.write(unit)


def _row(delivery: Delivery, created: int) -> tuple[Any, ...]:
    due = times.stored(delivery.due)
    batch = delivery.subject.rpartition(":")[0] if delivery.kind in _GATHERED else ""
    place = (delivery.forum, delivery.kind.value, delivery.target, delivery.key, delivery.subject)
    return (*place, due, created, batch, due)


def _read(row: Row[Any]) -> Claimed:
    due = times.read(row.due)
    delivery = Delivery(row.forum_id, Kind(row.kind), row.target, row.key, row.subject, due)
    return Claimed(row.id, delivery, row.attempts, row.generation, row.owner)


def _ignored(statement: Insert) -> Insert:
    return statement.on_conflict_do_nothing()


def _due_again(statement: Insert) -> Insert:
    """One more generation, due no later than it was; a row under lease keeps what fences it."""
    new = statement.excluded
    sooner = case((new.due < outbox.c.due, new.due), else_=outbox.c.due)
    again = {
        "generation": outbox.c.generation + literal_column("1"),
        "state": case((_LEASED, outbox.c.state), else_=literal_column("'waiting'")),
        "attempts": case((_LEASED, outbox.c.attempts), else_=literal_column("0")),
        "due": case((_WAITING, sooner), else_=new.due),
        "since": case((_WAITING, case((new.since < outbox.c.since, new.since), else_=outbox.c.since)), else_=new.since),
        "reopened": literal_column("0"),
        "target": new.target,
        "subject": new.subject,
    }
    return statement.on_conflict_do_update(index_elements=["forum_id", "key"], set_=again)


def _longest(statement: Insert) -> Insert:
    later = statement.excluded.until > pauses.c.until
    return statement.on_conflict_do_update(
        index_elements=["forum_id", "target"], set_={"until": statement.excluded.until}, where=later
    )


def _changed(
    connection: Connection, claimed: Claimed, values: Mapping[str, Any], also: ColumnElement[bool] = _ANY
) -> bool:
    """The fence: only who claimed this attempt may end it, and only as long as nobody claimed the next."""
    mine = (outbox.c.id == claimed.id) & (outbox.c.owner == claimed.owner) & (outbox.c.attempts == claimed.attempt)
    living = outbox.c.state.in_(("leased", "waiting"))
    return connection.execute(update(outbox).where(mine, living, also).values(**values)).rowcount == 1


def _queue(connection: Connection, forum: str, now: datetime) -> Queue:
    counted = connection.execute(COUNTS, {"forum": forum, "list_kind": Kind.LIST_NOTE.value, "now": times.stored(now)})
    by_state = {row.state: row for row in counted}
    waiting, leased = by_state["waiting"], by_state["leased"]
    return Queue(
        waiting=waiting.number,
        leased=leased.number,
        failed=by_state["failed"].number,
        for_list=waiting.for_list + leased.for_list,
        next_due=None if waiting.due is None else times.read(waiting.due),
        failures=tuple((row.target, row.reason) for row in connection.execute(FAILURES, {"forum": forum})),
        oldest=min((times.read(row.since) for row in (waiting, leased) if row.since is not None), default=None),
    )

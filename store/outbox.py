"""The outbox: what shall leave the house, claimed under a lease and settled behind a fence."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, case, delete, literal_column, select, true, update
from sqlalchemy.dialects.sqlite import Insert

from forum import pacing
from forum.ports import Claimed, Clock, Delivery, Kind, Outcome, Queue, Reason
from forum.reasons import Why
from store import budgets, times
from store.at_hand import AtHand
from store.cellar import Cellar
from store.claiming import Wanted, claimed
from store.claims import COUNTS, NEWEST, NEXT_DUE
from store.pausing import held
from store.reports import trouble
from store.rewinding import Moment
from store.rows import inserted
from store.schema import blocks, outbox
from store.tally import Tally

SHARE = 6
_COLUMNS = ("forum_id", "kind", "target", "key", "subject", "due", "created_at", "batch", "since")
_GATHERED = frozenset(
    {
        Kind.MATRIX,
        Kind.PREVIEW,
        Kind.PRE_READ,
        Kind.MINUTES_FILES,
        Kind.MINUTES_POST,
        Kind.MINUTES_MAIL,
        Kind.QUESTIONS,
        Kind.REMINDER,
        Kind.INVITED,
        Kind.MOVED,
        Kind.REDRAWN,
    }
)
"""Whose subject is "meeting:place": what goes out for one meeting, or a gathering's minutes, is reported together."""
_BLOCK_COLUMNS = ("forum_id", "target", "since")
_AGAIN = {"state": "waiting", "owner": "", "attempts": 0, "reason": "", "detail": ""}
_ANY = true()
_LEASED = outbox.c.state == literal_column("'leased'")
_WAITING = outbox.c.state == literal_column("'waiting'")
# Said twice, so that the index over both is used.
_FAILED = literal_column("state IN ('failed', 'blocked')") & (outbox.c.state == "failed")


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

    Due times are forum time; leases, pauses and budgets are real time. `share` is how many rows of one list may be
    under lease at once, so that a slow list never holds every hand; a conversation has one.
    """

    def __init__(self, cellar: Cellar, clock: Clock, share: int = SHARE) -> None:
        self._cellar = cellar
        self._clock = clock
        self._share = share
        self._tally = Tally()
        self._seen: Moment | None = None
        self._blocked = AtHand(self._read_blocked)

    async def put(self, deliveries: Sequence[Delivery]) -> None:
        now = self._clock.now()
        await self._cellar.deliver(lambda connection: put_in(connection, deliveries, now))

    async def claim(self, owner: str, limit: int, lease_s: float) -> tuple[Claimed, ...]:
        """Within a target oldest first, between targets by turns. Give each claim an `owner` of its own."""
        untold, now = self._tally.take(), Moment(self._clock.now(), self._clock.real())
        wanted = Wanted(owner, limit, lease_s, self._share)
        try:
            rows, after = await self._cellar.write(lambda at: claimed(at, wanted, now, self._seen, untold))
        except BaseException:
            self._tally.give_back(untold)
            raise
        self._seen = now
        self._tally.learn(after)
        return rows

    def answered(self, forum: str, target: str) -> float:
        """A turn answers there at once: count it in (rule 38); for how many seconds to hold it back."""
        return self._tally.answers((forum, target), times.stored(self._clock.real())) / pacing.SECOND

    async def heard(self, forum: str, target: str) -> None:
        if target not in await self._blocked.find(forum):
            return
        here = (blocks.c.forum_id == forum) & (blocks.c.target == target)
        await self._cellar.write(lambda connection: connection.execute(delete(blocks).where(here)))
        self._blocked.forget()

    async def settle(self, claimed: Claimed) -> bool:
        return await self._end(claimed, "done", None)

    async def fail(self, claimed: Claimed, reason: Reason, outcome: Outcome = Outcome.FAILED) -> bool:
        try:
            return await self._end(claimed, outcome.value, reason)
        finally:
            self._blocked.forget()

    async def postpone(self, claimed: Claimed, until: datetime, reason: str, *, pause: str = "") -> bool:
        due, real = times.stored(until), self._clock.real()
        paused = times.stored(until - self._clock.now() + real)
        pausing = [(claimed.delivery.forum, pause, paused)] if pause else []
        later = {"state": "waiting", "due": due, "reason": Why.WAITS.value, "detail": reason, "owner": ""}

        def unit(connection: Connection) -> bool:
            held(connection, pausing)
            _happened(connection, claimed, times.stored(real))
            return _changed(connection, claimed, later)

        return await self._cellar.write(unit)

    async def cancel(self, forum: str, prefix: str) -> int:
        waiting = (outbox.c.forum_id == forum) & outbox.c.key.startswith(prefix, autoescape=True) & _WAITING
        taken_back = update(outbox).where(waiting).values(state="cancelled")
        return await self._cellar.write(lambda connection: connection.execute(taken_back).rowcount)

    async def reopen(self, kinds: Collection[Kind], due: datetime, most: int) -> int:
        worth_it = (outbox.c.reopened < most) | (outbox.c.reason == Why.NO_RIGHT.value)
        given_up = update(outbox).where(_FAILED, outbox.c.kind.in_([kind.value for kind in kinds]), worth_it)
        again = given_up.values(state="waiting", owner="", due=times.stored(due), reopened=outbox.c.reopened + 1)
        return await self._cellar.deliver(lambda connection: connection.execute(again).rowcount)

    async def reclaim(self) -> int:
        """Everything under lease waits again, as further attempts; how many.

        For the start of the one process that holds the store: whoever held those leases is gone.
        """
        leased = update(outbox).where(outbox.c.state == "leased").values(state="waiting", owner="")
        return await self._cellar.deliver(lambda connection: connection.execute(leased).rowcount)

    async def queue(self, forum: str) -> Queue:
        """`for_list` counts those under lease too: they have not arrived. `failures` are the ten newest."""
        now = self._clock.now()
        return await self._cellar.read(lambda connection: _queue(connection, forum, now))

    async def next_due(self) -> datetime | None:
        offset = {"offset": times.stored(self._clock.now()) - times.stored(self._clock.real())}
        due = await self._cellar.read(lambda connection: connection.execute(NEXT_DUE, offset).scalar())
        return None if due is None else times.read(due)

    async def _end(self, claimed: Claimed, state: str, reason: Reason | None) -> bool:
        """What was delivered is over; where a newer generation came meanwhile, the row waits again instead."""
        now, real = times.stored(self._clock.now()), times.stored(self._clock.real())
        told = {"reason": reason.why.value, "detail": reason.detail} if reason else {"reason": "", "detail": ""}
        ended = {"state": state, "settled_at": now, "owner": "", **told}

        def unit(connection: Connection) -> bool:
            current = outbox.c.generation == claimed.generation
            if state == Outcome.BLOCKED.value:
                here = (claimed.delivery.forum, claimed.delivery.target, real)
                inserted(connection, blocks, _BLOCK_COLUMNS, [here], _ignored)
            _happened(connection, claimed, real)
            return _changed(connection, claimed, ended, current) or _changed(connection, claimed, _AGAIN, ~current)

        return await self._cellar.write(unit)

    async def _read_blocked(self, forum: str) -> frozenset[str]:
        asked = select(blocks.c.target).where(blocks.c.forum_id == forum)
        return frozenset(await self._cellar.read(lambda connection: connection.execute(asked).scalars().all()))


def _row(delivery: Delivery, created: int) -> tuple[Any, ...]:
    due = times.stored(delivery.due)
    batch = delivery.subject.rpartition(":")[0] if delivery.kind in _GATHERED else ""
    place = (delivery.forum, delivery.kind.value, delivery.target, delivery.key, delivery.subject)
    return (*place, due, created, batch, due)


def _happened(connection: Connection, claimed: Claimed, real: int) -> None:
    if budgets.is_conversation(claimed.delivery.target) and not claimed.blocked:
        budgets.happened(connection, (claimed.delivery.forum, claimed.delivery.target), real)


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
        failures=tuple(trouble(row) for row in connection.execute(NEWEST, {"forum": forum})),
        oldest=min((times.read(row.since) for row in (waiting, leased) if row.since is not None), default=None),
        planned=waiting.planned,
    )

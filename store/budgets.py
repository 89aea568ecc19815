"""The budgets of conversations (rule 38), read and spent in the transaction of the claim, so that replicas share them.

Their times are real time, whatever the forum's clock was moved to.
"""

import json
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.sqlite import Insert

from forum import pacing
from forum.pacing import CONVERSATION, TOTAL, Budget, Limits
from store.rows import inserted
from store.schema import budgets

Place = tuple[str, str]
"""A forum's id and a target."""
EVERYWHERE: Place = ("", "")
_COLUMNS = ("forum_id", "target", "recent", "slots", "free_at")
_ALL = select(budgets)
_ONE = _ALL.where(budgets.c.forum_id == bindparam("forum"), budgets.c.target == bindparam("target"))


def is_conversation(target: str) -> bool:
    """A list is paced by SharePoint's own Retry-After; everything else is a place in Teams."""
    return not target.startswith("list:")


def limits_of(place: Place) -> Limits:
    return TOTAL if place == EVERYWHERE else CONVERSATION


def found(connection: Connection, place: Place, now: int) -> Budget:
    """As it stands, whatever a clock that was put back has left in it."""
    forum, target = place
    row = connection.execute(_ONE, {"forum": forum, "target": target}).one_or_none()
    budget = Budget() if row is None else _read(row.recent, row.slots)
    return pacing.believed(budget, limits_of(place), now)


def kept(connection: Connection, place: Place, budget: Budget) -> None:
    forum, target = place
    slots = json.dumps(budget.slots, separators=(",", ":"))
    recent = json.dumps(budget.recent, separators=(",", ":"))
    row = (forum, target, recent, slots, pacing.free_at(budget, limits_of(place)))
    inserted(connection, budgets, _COLUMNS, [row], _newest)


def spent(connection: Connection, sends: Mapping[Place, Sequence[int]], now: int) -> dict[Place, Budget]:
    """Count what has been sent already; the budgets as they stand then."""
    after: dict[Place, Budget] = {}
    for place, times in sends.items():
        budget = found(connection, place, now)
        for at in times:
            budget = pacing.sent(budget, limits_of(place), at)
        kept(connection, place, budget)
        after[place] = budget
    return after


def reserved(connection: Connection, places: Iterable[Place], now: int) -> dict[Place, Budget]:
    """A token for each place that has one, as long as the total has; the budgets that were spent from."""
    total, after = found(connection, EVERYWHERE, now), dict[Place, Budget]()
    left = pacing.room(total, TOTAL, now)
    for place in places:
        budget = found(connection, place, now)
        if left and pacing.free_at(budget, CONVERSATION) <= now:
            left -= 1
            after[place] = pacing.sent(budget, CONVERSATION, now)
            total = after[EVERYWHERE] = pacing.sent(total, TOTAL, now)
    for place, budget in after.items():
        kept(connection, place, budget)
    return after


def happened(connection: Connection, place: Place, now: int) -> None:
    """The send that a token was reserved for is over: until now it may have been on its way."""
    kept(connection, place, pacing.later(found(connection, place, now), CONVERSATION, now))


def disbelieved(connection: Connection, now: int) -> None:
    """After the clock was put back, or may have been: no budget waits for a time that lies ahead."""
    for row in connection.execute(_ALL).all():
        place: Place = (row.forum_id, row.target)
        stands = _read(row.recent, row.slots)
        budget = pacing.believed(stands, limits_of(place), now)
        if budget != stands:
            kept(connection, place, budget)


def _read(recent: str, slots: str) -> Budget:
    return Budget(tuple(json.loads(recent)), tuple((number, count) for number, count in json.loads(slots)))


def _newest(statement: Insert) -> Insert:
    new = statement.excluded
    return statement.on_conflict_do_update(
        index_elements=["forum_id", "target"],
        set_={"recent": new.recent, "slots": new.slots, "free_at": new.free_at},
    )

"""How everybody's dots lie (forum.priority.dots.Ballots); nothing but the ballot itself says whose they are."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.exc import IntegrityError

from forum.errors import ChangedMeanwhile
from forum.ports import Clock, Delivery
from forum.priority.dots import Ballot
from store import times
from store.cellar import Cellar
from store.minutes_tables import dots
from store.outbox import put_in


class SqlBallots:
    """Every question names its forum and gathering."""

    def __init__(self, cellar: Cellar, clock: Clock) -> None:
        self._cellar = cellar
        self._clock = clock

    async def of(self, forum: str, gathering: str, person: str) -> Ballot | None:
        return await self._cellar.read(partial(_found, forum=forum, gathering=gathering, person=person))

    async def tally(self, forum: str, gathering: str) -> Mapping[str, int]:
        return await self._cellar.read(partial(_tally, forum=forum, gathering=gathering))

    async def put(self, ballot: Ballot, rows: Sequence[Delivery]) -> None:
        now = self._clock.now()

        def unit(connection: Connection) -> None:
            _put(connection, ballot)
            put_in(connection, rows, now)

        await self._cellar.deliver(unit)


def _found(connection: Connection, forum: str, gathering: str, person: str) -> Ballot | None:
    mine = (dots.c.forum_id == forum) & (dots.c.gathering == gathering) & (dots.c.person == person)
    row = connection.execute(select(dots).where(mine)).one_or_none()
    if row is None:
        return None
    return Ballot(forum, gathering, person, json.loads(row.dots), times.read(row.at), row.version)


def _tally(connection: Connection, forum: str, gathering: str) -> dict[str, int]:
    """In the order of the notes' ids."""
    asked = select(dots.c.dots).where(dots.c.forum_id == forum, dots.c.gathering == gathering)
    whole: Counter[str] = Counter()
    for lying in connection.execute(asked).scalars():
        whole.update(json.loads(lying))
    return dict(sorted(whole.items()))


def _put(connection: Connection, ballot: Ballot) -> None:
    columns = _columns(ballot)
    if ballot.version == 1:
        try:
            connection.execute(insert(dots).values(columns))
        except IntegrityError:
            raise ChangedMeanwhile from None
        return
    place = (dots.c.forum_id == ballot.forum) & (dots.c.gathering == ballot.gathering)
    before = place & (dots.c.person == ballot.person) & (dots.c.version == ballot.version - 1)
    if connection.execute(update(dots).where(before).values(columns)).rowcount != 1:
        raise ChangedMeanwhile


def _columns(ballot: Ballot) -> dict[str, Any]:
    return {
        "forum_id": ballot.forum,
        "gathering": ballot.gathering,
        "person": ballot.person,
        "dots": json.dumps(dict(ballot.dots), sort_keys=True),
        "at": times.stored(ballot.at),
        "version": ballot.version,
    }

"""Milestones in the cellar (forum.project.ports.Milestones)."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TypeVar

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, or_, select, update
from sqlalchemy.dialects.sqlite import Insert

from forum.errors import ChangedMeanwhile
from forum.ports import Clock, Delivery
from forum.project import timeline
from forum.project.milestones import Milestone, Move
from store.at_hand import AtHand
from store.cellar import Cellar
from store.milestone_rows import milestone_of, milestone_row, move_of, move_row
from store.outbox import put_in
from store.project_tables import followers, milestones, moves
from store.rows import inserted
from store.schema import outbox, posts
from store.times import stored

T = TypeVar("T")
_KINDS = ("ahead", "late", "moved")


class SqlMilestones:
    """They are few and read with every card, so they are kept at hand."""

    def __init__(self, cellar: Cellar, clock: Clock) -> None:
        self._cellar = cellar
        self._clock = clock
        self._all = AtHand(self._read)

    def forget(self) -> None:
        """After somebody else erased."""
        self._all.forget()

    async def all(self, forum: str) -> tuple[Milestone, ...]:
        return await self._all.find(forum)

    async def add(self, new: Sequence[tuple[Milestone, Sequence[Delivery]]]) -> int:
        return await self._write(partial(_added, new=new))

    async def change(self, milestone: Milestone, move: Move, rows: Sequence[Delivery], gone: Sequence[str]) -> None:
        await self._write(partial(_changed, milestone=milestone, move=move, rows=rows, gone=gone))

    async def log(self, forum: str, milestone: str = "") -> tuple[Move, ...]:
        mine = _of(moves, forum) & (moves.c.milestone == milestone) if milestone else _of(moves, forum)
        query = select(moves).where(mine).order_by(moves.c.at.desc(), moves.c.milestone, moves.c.version.desc())
        return await self._cellar.read(lambda at: tuple(move_of(row) for row in at.execute(query)))

    async def told(self, forum: str, milestone: str) -> int:
        query = select(milestones.c.told).where(_one(forum, milestone))
        return await self._cellar.read(lambda connection: connection.execute(query).scalar()) or 1

    async def tell(self, milestone: Milestone, rows: Sequence[Delivery]) -> None:
        now = self._clock.now()

        def unit(connection: Connection) -> None:
            known = update(milestones).where(_one(milestone.forum, milestone.id))
            connection.execute(known.values(told=milestone.version))
            put_in(connection, rows, now)

        await self._cellar.deliver(unit)

    async def follow(self, forum: str, person: str, on: bool) -> None:
        row, at = (forum, person), stored(self._clock.now())
        mine = _of(followers, forum) & (followers.c.person == person)

        def unit(connection: Connection) -> None:
            if on:
                inserted(connection, followers, ("forum_id", "person", "at"), [(*row, at)], _once)
            else:
                connection.execute(delete(followers).where(mine))

        await self._cellar.write(unit)

    async def followers(self, forum: str) -> frozenset[str]:
        query = select(followers.c.person).where(_of(followers, forum))
        return frozenset(await self._cellar.read(lambda connection: connection.execute(query).scalars().all()))

    async def _read(self, forum: str) -> tuple[Milestone, ...]:
        return await self._cellar.read(partial(_all, forum=forum))

    async def _write(self, unit: Callable[[Connection], T]) -> T:
        try:
            return await self._cellar.deliver(unit)
        finally:
            self._all.forget()


def _all(connection: Connection, forum: str) -> tuple[Milestone, ...]:
    query = select(milestones).where(_of(milestones, forum))
    return timeline.ordered([milestone_of(row) for row in connection.execute(query)])


def _added(connection: Connection, new: Sequence[tuple[Milestone, Sequence[Delivery]]]) -> int:
    count = 0
    for milestone, rows in new:
        taken = select(milestones.c.id).where(_one(milestone.forum, milestone.id))
        if connection.execute(taken).scalar() is None:
            connection.execute(insert(milestones).values(milestone_row(milestone)))
            put_in(connection, rows, milestone.created_at)
            count += 1
    return count


def _changed(
    connection: Connection, milestone: Milestone, move: Move, rows: Sequence[Delivery], gone: Sequence[str]
) -> None:
    seen = _one(milestone.forum, milestone.id) & (milestones.c.version == milestone.version - 1)
    if connection.execute(update(milestones).where(seen).values(milestone_row(milestone))).rowcount != 1:
        raise ChangedMeanwhile
    # Two who edit two milestones at the same moment each saw a straight line.
    needs = {each.id: each.needs for each in _all(connection, milestone.forum)}
    if timeline.circle(needs, milestone.id):
        raise ChangedMeanwhile
    connection.execute(insert(moves).values(move_row(milestone.forum, move)))
    _take_back(connection, milestone.forum, gone, milestone.changed_at)
    put_in(connection, rows, milestone.changed_at)


def _take_back(connection: Connection, forum: str, gone: Sequence[str], at: datetime) -> None:
    if gone:
        begins = or_(*(outbox.c.key.startswith(prefix, autoescape=True) for prefix in gone))
        waiting = _of(outbox, forum) & begins & (outbox.c.state == "waiting")
        connection.execute(update(outbox).where(waiting).values(state="cancelled", settled_at=stored(at)))


def swept(connection: Connection, forum: str, before: datetime) -> int:
    """What was over and untouched for so long goes whole; of the others, what was said so long ago; how many rows."""
    old = _of(milestones, forum) & (milestones.c.changed_at < stored(before))
    over = old & (milestones.c.last_on < before.date().isoformat())
    gone = connection.execute(select(milestones.c.id).where(over)).scalars().all()
    count = connection.execute(delete(milestones).where(over)).rowcount
    of_gone = moves.c.milestone.in_(gone) | (moves.c.at < stored(before))
    count += connection.execute(delete(moves).where(_of(moves, forum), of_gone)).rowcount
    for milestone in gone:
        _forget_telling(connection, forum, milestone)
    # Whoever followed a project that is over follows nothing.
    if connection.execute(select(func.count()).select_from(milestones).where(_of(milestones, forum))).scalar():
        return count
    return count + connection.execute(delete(followers).where(_of(followers, forum))).rowcount


def _forget_telling(connection: Connection, forum: str, milestone: str) -> None:
    """The keys of what was sent name those who read it."""
    for table in (outbox, posts):
        named = or_(*(table.c.key.startswith(f"project.{kind}:{milestone}:", autoescape=True) for kind in _KINDS))
        connection.execute(delete(table).where(_of(table, forum), named))


def _of(table: Table, forum: str) -> ColumnElement[bool]:
    return table.c.forum_id == forum


def _one(forum: str, milestone: str) -> ColumnElement[bool]:
    return _of(milestones, forum) & (milestones.c.id == milestone)


def _once(statement: Insert) -> Insert:
    return statement.on_conflict_do_nothing()

"""What people typed and have not sent (forum.workshop.drafts.Drafts)."""

import json
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, bindparam, delete, func, select, update
from sqlalchemy.dialects.sqlite import Insert

from forum.ports import Clock, Delivery
from forum.workshop import signatures
from forum.workshop.drafts import Draft, merged
from forum.workshop.questions import Horizon, Phase, Question
from store import times
from store.at_hand import AtHand
from store.cellar import Cellar
from store.group_tables import drafts
from store.outbox import put_in
from store.rows import inserted

_COLUMNS = tuple(column.name for column in drafts.columns)
_KEY = ("forum_id", "person", "session", "question", "scribed")
_OWNERS = select(drafts.c.person).where(drafts.c.forum_id == bindparam("forum")).distinct()
_OF_PERSON = (
    select(drafts)
    .where(drafts.c.forum_id == bindparam("forum"), drafts.c.person == bindparam("person"))
    .order_by(drafts.c.saved_at.desc(), drafts.c.session, drafts.c.question)
)
_LEFT = select(func.count(drafts.c.person.distinct())).where(
    drafts.c.forum_id == bindparam("forum"),
    drafts.c.session == bindparam("session"),
    drafts.c.saved_at >= bindparam("since"),
)


class SqlDrafts:
    """Nearly nobody has a draft, and every sending asks: who has one is known in memory."""

    def __init__(self, cellar: Cellar, clock: Clock) -> None:
        self._cellar = cellar
        self._clock = clock
        self._owners = AtHand(self._read_owners)

    async def keep(self, draft: Draft, rows: Sequence[Delivery] = ()) -> Draft:
        now = self._clock.now()

        def unit(connection: Connection) -> Draft:
            kept = merged(draft, _standing(connection, draft))
            inserted(connection, drafts, _COLUMNS, [_row_of(kept)], _replaced)
            put_in(connection, rows, now)
            return kept

        try:
            return await self._cellar.deliver(unit)
        finally:
            self._owners.forget()

    async def find(
        self, forum: str, person: str, session: str, question: Question, *, scribed: bool = False
    ) -> Draft | None:
        wanted = (session, question, scribed)
        own = await self.of_person(forum, person)
        return next((each for each in own if (each.session, each.question, each.scribed) == wanted), None)

    async def of_person(self, forum: str, person: str) -> tuple[Draft, ...]:
        if person not in await self._owners.find(forum):
            return ()
        asked = {"forum": forum, "person": person}
        rows = await self._cellar.read(lambda connection: connection.execute(_OF_PERSON, asked).all())
        return tuple(_draft_of(row) for row in rows)

    async def drop(self, draft: Draft) -> None:
        same = (drafts.c.saved_at == times.stored(draft.saved_at)) & (drafts.c.fields == _fields(draft))
        gone = delete(drafts).where(_which(draft), same)
        try:
            await self._cellar.write(lambda connection: connection.execute(gone).rowcount)
        finally:
            self._owners.forget()

    async def unlink(self, forum: str, token: str) -> None:
        same = (drafts.c.forum_id == forum) & (drafts.c.token == token)
        await self._cellar.write(partial(_unlinked, which=same))

    async def left(self, forum: str, session: str, since: datetime) -> int:
        asked = {"forum": forum, "session": session, "since": times.stored(since)}
        return await self._cellar.read(lambda connection: connection.execute(_LEFT, asked).scalar() or 0)

    async def _read_owners(self, forum: str) -> frozenset[str]:
        asked = {"forum": forum}
        return await self._cellar.read(lambda connection: frozenset(connection.execute(_OWNERS, asked).scalars()))


def _unlinked(connection: Connection, which: ColumnElement[bool]) -> None:
    own = select(drafts.c.forum_id, drafts.c.person, drafts.c.session, drafts.c.question, drafts.c.scribed).where(which)
    for row in connection.execute(own).all():
        mine = and_(*(drafts.c[name] == row[at] for at, name in enumerate(_KEY)))
        connection.execute(update(drafts).where(mine).values(token=signatures.own_token(), drawing=""))


def _which(draft: Draft) -> ColumnElement[bool]:
    return (
        (drafts.c.forum_id == draft.forum)
        & (drafts.c.person == draft.person)
        & (drafts.c.session == draft.session)
        & (drafts.c.question == draft.question.value)
        & (drafts.c.scribed == draft.scribed)
    )


def _standing(connection: Connection, draft: Draft) -> Draft | None:
    row = connection.execute(select(drafts).where(_which(draft))).one_or_none()
    return None if row is None else _draft_of(row)


def _fields(draft: Draft) -> str:
    return json.dumps({phase.value: draft.fields.get(phase, "") for phase in Phase})


def _row_of(draft: Draft) -> tuple[Any, ...]:
    return (
        draft.forum,
        draft.person,
        draft.session,
        draft.question.value,
        draft.token,
        _fields(draft),
        draft.horizon.value,
        draft.village,
        draft.drawing,
        int(draft.scribed),
        times.stored(draft.saved_at),
    )


def _draft_of(row: Row[Any]) -> Draft:
    said = json.loads(row.fields)
    return Draft(
        forum=row.forum_id,
        person=row.person,
        session=row.session,
        question=Question(row.question),
        token=row.token,
        saved_at=times.read(row.saved_at),
        fields={phase: said.get(phase.value, "") for phase in Phase},
        horizon=Horizon(row.horizon),
        village=row.village,
        drawing=row.drawing,
        scribed=row.scribed,
    )


def _replaced(statement: Insert) -> Any:
    new = {name: statement.excluded[name] for name in _COLUMNS if name not in _KEY}
    return statement.on_conflict_do_update(index_elements=list(_KEY), set_=new)

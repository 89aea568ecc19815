"""The register of interested villages in the cellar (forum.interest.ports.Register)."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from forum.erfa.ports import Adoption
from forum.errors import ChangedMeanwhile
from forum.groupwork.sessions import Deed
from forum.interest import deliveries
from forum.interest.register import Entry, Reply
from forum.ports import Clock, Delivery
from store import audit, times
from store.cellar import Cellar
from store.group_tables import audit as audit_table
from store.group_tables import interested
from store.outbox import put_in

_ALL = select(interested).where(interested.c.forum_id == bindparam("forum"))
_NEWEST = _ALL.order_by(interested.c.changed_at.desc(), interested.c.id)
_BY_ID = _ALL.where(interested.c.id == bindparam("id"))
_OF_PERSON = _NEWEST.where(interested.c.person == bindparam("person"))


class SqlRegister:
    """Every question names its forum."""

    def __init__(self, cellar: Cellar, clock: Clock) -> None:
        self._cellar = cellar
        self._clock = clock

    async def put(self, entries: Sequence[Entry], rows: Sequence[Delivery], deeds: Sequence[Deed]) -> None:
        now = self._clock.now()

        def unit(connection: Connection) -> None:
            for entry in entries:
                _put(connection, entry)
            for deed in deeds:
                audit.written(connection, entries[0].forum, deed)
            put_in(connection, rows, now)

        await self._cellar.deliver(unit)

    async def find(self, forum: str, entry: str) -> Entry | None:
        return next(iter(await self._asked(_BY_ID, forum=forum, id=entry)), None)

    async def of_person(self, forum: str, person: str) -> tuple[Entry, ...]:
        return await self._asked(_OF_PERSON, forum=forum, person=person)

    async def of_forum(self, forum: str) -> tuple[Entry, ...]:
        return await self._asked(_NEWEST, forum=forum)

    async def erase(self, before: datetime, told: Adoption, limit: int) -> int:
        """forum.privacy.retention.Shredder for the register: whole rows go, and with them those of the list."""
        return await self._cellar.deliver(partial(_erased, before=before, told=told, limit=limit))

    async def _asked(self, question: Select[Any], **places: str) -> tuple[Entry, ...]:
        return await self._cellar.read(partial(_found, question=question, places=places))


def _erased(connection: Connection, before: datetime, told: Adoption, limit: int) -> int:
    old = (interested.c.forum_id == told.forum) & (interested.c.changed_at < times.stored(before))
    question = select(interested.c.id).where(old).order_by(interested.c.changed_at).limit(limit)
    found = connection.execute(question).scalars().all()
    if found:
        connection.execute(delete(interested).where(old, interested.c.id.in_(found)))
        connection.execute(
            delete(audit_table).where(audit_table.c.forum_id == told.forum, audit_table.c.subject.in_(found))
        )
        rows = (deliveries.listed(told.forum, entry, told.list_id, told.due) for entry in found) if told.list_id else ()
        put_in(connection, rows, told.due)
    return len(found)


def _put(connection: Connection, entry: Entry) -> None:
    if entry.version == 1:
        try:
            connection.execute(insert(interested).values(_columns(entry)))
        except IntegrityError:
            raise ChangedMeanwhile from None
        return
    mine = (interested.c.forum_id == entry.forum) & (interested.c.id == entry.id)
    seen = interested.c.version == entry.version - 1
    if connection.execute(update(interested).where(mine, seen).values(_columns(entry))).rowcount != 1:
        raise ChangedMeanwhile


def _found(connection: Connection, question: Select[Any], places: dict[str, str]) -> tuple[Entry, ...]:
    return tuple(_entry(row) for row in connection.execute(question, places))


def _columns(entry: Entry) -> dict[str, str | int]:
    return {
        "forum_id": entry.forum,
        "id": entry.id,
        "session": entry.session,
        "village": entry.village,
        "person": entry.person,
        "answer": entry.answer.value,
        "contact": entry.contact,
        "wish": entry.wish,
        "answered_at": times.stored(entry.answered_at),
        "changed_at": times.stored(entry.changed_at),
        "version": entry.version,
    }


def _entry(row: Row[Any]) -> Entry:
    return Entry(
        id=row.id,
        forum=row.forum_id,
        session=row.session,
        village=row.village,
        person=row.person,
        answer=Reply(row.answer),
        contact=row.contact,
        wish=row.wish,
        answered_at=times.read(row.answered_at),
        changed_at=times.read(row.changed_at),
        version=row.version,
    )

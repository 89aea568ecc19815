"""The project's accounts in the cellar (forum.project.ports.Ledger)."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from sqlalchemy import Connection, Row, Table, insert, select, update
from sqlalchemy.exc import IntegrityError

from forum.errors import ChangedMeanwhile
from forum.groupwork.sessions import Deed
from forum.project.ledger import Change, require_sound
from forum.project.money import Entry, Fund, Standing, Use
from store import audit, times
from store.cellar import Cellar
from store.project_tables import entries, funds


class SqlLedger:
    """Every question names its forum."""

    def __init__(self, cellar: Cellar) -> None:
        self._cellar = cellar

    async def funds(self, forum: str) -> tuple[Fund, ...]:
        return await self._cellar.read(partial(_funds, forum=forum))

    async def entries(self, forum: str) -> tuple[Entry, ...]:
        return await self._cellar.read(partial(_entries, forum=forum))

    async def put(self, forum: str, change: Change) -> None:
        await self._cellar.write(partial(_put, forum=forum, change=change))

    async def log(self, forum: str, subject: str) -> tuple[Deed, ...]:
        return await self._cellar.read(partial(audit.deeds, forum=forum, subject=subject))


def forgotten(connection: Connection, forum: str, before: int) -> int:
    """What was typed about lines last changed before then, and by whom: the accounts must add up, so the sums stay."""
    gone = 0
    for table, words in ((entries, {"text": "", "changed_by": ""}), (funds, {"changed_by": ""})):
        old = (table.c.forum_id == forum) & (table.c.changed_at < before) & (table.c.changed_by != "")
        gone += connection.execute(update(table).where(old).values(words)).rowcount
    return gone


def _put(connection: Connection, forum: str, change: Change) -> None:
    for fund in change.funds:
        _kept(connection, funds, _fund_columns(fund))
    for entry in change.entries:
        _kept(connection, entries, _entry_columns(entry))
    for deed in change.deeds:
        audit.written(connection, forum, deed)
    # Two leads at once have both read a sum that had room for either.
    changed = frozenset(entry.id for entry in change.entries)
    require_sound(_funds(connection, forum), _entries(connection, forum), changed)


def _kept(connection: Connection, table: Table, columns: Mapping[str, Any]) -> None:
    if columns["version"] == 1:
        try:
            connection.execute(insert(table).values(columns))
        except IntegrityError:
            raise ChangedMeanwhile from None
        return
    mine = (table.c.forum_id == columns["forum_id"]) & (table.c.id == columns["id"])
    seen = table.c.version == columns["version"] - 1
    if connection.execute(update(table).where(mine, seen).values(columns)).rowcount != 1:
        raise ChangedMeanwhile


def _funds(connection: Connection, forum: str) -> tuple[Fund, ...]:
    """By id, so that a list of them does not jump."""
    asked = select(funds).where(funds.c.forum_id == forum).order_by(funds.c.id)
    return tuple(_fund(row) for row in connection.execute(asked))


def _entries(connection: Connection, forum: str) -> tuple[Entry, ...]:
    asked = select(entries).where(entries.c.forum_id == forum).order_by(entries.c.changed_at, entries.c.id)
    return tuple(_entry(row) for row in connection.execute(asked))


def _fund_columns(fund: Fund) -> dict[str, Any]:
    return {
        "forum_id": fund.forum,
        "id": fund.id,
        "title": fund.title,
        "standing": fund.standing.value,
        "oere": fund.oere,
        "changed_by": fund.changed_by,
        "changed_at": times.stored(fund.changed_at),
        "version": fund.version,
    }


def _entry_columns(entry: Entry) -> dict[str, Any]:
    return {
        "forum_id": entry.forum,
        "id": entry.id,
        "fund": entry.fund,
        "use": entry.use.value,
        "oere": entry.oere,
        "text": entry.text,
        "village": entry.village,
        "film": entry.film,
        "changed_by": entry.changed_by,
        "changed_at": times.stored(entry.changed_at),
        "version": entry.version,
    }


def _fund(row: Row[Any]) -> Fund:
    return Fund(
        row.id,
        row.forum_id,
        row.title,
        Standing(row.standing),
        row.oere,
        row.changed_by,
        times.read(row.changed_at),
        row.version,
    )


def _entry(row: Row[Any]) -> Entry:
    return Entry(
        id=row.id,
        forum=row.forum_id,
        fund=row.fund,
        use=Use(row.use),
        oere=row.oere,
        text=row.text,
        village=row.village,
        changed_by=row.changed_by,
        changed_at=times.read(row.changed_at),
        film=row.film,
        version=row.version,
    )

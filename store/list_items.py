"""The rows of the answers list as they were last agreed on: found, remembered and forgotten inside a unit of work."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, bindparam, case, delete, literal_column, select, update
from sqlalchemy.dialects.sqlite import Insert

from forum.workshop.listed import Known, Standing
from store.rows import inserted
from store.schema import list_items, settings

_COLUMNS = ("forum_id", "list_id", "item_id", "note_id", "standing", "saved", "version", "words")
_SETTING = ("forum_id", "key", "value")
_FIRST = case((list_items.c.standing == Standing.STANDS.value, 0), else_=1)
_MINE = select(list_items).where(list_items.c.forum_id == bindparam("forum"), list_items.c.list_id == bindparam("list"))
_BY_ITEMS = _MINE.where(list_items.c.item_id.in_(bindparam("items", expanding=True)))
_BY_NOTE = _MINE.where(list_items.c.note_id == bindparam("note")).order_by(_FIRST, list_items.c.item_id)
_STANDING = _MINE.where(list_items.c.standing != Standing.GONE.value)


def by_items(connection: Connection, forum: str, list_: str, items: Iterable[str]) -> dict[str, Known]:
    """What is known of these rows, by their ids in the list."""
    places = {"forum": forum, "list": list_, "items": list(items)}
    return {row.item_id: _known(row) for row in connection.execute(_BY_ITEMS, places)}


def by_note(connection: Connection, forum: str, list_: str, note: str) -> tuple[Known, ...]:
    """The rows of one note, the one that stands first."""
    places = {"forum": forum, "list": list_, "note": note}
    return tuple(_known(row) for row in connection.execute(_BY_NOTE, places))


def standing(connection: Connection, forum: str, list_: str) -> frozenset[str]:
    """The ids of the rows that are not known to be gone."""
    return frozenset(row.item_id for row in connection.execute(_STANDING, {"forum": forum, "list": list_}))


def remember(connection: Connection, forum: str, list_: str, known: Known) -> None:
    """Keep what was agreed, unless a later saving of the row is known already."""
    words = json.dumps(dict(known.fields or {}), ensure_ascii=False)
    values = (forum, list_, known.item, known.note, known.standing.value, known.saved, known.version, words)
    inserted(connection, list_items, _COLUMNS, [values], _newest)


def put_back(connection: Connection, forum: str, list_: str, item: str, at: int) -> None:
    """A row held words that nobody understood; `at` in microseconds, 0 when it was put right."""
    mine = (list_items.c.forum_id == forum, list_items.c.list_id == list_, list_items.c.item_id == item)
    connection.execute(update(list_items).where(*mine).values(put_back_at=at))


def forget(connection: Connection, forum: str, list_: str, item: str) -> None:
    """A row that was no note, or one too many, is gone."""
    mine = (list_items.c.forum_id == forum, list_items.c.list_id == list_, list_items.c.item_id == item)
    connection.execute(delete(list_items).where(*mine))


def empty(connection: Connection, forum: str, notes: Iterable[str]) -> None:
    """The words of erased notes go from here too, and with them what a row could be held against."""
    mine = (list_items.c.forum_id == forum, list_items.c.note_id.in_(list(notes)))
    connection.execute(update(list_items).where(*mine).values(words="{}"))


def link(connection: Connection, forum: str, list_: str) -> str:
    """Where the next look goes on."""
    asked = select(settings.c.value).where(settings.c.forum_id == forum, settings.c.key == _link_key(list_))
    return connection.execute(asked).scalar() or ""


def keep_link(connection: Connection, forum: str, list_: str, link: str) -> None:
    """For the transaction that took in what came before it."""
    inserted(connection, settings, _SETTING, [(forum, _link_key(list_), link)], _replaced)


def _link_key(list_: str) -> str:
    return f"list.look:{list_}"


def _known(row: Row[Any]) -> Known:
    fields = json.loads(row.words)
    return Known(row.item_id, row.note_id, Standing(row.standing), row.saved, row.version, fields or None)


def _newest(statement: Insert) -> Insert:
    new = statement.excluded
    values = {name: new[name] for name in ("note_id", "standing", "saved", "version", "words")}
    later = (new.saved >= list_items.c.saved) | (new.saved == literal_column("0"))
    return statement.on_conflict_do_update(index_elements=["forum_id", "list_id", "item_id"], set_=values, where=later)


def _replaced(statement: Insert) -> Insert:
    return statement.on_conflict_do_update(index_elements=["forum_id", "key"], set_={"value": statement.excluded.value})

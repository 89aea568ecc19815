"""What in the answers list waits for a hand: rows that are no notes yet, and cells put back that nobody understood."""

from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, func, select

from forum.workshop.listed import Standing
from forum.workshop.ports import Puzzles
from store.schema import list_items, notes

NAMED_MOST = 5
_ITEM = list_items.c
_MINE = (_ITEM.forum_id == bindparam("forum"), _ITEM.list_id == bindparam("list"))
_LACKING = _ITEM.standing == Standing.LACKING.value
# A row that is gone has nothing left to be corrected in.
_PUT_BACK = (_ITEM.put_back_at > bindparam("since")) & (_ITEM.standing == Standing.STANDS.value)
# The service counts its rows upwards, and keeps the numbers as text.
_IN_ORDER = (func.length(_ITEM.item_id), _ITEM.item_id)
_OF_NOTE = and_(notes.c.forum_id == _ITEM.forum_id, notes.c.id == _ITEM.note_id)
_COUNTS = select(
    func.count().filter(_LACKING).label("lacking"), func.count().filter(_PUT_BACK).label("put_back")
).where(*_MINE)
_ROWS: Select[Any] = select(_ITEM.item_id).where(*_MINE, _LACKING).order_by(*_IN_ORDER).limit(NAMED_MOST)
_CELLS: Select[Any] = (
    select(_ITEM.item_id, notes.c.village)
    .select_from(list_items.join(notes, _OF_NOTE))
    .where(*_MINE, _PUT_BACK)
    .order_by(*_IN_ORDER)
    .limit(NAMED_MOST)
)


def puzzles(connection: Connection, forum: str, list_: str, since: int) -> Puzzles:
    """How many, and the first few by their ids in the list; never what stands in them. `since` in microseconds."""
    place = {"forum": forum, "list": list_}
    (counted,) = connection.execute(_COUNTS, {**place, "since": since})
    rows = tuple(connection.execute(_ROWS, place).scalars()) if counted.lacking else ()
    cells = connection.execute(_CELLS, {**place, "since": since}).all() if counted.put_back else []
    named = tuple((row.item_id, row.village) for row in cells)
    return Puzzles(counted.lacking, counted.put_back, rows, named)

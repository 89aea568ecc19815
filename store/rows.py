"""Many rows in one statement: SQLAlchemy writes the SQL once for each number of rows, then only values travel."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import BindParameter, Connection, Dialect, Row, Table, bindparam
from sqlalchemy.dialects.sqlite import Insert, insert

CHUNK = 32
Values = tuple[Any, ...]
Shape = Callable[[Insert], Any]
"""What is added to a plain INSERT: its ON CONFLICT, its RETURNING. A module-level function, so that it caches."""


def inserted(
    connection: Connection, table: Table, columns: tuple[str, ...], rows: Sequence[Values], shape: Shape
) -> list[Row[Any]]:
    """Insert `rows` (values in the order of `columns`), at most CHUNK in a statement; what RETURNING gave."""
    found: list[Row[Any]] = []
    for chunk in _chunks(rows):
        sql, order = _statement(connection.dialect, table, columns, len(chunk), shape)
        flat = [value for row in chunk for value in row]
        result = connection.exec_driver_sql(sql, tuple([flat[place] for place in order]))
        if result.returns_rows:
            found.extend(result)
    return found


def _chunks(rows: Sequence[Values]) -> Iterator[Sequence[Values]]:
    return (rows[start : start + CHUNK] for start in range(0, len(rows), CHUNK))


@lru_cache(maxsize=512)
def _statement(
    dialect: Dialect, table: Table, columns: tuple[str, ...], count: int, shape: Shape
) -> tuple[str, tuple[int, ...]]:
    """The SQL for `count` rows, and for each of its places the index of the value that goes there."""
    names = [[f"{column}_{row}_" for column in columns] for row in range(count)]
    rows: list[dict[str, BindParameter[Any]]] = [
        {column: bindparam(name) for column, name in zip(columns, row, strict=True)} for row in names
    ]
    compiled = shape(insert(table).values(rows)).compile(dialect=dialect)
    places = {name: place for place, name in enumerate(name for row in names for name in row)}
    return str(compiled), tuple(places[name] for name in compiled.positiontup)

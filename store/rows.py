"""Many rows in one statement: SQLAlchemy writes the SQL once for each number of rows, then only values travel."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any, cast

from sqlalchemy import BindParameter, Connection, Dialect, Table, bindparam
from sqlalchemy.dialects.sqlite import Insert, insert

CHUNK = 32
Values = tuple[Any, ...]
Shape = Callable[[Insert], Any]
"""What is added to a plain INSERT: its ON CONFLICT, its RETURNING. A module-level function, so that it caches."""


def inserted(
    connection: Connection, table: Table, columns: tuple[str, ...], rows: Sequence[Values], shape: Shape
) -> list[Values]:
    """Insert `rows` (values in the order of `columns`), at most CHUNK in a statement; what RETURNING gave.

    Goes to the driver, whose errors come as they are: with SQLAlchemy's result a note costs twice as much.
    """
    raw = cast("sqlite3.Connection", connection.connection.dbapi_connection)
    found: list[Values] = []
    for chunk in _chunks(rows):
        sql, order = _statement(connection.dialect, table, columns, len(chunk), shape)
        flat = [value for row in chunk for value in row]
        found.extend(raw.execute(sql, [flat[place] for place in order]))
    return found


def scalar(connection: Connection, sql: str, places: dict[str, Any]) -> Any:
    """The one value that a question of fixed words is answered with; straight from the driver too."""
    raw = cast("sqlite3.Connection", connection.connection.dbapi_connection)
    return raw.execute(sql, places).fetchone()[0]


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

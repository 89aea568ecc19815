"""How the database is opened: pragmas read back and asserted, one connection that writes, a few that only read."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from store.errors import StoreInUse, StoreTrouble

_FULL = 2
_CHECKPOINT_PAGES = 4000
_CACHE_KIB = 32 * 1024


def database_file(url: str) -> Path:
    """The file that a `sqlite:///…` address names; StoreTrouble (one line for the operator) for any other."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StoreTrouble("FORUM_DATABASE_URL is no database address") from None
    named = parsed.database or ""
    if parsed.get_backend_name() != "sqlite" or named in ("", ":memory:") or named.startswith("file:"):
        raise StoreTrouble("FORUM_DATABASE_URL must name a file: sqlite:///path/forum.db")
    return Path(named)


@contextmanager
def held(url: str) -> Iterator[None]:
    """This process alone serves from the database while the block runs; StoreInUse when another one does."""
    path = database_file(url)
    lock = FileLock(f"{path}.lock", timeout=0)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout:
        raise StoreInUse(f"FORUM_DATABASE_URL: {path} is served by another process; stop that one first.") from None
    except OSError as error:
        raise StoreTrouble(f"FORUM_DATABASE_URL: {path}: {error.strerror}.") from None
    try:
        yield
    finally:
        lock.release()


def writing_engine(url: str, busy_s: float = 5.0) -> Engine:
    """The engine of the one writer; each transaction begins IMMEDIATE, and COMMIT reaches the disk."""
    database_file(url).parent.mkdir(parents=True, exist_ok=True)
    engine = _engine(url, 1, busy_s)
    event.listen(engine, "connect", _durable)
    event.listen(engine, "begin", _begin_immediate)
    event.listen(engine, "commit", _still_open)
    return engine


def reading_engine(url: str, readers: int = 1, busy_s: float = 5.0) -> Engine:
    """Connections that cannot write; each read sees one moment of the database."""
    engine = _engine(url, readers, busy_s)
    event.listen(engine, "connect", _query_only)
    event.listen(engine, "begin", _begin)
    return engine


def _engine(url: str, connections: int, busy_s: float) -> Engine:
    # An error tells its statement, never its values: those are people's words.
    return create_engine(
        url, pool_size=connections, max_overflow=0, connect_args={"timeout": busy_s}, hide_parameters=True
    )


def _durable(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    raw = _raw(connection)
    _insist(raw, "journal_mode", "wal")
    _insist(raw, "synchronous", _FULL)
    _insist(raw, "foreign_keys", 1)
    # What is erased is overwritten in the file too.
    _insist(raw, "secure_delete", 1)
    raw.execute(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT_PAGES}")
    # Keys are hashes: every note lands on other pages of its indexes, which are not to be read again each time.
    raw.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    raw.execute("PRAGMA temp_store = MEMORY")


def _query_only(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    _insist(_raw(connection), "query_only", 1)


def _raw(connection: DBAPIConnection) -> sqlite3.Connection:
    raw = cast("sqlite3.Connection", connection)
    # Python's own idea of when a transaction begins is switched off: the listeners below begin each one.
    raw.isolation_level = None
    return raw


def _insist(raw: sqlite3.Connection, pragma: str, wanted: str | int) -> None:
    raw.execute(f"PRAGMA {pragma} = {wanted}")
    (found,) = raw.execute(f"PRAGMA {pragma}").fetchone()
    if found != wanted:
        raise StoreTrouble(f"the database refuses {pragma} = {wanted} (it says {found})")


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _still_open(connection: Connection) -> None:
    # A full disk makes SQLite roll back on its own; the driver's commit would then quietly do nothing.
    raw = cast("sqlite3.Connection", connection.connection.dbapi_connection)
    if not raw.in_transaction:
        raise OperationalError("COMMIT", None, sqlite3.OperationalError("the transaction was rolled back"))

"""Bringing a database to this version's layout, and seeing whether it is there already."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DatabaseError

from store.engine import database_file, reading_engine, writing_engine
from store.errors import StoreNotMigrated, StoreTrouble
from store.schema import HEAD

_SCRIPTS = Path(__file__).with_name("migrations")


def migrate(url: str) -> None:
    """Run what is missing, one transaction a migration; a database that is current is left alone."""
    # Alembic is loaded here only: a `serve` on a current database starts without it.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    with _connected(url, writing_engine) as connection:
        _refuse_newer(connection, database_file(url))
        connection.rollback()
        config.attributes["connection"] = connection
        command.upgrade(config, HEAD)


def is_current(url: str) -> bool:
    """Whether the database stands at HEAD; a missing one does not, and is not made by asking."""
    if not database_file(url).exists():
        return False
    with _connected(url, reading_engine) as connection:
        return _revision(connection) == HEAD


def require_current(url: str) -> None:
    """StoreNotMigrated where the database stands anywhere else than at HEAD."""
    if is_current(url):
        return
    path = database_file(url)
    require_not_newer(url)
    raise StoreNotMigrated(f"FORUM_DATABASE_URL: {path} does not stand at {HEAD}; run: python app.py migrate")


def require_not_newer(url: str) -> None:
    """StoreNotMigrated where only a newer version of the forum can help; nothing is made by asking."""
    path = database_file(url)
    if path.exists():
        with _connected(url, reading_engine) as connection:
            _refuse_newer(connection, path)


@contextmanager
def _connected(url: str, opener: Callable[[str], Engine]) -> Iterator[Connection]:
    """A connection; StoreTrouble, in one line, for a file that is no database or cannot be reached."""
    path = database_file(url)
    try:
        engine = opener(url)
        try:
            with engine.connect() as connection:
                yield connection
        finally:
            engine.dispose()
    except DatabaseError as error:
        raise StoreTrouble(f"FORUM_DATABASE_URL: {path}: {error.orig}.") from None
    except OSError as error:
        raise StoreTrouble(f"FORUM_DATABASE_URL: {path}: {error.strerror}.") from None


def _refuse_newer(connection: Connection, path: Path) -> None:
    if _revision(connection) > HEAD:
        raise StoreNotMigrated(f"FORUM_DATABASE_URL: {path} belongs to a newer version of the forum.")


def _revision(connection: Connection) -> str:
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or ""

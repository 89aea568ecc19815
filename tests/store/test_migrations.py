"""The tables as the migrations make them are the tables that the code speaks of."""

import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

import store
from store import StoreNotMigrated, migrating, schema

ROOT = Path(__file__).parents[2]


def _layout(path: Path) -> dict[str, str]:
    connection = sqlite3.connect(path)
    asked = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'alembic_version'"
    found = {name: re.sub(r"\s+", " ", sql) for name, sql in connection.execute(asked)}
    connection.close()
    return found


def _scripts() -> Config:
    config = Config()
    config.set_main_option("script_location", str(ROOT / "store" / "migrations"))
    return config


def test_the_migrations_make_exactly_the_tables_of_the_schema(tmp_path: Path):
    store.migrate(f"sqlite:///{tmp_path / 'migrated.db'}")
    engine = create_engine(f"sqlite:///{tmp_path / 'created.db'}")
    schema.metadata.create_all(engine)
    engine.dispose()
    assert _layout(tmp_path / "migrated.db") == _layout(tmp_path / "created.db")


def test_the_head_in_the_schema_is_the_newest_script():
    assert ScriptDirectory.from_config(_scripts()).get_current_head() == schema.HEAD


def test_every_table_carries_its_forum():
    assert [table.name for table in schema.metadata.sorted_tables if "forum_id" not in table.primary_key.columns] == [
        "outbox"
    ]
    assert schema.outbox.c.forum_id is not None


def test_a_second_migration_changes_nothing(tmp_path: Path):
    url = f"sqlite:///{tmp_path / '100% new' / 'forum.db'}"
    assert not store.is_current(url)
    assert not (tmp_path / "100% new").exists()
    store.migrate(url)
    assert store.is_current(url)
    before = _layout(tmp_path / "100% new" / "forum.db")
    store.migrate(url)
    assert _layout(tmp_path / "100% new" / "forum.db") == before


def test_the_forum_may_live_under_any_folder_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    moved = shutil.copytree(ROOT / "store" / "migrations", tmp_path / "100% æøå" / "migrations")
    monkeypatch.setattr(migrating, "_SCRIPTS", moved)
    store.migrate(f"sqlite:///{tmp_path / 'forum.db'}")
    assert store.is_current(f"sqlite:///{tmp_path / 'forum.db'}")


def test_down_and_up_again_leaves_the_same(tmp_path: Path):
    url = f"sqlite:///{tmp_path / 'forum.db'}"
    store.migrate(url)
    before = _layout(tmp_path / "forum.db")
    engine = create_engine(url)
    with engine.connect() as connection:
        config = _scripts()
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
    engine.dispose()
    assert not store.is_current(url)
    assert _layout(tmp_path / "forum.db") == {}
    store.migrate(url)
    assert _layout(tmp_path / "forum.db") == before


def test_what_people_wrote_before_is_carried_over(tmp_path: Path):
    """From the first layout to the newest and back: notes, their histories, and what hides is not shown again."""
    url, path = f"sqlite:///{tmp_path / 'forum.db'}", tmp_path / "forum.db"
    _stepped(url, command.upgrade, "0001")
    with closing(sqlite3.connect(path)) as before:
        place = "'f', 'n', 'open', 'broager', 'works_well', 'reception', 'unset'"
        said = "'fest', 'da', 'inge', 'village', 's', 's', 0, 1, 1, 'inge', 2, 'active', 0, 'g'"
        before.execute(f"INSERT INTO notes VALUES ({place}, {said})")
        before.execute("INSERT INTO note_versions VALUES ('f', 'n', 1, 'kaffe', 'active', 1, 'inge')")
        before.commit()
    store.migrate(url)
    with closing(sqlite3.connect(path)) as after:
        kept = after.execute("SELECT text, version, group_name, source, reason FROM notes").fetchall()
        assert kept == [("fest", 2, "g", "", "")]
        assert after.execute("SELECT text, village, source FROM note_versions").fetchall() == [("kaffe", "", "")]
        assert after.execute("PRAGMA foreign_key_check").fetchall() == []
        after.execute("UPDATE notes SET state = 'hidden', reason = 'list'")
        after.commit()
    _stepped(url, command.downgrade, "0002")
    with closing(sqlite3.connect(path)) as again:
        assert again.execute("SELECT text, state FROM notes").fetchall() == [("fest", "withdrawn")]
        again.execute("PRAGMA foreign_keys = 1")
        again.execute("DELETE FROM notes")
        assert again.execute("SELECT count(*) FROM note_versions").fetchone() == (0,)


def _stepped(url: str, step: Callable[[Config, str], None], revision: str) -> None:
    engine = create_engine(url)
    with engine.connect() as connection:
        config = _scripts()
        config.attributes["connection"] = connection
        step(config, revision)
    engine.dispose()


async def test_a_store_that_is_not_migrated_is_not_opened(tmp_path: Path):
    with pytest.raises(StoreNotMigrated, match=r"^FORUM_DATABASE_URL: .*forum\.db .*app\.py migrate$"):
        await store.opened(f"sqlite:///{tmp_path / 'forum.db'}").__aenter__()


def test_a_newer_versions_store_is_left_alone(tmp_path: Path):
    url = f"sqlite:///{tmp_path / 'forum.db'}"
    store.migrate(url)
    with closing(sqlite3.connect(tmp_path / "forum.db")) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
        newer.commit()
    assert not store.is_current(url)
    with pytest.raises(StoreNotMigrated, match=r"^FORUM_DATABASE_URL: .*newer version[^\n]+$"):
        store.migrate(url)
    with pytest.raises(StoreNotMigrated, match="newer version"):
        migrating.require_current(url)


def test_opening_a_current_store_does_not_load_alembic(tmp_path: Path):
    url = f"sqlite:///{tmp_path / 'forum.db'}"
    store.migrate(url)
    asked = f"import sys, store; print(store.is_current({url!r}), 'alembic' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True)
    assert answer.stdout == "True False\n"


def test_what_waits_and_what_failed_comes_through_the_second_migration(tmp_path: Path):
    path = tmp_path / "forum.db"
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config = _scripts()
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    engine.dispose()
    kept = [
        ("board.pre_read", "channel:broager", "p", "erfa-2021-09-14-2:broager", "failed", 7, "Teams: Gone (404)"),
        ("list.note", "list:answers", "n", "note:with:colons", "waiting", 8, ""),
        ("board.welcome", "channel:sydals", "w", "sydals", "done", 9, ""),
    ]
    names = "forum_id, kind, target, key, subject, state, due, reason, created_at"
    with closing(sqlite3.connect(path)) as before:
        before.executemany(f"INSERT INTO outbox ({names}) VALUES ('f', ?, ?, ?, ?, ?, ?, ?, 5)", kept)
        before.execute("INSERT INTO pauses VALUES ('f', 'list:answers', 99)")
        before.commit()
    store.migrate(f"sqlite:///{path}")
    with closing(sqlite3.connect(path)) as after:
        asked = "SELECT kind, subject, state, due, since, batch, reason, detail, reopened FROM outbox ORDER BY due"
        assert after.execute(asked).fetchall() == [
            (
                "board.pre_read",
                "erfa-2021-09-14-2:broager",
                "failed",
                7,
                7,
                "erfa-2021-09-14-2",
                "refused",
                kept[0][6],
                0,
            ),
            ("list.note", "note:with:colons", "waiting", 8, 8, "", "", "", 0),
            ("board.welcome", "sydals", "done", 9, 9, "", "", "", 0),
        ]
        assert after.execute("SELECT count(*) FROM pauses").fetchone() == (0,)

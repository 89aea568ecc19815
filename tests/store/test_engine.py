"""How the database is opened, and by whom."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

import store
from store import Cellar, StoreInUse, StoreTrouble, StoreUnavailable, engine

ROOT = Path(__file__).parents[2]
HOLD = "import sys, store\nwith store.held(sys.argv[1]):\n    print('held', flush=True)\n    sys.stdin.read()"


async def test_every_commit_reaches_the_disk(cellar: Cellar):
    def pragmas(connection):
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        return [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]

    assert await cellar.write(pragmas) == ["wal", 2, 1, 5000]


async def test_a_reader_cannot_write(cellar: Cellar):
    with pytest.raises(StoreUnavailable):
        await cellar.read(lambda connection: connection.execute(text("DELETE FROM notes")))


def test_a_database_that_refuses_a_write_ahead_log_is_not_opened():
    with closing(sqlite3.connect(":memory:")) as memory, pytest.raises(StoreTrouble, match="journal_mode"):
        engine._durable(memory, None)


@pytest.mark.parametrize(
    "url",
    ["", "forum.db", "sqlite://", "sqlite:///:memory:", "sqlite:///file:x?uri=true", "postgresql://localhost/forum"],
)
def test_an_address_that_names_no_file_is_one_line(url: str):
    with pytest.raises(StoreTrouble, match=r"^FORUM_DATABASE_URL[^\n]+$"):
        store.migrate(url)


def test_a_second_process_is_told_in_one_line_and_a_kill_frees_the_place(tmp_path: Path):
    url = f"sqlite:///{tmp_path / 'data' / 'forum.db'}"
    command = [sys.executable, "-c", HOLD, url]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(StoreInUse, match=r"^FORUM_DATABASE_URL: .*forum\.db is served by another process[^\n]*$"):
            store.held(url).__enter__()
        os.kill(holder.pid, signal.SIGKILL)
    with store.held(url):
        pass
    with store.held(url):
        pass


@pytest.mark.parametrize("act", [store.migrate, lambda url: store.held(url).__enter__()])
def test_a_place_that_cannot_be_used_is_one_line(tmp_path: Path, act):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(StoreTrouble, match=r"^FORUM_DATABASE_URL: .*file/forum\.db: [^\n]+\.$"):
        act(f"sqlite:///{tmp_path / 'file' / 'forum.db'}")


@pytest.mark.parametrize("act", [store.migrate, store.is_current])
def test_a_file_that_is_no_database_is_one_line(tmp_path: Path, act):
    (tmp_path / "forum.db").write_text("these are notes, not a database, and long enough to be looked at" * 20)
    with pytest.raises(StoreTrouble, match=r"^FORUM_DATABASE_URL: .*forum\.db: [^\n]*not a database\.$"):
        act(f"sqlite:///{tmp_path / 'forum.db'}")

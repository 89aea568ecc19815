"""Group commit: what waits together is committed together, and nobody hears of it before."""

import asyncio
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, event
from sqlalchemy.dialects.sqlite import Insert

from forum.errors import ForumError
from store import Cellar, StoreUnavailable
from store.engine import writing_engine
from store.rows import inserted
from store.schema import settings
from store.writer import Writer
from tests.store.hands import fresh_cellar, fresh_url

Unit = Callable[[Connection], int]


def _keep(key: str) -> Unit:
    def unit(connection: Connection) -> int:
        row = ("forum", key, "value")
        return connection.exec_driver_sql("INSERT INTO settings VALUES (?, ?, ?)", row).rowcount

    return unit


def _plain(statement: Insert) -> Insert:
    return statement


def _kept(url: str) -> set[str]:
    with sqlite3.connect(url.removeprefix("sqlite:///")) as connection:
        found = {key for (key,) in connection.execute("SELECT key FROM settings")}
    connection.close()
    return found


class _Commits:
    """How many transactions a writer committed; its first unit waits until `go`, so that others gather behind it."""

    def __init__(self, url: str, batch: int = 256, busy_s: float = 5.0) -> None:
        engine = writing_engine(url, busy_s)
        self.number = 0
        event.listen(engine, "commit", self._count)
        self.writer = Writer(engine, batch)
        self.go = threading.Event()

    def _count(self, _connection: Connection) -> None:
        self.number += 1

    async def together(self, *units: Unit) -> list[int | BaseException]:
        first = asyncio.create_task(self.writer.write(lambda _connection: self.go.wait(5)))
        await asyncio.sleep(0.02)
        others = [asyncio.create_task(self.writer.write(unit)) for unit in units]
        await asyncio.sleep(0)
        self.go.set()
        await first
        return await asyncio.gather(*others, return_exceptions=True)


@pytest.fixture
def url(tmp_path: Path) -> str:
    return fresh_url(tmp_path)


@contextmanager
def _locked(url: str) -> Iterator[None]:
    other = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.close()


async def test_what_waits_together_is_one_commit(url: str):
    commits = _Commits(url)
    assert await commits.together(*(_keep(f"{number}") for number in range(50))) == [1] * 50
    await commits.writer.close()
    assert commits.number == 2
    assert len(_kept(url)) == 50


async def test_what_is_written_in_one_round_of_the_loop_is_one_commit(url: str):
    commits = _Commits(url)
    written = await asyncio.gather(*(commits.writer.write(_keep(f"{number}")) for number in range(20)))
    await commits.writer.close()
    assert (written, commits.number) == ([1] * 20, 1)


async def test_no_more_than_a_batch_goes_into_one_commit(url: str):
    commits = _Commits(url, batch=20)
    await commits.together(*(_keep(f"{number}") for number in range(50)))
    await commits.writer.close()
    assert commits.number == 4


async def test_a_unit_that_fails_is_undone_alone(url: str):
    class Refused(ForumError):
        pass

    def half(connection: Connection) -> int:
        _keep("half")(connection)
        raise Refused

    commits = _Commits(url)
    before, refused, broken, after = await commits.together(_keep("before"), half, _keep("before"), _keep("after"))
    assert (before, after) == (1, 1)
    assert isinstance(refused, Refused)
    assert "UNIQUE" in str(broken)
    await commits.writer.close()
    assert commits.number == 2
    assert _kept(url) == {"before", "after"}


async def test_a_statement_that_the_database_refuses_tells_nobodys_words(url: str):
    def wrong(connection: Connection) -> int:
        return connection.exec_driver_sql("INSERT INTO missing VALUES (?)", ("private words",)).rowcount

    commits = _Commits(url)
    kept, refused = await commits.together(_keep("kept"), wrong)
    await commits.writer.close()
    assert (kept, type(refused)) == (1, StoreUnavailable)
    assert "missing" in str(refused.__cause__)
    assert "private" not in str(refused.__cause__)


async def test_trouble_in_the_driver_is_told_as_a_store_that_kept_nothing(cellar: Cellar):
    def wrong(connection: Connection) -> list[tuple[str, ...]]:
        connection.exec_driver_sql("DROP TABLE settings")
        return inserted(connection, settings, ("forum_id", "key", "value"), [("f", "k", "private words")], _plain)

    with pytest.raises(StoreUnavailable) as refused:
        await cellar.write(wrong)
    assert "settings" in str(refused.value.__cause__)
    assert "private" not in str(refused.value.__cause__)
    assert await cellar.write(_keep("kept")) == 1


async def test_an_answer_comes_only_after_the_commit(cellar: Cellar, tmp_path: Path):
    for number in range(20):
        await cellar.write(_keep(f"{number}"))
        assert f"{number}" in _kept(f"sqlite:///{tmp_path / 'forum.db'}")


async def test_a_full_disk_keeps_nothing_and_says_so_to_everybody_in_the_batch(url: str):
    def fill(connection: Connection) -> int:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")
        connection.exec_driver_sql("INSERT INTO settings VALUES ('forum', 'big', ?)", ("x" * 10_000_000,))
        return 1

    commits = _Commits(url)
    answers = await commits.together(_keep("before"), fill, _keep("after"))
    assert [type(answer) for answer in answers] == [StoreUnavailable] * 3
    await commits.writer.write(lambda connection: connection.exec_driver_sql("PRAGMA max_page_count = 100000").scalar())
    await commits.writer.write(_keep("room again"))
    await commits.writer.close()
    assert _kept(url) == {"room again"}


async def test_a_database_locked_by_another_acknowledges_nothing_and_recovers(tmp_path: Path):
    async with fresh_cellar(tmp_path, busy_s=0.05) as cellar:
        url = f"sqlite:///{tmp_path / 'forum.db'}"
        with _locked(url):
            answers = await asyncio.gather(*(cellar.write(_keep(f"{n}")) for n in range(3)), return_exceptions=True)
            assert [type(answer) for answer in answers] == [StoreUnavailable] * 3
            assert await cellar.read(lambda connection: connection.exec_driver_sql("SELECT 1").scalar()) == 1
        assert _kept(url) == set()
        assert await cellar.write(_keep("again")) == 1


async def test_what_nobody_waits_for_any_more_is_not_written(url: str):
    commits = _Commits(url)
    first = asyncio.create_task(commits.writer.write(lambda _connection: commits.go.wait(5)))
    await asyncio.sleep(0.02)
    forgotten = asyncio.create_task(commits.writer.write(_keep("forgotten")))
    await asyncio.sleep(0)
    forgotten.cancel()
    await asyncio.sleep(0)
    commits.go.set()
    await first
    await commits.writer.close()
    assert _kept(url) == set()


async def test_closing_commits_what_waits_and_then_refuses(url: str):
    writer = Writer(writing_engine(url))
    waiting = [asyncio.create_task(writer.write(lambda _connection: threading.Event().wait(0.05) or 1))]
    await asyncio.sleep(0.01)
    waiting += [asyncio.create_task(writer.write(_keep(f"{number}"))) for number in range(10)]
    await asyncio.sleep(0)
    await writer.close()
    assert len(_kept(url)) == 10
    assert await asyncio.gather(*waiting) == [1] * 11
    with pytest.raises(StoreUnavailable):
        await writer.write(_keep("too late"))
    await writer.close()


async def test_the_bell_rings_after_a_delivery_was_committed(cellar: Cellar, tmp_path: Path):
    heard: list[set[str]] = []
    cellar.bell.hang(lambda: heard.append(_kept(f"sqlite:///{tmp_path / 'forum.db'}")))
    await cellar.write(_keep("silent"))
    assert heard == []
    await cellar.deliver(_keep("loud"))
    assert heard == [{"silent", "loud"}]

"""The store is locked, or full: whoever typed something is told and has it still, and no receipt is false."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import Connection

import house
from store.errors import StoreUnavailable
from tests.faults.plan import BY_KEY
from tests.faults.record import Book
from tests.faults.stage import Stage, provisioned, staged
from tests.faults.writing import Refused, Writer, busy, writers

BUSY_S = 0.2
MESSAGE = "application/vnd.microsoft.activity.message"
SORRY = "Det kunne ikke gemmes lige nu. Din tekst står stadig i kortet. Send igen om lidt."


@contextmanager
def locked(database: Path) -> Iterator[None]:
    """Another process writes, and does not come to an end."""
    other = sqlite3.connect(database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.rollback()
        other.close()


async def turned_away(writer: Writer, number: object) -> bool:
    """Whether the sheet was refused: in a message, which leaves the card with what was typed on it as it is."""
    try:
        await writer.send(number)
    except Refused as refused:
        return refused.body == {"statusCode": 200, "type": MESSAGE, "value": SORRY}
    return False


async def all_turned_away(writing: list[Writer], numbers: range) -> int:
    return sum([await turned_away(writer, number) for number in numbers for writer in writing])


async def test_a_locked_database_gives_everything_back_and_goes_on_when_it_is_free(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    monkeypatch.setattr(house.cellars, "opened", partial(house.cellars.opened, busy_s=BUSY_S))
    async with provisioned(tmp_path) as (standin, given), staged(standin, given, monkeypatch) as stage:
        writing = await writers(stage)
        await busy(writing, 2, Random(BY_KEY["locked"].seed))
        with locked(given.data / "forum.db"):
            tries = await all_turned_away(writing, range(100, 103))
        assert tries == 9
        # What was turned away is sent again by some, and by the others never.
        await all_sent(writing[:2], range(100, 103))
        waited = await stage.emptied()
        book.enter("locked", tries, stage.told, await stage.listed(), waited)


async def all_sent(writing: list[Writer], numbers: range) -> None:
    for number in numbers:
        for writer in writing:
            await writer.send(number)


async def test_a_full_disk_gives_no_false_receipt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book) -> None:
    """The database may not grow: what still fits is kept and promised, all else is given back."""
    async with provisioned(tmp_path) as (standin, given), staged(standin, given, monkeypatch) as stage:
        writing = await writers(stage)
        await busy(writing, 2, Random(BY_KEY["full"].seed))
        await pages(stage, lambda count: count)
        tries = await all_turned_away(writing, range(100, 130))
        await pages(stage, lambda _count: 1_000_000)
        assert tries
        await all_sent(writing[:2], range(100, 130))
        waited = await stage.emptied()
        book.enter("full", tries, repeated(stage), await stage.listed(), waited)


def repeated(stage: Stage) -> Counter[str]:
    """A sheet that had fitted and was sent again has two receipts and means one."""
    return Counter(dict.fromkeys(stage.told, 1))


async def pages(stage: Stage, most: Callable[[int], int]) -> None:
    """How large the database may become, given how large it is."""
    asked = "PRAGMA {}"

    def unit(connection: Connection) -> None:
        count = connection.exec_driver_sql(asked.format("page_count")).scalar()
        connection.exec_driver_sql(asked.format(f"max_page_count = {most(int(count or 0))}"))

    for _ in range(20):
        try:
            return await stage.inside.shelves.cellar.write(unit)
        except StoreUnavailable:
            # It went with others in one transaction, which found the disk full.
            continue
    raise AssertionError("the size could not be set")

"""What a claim costs: it must not grow with the queue behind a list that is away."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection

from forum.ports import Delivery, Kind, Service
from store import Cellar
from store.claims import NEXT_DUE
from store.outbox import SqlOutbox
from tests.store.hands import FORUM, START, HandClock, fresh_cellar, matrix_row, row

CONVERSATIONS = 40
LIMIT = 8


async def _steps_of_a_question(folder: Path, places: int) -> int:
    """The same for the question when the next row falls due, with a row and a budget for each of so many places."""
    ticks = []

    def counted(connection: Connection) -> None:
        connection.connection.dbapi_connection.set_progress_handler(lambda: ticks.append(1), 100)
        connection.execute(NEXT_DUE, {"offset": 0})

    async with fresh_cellar(folder) as cellar:
        outbox = SqlOutbox(cellar, HandClock())
        await outbox.put([row(f"hello-{number}", f"person:{number}") for number in range(places)])
        for number in range(places):
            outbox.answered(FORUM, f"person:{number}")
        await outbox.claim("one", 0, 60)
        await cellar.write(counted)
    return len(ticks)


async def _steps(folder: Path, queue: int) -> int:
    """How many times a hundred of SQLite's own steps one claim takes with that many rows waiting for the list."""
    ticks = []

    def count(connection: Connection) -> None:
        connection.connection.dbapi_connection.set_progress_handler(lambda: ticks.append(1), 100)

    async with fresh_cellar(folder) as cellar:
        outbox = SqlOutbox(cellar, HandClock())
        await outbox.put([row(f"note-{number}", after=-number) for number in range(queue)])
        await outbox.put([row(f"hello-{number}", f"person:{number}") for number in range(CONVERSATIONS)])
        await cellar.write(count)
        assert len(await outbox.claim("one", LIMIT, 60)) == LIMIT
    return len(ticks)


async def test_a_long_queue_costs_a_claim_next_to_nothing(tmp_path: Path):
    (tmp_path / "short").mkdir()
    (tmp_path / "long").mkdir()
    short, long = await _steps(tmp_path / "short", 20), await _steps(tmp_path / "long", 4000)
    assert short > 5
    assert long < 1.5 * short


async def test_when_the_next_row_falls_due_costs_no_more_for_each_place_where_there_are_many(tmp_path: Path):
    """Rule 38: a preview for everybody finds a budget for everybody, and is not to read them all for each."""
    (tmp_path / "few").mkdir()
    (tmp_path / "many").mkdir()
    few, many = await _steps_of_a_question(tmp_path / "few", 40), await _steps_of_a_question(tmp_path / "many", 400)
    assert few > 5
    assert many < 15 * few


@pytest.mark.parametrize("order", [1, -1])
async def test_every_target_of_every_forum_is_found(cellar: Cellar, clock: HandClock, order: int):
    outbox = SqlOutbox(cellar, clock)
    rows = [row(f"{target}", target, forum=forum) for forum in ("a", "b", "c") for target in ("x", "y", "z")]
    await outbox.put(rows[::order])
    claimed = await outbox.claim("one", 99, 60)
    assert {(one.delivery.forum, one.delivery.target) for one in claimed} == {(r.forum, r.target) for r in rows}


async def test_a_pre_read_that_waits_for_its_files_lets_what_comes_after_it_pass(cellar: Cellar, clock: HandClock):
    """Also where a single hand is free."""
    outbox = SqlOutbox(cellar, clock)
    await outbox.put([row("note")])
    (note,) = await outbox.claim("before", 1, 60)
    await outbox.postpone(note, START + timedelta(hours=1), "throttled", pause=Service.SHAREPOINT)
    await outbox.put([Delivery(FORUM, Kind.PRE_READ, "channel:general", "pre", "erfa:general", START)])
    await outbox.put([matrix_row("general")])
    (passed,) = await outbox.claim("one", 1, 60)
    assert passed.delivery.kind is Kind.MATRIX


async def test_a_new_start_takes_back_what_the_killed_one_held(cellar: Cellar, clock: HandClock):
    """The store's lock says that nobody else is alive, so nothing waits for a lease to end."""
    outbox = SqlOutbox(cellar, clock)
    await outbox.put([row("note")])
    (held,) = await outbox.claim("killed", 1, 60)
    assert await outbox.claim("new", 1, 60) == ()
    assert await outbox.reclaim() == 1
    (again,) = await outbox.claim("new", 1, 60)
    assert again.attempt == held.attempt + 1, "from the second attempt on the list is looked at before a post"
    assert not await outbox.settle(held), "the fence holds against the one that was thought dead"

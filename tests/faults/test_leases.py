"""Two who deliver from one store, and one who comes back after the lease was lost: each row is there once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from forum.ports import Claimed, Kind
from jobs.outbox import Deliverer
from store.outbox import SHARE, SqlOutbox
from tests.faults.plan import BY_KEY
from tests.faults.record import Book
from tests.faults.stage import ITEMS, PACE, Stage, provisioned, staged
from tests.faults.writing import busy, writers

LEASE_S = 0.5


@asynccontextmanager
async def another(stage: Stage) -> AsyncIterator[Deliverer]:
    """A second replica: the same store, the same services, an outbox and a mind of its own."""
    house = stage.inside
    outbox = SqlOutbox(house.shelves.cellar, house.shelves.clock)
    pace = replace(PACE, idle=0.2)
    deliverer = Deliverer(outbox, house.deliverer._handlers, house.shelves.clock, Random(7), pace)
    task = asyncio.create_task(deliverer.run())
    try:
        yield deliverer
    finally:
        deliverer.stop()
        await task


async def test_two_deliverers_share_one_store_under_lost_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    async with provisioned(tmp_path) as (standin, given), staged(standin, given, monkeypatch) as stage:
        writing = await writers(stage)
        await stage.trouble(seed=BY_KEY["two"].seed, lost_answer={"match": f"POST {ITEMS}", "rate": 0.3, "times": 100})
        async with another(stage):
            await busy(writing, 8, Random(BY_KEY["two"].seed))
            tries = await stage.struck("lost_answer")
            waited = await stage.recovered()
        found = await stage.listed() + await stage.posts()
        book.enter("two", tries, stage.told + await stage.wanted_posts(), found, waited)


@pytest.mark.parametrize("no_unique", [False, True], ids=["with the column", "without it"])
async def test_whoever_settles_after_the_lease_was_lost_changes_nothing(
    no_unique: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    """Somebody else holds the rows when the first one comes back, and later has written them."""
    async with provisioned(tmp_path) as (standin, given), staged(standin, given, monkeypatch, jobs=False) as stage:
        writing, clock = await writers(stage), stage.inside.shelves.clock
        await stage.trouble(no_unique=no_unique)
        await busy(writing, 2, Random(BY_KEY["lease"].seed))
        stale, rows = await held(stage)
        await asyncio.sleep(LEASE_S)
        assert len((await held(stage))[1]) == len(rows)
        late = [await stale.settle(row) for row in rows]
        async with another(stage):
            waited = await stage.emptied()
        late += [await stale.postpone(row, clock.now(), "late") for row in rows]
        assert late == [False] * 2 * len(rows)
        assert await stage.empty()
        book.enter("lease", len(rows), stage.told, await stage.listed(), waited)


@pytest.mark.parametrize("no_unique", [False, True], ids=["with the column", "without it"])
async def test_a_write_that_lands_after_somebody_elses_is_one_row_in_the_end(
    no_unique: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    """The one race that looking first cannot win: without the column both rows stand until the next delivery."""
    async with provisioned(tmp_path) as (standin, given), staged(standin, given, monkeypatch, jobs=False) as stage:
        writing, house = await writers(stage), stage.inside
        await busy(writing, 1, Random(BY_KEY["lease"].seed))
        slow = {"match": f"POST {ITEMS}", "ms": 2500, "times": 6}
        await stage.trouble(no_unique=no_unique, delay_ms=slow)
        _, rows = await held(stage)
        writes = [asyncio.create_task(house.deliverer._handlers[Kind.LIST_NOTE](row)) for row in rows]
        await stage.wire.until("every write to be under way", lambda: stage.struck_out("delay_ms"))
        async with another(stage):
            await stage.emptied()
        assert await asyncio.gather(*writes, return_exceptions=True)
        twice = (await stage.listed() - stage.told).total()
        assert twice == (len(rows) if no_unique else 0)
        async with another(stage):
            waited = await stage.emptied()
        key = "late-no-unique" if no_unique else "lease"
        book.enter(key, len(rows), stage.told, await stage.listed(), waited)


async def held(stage: Stage) -> tuple[SqlOutbox, tuple[Claimed, ...]]:
    """Up to six notes under a lease that ends soon, claimed by somebody who then dawdles."""
    outbox = SqlOutbox(stage.inside.shelves.cellar, stage.inside.shelves.clock)
    rows = await outbox.claim("stale", 99, LEASE_S)
    notes = tuple(row for row in rows if row.delivery.kind is Kind.LIST_NOTE)
    assert len(notes) == SHARE
    return outbox, notes

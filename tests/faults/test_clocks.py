"""Clocks that step back, nights that are an hour longer or shorter, and starts after the time: once, and not lost."""

import asyncio
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from demo import volunteers
from demo.volunteers import enter
from forum.ports import Claimed, Delivery, Kind
from jobs.outbox import Deliverer
from store.outbox import SqlOutbox
from tests.faults.clocks import shiftable, step
from tests.faults.plan import BY_KEY
from tests.faults.record import Book
from tests.faults.stage import ITEMS, LISE, provisioned, staged
from tests.faults.test_leases import another
from tests.faults.writing import busy, writers
from tests.jobs.delivering import QUICK, emptied
from tests.store.hands import FORUM, HandClock, fresh_cellar

HOUR = 3600
COPENHAGEN = ZoneInfo("Europe/Copenhagen")


async def test_this_machines_clock_steps_back_while_rows_wait_and_rest_and_are_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    """Some rows are put off, the list is paused, and three are under the lease of somebody who never comes back."""
    shiftable(monkeypatch)
    async with provisioned(tmp_path) as (standin, given), staged(standin, given, monkeypatch, jobs=False) as stage:
        writing = await writers(stage)
        await busy(writing, 4, Random(BY_KEY["clock-real"].seed))
        assert await stage.inside.shelves.outbox.claim("ghost", 3, 2)
        await stage.trouble(throttle={"match": f"* {ITEMS}", "retry_after": 2})
        async with another(stage):
            await asyncio.sleep(1)
            step(stage, -HOUR)
            waited = await stage.recovered()
        book.enter("clock-real", 1, stage.told, await stage.listed(), waited)
        assert waited < 30


async def test_the_forums_clock_steps_back_while_rows_are_put_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    async with provisioned(tmp_path) as (standin, given), staged(standin, given, monkeypatch) as stage:
        writing = await writers(stage)
        await stage.trouble(seed=1, error_after_work={"match": f"* {ITEMS}", "rate": 0.5, "times": 100})
        await busy(writing, 4, Random(BY_KEY["clock-forum"].seed))
        back = datetime.fromisoformat((await stage.wire.health())["now"]) - timedelta(seconds=HOUR)
        await stage.wire.post(f"{stage.wire.bot}/local/clock", {"now": back.isoformat()})
        waited = await stage.recovered()
        book.enter("clock-forum", 1, stage.told, await stage.listed(), waited)
        assert waited < 30


@pytest.mark.parametrize("night", [datetime(2021, 3, 28), datetime(2021, 10, 31)])  # noqa: DTZ001
async def test_what_is_due_in_a_summer_time_night_leaves_once(night: datetime, tmp_path: Path, book: Book) -> None:
    """A row for each half hour of the wall's clock, put again at every step, as a start would."""
    clock, arrived = HandClock(), Counter[str]()

    async def arrive(row: Claimed) -> None:
        arrived[row.delivery.key] += 1

    halves = [night + timedelta(minutes=30 * half) for half in range(12)]
    due = {f"{at:%H:%M}": at.replace(tzinfo=COPENHAGEN) for at in halves}
    rows = [Delivery(FORUM, Kind.PRE_READ, f"channel:{key}", key, key, at) for key, at in due.items()]
    async with fresh_cellar(tmp_path) as cellar:
        outbox = SqlOutbox(cellar, clock)
        clock.passes((halves[0].replace(tzinfo=COPENHAGEN) - clock.now()).total_seconds() - HOUR)
        deliverer = Deliverer(outbox, {Kind.PRE_READ: arrive}, clock, Random(7), QUICK)
        task = asyncio.create_task(deliverer.run())
        for _ in range(9 * 2):
            await outbox.put(rows)
            clock.passes(HOUR / 2)
            deliverer.wake()
            await asyncio.sleep(0.02)
        await emptied(outbox)
        deliverer.stop()
        await task
    book.enter("summer", len(rows), Counter(dict.fromkeys(due, 1)), arrived, None)


@pytest.mark.parametrize(
    ("planning", "meets", "late", "opens"),
    [
        (datetime(2021, 3, 26, 12), "06-04-2021 19.00", datetime(2021, 4, 3, 12), datetime(2021, 4, 6, 9)),  # noqa: DTZ001
        (datetime(2021, 10, 29, 12), "08-11-2021 19.00", datetime(2021, 11, 6, 12), datetime(2021, 11, 8, 9)),  # noqa: DTZ001
    ],
)
async def test_a_start_after_the_due_time_sends_each_pre_read_once_and_late(
    planning: datetime,
    meets: str,
    late: datetime,
    opens: datetime,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    book: Book,
) -> None:
    """The forum is shut over the pre-read's morning, with a summer-time night between planning and meeting.

    It starts on a Saturday, and on the working day after that.
    """
    async with provisioned(tmp_path) as (standin, given):
        async with staged(standin, given, monkeypatch) as stage:
            now = planning.replace(tzinfo=COPENHAGEN).isoformat()
            await stage.wire.post(f"{stage.wire.bot}/local/clock", {"now": now})
            await volunteers.say(stage.wire, await enter(stage.wire, {"id": LISE}), f"erfa ny {meets}")
            before = await stage.posts()
        wanted = before + Counter(dict.fromkeys(before, 1))
        for at, told in ((late, before), (opens, wanted), (opens, wanted)):
            async with staged(standin, given, monkeypatch, jobs=False) as stage:
                await stage.inside.shelves.clock.move(at.replace(tzinfo=COPENHAGEN))
            async with staged(standin, given, monkeypatch) as stage:
                found = await stage.posts()
            assert found == told
        book.enter("restart", 1, wanted, found, None)

"""While many people are at the door, delivery makes way: it goes on row by row, and never stops."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from forum.ports import Claimed, Kind
from jobs.outbox import Deliverer, Pace
from store import Cellar
from store.outbox import SqlOutbox
from tests.jobs.delivering import until
from tests.store.hands import HandClock, fresh_cellar, row

SHORT = Pace(breath=0.001, rushed=0.002, crowded=0.005, idle=0.02, grace=0.05, rush=10)


class _Counter:
    """The other side: how many deliveries were under way at once, at most, and how many arrived."""

    def __init__(self, takes: float) -> None:
        self.now, self.most, self.arrived, self.takes = 0, 0, 0, takes

    async def __call__(self, _claimed: Claimed) -> None:
        self.now += 1
        self.most = max(self.most, self.now)
        await asyncio.sleep(self.takes)
        self.now -= 1
        self.arrived += 1


@pytest.fixture
async def cellar(tmp_path: Path) -> AsyncIterator[Cellar]:
    async with fresh_cellar(tmp_path) as opened:
        yield opened


async def _delivered(cellar: Cellar, people: int, notes: int, pace: Pace = SHORT, takes: float = 0.005) -> _Counter:
    outbox, side = SqlOutbox(cellar, HandClock()), _Counter(takes)
    await outbox.put([row(f"note-{number}") for number in range(notes)])
    deliverer = Deliverer(outbox, {Kind.LIST_NOTE: side}, HandClock(), Random(7), pace, crowd=lambda: people)
    task = asyncio.create_task(deliverer.run())
    await until(lambda: side.arrived == notes)
    deliverer.stop()
    await task
    return side


async def test_in_a_rush_row_by_row_goes_on_to_the_end(cellar: Cellar):
    """A row every `rushed`, and those take 5 ms: never the six at once that come without a rush."""
    assert (await _delivered(cellar, people=11, notes=12, pace=replace(SHORT, rushed=0.02))).most == 1


async def test_in_a_rush_ten_a_second_leave_even_where_each_takes_half_a_second(cellar: Cellar):
    loop = asyncio.get_running_loop()
    began = loop.time()
    assert (await _delivered(cellar, 11, 10, replace(SHORT, rushed=Pace().rushed), takes=0.5)).most > 3
    assert loop.time() - began < 10 * (10 * Pace().rushed + 0.5)


async def test_without_a_rush_several_hands_share_the_work(cellar: Cellar):
    assert (await _delivered(cellar, people=10, notes=12)).most == 6

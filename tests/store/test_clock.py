"""Forum time: real, or moved on this machine and remembered."""

import asyncio
from datetime import UTC, datetime, timedelta, timezone

import pytest

from store import Cellar
from store.clock import ClockIsReal, loaded
from store.settings import SqlSettings

MAY = datetime(2021, 5, 4, 17, 35, tzinfo=timezone(timedelta(hours=2)))
SOON = timedelta(seconds=2)


async def test_a_clock_that_nobody_moved_shows_real_time(cellar: Cellar):
    clock = await loaded(SqlSettings(cellar), movable=True)
    assert abs(clock.now() - datetime.now(UTC)) < SOON
    assert clock.offset == timedelta()


async def test_a_moved_clock_outlives_a_restart_and_leaves_real_time_alone(cellar: Cellar):
    clock = await loaded(SqlSettings(cellar), movable=True)
    await clock.move(MAY)
    again = await loaded(SqlSettings(cellar), movable=True)
    for either in (clock, again):
        assert abs(either.now() - MAY) < SOON
        assert either.now().utcoffset() == timedelta()
        assert abs(either.real() - datetime.now(UTC)) < SOON


async def test_a_live_clock_cannot_be_moved_and_ignores_what_local_mode_left(cellar: Cellar):
    await (await loaded(SqlSettings(cellar), movable=True)).move(MAY)
    live = await loaded(SqlSettings(cellar), movable=False)
    assert abs(live.now() - datetime.now(UTC)) < SOON
    with pytest.raises(ClockIsReal, match=r"^FORUM_MODE[^\n]+$"):
        await live.move(MAY)
    assert abs(live.now() - datetime.now(UTC)) < SOON


async def test_moving_the_clock_wakes_every_sleeper_once(cellar: Cellar):
    clock = await loaded(SqlSettings(cellar), movable=True)
    sleepers = [asyncio.create_task(clock.sleep(60)) for _ in range(3)]
    await asyncio.sleep(0)
    await clock.move(MAY)
    async with asyncio.timeout(1):
        await asyncio.gather(*sleepers)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.02):
            await clock.sleep(60)


class Quick:
    """Settings that are kept without a wait: the move is done before anybody else has their turn."""

    async def find(self, forum: str, key: str) -> str | None:
        return None

    async def keep(self, forum: str, key: str, value: str) -> None:
        return None


async def test_a_move_before_the_sleeper_lay_down_wakes_it_too():
    """How long it sleeps was reckoned before the move: it would oversleep what is due now."""
    clock = await loaded(Quick(), movable=True)
    sleeper = asyncio.ensure_future(clock.sleep(60))
    await clock.move(MAY)
    async with asyncio.timeout(1):
        await sleeper


async def test_a_sleep_ends_by_itself(cellar: Cellar):
    clock = await loaded(SqlSettings(cellar), movable=False)
    async with asyncio.timeout(1):
        await clock.sleep(0.01)
        await clock.sleep(-1)

"""This machine's clock as the forum sees it, put forward or back by a test; the stand-in goes on in real time."""

from datetime import datetime, timedelta

import pytest

import house
from store.clock import ForumClock, Memory
from tests.faults.stage import Stage


class Shifted(ForumClock):
    """Real time and something."""

    shift = timedelta()

    def real(self) -> datetime:
        return super().real() + self.shift


def shiftable(patch: pytest.MonkeyPatch) -> None:
    """The forum that is opened next has such a clock."""
    loaded = house.clocks.loaded

    async def shifted(memory: Memory, *, movable: bool) -> ForumClock:
        return Shifted(memory, (await loaded(memory, movable=movable)).offset, movable=movable)

    patch.setattr(house.clocks, "loaded", shifted)


def step(stage: Stage, seconds: float) -> None:
    """Real time, and forum time with it; whoever delivers looks at once."""
    clock = stage.inside.shelves.clock
    assert isinstance(clock, Shifted)
    clock.shift += timedelta(seconds=seconds)
    stage.inside.deliverer.wake()

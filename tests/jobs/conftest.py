"""A forum and its list for the stories of both; a store with its clock and outbox for those of deliveries."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from store import Cellar
from store.outbox import SqlOutbox
from tests.jobs.outlook import Hall
from tests.jobs.two_sides import TwoSides, two_sides
from tests.store.hands import HandClock, fresh_cellar


@pytest.fixture
async def sides(tmp_path: Path) -> AsyncIterator[TwoSides]:
    async with two_sides(tmp_path) as opened:
        yield opened


@pytest.fixture
async def cellar(tmp_path: Path) -> AsyncIterator[Cellar]:
    async with fresh_cellar(tmp_path) as opened:
        yield opened


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def outbox(cellar: Cellar, clock: HandClock) -> SqlOutbox:
    return SqlOutbox(cellar, clock)


@pytest.fixture
def hall(cellar: Cellar, clock: HandClock) -> Hall:
    return Hall(cellar, clock)

"""Every engine that the repositories must agree on; a second one is a second name in ENGINES."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from store import Cellar
from store.notes import SqlNotes
from store.outbox import SqlOutbox
from store.people import SqlPeople
from tests.store.hands import HandClock, fresh_cellar

ENGINES = {"sqlite": fresh_cellar}


@pytest.fixture(params=ENGINES)
async def cellar(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Cellar]:
    async with ENGINES[request.param](tmp_path) as opened:
        yield opened


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def notes(cellar: Cellar, clock: HandClock) -> SqlNotes:
    return SqlNotes(cellar, clock)


@pytest.fixture
def outbox(cellar: Cellar, clock: HandClock) -> SqlOutbox:
    return SqlOutbox(cellar, clock)


@pytest.fixture
def people(cellar: Cellar, clock: HandClock) -> SqlPeople:
    return SqlPeople(cellar, clock)

"""An empty store and a clock moved by hand."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from store import Cellar
from tests.store.hands import HandClock, fresh_cellar


@pytest.fixture
async def cellar(tmp_path: Path) -> AsyncIterator[Cellar]:
    async with fresh_cellar(tmp_path) as opened:
        yield opened


@pytest.fixture
def clock() -> HandClock:
    return HandClock()

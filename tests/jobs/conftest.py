"""A forum and its list for the stories of both."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.jobs.two_sides import TwoSides, two_sides


@pytest.fixture
async def sides(tmp_path: Path) -> AsyncIterator[TwoSides]:
    async with two_sides(tmp_path) as opened:
        yield opened

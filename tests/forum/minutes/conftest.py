"""A scene with an evening of group work, over an empty store."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.forum.minutes.scene import Scene
from tests.store.hands import fresh_cellar


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    async with fresh_cellar(tmp_path) as cellar:
        made = Scene(cellar)
        await made.held()
        yield made

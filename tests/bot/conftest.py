"""The stage, set anew for each story."""

import pytest

from tests.bot.allowed import Village, settled
from tests.bot.stage import Stage


@pytest.fixture
def stage() -> Stage:
    return Stage()


@pytest.fixture
async def village(stage: Stage) -> Village:
    return await settled(stage)

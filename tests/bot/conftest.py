"""The stage, set anew for each story."""

import pytest

from tests.bot.stage import Stage


@pytest.fixture
def stage() -> Stage:
    return Stage()

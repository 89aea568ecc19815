"""The work is done and its answer never comes, or comes as an error, or half: what was promised is there once."""

from pathlib import Path

import pytest

from tests.faults.played import FAULTS, played
from tests.faults.record import Book
from tests.faults.stage import provisioned, staged


@pytest.mark.parametrize("key", ["lost", "500", "502", "504", "cut"])
async def test_an_answer_that_never_came_is_no_second_row(
    key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    async with provisioned(tmp_path) as (standin, given), staged(standin, given, monkeypatch) as stage:
        await played(stage, key, FAULTS[key], book)

"""The store opened beside the process that serves from it: it sees what is committed and changes nothing."""

from pathlib import Path

import pytest

import store
from store import StoreNotMigrated, StoreTrouble, StoreUnavailable
from store.cellar import reading
from store.notes import SqlNotes
from tests.store.hands import FORUM, HandClock, fresh_url, listed, typed

ERFA = "erfa-2021-09-14"


async def test_a_reader_sees_what_another_process_commits_and_writes_nothing(tmp_path: Path) -> None:
    url, clock = fresh_url(tmp_path), HandClock()
    with store.held(url):
        async with store.opened(url) as serving, reading(url) as beside:
            assert await SqlNotes(beside, clock).of_meeting(FORUM, ERFA) == ()
            await SqlNotes(serving, clock).add(listed(typed()), [])
            assert len(await SqlNotes(beside, clock).of_meeting(FORUM, ERFA)) == 6
            with pytest.raises(StoreUnavailable):
                await SqlNotes(beside, clock).add(listed(typed("card-2")), [])
            assert len(await SqlNotes(serving, clock).of_meeting(FORUM, ERFA)) == 6


async def test_a_store_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    missing = tmp_path / "data" / "forum.db"
    with pytest.raises(StoreTrouble, match=r"^FORUM_DATABASE_URL: .*forum\.db is not there[^\n]*$"):
        await reading(f"sqlite:///{missing}").__aenter__()
    assert not missing.parent.exists()


async def test_a_store_of_another_layout_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "forum.db").touch()
    with pytest.raises(StoreNotMigrated):
        await reading(f"sqlite:///{tmp_path / 'forum.db'}").__aenter__()

"""A list whose key column is not unique: looking before posting is all that keeps a lost answer from a double."""

from pathlib import Path

import pytest

import house
import outgoing
from forum.lists import NOTE_KEY, Changes, Item
from graph.lists import SharePointLists
from tests.faults.played import FAULTS, played
from tests.faults.record import Book
from tests.faults.stage import provisioned, staged


class Unwatched(SharePointLists):
    """The list never tells what changed in it, so that no later look can clear up what was posted twice."""

    async def changes(self, list_: str, link: str) -> Changes:
        return Changes((), link or "nothing", more=False)


class Blind(Unwatched):
    """A client that does not look whether the row is there either before it posts again."""

    async def find(self, list_: str, key: str, column: str = NOTE_KEY) -> tuple[Item, ...]:
        return ()


def _replaced(monkeypatch: pytest.MonkeyPatch, lists: type[SharePointLists]) -> None:
    """Both where rows are written and where the list is looked at."""
    for room in (house, outgoing):
        monkeypatch.setattr(room, "SharePointLists", lists)


@pytest.mark.parametrize("key", ["lost-no-unique", "504-no-unique"])
async def test_looking_first_makes_one_row_of_each_note_without_the_column(
    key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    _replaced(monkeypatch, Unwatched)
    async with provisioned(tmp_path) as (standin, given), staged(standin, given, monkeypatch) as stage:
        await played(stage, key, FAULTS[key], book)


async def test_posting_blindly_doubles_under_the_same_fault_and_seed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    """The negative control: the others' zeros mean something only because this is none."""
    _replaced(monkeypatch, Blind)
    async with provisioned(tmp_path) as (standin, given), staged(standin, given, monkeypatch) as stage:
        await played(stage, "blind", FAULTS["lost-no-unique"], book)

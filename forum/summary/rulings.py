"""What an organiser decided about a summary: it outlives every rerun, with who and when (design: rule 6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from forum.groupwork.sessions import Deed
from forum.ports import Delivery

EVERYWHERE = ""
"""The gathering of a ruling about a note itself: it holds wherever the note is summed up."""


class What(StrEnum):
    """`THEMES`, `ACTION`, `QUOTE`, `SAME`, `APART` are about notes, the others about a line or theme of one summary.

    `THEMES`: the keys, blank-parted, primary first. `ACTION`: the number of the action plan, "1" to "10".
    `QUOTE`: "pinned" or "hidden". `SAME`: the id of the note that it says the same as. `APART`: the subject is two ids
    with a blank between, that are not the same. `HEADING`: the words. `DROPPED`: "1". `PLACE`: a number to sort by.
    """

    THEMES = "themes"
    ACTION = "action"
    QUOTE = "quote"
    SAME = "same"
    APART = "apart"
    HEADING = "heading"
    DROPPED = "dropped"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Ruling:
    """One decision; `gathering` is a session's or a meeting's id, or EVERYWHERE. `at` is UTC, `version` starts at 1.

    `seen` is the version of the note that it was made for, 0 where the subject is no note.
    """

    forum: str
    gathering: str
    subject: str
    what: What
    value: str
    by: str
    at: datetime
    seen: int = 0
    version: int = 1


class Rulings(Protocol):
    """Asked by gathering; those that hold everywhere come with every answer."""

    async def of(self, forum: str, gathering: str) -> tuple[Ruling, ...]:
        """In the order of `what`, subject."""

    async def put(self, rulings: Sequence[Ruling], rows: Sequence[Delivery], deeds: Sequence[Deed]) -> None:
        """In one transaction; a version must follow the stored one, else ChangedMeanwhile. "" as value takes back."""

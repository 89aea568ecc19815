"""What the workshop asks of the cellar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from forum.ports import Delivery
from forum.workshop.notes import Note, Source, State
from forum.workshop.questions import Question


@dataclass(frozen=True, slots=True)
class Stored:
    """`notes` as they stand in the store (asked-for order); `new` are the ids that this call put there."""

    notes: tuple[Note, ...]
    new: frozenset[str]


@dataclass(frozen=True, slots=True)
class Version:
    """What a note said from `at` on, and where it stood; `by` is a person's id, or forum.people.LIST.

    `place` is village, question, phase, horizon and attribution; empty where an older forum did not keep it.
    """

    version: int
    text: str
    state: State
    at: datetime
    by: str
    source: Source = Source.PERSON
    place: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Puzzles:
    """Of the answers list: rows that lack something before they are notes, and cells put back within a week."""

    rows: int = 0
    put_back: int = 0


class Notes(Protocol):
    async def add(self, notes: Sequence[tuple[Note, Delivery]], also: Sequence[Delivery]) -> Stored:
        """In one transaction: each new note with its delivery, and `also` when any was new. Durable on return."""

    async def change(self, notes: Sequence[tuple[Note, Delivery]], also: Sequence[Delivery], by: str) -> None:
        """All or none: each note's version must follow the stored one, else ChangedMeanwhile. Old texts are kept."""

    async def of_sending(self, forum: str, sending: str) -> tuple[Note, ...]: ...

    async def of_submission(self, forum: str, submission: str) -> tuple[Note, ...]: ...

    async def of_meeting(self, forum: str, meeting: str, village: str = "") -> tuple[Note, ...]:
        """The notes that stand, oldest first."""

    async def find(self, forum: str, note: str) -> Note | None: ...

    async def answered(self, forum: str, meeting: str, author: str) -> frozenset[Question]: ...

    async def history(self, forum: str, note: str) -> tuple[Version, ...]: ...

    async def hidden(self, forum: str, meeting: str) -> int:
        """How many notes of a meeting are hidden."""

    async def puzzles(self, forum: str, list_: str) -> Puzzles:
        """What in the answers list waits for somebody's hand."""

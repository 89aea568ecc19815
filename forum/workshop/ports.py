"""What the workshop asks of the cellar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from forum.ports import Delivery
from forum.workshop.notes import Note, State
from forum.workshop.questions import Question


@dataclass(frozen=True, slots=True)
class Stored:
    """`notes` as they stand in the store (asked-for order); `new` are the ids that this call put there."""

    notes: tuple[Note, ...]
    new: frozenset[str]


@dataclass(frozen=True, slots=True)
class Version:
    """What a note said from `at` on."""

    version: int
    text: str
    state: State
    at: datetime
    by: str


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

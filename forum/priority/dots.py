"""Dots as values: each person has three in a gathering, on one note or spread over several."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from forum.ports import Delivery

EACH = 3
"""So many has a person in one gathering."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """How one person's dots lie now, by note; never more than EACH together. `version` starts at 1."""

    forum: str
    gathering: str
    person: str
    dots: Mapping[str, int]
    at: datetime
    version: int = 1


class Ballots(Protocol):
    async def of(self, forum: str, gathering: str, person: str) -> Ballot | None: ...

    async def tally(self, forum: str, gathering: str) -> Mapping[str, int]:
        """Dots by note, over all persons."""

    async def put(self, ballot: Ballot, rows: Sequence[Delivery]) -> None:
        """In one transaction; its version must follow the stored one, else ChangedMeanwhile."""

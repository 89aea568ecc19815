"""Money of a project as values: whole øre, never a fraction."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

MOST_OERE = 100_000_000_000
"""A thousand million kroner: more is a slip of the finger."""


class Standing(StrEnum):
    """Applied-for money cannot be spent."""

    GRANTED = "granted"
    APPLIED_FOR = "applied_for"
    REFUSED = "refused"


class Use(StrEnum):
    """`RETURNED` is a commitment that was taken back; the line stays."""

    COMMITTED = "committed"
    SPENT = "spent"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Fund:
    """Where money comes from; `oere` is above 0, `version` starts at 1."""

    id: str
    forum: str
    title: str
    standing: Standing
    oere: int
    changed_by: str
    changed_at: datetime
    version: int = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """What it goes to: `village` is a group key, or "" for the project itself; a village's is its grant.

    `fund` is a fund's id. `film` is the film it belongs to, or "".
    """

    id: str
    forum: str
    fund: str
    use: Use
    oere: int
    text: str
    village: str
    changed_by: str
    changed_at: datetime
    film: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True)
class Balance:
    """«Bevilget 220.000 kr. · ansøgt 220.000 kr. (ikke bevilget) · …», in øre.

    `free` is granted less committed less spent, never below 0. `awaiting` is committed on money only applied for.
    """

    granted: int
    applied_for: int
    committed: int
    spent: int
    awaiting: int = 0

    @property
    def free(self) -> int:
        return self.granted - self.committed - self.spent

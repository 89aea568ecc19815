"""What the villages film, and who of those on film agreed to it, as values."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Medium(StrEnum):
    VIDEO = "video"
    PODCAST = "podcast"
    OTHER = "other"


class Stage(StrEnum):
    """In this order; it is the stage that a film has reached. `OUT` is a village that withdrew, its history kept."""

    PLANNED = "planned"
    SCRIPT = "script"
    FILMING = "filming"
    CUT = "cut"
    APPROVED = "approved"
    PREMIERE = "premiere"
    OUT = "out"


class Agreed(StrEnum):
    """`CUT_OUT` is somebody who is no longer in the film, so that nobody needs their consent."""

    MISSING = "missing"
    GIVEN = "given"
    WITHDRAWN = "withdrawn"
    CUT_OUT = "cut_out"


@dataclass(frozen=True, slots=True)
class Film:
    """One a village and medium, e.g. `broager.video`; `version` starts at 1, moments are UTC."""

    id: str
    forum: str
    village: str
    medium: Medium
    stage: Stage
    changed_by: str
    changed_at: datetime
    version: int = 1


@dataclass(frozen=True, slots=True)
class Filmed:
    """A person on film is a number on the signed form, a state and a local day: no name is kept.

    `number` 0 is nobody: GIVEN there says that no person is to be seen or heard in it.
    """

    film: str
    number: int
    agreed: Agreed
    on: date | None
    version: int = 1


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of a film's log; `by_person` is an Entra object id."""

    film: str
    version: int
    before: Stage
    after: Stage
    reason: str
    by_person: str
    at: datetime

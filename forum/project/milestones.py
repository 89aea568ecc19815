"""Milestones of a project as values."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from forum.project.periods import Period

TITLE_LIMIT = 120


class State(StrEnum):
    """What somebody said of it. Late follows from the period and today, and is not stored."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Milestone:
    """`id` is a readable key («film-premiere»); `needs` are the ids that must come before it.

    `track` is «platform» or «project». `owner` is an Entra object id or "", `owner_name` as it is shown.
    `version` starts at 1. Moments are UTC.
    """

    id: str
    forum: str
    title: str
    period: Period
    created_by: str
    created_at: datetime
    changed_at: datetime
    track: str = "project"
    needs: tuple[str, ...] = ()
    owner: str = ""
    owner_name: str = ""
    state: State = State.PLANNED
    version: int = 1

    def is_late(self, today: date) -> bool:
        return self.state in (State.PLANNED, State.UNDER_WAY) and self.period.is_over(today)


@dataclass(frozen=True, slots=True)
class Move:
    """One entry of a milestone's log: what was changed, when and why; `by_person` is an Entra object id.

    `version` is the milestone's after it. `before` and `after` are equal where only the state changed.
    """

    milestone: str
    version: int
    before: Period
    after: Period
    state: State
    reason: str
    by_person: str
    at: datetime

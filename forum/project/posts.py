"""What is posted of milestones, as values; the bot renders them in the language of their place."""

from dataclasses import dataclass
from datetime import date

from forum.project.milestones import Milestone, State
from forum.project.periods import Period


@dataclass(frozen=True, slots=True)
class MilestoneMoved:
    """For General (its dates alone) and for each who follows: how it was when they were last told, how it is now.

    `reasons` are those of every change since, oldest first. `affects` need it and begin before it ends now.
    """

    milestone: Milestone
    before: Period
    was: State
    reasons: tuple[str, ...]
    affects: tuple[Milestone, ...] = ()


@dataclass(frozen=True, slots=True)
class MilestoneAhead:
    """For its owner, else the leads: it begins in `days`; `needs` are what must come before it and is still open."""

    milestone: Milestone
    days: int
    needs: tuple[Milestone, ...] = ()


@dataclass(frozen=True, slots=True)
class MilestoneLate:
    """For its owner, else the leads, once, on the first working day after its period; `days` since its last day."""

    milestone: Milestone
    days: int


@dataclass(frozen=True, slots=True)
class Monthly:
    """For General on the 1st, three lines: done since the month before began, late, and the next three at most.

    `month` is the first day of the month it is posted in; `name` is the project's.
    """

    name: str
    month: date
    today: date
    done: tuple[Milestone, ...]
    late: tuple[Milestone, ...]
    next: tuple[Milestone, ...]

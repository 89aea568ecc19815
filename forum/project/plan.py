"""What the project file says: the plan that a forum may begin with."""

from dataclasses import dataclass
from datetime import date

from forum.project.money import Standing
from forum.project.periods import Period


@dataclass(frozen=True, slots=True)
class Planned:
    """A milestone of the file; `needs` are ids of others in it."""

    id: str
    title: str
    period: Period
    track: str = "project"
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedFund:
    """Where money comes from, in øre."""

    id: str
    title: str
    standing: Standing
    oere: int


@dataclass(frozen=True, slots=True)
class Hearing:
    """The committee that the project is put before, `on` a local day."""

    name: str
    on: date


@dataclass(frozen=True, slots=True)
class Plan:
    """`deliverables` are what the project makes, in the words of the file; `hearing` None where no committee waits."""

    name: str = ""
    goal: str = ""
    milestones: tuple[Planned, ...] = ()
    funds: tuple[PlannedFund, ...] = ()
    hearing: Hearing | None = None
    deliverables: tuple[str, ...] = ()

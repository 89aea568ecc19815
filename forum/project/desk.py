"""Where milestones are read, changed and followed; every rule of who may is kept here."""

from dataclasses import dataclass

from forum import people
from forum.people import Person, Role
from forum.ports import Clock, Directory
from forum.project.milestones import Milestone, Move, State
from forum.project.periods import Period
from forum.project.plan import Plan
from forum.project.ports import Milestones, Names
from forum.project.timeline import Changed, Timeline

EDITORS = (Role.PROJECT_LEAD, Role.ORGANISER)


@dataclass(frozen=True, slots=True)
class Edit:
    """What is to change; None leaves it as it is. `owner` is an Entra object id, "" nobody."""

    title: str | None = None
    period: Period | None = None
    state: State | None = None
    owner: str | None = None
    needs: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class New:
    """A milestone as it was typed."""

    title: str
    period: Period
    track: str = "project"
    owner: str = ""
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MilestonesDesk:
    """The desk; everybody on the team reads, project leads and organisers change.

    `notice` is how many days before it begins its owner is told of a milestone.
    """

    directory: Directory
    milestones: Milestones
    clock: Clock
    plan: Plan
    names: Names
    notice: tuple[int, ...] = (14, 3)

    async def all(self, person: Person) -> Timeline:
        """Every milestone as it stands today, with what the reader may do."""
        raise NotImplementedError

    async def find(self, person: Person, id_: str) -> Milestone:
        """The milestone, or NoSuchMilestone."""
        raise NotImplementedError

    async def change(self, person: Person, id_: str, seen: int, edit: Edit, reason: str = "") -> Changed:
        """MilestoneChanged (with how it stands) by `seen`; MissingReason, NeedsItself, UnknownOwner."""
        raise NotImplementedError

    async def drop(self, person: Person, id_: str, seen: int, reason: str) -> Changed:
        """It is not wanted any more; its log stays."""
        return await self.change(person, id_, seen, Edit(state=State.DROPPED), reason)

    async def add(self, person: Person, new: New) -> Changed:
        """A new one; MilestoneExists for the same title and period."""
        raise NotImplementedError

    async def load(self, person: Person) -> int:
        """What the project file plans and is not there yet; how many that were. NoPlan where it plans nothing."""
        raise NotImplementedError

    async def follow(self, person: Person, on: bool) -> None:
        """Whether somebody is told of changes."""
        people.require_answerer(person)
        await self.milestones.follow(self.directory.forum().id, person.id, on)

    async def log(self, person: Person, id_: str = "") -> tuple[Move, ...]:
        """What was changed, newest first; of all milestones where none is named."""
        raise NotImplementedError

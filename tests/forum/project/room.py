"""The milestones' desk with everything behind it in memory, on 4 May 2021."""

from dataclasses import dataclass, field
from datetime import date

from forum.people import Language, Person, Role
from forum.project.dates import read
from forum.project.desk import Edit, MilestonesDesk
from forum.project.milestones import Milestone
from forum.project.plan import Plan
from tests.bot.fakes import FixedDirectory, PaperRoster, StillClock, landsbyforum
from tests.forum.project.memory import PLAN, MemoryMilestones

MADS = Person("mads", "Mads Eksempel", Role.PROJECT_LEAD, Language.DA)
LISE = Person("lise", "Lise Eksempel", Role.ORGANISER, Language.DA)
INGE = Person("inge", "Inge Eksempel", Role.MEMBER, Language.DA)
RUTH = Person("ruth", "Ruth Eksempel", Role.GUEST, Language.DA)
STRANGER = Person("99", "Uvedkommende", Role.NOBODY, Language.DA)
TODAY = date(2021, 5, 4)
WHY = "Biografen er lukket"


@dataclass
class Room:
    clock: StillClock = field(default_factory=StillClock)
    milestones: MemoryMilestones = field(default_factory=MemoryMilestones)
    plan: Plan = PLAN

    @property
    def desk(self) -> MilestonesDesk:
        roster = PaperRoster(names={"roster-only": "Rita Eksempel"})
        return MilestonesDesk(FixedDirectory(landsbyforum()), self.milestones, self.clock, self.plan, roster)

    async def one(self, id_: str) -> Milestone:
        return await self.desk.find(MADS, id_)


async def loaded() -> Room:
    """With the shipped plan."""
    made = Room()
    await made.desk.load(MADS)
    return made


def to(typed: str) -> Edit:
    return Edit(period=read(typed, TODAY))

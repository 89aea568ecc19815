"""The desk of ERFA meetings with a calendar in memory, as its stories need it."""

from dataclasses import dataclass, field

from forum.erfa.desk import Erfa
from forum.erfa.meetings import Wish
from forum.people import Language, Person, Role
from tests.bot.fakes import FixedDirectory, StillClock, landsbyforum
from tests.forum.erfa.memory import MemoryMeetings, wall

LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)
WISH = Wish(wall(2021, 9, 14, 19))
CHANNELS = {"erfa.pre_read:broager", "erfa.pre_read:graasten", "erfa.pre_read:egernsund", "erfa.pre_read:general"}


@dataclass
class Office:
    """The desk with a calendar in memory, on 4 May 2021."""

    clock: StillClock = field(default_factory=StillClock)
    meetings: MemoryMeetings = field(default_factory=MemoryMeetings)
    directory: FixedDirectory = field(default_factory=lambda: FixedDirectory(landsbyforum()))

    @property
    def desk(self) -> Erfa:
        return Erfa(self.directory, self.meetings, self.clock)

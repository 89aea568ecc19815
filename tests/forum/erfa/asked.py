"""The desk that asks the villages, with everything behind it in memory."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from forum.erfa.asking import Asking
from forum.erfa.earlier import Earlier
from forum.people import Language, Person, Role
from forum.quoting.consents import Consent
from forum.summary.gatherings import Gatherings
from forum.workshop.notes import Note
from tests.bot.fakes import PaperRoster
from tests.forum.erfa.memory import MemoryReminders
from tests.forum.erfa.office import Office

ODA = Person("oda", "Oda", Role.ORGANISER, Language.DA)
ERFA = "erfa-2021-09-14"
ASKING_TIME = datetime(2021, 9, 2, 8, tzinfo=UTC)
"""Two days after the questions went out, at ten in the morning."""


@dataclass
class Kept:
    """What authors forbade: notes by id."""

    back: dict[str, Consent] = field(default_factory=dict)

    async def standing(self, notes: object, gathering: str = "") -> dict[str, Consent]:
        return self.back


@dataclass
class Round(Office):
    """The office with who was reminded, what was said before, and who is called what."""

    reminders: MemoryReminders = field(default_factory=MemoryReminders)
    kept: Kept = field(default_factory=Kept)
    roster: PaperRoster = field(default_factory=lambda: PaperRoster(names={"lise": "Lise", "inge": "Inge", "kim": ""}))

    @property
    def asking(self) -> Asking:
        gatherings = Gatherings(meetings=self.meetings)
        earlier = Earlier(self.meetings.notes, gatherings, self.kept)  # type: ignore[arg-type]
        return Asking(self.desk, self.reminders, earlier, self.roster)

    def writes(self, *notes: Note) -> None:
        self.meetings.notes.notes.update({each.id: each for each in notes})

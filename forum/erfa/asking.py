"""Where the villages are asked before a meeting, those missing reminded; every rule of who may is kept here."""

from dataclasses import dataclass

from forum.erfa.asked import AlreadyReminded as AlreadyReminded
from forum.erfa.asked import Asked, Call, Status
from forum.erfa.desk import Erfa
from forum.erfa.earlier import Earlier
from forum.erfa.ports import Reminders
from forum.groupwork.ports import Names
from forum.people import Person


@dataclass(frozen=True, slots=True)
class Asking:
    """The desk; a meeting "" is the next one."""

    erfa: Erfa
    reminders: Reminders
    earlier: Earlier
    names: Names

    async def status(self, person: Person, meeting: str = "") -> Status:
        """Who has answered and who is missing, for an organiser; NoSuchMeeting."""
        raise NotImplementedError

    async def remind(self, person: Person, meeting: str = "") -> Status:
        """By hand, once a meeting, to those missing; now, or when the next working hours begin.

        AlreadyReminded (ReminderSent), NobodyMissing, NotAskedYet, RoundOver, NoSuchMeeting.
        """
        raise NotImplementedError

    async def question(self, village: str, meeting: str) -> Asked:
        """What that village is asked; UnknownVillage, NoSuchMeeting."""
        raise NotImplementedError

    async def call_list(self, person: Person, meeting: str = "") -> tuple[Call, ...]:
        """[Ring-liste]: the villages that are missing, with their people; an organiser's alone."""
        raise NotImplementedError

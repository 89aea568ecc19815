"""Where a note of group work belongs, as far as the workshop has to know: forum.groupwork.desk answers it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from forum.errors import ForumError
from forum.people import Person
from forum.ports import Delivery
from forum.workshop.questions import Question


class Shut(ForumError):
    """The group work takes nothing in any more; what was typed is kept as a draft. args: none."""

    key = "error-shut"


class Locked(ForumError):
    """The minutes are locked, and with them the notes."""

    key = "error-locked"


@dataclass(frozen=True, slots=True)
class Round:
    """One question of a session, and when it ends (UTC); None while the clock is paused or the end is not known."""

    question: Question
    ends: datetime | None = None


@dataclass(frozen=True, slots=True)
class Sitting:
    """A person's place in a session; `group` is a number as text, "" for who has joined none.

    `late`: it has closed, and what comes now is marked so. `shut`: the cut-off has passed. `locked`: nothing changes.
    `rounds` are the questions in their order. `organiser` is whoever began the session, told of what came after
    `cut_off`.
    """

    session: str
    meeting: str
    group: str = ""
    current: Question | None = None
    wish_year: int = 0
    late: bool = False
    shut: bool = False
    locked: bool = False
    rounds: tuple[Round, ...] = ()
    organiser: str = ""
    cut_off: datetime | None = None
    code: str = ""

    def ends(self, question: Question) -> datetime | None:
        """When this question ends, where it is one of the session's and the clock runs."""
        return next((each.ends for each in self.rounds if each.question is question), None)


class Sittings(Protocol):
    """Asked with every sending, so it reads what is at hand only."""

    async def of(self, person: Person, session: str = "", village: str = "") -> Sitting | None:
        """In this session, or ("") in the one that the person joined last while it is not over; None outside of any.

        A person who joined no group of it has that of their `village`, where it sits in one only.
        """

    async def by_id(self, session: str) -> Sitting | None:
        """How a session stands for everybody (no group), for edits of notes that carry it."""

    async def wrote(self, person: Person, sitting: Sitting) -> tuple[Delivery, ...]:
        """They did, and so sit where their village sits, if they sat nowhere; the rows of `changed`."""

    async def changed(self, session: str, group: str) -> tuple[Delivery, ...]:
        """The rows that draw the live cards of that group anew, for the transaction that stores its notes."""


class NoSittings:
    """A forum without group work."""

    async def of(self, person: Person, session: str = "", village: str = "") -> Sitting | None:  # noqa: ARG002 - there is none
        return None

    async def by_id(self, session: str) -> Sitting | None:  # noqa: ARG002 - there is none
        return None

    async def wrote(self, person: Person, sitting: Sitting) -> tuple[Delivery, ...]:  # noqa: ARG002 - as above
        return ()

    async def changed(self, session: str, group: str) -> tuple[Delivery, ...]:  # noqa: ARG002 - as above
        return ()

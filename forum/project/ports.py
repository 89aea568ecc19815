"""What the project's desks ask of the cellar. What changes something is one transaction with its rows and its log."""

from collections.abc import Sequence
from typing import Protocol

from forum.people import Person
from forum.ports import Delivery
from forum.project.films import Film, Filmed, Step
from forum.project.milestones import Milestone, Move
from forum.project.money import Entry, Fund


class Milestones(Protocol):
    async def all(self, forum: str) -> tuple[Milestone, ...]:
        """By first day, then last, then id."""

    async def add(self, milestones: Sequence[Milestone], rows: Sequence[Delivery]) -> int:
        """Those whose id is free; how many that were. A plan that is loaded twice is loaded once."""

    async def change(self, milestone: Milestone, move: Move, rows: Sequence[Delivery]) -> None:
        """Its version must follow the stored one, else ChangedMeanwhile."""

    async def log(self, forum: str, milestone: str = "") -> tuple[Move, ...]:
        """Newest first."""

    async def follow(self, forum: str, person: str, on: bool) -> None: ...

    async def followers(self, forum: str) -> frozenset[str]: ...


class Films(Protocol):
    async def all(self, forum: str) -> tuple[Film, ...]:
        """By village, then medium."""

    async def put(self, film: Film, step: Step, rows: Sequence[Delivery]) -> None:
        """New with version 1, else its version must follow the stored one, else ChangedMeanwhile.

        Whether it may be shown is asked again in here: ConsentsMissing or NobodyNamed, and nothing is written.
        """

    async def log(self, forum: str, film: str) -> tuple[Step, ...]:
        """Newest first."""

    async def filmed(self, forum: str) -> tuple[Filmed, ...]:
        """By film, then number."""

    async def agree(
        self, film: Film, said: Sequence[Filmed], set_back: tuple[Film, Step] | None, rows: Sequence[Delivery]
    ) -> None:
        """As `put`; a film that falls back with it is written in the same transaction.

        `film` is as it was read: where it has another version by now, ChangedMeanwhile, and nothing is written.
        """


class Grants(Protocol):
    """Where the money of a village is kept (forum.project.budget)."""

    async def withdrawn(self, person: Person, village: str, reason: str) -> Sequence[Entry]:
        """What was set aside for it is free again, in the name of whoever said that it is out; once."""


class Ledger(Protocol):
    async def funds(self, forum: str) -> tuple[Fund, ...]: ...

    async def entries(self, forum: str) -> tuple[Entry, ...]:
        """Oldest first."""

    async def put_fund(self, fund: Fund) -> None: ...

    async def put_entry(self, entry: Entry) -> None:
        """New with version 1, else its version must follow the stored one, else ChangedMeanwhile.

        The sum is checked again in here: committed and spent are never above granted (NotEnoughGranted).
        """

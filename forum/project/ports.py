"""What the project's desks ask of the cellar. What changes something is one transaction with its rows and its log."""

from collections.abc import Sequence
from typing import Protocol

from forum.groupwork.sessions import Deed
from forum.people import Person
from forum.ports import Delivery
from forum.project.films import Film, Filmed, Step
from forum.project.ledger import Change
from forum.project.milestones import Milestone, Move
from forum.project.money import Entry, Fund


class Milestones(Protocol):
    async def all(self, forum: str) -> tuple[Milestone, ...]:
        """By last day, then first, then id."""

    async def add(self, new: Sequence[tuple[Milestone, Sequence[Delivery]]]) -> int:
        """Those whose id is free, each with its rows; how many that were. What is loaded twice is there once."""

    async def change(self, milestone: Milestone, move: Move, rows: Sequence[Delivery], gone: Sequence[str]) -> None:
        """Its version must follow the stored one, and no circle of needs may come of it, else ChangedMeanwhile.

        What waits under keys that begin with one of `gone` is taken back; `rows` come instead.
        """

    async def log(self, forum: str, milestone: str = "") -> tuple[Move, ...]:
        """Newest first."""

    async def told(self, forum: str, milestone: str) -> int:
        """Up to which version the followers were told; 1 for one that was never changed."""

    async def tell(self, milestone: Milestone, rows: Sequence[Delivery]) -> None:
        """In one transaction: the rows that tell of it, and that it was told up to its version."""

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
        """Those last changed come last."""

    async def put(self, forum: str, change: Change) -> None:
        """In one transaction, all or none: new with version 1, else each version must follow the stored one.

        ChangedMeanwhile otherwise. The sums are checked again in here (forum.project.ledger.require_sound).
        """

    async def log(self, forum: str, subject: str) -> tuple[Deed, ...]:
        """What happened to an entry or a fund, oldest first."""

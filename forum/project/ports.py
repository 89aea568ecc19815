"""What the project's desks ask of the cellar. What changes something is one transaction with its rows and its log."""

from collections.abc import Sequence
from typing import Protocol

from forum.ports import Delivery
from forum.project.films import Film, Filmed, Step
from forum.project.milestones import Milestone, Move
from forum.project.money import Entry, Fund


class Names(Protocol):
    """Who is on the team (bot.roster.TeamRoster)."""

    def name_of(self, person: str) -> str:
        """The name that the roster gave last; "" where it gives none."""


class Milestones(Protocol):
    async def all(self, forum: str) -> tuple[Milestone, ...]:
        """By last day, then first, then id."""

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
        """New with version 1, else its version must follow the stored one, else ChangedMeanwhile."""

    async def log(self, forum: str, film: str) -> tuple[Step, ...]:
        """Newest first."""

    async def filmed(self, forum: str) -> tuple[Filmed, ...]:
        """By film, then number."""

    async def agree(
        self, forum: str, filmed: Filmed, set_back: tuple[Film, Step] | None, rows: Sequence[Delivery]
    ) -> None:
        """As `put`; a film that falls back with it is written in the same transaction."""


class Ledger(Protocol):
    async def funds(self, forum: str) -> tuple[Fund, ...]: ...

    async def entries(self, forum: str) -> tuple[Entry, ...]:
        """Oldest first."""

    async def put_fund(self, fund: Fund) -> None: ...

    async def put_entry(self, entry: Entry) -> None:
        """New with version 1, else its version must follow the stored one, else ChangedMeanwhile.

        The sum is checked again in here: committed and spent are never above granted (NotEnoughGranted).
        """

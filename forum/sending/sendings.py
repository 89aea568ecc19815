"""A sending as a value: one press lets it go, whoever else presses is told who was first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from forum.groupwork.sessions import Deed
from forum.ports import Delivery, Kind
from forum.reasons import Reason


@dataclass(frozen=True, slots=True)
class Sending:
    """`id` names what is sent ("minutes:…", "pre-read:…"), `by` who pressed, `at` when, `due` when it leaves (UTC).

    `files` are the web addresses of what was written, in the order of deliveries.FILES; () before that.
    `resumed` is how many places had it when the process last began anew in the middle, 0 where it never did.
    """

    forum: str
    id: str
    by: str
    at: datetime
    due: datetime
    files: tuple[str, ...] = ()
    resumed: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """An outbox row of a sending: `place` ends its subject, `state` is its own, `person` says that it is a 1:1 chat.

    `due` is when it is tried next, of one that waits.
    """

    kind: Kind
    place: str
    state: str
    reason: Reason
    person: bool = False
    due: datetime | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """An e-mail to one address; `files` are names with their bytes."""

    address: str
    subject: str
    html: str
    files: tuple[tuple[str, bytes], ...] = ()


class Sendings(Protocol):
    async def begin(self, sending: Sending, rows: Sequence[Delivery], deed: Deed) -> Sending:
        """In one transaction, with its rows; the one that stands where somebody was first: then nothing is put."""

    async def find(self, forum: str, id_: str) -> Sending | None: ...

    async def filed(self, sending: Sending, rows: Sequence[Delivery], now: datetime) -> None:
        """Its files stand at `sending.files`; with the rows that follow from it, in one transaction."""

    async def withdraw(self, sending: Sending, key: str, deed: Deed) -> bool:
        """One that has not begun to leave is as if it had never been; False where the row of that key left."""

    async def lines(self, forum: str, id_: str) -> tuple[Line, ...]:
        """Every row that belongs to it, as the outbox has it."""

    async def resume(self, forum: str, now: datetime) -> int:
        """At the start of a process: those that stopped half-way say so, and their receipts are drawn; how many."""


class Mail(Protocol):
    """Raises Unavailable or Undeliverable; a letter whose answer was lost may go twice."""

    async def send(self, letter: Letter) -> None: ...


@dataclass(frozen=True, slots=True)
class Holder:
    """Which organiser looks after a gathering; `version` starts at 1, 0 while nobody took it over."""

    forum: str
    gathering: str
    person: str
    at: datetime
    version: int = 0


class Holders(Protocol):
    async def of(self, forum: str, gathering: str) -> Holder | None: ...

    async def take(self, holder: Holder, rows: Sequence[Delivery], deed: Deed) -> None:
        """Its version must follow the stored one, else ChangedMeanwhile."""

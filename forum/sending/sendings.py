"""A sending as a value: one press lets it go, whoever else presses is told who was first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from forum.groupwork.sessions import Deed
from forum.ports import Delivery


@dataclass(frozen=True, slots=True)
class Sending:
    """`id` names what is sent ("minutes:…", "pre-read:…"), `by` who pressed, `at` when, `due` when it leaves (UTC)."""

    forum: str
    id: str
    by: str
    at: datetime
    due: datetime


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

"""What the register asks of the cellar and of the group work."""

from collections.abc import Sequence
from typing import Protocol

from forum.groupwork.sessions import Deed, Session
from forum.interest.register import Entry
from forum.ports import Delivery


class Register(Protocol):
    async def put(self, entries: Sequence[Entry], rows: Sequence[Delivery], deeds: Sequence[Deed]) -> None:
        """In one transaction, all or none: each version must follow the stored one, else ChangedMeanwhile."""

    async def find(self, forum: str, entry: str) -> Entry | None: ...

    async def of_person(self, forum: str, person: str) -> tuple[Entry, ...]:
        """Newest first, also what was taken back."""

    async def of_forum(self, forum: str) -> tuple[Entry, ...]:
        """Newest first, also what was taken back."""


class Held(Protocol):
    """Where a group work is looked up (forum.groupwork.ports.Sessions)."""

    async def find(self, forum: str, session: str) -> Session | None: ...

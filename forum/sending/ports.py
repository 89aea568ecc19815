"""What sending asks of the others: the minutes, the ERFA meetings, and which gathering is meant."""

from typing import Protocol

from forum.erfa.meetings import Meeting, Plan
from forum.minutes.choosing import Gathering
from forum.minutes.document import Document
from forum.minutes.minutes import Minutes
from forum.people import Person


class Minuted(Protocol):
    """The part of the minutes' desk that is asked (forum.minutes.desk.MinutesDesk)."""

    async def document(self, gathering: str) -> Document: ...

    async def locked(self, gathering: str) -> Document: ...

    async def published(self, gathering: str) -> Minutes: ...


class Book(Protocol):
    """The part of forum.minutes.ports.MinuteBook that is asked."""

    async def find(self, forum: str, gathering: str) -> Minutes | None: ...

    async def addresses(self, forum: str, gathering: str) -> tuple[str, ...]: ...


class Choosing(Protocol):
    """Which gathering is meant (forum.minutes.choosing.Choosing)."""

    async def gathering(self, typed: str = "") -> Gathering: ...


class PreReads(Protocol):
    """The part of the ERFA desk that is asked (forum.erfa.desk.Erfa)."""

    async def find(self, meeting: str) -> Meeting: ...

    async def hasten(self, person: Person, meeting: str) -> Plan: ...

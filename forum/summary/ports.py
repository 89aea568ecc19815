"""What summaries ask of the cellar: only to read."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from forum.erfa.meetings import Meeting
from forum.groupwork.sessions import Session
from forum.minutes.minutes import Minutes
from forum.quoting.consents import Consent
from forum.summary.rulings import Ruling
from forum.workshop.notes import Note


class Ruled(Protocol):
    """The part of forum.summary.rulings.Rulings that is asked."""

    async def of(self, forum: str, gathering: str) -> Sequence[Ruling]:
        """Those of the gathering and those that hold everywhere."""


class Consented(Protocol):
    """What stands between a note and its being quoted (forum.quoting.desk.Quotes)."""

    async def standing(self, notes: Sequence[Note], gathering: str = "") -> Mapping[str, Consent]:
        """By note, for its wording of now, also where it only names somebody; one that is free is left out."""


class Tallied(Protocol):
    """The part of forum.priority.dots.Ballots that is asked."""

    async def tally(self, forum: str, gathering: str) -> Mapping[str, int]:
        """Dots by note, over all persons."""


class Sessions(Protocol):
    """The part of forum.groupwork.ports.Sessions that is asked."""

    async def of_forum(self, forum: str) -> Sequence[Session]: ...


class Meetings(Protocol):
    """The part of forum.erfa.ports.Meetings that is asked."""

    async def of_forum(self, forum: str) -> Sequence[Meeting]: ...


class Book(Protocol):
    """The part of forum.minutes.ports.MinuteBook that is asked."""

    async def of_forum(self, forum: str) -> Sequence[Minutes]: ...


class NothingKept:
    """A forum without sessions, meetings and minutes, where no line was ruled about and no dot given."""

    async def of_forum(self, _forum: str) -> tuple[()]:
        return ()

    async def of(self, _forum: str, _gathering: str) -> tuple[Ruling, ...]:
        return ()

    async def tally(self, _forum: str, _gathering: str) -> dict[str, int]:
        return {}


class NothingAsked:
    """Every note may be quoted."""

    async def standing(self, notes: Sequence[Note], gathering: str = "") -> dict[str, Consent]:  # noqa: ARG002 - as it says
        return {}

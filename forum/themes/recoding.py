"""After a new codebook every wording is looked at again, a few at a time; no note gets another version by it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from forum.ports import Delivery, Kind
from forum.themes.themes import Coded

TARGET = "themes"


class Wordings(Protocol):
    """The words of notes, and what they are about."""

    async def stale(self, forum: str, codebook: str, after: str, most: int) -> Sequence[tuple[str, str]]:
        """At most so many (id, words) behind the id `after`, by id, that were not coded by this version."""

    async def code(self, forum: str, found: Mapping[tuple[str, str], Coded]) -> None:
        """What these (id, words) are about, where the note still says so; nobody is told."""


def due(forum: str, codebook: str, now: datetime) -> Delivery:
    """The one row by which a forum's notes are coded anew; its subject is the codebook's version."""
    return Delivery(forum, Kind.RECODE, TARGET, "recode", codebook, now, coalesced=True)

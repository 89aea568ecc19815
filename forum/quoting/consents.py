"""Consent to be quoted as a value; a note without one may be quoted with its village, as everybody was told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from forum.groupwork.sessions import Deed
from forum.ports import Delivery


class Quoting(StrEnum):
    """`FREE` is not stored. `NEEDED` and `ASKED` keep the quote out as `NO` does; only `NO` and `YES` are the author's.

    `NEEDED`: it names somebody, or an organiser wants to be sure.
    """

    FREE = "free"
    NEEDED = "needed"
    ASKED = "asked"
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Consent:
    """`seen` is the version of the note that the answer is for: other words want another answer."""

    forum: str
    note: str
    state: Quoting
    by: str
    at: datetime
    seen: int
    version: int = 1


class Consents(Protocol):
    async def of(self, forum: str, notes: Sequence[str]) -> dict[str, Consent]:
        """By note; one that is free is left out."""

    async def put(self, consents: Sequence[Consent], rows: Sequence[Delivery], deeds: Sequence[Deed]) -> None:
        """In one transaction; each version must follow the stored one, else ChangedMeanwhile."""


def quotable(consent: Consent | None, version: int) -> bool:
    """Whether the note may be quoted in this version: a yes is for the wording that was shown, a no for every one."""
    return (
        consent is None or consent.state is Quoting.FREE or (consent.state is Quoting.YES and consent.seen == version)
    )

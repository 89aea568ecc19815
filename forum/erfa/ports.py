"""What the ERFA desk asks of the cellar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from forum.erfa.asked import Reminded
from forum.erfa.meetings import Meeting, Progress
from forum.erfa.moves import Notice
from forum.ports import Delivery
from forum.workshop import deliveries


@dataclass(frozen=True, slots=True)
class Adoption:
    """How notes that waited for a meeting are told to the list and to the matrix; `due` is the forum's now."""

    forum: str
    list_id: str
    due: datetime

    def listed(self, note: str) -> Delivery:
        """The list hears of a note, by its id."""
        return deliveries.listed(self.forum, note, self.list_id, self.due)

    def drawn(self, meeting: str, village: str) -> Delivery:
        """A village's matrix is drawn anew."""
        return deliveries.drawn(self.forum, meeting, village, self.due)


@dataclass(frozen=True, slots=True)
class Release:
    """Notes of a meeting that was called off are the next one's: `to` is its id, or "open"."""

    to: str
    adoption: Adoption


class Meetings(Protocol):
    async def add(self, meeting: Meeting, rows: Sequence[Delivery], adoption: Adoption) -> int:
        """In one transaction: the meeting, its rows, and every "open" note moved to it; how many notes those were.

        Raises AlreadyPlanned for a second meeting at the same time, ChangedMeanwhile when the id was taken meanwhile.
        """

    async def change(
        self, meeting: Meeting, rows: Sequence[Delivery], notice: Notice | None = None, release: Release | None = None
    ) -> int:
        """In one transaction: the meeting, whose version must follow the stored one (else ChangedMeanwhile), and rows.

        Of a `notice` those places are told that have read of the meeting, or were about to read of an earlier move:
        these read the time that they know, in one post. How many places that are. What was posted of the meeting before
        is edited (forum.erfa.redrawing). With a `release` its notes move on.

        What waits under other keys of the meeting is taken back. A row that waits, was stopped or failed takes the
        new time; one that is on its way or done stays, except a coalesced one, which falls due again.
        """

    async def adopt(self, meeting: Meeting, adoption: Adoption) -> int:
        """Move "open" notes that were stored while the meeting was being planned; how many."""

    async def find(self, forum: str, meeting: str) -> Meeting | None: ...

    async def ahead(self, forum: str, now: datetime) -> tuple[Meeting, ...]:
        """Meetings that are neither over nor called off, soonest first."""

    async def of_forum(self, forum: str) -> tuple[Meeting, ...]:
        """Every meeting, soonest first."""

    async def ids(self, forum: str) -> frozenset[str]: ...

    async def progress(self, forum: str, meeting: str) -> Progress: ...


class Reminders(Protocol):
    """Who was reminded before a meeting; what left is counted in the outbox and nowhere else."""

    async def reminded(self, forum: str, meeting: str) -> tuple[str, ...]:
        """The keys of the villages that the automatic reminder went to."""

    async def by_hand(self, forum: str, meeting: str) -> Reminded | None:
        """Who reminded by hand, when it leaves or left, and whom it went to; None as long as nobody did."""

    async def remind(self, forum: str, meeting: str, reminded: Reminded, rows: Sequence[Delivery]) -> bool:
        """In one transaction: that somebody reminded, and the rows; False, and nothing, where somebody had already."""

"""What the workshop asks of the cellar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from forum.groupwork.sessions import Deed
from forum.ports import Delivery
from forum.workshop.listed import Known, Reading, Row, Tally
from forum.workshop.notes import Note, Source, State
from forum.workshop.questions import Question


@dataclass(frozen=True, slots=True)
class Stored:
    """`notes` as they stand in the store (asked-for order); `new` are the ids that this call put there."""

    notes: tuple[Note, ...]
    new: frozenset[str]


@dataclass(frozen=True, slots=True)
class Version:
    """What a note said from `at` on, and where it stood; `by` is a person's id, or forum.people.LIST.

    `place` is village, question, phase, horizon and attribution; empty where an older forum did not keep it.
    """

    version: int
    text: str
    state: State
    at: datetime
    by: str
    source: Source = Source.PERSON
    place: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Puzzles:
    """Of the answers list: rows that lack something before they are notes, and those with a cell put back.

    The latter until somebody corrects or deletes the row, for a week at most. The first few are named by their ids in
    the list, and what was put back by its note's village too.
    """

    rows: int = 0
    put_back: int = 0
    row_ids: tuple[str, ...] = ()
    put_back_in: tuple[tuple[str, str], ...] = ()


class NextMeeting(Protocol):
    async def next_id(self, forum: str, now: datetime) -> str:
        """The id of the next ERFA meeting, or "open" while none is planned."""


class CutOffs(Protocol):
    async def is_late(self, forum: str, meeting: str, now: datetime) -> bool:
        """Whether a meeting's cut-off has passed for what is written before it begins."""


class NeverLate:
    """Where no meeting has a cut-off."""

    async def is_late(self, forum: str, meeting: str, now: datetime) -> bool:  # noqa: ARG002 - as it says
        return False


class Notes(Protocol):
    async def add(self, notes: Sequence[tuple[Note, Delivery]], also: Sequence[Delivery]) -> Stored:
        """In one transaction: each new note with its delivery, and `also` when any was new. Durable on return."""

    async def change(
        self, notes: Sequence[tuple[Note, Delivery]], also: Sequence[Delivery], by: str, deeds: Sequence[Deed] = ()
    ) -> None:
        """All or none: each note's version must follow the stored one, else ChangedMeanwhile. Old texts are kept.

        Locked where one of them is locked with the minutes at that moment, as in `add`.
        """

    async def frozen(self, forum: str, notes: Sequence[Note]) -> frozenset[str]:
        """The ids of those that are locked with the minutes."""

    async def unsign(self, notes: Sequence[tuple[Note, Delivery]], also: Sequence[Delivery], author: str) -> None:
        """As `change`; and nothing that is kept of these notes leads to their author any more."""

    async def of_sending(self, forum: str, sending: str) -> tuple[Note, ...]: ...

    async def of_submission(self, forum: str, submission: str) -> tuple[Note, ...]: ...

    async def of_meeting(self, forum: str, meeting: str, village: str = "") -> tuple[Note, ...]:
        """The notes that stand, oldest first."""

    async def of_session(self, forum: str, session: str, group: str = "") -> tuple[Note, ...]:
        """The notes of a group work that stand, of one break-out group or of all, oldest first."""

    async def of_author(self, forum: str, author: str, meeting: str) -> tuple[Note, ...]:
        """All that somebody sent under their name, also what they took back or what is hidden, oldest first."""

    async def looked_over(self, forum: str, meeting: str, session: str = "", group: str = "") -> tuple[Note, ...]:
        """Those that stand or are hidden, of a session (or, "", of a meeting), oldest first."""

    async def find(self, forum: str, note: str) -> Note | None: ...

    async def answered(self, forum: str, meeting: str, author: str) -> frozenset[Question]: ...

    async def history(self, forum: str, note: str) -> tuple[Version, ...]: ...

    async def hidden(self, forum: str, meeting: str) -> int:
        """How many notes of a meeting are hidden."""

    async def puzzles(self, forum: str, list_: str) -> Puzzles:
        """What in the answers list waits for somebody's hand."""


class Listed(Protocol):
    """What list and notes agreed on, row by row."""

    async def take(
        self, reading: Reading, rows: Sequence[Row], gone: Sequence[str] = (), link: str = "", *, tell: bool = True
    ) -> Tally:
        """In one transaction: what rows say becomes versions of their notes, `gone` ones hide theirs, `link` is kept.

        Taking the same in again changes nothing. Rows that do not say what their note says are told so by a delivery,
        unless `tell` is off: then the caller brings them there.
        """

    async def of_note(self, forum: str, list_: str, note: str) -> tuple[Known, ...]:
        """The rows that belong or belonged to a note, the one that stands first."""

    async def agree(self, forum: str, list_: str, known: Known, now: datetime) -> None:
        """Row and note say the same now; ignored where a later saving of the row is known already."""

    async def standing(self, forum: str, list_: str) -> frozenset[str]:
        """The ids of all rows that are not known to be gone."""

    async def link(self, forum: str, list_: str) -> str:
        """Where the next look goes on, "" for a look at everything."""

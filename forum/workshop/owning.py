"""Whose a note is: its author, who holds its receipt, and the organiser decide what becomes of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from forum.errors import ForumError
from forum.people import Person
from forum.ports import Clock, Directory
from forum.workshop.notes import Note
from forum.workshop.ports import Notes
from forum.workshop.questions import Attribution, Cell
from forum.workshop.sittings import Sittings


class NoReason(ForumError):
    """A note is hidden with a reason of 1 to 200 characters; args: length, limit."""

    key = "error-no-reason"


class Settle(StrEnum):
    """What becomes of a note that somebody else changed meanwhile: ask, theirs stands, mine wins, or both stand."""

    ASK = ""
    KEEP = "keep"
    MINE = "mine"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Owning:
    """The desk of everything that happens to a note after it was sent (Workshop.owning).

    `token` is that of the card in the person's hands: it proves that an anonymous note is theirs.
    """

    directory: Directory
    notes: Notes
    clock: Clock
    sittings: Sittings

    async def own(self, person: Person, sending: str, token: str = "") -> tuple[Note, ...]:
        """One of the person's own sendings; NoSuchNote or NotYours otherwise. An organiser may see any."""
        raise NotImplementedError

    async def edit(
        self,
        person: Person,
        sending: str,
        texts: Mapping[str, tuple[int, str]],
        token: str = "",
        settle: Settle = Settle.ASK,
    ) -> tuple[Note, ...]:
        """New wordings by note id, each with the version that was read; an empty one takes the note back.

        Raises Locked, Shut, LineTooLong, and ChangedMeanwhile where nothing was settled.
        """
        raise NotImplementedError

    async def undo(self, person: Person, sending: str, token: str = "") -> tuple[Note, ...]:
        """Take the whole sending back; a second tap changes nothing."""
        raise NotImplementedError

    async def redo(self, person: Person, sending: str, token: str = "") -> tuple[Note, ...]:
        """Put a withdrawn sending back as it was."""
        raise NotImplementedError

    async def last(self, person: Person) -> tuple[Note, ...]:
        """The person's newest sending of their session, else of the coming meeting; () where there is none to find."""
        raise NotImplementedError

    async def hide(self, person: Person, note: str, reason: str, seen: int) -> Note:
        """Organisers only; the author is told once. ChangedMeanwhile, NoReason."""
        raise NotImplementedError

    async def show(self, person: Person, note: str, seen: int) -> Note:
        """What was hidden stands again."""
        raise NotImplementedError

    async def looked_over(
        self, person: Person, session: str = "", group: str = "", cell: Cell | None = None
    ) -> Sequence[Note]:
        """For an organiser: the notes that stand or are hidden, newest first."""
        raise NotImplementedError

    async def sign(self, person: Person, attribution: Attribution, *, sent: bool = False) -> int:
        """Be shown so from now on, and with `sent` in what was sent before too; how many notes that changed."""
        raise NotImplementedError

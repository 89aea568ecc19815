"""What became of one tap on Send, as a value."""

from dataclasses import dataclass
from datetime import datetime

from forum.workshop.notes import Note, State, Via
from forum.workshop.questions import Question
from forum.workshop.sittings import Sitting


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of one tap on Send: the notes of its `sending` as stored, and when they were.

    `new` notes were stored by this call, `repeated` ones stood before; both 0 and n when it is only looked at.
    `taken_back` is the sending of a repeated note that its author had withdrawn, "" when there is none.
    `wish_year` is the session's, 0 outside of group work; `code` is the session's where its sender sits in no group of
    it that we know of.
    """

    sending: str
    question: Question
    village: str
    notes: tuple[Note, ...]
    new: int
    repeated: int
    at: datetime
    taken_back: str = ""
    wish_year: int = 0
    code: str = ""

    @property
    def standing(self) -> tuple[Note, ...]:
        return tuple(note for note in self.notes if note.state is State.ACTIVE)

    @property
    def hidden(self) -> tuple[Note, ...]:
        """What whoever looks after the answers list has hidden."""
        return tuple(note for note in self.notes if note.state is State.HIDDEN)

    @property
    def late(self) -> bool:
        """Whether it came after the group work had closed, or after the cut-off of its meeting."""
        return any(note.late for note in self.notes)

    @property
    def scribed(self) -> bool:
        """Whether it was written for somebody without Teams."""
        return any(note.via is Via.SCRIBE for note in self.notes)

    @property
    def session(self) -> str:
        return self.notes[0].session


def receipt_of(found: tuple[Note, ...], new: frozenset[str], sitting: Sitting | None = None) -> Receipt:
    """The receipt of the newest sending among `found`, which holds all that came from one card."""
    latest = max(found, key=lambda note: (note.id in new, note.sent_at, note.sending))
    own = tuple(note for note in found if note.sending == latest.sending)
    gone = next((note.sending for note in found if note.state is State.WITHDRAWN), "")
    repeated, village = len(found) - len(new), own[0].village
    year, code = (sitting.wish_year, "" if sitting.group or own[0].group else sitting.code) if sitting else (0, "")
    counts = (len(new), repeated)
    return Receipt(latest.sending, latest.question, village, own, *counts, latest.sent_at, gone, year, code)

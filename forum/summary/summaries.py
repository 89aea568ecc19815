"""An honest summary of short answers: counts, verbatim quotes and the roll of villages; a pure function of notes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from forum.summary import quotes
from forum.summary.lines import Count, Line, Part, Quote, Ref, Roll, excerpt
from forum.workshop.notes import Note, State
from forum.workshop.questions import CELLS, Cell

FEW = 3


@dataclass(frozen=True, slots=True)
class Scope:
    """What is summed up: one meeting's notes up to the cut-off (UTC), as one village reads them ("" = the whole).

    With a `session` only those of that group work.
    """

    forum: str
    meeting: str
    village: str
    cut_off: datetime
    session: str = ""

    @property
    def gathering(self) -> str:
        """The id that rulings, dots and minutes know it by."""
        return self.session or self.meeting


@dataclass(frozen=True, slots=True)
class Summary:
    """`notes` are all that lie in the scope, `lines` what is said of them, in reading order."""

    scope: Scope
    notes: tuple[Ref, ...]
    lines: tuple[Line, ...]

    @property
    def roll(self) -> Roll | None:
        """Which villages answered; None only in a forum without villages."""
        return next((line for line in self.lines if isinstance(line, Roll)), None)

    @property
    def parts(self) -> tuple[Part, ...]:
        return (Part.OWN, Part.OTHERS) if self.scope.village else (Part.ALL,)

    def count(self, part: Part, cell: Cell) -> Count | None:
        """The count of a cell, or None where it is empty."""
        counts = (line for line in self.lines if isinstance(line, Count))
        return next((line for line in counts if line.part is part and line.cell == cell), None)

    def quotes(self, part: Part, cell: Cell) -> tuple[Quote, ...]:
        """The quotes of a cell, in reading order."""
        found = (line for line in self.lines if isinstance(line, Quote))
        return tuple(line for line in found if line.part is part and line.cell == cell)


def drawn(scope: Scope, notes: Iterable[Note], villages: Sequence[str]) -> Summary:
    """The summary of the notes that stand in the scope; `villages` are the keys of all that were asked, in order.

    The same notes in any order give the same summary. A village that has notes but is asked no more still counts.
    """
    standing = within(scope, notes)
    asked = (*villages, *sorted({note.village for note in standing} - set(villages)))
    lines: list[Line] = []
    for part in (Part.OWN, Part.OTHERS) if scope.village else (Part.ALL,):
        lines += _of_part(scope, part, standing, asked)
    return Summary(scope, _refs(standing), (*lines, *_roll(standing, asked)))


def within(scope: Scope, notes: Iterable[Note]) -> list[Note]:
    """The notes that stand, are of this forum and meeting and were sent by the cut-off; oldest first."""
    found = (note for note in notes if note.state is State.ACTIVE and note.sent_at <= scope.cut_off)
    mine = [note for note in found if note.forum == scope.forum and _is_of(scope, note)]
    return sorted(mine, key=lambda note: (note.sent_at, note.position, note.id))


def _is_of(scope: Scope, note: Note) -> bool:
    return note.session == scope.session if scope.session else note.meeting == scope.meeting


def sources(scope: Scope, notes: Iterable[Note], part: Part, cell: Cell) -> tuple[Note, ...]:
    """The notes behind a count, oldest first, in their wording of now."""
    return tuple(note for note in _in_part(scope, part, within(scope, notes)) if note.cell == cell)


def _in_part(scope: Scope, part: Part, notes: Iterable[Note]) -> list[Note]:
    return [note for note in notes if part is Part.ALL or (note.village == scope.village) is (part is Part.OWN)]


def _of_part(scope: Scope, part: Part, standing: Sequence[Note], asked: Sequence[str]) -> list[Line]:
    mine = _in_part(scope, part, standing)
    of_villages = len([key for key in asked if part is Part.ALL or (key == scope.village) is (part is Part.OWN)])
    lines: list[Line] = []
    for cell in CELLS:
        here = [note for note in mine if note.cell == cell]
        if here:
            heard = {note.village for note in here}
            villages = tuple(key for key in asked if key in heard)
            lines.append(Count(part, cell, _refs(here), len(mine), villages, of_villages))
            lines += [_quote(part, note) for note in (here if len(here) <= FEW else quotes.chosen(here))]
    return lines


def _quote(part: Part, note: Note) -> Quote:
    start, end = excerpt(note.text)
    return Quote(part, note.cell, Ref(note.id, note.version), note.village, note.language, note.text, start, end)


def _roll(standing: Sequence[Note], asked: Sequence[str]) -> list[Line]:
    answered = {note.village for note in standing}
    if not asked:
        return []
    silent = tuple(key for key in asked if key not in answered)
    return [Roll(tuple(key for key in asked if key in answered), silent, _refs(standing))]


def _refs(notes: Iterable[Note]) -> tuple[Ref, ...]:
    return tuple(Ref(note.id, note.version) for note in notes)

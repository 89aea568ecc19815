"""The notes of one part of a summary as its lines are drawn from them: by cell and theme, with what was ruled."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from forum.quoting.consents import Consent, quotable
from forum.summary.counts import Count, Part, Ref, Says
from forum.summary.organised import Organised
from forum.themes import coding
from forum.themes.themes import Theme
from forum.workshop.notes import Note
from forum.workshop.questions import CELLS, Cell, Horizon, Phase, Question

Key = TypeVar("Key")
ByTheme = Mapping[Theme, Sequence[Note]]


@dataclass(frozen=True, slots=True)
class Coded:
    """What is known of every note of a summary, once for all its parts, by note id.

    `withheld` may not be quoted. `merged` are the notes that say the same, by cell and voice, the one that leads first.
    """

    organised: Organised
    themes: Mapping[str, Sequence[Theme]]
    refs: Mapping[str, Ref]
    withheld: frozenset[str]
    merged: Mapping[tuple[Cell, str], Sequence[Note]]


@dataclass(frozen=True, slots=True)
class Reading:
    """Notes are oldest first, cells without any are left out; `asked` are the villages whose part this is, in order."""

    part: Part
    cells: Mapping[Cell, Sequence[Note]]
    themed: Mapping[Cell, ByTheme]
    asked: Sequence[str]
    of_notes: int
    known: Coded

    def count(
        self,
        cell: Cell,
        notes: Sequence[Note],
        says: Says = Says.CELL,
        *,
        theme: Theme | None = None,
        horizon: Horizon | None = None,
        action: int = 0,
    ) -> Count:
        """These notes of a cell, counted against all of the cell (the cell itself: against all of the part)."""
        heard = {note.village for note in notes}
        of_notes = self.of_notes if says is Says.CELL else len(self.cells[cell])
        villages = tuple(key for key in self.asked if key in heard)
        refs = tuple(self.known.refs[note.id] for note in notes)
        asked, voices = len(self.asked), self._voices(notes)
        return Count(self.part, cell, refs, of_notes, villages, asked, says, theme, horizon, action, voices)

    def _voices(self, notes: Sequence[Note]) -> int:
        if not self.known.merged:
            return len(notes)
        return len({self._voice(note) for note in notes})

    def _voice(self, note: Note) -> tuple[str, str]:
        return note.village, self.known.organised.voice(note.id)

    def by_theme(self, cell: Cell, theme: Theme) -> Count:
        notes = self.themed[cell][theme]
        if theme is Theme.OTHER:
            return self.count(cell, notes, Says.OTHER, theme=theme)
        alone = len({note.village for note in notes}) == 1
        return self.count(cell, notes, Says.SINGLE if alone else Says.SEVERAL, theme=theme)

    def of_phase(self, phase: Phase) -> list[Cell]:
        """The cells of a phase that hold notes."""
        return [cell for cell in self.cells if cell.phase is phase]

    def answered(self, question: Question) -> set[str]:
        """The villages that said anything to a question."""
        return {note.village for cell, notes in self.cells.items() if cell.question is question for note in notes}


def known(organised: Organised, notes: Iterable[Note], consents: Mapping[str, Consent]) -> Coded:
    listed = list(notes)
    return Coded(
        organised,
        {note.id: coding.of(note, organised.themes).themes for note in listed},
        {note.id: Ref(note.id, note.version) for note in listed},
        frozenset(note.id for note in listed if note.id in consents and not quotable(consents[note.id], note.version)),
        organised.same.led(listed),
    )


def read(part: Part, notes: Sequence[Note], asked: Sequence[str], known: Coded) -> Reading:
    """`notes` are those of the part alone, oldest first."""
    cells = _by(CELLS, notes, lambda note: (note.cell,))
    themed = {cell: _by(Theme, here, lambda note: known.themes[note.id]) for cell, here in cells.items()}
    return Reading(part, cells, themed, asked, len(notes), known)


def _by(order: Iterable[Key], notes: Iterable[Note], of: Callable[[Note], Sequence[Key]]) -> dict[Key, list[Note]]:
    found: dict[Key, list[Note]] = {}
    for note in notes:
        for key in of(note):
            found.setdefault(key, []).append(note)
    return {key: found[key] for key in order if key in found}

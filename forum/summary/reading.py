"""The notes of one part of a summary as its lines are drawn from them: by cell and theme, with what was ruled."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
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
_ID, _VILLAGE = attrgetter("id"), attrgetter("village")


@dataclass(frozen=True, slots=True)
class Coded:
    """What is known of every note of a summary, once for all its parts, by note id.

    `withheld` may not be quoted, `first` is quoted first: pinned, or a wish with a number in the action plan.
    `merged` are the notes that say the same, by cell and voice, the one that leads first.
    """

    organised: Organised
    refs: Mapping[str, Ref]
    withheld: frozenset[str]
    first: frozenset[str]
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
    _counted: dict[tuple[Cell, Theme | None], Count] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

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
        heard = set(map(_VILLAGE, notes))
        of_notes = self.of_notes if says is Says.CELL else len(self.cells[cell])
        villages = tuple(key for key in self.asked if key in heard)
        refs = tuple(map(self.known.refs.__getitem__, map(_ID, notes)))
        asked, voices = len(self.asked), self._voices(notes)
        said = Says.SINGLE if says is Says.SEVERAL and len(villages) == 1 else says
        return Count(self.part, cell, refs, of_notes, villages, asked, said, theme, horizon, action, voices)

    def _voices(self, notes: Sequence[Note]) -> int:
        if not self.known.merged:
            return len(notes)
        return len({self._voice(note) for note in notes})

    def _voice(self, note: Note) -> tuple[str, str]:
        return note.village, self.known.organised.voice(note.id)

    def whole(self, cell: Cell) -> Count:
        """All notes of a cell that holds some."""
        return self._once(cell, None, lambda: self.count(cell, self.cells[cell]))

    def by_theme(self, cell: Cell, theme: Theme) -> Count:
        says = Says.OTHER if theme is Theme.OTHER else Says.SEVERAL
        return self._once(cell, theme, lambda: self.count(cell, self.themed[cell][theme], says, theme=theme))

    def _once(self, cell: Cell, theme: Theme | None, counted: Callable[[], Count]) -> Count:
        """A theme's count stands as a line, in a split and in a change: it is counted for the first of them."""
        if (cell, theme) not in self._counted:
            self._counted[cell, theme] = counted()
        return self._counted[cell, theme]

    def of_phase(self, phase: Phase) -> list[Cell]:
        """The cells of a phase that hold notes."""
        return [cell for cell in self.cells if cell.phase is phase]

    def answered(self, question: Question) -> set[str]:
        """The villages that said anything to a question."""
        cells = [cell for cell in self.cells if cell.question is question]
        return {village for cell in cells for village in self.whole(cell).villages}


def known(organised: Organised, notes: Iterable[Note], consents: Mapping[str, Consent]) -> Coded:
    listed = list(notes)
    return Coded(
        organised,
        {note.id: Ref(note.id, note.version) for note in listed},
        frozenset(note.id for note in listed if note.id in consents and not quotable(consents[note.id], note.version)),
        _first(organised, listed),
        organised.same.led(listed),
    )


def _first(organised: Organised, notes: Iterable[Note]) -> frozenset[str]:
    if not organised.pins and not organised.actions:
        return frozenset()
    return frozenset(note.id for note in notes if organised.is_pinned(note) or organised.action(note.id) > 0)


def read(part: Part, notes: Sequence[Note], asked: Sequence[str], known: Coded) -> Reading:
    """`notes` are those of the part alone, oldest first."""
    ruled = known.organised.themes
    cells = _by(CELLS, notes, lambda note: (note.cell,))
    themed = {cell: _by(Theme, here, lambda note: coding.themes_of(note, ruled)) for cell, here in cells.items()}
    return Reading(part, cells, themed, asked, len(notes), known)


def _by(order: Iterable[Key], notes: Iterable[Note], of: Callable[[Note], Sequence[Key]]) -> dict[Key, list[Note]]:
    found: dict[Key, list[Note]] = {}
    for note in notes:
        for key in of(note):
            found.setdefault(key, []).append(note)
    return {key: found[key] for key in order if key in found}

"""The live 3 × 3: how many notes stand in each cell, and the newest of them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from forum.workshop.notes import Note, Source, State
from forum.workshop.questions import CELLS, Cell

NEWEST = 2


@dataclass(frozen=True, slots=True)
class Matrix:
    """`village` is a group key, or "" for the whole forum; `newest` holds up to two texts a cell, newest first.

    `villages` counts the distinct villages with a note, `writers` the distinct authors: a note that was entered in the
    list has none. `sources` stand beside the texts of `newest`.
    """

    village: str
    meeting: str
    counts: Mapping[Cell, int]
    newest: Mapping[Cell, tuple[str, ...]]
    writers: int
    villages: int
    updated: datetime | None
    sources: Mapping[Cell, tuple[Source, ...]] = field(default_factory=dict)

    @property
    def total(self) -> int:
        return sum(self.counts.values())


def drawn(notes: Sequence[Note], village: str, meeting: str) -> Matrix:
    """The matrix of the notes that stand; the nine counts add up to them."""
    standing = [note for note in notes if note.state is State.ACTIVE and village in ("", note.village)]
    recent = sorted(standing, key=lambda note: (note.sent_at, note.position, note.id), reverse=True)
    counts = Counter(note.cell for note in standing)
    newest = {cell: [note for note in recent if note.cell == cell][:NEWEST] for cell in CELLS}
    return Matrix(
        village=village,
        meeting=meeting,
        counts={cell: counts[cell] for cell in CELLS},
        newest={cell: tuple(note.text for note in newest[cell]) for cell in CELLS},
        writers=len({note.author for note in standing if note.author}),
        villages=len({note.village for note in standing}),
        updated=max((note.changed_at for note in standing), default=None),
        sources={cell: tuple(note.source for note in newest[cell]) for cell in CELLS},
    )

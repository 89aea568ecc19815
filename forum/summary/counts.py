"""A count: how many notes of how many villages say something, with the notes themselves as its source."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from forum.summary import keys
from forum.themes.themes import Theme
from forum.workshop.questions import Cell, Horizon


class Part(StrEnum):
    """Whose notes a line speaks of: everybody's, the reading village's own, or the others'."""

    ALL = "all"
    OWN = "own"
    OTHERS = "others"


class Says(StrEnum):
    """What a count counts: all notes of a cell, or those of one theme, horizon or number of the action plan in it.

    A theme is `SEVERAL` where two villages or more raise it, `SINGLE` where one does; what no theme takes is `OTHER`.
    """

    CELL = "cell"
    SEVERAL = "several"
    SINGLE = "single"
    OTHER = "other"
    HORIZON = "horizon"
    WISH = "wish"


THEMED = (Says.SEVERAL, Says.SINGLE)


@dataclass(frozen=True, slots=True)
class Ref:
    """One note in one wording."""

    note: str
    version: int


class NoSource(ValueError):
    """A line that nothing stands behind: a fault of ours, never told to people."""


def sourced(sources: Sequence[object]) -> None:
    """NoSource where nothing stands behind a line."""
    if not sources:
        raise NoSource("A line of a summary needs a source.")


@dataclass(frozen=True, slots=True)
class Count:
    """«7 af 19 noter (5 af 12 landsbyer)»: `sources` are the 7, `villages` the 5 keys.

    For a whole cell `of_notes` are those of the part, for all else those of the cell; `of_villages` are those asked.
    `theme`, `horizon` and `action` (1 to 10, 0 for wishes without a number) are set where `says` speaks of them.
    `voices` counts what an organiser found to say the same once a village; 0 stands for `notes`.
    """

    part: Part
    cell: Cell
    sources: tuple[Ref, ...]
    of_notes: int
    villages: tuple[str, ...]
    of_villages: int
    says: Says = Says.CELL
    theme: Theme | None = None
    horizon: Horizon | None = None
    action: int = 0
    voices: int = 0

    def __post_init__(self) -> None:
        sourced(self.sources)
        sourced(self.villages)
        if len({ref.note for ref in self.sources}) != len(self.sources) or len(self.sources) > self.of_notes:
            raise ValueError("A count counts each note once and no more than there are.")
        if len(set(self.villages)) != len(self.villages) or len(self.villages) > self.of_villages:
            raise ValueError("A count counts each village once and no more than there are.")

    @property
    def notes(self) -> int:
        return len(self.sources)

    @property
    def key(self) -> str:
        """The same on every run and for every reader, so that an organiser's ruling finds the line again."""
        if self.theme is not None:
            return keys.theme(self.cell, self.theme)
        if self.horizon is not None:
            return keys.horizon(self.cell, self.horizon)
        return keys.wish(self.cell, self.action) if self.says is Says.WISH else keys.cell(self.cell)

"""The key of a line: the subject of an organiser's ruling, and what a button sends back to ask for its notes.

It names no part, so that what is ruled of the whole holds for every village's reading of it.
"""

from dataclasses import dataclass

from forum.themes.themes import Theme
from forum.workshop.questions import Cell, Horizon, Phase, Question

ROLL = "roll"


@dataclass(frozen=True, slots=True)
class Asked:
    """A key read: `kind` is its first word, and what does not belong to it is None or ""."""

    kind: str
    cell: Cell | None = None
    phase: Phase | None = None
    theme: Theme | None = None
    horizon: Horizon | None = None
    action: int = 0
    note: str = ""


def cell(cell: Cell) -> str:
    return f"cell:{cell.question}:{cell.phase}"


def theme(cell: Cell, theme: Theme) -> str:
    """Of a theme in a cell, «Andet» among them; the same whether one village raises it or several."""
    return f"theme:{cell.question}:{cell.phase}:{theme}"


def horizon(cell: Cell, horizon: Horizon) -> str:
    return f"horizon:{cell.question}:{cell.phase}:{horizon}"


def wish(cell: Cell, action: int) -> str:
    return f"wish:{cell.question}:{cell.phase}:{action}"


def change(cell: Cell, theme: Theme) -> str:
    return f"change:{cell.question}:{cell.phase}:{theme}"


def split(phase: Phase, theme: Theme) -> str:
    return f"split:{phase}:{theme}"


def quote(note: str) -> str:
    return f"quote:{note}"


def section(phase: Phase) -> str:
    """Not of a line but of the heading that the lines of a phase stand under."""
    return f"phase:{phase}"


def read(key: str) -> Asked:
    """ValueError where it is the key of no line."""
    kind, _, rest = key.partition(":")
    if key == ROLL:
        return Asked(ROLL)
    if kind == "quote" and rest:
        return Asked(kind, note=rest)
    words = rest.split(":")
    if kind == "split" and len(words) == 2:
        return Asked(kind, phase=Phase(words[0]), theme=Theme(words[1]))
    return _of_cell(kind, words)


def _of_cell(kind: str, words: list[str]) -> Asked:
    here = Cell(Question(words[0]), Phase(words[1] if len(words) > 1 else ""))
    if kind == "cell" and len(words) == 2:
        return Asked(kind, here, here.phase)
    if kind in ("theme", "change") and len(words) == 3:
        return Asked(kind, here, here.phase, Theme(words[2]))
    if kind == "horizon" and len(words) == 3:
        return Asked(kind, here, here.phase, horizon=Horizon(words[2]))
    if kind == "wish" and len(words) == 3:
        return Asked(kind, here, here.phase, action=int(words[2]))
    raise ValueError("The key of no line.")

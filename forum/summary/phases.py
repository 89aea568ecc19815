"""The lines of a part, phase by phase: the counts of its cells, then its themes, its splits and its changes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from forum.summary import contrasts, quoting
from forum.summary.counts import Count, Says
from forum.summary.lines import Change, Line, Split
from forum.summary.reading import Reading
from forum.summary.summary import FEW
from forum.themes.themes import Theme
from forum.workshop.notes import Note
from forum.workshop.questions import CELLS, Cell, Horizon, Phase, Question

Placed = TypeVar("Placed", Count, Split, Change)
THEMES = list(Theme)


def of_part(reading: Reading, before: Reading | None) -> list[Line]:
    """In reading order; `before` is the same part of the gathering before."""
    return [line for phase in Phase for line in _of_phase(reading, before, phase)]


def _of_phase(reading: Reading, before: Reading | None, phase: Phase) -> list[Line]:
    cells = reading.of_phase(phase)
    few = sum(len(reading.cells[cell]) for cell in cells) <= FEW
    shown = [cell for cell in cells if few or len(reading.cells[cell]) <= FEW]
    lines = [line for cell in cells for line in _of_cell(reading, cell, shown=cell in shown)]
    if few:
        return lines
    summed = [cell for cell in cells if cell not in shown]
    return [*lines, *_themed(reading, summed), *_contrasted(reading, before, phase)]


def _of_cell(reading: Reading, cell: Cell, *, shown: bool) -> list[Line]:
    counts = [*_horizons(reading, cell), *_wishes(reading, cell)]
    kept = [count for count in counts if not _dropped(reading, count)]
    quotes = quoting.verbatim(reading, cell) if shown else []
    return [reading.whole(cell), *kept, *quotes]


def _horizons(reading: Reading, cell: Cell) -> list[Count]:
    """What is wanted soon, later and without a word of when; none where nobody chose."""
    if cell.question is not Question.CAN_IMPROVE:
        return []
    found = _parted(reading.cells[cell], lambda note: note.horizon)
    order = [horizon for horizon in (Horizon.SHORT_TERM, Horizon.LONG_TERM, Horizon.UNSET) if horizon in found]
    counts = [reading.count(cell, found[horizon], Says.HORIZON, horizon=horizon) for horizon in order]
    return counts if set(order) - {Horizon.UNSET} else []


def _wishes(reading: Reading, cell: Cell) -> list[Count]:
    """The wishes by their number in the action plan, those without one last; none while none of the cell has one."""
    if cell.question is not Question.WISH_SCENARIO or not reading.known.organised.actions:
        return []
    found = _parted(reading.cells[cell], lambda note: reading.known.organised.action(note.id))
    order = sorted(found, key=lambda action: (action == 0, action))
    counts = [reading.count(cell, found[action], Says.WISH, action=action) for action in order]
    return counts if any(found) else []


Key = TypeVar("Key")


def _parted(notes: Iterable[Note], by: Callable[[Note], Key]) -> dict[Key, list[Note]]:
    found: dict[Key, list[Note]] = {}
    for note in notes:
        found.setdefault(by(note), []).append(note)
    return found


def _themed(reading: Reading, cells: Sequence[Cell]) -> list[Line]:
    counts = [reading.by_theme(cell, theme) for cell in cells for theme in reading.themed[cell]]
    ranked = sorted((count for count in counts if not _dropped(reading, count)), key=_rank)
    others = [count for count in ranked if count.says is Says.OTHER]
    lines = [*_placed(reading, [count for count in ranked if count.says is not Says.OTHER]), *others]
    quotes = quoting.under(reading, lines)
    told: list[Line] = []
    for count in lines:
        told += [count, *quotes[count.key]]
    return told


def _contrasted(reading: Reading, before: Reading | None, phase: Phase) -> list[Line]:
    splits = sorted(contrasts.splits(reading, phase), key=_rank_of_split)
    changes = contrasts.changes(reading, before, phase) if before else []
    shown = [change for change in changes if not _dropped(reading, change)]
    return [
        *_placed(reading, [split for split in splits if not _dropped(reading, split)]),
        *_placed(reading, sorted(shown, key=_rank_of_change)),
    ]


def _rank(count: Count) -> tuple[int, ...]:
    """Most villages first, then most notes; the order of the questions and of the codebook settles the rest."""
    theme = THEMES.index(count.theme) if count.theme is not None else 0
    return -len(count.villages), -count.notes, CELLS.index(count.cell), theme


def _rank_of_split(split: Split) -> tuple[int, ...]:
    villages = set(split.works.villages) | set(split.better.villages)
    return -len(villages), -len(split.sources), THEMES.index(split.theme)


def _rank_of_change(change: Change) -> tuple[int, ...]:
    return list(type(change.changed)).index(change.changed), *_rank(change.sides[0])


def _dropped(reading: Reading, line: Line) -> bool:
    return line.key in reading.known.organised.dropped


def _placed(reading: Reading, ranked: Sequence[Placed]) -> list[Placed]:
    """As ranked, but what an organiser gave a place (1 is the first) stands there."""
    places: Mapping[str, int] = reading.known.organised.places
    lines = [line for line in ranked if line.key not in places]
    for line in sorted((line for line in ranked if line.key in places), key=lambda line: (places[line.key], line.key)):
        lines.insert(places[line.key] - 1, line)
    return lines

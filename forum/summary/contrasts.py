"""What stands against what: a theme that works for some and not for others, and one that was, or was not, there before.

Both are two counts side by side, so that whoever reads them sees what they rest on.
"""

from collections.abc import Iterator

from forum.summary.lines import Change, Changed, Split
from forum.summary.reading import Reading
from forum.themes.themes import Theme
from forum.workshop.questions import Cell, Phase, Question


def splits(reading: Reading, phase: Phase) -> list[Split]:
    """Every theme of a phase that stands under what works and under what can be better."""
    works, better = Cell(Question.WORKS_WELL, phase), Cell(Question.CAN_IMPROVE, phase)
    both = [theme for theme in reading.themed.get(works, {}) if theme in reading.themed.get(better, {})]
    return [
        Split(reading.by_theme(works, theme), reading.by_theme(better, theme))
        for theme in both
        if theme is not Theme.OTHER
    ]


def changes(now: Reading, before: Reading, phase: Phase) -> list[Change]:
    """Every theme of each cell that is new, gone or still there.

    New or gone is told only where one of the villages behind it answered the question both times: who was silent has
    changed no mind.
    """
    return [
        change
        for question in Question
        if (both := now.answered(question) & before.answered(question))
        for change in _of_cell(now, before, Cell(question, phase), both)
    ]


def _of_cell(now: Reading, before: Reading, cell: Cell, both: set[str]) -> Iterator[Change]:
    for theme in Theme:
        here = now.by_theme(cell, theme) if theme in now.themed.get(cell, {}) else None
        then = before.by_theme(cell, theme) if theme in before.themed.get(cell, {}) else None
        if theme is Theme.OTHER or (here is None and then is None):
            continue
        if here is not None and then is not None:
            yield Change(Changed.STILL, here, then)
        elif here is not None and both & set(here.villages):
            yield Change(Changed.NEW, here, None)
        elif then is not None and both & set(then.villages):
            yield Change(Changed.GONE, None, then)

"""A line of the summary as the sheet of sources tells it: its kind, where it belongs, and what it says."""

from collections.abc import Iterator, Sequence

from forum.groups import Forum, names
from forum.people import Language
from forum.summary.lines import Change, Count, Line, Part, Quote, Ref, Roll, Says, Split
from forum.themes import coding
from forum.workshop.questions import Cell
from texts import say

Told = tuple[Sequence[str], Sequence[Ref]]
"""Kind, part, question, phase and words; and the notes behind them."""


def told(line: Line, forum: Forum, language: Language) -> Iterator[Told]:
    """One entry a line, two for what stands side by side: each count with its own notes."""
    if isinstance(line, Roll):
        yield [say(language, "workbook-kind-roll"), "", "", "", _roll(line, forum, language)], line.sources
    elif isinstance(line, Quote):
        kind = say(language, "workbook-kind-quote")
        yield [kind, *_place(line.part, line.cell, forum, language), line.said], line.sources
    elif isinstance(line, Count):
        yield _entry(line, say(language, f"sources-{line.says}"), forum, language)
    else:
        yield from _sides(line, forum, language)


def _sides(line: Split | Change, forum: Forum, language: Language) -> Iterator[Told]:
    kind = say(language, "sources-split" if isinstance(line, Split) else f"sources-{line.changed}")
    sides = (line.works, line.better) if isinstance(line, Split) else line.sides
    for side in sides:
        before = isinstance(line, Change) and side is line.before
        yield _entry(side, kind, forum, language, before=before)


def _entry(count: Count, kind: str, forum: Forum, language: Language, *, before: bool = False) -> Told:
    about = _about(count, language)
    words = f"{about}: {said(count, language)}" if about else said(count, language)
    shown = say(language, "sources-before", said=words) if before else words
    return [kind, *_place(count.part, count.cell, forum, language), shown], count.sources


def _about(count: Count, language: Language) -> str:
    """What the count is of, "" for a whole cell."""
    if count.theme is not None:
        return coding.codebook().name(count.theme, language)
    if count.horizon is not None:
        return say(language, f"horizon-{count.horizon}")
    if count.says is Says.WISH:
        return say(language, "sources-action", number=count.action) if count.action else say(language, "sources-none")
    return ""


def said(count: Count, language: Language) -> str:
    """«7 af 19 noter (5 af 12 landsbyer)»."""
    villages = {"villages": len(count.villages), "asked": count.of_villages}
    return say(language, "summary-count", notes=count.notes, of=count.of_notes, **villages)


def _roll(line: Roll, forum: Forum, language: Language) -> str:
    known = names(forum.groups)
    nobody = say(language, "workbook-nobody")
    answered, silent = (", ".join(known.get(key, key) for key in keys) for keys in (line.answered, line.silent))
    return say(language, "workbook-roll", answered=answered or nobody, silent=silent or nobody)


def _place(part: Part, cell: Cell, forum: Forum, language: Language) -> list[str]:
    question = say(language, f"question-short-{cell.question}", year=str(forum.wish_year))
    return [say(language, f"workbook-part-{part}"), question, say(language, f"phase-{cell.phase}")]

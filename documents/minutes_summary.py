"""The lines of the summary as the minutes tell them: every one with the numbers of the notes that it rests on."""

from collections.abc import Iterable, Iterator

from documents import sourced
from documents.blocks import Block, Heading, Items, Paragraph, Quotation, Runs, heading, joined, said
from documents.minutes_head import day
from documents.paper import Paper
from documents.words import phase_name, question_name
from forum.people import Language
from forum.summary import keys
from forum.summary.lines import Change, Changed, Count, Quote, Split
from forum.themes import coding
from forum.themes.themes import Theme
from forum.workshop.questions import Cell, Phase, Question


def phase_blocks(paper: Paper, phase: Phase) -> Iterator[Block]:
    """What is said of a phase: its cells, its themes in their order, what divides, and what changed since last time."""
    summary = paper.document.summary
    cells = [count for each in Question if (count := _cell(paper, each, phase))]
    changes = [line for line in summary.changes if line.cell.phase is phase]
    if not cells and not changes:
        return
    yield _titled(paper, 2, keys.section(phase), phase_name(phase, paper.language))
    if summary.is_few(phase):
        yield Paragraph(said(paper.say("document-few", count=summary.of_phase(phase), phase=_lower(paper, phase))))
    if cells:
        yield Items(tuple(_counted(paper, count, _question(paper, count.cell)) for count in cells))
    for count in cells:
        yield from _verbatim(paper, count)
    for count in summary.by_phase(phase):
        yield from _theme(paper, count)
    yield from _horizons(paper, phase)
    yield from _listed(paper, "sources-split", (_split(paper, each) for each in summary.split if each.phase is phase))
    yield from _changes(paper, changes)


def wish_blocks(paper: Paper) -> Iterator[Block]:
    """The wish scenario by the numbers of the action plan, where an organiser set some."""
    wishes = paper.document.summary.wishes
    if wishes:
        yield heading(2, paper.say("document-wishes", year=str(paper.forum.wish_year)))
        yield Items(tuple(_counted(paper, count, _action(paper, count)) for count in wishes))


def roll_blocks(paper: Paper) -> Iterator[Block]:
    roll = paper.document.summary.roll
    if roll is None:
        return
    nobody = paper.say("workbook-nobody")
    answered, silent = (paper.villages(keys) or nobody for keys in (roll.answered, roll.silent))
    yield heading(2, paper.say("document-villages"))
    told = said(paper.say("workbook-roll", answered=answered, silent=silent) + " ")
    yield Paragraph((*told, *paper.sources(roll.sources)))


def _cell(paper: Paper, question: Question, phase: Phase) -> Count | None:
    summary = paper.document.summary
    return next((count for part in summary.parts if (count := summary.count(part, Cell(question, phase)))), None)


def _titled(paper: Paper, level: int, key: str, otherwise: str) -> Heading:
    """An organiser's words where there are some; what they stand above is still counted and quoted by itself."""
    own = paper.document.summary.heading(key)
    return Heading(level, paper.typed(own) if own.strip() else said(otherwise))


def _counted(paper: Paper, count: Count, named: str) -> Runs:
    """«Boliger: 7 af 19 noter (5 af 12 landsbyer): Broager, Gråsten. Kilder: note 3, 7.»"""
    told = f"{sourced.said(count, paper.language)}: {paper.villages(count.villages)}. "
    return (*said(f"{named}: ", strong=True), *said(told), *paper.sources(count.sources))


def _verbatim(paper: Paper, count: Count) -> Iterator[Block]:
    """A cell's quotes that stand under no theme: there are so few that all of them are shown."""
    shown = [quote for quote in paper.document.summary.quotes(count.part, count.cell) if quote.theme is None]
    if shown:
        yield _titled(paper, 3, count.key, _question(paper, count.cell))
        yield from (_quotation(paper, quote) for quote in shown)


def _theme(paper: Paper, count: Count) -> Iterator[Block]:
    named = f"{_name(count.theme, paper.language)} · {_question(paper, count.cell)}"
    yield _titled(paper, 3, count.key, named)
    quotes = paper.document.summary.quotes_of(count)
    yield Paragraph(_counted(paper, count, paper.say(f"sources-{count.says.value}")), leads=bool(quotes))
    yield from (_quotation(paper, quote) for quote in quotes)


def _quotation(paper: Paper, quote: Quote) -> Quotation:
    number = paper.say("document-note-number")
    found = [ref.note for ref in quote.sources if paper.has(ref.note)]
    numbers = joined((paper.number(note) for note in found), ", ")
    note = paper.notes.get(quote.source.note)
    whose = paper.whose(note) if note else said(paper.village(quote.village))
    below = [*whose, *(said(f", {number} ") if found else ()), *numbers]
    if quote.language is not paper.language:
        below += said(f", {paper.say(f'summary-in-{quote.language.value}')}")
    if quote.action:
        below += said(f", {paper.say('sources-action', number=quote.action)}")
    return Quotation(_said(paper, quote), tuple(below))


def _said(paper: Paper, quote: Quote) -> Runs:
    if paper.is_kept_back(quote.source.note):
        return said(paper.say("document-unquoted"))
    return (*said("«"), *paper.in_language(quote.said, quote.language), *said(" …»" if quote.is_cut else "»"))


def _horizons(paper: Paper, phase: Phase) -> Iterator[Block]:
    found = paper.document.summary.horizons(phase)
    told = (_counted(paper, count, _horizon(paper, count)) for count in found)
    yield from _listed(paper, "document-horizons", told)


def _horizon(paper: Paper, count: Count) -> str:
    return paper.say(f"horizon-{count.horizon.value}") if count.horizon else ""


def _split(paper: Paper, split: Split) -> Runs:
    sides = {"works": split.works.notes, "better": split.better.notes}
    told = paper.say("document-split-told", theme=_name(split.theme, paper.language), **sides)
    return (*said(told + " "), *paper.sources(split.sources))


def _changes(paper: Paper, changes: list[Change]) -> Iterator[Block]:
    since = paper.document.summary.since
    if changes and since:
        before = day(paper, since)
        yield heading(3, paper.say("document-changed", day=before))
        yield Items(tuple(_change(paper, each, before) for each in changes))


def _change(paper: Paper, change: Change, before: str) -> Runs:
    """The notes of the earlier gathering stand in its own minutes and are only counted here."""
    named = f"{_name(change.theme, paper.language)} · {_question(paper, change.cell)}"
    opening = said(f"{paper.say(f'sources-{change.changed.value}')}: {named}. ")
    parts = [paper.sources(change.now.sources)] if change.now else []
    if change.before and change.changed is not Changed.NEW:
        parts.append(said(paper.say("document-sources-before", count=change.before.notes, day=before)))
    return (*opening, *joined(parts, " "))


def _listed(paper: Paper, key: str, items: Iterable[Runs]) -> Iterator[Block]:
    found = tuple(items)
    if found:
        yield heading(3, paper.say(key))
        yield Items(found)


def _action(paper: Paper, count: Count) -> str:
    named = paper.say("sources-action", number=count.action) if count.action else paper.say("sources-none")
    return f"{named} · {phase_name(count.cell.phase, paper.language)}"


def _question(paper: Paper, cell: Cell) -> str:
    return question_name(cell.question, paper.forum, paper.language)


def _lower(paper: Paper, phase: Phase) -> str:
    """A phase within a sentence: German writes it with its capital."""
    named = phase_name(phase, paper.language)
    return named if paper.language is Language.DE else named.lower()


def _name(theme: Theme | None, language: Language) -> str:
    return coding.codebook().name(theme or Theme.OTHER, language)

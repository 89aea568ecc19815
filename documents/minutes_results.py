"""The middle of the minutes: what the groups brought, what the notes add up to, and what was found most important."""

from collections.abc import Iterator

from documents import pictures
from documents.blocks import Block, Items, Paragraph, Picture, Row, Run, Runs, Table, heading, joined, row, said
from documents.minutes_summary import phase_blocks, roll_blocks, wish_blocks
from documents.paper import Paper
from forum.minutes.document import GroupResult
from forum.summary.lines import Priority
from forum.workshop.notes import Note
from forum.workshop.questions import Phase

MOST_POINTS = 30
"""So many priorities stand in the minutes; all of them stand in the annex."""


def blocks(paper: Paper) -> Iterator[Block]:
    yield from _groups(paper)
    yield from _summary(paper)
    yield from _priorities(paper)


def _groups(paper: Paper) -> Iterator[Block]:
    yield heading(1, paper.say("document-groups"))
    if not paper.document.groups:
        yield Paragraph(said(paper.say("document-no-groups")))
    for group in paper.document.groups:
        yield from _group(paper, group)


def _group(paper: Paper, group: GroupResult) -> Iterator[Block]:
    named = paper.say("document-group", number=group.number)
    villages = paper.villages(group.villages)
    yield heading(2, f"{named}: {villages}" if villages else named)
    yield Paragraph(_brought(paper, group))
    if group.points:
        yield Items(tuple((*_quoted(paper, note), *_whence(paper, note)) for note in group.points))


def _brought(paper: Paper, group: GroupResult) -> Runs:
    counted = paper.say("document-group-notes", count=group.notes)
    if not group.presenter:
        return said(counted)
    return (*said(f"{counted} {paper.say('document-presenter')}: "), Run(group.presenter))


def _quoted(paper: Paper, note: Note) -> Runs:
    if paper.is_kept_back(note.id):
        return paper.words(note)
    return (*said("«"), *paper.words(note), *said("»"))


def _whence(paper: Paper, note: Note) -> Runs:
    """« – Broager, note 7»; without a number for a note that is not in the files."""
    number = (*said(f", {paper.say('document-note-number')} "), *paper.number(note.id)) if paper.has(note.id) else ()
    return (*said(" – "), *paper.whose(note), *number)


def _summary(paper: Paper) -> Iterator[Block]:
    document, roll = paper.document, paper.document.summary.roll
    answered = len(roll.answered) if roll else 0
    asked = answered + len(roll.silent) if roll else 0
    yield heading(1, paper.say("document-summary"))
    counts = {"count": len(document.summary.notes), "answered": answered, "asked": asked}
    yield Paragraph(said(paper.say("document-summary-told", **counts)))
    if document.notes:
        yield Picture(*pictures.matrix(document.notes, paper.forum, paper.language))
    for phase in Phase:
        yield from phase_blocks(paper, phase)
    yield from wish_blocks(paper)
    yield from roll_blocks(paper)


def _priorities(paper: Paper) -> Iterator[Block]:
    yield heading(1, paper.say("document-priorities"))
    given = paper.document.priorities
    if not given:
        yield Paragraph(said(paper.say("document-no-priorities")))
        return
    yield Paragraph(said(paper.say("document-priorities-told", dots=sum(each.dots for each in given))))
    columns = tuple(paper.say(f"document-{name}") for name in ("dots", "number", "whose", "note"))
    shown = [each for each in given[:MOST_POINTS] if paper.has(each.note.note)]
    rows = tuple(_priority(paper, each, paper.notes[each.note.note]) for each in shown)
    yield Table(paper.say("document-priorities"), columns, rows, (12, 12, 22, 54))
    if len(given) > MOST_POINTS:
        yield Paragraph(said(paper.say("document-priorities-more", count=len(given) - MOST_POINTS)))


def _priority(paper: Paper, given: Priority, note: Note) -> Row:
    numbers = joined((paper.number(ref.note) for ref in (given.note, *given.merged) if paper.has(ref.note)), ", ")
    return row(str(given.dots), numbers, paper.whose(note), paper.words(note))

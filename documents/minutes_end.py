"""The last pages of the minutes: who does what by when, what comes next, what came late, what changed, the notes."""

from collections.abc import Iterator, Sequence

from documents.blocks import Block, Items, Paragraph, Row, Run, Table, heading, paragraphs, row, said
from documents.minutes_head import day
from documents.paper import Paper, anchor
from documents.words import cell_name, short
from forum.minutes.minutes import ActionPoint, Amendment
from forum.workshop.notes import Note
from texts import when


def blocks(paper: Paper, annex: str) -> Iterator[Block]:
    """From the action points on; `annex` is the name of the file with all notes."""
    yield from _actions(paper)
    yield heading(1, paper.say("document-next"))
    written = paragraphs(paper.document.next_steps, paper.document.language)
    yield from written or (Paragraph(said(paper.say("document-none-written"))),)
    yield from _supplement(paper)
    yield from _amendments(paper)
    yield from _annexes(paper, annex)


def _actions(paper: Paper) -> Iterator[Block]:
    yield heading(1, paper.say("document-actions"))
    if not paper.document.actions:
        yield Paragraph(said(paper.say("document-no-actions")))
        return
    columns = tuple(paper.say(f"document-{name}") for name in ("what", "who", "due", "progress"))
    rows = tuple(_action(paper, action) for action in paper.document.actions)
    yield Table(paper.say("document-actions"), columns, rows, (46, 20, 18, 16))


def _action(paper: Paper, action: ActionPoint) -> Row:
    due = when.short_date(action.due, paper.language) if action.due else paper.say("document-no-day")
    carried = action.gathering != paper.document.gathering
    told = paper.say(f"document-progress-{action.progress.value}")
    progress = paper.say("document-carried", progress=told) if carried else told
    return row(paper.typed(action.text), action.owner_name or paper.say("document-no-owner"), due, progress)


def _supplement(paper: Paper) -> Iterator[Block]:
    late = paper.document.late
    if late:
        yield heading(1, paper.say("document-supplement"))
        yield Paragraph(said(paper.say("document-supplement-told", count=len(late))))
        yield from _notes(paper, late, "document-supplement")


def _amendments(paper: Paper) -> Iterator[Block]:
    """What happened to the text after it was locked; a draft has no such list."""
    if not paper.document.hash:
        return
    yield heading(1, paper.say("document-amendments"))
    if not paper.document.amendments:
        yield Paragraph(said(paper.say("document-no-amendments")))
        return
    yield Items(tuple(_amendment(paper, each) for each in paper.document.amendments))


def _amendment(paper: Paper, made: Amendment) -> tuple[Run, ...]:
    told = paper.say(f"document-amended-{made.change.value}", day=day(paper, made.at), count=made.count)
    return said(f"{told} {paper.say('document-checksum')}: {short(made.hash)}.")


def _annexes(paper: Paper, annex: str) -> Iterator[Block]:
    notes = paper.document.notes
    everything = len(notes) + len(paper.document.late)
    yield heading(1, paper.say("document-annexes"))
    yield Items(
        (
            said(paper.say("document-annex-book", file=annex, count=everything)),
            *((said(paper.say("document-annex-notes")),) if notes else ()),
        )
    )
    if notes:
        yield heading(2, paper.say("document-notes"))
        yield from _notes(paper, notes, "document-notes")


def _notes(paper: Paper, notes: Sequence[Note], key: str) -> Iterator[Block]:
    shown = [note for note in notes if note.id in paper.listed]
    if len(shown) < len(notes):
        yield Paragraph(said(paper.say("document-notes-more", shown=len(shown), count=len(notes))))
    if shown:
        columns = tuple(paper.say(f"document-{name}") for name in ("number", "whose", "cell", "note"))
        yield Table(paper.say(key), columns, tuple(_note(paper, note) for note in shown), (8, 20, 24, 48))


def _note(paper: Paper, note: Note) -> Row:
    number, cell = paper.numbers[note.id], cell_name(note.cell, paper.forum, paper.language)
    return row(str(number), paper.whose(note), cell, paper.words(note), anchor=anchor(number))

"""The annex of the minutes (.xlsx): the matrix, every note, the sources of each line, the dots, what came late."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from openpyxl import Workbook

from documents import minutes_layout, paper, rows
from documents.paper import Paper
from documents.rows import Row
from documents.workbook import finished, sheet, widths_of
from forum.groups import Forum
from forum.minutes.document import Document
from forum.people import Language
from forum.summary.lines import Priority, Quote
from forum.summary.summaries import Summary
from forum.workshop.notes import Note
from texts import say

DOT_COLUMNS = ("dots", "number", "key", "village", "text", "merged")
MATRIX_WIDTHS = (30, 16, 16, 16, 12)


def name(document: Document, forum: Forum, language: Language) -> str:
    """The file's name, as the minutes tell it."""
    return minutes_layout.file_name(document, forum, language, "document-annex-file") + ".xlsx"


def written(document: Document, forum: Forum, language: Language) -> bytes:
    """The .xlsx; the same values give the same bytes. On the sheet of notes one row a note of `notes`, in order.

    Takes up to seconds for thousands of notes: call it off the event loop.
    """
    page = paper.of(document, forum, language)
    notes, late = _shown(page, document.notes), _shown(page, document.late)
    sheets: dict[str, tuple[Sequence[int], Iterable[Row]]] = {
        "matrix": (MATRIX_WIDTHS, rows.of_matrix(notes, forum, language)),
        "notes": (_note_widths(), _notes(page, notes)),
        "sources": (widths_of(rows.SOURCE_COLUMNS), rows.of_sources(_without(page), forum, language)),
        "priorities": (widths_of(DOT_COLUMNS), _dots(page)),
        "supplement": (_note_widths(), _notes(page, late)),
    }
    book = Workbook(write_only=True)
    for named, (widths, content) in sheets.items():
        sheet(book, named, widths, content, language)
    return finished(book, document.drawn_at, forum)


def _shown(page: Paper, notes: Iterable[Note]) -> list[Note]:
    """As they may be shown: one whose author has not agreed to be quoted keeps its row, not its words."""
    kept_back = page.say("document-unquoted")
    return [replace(note, text=kept_back) if page.is_kept_back(note.id) else note for note in notes]


def _without(page: Paper) -> Summary:
    """The summary as it may be shown, also where an author said no after it was drawn."""
    summary, kept_back = page.document.summary, page.say("document-unquoted")
    shown = (
        replace(line, whole=kept_back, start=0, end=len(kept_back))
        if isinstance(line, Quote) and page.is_kept_back(line.source.note)
        else line
        for line in summary.lines
    )
    return replace(summary, lines=tuple(shown))


def _notes(page: Paper, notes: Sequence[Note]) -> Iterator[Row]:
    """The number that the minutes give each note, then all that is known of it."""
    headings, *told = rows.of_notes(notes, page.forum, page.language)
    yield [page.say("workbook-number"), *headings]
    for note, row in zip(notes, told, strict=True):
        yield [page.numbers[note.id], *row]


def _note_widths() -> list[int]:
    return widths_of(("number", *rows.NOTE_COLUMNS))


def _dots(page: Paper) -> Iterator[Row]:
    yield [say(page.language, f"workbook-{column}") for column in DOT_COLUMNS]
    for given in page.document.priorities:
        yield _given(page, given)


def _given(page: Paper, given: Priority) -> Row:
    """One that was taken back meanwhile keeps its dots and its key."""
    note = page.notes.get(given.note.note)
    told = _told(page, note) if note else ["", given.note.note, "", ""]
    return [given.dots, *told, ", ".join(ref.note for ref in given.merged)]


def _told(page: Paper, note: Note) -> list[str | int]:
    (shown,) = _shown(page, [note])
    return [page.numbers[note.id], note.id, page.village(note.village), shown.text]

"""The pre-read's workbook (.xlsx): the matrix, every note, and for every line of the summary the notes behind it."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.xml.constants import ARC_CORE
from openpyxl.xml.functions import tostring

from documents import archive, rows
from documents.cells import Value, is_formula, plain
from forum.groups import Forum
from forum.people import Language
from forum.summary.summaries import Summary
from forum.workshop.notes import Note
from texts import say

WIDTHS = {"text": 80, "says": 80, "key": 36, "question": 28, "village": 20, "sent-at": 18}
SENT = "dd-mm-yyyy hh:mm"
WRAPPED = 40
WRAP = Alignment(wrap_text=True, vertical="top")
BOLD = Font(bold=True)


def written(summary: Summary, notes: Sequence[Note], forum: Forum, language: Language) -> bytes:
    """The .xlsx; the same values give the same bytes. One row a note, one row for each line of the summary and note.

    `notes` are those listed and counted in the matrix: a village's own file holds its own notes only. One that may not
    be quoted keeps its row, not its words.
    """
    book = Workbook(write_only=True)
    withheld = {ref.note for ref in summary.withheld}
    unquoted = say(language, "document-unquoted")
    shown = [replace(note, text=unquoted) if note.id in withheld else note for note in notes]
    sheet(book, "matrix", [30, 16, 16, 16, 12], rows.of_matrix(notes, forum, language), language)
    sheet(book, "notes", widths_of(rows.NOTE_COLUMNS), rows.of_notes(shown, forum, language), language)
    sheet(book, "sources", widths_of(rows.SOURCE_COLUMNS), rows.of_sources(summary, forum, language), language)
    return finished(book, summary.scope.cut_off, forum)


def widths_of(columns: Iterable[str]) -> list[int]:
    """How wide these columns are, in letters."""
    return [WIDTHS.get(column, 14) for column in columns]


def sheet(book: Workbook, name: str, widths: Sequence[int], content: Iterable[rows.Row], language: Language) -> None:
    """One more sheet, the first row of `content` its headings; `name` is the end of a key."""
    made = book.create_sheet(say(language, f"workbook-{name}"))
    made.freeze_panes = "A2"
    for number, width in enumerate(widths, 1):
        made.column_dimensions[get_column_letter(number)].width = width
    for number, row in enumerate(content):
        made.append([_cell(made, value, heading=number == 0) for value in row])


def _cell(sheet: WriteOnlyWorksheet, value: Value, *, heading: bool) -> Cell | None:
    if value == "":
        return None
    kept = plain(value) if isinstance(value, str) else value
    cell: Cell = WriteOnlyCell(sheet, value=kept)
    if isinstance(kept, str):
        _keep_text(cell, kept)
    elif isinstance(value, datetime):
        cell.number_format = SENT
    if heading:
        cell.font = BOLD
    return cell


def _keep_text(cell: Cell, value: str) -> None:
    # Text stays text whatever it begins with; the prefix keeps it so when somebody edits the cell in Excel.
    cell.data_type = "s"
    if is_formula(value):
        cell.quotePrefix = True
    if len(value) > WRAPPED:
        cell.alignment = WRAP


def finished(book: Workbook, at: datetime, forum: Forum) -> bytes:
    """The book without the moment it was made in: openpyxl stamps the hour of writing into it."""
    made = io.BytesIO()
    book.save(made)
    moment = at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    core = tostring(DocumentProperties(creator=plain(forum.name), created=moment, modified=moment).to_tree())
    return archive.settled(made.getvalue(), {ARC_CORE: core})

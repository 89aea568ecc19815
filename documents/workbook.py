"""The pre-read's workbook (.xlsx): the matrix, every note, and for every line of the summary the notes behind it."""

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.xml.constants import ARC_CORE
from openpyxl.xml.functions import tostring

from documents import rows
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

    `notes` are those listed and counted in the matrix: a village's own file holds its own notes only.
    """
    book = Workbook(write_only=True)
    _sheet(book, "matrix", [30, 16, 16, 16, 12], rows.of_matrix(notes, forum, language), language)
    _sheet(book, "notes", _widths(rows.NOTE_COLUMNS), rows.of_notes(notes, forum, language), language)
    _sheet(book, "sources", _widths(rows.SOURCE_COLUMNS), rows.of_sources(summary, forum, language), language)
    made = io.BytesIO()
    book.save(made)
    return _settled(made.getvalue(), summary.scope.cut_off, forum)


def _widths(columns: Iterable[str]) -> list[int]:
    return [WIDTHS.get(column, 14) for column in columns]


def _sheet(book: Workbook, name: str, widths: Sequence[int], content: Iterable[rows.Row], language: Language) -> None:
    sheet = book.create_sheet(say(language, f"workbook-{name}"))
    sheet.freeze_panes = "A2"
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    for number, row in enumerate(content):
        sheet.append([_cell(sheet, value, heading=number == 0) for value in row])


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


def _settled(archive: bytes, at: datetime, forum: Forum) -> bytes:
    """The same archive without the moment it was made in: openpyxl stamps the hour of writing into it."""
    moment = at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    core = tostring(DocumentProperties(creator=plain(forum.name), created=moment, modified=moment).to_tree())
    made = io.BytesIO()
    with ZipFile(io.BytesIO(archive)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(ZipInfo(name), core if name == ARC_CORE else old.read(name), ZIP_DEFLATED)
    return made.getvalue()

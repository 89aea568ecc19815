"""The pre-read's workbook (.xlsx): the matrix, every note, and for every line of the summary the notes behind it."""

import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
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

from documents.cells import Value, is_formula, plain
from forum.erfa import times
from forum.groups import Forum, names
from forum.people import Language
from forum.summary.lines import Count, Line, Quote, Ref, Roll
from forum.summary.summaries import Summary
from forum.workshop.notes import Note
from forum.workshop.questions import Phase, Question
from texts import say

Row = Sequence[Value]
NOTE_COLUMNS = (
    "key",
    "village",
    "question",
    "phase",
    "horizon",
    "text",
    "language",
    "attribution",
    "sent-at",
    "version",
    "late",
)
SOURCE_COLUMNS = ("line", "kind", "part", "question", "phase", "says", "key", "version")
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
    _sheet(book, "matrix", [30, 16, 16, 16, 12], _matrix(notes, forum, language), language)
    _sheet(book, "notes", _widths(NOTE_COLUMNS), _notes(notes, forum, language), language)
    _sheet(book, "sources", _widths(SOURCE_COLUMNS), _sources(summary, forum, language), language)
    made = io.BytesIO()
    book.save(made)
    return _settled(made.getvalue(), summary.scope.cut_off, forum)


def _widths(columns: Iterable[str]) -> list[int]:
    return [WIDTHS.get(column, 14) for column in columns]


def _sheet(book: Workbook, name: str, widths: Sequence[int], rows: Iterable[Row], language: Language) -> None:
    sheet = book.create_sheet(say(language, f"workbook-{name}"))
    sheet.freeze_panes = "A2"
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    for number, row in enumerate(rows):
        sheet.append([_cell(sheet, value, heading=number == 0) for value in row])


def _cell(sheet: WriteOnlyWorksheet, value: Value, *, heading: bool) -> Cell | None:
    if value == "":
        return None
    cell: Cell = WriteOnlyCell(sheet, value=plain(value) if isinstance(value, str) else value)
    if isinstance(value, str):
        _keep_text(cell, value)
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


def _headings(columns: Iterable[str], language: Language) -> Row:
    return [say(language, f"workbook-{column}") for column in columns]


def _matrix(notes: Sequence[Note], forum: Forum, language: Language) -> Iterator[Row]:
    counts = Counter((note.question, note.phase) for note in notes)
    total = say(language, "workbook-total")
    yield ["", *(_phase(phase, language) for phase in Phase), total]
    for question in Question:
        cells = [counts[question, phase] for phase in Phase]
        yield [_question(question, forum, language), *cells, sum(cells)]
    columns = [sum(counts[question, phase] for question in Question) for phase in Phase]
    yield [total, *columns, sum(columns)]


def _notes(notes: Iterable[Note], forum: Forum, language: Language) -> Iterator[Row]:
    yield _headings(NOTE_COLUMNS, language)
    villages = names(forum.groups)
    for note in notes:
        yield [
            note.id,
            villages.get(note.village, note.village),
            _question(note.question, forum, language),
            _phase(note.phase, language),
            say(language, f"horizon-{note.horizon.value}") if note.question is Question.CAN_IMPROVE else "",
            note.text,
            say(language, f"summary-in-{note.language.value}"),
            say(language, f"workbook-attributed-{note.attribution.value}"),
            times.local(note.sent_at, forum.zone).replace(tzinfo=None, microsecond=0),
            note.version,
            say(language, "workbook-yes" if note.late else "workbook-no"),
        ]


def _sources(summary: Summary, forum: Forum, language: Language) -> Iterator[Row]:
    yield _headings(SOURCE_COLUMNS, language)
    for number, line in enumerate(summary.lines, 1):
        told = _told(line, forum, language)
        for ref in line.sources or (Ref("", 0),):
            yield [number, *told, ref.note, ref.version or ""]


def _told(line: Line, forum: Forum, language: Language) -> Row:
    if isinstance(line, Roll):
        return [say(language, "workbook-kind-roll"), "", "", "", _roll(line, forum, language)]
    kind = say(language, f"workbook-kind-{'count' if isinstance(line, Count) else 'quote'}")
    part = say(language, f"workbook-part-{line.part.value}")
    cell = [_question(line.cell.question, forum, language), _phase(line.cell.phase, language)]
    return [kind, part, *cell, line.said if isinstance(line, Quote) else _count(line, language)]


def _count(line: Count, language: Language) -> str:
    villages = {"villages": len(line.villages), "asked": line.of_villages}
    return say(language, "summary-count", notes=line.notes, of=line.of_notes, **villages)


def _roll(line: Roll, forum: Forum, language: Language) -> str:
    known = names(forum.groups)
    nobody = say(language, "workbook-nobody")
    answered, silent = (", ".join(known.get(key, key) for key in keys) for keys in (line.answered, line.silent))
    return say(language, "workbook-roll", answered=answered or nobody, silent=silent or nobody)


def _question(question: Question, forum: Forum, language: Language) -> str:
    return say(language, f"question-short-{question.value}", year=str(forum.wish_year))


def _phase(phase: Phase, language: Language) -> str:
    return say(language, f"phase-{phase.value}")


def _settled(archive: bytes, at: datetime, forum: Forum) -> bytes:
    """The same archive without the moment it was made in: openpyxl stamps the hour of writing into it."""
    moment = at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    core = tostring(DocumentProperties(creator=forum.name, created=moment, modified=moment).to_tree())
    made = io.BytesIO()
    with ZipFile(io.BytesIO(archive)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(ZipInfo(name), core if name == ARC_CORE else old.read(name), ZIP_DEFLATED)
    return made.getvalue()

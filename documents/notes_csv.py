"""The workbook's sheet of notes as a plain file that a Danish Excel opens as it is: semicolons, UTF-8 with its mark."""

import codecs
import csv
import io
from collections.abc import Iterable, Sequence
from datetime import datetime

from documents import rows
from documents.cells import Value, neutralised
from documents.rows import Row
from forum.groups import Forum
from forum.people import Language
from forum.workshop.notes import Note
from forum.workshop.ports import Version

SENT = "%d-%m-%Y %H:%M"


def written(notes: Sequence[Note], forum: Forum, language: Language) -> bytes:
    """The headings and one row a note, lines ended by CRLF; a note of several lines is one quoted field."""
    return _sheet(rows.of_notes(notes, forum, language))


def wordings(told: Iterable[tuple[Note, Sequence[Version]]], forum: Forum, language: Language) -> bytes:
    """The same kind of file with one row for everything that a note ever said."""
    return _sheet(rows.of_wordings(told, forum, language))


def _sheet(table: Iterable[Row]) -> bytes:
    made = io.StringIO(newline="")
    sheet = csv.writer(made, delimiter=";", lineterminator="\r\n")
    sheet.writerows([_field(value) for value in row] for row in table)
    return codecs.BOM_UTF8 + made.getvalue().encode()


def _field(value: Value) -> str:
    if isinstance(value, datetime):
        return value.strftime(SENT)
    return neutralised(value) if isinstance(value, str) else str(value)

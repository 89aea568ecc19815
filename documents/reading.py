"""Rows of an .xlsx that somebody else wrote: nothing in it is computed, and no more is unpacked than is read."""

import io
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any
from zipfile import ZipFile, ZipInfo

from openpyxl import load_workbook

from forum.workshop.papers import (
    COLUMNS,
    NEEDED,
    ROWS_MOST,
    TEXT,
    VILLAGE,
    Line,
    NoHeadings,
    NotASheet,
    TooManyRows,
)
from texts import LANGUAGES, say

UNPACKED_MOST = 16 * 1024 * 1024
PARTS_MOST = 200
SHEETS_MOST = 5
SCANNED_MOST, EXCEL_MOST = 10_000, 2**20
"""Rows that are looked at with care, and how many a sheet of Excel can have; a broken one may claim any number."""
WIDE = 26
HEADINGS_WITHIN = 10
CELL_MOST = 4000
Row = tuple[int, Sequence[tuple[str, bool]]]
"""A row's number, and each cell's text with whether it is a formula."""


def lines(content: bytes) -> list[Line]:
    """The rows below the headings that hold anything. Raises NotASheet, NoHeadings, TooManyRows.

    Takes up to seconds for the largest file; call it off the event loop.
    """
    try:
        _sound(content)
        return _lines(content)
    except (NotASheet, NoHeadings, TooManyRows):
        raise
    except Exception as error:
        # The libraries raise whatever they meet in a broken file, and none of it is our fault.
        raise NotASheet from error


def _lines(content: bytes) -> list[Line]:
    book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
    try:
        for sheet in book.worksheets[:SHEETS_MOST]:
            if (found := _found(sheet)) is not None:
                return found
    finally:
        book.close()
    raise NoHeadings


def _sound(content: bytes) -> None:
    """A zip of ordinary size whose parts define no entities; what it says of its sizes is held to when it is read."""
    with ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
        if len(parts) > PARTS_MOST or sum(part.file_size for part in parts) > UNPACKED_MOST:
            raise NotASheet
        if any(_defines(archive, part) for part in parts):
            raise NotASheet


def _defines(archive: ZipFile, part: ZipInfo) -> bool:
    # Without its zero bytes a text in two-byte letters reads as in one.
    return b"<!doctype" in archive.read(part).replace(b"\0", b"").lower()


def _found(sheet: Any) -> list[Line] | None:
    """None where the sheet has no headings of ours."""
    rows = _rows(sheet)
    places: Mapping[str, int] = {}
    for number, cells in rows:
        places = _places(cells)
        if places or number >= HEADINGS_WITHIN:
            break
    if not places:
        return None
    found = [_line(number, cells, places) for number, cells in rows]
    used = [line for line in found if line.formula or any(line.fields.values())]
    if len(used) > ROWS_MOST:
        raise TooManyRows(limit=ROWS_MOST)
    return used


def _rows(sheet: Any) -> Iterator[Row]:
    # What the file says of its own size is not believed.
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(max_row=EXCEL_MOST, max_col=WIDE), 1):
        if number <= SCANNED_MOST:
            yield number, [(_text(cell.value), cell.data_type == "f") for cell in row]
        elif any(cell.value is not None for cell in row):
            raise TooManyRows(limit=ROWS_MOST)


def _places(cells: Sequence[tuple[str, bool]]) -> Mapping[str, int]:
    """Which of our columns stands where; {} unless all that are needed do."""
    known = _headings()
    found: dict[str, int] = {}
    for place, (text, _) in enumerate(cells):
        column = known.get(_folded(text))
        if column:
            found.setdefault(column, place)
    return found if found.keys() >= NEEDED else {}


def _line(number: int, cells: Sequence[tuple[str, bool]], places: Mapping[str, int]) -> Line:
    inside = {column: cells[place] for column, place in places.items() if place < len(cells)}
    said = {column: inside.get(column, ("", False))[0] for column in COLUMNS}
    fields = {column: text if column == TEXT else _shown(text) for column, text in said.items()}
    formula = any(formula for _, formula in inside.values())
    return Line(number, fields, formula, example=_folded(fields[VILLAGE]) in _examples())


def _text(value: object) -> str:
    """A number without its fraction where it has none; a flag is no word."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()[:CELL_MOST]


def _shown(text: str) -> str:
    """Without what nobody sees: a word that was copied from elsewhere may carry it along."""
    return "".join(sign for sign in text if unicodedata.category(sign) != "Cf").strip()


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", _shown(text)).split()).casefold()


@cache
def _headings() -> Mapping[str, str]:
    return {_folded(say(each, f"import-column-{column.lower()}")): column for each in LANGUAGES for column in COLUMNS}


@cache
def _examples() -> frozenset[str]:
    return frozenset(_folded(say(each, "import-example")) for each in LANGUAGES)

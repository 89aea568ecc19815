"""The form for notes from paper (.xlsx): six columns, lists to choose from in the forum's words, and one example."""

import io
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from documents.cells import is_formula, plain
from forum.groups import Forum
from forum.people import Language
from forum.workshop.papers import COLUMNS, HORIZON, PHASE, QUESTION, ROWS_MOST, VILLAGE
from forum.workshop.questions import Horizon, Phase, Question
from texts import say

WIDTHS = (22, 28, 16, 14, 80, 10)
WRAP = Alignment(wrap_text=True, vertical="top")


def name(language: Language) -> str:
    """The file's name."""
    return f"{say(language, 'import-form-name')}.xlsx"


def written(forum: Forum, language: Language) -> bytes:
    """The .xlsx. What may be chosen stands on a second sheet, for a list in a cell holds 255 characters only."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet: Worksheet = book.create_sheet(say(language, "import-sheet-notes"))
    choices: Worksheet = book.create_sheet(say(language, "import-sheet-choices"))
    _headed(sheet, language)
    _example(sheet, forum, language)
    for number, column in enumerate(COLUMNS, 1):
        words = _words(column, forum, language)
        if words:
            _chosen(sheet, choices, number, words)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _headed(sheet: Worksheet, language: Language) -> None:
    sheet.freeze_panes = "A2"
    for number, (column, width) in enumerate(zip(COLUMNS, WIDTHS, strict=True), 1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = width
        sheet.cell(1, number, say(language, f"import-column-{column.lower()}")).font = Font(bold=True)


def _example(sheet: Worksheet, forum: Forum, language: Language) -> None:
    question = _words(QUESTION, forum, language)[0]
    phase = say(language, f"phase-{Phase.RECEPTION.value}")
    said = [say(language, "import-example"), question, phase, "", say(language, "import-example-note"), "1"]
    for number, value in enumerate(said, 1):
        sheet.cell(2, number, value).font = Font(italic=True)
    sheet.cell(2, 5).alignment = WRAP


def _words(column: str, forum: Forum, language: Language) -> list[str]:
    """What may stand in a column; none for free text."""
    said = {
        VILLAGE: (group.name for group in forum.groups),
        QUESTION: (say(language, f"question-short-{each.value}", year=str(forum.wish_year)) for each in Question),
        PHASE: (say(language, f"phase-{each.value}") for each in Phase),
        HORIZON: (say(language, f"horizon-{each.value}") for each in Horizon),
    }
    return [plain(word) for word in said.get(column, ())]


def _chosen(sheet: Worksheet, choices: Worksheet, number: int, words: Sequence[str]) -> None:
    letter = get_column_letter(number)
    for row, word in enumerate(words, 1):
        cell = choices.cell(row, number, word)
        cell.data_type = "s"
        cell.quotePrefix = is_formula(word)
    place = f"={quote_sheetname(choices.title)}!${letter}$1:${letter}${len(words)}"
    # A warning, no wall: a village that is written in another way may be understood all the same.
    rule = DataValidation(type="list", formula1=place, allow_blank=True, errorStyle="warning")
    rule.add(f"{letter}2:{letter}{ROWS_MOST + 2}")
    sheet.add_data_validation(rule)

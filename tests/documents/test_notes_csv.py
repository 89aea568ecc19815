"""The plain sheet of notes: what a spreadsheet in Denmark reads is what people typed, and never a formula."""

import csv
import io
from datetime import UTC, datetime

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from documents import notes_csv, workbook
from documents.cells import is_formula, neutralised, plain
from forum.people import Language
from forum.summary.summaries import drawn
from forum.workshop.notes import Note
from forum.workshop.questions import Cell, Horizon, Phase, Question
from tests.bot.fakes import landsbyforum
from tests.forum.summary.answers import note, scope

FORUM = landsbyforum()
NOTHING_SAID = drawn(scope(), [], [])
TEXT = 5
SIGNS = ["=", "+", "-", "@", '"', ";", "\n", "\r", "\r\n", "\t", "'", ",", " ", "\ufeff", "\u2028", "\x0b", "\x00"]
BIDI = ["\u202e", "\u2066", "\u200f", "\ud800", "＝", "|", "å"]
TEXTS = st.one_of(st.text(min_size=1, max_size=200), st.lists(st.sampled_from(SIGNS + BIDI), max_size=12).map("".join))


def read(content: bytes) -> list[list[str]]:
    """As a spreadsheet does; the headings are left out."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))[1:]


def written(notes: list[Note], language: Language = Language.DA) -> bytes:
    return notes_csv.written(notes, FORUM, language)


@settings(max_examples=150, deadline=None)
@given(st.lists(TEXTS, max_size=8))
@example(["=1+1", '"; =1\r\n"', "a;b", "\n", "\x0b=1", "'=1", ""])
def test_any_text_comes_back_neutralised_and_every_note_is_one_row(texts: list[str]) -> None:
    notes = [note(number, text=text) for number, text in enumerate(texts)]
    rows = read(written(notes))
    assert [row[0] for row in rows] == [each.id for each in notes]
    assert [row[TEXT] for row in rows] == [neutralised(text) for text in texts]
    assert not any(is_formula(field) for row in rows for field in row)


@settings(max_examples=40, deadline=None)
@given(st.lists(TEXTS, max_size=8))
@example(["\x0b=1", "\x00+1"])
def test_the_workbook_has_as_many_rows_and_marks_the_same_texts(texts: list[str]) -> None:
    notes = [note(number, text=text) for number, text in enumerate(texts)]
    book = openpyxl.load_workbook(io.BytesIO(workbook.written(NOTHING_SAID, notes, FORUM, Language.DA)))
    cells = [row[TEXT] for row in book["Noter"].iter_rows(min_row=2)]
    assert len(cells) == len(texts)
    marked = [neutralised(text) != plain(text) for text in texts]
    assert [bool(cell.quotePrefix) for cell in cells] == marked


@pytest.mark.parametrize("language", Language)
def test_columns_and_words_are_those_of_the_workbooks_sheet(language: Language) -> None:
    better = Cell(Question.CAN_IMPROVE, Phase.RETENTION)
    sent = datetime(2021, 5, 4, 15, 42, 1, tzinfo=UTC)
    notes = [note(1), note(2, "egernsund", "Bolig; og bus", cell=better, horizon=Horizon.LONG_TERM, sent_at=sent)]
    book = openpyxl.load_workbook(io.BytesIO(workbook.written(drawn(scope(), notes, []), notes, FORUM, language)))
    sheet = book.worksheets[1].iter_rows(values_only=True)
    plain_sheet = list(csv.reader(io.StringIO(written(notes, language).decode("utf-8-sig"), newline=""), delimiter=";"))
    assert plain_sheet == [[_shown(value) for value in row] for row in sheet]


def _shown(value: object) -> str:
    if isinstance(value, datetime):
        return f"{value:%d-%m-%Y %H:%M}"
    return "" if value is None else str(value)


def test_a_danish_excel_opens_it_with_æøå_and_one_column_a_field() -> None:
    content = written([note(1, "graasten", "Én linje\nog en til")])
    assert content.startswith("\ufeffNøgle;Landsby;Spørgsmål;Fase;".encode())
    assert content.endswith(b";1;Nej;Skrevet i Teams;;;\r\n")
    assert 'Gråsten;Fungerer godt;Modtagelse;;"Én linje\nog en til";dansk;'.encode() in content
    assert b";04-05-2021 17:42;" in content


def test_ordinary_text_is_left_alone() -> None:
    assert [neutralised(text) for text in ("Vi har 1 + 1 bus", "'n bus", "")] == ["Vi har 1 + 1 bus", "'n bus", ""]
    assert neutralised(" =1+1") == "' =1+1"

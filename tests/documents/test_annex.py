"""F29: the annex is opened again: one row a note, in order, its formulas tame, its sheets those of the minutes."""

import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents import annex, minutes_docx
from documents.cells import plain
from forum.minutes.document import Document
from forum.people import Language
from forum.summary.lines import Priority, Ref
from tests.documents.meeting import LOCKED, document, forum, notes


def opened(made: Document, language: Language = Language.DA):
    return openpyxl.load_workbook(io.BytesIO(annex.written(made, forum(), language)))


def rows(sheet) -> list[list]:
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]


@pytest.mark.parametrize(
    ("language", "names"),
    [
        (Language.DA, ["Matrix", "Noter", "Kilder", "Prioriteringer", "Tillæg"]),
        (Language.EN, ["Matrix", "Notes", "Sources", "Priorities", "Supplement"]),
        (Language.DE, ["Matrix", "Notizen", "Quellen", "Prioritäten", "Nachtrag"]),
    ],
)
def test_the_sheets_speak_the_language_of_the_minutes(language: Language, names: list[str]) -> None:
    assert opened(document(), language).sheetnames == names


def test_every_note_is_one_row_under_the_number_that_the_minutes_give_it() -> None:
    made = document()
    found = rows(opened(made)["Noter"])
    assert [row[0] for row in found] == list(range(1, 32))
    assert [(row[1], row[6]) for row in found] == [(note.id, note.text) for note in made.notes]


def test_late_notes_have_a_sheet_of_their_own_and_go_on_counting() -> None:
    """F11."""
    made = document()
    found = rows(opened(made)["Tillæg"])
    assert [(row[0], row[1]) for row in found] == [(32, "late-n0000"), (33, "late-n0001")]
    assert opened(made)["Matrix"]["E5"].value == len(made.notes)


def test_every_line_of_the_summary_has_its_notes() -> None:
    made = document()
    found = rows(opened(made)["Kilder"])
    told = {(row[6], row[7]) for row in found}
    assert told == {(ref.note, ref.version) for line in made.summary.lines for ref in line.sources}


def test_dots_stand_beside_the_note_that_has_them() -> None:
    """F19."""
    given = (Priority(Ref("n0003", 1), 4, (Ref("n0005", 1),)), Priority(Ref("gone", 1), 2))
    found = rows(opened(document(priorities=given))["Prioriteringer"])
    assert found[0][:3] == [4, 4, "n0003"]
    assert found[0][4:] == ["Der mangler lejeboliger til unge familier (3)", "n0005"]
    assert found[1] == [2, None, "gone", None, None, None]


def test_what_may_not_be_quoted_keeps_its_row_and_loses_its_words() -> None:
    """F21."""
    book = opened(document(unquoted=("n0001", "late-n0000")))
    assert [row[6] for row in rows(book["Noter"])].count("Må ikke citeres.") == 1
    assert rows(book["Tillæg"])[0][6] == "Må ikke citeres."
    assert [row[4] for row in rows(book["Prioriteringer"])][1] == "Må ikke citeres."


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "+45 74 12 34 56", '=HYPERLINK("http://example.org")', "\t=1+1"])
def test_no_formula_lies_in_the_file(text: str) -> None:
    came = tuple(replace(note, text=text, shown_as=text) for note in notes(3))
    content = annex.written(document(notes=came), forum(), Language.DA)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if "worksheets/" in name]
    assert len(sheets) == 5
    assert not any(b"<f>" in sheet or b"<f " in sheet for sheet in sheets)
    assert openpyxl.load_workbook(io.BytesIO(content))["Noter"]["G2"].quotePrefix


def test_the_same_values_give_the_same_bytes() -> None:
    """F24."""
    content = annex.written(document(), forum(), Language.DA)
    assert content == annex.written(document(), forum(), Language.DA)
    assert openpyxl.load_workbook(io.BytesIO(content)).properties.modified == LOCKED.replace(tzinfo=None)
    assert {entry.date_time[0] for entry in zipfile.ZipFile(io.BytesIO(content)).infolist()} == {1980}


def test_the_minutes_name_the_file_as_it_is_called() -> None:
    made = document()
    content = minutes_docx.written(made, forum(), Language.DE)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert annex.name(made, forum(), Language.DE) in archive.read("word/document.xml").decode()


@settings(max_examples=20, deadline=None)
@given(
    st.lists(st.text(st.characters(codec=None), min_size=1, max_size=80).filter(lambda text: text.strip()), max_size=9)
)
def test_rows_equal_the_notes_whatever_they_say(texts: list[str]) -> None:
    came = tuple(replace(note, text=text) for note, text in zip(notes(len(texts)), texts, strict=True))
    found = [row[6] or "" for row in rows(opened(document(notes=came, groups=(), priorities=()))["Noter"])]
    assert [_folded(each) for each in found] == [_folded(plain(note.text)) for note in came]


def _folded(text: str) -> str:
    """XML reads every line end as one."""
    return text.replace("\r\n", "\n").replace("\r", "\n")

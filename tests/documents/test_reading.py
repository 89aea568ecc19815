"""Workbooks that somebody else wrote, also by somebody who means harm: read as far as they go, and no further."""

import io
import time
from contextlib import suppress
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from documents import form, reading
from forum.people import Language
from forum.workshop.papers import Line, NoHeadings, NotASheet, TooManyRows
from tests.bot.fakes import landsbyforum
from tests.forum.workshop.shelf import HEADINGS, book, saved
from texts import LANGUAGES

ROW = ("Broager", "Fungerer godt", "Modtagelse", "", "Vi har en velkomstfest", 3)


def changed(content: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The same archive with one part rewritten."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as before, ZipFile(made, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            said = before.read(name)
            if name == part:
                assert old in said
                said = said.replace(old, new, 1)
            after.writestr(name, said)
    return made.getvalue()


def read(content: bytes) -> list[tuple[int, str]]:
    return [(line.number, line.fields["NoteText"]) for line in reading.lines(content)]


def test_a_row_is_read_by_its_headings() -> None:
    (line,) = reading.lines(book(ROW))
    assert line == Line(
        2,
        {
            "Village": "Broager",
            "Question": "Fungerer godt",
            "Phase": "Modtagelse",
            "Horizon": "",
            "NoteText": "Vi har en velkomstfest",
            "GroupName": "3",
        },
    )


@pytest.mark.parametrize(
    "headings",
    [
        ("Village", "Question", "Phase", "Horizon", "Note", "Group"),
        ("Ort", "Frage", "Phase", "Zeitraum", "Notiz", "Gruppe"),
        ("\u200blandsby", " SPØRGSMÅL ", "Fase\u202e", "Sigt", "NOTE", "gruppe"),
    ],
)
def test_headings_are_known_in_three_languages_and_whatever_hides_in_them(headings: tuple[str, ...]) -> None:
    assert read(book(ROW, headings=headings)) == [(2, "Vi har en velkomstfest")]


def test_headings_may_stand_lower_and_in_another_order_and_columns_of_others_are_passed_over() -> None:
    content = book(
        ("Vi har en fest", "x", "1", "Fastholdelse", "Broager"),
        headings=("Note", "Egen kolonne", "Spørgsmål", "Fase", "Landsby"),
        above=3,
    )
    (line,) = reading.lines(content)
    assert (line.number, line.fields["Village"], line.fields["Question"]) == (5, "Broager", "1")


def test_the_first_sheet_with_the_headings_counts() -> None:
    made = Workbook()
    made.worksheets[0].append(["Landsby", "Kasserer"])
    second = made.create_sheet("Noter")
    for row in (HEADINGS, ROW):
        second.append(list(row))
    assert read(saved(made)) == [(2, "Vi har en velkomstfest")]


def test_a_workbook_without_the_headings_says_so() -> None:
    for content in (book(("Broager", 4), headings=("Landsby", "Antal")), saved(Workbook())):
        with pytest.raises(NoHeadings):
            reading.lines(content)


def test_empty_rows_are_no_rows_and_hidden_signs_are_no_letters_of_a_village() -> None:
    lines = reading.lines(book((), ("", " ", None), ("Bro\u200bager\u202c", *ROW[1:])))
    assert [(line.number, line.fields["Village"]) for line in lines] == [(4, "Broager")]


def test_a_formula_is_told_of_and_never_computed() -> None:
    (line,) = reading.lines(book(("Broager", "1", "Modtagelse", "", '=HYPERLINK("http://x";"y")')))
    assert line.formula
    (typed,) = reading.lines(as_text(book(("Broager", "1", "Modtagelse", "", "=1+1"))))
    assert (typed.formula, typed.fields["NoteText"]) == (False, "=1+1")


def as_text(content: bytes) -> bytes:
    """What begins like a formula, typed with an apostrophe before it."""
    made = load_workbook(io.BytesIO(content))
    for row in made.worksheets[0].iter_rows():
        for cell in row:
            if cell.data_type == "f":
                cell.data_type = "s"
    return saved(made)


def test_merged_cells_hold_their_word_in_the_first_row_only() -> None:
    made = load_workbook(io.BytesIO(book(ROW, ("", *ROW[1:]))))
    made.worksheets[0].merge_cells("A2:A3")
    assert [line.fields["Village"] for line in reading.lines(saved(made))] == ["Broager", ""]


@pytest.mark.parametrize("count", [2000, 2001, 10_000])
def test_only_so_many_rows_are_taken(count: int) -> None:
    content = book(*((*ROW[:4], f"Note {number}", "") for number in range(count)))
    if count > 2000:
        with pytest.raises(TooManyRows):
            reading.lines(content)
    else:
        assert len(reading.lines(content)) == count


def test_a_row_far_below_is_not_dropped_in_silence() -> None:
    made = load_workbook(io.BytesIO(book(ROW)))
    made.worksheets[0].cell(30_000, 1, "Broager")
    with pytest.raises(TooManyRows):
        reading.lines(saved(made))


@pytest.mark.parametrize("number", [b"1048577", b"999999999999", b"-4"])
def test_a_row_number_that_no_sheet_has_ends_soon(number: bytes) -> None:
    content = changed(book(ROW), "xl/worksheets/sheet1.xml", b'<row r="2"', b'<row r="' + number + b'"')
    began = time.perf_counter()
    with suppress(NotASheet, TooManyRows):
        reading.lines(content)
    assert time.perf_counter() - began < 60


def test_what_is_no_workbook_is_refused_in_a_sentence() -> None:
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
    whole = book(ROW)
    empty = io.BytesIO()
    with ZipFile(empty, "w") as archive:
        archive.writestr("hej.txt", "hej")
    # On its way one sign became another, inside of what is packed.
    with ZipFile(io.BytesIO(whole)) as archive:
        packed = archive.getinfo("xl/worksheets/sheet1.xml").header_offset + 60
    hurt = whole[:packed] + bytes(sign ^ 0xFF for sign in whole[packed : packed + 40]) + whole[packed + 40 :]
    for content in (b"", b"PK", b"hej", old, whole[:-30], whole[:200], hurt, empty.getvalue()):
        with pytest.raises(NotASheet):
            reading.lines(content)


def beside(parts: dict[str, bytes]) -> bytes:
    """A good workbook with more in it."""
    made = io.BytesIO(book(ROW))
    with ZipFile(made, "a", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def test_a_bomb_is_not_unpacked() -> None:
    assert read(beside({"media/a.bin": bytes(2**20)})) == [(2, "Vi har en velkomstfest")]
    bomb = beside({"media/a.bin": bytes(40 * 2**20)})
    assert len(bomb) < 2**20
    for content in (bomb, beside({f"media/{number}": b"" for number in range(300)})):
        with pytest.raises(NotASheet):
            reading.lines(content)


def test_a_part_that_lies_about_its_size_gains_nothing() -> None:
    content = book(ROW)
    with ZipFile(io.BytesIO(content)) as archive:
        size = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    lying = content.replace(size.to_bytes(4, "little"), (10).to_bytes(4, "little"))
    with pytest.raises(NotASheet):
        reading.lines(lying)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_before_they_grow(encoding: str) -> None:
    text = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'
    made = io.BytesIO()
    with ZipFile(io.BytesIO(book(ROW))) as before, ZipFile(made, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(name, text.encode(encoding) if name.startswith("docProps/core") else before.read(name))
    with pytest.raises(NotASheet):
        reading.lines(made.getvalue())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_form_reads_back_as_one_example(language: str) -> None:
    content = form.written(landsbyforum(), Language(language))
    assert [line.example for line in reading.lines(content)] == [True]
    sheet = load_workbook(io.BytesIO(content)).worksheets[0]
    rules = {str(rule.sqref).split(":")[0]: rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert rules.keys() == {"A2", "B2", "C2", "D2"}
    assert rules["A2"].endswith("$A$1:$A$3")
    assert form.name(Language(language)).endswith(".xlsx")


def test_a_village_that_looks_like_a_formula_is_a_word_in_the_form() -> None:
    forum = landsbyforum()
    odd = type(forum.groups[0])("odd", "=1+1", Language.DA)
    made = load_workbook(io.BytesIO(form.written(type(forum)("f", "F", Language.DA, "UTC", "t", (odd,)), Language.DA)))
    assert made.worksheets[1]["A1"].data_type == "s"

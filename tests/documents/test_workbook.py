"""F29: the workbook is opened again, and says what the notes said."""

import io
import zipfile
from datetime import datetime, timedelta

import openpyxl
import pytest
from hypothesis import given, settings

from documents.cells import is_formula, plain
from documents.workbook import written
from forum.people import Language
from forum.quoting.consents import Quoting
from forum.summary.lines import Count
from forum.summary.summaries import Earlier, drawn, within
from forum.themes.themes import Theme
from forum.workshop.notes import Source, Via
from forum.workshop.questions import CELLS, Cell, Horizon, Phase, Question
from tests.bot.fakes import landsbyforum
from tests.forum.summary import answers
from tests.forum.summary.answers import CUT_OFF, note, scope
from tests.forum.summary.worlds import consent, many

FORUM = landsbyforum()
KEYS = [group.key for group in FORUM.groups]
BETTER = Cell(Question.CAN_IMPROVE, Phase.RETENTION)


def opened(notes, language=Language.DA):
    content = written(drawn(scope(), notes, KEYS), notes, FORUM, language)
    return openpyxl.load_workbook(io.BytesIO(content))


def rows(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]


def test_the_three_sheets_speak_the_language_of_their_channel() -> None:
    notes = [note(1)]
    assert opened(notes, Language.DA).sheetnames == ["Matrix", "Noter", "Kilder"]
    assert opened(notes, Language.EN).sheetnames == ["Matrix", "Notes", "Sources"]
    assert opened(notes, Language.DE).sheetnames == ["Matrix", "Notizen", "Quellen"]
    assert opened(notes)["Noter"]["C1"].value == "Spørgsmål"


def test_every_note_is_one_row_with_all_that_is_known_of_it() -> None:
    notes = [note(1, text="Vi hjælper"), note(2, "egernsund", cell=BETTER, horizon=Horizon.LONG_TERM, late=True)]
    first, second = rows(opened(notes)["Noter"])
    sent = datetime.fromisoformat("2021-05-04T17:42:01")
    assert first[:6] == ["n0001", "Broager", "Fungerer godt", "Modtagelse", None, "Vi hjælper"]
    assert first[6:] == ["dansk", "Landsby", sent, 1, "Nej", "Skrevet i Teams", None, None, None]
    assert second[1:5] == ["Egernsund", "Kan gøres bedre", "Fastholdelse", "Lang sigt"]
    assert second[10] == "Ja"


def test_whose_hand_a_wording_is_from_stands_beside_it() -> None:
    notes = [note(1, source=Source.EDITED), note(2, source=Source.ENTERED)]
    assert [row[11] for row in rows(opened(notes)["Noter"])] == ["rettet i listen", "indtastet i listen"]


def test_the_nine_cells_add_up_to_the_notes() -> None:
    notes = [note(n, cell=CELLS[n % 9]) for n in range(25)]
    matrix = rows(opened(notes)["Matrix"])
    nine = [value for row in matrix[:3] for value in row[1:4]]
    assert nine == [3, 3, 3, 3, 3, 3, 3, 2, 2]
    assert matrix[3] == ["I alt", 9, 8, 8, 25]


def test_every_line_of_the_summary_names_the_notes_behind_it() -> None:
    notes = [note(n, KEYS[n % 3], "bolig " * 50) for n in range(7)]
    summary = drawn(scope(), notes, KEYS)
    found = rows(opened(notes)["Kilder"])
    assert [(row[0], row[6], row[7]) for row in found] == [
        (number, ref.note, ref.version) for number, line in enumerate(summary.lines, 1) for ref in line.sources
    ]
    assert found[0][1:6] == ["Antal", "Alle", "Fungerer godt", "Modtagelse", "7 af 7 noter (3 af 3 landsbyer)"]
    assert isinstance(summary.lines[0], Count)


def test_a_note_that_may_not_be_quoted_is_counted_and_its_words_stay_away() -> None:
    """F21: neither among the notes nor behind a line."""
    notes = [note(n, KEYS[n % 3], f"Hemmeligt {n}") for n in range(5)]
    summary = drawn(scope(), notes, KEYS, consents={"n0002": consent(notes[2], Quoting.ASKED)})
    book = openpyxl.load_workbook(io.BytesIO(written(summary, notes, FORUM, Language.DA)))
    assert [row[5] for row in rows(book["Noter"])][1:4] == ["Hemmeligt 1", "Må ikke citeres.", "Hemmeligt 3"]
    assert not any("Hemmeligt 2" in str(value) for sheet in book for row in rows(sheet) for value in row)
    assert rows(book["Matrix"])[3][-1] == 5


def test_a_split_and_a_change_are_told_with_both_their_counts() -> None:
    """F23: each side with its own notes, the earlier one marked as such."""
    here = many(CELLS[0], (Theme.HOUSING,), (*KEYS, "broager"))
    better = many(CELLS[3], (Theme.HOUSING,), "graasten", 20)
    before = Earlier("may", CUT_OFF, tuple(many(CELLS[0], (Theme.HOUSING,), "broager", 40)))
    summary = drawn(scope(), [*here, *better], KEYS, earlier=before)
    content = written(summary, [*here, *better], FORUM, Language.DA)
    found = rows(openpyxl.load_workbook(io.BytesIO(content))["Kilder"])
    told = {(row[1], row[3], row[5]) for row in found}
    assert ("Flere siger", "Fungerer godt", "Boliger: 4 af 4 noter (3 af 3 landsbyer)") in told
    assert ("Delte meninger", "Kan gøres bedre", "Boliger: 1 af 1 note (1 af 3 landsbyer)") in told
    assert ("Stadig", "Fungerer godt", "Sidst: Boliger: 1 af 1 note (1 af 3 landsbyer)") in told
    assert [row[6] for row in found if str(row[5]).startswith("Sidst")] == ["n0040"]


def test_nobody_answered_is_a_workbook_too() -> None:
    book = opened([])
    assert rows(book["Noter"]) == []
    assert rows(book["Kilder"])[0][5] == "Svaret: ingen. Ikke svaret: Broager, Gråsten, Egernsund."


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+45 74 12 34 56",
        "-2 pladser",
        "@SUM(A1)",
        "=cmd|'/c calc'!A0",
        '=HYPERLINK("http://example.org","klik")',
        "\t=1+1",
        "\r=1+1",
        " =1+1",
        "＝1+1",
        "|calc",
    ],
)
def test_what_looks_like_a_formula_is_stored_as_the_text_it_is(text: str) -> None:
    (cell,) = [cell for cell in opened([note(1, text=text)])["Noter"][2] if cell.column_letter == "F"]
    assert cell.data_type == "s"
    assert cell.quotePrefix
    assert (cell.value or "").strip() == text.replace("\r", "\n").strip()


def test_ordinary_text_carries_no_prefix() -> None:
    assert not is_formula("Vi har 1 + 1 bus")
    assert not opened([note(1, text="Vi har = tid")])["Noter"]["F2"].quotePrefix


def test_no_formula_lies_in_the_file_whatever_opens_it() -> None:
    notes = [note(1, text="=1+1"), note(2, "=x", "=2")]
    content = written(drawn(scope(), notes, KEYS), notes, FORUM, Language.DA)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if "worksheets/" in name]
    assert len(sheets) == 3
    assert not any(b"<f>" in sheet or b"<f " in sheet for sheet in sheets)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (Language.DA, ["Gruppe 3", "Inge Nissen", "Skrevet for en anden"]),
        (Language.EN, ["Group 3", "Inge Nissen", "Written for somebody else"]),
        (Language.DE, ["Gruppe 3", "Inge Nissen", "Für jemand anderen geschrieben"]),
    ],
)
def test_group_name_and_whose_hand_stand_behind_each_note(language: Language, told: list[str]) -> None:
    """F12: the name only where its owner chose so."""
    plain_one, shown = note(1), note(2, group="3", shown_as="Inge Nissen", via=Via.SCRIBE)
    first, second = rows(opened([plain_one, shown], language).worksheets[1])
    assert first[-3:] == [None, None, None]
    assert second[-3:] == told


def test_characters_that_no_workbook_can_hold_are_left_out() -> None:
    assert plain("a\x00b\x0bc\ud800d\uffffe") == "abcde"
    assert opened([note(1, text="hej\x0b\x1f med")])["Noter"]["F2"].value == "hej med"


def test_the_same_values_give_the_same_bytes_whenever_they_are_written() -> None:
    """F24. openpyxl stamps the second of writing into a file; ours carries the cut-off instead."""
    notes = [note(1), note(2)]
    summary = drawn(scope(), notes, KEYS)
    content = written(summary, notes, FORUM, Language.DA)
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.properties.modified == CUT_OFF.replace(tzinfo=None)
    assert {entry.date_time[0] for entry in zipfile.ZipFile(io.BytesIO(content)).infolist()} == {1980}
    assert content == written(summary, notes, FORUM, Language.DA)


@settings(max_examples=25, deadline=None)
@given(answers.notes())
def test_any_notes_make_a_workbook_with_as_many_rows(notes) -> None:
    standing = within(scope(), notes)
    found = rows(opened(standing)["Noter"])
    assert [row[0] for row in found] == [each.id for each in standing]
    assert sum(row[9] for row in found) == sum(each.version for each in standing)
    assert all(row[8] - timedelta(hours=2) <= CUT_OFF.replace(tzinfo=None) for row in found)

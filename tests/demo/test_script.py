"""Notes of a file become the sheets of their villages; what does not fit is named by file and line."""

import json
from pathlib import Path

import pytest

from demo import script
from demo.steps import Broken

NOTE = {"village": "Demo A", "question": "can_improve", "phase": "reception", "horizon": "short_term", "text": "Skilt"}


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    return tmp_path / "notes.jsonl"


def written(notes: Path, *rows: dict[str, object]) -> list[script.Sheet]:
    notes.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return script.from_file(notes)


def complaint(notes: Path, content: str | bytes) -> str:
    notes.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(Broken) as broken:
        script.from_file(notes)
    return str(broken.value)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"question": "weather"}, "question 'weather' is none of works_well, can_improve, wish_scenario"),
        ({"question": "unset"}, "question 'unset' is none of"),
        ({"phase": "party"}, "phase 'party' is none of attraction, reception, retention"),
        ({"horizon": "soon"}, "horizon 'soon' is none of unset, short_term, long_term"),
        ({"horizon": 7}, "horizon 7 is none of"),
        ({"village": " "}, "village must be a name on one line"),
        ({"village": "Demo\nA"}, "village must be a name on one line"),
        ({"village": 3}, "needs village, question, phase, text, each a text"),
        ({"text": None}, "needs village, question, phase, text, each a text"),
        ({"text": "   "}, "text says nothing"),
        ({"text": "\u200b – •"}, "text says nothing"),
        ({"text": "x" * 501}, "text has 501 characters; a note has at most 500"),
        ({"text": "Skilt\nog flag"}, "text has a line break; a note is one line"),
        ({"text": "Skilt\u2028og flag"}, "text has a line break; a note is one line"),
    ],
)
def test_a_note_that_does_not_fit_is_named_by_its_line(changed: dict[str, object], said: str, notes: Path) -> None:
    good, bad = json.dumps(NOTE), json.dumps({**NOTE, **changed}, ensure_ascii=False)
    assert complaint(notes, f"{good}\n\n{bad}\n{good}\n").startswith(f"notes.jsonl line 3: {said}")


@pytest.mark.parametrize("missing", ["village", "question", "phase", "text"])
def test_a_key_that_is_missing_is_asked_for(missing: str, notes: Path) -> None:
    row = json.dumps({key: value for key, value in NOTE.items() if key != missing})
    assert complaint(notes, row) == "notes.jsonl line 1: needs village, question, phase, text, each a text"


@pytest.mark.parametrize("row", ["{", "Skilt", "{'village': 1}", '{"a": NaN'])
def test_what_is_not_json_is_named(row: str, notes: Path) -> None:
    assert complaint(notes, f"{json.dumps(NOTE)}\n{row}") == "notes.jsonl line 2: not JSON"


@pytest.mark.parametrize("row", ["[]", "5", "null", '"text"'])
def test_json_of_another_shape_is_named(row: str, notes: Path) -> None:
    assert complaint(notes, row).startswith("notes.jsonl line 1: needs village")


def test_a_file_without_notes_or_letters_is_told(notes: Path) -> None:
    assert complaint(notes, " \n\n") == "notes.jsonl: holds no note"
    assert complaint(notes, b"\xff\xfe{}") == "notes.jsonl: is not UTF-8"
    notes.unlink()
    with pytest.raises(Broken, match=r"notes\.jsonl: No such file"):
        script.from_file(notes)


def test_a_village_has_one_sheet_a_question_and_horizon(notes: Path) -> None:
    rows = [NOTE, {**NOTE, "text": "Flag", "phase": "retention"}, {**NOTE, "horizon": "long_term"}]
    first = {"village": "Demo B", "question": "works_well", "phase": "attraction", "text": " Havet ", "horizon": None}
    sheets = written(notes, *rows, first)
    assert [(s.village, s.question, s.horizon) for s in sheets] == [
        ("Demo B", "works_well", "unset"),
        ("Demo A", "can_improve", "long_term"),
        ("Demo A", "can_improve", "short_term"),
    ]
    assert sheets[0].lines == {"attraction": ["Havet"]}
    assert sheets[2].texts == ["Skilt", "Flag"]


def test_the_same_words_twice_are_two_notes_on_two_cards(notes: Path) -> None:
    """On one card they would be one note, as a second tap is."""
    doubles = ("Skilt", "skilt ", "• Skilt", "1. Skilt")
    sheets = written(notes, *({**NOTE, "text": text} for text in doubles))
    assert [sheet.texts for sheet in sheets] == [[text.strip()] for text in doubles]


def test_a_field_is_not_filled_over_its_brim(notes: Path) -> None:
    sheets = written(notes, *({**NOTE, "text": f"{number:02d} {'x' * 490}"} for number in range(9)))
    assert [len(sheet.texts) for sheet in sheets] == [4, 4, 1]
    assert all(len("\n".join(lines)) <= script.FIELD for sheet in sheets for lines in sheet.lines.values())


def test_a_file_from_elsewhere_may_begin_with_a_mark_and_end_its_lines_twice(notes: Path) -> None:
    notes.write_bytes(b"\xef\xbb\xbf" + json.dumps(NOTE).encode() + b"\r\n\r\n")
    assert [sheet.texts for sheet in script.from_file(notes)] == [["Skilt"]]


@pytest.mark.parametrize(
    ("typed", "compared"),
    [
        ("- Skilt", "Skilt"),
        ("•Skilt", "Skilt"),
        ("2. Skilt", "Skilt"),
        ("-5 grader", "-5 grader"),
        ("Skilt\x07", "Skilt"),
    ],
)
def test_a_bullet_is_no_part_of_a_thought(typed: str, compared: str) -> None:
    assert script.counted(typed) == compared


def test_the_invented_meeting_fills_every_cell_and_calls_itself_an_example() -> None:
    sheets = script.invented(["Broager", "Sydals", "Nordborg"])
    cells = {(sheet.question, phase) for sheet in sheets for phase in sheet.lines}
    assert len(cells) == 9
    assert all("(eksempel)" in text for sheet in sheets for text in sheet.texts)
    assert {sheet.horizon for sheet in sheets} == set(script.HORIZONS)

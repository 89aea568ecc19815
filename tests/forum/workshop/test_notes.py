"""Decided 1 and 2: a line is a note; a repeat meets its own notes, another text is never dropped."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forum.errors import EmptyForm, FieldTooLong, LineTooLong, TooManyLines
from forum.people import Language
from forum.workshop import lines, notes
from forum.workshop.notes import Form, Origin, State
from forum.workshop.questions import CELLS, Horizon, Phase, Question, next_unanswered

NOW = datetime(2021, 5, 4, 15, 42, tzinfo=UTC)
INGE = Origin("f", "open", "broager", Language.DA, "inge", NOW)
LINE = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=2, max_size=30).filter(
    lambda each: lines.lines(each) == [each]
)


def form(token: str = "t", **fields: str) -> Form:
    return Form(token, Question.WORKS_WELL, {Phase(name): text for name, text in fields.items()})


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("Vi har en velkomstfest", ["Vi har en velkomstfest"]),
        ("- fest\n• kaffe\n* sang\n– dans", ["fest", "kaffe", "sang", "dans"]),
        ("1. fest\n2) kaffe", ["fest", "kaffe"]),
        ("fest\r\nkaffe\u2028sang\rdans", ["fest", "kaffe", "sang", "dans"]),
        ("fest; kaffe. sang og dans", ["fest; kaffe. sang og dans"]),
        ("1. marts holder vi fest", ["1. marts holder vi fest"]),
        ("  \n\t\n- \n•\n–\nfest\n", ["fest"]),
        ("\u200b\n\ufeff\n\u00a0", []),
        ("-5 grader og glatte veje", ["-5 grader og glatte veje"]),
        ("👍", ["👍"]),
        ("fe\x00st\x07", ["fest"]),
    ],
)
def test_a_line_is_a_note(typed: str, stored: list[str]):
    assert lines.lines(typed) == stored


def test_twelve_pasted_points_are_twelve_notes():
    """F05."""
    assert len(lines.lines("\n".join(f"• punkt {number}" for number in range(12)))) == 12


@given(st.lists(LINE, min_size=1, max_size=12))
def test_no_line_is_lost_or_joined(typed: list[str]):
    assert lines.lines("\n".join(typed)) == typed


@given(st.text(max_size=300))
def test_whatever_is_typed_its_notes_are_part_of_it(typed: str):
    found = lines.lines(typed)
    bare = re.sub(r"[\x00-\x08\x0e-\x1f\x7f]", "", typed)
    assert all(line and line in bare and line == line.strip() for line in found)


def test_a_long_line_is_named_as_the_person_counts():
    with pytest.raises(LineTooLong) as told:
        lines.checked_lines("en\r\n\n\r" + "x" * 501)
    assert dict(told.value.args_) == {"line": 4, "length": 501, "limit": 500}
    assert lines.checked_lines("x" * 500) == ["x" * 500]


def test_a_field_takes_two_thousand_characters():
    assert len(lines.checked_lines("\n".join(["x" * 399] * 5))) == 5
    with pytest.raises(FieldTooLong):
        lines.checked_lines("x\n" * 1001)


def test_an_empty_form_is_no_note():
    with pytest.raises(EmptyForm):
        notes.written(form(reception=" \n- "), INGE)


def test_each_filled_field_makes_its_notes_and_an_empty_one_none():
    """F01."""
    made = notes.written(form(attraction="a\nb", reception="", retention="c"), INGE)
    assert [(note.phase, note.text, note.position) for note in made] == [
        (Phase.ATTRACTION, "a", 0),
        (Phase.ATTRACTION, "b", 1),
        (Phase.RETENTION, "c", 2),
    ]
    assert len({note.sending for note in made}) == len({note.submission for note in made}) == 1


@given(st.lists(LINE, min_size=1, max_size=6, unique_by=str.casefold))
def test_a_repeat_meets_the_same_ids_whatever_the_case_and_blanks(typed: list[str]):
    once = notes.written(form(reception="\n".join(typed)), INGE)
    again = notes.written(form(reception="\r\n\r\n".join(f"  {line} " for line in typed)), INGE)
    assert [note.id for note in once] == [note.id for note in again]


def test_the_same_line_twice_in_a_field_is_one_note():
    assert len(notes.written(form(reception="Fest\nfest\n FEST"), INGE)) == 1


def test_every_part_of_the_cell_and_of_the_sender_tells_notes_apart():
    base = form(reception="fest")
    others = [
        (form("u", reception="fest"), INGE),
        (form(attraction="fest"), INGE),
        (form(reception="fester"), INGE),
        (replace(base, question=Question.CAN_IMPROVE), INGE),
        (base, replace(INGE, author="kim")),
    ]
    ids = [notes.written(each, origin)[0].id for each, origin in [(base, INGE), *others]]
    assert len(set(ids)) == len(ids)


def test_a_repeat_after_the_meeting_was_planned_is_still_a_repeat():
    later = replace(INGE, meeting="erfa-2021-09-14", now=NOW + timedelta(days=1), village="graasten")
    (first,), (second,) = notes.written(form(reception="fest"), INGE), notes.written(form(reception="fest"), later)
    assert first.id == second.id


def test_only_the_second_question_has_a_horizon():
    """F13."""
    asked = {
        question: notes.written(Form("t", question, {Phase.RECEPTION: "x"}, Horizon.LONG_TERM), INGE)[0].horizon
        for question in Question
    }
    assert asked == {
        Question.WORKS_WELL: Horizon.UNSET,
        Question.CAN_IMPROVE: Horizon.LONG_TERM,
        Question.WISH_SCENARIO: Horizon.UNSET,
    }


def test_an_edit_raises_the_version_and_nothing_else_of_the_note():
    (note,) = notes.written(form(reception="fest"), INGE)
    later = NOW + timedelta(minutes=1)
    changed = notes.edited(note, "  stor\n fest ", later)
    assert changed == replace(note, text="stor fest", version=2, changed_at=later)
    assert notes.edited(note, "fest", later) is note


@pytest.mark.parametrize("text", ["", "  ", "\u200b", "-"])
def test_an_emptied_note_is_taken_back(text: str):
    (note,) = notes.written(form(reception="fest"), INGE)
    gone = notes.edited(note, text, NOW)
    assert (gone.state, gone.text, gone.version) == (State.WITHDRAWN, "fest", 2)
    assert notes.withdrawn(gone, NOW) is gone
    assert notes.restored(gone, NOW).state is State.ACTIVE
    assert notes.restored(note, NOW) is note


def test_a_wording_too_long_is_refused():
    (note,) = notes.written(form(reception="fest"), INGE)
    with pytest.raises(LineTooLong):
        notes.edited(note, "x" * 501, NOW)


def test_the_next_question_is_the_first_without_an_answer():
    assert next_unanswered(frozenset()) is Question.WORKS_WELL
    assert next_unanswered(frozenset({Question.WORKS_WELL, Question.WISH_SCENARIO})) is Question.CAN_IMPROVE
    assert next_unanswered(frozenset(Question)) is Question.WORKS_WELL
    assert len(set(CELLS)) == 9


def test_a_sending_of_two_hundred_lines_is_taken_and_one_more_is_not():
    lines = "\n".join(f"{number}" for number in range(100))
    assert len(notes.written(form(attraction=lines, retention=lines), INGE)) == 200
    with pytest.raises(TooManyLines) as told:
        notes.written(form(attraction=lines, reception="en til", retention=lines), INGE)
    assert told.value.args_ == {"count": 201, "limit": 200}

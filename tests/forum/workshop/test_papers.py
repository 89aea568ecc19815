"""Rows of a paper sheet become notes; the same file and a corrected one meet what they brought before."""

from dataclasses import replace
from datetime import timedelta

import pytest

from forum.groupwork.sessions import Group
from forum.people import Language
from forum.workshop import papers
from forum.workshop.notes import Note, Source, State, Via, withdrawn
from forum.workshop.papers import Line, Problem, Scope
from forum.workshop.questions import Horizon, Phase, Question
from jobs.words import place_of
from tests.bot.fakes import NOON, landsbyforum
from tests.forum.interest.memory import session
from texts import say

FORUM = landsbyforum()
SCOPE = Scope("erfa", session(groups=(Group(1), Group(3))), False, NOON, Language.DA)


def line(number: int = 2, *, formula: bool = False, example: bool = False, **typed: str) -> Line:
    words = {
        "Village": "Broager",
        "Question": "Fungerer godt",
        "Phase": "Modtagelse",
        "Horizon": "",
        "NoteText": "Vi har en velkomstfest",
        "GroupName": "",
    }
    return Line(number, {**words, **typed}, formula, example)


def notes(*lines: Line, paper: str = "file", scope: Scope = SCOPE) -> tuple[Note, ...]:
    return papers.read(lines, paper, scope, FORUM, place_of).notes


def sorted_out(wanted: tuple[Note, ...], before: tuple[Note, ...] = ()) -> papers.Sorted:
    return papers.sorted_out(wanted, before, frozenset(), NOON + timedelta(hours=1))


def test_a_row_is_a_note_without_an_author() -> None:
    (note,) = notes(line(GroupName="Gruppe 3"))
    assert (note.village, note.question, note.phase) == ("broager", Question.WORKS_WELL, Phase.RECEPTION)
    assert (note.author, note.via, note.session, note.group) == ("", Via.IMPORT, "session", "3")


@pytest.mark.parametrize(
    ("words", "horizon"),
    [
        ({"Question": "Kan gøres bedre", "Phase": "tiltrækning", "Horizon": "Kort sigt"}, Horizon.SHORT_TERM),
        (
            {"Question": "Could be better", "Phase": "Attraction", "Horizon": say("en", "horizon-long_term")},
            Horizon.LONG_TERM,
        ),
        ({"Question": "2", "Phase": "Anziehung", "Horizon": ""}, Horizon.UNSET),
    ],
)
def test_words_are_understood_in_three_languages(words: dict[str, str], horizon: Horizon) -> None:
    found = papers.read([line(**words)], "file", SCOPE, FORUM, place_of)
    assert found.problems == ()
    (note,) = found.notes
    assert (note.question, note.phase, note.horizon) == (Question.CAN_IMPROVE, Phase.ATTRACTION, horizon)


def test_lines_of_one_cell_are_notes_of_their_own_and_a_line_twice_is_one() -> None:
    found = notes(line(NoteText="- Fest\n- Kaffe"), line(3, NoteText="FEST"))
    assert [note.text for note in found] == ["Fest", "Kaffe"]


@pytest.mark.parametrize(
    ("words", "why", "typed"),
    [
        ({"Village": ""}, "village-missing", ""),
        ({"Village": "Atlantis"}, "village-unknown", "Atlantis"),
        ({"Question": ""}, "question-missing", ""),
        ({"Question": "Hvorfor?"}, "question-unknown", "Hvorfor?"),
        ({"Phase": ""}, "phase-missing", ""),
        ({"Phase": "Afvikling"}, "phase-unknown", "Afvikling"),
        ({"Question": "2", "Horizon": "Snart"}, "horizon-unknown", "Snart"),
        ({"NoteText": " - "}, "note-missing", ""),
        ({"NoteText": "x" * 501}, "note-too-long", ""),
        ({"GroupName": "Gruppe 2"}, "group-unknown", "Gruppe 2"),
        ({"GroupName": "den blå"}, "group-unknown", "den blå"),
    ],
)
def test_a_row_that_cannot_be_used_says_why(words: dict[str, str], why: str, typed: str) -> None:
    found = papers.read([line(7, **words), line(8)], "file", SCOPE, FORUM, place_of)
    assert found.problems == (Problem(7, why, typed),)
    assert len(found.notes) == 1


def test_a_formula_is_no_note_and_the_example_is_nothing() -> None:
    found = papers.read([line(2, formula=True), line(3, example=True)], "file", SCOPE, FORUM, place_of)
    assert (found.notes, found.problems) == ((), (Problem(2, "formula"),))


def test_outside_of_a_group_work_no_group_is_asked_for() -> None:
    (note,) = notes(line(GroupName="7"), scope=replace(SCOPE, session=None))
    assert (note.group, note.session, note.meeting) == ("", "", "erfa")


def test_the_same_line_has_the_same_id_in_any_file_of_the_same_group_work() -> None:
    first, second = notes(line(NoteText="Vi har  EN fest")), notes(line(9, NoteText="vi har en fest"), paper="other")
    assert first[0].id == second[0].id
    assert first[0].id != notes(line(NoteText="vi har en fest"), scope=replace(SCOPE, session=None))[0].id


def test_the_same_file_again_changes_nothing() -> None:
    before = notes(line(), line(3, NoteText="Kaffe"))
    assert sorted_out(before, before) == papers.Sorted(same=2)


def test_what_another_file_brought_is_not_new() -> None:
    wanted = notes(line())
    assert papers.sorted_out(wanted, (), frozenset({wanted[0].id}), NOON) == papers.Sorted(same=1)


def test_a_line_put_right_in_its_row_is_a_new_wording_of_its_note() -> None:
    before = notes(line(NoteText="Vi har en velkomstfets"), line(3, NoteText="Kaffe"))
    plan = sorted_out(notes(line(), line(3, NoteText="Kaffe")), before)
    (after,) = plan.changed
    assert (after.id, after.text, after.version) == (before[0].id, "Vi har en velkomstfest", 2)
    assert (plan.new, plan.same) == ((), 1)
    again = sorted_out(notes(line(), line(3, NoteText="Kaffe")), (after, before[1]))
    assert again == papers.Sorted(same=2)


def test_another_line_in_the_same_row_is_another_note() -> None:
    plan = sorted_out(notes(line(NoteText="Busserne kører for sjældent")), notes(line()))
    assert (len(plan.new), plan.changed) == (1, ())
    moved = sorted_out(notes(line(5, NoteText="Vi har en velkomstfets")), notes(line()))
    assert len(moved.new) == 1


def test_a_wording_that_somebody_gave_it_since_stays() -> None:
    before = tuple(replace(note, source=Source.EDITED, text="Vi har en stor velkomstfest") for note in notes(line()))
    assert sorted_out(notes(line()), before) == papers.Sorted(same=1)
    typo = tuple(
        replace(note, id="first", source=Source.EDITED) for note in notes(line(NoteText="Vi har velkomstfest"))
    )
    assert sorted_out(notes(line()), typo) == papers.Sorted(same=1)


def test_what_was_taken_back_comes_back() -> None:
    before = tuple(withdrawn(note, NOON) for note in notes(line()))
    (after,) = sorted_out(notes(line()), before).changed
    assert (after.state, after.version) == (State.ACTIVE, 3)


def test_what_an_organiser_hid_stays_hidden() -> None:
    before = tuple(replace(note, state=State.HIDDEN, reason="navn") for note in notes(line()))
    assert sorted_out(notes(line()), before) == papers.Sorted(same=1)

"""Journey 4.1, steps 4 and 5: whose live card goes first, how soon, and the two lines at its top."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, seed
from hypothesis import strategies as st

from forum.groupwork import live, rounds
from forum.groupwork.sessions import Participant, State
from forum.people import Language
from forum.ports import Kind
from forum.workshop.notes import State as NoteState
from forum.workshop.questions import CELLS, Phase, Question
from tests.bot.paper_sessions import evening
from tests.forum.groupwork.gathering import SESSION, Gathering, at, note, person

EVENING = evening((), (), (), (), ())


def seats(groups: int, each: int) -> list[Participant]:
    return [
        Participant(SESSION, f"p{group}-{place}", group, "Navn", Language.DA, at(0))
        for group in range(1, groups + 1)
        for place in range(each)
    ]


def lines(minutes: float, *notes: object, session: object = EVENING) -> live.Lines:
    now = at(minutes)
    return live.lines(session, rounds.position(session, now), notes, now)  # type: ignore[arg-type]


async def test_four_of_six_have_written():
    """The words of step 4; wrote is known of everybody, also of who wrote anonymously."""
    evening_ = Gathering()
    evening_.sits("inge", "anna", "peter", "kim", wrote=True)
    evening_.sits("helga", "tom")
    evening_.sits("sofie", group=2, wrote=True)
    evening_.writes(note("Vi har en velkomstfest", at(1)), note("Andet", at(1), group=2))
    card = await evening_.together.group(person("inge"), SESSION, 3)
    assert (card.wrote, card.joined, card.matrix.total) == (4, 6, 1)


def test_a_warning_stands_in_the_last_minute_of_each_question_only():
    """F02: 17.44, 17.47, 17.57; never while the presenter is chosen, nor after."""
    shown = [minute for minute in range(-2, 21) if lines(minute).last_minute]
    assert shown == [4, 7, 17]


def test_the_thinnest_cell_is_asked_about_two_minutes_before_the_end():
    """F17: «Fastholdelse har kun 1 note» at 17.43, not before."""
    written = [
        note("a", at(1), phase=Phase.ATTRACTION),
        note("b", at(1), phase=Phase.ATTRACTION),
        note("c", at(1), phase=Phase.RECEPTION),
        note("d", at(2), phase=Phase.RECEPTION),
        note("e", at(2), phase=Phase.RETENTION),
    ]
    assert lines(2.9, *written).nudge is None
    assert lines(3, *written).nudge == (Phase.RETENTION, 1)
    assert lines(4.9, *written).nudge == (Phase.RETENTION, 1)
    assert lines(5, *written).nudge is None, "never after the question has ended"


def test_an_empty_cell_is_asked_about_before_a_thin_one_and_a_full_row_is_left_in_peace():
    one = [note(phase.value, at(1), phase=phase) for phase in (Phase.ATTRACTION, Phase.RETENTION)]
    assert lines(3, *one).nudge == (Phase.RECEPTION, 0)
    full = [note(f"{phase}{number}", at(1), phase=phase) for phase in Phase for number in range(2)]
    assert lines(3, *full).nudge is None


def test_the_line_goes_when_the_cell_is_filled_and_no_other_cell_is_asked_about():
    """Once a question: a second nudge would be nagging."""
    before = [note("a", at(1), phase=Phase.RECEPTION)]
    assert lines(3, *before).nudge == (Phase.ATTRACTION, 0)
    assert lines(3.5, *before, note("b", at(3.2), phase=Phase.ATTRACTION)).nudge is None


def test_only_the_question_under_way_is_asked_about():
    early = [note(phase.value, at(1), phase=phase) for phase in Phase]
    late = [note(f"2 {phase}", at(5.5), phase=phase, question=Question.CAN_IMPROVE) for phase in Phase]
    nudge = lines(6, *early, *late[1:]).nudge
    assert nudge == (Phase.ATTRACTION, 0)


def test_a_question_of_one_or_two_minutes_has_no_room_for_a_nudge():
    short = replace(EVENING, minutes=(1, 2, 10), switches=rounds.switches(at(0), (1, 2, 10), 2))
    assert [minute for minute in range(3) if lines(minute, session=short).nudge] == []
    assert [minute for minute in range(3) if lines(minute, session=short).last_minute] == [2]


def test_while_the_clock_stands_the_lines_stand_too():
    paused = replace(EVENING, paused_at=at(3.5), state=State.PAUSED)
    assert lines(30, session=paused).nudge == (Phase.ATTRACTION, 0)
    assert lines(30, session=paused).last_minute is False


def test_every_card_is_drawn_when_a_line_comes_or_goes_and_once_at_the_end():
    """Edited in place, never a post: one row for all groups at each moment, which the clock moves and takes back."""
    rows = live.timed(EVENING, "groupwork:session-4711:clock:")
    assert [(row.key.rpartition(":")[2], (row.due - at(0)) / timedelta(minutes=1)) for row in rows] == [
        ("1.nudge", 3), ("1.warning", 4), ("1.end", 5),
        ("2.nudge", 6), ("2.warning", 7), ("2.end", 8),
        ("3.nudge", 16), ("3.warning", 17), ("3.end", 18),
        ("closed", 20),
    ]  # fmt: skip
    assert {row.kind for row in rows} == {Kind.GROUP_CARD}


def test_a_change_draws_the_first_card_soon_and_the_copies_after_it():
    joined = seats(50, 8)
    first, copies = live.drawn(EVENING, 3, joined, "", at(1))
    assert (first.kind, first.subject, first.due - at(1)) == (
        Kind.GROUP_CARD,
        f"{SESSION}:3:p3-0",
        timedelta(seconds=2.5),
    )
    assert (copies.kind, copies.subject, copies.due - at(1)) == (
        Kind.GROUP_COPY,
        f"{SESSION}:3:",
        timedelta(seconds=35),
    )


@pytest.mark.parametrize(
    ("groups", "each", "first", "copies"), [(5, 6, 2, 3), (50, 8, 2.5, 35), (250, 8, 12.5, 120), (1, 1, 2, 3)]
)
def test_the_rest_grows_with_those_who_joined_and_is_bounded(groups: int, each: int, first: float, copies: float):
    """Teams lets the whole bot send 50 a second (rule 38): live cards take 30 of them at most, as long as they can."""
    found = live.rests(seats(groups, each))
    assert (found.first.total_seconds(), found.copies.total_seconds()) == (first, copies)


@pytest.mark.parametrize(("minutes", "each", "copies"), [(5, 3, 2), (5, 40, 0), (20, 40, 2), (20, 1, 0)])
async def test_many_copies_are_drawn_with_the_firsts_only_at_the_end(minutes: int, each: int, copies: int):
    """A last edit for everybody when the group work closes; before that few copies only keep up with the two lines."""
    gathering = Gathering()
    gathering.clock.at = at(minutes)
    for group in (1, 2):
        gathering.sits(*(f"p{group}-{number}" for number in range(each)), group=group)
    rows = await gathering.together.rows(EVENING, 0, copies=False)
    kinds = [row.kind for row in rows]
    assert (kinds.count(Kind.GROUP_CARD), kinds.count(Kind.GROUP_COPY)) == (2, copies)


async def test_before_a_groups_first_note_no_copy_is_drawn():
    gathering = Gathering()
    gathering.sits("inge", "anna", "kim")
    gathering.sits("peter", "tom", group=4, wrote=True)
    assert await gathering.together.rows(EVENING, 3, copies=True) == ()
    assert len(await gathering.together.rows(EVENING, 4, copies=True)) == 1, "what was taken back is drawn too"
    gathering.writes(note("Kaffe", at(1)))
    assert len(await gathering.together.rows(EVENING, 3, copies=True)) == 2


def test_the_first_of_each_group_stand_before_the_rest_of_the_line():
    joined = seats(2, 3)
    line = [each.person for each in live.in_line(joined, {2: "p2-2"})]
    assert line == ["p1-0", "p2-2", "p1-1", "p1-2", "p2-0", "p2-1"]
    assert len(live.in_line(joined, {1: "nobody-here"})) == 6


def test_the_presenter_comes_first_else_who_joined_first():
    joined = seats(2, 3)
    assert live.first(joined, 2).person == "p2-0"
    assert live.first(joined, 2, "p2-2").person == "p2-2"
    assert live.first(joined, 2, "p1-1").person == "p2-0", "who presents for another group is not first here"
    assert live.first(joined, 7) is None
    assert live.drawn(EVENING, 7, joined, "", at(1)) == ()


def test_the_presenters_page_follows_the_notes_until_the_queue_begins():
    joined = seats(1, 2)
    drawn = {row.kind for row in live.drawn(EVENING, 1, joined, "p1-1", at(19))}
    closed = {row.kind for row in live.drawn(EVENING, 1, joined, "p1-1", at(20))}
    assert (Kind.PRESENTER in drawn, Kind.PRESENTER in closed) == (True, False)


NOTES = st.lists(
    st.tuples(st.sampled_from(list(CELLS)), st.integers(1, 5), st.sampled_from(list(NoteState)), st.booleans()),
    max_size=40,
)


@seed(20261122)
@given(NOTES)
async def test_the_nine_counts_are_the_notes_that_stand(made: list[tuple[object, int, NoteState, bool]]):
    """F04, in each group and over all of them, whoever wrote them, by name or not."""
    gathering = Gathering()
    gathering.sits("inge", group=1)
    for number, (cell, group, state, anonymous) in enumerate(made):
        one = note(f"n{number}", at(1), group=group, question=cell.question, phase=cell.phase)  # type: ignore[attr-defined]
        gathering.writes(replace(one, state=state, author="" if anonymous else "inge"))
    lise = person("lise")
    total = 0
    for group in range(1, 6):
        card = await gathering.together.group(lise, SESSION, group)
        mine = [cell for cell, of, state, _ in made if of == group and state is NoteState.ACTIVE]
        assert dict(card.matrix.counts) == {cell: mine.count(cell) for cell in CELLS}
        total += card.matrix.total
    everybody = await gathering.together.all(lise, SESSION)
    assert everybody.matrix.total == total == sum(each.notes for each in everybody.counts)

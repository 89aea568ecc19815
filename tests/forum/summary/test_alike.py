"""F18: similar notes are suggested with their reasons; nothing is merged without a person."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forum.people import Language
from forum.summary import alike
from forum.summary.rulings import What
from forum.workshop.notes import State
from forum.workshop.questions import CELLS
from tests.forum.summary.answers import VILLAGES, WELCOME, note
from tests.forum.summary.worlds import ruling, worlds

SAYINGS = [
    "Vi mangler boliger til unge familier",
    "Der mangler boliger til de unge familier",
    "Bussen kører for sjældent om aftenen",
    "Busserne kører alt for sjældent om aftenen",
    "Velkomstpakke med foreningernes tilbud",
    "Smuk natur ved vandet",
]


def _notes(texts=SAYINGS, language=Language.DA):
    return [note(n, VILLAGES[n % 5], text, language=language) for n, text in enumerate(texts)]


def _ids(pairs):
    return {(pair.one.id, pair.other.id) for pair in pairs}


def test_two_villages_that_say_the_same_in_other_words_are_suggested_with_what_they_share() -> None:
    found = alike.pairs(_notes())
    assert _ids(found) == {("n0000", "n0001"), ("n0002", "n0003")}
    assert all(0.5 < pair.score <= 1 for pair in found)
    assert {"boliger", "familier"} <= set(next(pair for pair in found if pair.one.id == "n0000").shared)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (Language.EN, "More homes for young families", "We need homes for a young family"),
        (Language.DE, "Mehr Wohnungen für junge Familien", "Es fehlen Wohnungen für junge Familien"),
        (Language.DA, "Busser om aftenen", "busser om aftenen!"),
    ],
)
def test_each_language_has_its_own_stems(language: Language, one: str, other: str) -> None:
    assert len(alike.pairs(_notes([one, other], language))) == 1


def test_what_was_ruled_the_same_or_apart_is_not_suggested_again() -> None:
    notes = _notes()
    same, apart = ruling(What.SAME, "n0001", "n0000"), ruling(What.APART, "n0003 n0002", "1")
    assert _ids(alike.pairs(notes, [same])) == {("n0002", "n0003")}
    assert _ids(alike.pairs(notes, [apart])) == {("n0000", "n0001")}
    assert _ids(alike.pairs(notes, [replace(same, value=""), replace(apart, value="")])) == _ids(alike.pairs(notes))


def test_notes_of_two_cells_answer_two_questions_and_are_no_pair() -> None:
    first, second = _notes(["Flere boliger til unge"] * 2)
    assert len(alike.pairs([first, second])) == 1
    assert alike.pairs([first, replace(second, phase=CELLS[2].phase)]) == ()


def test_what_does_not_stand_is_not_suggested() -> None:
    first, second = _notes(["Flere boliger til unge"] * 2)
    assert alike.pairs([first, replace(second, state=State.WITHDRAWN)]) == ()


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(SAYINGS), max_size=25), st.integers(0, 2**32))
def test_the_same_notes_in_any_order_are_suggested_alike(texts, seed) -> None:
    notes = _notes(texts)
    shuffled = random.Random(seed).sample(notes, len(notes))
    assert repr(alike.pairs(notes)) == repr(alike.pairs(shuffled))


def test_no_more_are_suggested_than_asked_for_and_the_likeliest_come_first() -> None:
    notes = _notes([*SAYINGS, "Smuk natur ved vandet"])
    (best,) = alike.pairs(notes, most=1)
    assert (best.one.id, best.other.id, best.score) == ("n0005", "n0006", 1.0)


def test_a_text_without_a_telling_word_is_compared_by_all_of_them() -> None:
    assert _ids(alike.pairs(_notes(["Mere af det", "mere af det"]))) == {("n0000", "n0001")}
    assert alike.pairs(_notes(["!", "?"])) == ()


@settings(max_examples=60, deadline=None)
@given(worlds())
def test_a_leader_leads_those_that_say_the_same_in_its_cell(world) -> None:
    notes = [one for one in world.notes if one.forum == world.scope.forum]
    led = alike.leaders(notes, world.rulings)
    known = {one.id: one for one in notes}
    for follower, leader in led.items():
        assert led[leader] == leader
        assert known[leader].cell == known[follower].cell
        assert known[leader].state is State.ACTIVE
        assert list(led.values()).count(leader) > 1


def test_a_chain_has_one_leader_and_the_oldest_takes_over_from_one_that_is_gone() -> None:
    notes = [note(n, cell=WELCOME) for n in range(4)]
    rulings = [ruling(What.SAME, "n0001", "n0003"), ruling(What.SAME, "n0002", "n0001")]
    assert alike.leaders(notes, rulings) == {"n0001": "n0003", "n0002": "n0003", "n0003": "n0003"}
    assert alike.leaders(notes[:3], rulings) == {"n0001": "n0001", "n0002": "n0001"}
    ring = [*rulings, ruling(What.SAME, "n0003", "n0002")]
    assert set(alike.leaders(notes, ring).values()) == {"n0001"}

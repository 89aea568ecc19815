"""Notes that a person called the same: groups hold whatever the order, and taking a note out restores it exactly."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from forum.alike import groups
from forum.summary import alike
from forum.summary.lines import Quote
from forum.summary.rulings import EVERYWHERE, Ruling, What
from forum.summary.summaries import Scope, drawn
from forum.workshop.notes import Note
from forum.workshop.questions import CELLS
from tests.forum.summary.answers import FORUM, note

AT = datetime(2021, 9, 14, 17, 0, tzinfo=UTC)
NOTES = [note(number) for number in range(8)]
IDS = [each.id for each in NOTES]


def ruled(links: dict[str, str]) -> list[Ruling]:
    return [Ruling(FORUM, EVERYWHERE, one, What.SAME, other, "lise", AT) for one, other in links.items()]


def told(notes: list[Note], links: dict[str, str]) -> list[list[str]]:
    return [[each.id for each in group.notes] for group in groups.grouped(notes, ruled(links))]


@st.composite
def forests(draw: st.DrawFn) -> dict[str, str]:
    """Links as taps make them: each note hangs on an older one at most."""
    return {IDS[number]: IDS[draw(st.integers(0, number - 1))] for number in range(1, len(IDS)) if draw(st.booleans())}


def test_who_was_called_the_same_is_one_group_and_a_chain_has_one_leader():
    """F18."""
    assert told(NOTES[:4], {IDS[1]: IDS[0], IDS[2]: IDS[1]}) == [[IDS[0], IDS[1], IDS[2]], [IDS[3]]]


def test_a_leader_that_is_taken_back_hands_over_to_the_oldest_left():
    links = {IDS[1]: IDS[0], IDS[2]: IDS[0], IDS[3]: IDS[2]}
    assert told(NOTES[1:4], links) == [[IDS[1], IDS[2], IDS[3]]]


def test_notes_of_two_cells_are_never_one_group():
    moved = replace(NOTES[1], question=CELLS[8].question, phase=CELLS[8].phase)
    assert told([NOTES[0], moved], {IDS[1]: IDS[0]}) == [[IDS[0]], [IDS[1]]]


def test_a_ring_of_two_taps_at_the_same_moment_is_one_group_too():
    assert told(NOTES[:3], {IDS[0]: IDS[1], IDS[1]: IDS[0]}) == [[IDS[0], IDS[1]], [IDS[2]]]


@settings(deadline=None)
@given(forests(), st.permutations(NOTES), st.randoms(use_true_random=False))
def test_every_note_stands_in_exactly_one_group_whatever_the_order(links, notes, random):
    shuffled = ruled(links)
    random.shuffle(shuffled)
    found = groups.grouped(notes, shuffled)
    assert found == groups.grouped(NOTES, ruled(links))
    assert sorted(each.id for group in found for each in group.notes) == sorted(IDS)
    for group in found:
        whole = groups.together(links, group.leader.id)
        assert whole == {each.id for each in group.notes}


@settings(deadline=None)
@given(forests(), st.sampled_from(IDS))
def test_one_that_is_taken_out_stands_alone_and_the_others_stay_together(links, out):
    left = {**links, **groups.parted(links, out)}
    after = {one: other for one, other in left.items() if other}
    assert groups.together(after, out) == {out}
    rest = groups.together(links, out) - {out}
    for one in rest:
        assert groups.together(after, one) == rest
    untouched = set(IDS) - rest - {out}
    assert all(groups.together(after, one) == groups.together(links, one) for one in untouched)


@settings(deadline=None)
@given(forests(), st.permutations(IDS))
def test_when_all_were_taken_out_all_is_as_it_was_before(links, order):
    for out in order:
        links = {one: other for one, other in {**links, **groups.parted(links, out)}.items() if other}
    assert links == {}
    assert told(NOTES, links) == [[each] for each in IDS]


def test_suggestions_quotes_and_dots_are_led_by_the_same_note():
    """Also where the head of the chain was taken back: then the oldest that is left speaks for all."""
    left, links = NOTES[1:4], {IDS[1]: IDS[0], IDS[2]: IDS[0], IDS[3]: IDS[2]}
    (group,) = groups.grouped(left, ruled(links))
    scope = Scope(FORUM, left[0].meeting, "", AT)
    summary = drawn(scope, left, (left[0].village,), rulings=ruled(links), dots={IDS[3]: 2, IDS[2]: 1})
    (given,) = summary.priorities
    assert (group.leader.id, given.note.note, given.dots) == (IDS[1], IDS[1], 3)
    assert {line.source.note for line in summary.lines if isinstance(line, Quote)} == {IDS[1]}
    assert set(alike.leaders(left, ruled(links)).values()) == {IDS[1]}

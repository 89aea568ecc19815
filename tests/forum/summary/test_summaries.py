"""The rules that make each line of a summary checkable, as properties of any notes."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forum.people import Language
from forum.summary import quotes
from forum.summary.behind import sources
from forum.summary.lines import Count, NoSource, Part, Quote, Ref, Roll, Says, excerpt
from forum.summary.summaries import Summary, drawn, within
from forum.workshop.notes import Note, State
from forum.workshop.questions import CELLS, Cell, Phase, Question
from tests.forum.summary import answers
from tests.forum.summary.answers import CUT_OFF, VILLAGES, WELCOME, note, scope

few = settings(max_examples=40, deadline=None)
READERS = st.sampled_from(["", "broager", "nordborg"])


def _standing(notes: list[Note]) -> dict[str, Note]:
    own = [n for n in notes if (n.forum, n.meeting) == (answers.FORUM, answers.MEETING)]
    return {n.id: n for n in own if n.state is State.ACTIVE and n.sent_at <= CUT_OFF}


def _counts(summary: Summary) -> list[Count]:
    """Those of whole cells; test_rules.py has the others."""
    return [line for line in summary.lines if isinstance(line, Count) and line.says is Says.CELL]


def _quotes(summary: Summary) -> list[Quote]:
    return [line for line in summary.lines if isinstance(line, Quote)]


@few
@given(answers.notes(), READERS, st.randoms(use_true_random=False))
def test_the_same_notes_in_any_order_give_the_same_bytes(notes, village, chance) -> None:
    """F24, rule 8."""
    shuffled = list(notes)
    chance.shuffle(shuffled)
    first, second = drawn(scope(village), notes, VILLAGES), drawn(scope(village), shuffled, VILLAGES)
    assert repr(first).encode() == repr(second).encode()


@few
@given(answers.notes(), READERS)
def test_every_quote_is_an_exact_piece_of_the_stored_wording(notes, village) -> None:
    """F21, rule 5: verbatim, at most 40 words, never cut within a word."""
    standing = _standing(notes)
    for quote in _quotes(drawn(scope(village), notes, VILLAGES)):
        source = standing[quote.source.note]
        assert quote.source.version == source.version
        assert quote.said == source.text[quote.start : quote.end]
        assert len(quote.said.split()) <= 40
        assert quote.end == len(source.text.rstrip()) or source.text[quote.end].isspace()
        assert quote.is_cut is (len(source.text.split()) > 40)
        assert (quote.village, quote.cell, quote.language) == (source.village, source.cell, source.language)


@few
@given(answers.notes(), READERS)
def test_every_number_recomputes_and_the_cells_add_up(notes, village) -> None:
    summary = drawn(scope(village), notes, VILLAGES)
    standing = _standing(notes)
    assert {ref.note for ref in summary.notes} == standing.keys()
    assert sum(count.notes for count in _counts(summary)) == len(standing)
    for count in _counts(summary):
        mine = [n for n in standing.values() if _is_in(n, count.part, village)]
        here = [n for n in mine if n.cell == count.cell]
        assert {(ref.note, ref.version) for ref in count.sources} == {(n.id, n.version) for n in here}
        assert count.of_notes == len(mine)
        assert set(count.villages) == {n.village for n in here}
        asked = [key for key in VILLAGES if count.part is Part.ALL or (key == village) is (count.part is Part.OWN)]
        assert count.of_villages == len(asked)


def _is_in(one: Note, part: Part, village: str) -> bool:
    return part is Part.ALL or (one.village == village) is (part is Part.OWN)


@few
@given(answers.notes(), READERS)
def test_every_line_has_a_source_and_every_village_stands_on_the_roll(notes, village) -> None:
    """F20, rules 1 and 3."""
    summary = drawn(scope(village), notes, VILLAGES)
    assert all(line.sources for line in summary.lines if not isinstance(line, Roll))
    assert summary.roll is not None
    assert sorted(summary.roll.answered + summary.roll.silent) == sorted(VILLAGES)
    assert set(summary.roll.answered) == {n.village for n in _standing(notes).values()}


@few
@given(answers.notes(), READERS)
def test_the_sources_of_a_count_are_the_notes_it_counted(notes, village) -> None:
    for count in _counts(drawn(scope(village), notes, VILLAGES)):
        found = sources(scope(village), notes, count.part, count.key)
        assert tuple(Ref(n.id, n.version) for n in found) == count.sources


@few
@given(answers.notes(12))
def test_taking_a_note_back_takes_it_out_of_every_line(notes) -> None:
    standing = _standing(notes)
    for gone in standing:
        left = [n for n in notes if n.id != gone]
        lines = drawn(scope(), left, VILLAGES).lines
        assert all(ref.note != gone for line in lines for ref in line.sources)


def test_a_village_reads_its_own_then_the_others_then_who_is_silent() -> None:
    notes = [
        note(1, "graasten"),
        note(2, "broager"),
        note(3, "broager", cell=Cell(Question.CAN_IMPROVE, Phase.RETENTION)),
    ]
    lines = drawn(scope("broager"), notes, VILLAGES).lines
    parts = [line.part for line in lines if not isinstance(line, Roll)]
    assert set(parts) == {Part.OWN, Part.OTHERS}
    assert parts == sorted(parts, key=[Part.OWN, Part.OTHERS].index)
    assert isinstance(lines[-1], Roll)
    assert lines[-1].silent == ("egernsund", "sydals", "nordborg")


def test_seven_of_nineteen_notes_of_five_villages() -> None:
    here = [note(n, VILLAGES[n % 5]) for n in range(7)]
    elsewhere = [note(n, VILLAGES[0], cell=CELLS[8]) for n in range(7, 19)]
    count = drawn(scope(), here + elsewhere, [*VILLAGES, *"abcdefg"]).count(Part.ALL, WELCOME)
    assert count is not None
    assert (count.notes, count.of_notes, len(count.villages), count.of_villages) == (7, 19, 5, 12)


def test_a_village_that_left_the_workspace_still_counts() -> None:
    summary = drawn(scope(), [note(1, "gone")], VILLAGES)
    assert summary.roll is not None
    assert summary.roll.answered == ("gone",)
    assert _counts(summary)[0].of_villages == 6


def test_a_representative_note_is_quoted_before_an_odd_one_and_before_its_twin() -> None:
    texts = ["Velkomstfest for naboer", "Velkomstfest med naboer", "Kaffe", "Boligmarked", "Velkomstfest og bolig"]
    notes = [note(n, VILLAGES[n], text) for n, text in enumerate(texts)]
    chosen = [found.text for found in quotes.chosen(notes)]
    assert "Velkomstfest" in chosen[0]
    assert not {"Velkomstfest for naboer", "Velkomstfest med naboer"} <= set(chosen[:2])


def test_quotes_are_chosen_alike_in_any_order() -> None:
    notes = [note(n, VILLAGES[n % 4], f"Velkomstfest {'med' * (n % 3)} kaffe") for n in range(12)]
    assert quotes.chosen(notes) == quotes.chosen(notes[::-1])


def test_one_village_that_repeats_itself_is_no_agreement() -> None:
    notes = [note(n, "sydals", "Cykelsti cykelsti nummer") for n in range(8)]
    notes += [note(10, "broager", "Velkomstfest hvert forår"), note(11, "graasten", "Velkomstfest hvert efterår")]
    assert "Velkomstfest" in quotes.chosen(notes)[0].text


def test_of_a_line_with_very_many_notes_the_quotes_are_still_of_two_villages_and_the_same_in_any_order() -> None:
    many = quotes.COMPARED * 2 + 7
    notes = [note(n, VILLAGES[n % 5], f"Velkomstfest nummer {n % 13}") for n in range(many)]
    found = quotes.chosen(notes)
    assert found == quotes.chosen(notes[::-1])
    assert len({one.village for one in found}) == quotes.QUOTES


def test_redaction_marks_stay_in_the_quote() -> None:
    (quote,) = _quotes(drawn(scope(), [note(1, text="  Så sagde [XXX] ja  ")], VILLAGES))
    assert quote.said == "Så sagde [XXX] ja"
    assert not quote.is_cut


def test_a_line_without_a_source_cannot_be_built() -> None:
    """F20: the build of the line fails, not its reader."""
    with pytest.raises(NoSource):
        Count(Part.ALL, WELCOME, (), 3, ("broager",), 5)
    with pytest.raises(NoSource):
        Count(Part.ALL, WELCOME, (Ref("n1", 1),), 3, (), 5)
    with pytest.raises(NoSource):
        Quote(Part.ALL, WELCOME, Ref("n1", 1), "broager", Language.DA, "Fest", 0, 0)
    with pytest.raises(NoSource):
        Quote(Part.ALL, WELCOME, Ref("n1", 1), "broager", Language.DA, "Fest", 0, 5)
    with pytest.raises(NoSource):
        Roll((), (), ())
    with pytest.raises(NoSource):
        Roll(("broager",), (), ())
    with pytest.raises(NoSource):
        excerpt("   ")


def test_a_line_that_cannot_be_true_cannot_be_built() -> None:
    twice = (Ref("n1", 1), Ref("n1", 1))
    for wrong in (
        lambda: Count(Part.ALL, WELCOME, twice, 3, ("broager",), 5),
        lambda: Count(Part.ALL, WELCOME, (Ref("n1", 1),), 0, ("broager",), 5),
        lambda: Count(Part.ALL, WELCOME, (Ref("n1", 1),), 1, ("broager", "sydals"), 1),
        lambda: Roll(("broager",), ("broager",), (Ref("n1", 1),)),
        lambda: Quote(Part.ALL, WELCOME, Ref("n1", 1), "broager", Language.DA, "ord " * 41, 0, 163),
    ):
        with pytest.raises(ValueError, match=r"."):
            wrong()


def test_a_note_sent_at_the_cut_off_is_in_and_a_moment_later_is_out() -> None:
    notes = [note(1, sent_at=CUT_OFF), note(2, sent_at=CUT_OFF + timedelta(microseconds=1))]
    assert [found.id for found in within(scope(), notes)] == ["n0001"]

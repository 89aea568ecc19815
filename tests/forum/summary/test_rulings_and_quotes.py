"""What organisers rule and authors forbid, and that each line is found again, as properties of any world."""

from collections import Counter

from hypothesis import given, settings

from forum.quoting.consents import Quoting
from forum.summary import keys
from forum.summary.behind import sources
from forum.summary.lines import THEMED, Count, Part, Roll, Says
from forum.summary.organised import organised
from forum.summary.rulings import What
from forum.themes import coding
from forum.workshop.notes import Note
from forum.workshop.questions import CELLS, Question
from tests.forum.summary.answers import VILLAGES
from tests.forum.summary.oracle import cell_of, counts_of, quotes_of, ruled_of, themes_of
from tests.forum.summary.worlds import World, worlds

often = settings(max_examples=50, deadline=None)


@often
@given(worlds())
def test_a_quote_is_verbatim_short_allowed_and_told_once(world) -> None:
    """Rule 5, F21: no more than 40 words of the stored version, never without consent, one of a village a line."""
    summary, hidden = world.drawn(), {note for note, how in ruled_of(world, What.QUOTE).items() if how == "hidden"}
    consents = {one.note: one for one in world.consents}
    for quote in quotes_of(summary):
        one = world.standing[quote.source.note]
        assert quote.said == one.text[quote.start : quote.end] == " ".join(quote.said.split())
        assert len(quote.said.split()) <= 40
        assert (quote.source.version, quote.village, quote.cell) == (one.version, one.village, one.cell)
        answer = consents.get(one.id)
        yes = answer is not None and answer.state is Quoting.YES and answer.seen == one.version
        assert answer is None or answer.state is Quoting.FREE or yes
        assert one.id not in hidden
        assert keys.quote(one.id) not in ruled_of(world, What.DROPPED)
    told = Counter((quote.part, ref) for quote in quotes_of(summary) for ref in quote.sources)
    assert set(told.values()) <= {1}
    for line in counts_of(summary, *THEMED, Says.OTHER):
        chosen = [quote.village for quote in summary.quotes_of(line) if not quote.pinned and not quote.action]
        assert len(set(chosen)) == len(chosen)


@often
@given(worlds())
def test_few_notes_are_shown_as_they_are(world) -> None:
    """Rule 8: all that may be quoted, or that says the same as one that is."""
    summary, ruled = world.drawn(), organised(world.scope, world.rulings)
    kept = {ref.note for ref in summary.withheld}
    for part in summary.parts:
        for cell in filter(lambda cell: summary.is_verbatim(part, cell), CELLS):
            free = {
                one.id for one in cell_of(world, part, cell) if one.id not in kept and not ruled.is_left_out(one.id)
            }
            shown = {ref.note for quote in summary.quotes(part, cell) for ref in quote.sources}
            assert free <= shown


@often
@given(worlds())
def test_what_an_organiser_pinned_in_these_words_is_quoted(world) -> None:
    """Rule 6; unless its line was taken out, or another note that says the same was pinned, too."""
    summary, ruled = world.drawn(), organised(world.scope, world.rulings)
    quoted = {ruled.same.voice(quote.source.note) for quote in quotes_of(summary)}
    kept = {ref.note for ref in summary.withheld}
    for one in world.standing.values():
        lines = {keys.theme(one.cell, theme) for theme in themes_of(world, one)}
        gone = lines <= ruled.dropped and not summary.is_verbatim(_part(world, one), one.cell)
        if ruled.is_pinned(one) and one.id not in kept and not ruled.is_left_out(one.id) and not gone:
            assert ruled.same.voice(one.id) in quoted


def _part(world: World, one: Note) -> Part:
    if not world.scope.village:
        return Part.ALL
    return Part.OWN if one.village == world.scope.village else Part.OTHERS


@often
@given(worlds())
def test_what_says_the_same_keeps_counting_and_is_one_voice_a_village(world) -> None:
    """F18: a merge changes no number of notes or villages."""
    ruled = organised(world.scope, world.rulings)
    without = World(
        world.scope, world.notes, tuple(one for one in world.rulings if one.what is not What.SAME), world.consents
    )
    alone = {
        (line.part, line.key): line for line in counts_of(without.drawn(), Says.CELL, *THEMED, Says.OTHER, Says.HORIZON)
    }
    for line in counts_of(world.drawn(), Says.CELL, *THEMED, Says.OTHER, Says.HORIZON):
        other = alone[line.part, line.key]
        assert (line.sources, line.villages, line.of_notes) == (other.sources, other.villages, other.of_notes)
        voices = {(world.standing[ref.note].village, ruled.same.voice(ref.note)) for ref in line.sources}
        assert line.voices == len(voices)
        assert other.voices == other.notes


@often
@given(worlds())
def test_the_notes_behind_any_line_are_found_by_its_key(world) -> None:
    """F20: what a button sends is enough."""
    summary = world.drawn()
    for line in summary.lines:
        part = summary.parts[0] if isinstance(line, Roll) else line.part
        found = sources(world.scope, world.notes, part, line.key, rulings=world.rulings, earlier=world.earlier)
        if isinstance(line, Roll):
            continue
        assert {(one.id, one.version) for one in found} == {(ref.note, ref.version) for ref in line.sources}
        assert summary.line(line.key, part) is line


@often
@given(worlds())
def test_what_was_taken_out_is_gone_and_what_makes_it_honest_is_not(world) -> None:
    """Rule 6: lines yes; cells, «Andet» and the roll no."""
    summary, out = world.drawn(), set(ruled_of(world, What.DROPPED))
    for line in summary.lines:
        bucket = isinstance(line, Count) and line.says in (Says.CELL, Says.OTHER)
        assert line.key not in out or bucket or isinstance(line, Roll)
    assert set(summary.dropped) <= out
    assert not any(key.startswith(("cell:", keys.ROLL)) or key.endswith(":other") for key in summary.dropped)
    assert summary.roll is not None
    assert sorted(summary.roll.answered + summary.roll.silent) == sorted(VILLAGES)


@often
@given(worlds())
def test_dots_add_up_over_those_that_say_the_same(world) -> None:
    """F19: totals reproduce; none is lost, none counted twice."""
    dots = dict(world.dots)
    summary = world.drawn()
    assert sum(one.dots for one in summary.priorities) == sum(dots.get(one, 0) for one in world.standing)
    seen = [ref for one in summary.priorities for ref in (one.note, *one.merged)]
    assert len(set(seen)) == len(seen)
    assert [one.dots for one in summary.priorities] == sorted((one.dots for one in summary.priorities), reverse=True)


@often
@given(worlds())
def test_nothing_of_another_gathering_or_forum_is_in_any_line(world) -> None:
    """The notes of now, and of the gathering before only where a change is told."""
    summary = world.drawn()
    for line in summary.lines:
        known = world.told if line in summary.changes else world.standing
        for ref in line.sources:
            assert known[ref.note].version == ref.version
            assert known[ref.note].forum == world.scope.forum


@often
@given(worlds())
def test_wishes_carry_the_number_that_an_organiser_gave_them(world) -> None:
    ruled, summary = organised(world.scope, world.rulings), world.drawn()
    for count in summary.wishes:
        wishes = cell_of(world, count.part, count.cell)
        assert count.cell.question is Question.WISH_SCENARIO
        assert {ref.note for ref in count.sources} == {one.id for one in wishes if ruled.action(one.id) == count.action}
    for quote in quotes_of(summary):
        assert quote.action == ruled.action(quote.source.note)


@often
@given(worlds())
def test_stored_themes_are_those_of_the_codebook_in_force(world) -> None:
    assert world.drawn().codebook == coding.codebook().version

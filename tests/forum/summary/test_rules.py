"""The rules that make a themed summary honest, as properties of any notes, rulings, consents and earlier notes."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from forum.quoting.consents import Quoting
from forum.summary import keys
from forum.summary.behind import sources
from forum.summary.lines import THEMED, Changed, Count, Part, Quote, Roll, Says
from forum.summary.organised import organised
from forum.summary.rulings import EVERYWHERE, What
from forum.summary.summaries import FEW, Summary
from forum.themes import coding
from forum.themes.themes import Theme
from forum.workshop.notes import Note
from forum.workshop.questions import CELLS, Cell, Phase, Question
from tests.forum.summary.answers import VILLAGES
from tests.forum.summary.worlds import World, worlds

often = settings(max_examples=50, deadline=None)


def _ruled(world: World, what: What) -> dict[str, str]:
    """What holds here by subject: of the gathering before what holds everywhere."""
    own = [one for one in world.rulings if one.forum == world.scope.forum and one.what is what and one.value]
    held = {one.subject: one.value for one in own if one.gathering == EVERYWHERE}
    return held | {one.subject: one.value for one in own if one.gathering == world.scope.gathering}


def _themes(world: World, one: Note) -> tuple[Theme, ...]:
    return (Theme.SHOPS,) if one.id in _ruled(world, What.THEMES) else one.themes


def _mine(world: World, part: Part) -> list[Note]:
    own = world.scope.village
    return [one for one in world.standing.values() if part is Part.ALL or (one.village == own) is (part is Part.OWN)]


def _cell(world: World, part: Part, cell: Cell) -> list[Note]:
    return [one for one in _mine(world, part) if one.cell == cell]


def _counts(summary: Summary, *says: Says) -> list[Count]:
    return [line for line in summary.lines if isinstance(line, Count) and line.says in says]


def _quotes(summary: Summary) -> list[Quote]:
    return [line for line in summary.lines if isinstance(line, Quote)]


@often
@given(worlds(), st.integers(0, 2**32))
def test_notes_rulings_consents_and_dots_in_any_order_give_the_same_bytes(world, seed) -> None:
    """F24, rule 8."""
    assert repr(world.drawn()).encode() == repr(world.shuffled(seed).drawn()).encode()


@often
@given(worlds())
def test_every_cell_is_counted_and_the_nine_add_up(world) -> None:
    """Rules 1 and 2; also where an organiser tried to take a cell out."""
    summary = world.drawn()
    assert {ref.note for ref in summary.notes} == world.standing.keys()
    counts = _counts(summary, Says.CELL)
    assert sum(count.notes for count in counts) == len(world.standing)
    for count in counts:
        assert {ref.note for ref in count.sources} == {one.id for one in _cell(world, count.part, count.cell)}
        assert count.of_notes == len(_mine(world, count.part))


@often
@given(worlds())
def test_every_number_of_a_theme_recomputes(world) -> None:
    """Rule 2: «7 af 19 noter (5 af 12 landsbyer)», of the notes of the cell and of the villages that were asked."""
    summary = world.drawn()
    for count in _counts(summary, *THEMED, Says.OTHER):
        here = _cell(world, count.part, count.cell)
        behind = [one for one in here if count.theme in _themes(world, one)]
        assert {(ref.note, ref.version) for ref in count.sources} == {(one.id, one.version) for one in behind}
        assert count.of_notes == len(here)
        assert set(count.villages) == {one.village for one in behind}
        asked = [
            key
            for key in VILLAGES
            if count.part is Part.ALL or (key == world.scope.village) is (count.part is Part.OWN)
        ]
        assert count.of_villages == len(asked)
        assert (count.says is Says.OTHER) is (count.theme is Theme.OTHER)
        assert (count.says is Says.SINGLE) is (count.theme is not Theme.OTHER and len(count.villages) == 1)


@often
@given(worlds())
def test_every_theme_of_a_cell_has_its_line_unless_the_notes_themselves_are_shown(world) -> None:
    """Rules 3 and 8: «Andet» too, which nobody can take out."""
    summary, out = world.drawn(), set(_ruled(world, What.DROPPED))
    for part in summary.parts:
        for cell in CELLS:
            here = _cell(world, part, cell)
            few = len(here) <= FEW or len([one for one in _mine(world, part) if one.phase is cell.phase]) <= FEW
            found = {theme for one in here for theme in _themes(world, one)} if not few else set()
            lines = [line for line in summary.by_phase(cell.phase, part) if line.cell == cell]
            wanted = {theme for theme in found if theme is Theme.OTHER or keys.theme(cell, theme) not in out}
            assert {line.theme for line in lines} == wanted
            assert summary.is_verbatim(part, cell) is (few and bool(here))


@often
@given(worlds())
def test_villages_rank_before_notes_and_what_has_a_place_stands_there(world) -> None:
    """Rule 3."""
    summary, places = world.drawn(), _ruled(world, What.PLACE)
    for part in summary.parts:
        for phase in Phase:
            lines = [line for line in summary.by_phase(phase, part) if line.says is not Says.OTHER]
            unplaced = [line for line in lines if not places.get(line.key, "x").isdigit()]
            ranks = [(len(line.villages), line.notes) for line in unplaced]
            assert ranks == sorted(ranks, reverse=True)
            told = summary.by_phase(phase, part)
            assert [line.says is Says.OTHER for line in told] == sorted(line.says is Says.OTHER for line in told)
            placed = sorted((places[line.key], line.key) for line in lines if line not in unplaced)
            if len(placed) == 1:
                assert lines[min(int(placed[0][0]), len(lines)) - 1].key == placed[0][1]


@often
@given(worlds())
def test_where_only_one_village_says_something_a_voice_of_one_is_heard(world) -> None:
    """Rule 3, in every part and phase where one may be quoted."""
    summary = world.drawn()
    silent = {ref.note for ref in summary.withheld} | {
        one for one in world.standing if organised(world.scope, world.rulings).is_left_out(one)
    }
    for part in summary.parts:
        for phase in Phase:
            single = [line for line in summary.by_phase(phase, part) if line.says is Says.SINGLE]
            sayable = [line for line in single if {ref.note for ref in line.sources} - silent]
            assert bool(sayable) is any(summary.quotes_of(line) for line in single)


@often
@given(worlds())
def test_a_quote_is_verbatim_short_allowed_and_told_once(world) -> None:
    """Rule 5, F21: no more than 40 words of the stored version, never without consent, one of a village a line."""
    summary, hidden = world.drawn(), {note for note, how in _ruled(world, What.QUOTE).items() if how == "hidden"}
    consents = {one.note: one for one in world.consents}
    for quote in _quotes(summary):
        one = world.standing[quote.source.note]
        assert quote.said == one.text[quote.start : quote.end] == " ".join(quote.said.split())
        assert len(quote.said.split()) <= 40
        assert (quote.source.version, quote.village, quote.cell) == (one.version, one.village, one.cell)
        answer = consents.get(one.id)
        yes = answer is not None and answer.state is Quoting.YES and answer.seen == one.version
        assert answer is None or answer.state is Quoting.FREE or yes
        assert one.id not in hidden
        assert keys.quote(one.id) not in _ruled(world, What.DROPPED)
    told = Counter((quote.part, ref) for quote in _quotes(summary) for ref in quote.sources)
    assert set(told.values()) <= {1}
    for line in _counts(summary, *THEMED, Says.OTHER):
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
            free = {one.id for one in _cell(world, part, cell) if one.id not in kept and not ruled.is_left_out(one.id)}
            shown = {ref.note for quote in summary.quotes(part, cell) for ref in quote.sources}
            assert free <= shown


@often
@given(worlds())
def test_what_an_organiser_pinned_in_these_words_is_quoted(world) -> None:
    """Rule 6; unless its line was taken out, or another note that says the same was pinned, too."""
    summary, ruled = world.drawn(), organised(world.scope, world.rulings)
    quoted = {ruled.same.voice(quote.source.note) for quote in _quotes(summary)}
    kept = {ref.note for ref in summary.withheld}
    for one in world.standing.values():
        lines = {keys.theme(one.cell, theme) for theme in _themes(world, one)}
        gone = lines <= ruled.dropped and not summary.is_verbatim(_part(world, one), one.cell)
        if ruled.is_pinned(one) and one.id not in kept and not ruled.is_left_out(one.id) and not gone:
            assert ruled.same.voice(one.id) in quoted


def _part(world: World, one: Note) -> Part:
    if not world.scope.village:
        return Part.ALL
    return Part.OWN if one.village == world.scope.village else Part.OTHERS


@often
@given(worlds())
def test_a_split_is_a_theme_that_works_for_some_and_not_for_others(world) -> None:
    """Rule 3."""
    summary = world.drawn()
    for split in summary.split:
        for side, question in ((split.works, Question.WORKS_WELL), (split.better, Question.CAN_IMPROVE)):
            here = _cell(world, split.part, Cell(question, split.phase))
            behind = {one.id for one in here if split.theme in _themes(world, one)}
            assert {ref.note for ref in side.sources} == behind
            assert side.of_notes == len(here)
    for part in summary.parts:
        for phase in Phase:
            if summary.of_phase(phase, part) > FEW:
                works, better = (
                    {theme for one in _cell(world, part, Cell(question, phase)) for theme in _themes(world, one)}
                    for question in (Question.WORKS_WELL, Question.CAN_IMPROVE)
                )
                found = {split.theme for split in summary.split if (split.part, split.phase) == (part, phase)}
                assert found == (works & better) - {Theme.OTHER}


@often
@given(worlds())
def test_a_change_is_told_only_of_villages_that_answered_both_times(world) -> None:
    """F23: same cell, two dates: new, gone, still there, with the notes of both."""
    summary = world.drawn()
    before = [one for one in world.told.values() if one.id not in world.standing and one.state == "active"]
    before = [one for one in before if one.forum == world.scope.forum]
    for change in summary.changes:
        own = world.scope.village
        mine = [one for one in before if change.part is Part.ALL or (one.village == own) is (change.part is Part.OWN)]
        then = [one for one in mine if one.cell == change.cell and change.theme in _themes(world, one)]
        now = [one for one in _cell(world, change.part, change.cell) if change.theme in _themes(world, one)]
        assert {ref.note for ref in change.sources} == {one.id for one in (*now, *then)}
        assert (bool(now), bool(then)) == {
            Changed.NEW: (True, False),
            Changed.GONE: (False, True),
            Changed.STILL: (True, True),
        }[change.changed]
        if change.changed is not Changed.STILL:
            question = change.cell.question
            now_, then_ = (
                {one.village for one in notes if one.question is question}
                for notes in (_mine(world, change.part), mine)
            )
            assert now_ & then_ & {one.village for one in (*now, *then)}
    assert bool(summary.earlier) is (world.earlier is not None)


@often
@given(worlds())
def test_what_says_the_same_keeps_counting_and_is_one_voice_a_village(world) -> None:
    """F18: a merge changes no number of notes or villages."""
    ruled = organised(world.scope, world.rulings)
    without = World(
        world.scope, world.notes, tuple(one for one in world.rulings if one.what is not What.SAME), world.consents
    )
    alone = {
        (line.part, line.key): line for line in _counts(without.drawn(), Says.CELL, *THEMED, Says.OTHER, Says.HORIZON)
    }
    for line in _counts(world.drawn(), Says.CELL, *THEMED, Says.OTHER, Says.HORIZON):
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
    summary, out = world.drawn(), set(_ruled(world, What.DROPPED))
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
        wishes = _cell(world, count.part, count.cell)
        assert count.cell.question is Question.WISH_SCENARIO
        assert {ref.note for ref in count.sources} == {one.id for one in wishes if ruled.action(one.id) == count.action}
    for quote in _quotes(summary):
        assert quote.action == ruled.action(quote.source.note)


@often
@given(worlds())
def test_stored_themes_are_those_of_the_codebook_in_force(world) -> None:
    assert world.drawn().codebook == coding.codebook().version

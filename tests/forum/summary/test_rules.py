"""The rules that make a themed summary honest, as properties of any notes, rulings and earlier notes."""

from hypothesis import given, settings
from hypothesis import strategies as st

from forum.summary import keys
from forum.summary.lines import THEMED, Changed, Part, Says
from forum.summary.organised import organised
from forum.summary.rulings import What
from forum.summary.summaries import FEW
from forum.themes.themes import Theme
from forum.workshop.questions import CELLS, Cell, Phase, Question
from tests.forum.summary.answers import VILLAGES
from tests.forum.summary.oracle import cell_of, counts_of, mine_of, ruled_of, themes_of
from tests.forum.summary.worlds import worlds

often = settings(max_examples=50, deadline=None)


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
    counts = counts_of(summary, Says.CELL)
    assert sum(count.notes for count in counts) == len(world.standing)
    for count in counts:
        assert {ref.note for ref in count.sources} == {one.id for one in cell_of(world, count.part, count.cell)}
        assert count.of_notes == len(mine_of(world, count.part))


@often
@given(worlds())
def test_every_number_of_a_theme_recomputes(world) -> None:
    """Rule 2: «7 af 19 noter (5 af 12 landsbyer)», of the notes of the cell and of the villages that were asked."""
    summary = world.drawn()
    for count in counts_of(summary, *THEMED, Says.OTHER):
        here = cell_of(world, count.part, count.cell)
        behind = [one for one in here if count.theme in themes_of(world, one)]
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
    summary, out = world.drawn(), set(ruled_of(world, What.DROPPED))
    for part in summary.parts:
        for cell in CELLS:
            here = cell_of(world, part, cell)
            few = len(here) <= FEW or len([one for one in mine_of(world, part) if one.phase is cell.phase]) <= FEW
            found = {theme for one in here for theme in themes_of(world, one)} if not few else set()
            lines = [line for line in summary.by_phase(cell.phase, part) if line.cell == cell]
            wanted = {theme for theme in found if theme is Theme.OTHER or keys.theme(cell, theme) not in out}
            assert {line.theme for line in lines} == wanted
            assert summary.is_verbatim(part, cell) is (few and bool(here))


@often
@given(worlds())
def test_villages_rank_before_notes_and_what_has_a_place_stands_there(world) -> None:
    """Rule 3."""
    summary, places = world.drawn(), ruled_of(world, What.PLACE)
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
def test_a_split_is_a_theme_that_works_for_some_and_not_for_others(world) -> None:
    """Rule 3."""
    summary = world.drawn()
    for split in summary.split:
        for side, question in ((split.works, Question.WORKS_WELL), (split.better, Question.CAN_IMPROVE)):
            here = cell_of(world, split.part, Cell(question, split.phase))
            behind = {one.id for one in here if split.theme in themes_of(world, one)}
            assert {ref.note for ref in side.sources} == behind
            assert side.of_notes == len(here)
    for part in summary.parts:
        for phase in Phase:
            if summary.of_phase(phase, part) > FEW:
                works, better = (
                    {theme for one in cell_of(world, part, Cell(question, phase)) for theme in themes_of(world, one)}
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
        then = [one for one in mine if one.cell == change.cell and change.theme in themes_of(world, one)]
        now = [one for one in cell_of(world, change.part, change.cell) if change.theme in themes_of(world, one)]
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
                for notes in (mine_of(world, change.part), mine)
            )
            assert now_ & then_ & {one.village for one in (*now, *then)}
    assert bool(summary.earlier) is (world.earlier is not None)

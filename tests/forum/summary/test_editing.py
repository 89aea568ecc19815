"""What an organiser decides about a summary: kept with who and when, undone, and never over somebody else's word."""

import pytest

from forum.errors import ChangedMeanwhile, NoSuchNote, NotAllowed
from forum.people import Language, Person, Role
from forum.summary import editing
from forum.summary.editing import DecidedOtherwise, Decision, Editing, HeadingTooLong, NoSuchChoice, NoSuchLine
from forum.summary.rulings import EVERYWHERE, What
from forum.workshop.notes import State
from forum.workshop.questions import Cell, Phase, Question
from tests.bot.fakes import FixedDirectory, MemoryNotes, StillClock, landsbyforum
from tests.forum.alike.memory import MemoryRulings
from tests.forum.summary.answers import MEETING, note

LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA, "", "")
ODA = Person("oda", "Oda", Role.ORGANISER, Language.DA, "", "")
LINE = "theme:works_well:reception:welcome"
WISH = Cell(Question.WISH_SCENARIO, Phase.RETENTION)


@pytest.fixture
def rulings() -> MemoryRulings:
    return MemoryRulings()


@pytest.fixture
def desk(rulings: MemoryRulings) -> Editing:
    standing = [note(1), note(2, cell=WISH), note(3, state=State.WITHDRAWN)]
    notes = MemoryNotes({each.id: each for each in standing})
    return Editing(FixedDirectory(landsbyforum()), rulings, notes, StillClock())


def heading(words: str, seen: int = 0) -> Decision:
    return Decision(MEETING, "line", What.HEADING, words, seen)


async def test_a_heading_is_kept_with_who_and_when(desk: Editing, rulings: MemoryRulings):
    before, after = await desk.decide(LISE, heading("Boliger til leje"))
    assert (before.value, before.version) == ("", 0)
    assert (after.value, after.by, after.at, after.version) == ("Boliger til leje", "lise", desk.clock.now(), 1)
    assert await desk.standing(LISE, MEETING) == (after,)
    (deed,) = rulings.deeds
    assert (deed.subject, deed.actor, deed.act) == (f"summary:{MEETING}", "lise", "summary.heading:line")
    assert "Boliger" not in f"{deed.before}{deed.after}", "the audit names ids, numbers and times"


async def test_a_second_tap_is_not_a_second_decision(desk: Editing, rulings: MemoryRulings):
    _, after = await desk.decide(LISE, heading("Boliger"))
    assert await desk.decide(LISE, heading("Boliger")) == (after, after)
    assert len(rulings.deeds) == 1


async def test_whoever_is_slower_is_shown_what_stands_and_overwrites_nothing(desk: Editing):
    await desk.decide(ODA, heading("Odas"))
    with pytest.raises(DecidedOtherwise) as refused:
        await desk.decide(LISE, heading("Lises"))
    assert (refused.value.standing.value, refused.value.standing.by) == ("Odas", "oda")
    assert isinstance(refused.value, ChangedMeanwhile)
    before, after = await desk.decide(LISE, heading("Lises", seen=refused.value.standing.version))
    assert (before.value, after.value, after.version) == ("Odas", "Lises", 2)


async def test_undo_is_the_value_that_stood_before(desk: Editing):
    await desk.decide(LISE, Decision(MEETING, LINE, What.DROPPED, editing.DROPPED))
    _, after = await desk.decide(LISE, Decision(MEETING, LINE, What.DROPPED, "", seen=1))
    assert (after.value, after.version) == ("", 2)


async def test_a_quote_is_pinned_wherever_its_note_is_summed_up(desk: Editing):
    _, after = await desk.decide(LISE, Decision(MEETING, "n0001", What.QUOTE, editing.PINNED))
    assert (after.gathering, after.seen) == (EVERYWHERE, 1), "and of which wording it was said"
    again = await desk.decide(LISE, Decision("another", "n0001", What.QUOTE, editing.HIDDEN, seen=1))
    assert [each.value for each in again] == [editing.PINNED, editing.HIDDEN]


@pytest.mark.parametrize("number", ["0", "11", "x", "1 ", "01"])
async def test_a_wish_has_a_number_of_the_action_plan_from_1_to_10(desk: Editing, number: str):
    for each in ("1", "10"):
        (standing,) = [r for r in await desk.standing(LISE, MEETING) if r.subject == "n0002"] or (None,)
        await desk.decide(LISE, Decision(MEETING, "n0002", What.ACTION, each, standing.version if standing else 0))
    with pytest.raises(NoSuchChoice):
        await desk.decide(LISE, Decision(MEETING, "n0002", What.ACTION, number, seen=2))


@pytest.mark.parametrize(
    ("decision", "refusal"),
    [
        (Decision(MEETING, "n0001", What.ACTION, "3"), NoSuchChoice),
        (Decision(MEETING, "n0003", What.QUOTE, "pinned"), NoSuchNote),
        (Decision(MEETING, "gone", What.QUOTE, "pinned"), NoSuchNote),
        (Decision(MEETING, "n0001", What.QUOTE, "louder"), NoSuchChoice),
        (Decision(MEETING, "n0001", What.THEMES, "housing"), NoSuchChoice),
        (Decision(MEETING, LINE, What.DROPPED, "2"), NoSuchChoice),
        (Decision(MEETING, "cell:works_well:reception", What.DROPPED, "1"), NoSuchChoice),
        (Decision(MEETING, "roll", What.DROPPED, "1"), NoSuchChoice),
        (Decision(MEETING, "line", What.HEADING, "x" * 81), HeadingTooLong),
    ],
)
async def test_what_no_button_offers_is_refused(
    desk: Editing, rulings: MemoryRulings, decision: Decision, refusal: type[Exception]
):
    with pytest.raises(refusal):
        await desk.decide(LISE, decision)
    assert rulings.standing == {}


async def test_a_line_is_put_before_its_neighbour_and_back(desk: Editing, rulings: MemoryRulings):
    await desk.move(LISE, MEETING, "b", ("a", "b", "c"), -1, 0)
    places = {subject: each.value for (_, subject, _), each in rulings.standing.items()}
    assert sorted(places, key=lambda each: int(places[each])) == ["b", "a", "c"]
    back = await desk.move(LISE, MEETING, "b", ("b", "a", "c"), 1, 1)
    assert (back.value, back.version) == ("2", 2)
    assert [each.after for each in rulings.deeds] == ["1", "2"]


async def test_the_first_line_cannot_go_before_itself(desk: Editing):
    place = await desk.move(LISE, MEETING, "a", ("a", "b"), -1, 0)
    assert place.value == "1"


async def test_a_line_that_is_gone_is_not_moved(desk: Editing):
    with pytest.raises(NoSuchLine):
        await desk.move(LISE, MEETING, "z", ("a", "b"), 1, 0)
    await desk.move(ODA, MEETING, "a", ("a", "b"), 1, 0)
    with pytest.raises(DecidedOtherwise):
        await desk.move(LISE, MEETING, "a", ("a", "b"), 1, 0)


async def test_only_organisers_decide(desk: Editing, rulings: MemoryRulings):
    """Rule 25."""
    inge = Person("inge", "Inge", Role.MEMBER, Language.DA, "broager", "")
    for asked in (
        desk.standing(inge, MEETING),
        desk.decide(inge, heading("x")),
        desk.move(inge, MEETING, "a", ("a", "b"), 1, 0),
    ):
        with pytest.raises(NotAllowed):
            await asked
    assert rulings.standing == {}

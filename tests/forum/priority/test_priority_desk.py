"""F19: three dots a person, no double voting, totals that anybody could count again, and nobody told whose they are."""

import random
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forum.alike import groups
from forum.alike.desk import Alike
from forum.alike.groups import Group
from forum.errors import NoSuchNote, NotAllowed
from forum.people import Language, Person, Role
from forum.priority import ballots
from forum.priority.ballots import NoDotsLeft
from forum.priority.desk import Priorities
from forum.priority.dots import EACH
from forum.quoting.consents import Consent, Quoting
from forum.quoting.desk import Quotes
from forum.workshop.questions import Cell, Phase, Question
from forum.workshop.sittings import Locked
from tests.bot.fakes import CountedOutbox, FixedDirectory, MemoryNotes, StillClock, landsbyforum
from tests.forum.alike.memory import MemoryBallots, MemoryConsents, MemoryRulings, PaperTable, Village
from tests.forum.summary.answers import note

LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)
INGE, KIM = (Person(id_, id_, Role.MEMBER, Language.DA) for id_ in ("inge", "kim"))
WISH = Cell(Question.WISH_SCENARIO, Phase.RETENTION)
A, B, C, D = (
    note(number, village, f"Ønske {number}", cell=WISH, meeting="open")
    for number, village in enumerate(("broager", "graasten", "sydals", "egernsund"))
)
WORKS = note(9, meeting="open")


@dataclass
class Room:
    notes: MemoryNotes
    table: PaperTable
    ballots: MemoryBallots
    consents: MemoryConsents
    outbox: CountedOutbox
    desk: Priorities
    alike: Alike

    async def gives(self, who: Person, *notes: str, seen: int = -1, back: str = ""):  # type: ignore[no-untyped-def]
        """With the newest card in hand, unless `seen` names an older one."""
        shown = None
        for note_ in notes:
            now = (await self.desk.show(who)).seen if seen < 0 else seen
            shown = await self.desk.give(who, "", note_, now, back)
        return shown

    async def mine(self, who: Person) -> dict[str, int]:
        return {each.id: each.mine for each in (await self.desk.show(who)).mine}


@pytest.fixture
def room() -> Room:
    notes = MemoryNotes({each.id: each for each in (A, B, C, D, WORKS)})
    table, dots, clock = PaperTable(notes, MemoryRulings()), MemoryBallots(), StillClock()
    directory, outbox, consents = FixedDirectory(landsbyforum()), CountedOutbox(), MemoryConsents()
    quotes = Quotes(directory, notes, consents, table, Village(), table.rulings, clock)
    desk = Priorities(directory, table, dots, quotes, outbox, clock)
    return Room(notes, table, dots, consents, outbox, desk, Alike(table, table.rulings, clock))


async def test_a_fourth_dot_is_refused_and_the_three_lie_as_they_lay(room: Room):
    await room.gives(INGE, A.id, A.id, B.id)
    shown = await room.gives(INGE, C.id)
    assert (shown.full, shown.left) == (C.id, 0)
    assert await room.mine(INGE) == {A.id: 2, B.id: 1}


async def test_a_dot_is_moved_and_taken_back(room: Room):
    await room.gives(INGE, A.id, A.id, B.id)
    await room.gives(INGE, C.id, back=A.id)
    assert await room.mine(INGE) == {A.id: 1, B.id: 1, C.id: 1}
    await room.gives(INGE, "", back=B.id)
    assert await room.mine(INGE) == {A.id: 1, C.id: 1}


async def test_a_second_tap_and_a_second_device_give_no_second_dot(room: Room):
    """Rule 30: each tap says which ballot it was meant for."""
    first = await room.gives(INGE, A.id, seen=0)
    again = await room.gives(INGE, A.id, seen=0)
    other = await room.gives(INGE, B.id, seen=0)
    assert (first.stale, again.stale, other.stale) == (False, True, True)
    assert await room.mine(INGE) == {A.id: 1}


async def test_what_most_villages_share_comes_first_and_what_works_is_no_choice(room: Room):
    await room.alike.merge(LISE, "", D.id, C.id)
    shown = await room.desk.show(INGE)
    assert [each.id for each in shown.candidates] == [C.id, A.id, B.id]
    await room.gives(KIM, B.id, B.id, B.id)
    assert [each.id for each in (await room.desk.show(INGE)).candidates] == [C.id, A.id, B.id]
    with pytest.raises(NoSuchNote):
        await room.gives(INGE, WORKS.id)


async def test_joined_notes_share_their_dots_and_parting_gives_each_its_own_back(room: Room):
    await room.gives(INGE, A.id, B.id)
    await room.alike.merge(LISE, "", B.id, A.id)
    assert await room.mine(INGE) == {A.id: 2}
    await room.alike.part(LISE, "", B.id)
    assert await room.mine(INGE) == {A.id: 1, B.id: 1}


async def test_a_dot_on_a_note_that_was_taken_back_is_its_persons_again(room: Room):
    await room.gives(INGE, A.id, A.id, A.id)
    del room.notes.notes[A.id]
    assert (await room.desk.show(INGE)).left == EACH
    await room.gives(INGE, B.id)
    room.notes.notes[A.id] = A
    assert await room.mine(INGE) == {B.id: 1}


async def test_the_organiser_sees_what_all_come_to_and_nobody_else_does(room: Room):
    await room.gives(INGE, A.id, A.id)
    await room.gives(KIM, A.id, B.id)
    shown = await room.desk.show(LISE)
    assert [(dots, group.leader.id) for dots, group in shown.totals] == [(3, A.id), (1, B.id)]
    assert (await room.desk.show(KIM)).totals is None
    assert "inge" not in repr(await room.desk.show(LISE)).replace("author='inge'", "")


async def test_once_the_minutes_are_locked_no_dot_moves(room: Room):
    await room.gives(INGE, A.id)
    room.table.locked = True
    for act in (room.gives(INGE, B.id), room.gives(INGE, "", back=A.id), room.desk.ask(LISE, "")):
        with pytest.raises(Locked):
            await act
    shown = await room.desk.show(INGE)
    assert (shown.locked, [each.id for each in shown.mine]) == (True, [A.id])


async def test_what_may_not_be_quoted_is_not_put_before_everybody(room: Room):
    """F21: its author said no; a note that says the same speaks for both, and the organiser counts both."""
    await room.gives(KIM, A.id)
    await room.alike.merge(LISE, "", B.id, A.id)
    for no in (A, C):
        room.consents.kept[no.id] = Consent(no.forum, no.id, Quoting.NO, "inge", no.sent_at, no.version)
    shown = await room.desk.show(INGE)
    assert [each.id for each in shown.candidates] == [B.id, D.id]
    assert [(dots, group.leader.id) for dots, group in (await room.desk.show(LISE)).totals] == [(1, A.id)]
    assert await room.mine(KIM) == {B.id: 1}


async def test_the_card_goes_to_every_village_once_and_only_an_organiser_sends_it(room: Room):
    count = await room.desk.ask(LISE, "")
    assert count == len(room.outbox.rows) == len({row.key for row in room.outbox.rows})
    await room.desk.ask(LISE, "")
    assert len({row.key for row in room.outbox.rows}) == count
    with pytest.raises(NotAllowed):
        await room.desk.ask(INGE, "")


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from(["", "a", "b", "c", "d"])), max_size=30))
def test_no_ballot_ever_holds_a_fourth_dot(taps: list[tuple[str, str]]):
    choices = {key: Group((replace(A, id=key),)) for key in "abcd"}
    dots: dict[str, int] = {}
    for to, back in taps:
        try:
            dots = ballots.given(ballots.taken(dots, choices[back]) if back else dots, choices[to])
        except NoDotsLeft:
            assert sum(dots.values()) == EACH
        assert sum(dots.values()) <= EACH
        assert all(count > 0 for count in dots.values())


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from([A.id, B.id, C.id, D.id]), st.integers(0, 50)), st.integers())
def test_totals_add_up_whatever_the_order(tally: dict[str, int], seed: int):
    shuffled = [A, B, C, D]
    random.Random(seed).shuffle(shuffled)
    found = ballots.ranked(groups.grouped(shuffled, ()), tally)
    assert found == ballots.ranked(groups.grouped([A, B, C, D], ()), tally)
    assert sum(dots for dots, _ in found) == sum(tally.values())

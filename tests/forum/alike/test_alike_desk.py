"""An organiser joins notes that say the same, keeps others apart, and takes everything back."""

from dataclasses import dataclass, replace

import pytest

from forum.alike.desk import Alike
from forum.alike.groups import grouped
from forum.errors import ChangedMeanwhile, NoSuchNote, NotAllowed
from forum.people import Language, Person, Role
from forum.summary.alike import Pair
from forum.summary.rulings import What
from forum.workshop.sittings import Locked
from tests.bot.fakes import MemoryNotes, StillClock
from tests.forum.alike.memory import MemoryRulings, PaperTable
from tests.forum.summary.answers import CELLS, note

LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)
INGE = Person("inge", "Inge", Role.MEMBER, Language.DA)
A, B, C, D = (note(number, meeting="open") for number in range(4))


@dataclass
class Room:
    notes: MemoryNotes
    table: PaperTable
    desk: Alike

    @property
    def rulings(self) -> MemoryRulings:
        return self.table.rulings

    async def groups(self) -> list[list[str]]:
        found = await self.table.of()
        return [[each.id for each in group.notes] for group in grouped(found.notes, found.rulings)]


@pytest.fixture
def room() -> Room:
    notes = MemoryNotes({each.id: each for each in (A, B, C, D)})
    table = PaperTable(notes, MemoryRulings())

    def all_pairs(found, rulings):  # type: ignore[no-untyped-def]
        apart = {each.subject for each in rulings if each.what is What.APART and each.value}
        pairs = [Pair(one, two, 1.0, ()) for one in found for two in found if one.id < two.id]
        return [pair for pair in pairs if f"{pair.one.id} {pair.other.id}" not in apart]

    return Room(notes, table, Alike(table, table.rulings, StillClock(), all_pairs))


async def test_nothing_is_joined_before_a_tap(room: Room):
    """F18."""
    found = await room.desk.show(LISE)
    assert (found.groups, len(found.pairs)) == ((), 6)
    assert room.rulings.standing == {}


async def test_joined_notes_have_one_leader_the_oldest_whichever_was_tapped(room: Room):
    await room.desk.merge(LISE, "", A.id, D.id)
    await room.desk.merge(LISE, "", B.id, C.id)
    found = await room.desk.merge(LISE, "", D.id, C.id)
    assert await room.groups() == [[A.id, B.id, C.id, D.id]]
    assert found.pairs == ()
    assert {deed.actor for deed in room.rulings.deeds} == {"lise"}


async def test_a_second_tap_is_not_a_second_ruling(room: Room):
    for _ in range(2):
        await room.desk.merge(LISE, "", B.id, A.id)
    assert len(room.rulings.deeds) == 1


async def test_parting_restores_exactly_and_the_words_were_never_touched(room: Room):
    before = dict(room.notes.notes)
    for other in (B, C, D):
        await room.desk.merge(LISE, "", other.id, A.id)
    await room.desk.part(LISE, "", A.id)
    assert await room.groups() == [[A.id], [B.id, C.id, D.id]]
    for other in (B, C, D):
        await room.desk.part(LISE, "", other.id)
    assert await room.groups() == [[A.id], [B.id], [C.id], [D.id]]
    assert len((await room.desk.show(LISE)).pairs) == 6
    assert room.notes.notes == before


async def test_what_is_kept_apart_is_not_suggested_again_until_that_is_taken_back(room: Room):
    found = await room.desk.keep_apart(LISE, "", B.id, A.id)
    assert (A.id, B.id) not in {(pair.one.id, pair.other.id) for pair in found.pairs}
    found = await room.desk.keep_apart(LISE, "", A.id, B.id, undo=True)
    assert len(found.pairs) == 6


async def test_joining_what_was_kept_apart_holds(room: Room):
    await room.desk.keep_apart(LISE, "", B.id, A.id)
    await room.desk.merge(LISE, "", B.id, A.id)
    await room.desk.part(LISE, "", B.id)
    assert len((await room.desk.show(LISE)).pairs) == 6


async def test_a_leader_taken_back_hands_over_and_a_further_tap_finds_who_is_left(room: Room):
    await room.desk.merge(LISE, "", B.id, A.id)
    del room.notes.notes[A.id]
    await room.desk.merge(LISE, "", C.id, B.id)
    assert await room.groups() == [[B.id, C.id], [D.id]]


async def test_only_an_organiser_and_only_notes_of_the_gathering_and_one_cell(room: Room):
    """Rule 25."""
    room.notes.notes["elsewhere"] = replace(A, id="elsewhere", meeting="another")
    room.notes.notes["cell"] = replace(A, id="cell", question=CELLS[8].question, phase=CELLS[8].phase)
    with pytest.raises(NotAllowed):
        await room.desk.merge(INGE, "", A.id, B.id)
    for other in ("elsewhere", "cell", "nothing"):
        with pytest.raises(NoSuchNote):
            await room.desk.merge(LISE, "", A.id, other)
    assert room.rulings.standing == {}


async def test_once_the_minutes_are_locked_nothing_is_joined_or_parted(room: Room):
    await room.desk.merge(LISE, "", B.id, A.id)
    room.table.locked = True
    for act in (
        room.desk.merge(LISE, "", C.id, A.id),
        room.desk.part(LISE, "", B.id),
        room.desk.keep_apart(LISE, "", C.id, A.id),
    ):
        with pytest.raises(Locked):
            await act
    assert (await room.desk.show(LISE)).locked


async def test_two_organisers_who_rule_at_once_are_told(room: Room):
    """The ruling's version is checked where it is stored."""
    await room.desk.merge(LISE, "", B.id, A.id)
    stale = next(iter(room.rulings.standing.values()))
    with pytest.raises(ChangedMeanwhile):
        await room.rulings.put([stale], [], [])

"""What is a repeat and what is meant anew: the same tap twice is one, words typed again after a change are kept."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import pytest

from forum.errors import ChangedMeanwhile
from forum.groupwork.sessions import Deed
from forum.people import Language
from forum.ports import Delivery
from forum.workshop.desk import Workshop
from forum.workshop.notes import Form, Note
from forum.workshop.questions import Phase, Question
from tests.bot.fakes import FixedDirectory, MemoryNotes, StillClock, landsbyforum
from tests.forum.workshop.test_desk import INGE, NothingPlanned

MAY, JUNE = "Fest i maj", "Fest i juni"


class SlowNotes(MemoryNotes):
    """Two taps at once have both read before either writes."""

    async def change(
        self, notes: Sequence[tuple[Note, Delivery]], also: Sequence[Delivery], by: str, deeds: Sequence[Deed] = ()
    ) -> None:
        await asyncio.sleep(0)
        await super().change(notes, also, by, deeds)


@pytest.fixture
def store() -> SlowNotes:
    return SlowNotes()


@pytest.fixture
def desk(store: SlowNotes) -> Workshop:
    return Workshop(FixedDirectory(landsbyforum()), store, NothingPlanned(), StillClock())


def form(text: str, drawing: str = "") -> Form:
    return Form("t", Question.WORKS_WELL, {Phase.RECEPTION: text}, drawing=drawing)


def standing(store: MemoryNotes) -> list[str]:
    return sorted(note.text for note in store.notes.values() if note.state == "active")


async def test_the_first_wording_typed_again_after_an_edit_is_kept(desk: Workshop, store: SlowNotes):
    sent = await desk.send(INGE, form(MAY), Language.DA)
    await desk.edit(INGE, sent.sending, {sent.notes[0].id: (1, JUNE)})
    second = await desk.send(INGE, form(f"Kaffe\n{MAY}\nTe"), Language.DA)
    assert (second.new, second.repeated, [note.text for note in second.standing]) == (3, 0, ["Kaffe", MAY, "Te"])
    assert standing(store) == [JUNE, MAY, "Kaffe", "Te"]
    assert {row.subject for row in store.rows} >= {note.id for note in second.notes}


async def test_a_line_kept_anew_meets_itself_when_it_is_sent_twice(desk: Workshop, store: SlowNotes):
    sent = await desk.send(INGE, form(MAY), Language.DA)
    await desk.edit(INGE, sent.sending, {sent.notes[0].id: (1, JUNE)})
    anew = await desk.send(INGE, form(MAY), Language.DA)
    repeat = await desk.send(INGE, form(MAY), Language.DA)
    assert (repeat.new, repeat.repeated, repeat.notes) == (0, 1, anew.notes)
    await desk.edit(INGE, anew.sending, {anew.notes[0].id: (1, "Fest i juli")})
    assert (await desk.send(INGE, form(MAY), Language.DA)).new == 1
    assert standing(store) == ["Fest i juli", JUNE, MAY]


async def test_another_case_or_blank_is_no_other_wording(desk: Workshop, store: SlowNotes):
    sent = await desk.send(INGE, form("fest"), Language.DA)
    await desk.edit(INGE, sent.sending, {sent.notes[0].id: (1, "FEST")})
    assert (await desk.send(INGE, form(" fest"), Language.DA)).repeated == 1
    assert standing(store) == ["FEST"]


async def test_what_a_form_drawn_later_brings_is_meant_anew(desk: Workshop, store: SlowNotes):
    first = await desk.send(INGE, form(MAY), Language.DA)
    await desk.undo(INGE, first.sending)
    meant = await desk.send(INGE, form(MAY, drawing="second"), Language.DA)
    assert (meant.new, meant.taken_back, standing(store)) == (1, "", [MAY])
    repeat = await desk.send(INGE, form(MAY, drawing="second"), Language.DA)
    assert (repeat.new, repeat.repeated, repeat.sending) == (0, 1, meant.sending)
    shown = await desk.receipt(INGE, "t")
    assert shown is not None
    assert {note.submission for note in store.notes.values()} == {shown.notes[0].submission}


async def test_two_taps_at_once_on_take_back_and_put_back_are_answered_alike(desk: Workshop, store: SlowNotes):
    sent = await desk.send(INGE, form(f"{MAY}\nKaffe"), Language.DA)
    for act, version in ((desk.undo, 2), (desk.redo, 3)):
        one, other = await asyncio.gather(*(act(INGE, sent.sending) for _ in range(2)))
        assert one == other
        assert {note.version for note in one.notes} == {version}
    assert len(store.past) == 4


async def test_two_taps_at_once_on_save_are_one_edit(desk: Workshop, store: SlowNotes):
    sent = await desk.send(INGE, form(MAY), Language.DA)
    wording = {sent.notes[0].id: (1, JUNE)}
    await asyncio.gather(*(desk.edit(INGE, sent.sending, wording) for _ in range(2)))
    assert (standing(store), len(store.past)) == ([JUNE], 1)


async def test_two_wordings_at_once_are_still_a_conflict(desk: Workshop, store: SlowNotes):
    """F10."""
    sent = await desk.send(INGE, form(MAY), Language.DA)
    id_ = sent.notes[0].id
    edits = (desk.edit(INGE, sent.sending, {id_: (1, text)}) for text in (JUNE, "Fest i juli"))
    done, refused = await asyncio.gather(*edits, return_exceptions=True)
    assert not isinstance(done, BaseException)
    assert isinstance(refused, ChangedMeanwhile)
    assert standing(store) == [JUNE]


async def test_taking_back_what_was_just_reworded_is_a_conflict(desk: Workshop, store: SlowNotes):
    sent = await desk.send(INGE, form(MAY), Language.DA)
    edit, undo = desk.edit(INGE, sent.sending, {sent.notes[0].id: (1, JUNE)}), desk.undo(INGE, sent.sending)
    _, refused = await asyncio.gather(edit, undo, return_exceptions=True)
    assert isinstance(refused, ChangedMeanwhile)
    assert standing(store) == [JUNE]


async def test_a_card_in_another_hand_is_another_drawing(desk: Workshop, store: SlowNotes):
    for person in (INGE, replace(INGE, id="kim")):
        assert (await desk.send(person, form(MAY, drawing="d"), Language.DA)).new == 1
    assert standing(store) == [MAY, MAY]

"""The desk keeps who may, writes notes and deliveries together, and never loses or doubles a line."""

from dataclasses import replace
from datetime import timedelta

import pytest

from forum.errors import ChangedMeanwhile, LineTooLong, NoSuchNote, NotAllowed, NotYours, NotYourVillage, UnknownVillage
from forum.people import Language, Person, Role
from forum.ports import Kind
from forum.workshop.deliveries import MATRIX_REST
from forum.workshop.desk import OPEN_MEETING, Workshop
from forum.workshop.notes import Form
from forum.workshop.questions import Phase, Question
from tests.bot.fakes import FixedDirectory, MemoryNotes, StillClock, landsbyforum

INGE = Person("inge", "Inge", Role.MEMBER, Language.DA, "broager")
KIM = replace(INGE, id="kim")


class NothingPlanned:
    async def next_id(self, forum: str, now: object) -> str:
        return OPEN_MEETING


@pytest.fixture
def store() -> MemoryNotes:
    return MemoryNotes()


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def desk(store: MemoryNotes, clock: StillClock) -> Workshop:
    return Workshop(FixedDirectory(landsbyforum()), store, NothingPlanned(), clock)


def fest(text: str = "Fest\nKaffe", **more: object) -> Form:
    return replace(Form("t", Question.WORKS_WELL, {Phase.RECEPTION: text}), **more)  # type: ignore[arg-type]


async def test_a_sending_brings_a_delivery_for_each_note_and_one_for_the_matrix(
    desk: Workshop, store: MemoryNotes, clock: StillClock
):
    receipt = await desk.send(INGE, fest(), Language.DA)
    assert (receipt.new, receipt.repeated, receipt.village, receipt.at) == (2, 0, "broager", clock.at)
    listed = [row for row in store.rows if row.kind is Kind.LIST_NOTE]
    assert {row.subject for row in listed} == set(store.notes)
    assert {row.target for row in listed} == {"list:list"}
    (drawn,) = [row for row in store.rows if row.kind is Kind.MATRIX]
    assert (drawn.target, drawn.subject, drawn.due) == ("channel:broager", "open:broager", clock.at + MATRIX_REST)
    assert all(row.coalesced for row in store.rows)


async def test_a_repeat_brings_nothing_new(desk: Workshop, store: MemoryNotes, clock: StillClock):
    first = await desk.send(INGE, fest(), Language.DA)
    rows = list(store.rows)
    await clock.sleep(600)
    again = await desk.send(INGE, fest(" kaffe \n\nFEST"), Language.DE)
    assert (again.new, again.repeated, again.sending, again.at) == (0, 2, first.sending, first.at)
    assert store.rows == rows


@pytest.mark.parametrize("token", "abcdefgh")
async def test_a_partly_new_sending_is_answered_with_what_is_new(desk: Workshop, token: str):
    """Also within one tick of the clock, where nothing but the new note tells the two sendings apart."""
    await desk.send(INGE, fest(token=token), Language.DA)
    second = await desk.send(INGE, fest("Fest\nSang", token=token), Language.DA)
    assert (second.new, second.repeated) == (1, 1)
    assert [note.text for note in second.standing] == ["Sang"]


async def test_the_receipt_of_a_card_is_its_newest_sending(desk: Workshop, clock: StillClock):
    await desk.send(INGE, fest(), Language.DA)
    await clock.sleep(60)
    second = await desk.send(INGE, fest("Sang"), Language.DA)
    shown = await desk.receipt(INGE, "t")
    assert shown is not None
    assert (shown.sending, shown.new) == (second.sending, 0)
    assert await desk.receipt(KIM, "t") is None
    assert await desk.receipt(INGE, "u") is None


async def test_what_was_taken_back_is_told_and_put_back_only_when_meant(desk: Workshop, store: MemoryNotes):
    sent = await desk.send(INGE, fest(), Language.DA)
    await desk.undo(INGE, sent.sending)
    repeat = await desk.send(INGE, fest(), Language.DA)
    assert (repeat.standing, repeat.taken_back) == ((), sent.sending)
    meant = await desk.send(INGE, fest("Kaffe", drawing="d"), Language.DA)
    assert [note.text for note in meant.standing] == ["Kaffe"]
    assert [note.text for note in store.notes.values() if note.state == "active"] == ["Kaffe"]
    again = await desk.send(INGE, fest("Kaffe", drawing="d"), Language.DA)
    assert (again.new, again.standing) == (0, meant.standing)


async def test_undo_and_redo_twice_change_nothing_more(desk: Workshop, store: MemoryNotes):
    sent = await desk.send(INGE, fest(), Language.DA)
    for act, expected in ((desk.undo, 2), (desk.undo, 2), (desk.redo, 3), (desk.redo, 3)):
        receipt = await act(INGE, sent.sending)
        assert {note.version for note in receipt.notes} == {expected}
    assert len(store.past) == 4


async def test_an_edit_from_an_old_version_changes_nothing_at_all(desk: Workshop, store: MemoryNotes):
    """F10."""
    sent = await desk.send(INGE, fest(), Language.DA)
    first, second = (note.id for note in sent.notes)
    await desk.edit(INGE, sent.sending, {first: (1, "Stor fest")})
    with pytest.raises(ChangedMeanwhile):
        await desk.edit(INGE, sent.sending, {first: (1, "Lille fest"), second: (1, "Te")})
    assert sorted(note.text for note in store.notes.values()) == ["Kaffe", "Stor fest"]
    assert await desk.edit(INGE, sent.sending, {first: (1, "Stor fest")})


async def test_edit_asks_for_the_right_notes(desk: Workshop):
    sent = await desk.send(INGE, fest(), Language.DA)
    with pytest.raises(NoSuchNote):
        await desk.edit(INGE, sent.sending, {"another": (1, "x")})
    with pytest.raises(LineTooLong):
        await desk.edit(INGE, sent.sending, {sent.notes[0].id: (1, "x" * 501)})
    with pytest.raises(NoSuchNote):
        await desk.undo(INGE, "no such sending")


@pytest.mark.parametrize("role", [Role.MEMBER, Role.ORGANISER, Role.PROJECT_LEAD, Role.GUEST])
async def test_who_belongs_to_the_forum_may_answer(desk: Workshop, role: Role):
    assert (await desk.send(replace(INGE, role=role), fest(), Language.DA)).new == 2


async def test_nobody_may_not_and_others_notes_are_not_ones_own(desk: Workshop, store: MemoryNotes):
    nobody = replace(INGE, id="x", role=Role.NOBODY)
    sent = await desk.send(INGE, fest(), Language.DA)
    with pytest.raises(NotAllowed):
        await desk.send(nobody, fest(), Language.DA)
    with pytest.raises(NotAllowed):
        await desk.question_for(nobody)
    for refused in (desk.own, desk.undo, desk.redo):
        with pytest.raises(NotYours):
            await refused(KIM, sent.sending)
        with pytest.raises(NotAllowed):
            await refused(replace(INGE, role=Role.NOBODY), sent.sending)
    with pytest.raises(NotYours):
        await desk.edit(KIM, sent.sending, {})
    assert len(store.past) == 0


@pytest.mark.parametrize(
    ("role", "own", "named", "place", "stored"),
    [
        (Role.MEMBER, "broager", "", "", "broager"),
        (Role.MEMBER, "broager", "broager", "graasten", "broager"),
        (Role.MEMBER, "broager", "graasten", "graasten", "graasten"),
        (Role.MEMBER, "", "graasten", "graasten", "graasten"),
        (Role.GUEST, "", "graasten", "graasten", "graasten"),
        (Role.ORGANISER, "", "egernsund", "", "egernsund"),
        (Role.PROJECT_LEAD, "broager", "egernsund", "graasten", "egernsund"),
        (Role.MEMBER, "broager", "graasten", "", NotYourVillage),
        (Role.MEMBER, "broager", "egernsund", "graasten", NotYourVillage),
        (Role.GUEST, "broager", "graasten", "", NotYourVillage),
        (Role.MEMBER, "", "graasten", "", NotYourVillage),
        (Role.MEMBER, "", "", "graasten", UnknownVillage),
        (Role.ORGANISER, "broager", "atlantis", "", UnknownVillage),
        (Role.NOBODY, "broager", "broager", "broager", NotAllowed),
    ],
)
async def test_a_note_is_for_the_own_village_or_for_the_one_whose_channel_it_is_written_in(
    desk: Workshop, store: MemoryNotes, role: Role, own: str, named: str, place: str, stored: object
):
    """Rule 25, and F14: organisers and leads write for any."""
    person = replace(INGE, role=role, village=own)
    if isinstance(stored, str):
        assert (await desk.send(person, fest(village=named), Language.DA, place)).village == stored
        return
    with pytest.raises(stored):  # type: ignore[call-overload]
        await desk.send(person, fest(village=named), Language.DA, place)
    assert not store.notes


async def test_the_matrix_counts_what_stands(desk: Workshop, clock: StillClock):
    await desk.send(INGE, fest(), Language.DA)
    await desk.send(replace(KIM, village="graasten"), fest("Te\nVand\nSaft"), Language.DA)
    sent = await desk.send(INGE, fest("Væk", token="v"), Language.DA)
    await desk.undo(INGE, sent.sending)
    own, whole = await desk.matrix("broager"), await desk.matrix("")
    assert (own.total, own.writers, own.villages) == (2, 1, 1)
    assert (whole.total, whole.writers, whole.villages, whole.updated) == (5, 2, 2, clock.at)
    assert await desk.standing_of(INGE) == 2


async def test_the_newest_two_of_a_cell_are_shown(desk: Workshop, clock: StillClock):
    for text in ("en", "to", "tre"):
        await desk.send(INGE, fest(text), Language.DA)
        clock.at += timedelta(minutes=1)
    drawn = await desk.matrix("broager")
    assert [texts for texts in drawn.newest.values() if texts] == [("tre", "to")]

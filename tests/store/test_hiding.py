"""An organiser hides a note with a reason; its author is told once, and everybody else sees it no more."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from forum.errors import ChangedMeanwhile, NoSuchNote, NotAllowed
from forum.ports import Kind
from forum.workshop.hiding import NoReason
from forum.workshop.notes import State
from store.outbox import SqlOutbox
from tests.bot.fakes import landsbyforum
from tests.store.evening import INGE, KIM, LISE, MEETING, SESSION, Evening, anonymous, evening

FORUM = landsbyforum()


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Evening]:
    async with evening(tmp_path) as opened:
        yield opened


async def told(room: Evening) -> list[str]:
    outbox = SqlOutbox(room.cellar, room.clock)
    room.clock.passes(10)
    claimed = await outbox.claim("me", 99, 60)
    return [row.delivery.target for row in claimed if row.delivery.kind is Kind.NOTE_HIDDEN]


async def test_a_hidden_note_is_gone_for_everybody_and_its_author_is_told(room: Evening):
    first, _second = await room.sends(INGE, "Fest hos Nissen\nKaffe")
    await room.hiding.hide(LISE, first.id, "nævner en navngiven tilflytter", 1)
    await room.hiding.hide(LISE, first.id, "nævner en navngiven tilflytter", 2)
    assert (await room.desk.matrix("broager")).total == 1
    assert [note.text for note in await room.notes.of_session(FORUM.id, SESSION)] == ["Kaffe"]
    assert await room.hiding.hidden_of(LISE) == 1
    assert await told(room) == [f"person:{INGE.id}"]
    (deed,) = room.rows()["audit"]
    assert "note.hidden" in deed
    assert "Nissen" not in deed


async def test_nobody_can_be_told_of_an_anonymous_note_and_nobody_tells_themself(room: Evening):
    (note,) = await room.sends(anonymous(INGE), "Fest")
    (own,) = await room.sends(LISE, "Lises", "b")
    for each in (note, own):
        await room.hiding.hide(LISE, each.id, "derfor", 1)
    assert await told(room) == []
    assert await room.hiding.told(note.id) is None


async def test_what_was_shown_again_is_told_of_no_more(room: Evening):
    (note,) = await room.sends(INGE, "Fest")
    hidden = await room.hiding.hide(LISE, note.id, "derfor", 1)
    value = await room.hiding.told(note.id)
    assert value is not None
    assert value.note == hidden
    shown = await room.hiding.show(LISE, note.id, hidden.version)
    assert (shown.state, shown.reason) == (State.ACTIVE, "")
    assert await room.hiding.told(note.id) is None
    assert (await room.desk.matrix("broager")).total == 1
    assert await room.hiding.show(LISE, note.id, 1) == shown, "a second tap changes nothing"


@pytest.mark.parametrize("reason", ["", "  \n ", "x" * 201])
async def test_a_reason_is_asked_for(room: Evening, reason: str):
    (note,) = await room.sends(INGE, "Fest")
    with pytest.raises(NoReason):
        await room.hiding.hide(LISE, note.id, reason, 1)
    assert (await room.desk.matrix("broager")).total == 1


async def test_only_organisers_and_only_what_they_saw(room: Evening):
    """Rule 25."""
    (note,) = await room.sends(INGE, "Fest")
    for act in (room.hiding.hide(KIM, note.id, "derfor", 1), room.hiding.show(KIM, note.id, 1)):
        with pytest.raises(NotAllowed):
            await act
    with pytest.raises(NotAllowed):
        await room.hiding.looked_over(KIM, SESSION)
    with pytest.raises(NoSuchNote):
        await room.hiding.hide(LISE, "nothing", "derfor", 1)
    await room.desk.edit(INGE, note.sending, {note.id: (1, "En anden fest")})
    with pytest.raises(ChangedMeanwhile):
        await room.hiding.hide(LISE, note.id, "derfor", 1)


async def test_notes_are_looked_over_newest_first_hidden_ones_among_them(room: Evening):
    (first,) = await room.sends(INGE, "Fest", "a")
    room.clock.passes(60)
    (second,) = await room.sends(KIM, "Kaffe", "b")
    await room.hiding.hide(LISE, first.id, "derfor", 1)
    await room.desk.undo(KIM, second.sending)
    room.clock.passes(60)
    await room.sends(KIM, "Sang", "c")
    assert [note.text for note in await room.hiding.looked_over(LISE, SESSION)] == ["Sang", "Fest"]
    assert [note.meeting for note in await room.hiding.looked_over(LISE)] == [MEETING] * 2
    assert list(await room.hiding.looked_over(LISE, "another")) == []


async def test_an_organiser_who_hides_and_rewords_has_not_written_themself(room: Evening):
    """«4 af 6 har skrevet»: an organiser may sit in a group too."""
    first, second = await room.sends(INGE, "Fest\nKaffe")
    await room.hiding.hide(LISE, first.id, "derfor", 1)
    await room.desk.edit(LISE, second.sending, {second.id: (1, "Kaffe og kage")})
    assert len(room.seats.told) == 3
    assert LISE.id not in room.seats.writers

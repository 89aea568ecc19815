"""F09, F10: what becomes of a note after it was sent, over the real store; nothing that was said is ever lost."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forum.errors import ChangedMeanwhile, NoSuchNote, NotYours
from forum.people import LIST, Role
from forum.workshop.notes import State
from forum.workshop.questions import Attribution
from forum.workshop.sittings import Locked, Shut
from tests.bot.fakes import landsbyforum
from tests.store.evening import INGE, KIM, LISE, SESSION, Evening, anonymous, evening, scribed

FORUM = landsbyforum()


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Evening]:
    async with evening(tmp_path) as opened:
        yield opened


async def said(room: Evening, note: str) -> list[str]:
    return [version.text for version in await room.notes.history(FORUM.id, note)]


async def test_after_the_minutes_are_locked_nothing_changes(room: Evening):
    """F09: refused with the reason."""
    (note,) = await room.sends(INGE, "Fest")
    room.turns(locked=True)
    for act in (
        room.desk.edit(INGE, note.sending, {note.id: (1, "Stor fest")}),
        room.desk.undo(INGE, note.sending),
        room.hiding.hide(LISE, note.id, "derfor", 1),
    ):
        with pytest.raises(Locked):
            await act
    assert (await room.desk.own(INGE, note.sending)).notes == (note,)


async def test_after_the_cut_off_words_stay_but_anybody_may_take_theirs_back(room: Evening):
    first, second = await room.sends(INGE, "Fest\nKaffe")
    room.turns(late=True, shut=True)
    with pytest.raises(Shut):
        await room.desk.edit(INGE, first.sending, {first.id: (1, "Stor fest")})
    await room.hiding.hide(LISE, second.id, "nævner en nabo", 1)
    answered = await room.desk.edit(INGE, first.sending, {second.id: (2, "Kaffe på havnen")})
    assert [note.text for note in answered.standing] == ["Fest", "Kaffe på havnen"]
    assert (await room.desk.undo(INGE, first.sending)).standing == ()
    corrected = await room.desk.edit(LISE, first.sending, {first.id: (2, "Fest i byen")})
    assert [note.text for note in corrected.standing] == ["Fest i byen"]


async def test_only_the_author_the_scribe_and_an_organiser_edit(room: Evening):
    (own,) = await room.sends(INGE, "Fest")
    (scribe,) = await room.sends(INGE, "Fra en anden", "b", **scribed())
    for note in (own, scribe):
        for stranger in (KIM, replace(KIM, role=Role.GUEST), replace(KIM, role=Role.PROJECT_LEAD)):
            with pytest.raises(NotYours):
                await room.desk.edit(stranger, note.sending, {note.id: (1, "Kims")})
            with pytest.raises(NotYours):
                await room.desk.undo(stranger, note.sending)
        await room.desk.edit(INGE, note.sending, {note.id: (1, "Inges")})
    await room.desk.edit(LISE, own.sending, {own.id: (2, "Lises")})
    with pytest.raises(NotYours):
        await room.desk.undo(LISE, own.sending)
    (audited,) = room.rows()["audit"]
    assert "note.edited" in audited
    assert LISE.id in audited
    assert (await room.notes.history(FORUM.id, own.id))[-1].by == LISE.id


async def test_an_organiser_takes_nobodys_note_back_by_emptying_it(room: Evening):
    (note,) = await room.sends(INGE, "Fest")
    kept = await room.desk.edit(LISE, note.sending, {note.id: (1, "  ")})
    assert kept.standing == (note,)


async def test_an_organisers_hand_in_an_anonymous_note_is_named_and_its_holders_is_not(room: Evening):
    (note,) = await room.sends(anonymous(INGE), "Fest", "card")
    await room.desk.edit(LISE, note.sending, {note.id: (1, "Stor fest")})
    await room.desk.edit(anonymous(INGE), note.sending, {note.id: (2, "Større fest")}, "card")
    assert [version.by for version in await room.notes.history(FORUM.id, note.id)] == ["", LISE.id, ""]


async def test_two_edits_of_one_version_are_kept_as_two_notes_where_both_are_wanted(room: Evening):
    """[Gem begge]; a double tap is one note."""
    (note,) = await room.sends(INGE, "Fest")
    await room.desk.edit(LISE, note.sending, {note.id: (1, "Stor fest")})
    with pytest.raises(ChangedMeanwhile):
        await room.desk.edit(INGE, note.sending, {note.id: (1, "Lille fest")})
    for _ in range(2):
        both = await room.desk.edit(INGE, note.sending, {}, beside={note.id: "Lille fest"})
        assert sorted(each.text for each in both.standing) == ["Lille fest", "Stor fest"]
    (further,) = [each for each in both.notes if each.id != note.id]
    assert (further.cell, further.village, further.group, further.author) == (note.cell, "broager", "3", INGE.id)


async def test_both_stand_again_after_the_second_was_reworded(room: Evening):
    """The same words meant once more are never dropped."""
    (note,) = await room.sends(INGE, "Fest")
    for _ in range(2):
        both = await room.desk.edit(INGE, note.sending, {}, beside={note.id: "Lille fest"})
        further = next(each for each in both.standing if each.text == "Lille fest")
        await room.desk.edit(INGE, note.sending, {further.id: (further.version, "Mindre fest")})
    texts = sorted(each.text for each in (await room.desk.own(INGE, note.sending)).standing)
    assert texts == ["Fest", "Mindre fest", "Mindre fest"]


async def test_an_organisers_wording_beside_anothers_is_the_organisers(room: Evening):
    (note,) = await room.sends(replace(INGE, attribution="name"), "Fest")
    await room.desk.edit(LISE, note.sending, {}, beside={note.id: "Lises fest"})
    assert [each.text for each in (await room.desk.own(INGE, note.sending)).standing] == ["Fest"]
    (further,) = [each for each in await room.notes.of_session(FORUM.id, SESSION) if each.id != note.id]
    assert (further.author, further.shown_as, further.text) == (LISE.id, "", "Lises fest")
    with pytest.raises(NoSuchNote):
        await room.desk.edit(INGE, note.sending, {}, beside={"another": "x"})


async def test_the_last_sending_is_found_without_its_card(room: Evening):
    """`ret` and `fortryd`: of this session, hidden and taken back ones too."""
    assert await room.desk.last(INGE) is None
    await room.sends(INGE, "Fest", "a")
    room.clock.passes(60)
    (newest,) = await room.sends(INGE, "Kaffe", "b")
    room.clock.passes(60)
    await room.sends(KIM, "Kims", "c")
    for _ in range(2):
        last = await room.desk.last(INGE)
        assert last is not None
        assert [note.id for note in last.notes] == [newest.id]
        await room.desk.undo(INGE, newest.sending)
    assert room.seats.state is not None
    room.seats.state = replace(room.seats.state, session="session-2")
    assert await room.desk.last(INGE) is None


async def test_what_an_organiser_hid_is_shown_again_by_other_words_only(room: Evening):
    (note,) = await room.sends(INGE, "Fest hos Nissen")
    hidden = await room.hiding.hide(LISE, note.id, "  nævner en\nnavngiven tilflytter ", 1)
    assert (hidden.state, hidden.reason) == (State.HIDDEN, "nævner en navngiven tilflytter")
    same = await room.desk.edit(INGE, note.sending, {note.id: (2, "Fest hos Nissen")})
    assert same.standing == ()
    again = await room.desk.edit(INGE, note.sending, {note.id: (2, "Fest hos naboen")})
    assert [(each.text, each.reason) for each in again.standing] == [("Fest hos naboen", "")]
    assert await said(room, note.id) == ["Fest hos Nissen", "Fest hos Nissen", "Fest hos naboen"]


async def test_taken_back_and_put_in_again_it_stays_hidden(room: Evening):
    (note,) = await room.sends(INGE, "Fest")
    await room.hiding.hide(LISE, note.id, LIST, 1)
    await room.desk.undo(INGE, note.sending)
    (back,) = (await room.desk.redo(INGE, note.sending)).notes
    assert (back.state, back.reason) == (State.HIDDEN, "List")


async def test_the_groups_live_cards_follow_whatever_becomes_of_a_note(room: Evening):
    (note,) = await room.sends(INGE, "Fest")
    for number, act in enumerate(
        (
            lambda: room.desk.edit(INGE, note.sending, {note.id: (1, "Stor fest")}),
            lambda: room.desk.undo(INGE, note.sending),
            lambda: room.desk.redo(INGE, note.sending),
            lambda: room.hiding.hide(LISE, note.id, "derfor", 4),
            lambda: room.hiding.show(LISE, note.id, 5),
        ),
        2,
    ):
        await act()
        assert room.seats.told == ["3"] * number
    await room.desk.undo(INGE, note.sending)
    await room.desk.undo(INGE, note.sending)
    assert len(room.seats.told) == 7, "a second tap changes nothing"


WORDS = st.sampled_from(["fest", "kaffe", "sang", "dans", ""])
ACTS = st.lists(st.tuples(st.sampled_from(["edit", "both", "undo", "redo", "hide", "show", "name"]), WORDS), max_size=9)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(acts=ACTS)
async def test_the_history_never_loses_a_wording(acts: list[tuple[str, str]], tmp_path_factory: pytest.TempPathFactory):
    """F09: whatever is done to a note, each version follows the one before and every wording is still there."""
    async with evening(tmp_path_factory.mktemp("room")) as room:
        (note,) = await room.sends(INGE, "begyndelsen")
        wordings = {"begyndelsen"}
        for act, text in acts:
            now = await room.notes.find(FORUM.id, note.id)
            assert now is not None
            if act == "edit":
                await room.desk.edit(INGE, note.sending, {note.id: (now.version, text)})
            elif act == "both" and text:
                await room.desk.edit(INGE, note.sending, {}, beside={note.id: text})
            elif act in ("undo", "redo"):
                await getattr(room.desk, act)(INGE, note.sending)
            elif act == "hide":
                await room.hiding.hide(LISE, note.id, f"grund {text}", now.version)
            elif act == "show":
                await room.hiding.show(LISE, note.id, now.version)
            elif act == "name":
                await room.signing.resign(INGE, Attribution.NAME)
            wordings |= {text} if act == "both" else set()
            wordings |= {each.text for each in (await room.desk.own(INGE, note.sending)).notes}
        every = (await room.desk.own(INGE, note.sending)).notes
        kept = [version for each in every for version in await room.notes.history(FORUM.id, each.id)]
        assert wordings - {""} <= {version.text for version in kept}
        numbers = [version.version for version in await room.notes.history(FORUM.id, note.id)]
        assert numbers == list(range(1, len(numbers) + 1))


async def test_an_emptied_field_makes_no_empty_note_beside_the_other(room: Evening):
    (note,) = await room.sends(INGE, "Fest")
    for emptied in ("", "  \n ", "- "):
        kept = await room.desk.edit(INGE, note.sending, {}, beside={note.id: emptied})
        assert [each.text for each in kept.notes] == ["Fest"]

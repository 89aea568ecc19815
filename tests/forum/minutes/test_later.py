"""What comes after the lock: late notes in a supplement, a name that is taken out; each told in a list with its day."""

from datetime import timedelta

import pytest

from forum.groupwork.sessions import State as Held
from forum.minutes import canonical
from forum.minutes.desk import Act
from forum.minutes.minutes import Change
from forum.ports import Kind
from forum.workshop.questions import Attribution
from forum.workshop.sittings import Locked
from tests.forum.minutes.scene import ANNA, DAY, HALF_PAST_SIX, ID, INGE, LISE, SESSION, TOM, Scene
from tests.store.hands import FORUM

AFTER_CUT_OFF = SESSION.cut_off - SESSION.switches[0] + timedelta(minutes=1)


async def test_late_notes_come_into_the_supplement_the_morning_after_the_cut_off(scene: Scene):
    await scene.sends(INGE, "Vi har fest")
    scene.later(HALF_PAST_SIX)
    approved = await scene.approved()
    assert await scene.subjects(Kind.SUPPLEMENT) == [ID]
    scene.later(DAY)
    late = await scene.sends(TOM, "I forgot to say this")
    assert late.late
    scene.later(AFTER_CUT_OFF)
    for _ in range(2):
        assert await scene.desk.supplement(ID) == 1, "a repeat adds nothing"
    document = await scene.desk.locked(ID)
    assert [note.text for note in document.notes] == ["Vi har fest"]
    assert [note.id for note in document.late] == [late.id]
    (told,) = document.amendments
    assert (told.change, told.count, told.number) == (Change.SUPPLEMENT, 1, 1)
    assert document.hash == told.hash != approved.hash
    assert document.hash == canonical.digest(await scene.minutes.locked_text(FORUM, ID))
    with pytest.raises(Locked):
        await scene.workshop.undo(TOM, late.sending)
    assert (await scene.group_work.find(ID)).state is Held.LOCKED


async def test_without_late_notes_nothing_is_told_and_the_doors_are_shut(scene: Scene):
    await scene.sends(INGE, "Vi har fest")
    scene.later(HALF_PAST_SIX)
    await scene.approved()
    scene.later(AFTER_CUT_OFF)
    assert await scene.desk.supplement(ID) == 0
    assert (await scene.group_work.find(ID)).state is Held.LOCKED
    assert await scene.minutes.amendments(FORUM, ID) == ()


async def test_a_late_note_may_be_taken_back_until_it_is_in_the_text(scene: Scene):
    scene.later(HALF_PAST_SIX)
    await scene.approved()
    scene.later(DAY)
    late = await scene.sends(TOM, "I forgot to say this")
    await scene.workshop.undo(TOM, late.sending)
    scene.later(AFTER_CUT_OFF)
    assert await scene.desk.supplement(ID) == 0


async def test_files_of_published_minutes_are_written_again_with_each_change(scene: Scene):
    scene.later(HALF_PAST_SIX)
    await scene.approved()
    await scene.desk.published(ID)
    assert await scene.subjects(Kind.MINUTES_FILES) == []
    scene.later(DAY)
    await scene.sends(TOM, "I forgot to say this")
    scene.later(AFTER_CUT_OFF)
    await scene.desk.supplement(ID)
    assert await scene.subjects(Kind.MINUTES_FILES) == [ID]


async def test_a_name_goes_from_the_locked_text_and_the_words_stay(scene: Scene):
    """«Anonymiseret efter anmodning 12.10.2021.»"""
    await scene.sits(ANNA, 1)
    note, other = await scene.sends(ANNA, "Anna skriver under"), await scene.sends(INGE, "Vi har fest")
    scene.later(HALF_PAST_SIX)
    approved = await scene.approved()
    scene.later(150 * DAY)
    assert await scene.desk.signed(ANNA) == 1
    assert await scene.desk.anonymise(ANNA) == 1
    document = await scene.desk.locked(ID)
    ours = next(each for each in document.notes if each.id == note.id)
    assert (ours.text, ours.shown_as, ours.attribution) == ("Anna skriver under", "", Attribution.ANONYMOUS)
    assert [(told.change, told.count, told.at) for told in document.amendments] == [
        (Change.ANONYMISED, 1, scene.clock.now())
    ]
    assert document.hash != approved.hash
    assert (await scene.note(note)).author == ""
    assert (await scene.note(other)).author == "inge"
    assert await scene.desk.anonymise(ANNA) == 0
    assert len((await scene.desk.locked(ID)).amendments) == 1


async def test_whoever_is_shown_with_their_village_only_leaves_no_trace_in_the_list_of_changes(scene: Scene):
    note = await scene.sends(INGE, "Vi har fest")
    scene.later(HALF_PAST_SIX)
    approved = await scene.approved()
    assert await scene.desk.anonymise(INGE) == 1
    assert (await scene.note(note)).author == ""
    assert (await scene.desk.locked(ID)).hash == approved.hash


async def test_a_supplement_follows_after_a_name_was_taken_out(scene: Scene):
    """The text holds the note in the wording that was locked, the store in a version after it."""
    await scene.sits(ANNA, 1)
    await scene.sends(ANNA, "Anna skriver under")
    scene.later(HALF_PAST_SIX)
    await scene.approved()
    await scene.desk.anonymise(ANNA)
    scene.later(DAY)
    await scene.sends(TOM, "I forgot to say this")
    scene.later(AFTER_CUT_OFF)
    assert await scene.desk.supplement(ID) == 1
    assert [told.change for told in (await scene.desk.locked(ID)).amendments] == [Change.ANONYMISED, Change.SUPPLEMENT]


async def test_what_came_after_a_meeting_was_minuted_is_locked_with_its_supplement(scene: Scene):
    """A meeting takes answers for three hours; its minutes may be approved before that."""
    meeting = await scene.planned(timedelta(hours=1))
    scene.later(timedelta(hours=2))
    shown = await scene.desk.open(LISE, meeting.id)
    reviewed = await scene.desk.act(LISE, meeting.id, shown.minutes.version, Act.REVIEW)
    await scene.desk.act(LISE, meeting.id, reviewed.minutes.version, Act.APPROVE)
    scene.later(timedelta(minutes=5))
    late = await scene.sends(ANNA, "Vi mødes på torvet", session="")
    await scene.edits(ANNA, late, "Vi mødes på havnen")
    scene.later(DAY)
    assert await scene.desk.supplement(meeting.id) == 1
    assert [note.text for note in (await scene.desk.locked(meeting.id)).late] == ["Vi mødes på havnen"]
    with pytest.raises(Locked):
        await scene.workshop.undo(ANNA, late.sending)

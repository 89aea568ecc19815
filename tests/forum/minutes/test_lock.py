"""F9 and F26: what was approved stands still, notes and text alike; what comes later is told in a list."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from forum.groupwork.sessions import State as Held
from forum.minutes import canonical, gathering
from forum.minutes.desk import Act
from forum.minutes.document import Document
from forum.minutes.errors import NotNow
from forum.minutes.minutes import Change, Presence, State
from forum.ports import Kind
from forum.workshop.notes import State as Stands
from forum.workshop.questions import Attribution
from forum.workshop.sittings import Locked
from tests.forum.minutes.scene import ANNA, DAY, HALF_PAST_SIX, ID, INGE, LISE, ODA, SESSION, TOM, Scene
from tests.store.hands import FORUM

AFTER_CUT_OFF = SESSION.cut_off - SESSION.switches[0] + timedelta(minutes=1)


async def test_no_note_of_the_text_changes_any_more(scene: Scene):
    """Also before the cut-off, while late notes are still taken in."""
    note = await scene.sends(INGE, "Vi har fest")
    scene.later(HALF_PAST_SIX)
    await scene.approved()
    before = await scene.note(note)
    for work in (
        scene.edits(INGE, note, "Vi har ikke fest"),
        scene.edits(LISE, note, "Vi har ikke fest"),
        scene.workshop.undo(INGE, note.sending),
        scene.workshop.edit(INGE, note.sending, {}, beside={note.id: "Og te"}),
    ):
        with pytest.raises(Locked):
            await work
    assert await scene.note(note) == before


async def test_after_the_cut_off_the_group_work_is_locked_with_its_minutes(scene: Scene):
    await scene.sends(INGE, "Vi har fest")
    scene.later(AFTER_CUT_OFF)
    await scene.approved()
    assert (await scene.group_work.find(ID)).state is Held.LOCKED
    with pytest.raises(Locked):
        await scene.sends(INGE, "Og kaffe")


async def test_notes_of_a_meeting_without_group_work_are_locked_too(scene: Scene):
    meeting = await scene.planned(timedelta(hours=1))
    note = await scene.sends(ANNA, "Vi mødes på torvet", session="")
    assert note.meeting == meeting.id
    scene.later(timedelta(hours=3))
    shown = await scene.desk.open(LISE, meeting.id)
    assert [point.title for point in shown.minutes.points] == ["Møde"]
    reviewed = await scene.desk.act(LISE, meeting.id, shown.minutes.version, Act.REVIEW)
    await scene.desk.act(LISE, meeting.id, reviewed.minutes.version, Act.APPROVE)
    with pytest.raises(Locked):
        await scene.workshop.undo(ANNA, note.sending)


async def test_an_edit_that_was_on_its_way_is_either_in_the_text_or_refused(scene: Scene):
    """What the desk looked at before the transaction is asked again inside it."""
    notes = [await scene.sends(INGE, f"Vi har fest {number}") for number in range(8)]
    scene.later(HALF_PAST_SIX)
    reviewed = (await scene.in_review()).minutes
    scene.later(timedelta(seconds=1))
    edits = [scene.edits(INGE, note, f"{note.text} i juni") for note in notes]
    lock = scene.desk.act(LISE, ID, reviewed.version, Act.APPROVE)
    done = await asyncio.gather(*edits[:4], lock, *edits[4:], return_exceptions=True)
    assert {type(each) for each in done if isinstance(each, Exception)} <= {Locked}
    document = await scene.desk.locked(ID)
    standing = {note.id: (await scene.note(note)) for note in notes}
    assert {note.id: note.text for note in document.notes} == {id_: note.text for id_, note in standing.items()}


async def test_a_note_taken_back_between_drawing_and_locking_is_drawn_out(scene: Scene):
    kept, gone = await scene.sends(INGE, "Vi har fest"), await scene.sends(TOM, "Never mind")
    scene.later(HALF_PAST_SIX)
    reviewed = (await scene.in_review()).minutes
    drawn = scene.summaries.for_document
    late = scene.takes_back_once(TOM, gone)

    async def slow(id_: str, cut_off: object):  # type: ignore[no-untyped-def]
        found = await drawn(id_, cut_off)  # type: ignore[arg-type]
        await late()
        return found

    desk = replace(scene.desk, summaries=_Slow(slow))  # type: ignore[arg-type]
    shown = await desk.act(LISE, ID, reviewed.version, Act.APPROVE)
    assert shown.minutes.state is State.APPROVED
    assert [note.id for note in (await scene.desk.locked(ID)).notes] == [kept.id]
    assert (await scene.note(gone)).state is Stands.WITHDRAWN


class _Slow:
    """Somebody is quick while the summary is drawn."""

    def __init__(self, drawn: object) -> None:
        self.for_document = drawn


async def test_of_two_who_press_at_the_same_moment_one_approves(scene: Scene):
    await scene.sends(INGE, "Vi har fest")
    scene.later(HALF_PAST_SIX)
    version = (await scene.in_review()).minutes.version
    both = await asyncio.gather(*(scene.desk.act(each, ID, version, Act.APPROVE) for each in (LISE, ODA)))
    assert sorted(each.stale for each in both) == [False, True]
    assert both[0].minutes == both[1].minutes
    acts = [deed.act for deed in await scene.sessions.deeds(FORUM, ID)]
    assert acts.count("minutes.approve") == 1


async def test_the_locked_text_is_canonical_both_ways_and_names_no_author(scene: Scene):
    await scene.sends(INGE, 'Vi har "fest" @alle — |tabel| \u202eomvendt =1+1')
    await scene.sends(ANNA, "Anna skriver under")
    scene.later(HALF_PAST_SIX)
    await scene.desk.open(LISE, ID)
    await scene.approved()
    written = await scene.minutes.locked_text(FORUM, ID)
    document = canonical.read(Document, written)
    assert gathering.text(document) == written
    assert {note.author for note in document.notes} == {""}
    assert {each.person for each in document.attendees} == {""}
    for id_ in ("inge", "tom", "anna", "lise"):
        assert f'"{id_}"' not in written
    assert [note.shown_as for note in document.notes] == ["", "Anna Eksempel"]


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


async def test_what_was_minuted_waits_for_no_meeting(scene: Scene):
    """Notes of the evening have none; the next one that is planned takes in what nobody has minuted."""
    minuted = await scene.sends(INGE, "Vi har fest")
    scene.later(HALF_PAST_SIX)
    await scene.approved()
    waits = await scene.sends(ANNA, "Vi mødes på torvet", session="")
    meeting = await scene.planned(30 * DAY)
    assert (await scene.note(minuted)).meeting == "open"
    assert (await scene.note(waits)).meeting == meeting.id


async def test_supplement_before_the_lock_is_none(scene: Scene):
    await scene.desk.open(LISE, ID)
    with pytest.raises(NotNow):
        await scene.desk.supplement(ID)


async def test_who_only_signed_up_stands_in_no_minutes(scene: Scene):
    """F42: apologies are shown, and not counted as present."""
    await scene.desk.open(LISE, ID)
    await scene.cellar.write(
        lambda connection: connection.execute(text("UPDATE attendance SET presence = 'coming' WHERE person = 'tom'"))
    )
    await scene.desk.come(ANNA, ID, Presence.APOLOGY)
    document = await scene.desk.document(ID)
    assert [(each.name, each.presence) for each in document.attendees] == [
        ("Inge Eksempel", Presence.PRESENT),
        ("Anna Eksempel", Presence.APOLOGY),
    ]

"""F9 and F26: what was approved stands still, notes and text alike; what comes later is told in a list."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from forum.groupwork.sessions import State as Held
from forum.minutes import canonical, gathering
from forum.minutes.desk import Act, Task
from forum.minutes.document import Document
from forum.minutes.errors import NotNow
from forum.minutes.minutes import Presence, State
from forum.workshop.notes import State as Stands
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
    sent = await scene.sends(INGE, 'Vi har "fest" @alle — |tabel| \u202eomvendt =1+1')
    await scene.sends(ANNA, "Anna skriver under")
    scene.later(HALF_PAST_SIX)
    await scene.desk.open(LISE, ID)
    await scene.desk.add_action(LISE, ID, Task("Skriv en folder", "tom"))
    await scene.approved()
    written = await scene.minutes.locked_text(FORUM, ID)
    document = canonical.read(Document, written)
    assert gathering.text(document) == written
    assert {note.author for note in document.notes} == {""}
    assert not [key for key in (sent.submission, sent.sending) if not key or key in written]
    assert {each.person for each in document.attendees} == {""}
    for id_ in ("inge", "tom", "anna", "lise"):
        assert f'"{id_}"' not in written
    assert [note.shown_as for note in document.notes] == ["", "Anna Eksempel"]


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

"""Notes: what was acknowledged stands, once, with its history."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from itertools import islice, product

import pytest

from forum.errors import ChangedMeanwhile
from forum.workshop.notes import Note, State, edited, withdrawn
from forum.workshop.questions import Attribution, Horizon, Question
from store.notes import SqlNotes
from store.outbox import SqlOutbox
from tests.store.hands import FORUM, INGE, START, HandClock, list_row, listed, matrix_row, typed

LATER = START + timedelta(minutes=5)


async def _change(notes: SqlNotes, *changed: Note) -> None:
    await notes.change(listed(changed, LATER), [matrix_row(due=LATER)], "somebody-else")


async def test_a_note_comes_back_as_it_was_sent(notes: SqlNotes):
    odd = {"horizon": Horizon.LONG_TERM, "attribution": Attribution.ANONYMOUS, "late": True, "group": "gruppe 2"}
    sent = tuple(replace(note, text="=æøå \U0001f600 'quoted'; --", **odd) for note in typed())
    await notes.add(listed(sent), [])
    assert await notes.of_sending(FORUM, sent[0].sending) == sent
    assert await notes.find(FORUM, sent[2].id) == sent[2]


async def test_the_same_sending_three_times_at_once_is_stored_once(notes: SqlNotes, outbox: SqlOutbox):
    sent = typed()
    answers = await asyncio.gather(*(notes.add(listed(sent), [matrix_row()]) for _ in range(3)))
    assert [answer.notes for answer in answers] == [sent] * 3
    assert sorted(len(answer.new) for answer in answers) == [0, 0, 6]
    assert len(await notes.of_meeting(FORUM, "erfa-2021-09-14")) == 6
    assert (await outbox.queue(FORUM)).waiting == 7


async def test_a_repeat_after_an_edit_meets_the_edited_note_and_delivers_nothing(notes: SqlNotes, outbox: SqlOutbox):
    sent = typed()
    await notes.add(listed(sent), [])
    await _change(notes, edited(sent[0], "en anden ordlyd", LATER))
    before = await outbox.claim("first", 99, 60)
    again = await notes.add(listed(sent), [matrix_row("nordborg")])
    assert (again.new, again.notes[0].text) == (frozenset(), "en anden ordlyd")
    assert again.notes[1:] == sent[1:]
    assert before
    assert "channel:nordborg" not in {row.delivery.target for row in await outbox.claim("second", 99, 60)}


async def test_other_text_under_the_same_token_is_kept_too_and_alone_delivered(notes: SqlNotes, outbox: SqlOutbox):
    first, second = typed(text="fest"), typed(text="fest\nfodbold")
    await notes.add(listed(first), [])
    for row in await outbox.claim("first", 99, 60):
        await outbox.settle(row)
    answer = await notes.add(listed(second), [])
    assert len(answer.new) == 3
    assert len(await notes.of_submission(FORUM, first[0].submission)) == 6
    assert {row.delivery.subject for row in await outbox.claim("second", 99, 60)} == answer.new


async def test_the_old_wording_is_kept_with_who_and_when(notes: SqlNotes):
    (note, *_) = sent = typed()
    await notes.add(listed(sent), [])
    second = edited(note, "ny ordlyd", LATER)
    await _change(notes, second)
    await _change(notes, withdrawn(second, LATER))
    history = await notes.history(FORUM, note.id)
    assert [(v.version, v.text, v.state, v.by) for v in history] == [
        (1, note.text, State.ACTIVE, INGE),
        (2, "ny ordlyd", State.ACTIVE, "somebody-else"),
        (3, "ny ordlyd", State.WITHDRAWN, "somebody-else"),
    ]
    assert [version.at for version in history] == [START, LATER, LATER]


async def test_a_change_on_a_stale_version_changes_none_of_its_notes(notes: SqlNotes, outbox: SqlOutbox):
    first, second, *_ = sent = typed()
    await notes.add(listed(sent), [])
    await _change(notes, edited(second, "kom først", LATER))
    waiting = await outbox.queue(FORUM)
    with pytest.raises(ChangedMeanwhile):
        await _change(notes, edited(first, "for sent", LATER), edited(second, "for sent", LATER))
    assert (await notes.find(FORUM, first.id)) == first
    assert [version.version for version in await notes.history(FORUM, first.id)] == [1]
    assert await outbox.queue(FORUM) == waiting


async def test_two_changes_of_one_version_at_once_leave_one_winner(notes: SqlNotes):
    (note, *_) = sent = typed()
    await notes.add(listed(sent), [])
    tries = [_change(notes, edited(note, f"ordlyd {number}", LATER)) for number in range(5)]
    results = await asyncio.gather(*tries, return_exceptions=True)
    assert [type(result) for result in results if result is not None] == [ChangedMeanwhile] * 4
    assert len(await notes.history(FORUM, note.id)) == 2


async def test_a_change_makes_its_note_leave_again(notes: SqlNotes, outbox: SqlOutbox):
    (note, *_) = sent = typed()
    await notes.add(listed(sent), [])
    for row in await outbox.claim("first", 99, 60):
        await outbox.settle(row)
    await notes.change([(edited(note, "ny", LATER), list_row(note))], [], INGE)
    (again,) = await outbox.claim("second", 99, 60)
    assert (again.delivery.subject, again.generation, again.attempt) == (note.id, 2, 1)


async def test_a_meeting_shows_what_stands_oldest_first(notes: SqlNotes):
    late = typed("card-2", "senere", at=LATER, village="sydals")
    early = typed("card-1", "først")
    await notes.add(listed(late), [])
    await notes.add(listed(early), [])
    await _change(notes, withdrawn(early[1], LATER))
    assert await notes.of_meeting(FORUM, "erfa-2021-09-14") == (early[0], early[2], *late)
    assert await notes.of_meeting(FORUM, "erfa-2021-09-14", "sydals") == late
    assert await notes.of_meeting(FORUM, "open") == ()


async def test_a_question_counts_as_answered_while_a_note_of_it_stands(notes: SqlNotes):
    one = typed("card-1")
    two = typed("card-2", question=Question.CAN_IMPROVE)
    await notes.add([*listed(one), *listed(two)], [])
    assert await notes.answered(FORUM, "erfa-2021-09-14", INGE) == {Question.WORKS_WELL, Question.CAN_IMPROVE}
    await _change(notes, *(withdrawn(note, LATER) for note in two))
    assert await notes.answered(FORUM, "erfa-2021-09-14", INGE) == {Question.WORKS_WELL}
    assert await notes.answered(FORUM, "erfa-2021-09-14", "nobody") == frozenset()


async def test_one_forum_never_sees_another_forums_notes(notes: SqlNotes, clock: HandClock):
    ours, theirs = typed(), tuple(replace(note, forum="elsewhere") for note in typed())
    await notes.add(listed(ours), [])
    assert (await notes.add(listed(theirs), [])).new == {note.id for note in ours}
    assert await notes.of_submission("elsewhere", ours[0].submission) == theirs
    assert len(await notes.of_meeting(FORUM, "erfa-2021-09-14")) == 6
    assert await notes.find("third", ours[0].id) is None


async def test_the_longest_form_is_stored_whole(notes: SqlNotes):
    pairs = product("abcdefghijklmnopqrstuvwxyz", repeat=2)
    sent = typed(text="\n".join("".join(pair) for pair in islice(pairs, 66)))
    assert len((await notes.add(listed(sent), [])).new) == 198
    assert await notes.of_sending(FORUM, sent[0].sending) == sent

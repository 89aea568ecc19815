"""What was kept long enough is emptied everywhere in the cellar, once, and never comes back by any door."""

from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

import store
from forum.erfa.ports import Adoption
from forum.errors import NoSuchNote
from forum.people import Language, Person, Role
from forum.ports import Claimed, Kind
from forum.workshop.desk import Workshop
from forum.workshop.notes import Form, Note, State, edited, withdrawn
from forum.workshop.questions import Phase, Question
from store.notes import SqlNotes
from store.outbox import SqlOutbox
from store.retention import SqlRetention
from store.schema import note_versions, notes
from tests.bot.fakes import FixedDirectory, landsbyforum
from tests.store.hands import FORUM, START, HandClock, fresh_url, listed, typed

MEETING = "erfa-2021-09-14"
LATER = START + timedelta(days=1)
NOW = START + timedelta(days=800)
TOLD = Adoption(FORUM, "list", NOW)
INGE = Person("inge", "Inge", Role.MEMBER, Language.DA, "broager")
FEST = Form("card-1", Question.WORKS_WELL, {Phase.RECEPTION: "Fest\nKaffe"})


class OneMeeting:
    async def next_id(self, forum: str, now: object) -> str:
        return MEETING


@dataclass(frozen=True)
class Shelves:
    """The repositories over one open store, and the desk that people meet."""

    cellar: store.Cellar
    clock: HandClock
    notes: SqlNotes
    outbox: SqlOutbox
    retention: SqlRetention

    @property
    def desk(self) -> Workshop:
        return Workshop(FixedDirectory(landsbyforum()), self.notes, OneMeeting(), self.clock)

    async def rows(self, table: Any) -> list[Any]:
        return list(await self.cellar.read(lambda connection: connection.execute(select(table)).all()))

    async def leaving(self) -> list[Claimed]:
        """What is due two seconds later, said to be delivered."""
        self.clock.forward((NOW - self.clock.now()).total_seconds() + 2)
        claimed: list[Claimed] = []
        while some := await self.outbox.claim(f"owner-{len(claimed)}", 100, 60):
            claimed += some
            for row in some:
                await self.outbox.settle(row)
        return claimed


def shelves_of(cellar: store.Cellar, clock: HandClock) -> Shelves:
    return Shelves(cellar, clock, SqlNotes(cellar, clock), SqlOutbox(cellar, clock), SqlRetention(cellar))


@pytest.fixture
async def shelves(cellar: store.Cellar, clock: HandClock) -> Shelves:
    return shelves_of(cellar, clock)


async def kept(shelves: Shelves, **how: Any) -> tuple[Note, ...]:
    sent = typed(**how)
    await shelves.notes.add(listed(sent), [])
    return sent


async def test_words_and_names_go_from_the_note_and_from_its_history(shelves: Shelves) -> None:
    first, second, *_ = sent = await kept(shelves)
    reworded = edited(first, "en anden ordlyd", LATER)
    for changed in (reworded, withdrawn(reworded, LATER), withdrawn(second, LATER)):
        await shelves.notes.change(listed((changed,)), [], first.author)
    assert await shelves.retention.erase(NOW, TOLD, 200) == len(sent)
    told = f"{await shelves.rows(notes)}{await shelves.rows(note_versions)}"
    traces = [first.author, first.sending, first.submission, "ordlyd", "velkomstfest", "naboerne"]
    assert [trace for trace in traces if trace in told] == []
    history = await shelves.notes.history(FORUM, first.id)
    assert [(past.version, past.text, past.by) for past in history] == [(n, "", "") for n in (1, 2, 3, 4)]
    assert (history[-1].state, history[-1].at) == (State.WITHDRAWN, NOW)


async def test_a_note_that_is_young_enough_or_another_forums_stays_as_it_is(shelves: Shelves) -> None:
    old = await kept(shelves, token="old", at=START)
    young = await kept(shelves, token="young", at=LATER)
    theirs = tuple(replace(note, forum="elsewhere") for note in old)
    await shelves.notes.add(listed(theirs), [])
    assert await shelves.retention.erase(LATER, TOLD, 200) == len(old)
    assert await shelves.notes.of_meeting(FORUM, MEETING) == young
    assert await shelves.notes.of_meeting("elsewhere", MEETING) == theirs
    assert await shelves.notes.of_sending(FORUM, young[0].sending) == young


async def test_the_history_of_those_who_stay_is_left_alone(shelves: Shelves) -> None:
    await kept(shelves, token="old")
    young = (await kept(shelves, token="young", at=LATER))[0]
    theirs = replace(typed(token="old")[0], forum="elsewhere")
    await shelves.notes.add(listed((theirs,)), [])
    for note in (young, theirs):
        await shelves.notes.change(listed((edited(note, "ny ordlyd", NOW),)), [], note.author)
    await shelves.retention.erase(LATER, TOLD, 200)
    for note in (young, theirs):
        history = await shelves.notes.history(note.forum, note.id)
        assert [(past.text, past.by) for past in history] == [(note.text, note.author), ("ny ordlyd", note.author)]


async def test_a_batch_is_bounded_oldest_first_and_a_repeat_finds_nothing(shelves: Shelves) -> None:
    oldest = await kept(shelves, token="oldest", at=START - timedelta(days=1))
    rest = await kept(shelves, token="rest")
    assert await shelves.retention.erase(NOW, TOLD, len(oldest)) == len(oldest)
    assert await shelves.notes.of_meeting(FORUM, MEETING) == rest
    assert [await shelves.retention.erase(NOW, TOLD, 4) for _ in range(3)] == [4, 2, 0]
    before = await shelves.rows(notes), await shelves.rows(note_versions)
    assert await shelves.retention.erase(NOW, TOLD, 200) == 0
    assert (await shelves.rows(notes), await shelves.rows(note_versions)) == before
    assert {note.version for note in before[0]} == {2}


async def test_list_and_matrix_are_told_by_the_rows_that_sending_made(shelves: Shelves) -> None:
    receipt = await shelves.desk.send(INGE, FEST, Language.DA)
    sent, rung = await shelves.leaving(), []
    shelves.cellar.bell.hang(lambda: rung.append("rung"))
    await shelves.retention.erase(NOW, TOLD, 200)
    assert rung == ["rung"]
    told = await shelves.leaving()
    assert {row.id for row in told} == {row.id for row in sent}
    assert {row.generation for row in told} == {2}
    assert {row.delivery.subject for row in told} == {*(note.id for note in receipt.notes), f"{MEETING}:broager"}
    assert {row.delivery.target for row in told} == {"list:list", "channel:broager"}
    found = [await shelves.notes.find(FORUM, note.id) for note in receipt.notes]
    assert {note.state for note in found if note} == {State.WITHDRAWN}


async def test_each_village_and_meeting_is_drawn_anew_once(shelves: Shelves) -> None:
    for village, meeting in (("broager", MEETING), ("nordborg", MEETING), ("broager", "erfa-2021-06-01")):
        await kept(shelves, token=f"{village}-{meeting}", village=village, meeting=meeting)
    await shelves.leaving()
    await shelves.retention.erase(NOW, TOLD, 200)
    drawn = [row.delivery for row in await shelves.leaving() if row.delivery.kind is Kind.MATRIX]
    again = ["erfa-2021-06-01:broager", f"{MEETING}:broager", f"{MEETING}:nordborg"]
    assert sorted(row.subject for row in drawn) == again


async def test_a_delivery_that_read_the_note_before_is_followed_by_another(shelves: Shelves) -> None:
    """The list item that such a delivery writes last must not outlive the note."""
    sent = await kept(shelves)
    on_its_way = await shelves.outbox.claim("before", 100, 60)
    await shelves.retention.erase(NOW, TOLD, 200)
    for row in on_its_way:
        await shelves.outbox.settle(row)
    again = {row.delivery.subject for row in await shelves.leaving()}
    assert {row.delivery.subject for row in on_its_way} <= again
    assert {note.id for note in sent} <= again


async def test_no_button_of_an_old_card_brings_an_erased_note_back(shelves: Shelves) -> None:
    desk = shelves.desk
    receipt = await desk.send(INGE, FEST, Language.DA)
    await desk.undo(INGE, receipt.sending)
    await shelves.retention.erase(NOW, TOLD, 200)
    assert await desk.receipt(INGE, FEST.token) is None
    note = receipt.notes[0]
    for sending in (receipt.sending, ""):
        for pressed in (
            desk.own(INGE, sending),
            desk.redo(INGE, sending),
            desk.undo(INGE, sending),
            desk.edit(INGE, sending, {note.id: (3, "tilbage")}),
        ):
            with pytest.raises(NoSuchNote):
                await pressed
    assert await shelves.notes.of_submission(FORUM, "") == ()
    assert (await desk.matrix("broager")).total == 0


async def test_who_answered_long_ago_is_asked_anew(shelves: Shelves) -> None:
    receipt = await shelves.desk.send(INGE, FEST, Language.DA)
    assert await shelves.desk.question_for(INGE) is not Question.WORKS_WELL
    await shelves.retention.erase(NOW, TOLD, 200)
    assert await shelves.desk.question_for(INGE) is Question.WORKS_WELL
    assert await shelves.desk.standing_of(INGE) == 0
    assert receipt.new == 2


async def test_the_same_words_on_the_same_old_card_are_a_new_note(shelves: Shelves) -> None:
    """A line under a token met before is a repeat; one whose note was erased is neither dropped nor kept empty."""
    desk = shelves.desk
    first = await desk.send(INGE, FEST, Language.DA)
    theirs = tuple(replace(note, forum="elsewhere") for note in first.notes)
    await shelves.notes.add(listed(theirs), [])
    await shelves.retention.erase(NOW, TOLD, 200)
    await shelves.leaving()
    more = replace(FEST, fields={Phase.RECEPTION: "Fest\nKaffe\nKage"})
    receipt = await desk.send(INGE, more, Language.DA)
    assert [note.text for note in receipt.standing] == ["Fest", "Kaffe", "Kage"]
    assert (receipt.new, receipt.repeated, receipt.taken_back) == (3, 0, "")
    assert {row.delivery.subject for row in await shelves.leaving()} >= {note.id for note in receipt.notes}
    repeat = await desk.send(INGE, more, Language.DA)
    assert (repeat.new, repeat.repeated, repeat.notes) == (0, 3, receipt.notes)
    fest = receipt.notes[0]
    await desk.edit(INGE, receipt.sending, {fest.id: (fest.version, "Sommerfest")})
    history = await shelves.notes.history(FORUM, fest.id)
    assert [(past.version, past.text) for past in history] == [(1, ""), (2, ""), (3, "Fest"), (4, "Sommerfest")]
    assert await shelves.notes.of_sending("elsewhere", first.sending) == theirs


async def test_a_note_that_was_taken_back_and_not_erased_is_still_a_repeat(shelves: Shelves) -> None:
    receipt = await shelves.desk.send(INGE, FEST, Language.DA)
    await shelves.desk.undo(INGE, receipt.sending)
    repeat = await shelves.desk.send(INGE, FEST, Language.DA)
    assert (repeat.new, repeat.standing) == (0, ())


async def test_all_of_a_batch_is_erased_or_nothing(shelves: Shelves) -> None:
    sent = await kept(shelves)

    class Torn(Adoption):
        def drawn(self, meeting: str, village: str) -> Any:
            raise ValueError(meeting)

    with pytest.raises(ValueError, match=MEETING):
        await shelves.retention.erase(NOW, Torn(FORUM, "list", NOW), 200)
    assert await shelves.notes.of_meeting(FORUM, MEETING) == sent
    assert await shelves.rows(note_versions) == []


async def test_the_words_are_gone_from_the_file_itself(tmp_path: Path) -> None:
    url, file = fresh_url(tmp_path), tmp_path / "forum.db"
    async with store.opened(url) as cellar:
        sent = await kept(shelves_of(cellar, HandClock()), text="\n".join(f"hemmelig tanke {n}" for n in range(50)))
    assert b"hemmelig" in file.read_bytes()
    async with store.opened(url) as cellar:
        assert await SqlRetention(cellar).erase(NOW, TOLD, 200) == len(sent)
    assert b"hemmelig" not in file.read_bytes()

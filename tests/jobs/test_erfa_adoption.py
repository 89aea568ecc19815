"""Notes that waited for a meeting, in the real cellar: moved with their history, told to list and matrix once."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import store
from forum.erfa.meetings import OPEN
from forum.people import Language, Person, Role
from forum.ports import Kind, Posted, Spot
from forum.workshop import deliveries
from forum.workshop.desk import Workshop
from forum.workshop.matrix import Matrix
from forum.workshop.notes import Form
from forum.workshop.questions import Phase, Question
from jobs.matrix import PostMatrix
from tests.bot.fakes import FixedDirectory, landsbyforum
from tests.jobs.calendar_store import ERFA, LISE, WISH, Cellar, built
from tests.store.hands import FORUM, START, HandClock, fresh_url, listed, typed


@pytest.fixture
async def cellar(tmp_path: Path) -> AsyncIterator[Cellar]:
    async with store.opened(fresh_url(tmp_path)) as opened:
        yield built(opened, HandClock())


async def test_notes_without_a_meeting_are_adopted_with_their_history(cellar: Cellar) -> None:
    waiting = typed(meeting=OPEN)
    elsewhere = typed(token="other", meeting="erfa-2021-06-01")
    await cellar.notes.add(listed(waiting), [])
    await cellar.notes.add(listed(elsewhere), [])
    plan = await cellar.desk.plan(LISE, WISH)
    adopted = await cellar.notes.of_meeting(FORUM, ERFA)
    assert plan.adopted == len(waiting) == len(adopted)
    assert await cellar.notes.of_meeting(FORUM, OPEN) == ()
    assert {(note.text, note.version) for note in adopted} == {(note.text, 2) for note in waiting}
    assert len(await cellar.notes.of_meeting(FORUM, "erfa-2021-06-01")) == len(elsewhere)
    assert [version.version for version in await cellar.notes.history(FORUM, waiting[0].id)] == [1, 2]


async def test_the_list_and_the_matrix_hear_of_an_adoption_once(cellar: Cellar) -> None:
    waiting = typed(meeting=OPEN)
    await cellar.notes.add(listed(waiting), [])
    await cellar.desk.plan(LISE, WISH)
    claimed = []
    for second in range(6):
        cellar.clock.forward(1)
        claimed += await cellar.outbox.claim(f"owner-{second}", 100, 60)
    lists = [row.delivery.subject for row in claimed if row.delivery.kind is Kind.LIST_NOTE]
    assert sorted(lists) == sorted(note.id for note in waiting)
    assert [row.delivery.key for row in claimed if row.delivery.kind is Kind.MATRIX] == [f"matrix:{ERFA}:broager"]


async def test_the_matrix_card_that_stands_goes_on_as_the_meetings_card(cellar: Cellar) -> None:
    await cellar.notes.add(listed(typed(meeting=OPEN)), [deliveries.drawn(FORUM, OPEN, "broager", START)])
    standing = Posted("19:broager", "activity-1", "http://127.0.0.1/")
    await cellar.posts.remember(FORUM, "matrix:open:broager", standing)
    await cellar.desk.plan(LISE, WISH)
    assert await cellar.posts.find(FORUM, f"matrix:{ERFA}:broager") == standing
    assert await cellar.posts.find(FORUM, "matrix:open:broager") is None
    cellar.clock.forward(5)
    keys = [row.delivery.key for row in await cellar.outbox.claim("owner", 100, 60)]
    assert f"matrix:{ERFA}:broager" in keys
    assert "matrix:open:broager" not in keys


async def test_a_note_that_slips_past_the_planning_is_gathered_for_the_pre_read(cellar: Cellar) -> None:
    await cellar.desk.plan(LISE, WISH)
    await cellar.notes.add(listed(typed(meeting=OPEN)), [])
    await cellar.desk.gathered(ERFA)
    assert len(await cellar.notes.of_meeting(FORUM, ERFA)) == 6


async def test_an_adopted_note_and_a_new_one_meet_in_the_same_rows(cellar: Cellar) -> None:
    """The desk's rows and the adoption's: the list hears of each note once, the village's matrix is drawn once."""
    desk = Workshop(FixedDirectory(landsbyforum()), cellar.notes, cellar.desk, cellar.clock)
    inge = Person("inge", "Inge", Role.MEMBER, Language.DA, "broager")
    await desk.send(inge, Form("t", Question.WORKS_WELL, {Phase.RECEPTION: "Fest"}), Language.DA)
    await cellar.desk.plan(LISE, WISH)
    await desk.send(inge, Form("u", Question.WORKS_WELL, {Phase.RECEPTION: "Kaffe"}), Language.DA)
    assert await cellar.due(5) == {Kind.LIST_NOTE: 2, Kind.MATRIX: 1}


@dataclass
class SlowBoard:
    """A channel that takes a card in only when the gate opens."""

    shown: dict[str, str] = field(default_factory=dict)
    asked: asyncio.Event = field(default_factory=asyncio.Event)
    gate: asyncio.Event = field(default_factory=asyncio.Event)

    async def post(self, place: Spot, value: Matrix) -> Posted:
        self.asked.set()
        await self.gate.wait()
        id_ = f"activity-{len(self.shown)}"
        self.shown[id_] = value.meeting
        return Posted(place.channel, id_, "http://127.0.0.1/")

    async def update(self, posted: Posted, place: Spot, value: Matrix) -> None:
        self.shown[posted.activity] = value.meeting


async def test_a_matrix_on_its_way_while_the_meeting_is_planned_becomes_the_meetings_only_card(cellar: Cellar) -> None:
    desk = Workshop(FixedDirectory(landsbyforum()), cellar.notes, cellar.desk, cellar.clock)
    board = SlowBoard()
    handler = PostMatrix(FixedDirectory(landsbyforum()), desk, board, cellar.posts)
    inge = Person("inge", "Inge", Role.MEMBER, Language.DA, "broager")
    await desk.send(inge, Form("t", Question.WORKS_WELL, {Phase.RECEPTION: "Fest"}), Language.DA)

    async def drawn(owner: str) -> None:
        cellar.clock.forward(5)
        for row in await cellar.outbox.claim(owner, 100, 60):
            if row.delivery.kind is Kind.MATRIX:
                await handler(row)
                await cellar.outbox.settle(row)

    on_its_way = asyncio.create_task(drawn("one"))
    await board.asked.wait()
    await cellar.desk.plan(LISE, WISH)
    board.gate.set()
    await on_its_way
    assert board.shown == {"activity-0": OPEN}
    await drawn("two")
    assert board.shown == {"activity-0": ERFA}
    assert await cellar.posts.find(FORUM, "matrix:open:broager") is None


async def test_a_card_with_answers_that_still_wait_is_left_to_them(cellar: Cellar) -> None:
    """Somebody wrote without a meeting again: their card is not taken for a meeting's."""
    await cellar.notes.add(listed(typed(meeting=ERFA)), [])
    await cellar.notes.add(listed(typed(token="open", meeting=OPEN)), [deliveries.drawn(FORUM, ERFA, "broager", START)])
    await cellar.posts.remember(FORUM, "matrix:open:broager", Posted("19:broager", "theirs", "http://127.0.0.1/"))
    desk = Workshop(FixedDirectory(landsbyforum()), cellar.notes, cellar.desk, cellar.clock)
    board = SlowBoard()
    board.gate.set()
    cellar.clock.forward(5)
    rows = [row for row in await cellar.outbox.claim("one", 100, 60) if row.delivery.kind is Kind.MATRIX]
    for row in rows:
        await PostMatrix(FixedDirectory(landsbyforum()), desk, board, cellar.posts)(row)
    assert board.shown == {"activity-0": ERFA}


async def test_a_card_is_not_carried_onto_one_that_stands(cellar: Cellar) -> None:
    open_, own = Posted("19:broager", "old", "http://127.0.0.1/"), Posted("19:broager", "own", "http://127.0.0.1/")
    await cellar.posts.remember(FORUM, "matrix:open:broager", open_)
    await cellar.posts.remember(FORUM, f"matrix:{ERFA}:broager", own)
    assert await cellar.posts.carry(FORUM, "matrix:open:broager", f"matrix:{ERFA}:broager") is None
    assert await cellar.posts.find(FORUM, f"matrix:{ERFA}:broager") == own
    assert await cellar.posts.carry(FORUM, "matrix:open:broager", "matrix:next:broager") == open_

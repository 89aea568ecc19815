"""Meetings in the real cellar: one transaction for a meeting, its rows and the notes that waited for it."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

import store
from forum.erfa.desk import Erfa
from forum.erfa.meetings import OPEN, Wish
from forum.erfa.ports import Adoption
from forum.errors import AlreadyPlanned, ChangedMeanwhile
from forum.people import Language, Person, Role
from forum.ports import Kind, Posted
from forum.workshop import desk as workshop
from store.meetings import SqlMeetings
from store.notes import SqlNotes
from store.outbox import SqlOutbox
from store.posts import SqlPosts
from tests.bot.fakes import FixedDirectory, landsbyforum
from tests.forum.erfa.memory import wall
from tests.store.hands import FORUM, START, HandClock, fresh_url, listed, typed

LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)
WISH = Wish(wall(2021, 9, 14, 19))
ERFA = "erfa-2021-09-14"


@dataclass(frozen=True)
class Cellar:
    """The repositories over one open store, and the desk that uses them."""

    opened: store.Cellar
    clock: HandClock
    meetings: SqlMeetings
    notes: SqlNotes
    outbox: SqlOutbox
    posts: SqlPosts

    @property
    def desk(self) -> Erfa:
        return Erfa(FixedDirectory(landsbyforum()), self.meetings, self.clock)

    async def due(self, seconds: float = 0) -> dict[str, int]:
        """Claim what is due then: kind → how many."""
        self.clock.forward(seconds)
        claimed = await self.outbox.claim(f"owner-{seconds}", 100, 60)
        kinds = [row.delivery.kind for row in claimed]
        return {kind: kinds.count(kind) for kind in set(kinds)}


def built(cellar: store.Cellar, clock: HandClock) -> Cellar:
    notes, outbox = SqlNotes(cellar, clock), SqlOutbox(cellar, clock)
    return Cellar(cellar, clock, SqlMeetings(cellar), notes, outbox, SqlPosts(cellar))


@pytest.fixture
def url(tmp_path: Path) -> str:
    return fresh_url(tmp_path)


@pytest.fixture
async def cellar(url: str) -> AsyncIterator[Cellar]:
    async with store.opened(url) as opened:
        yield built(opened, HandClock())


async def test_a_meeting_is_found_again_as_it_was_planned(cellar: Cellar) -> None:
    plan = await cellar.desk.plan(LISE, replace(WISH, title="Nordals æøå"))
    assert await cellar.meetings.find(FORUM, ERFA) == plan.meeting
    assert await SqlMeetings(cellar.opened).find(FORUM, ERFA) == plan.meeting
    assert await cellar.meetings.find("another", ERFA) is None
    assert await cellar.meetings.ahead("another", START) == ()


async def test_what_was_planned_falls_due_after_a_restart(url: str) -> None:
    clock = HandClock()
    async with store.opened(url) as opened:
        plan = await built(opened, clock).desk.plan(LISE, WISH)
    async with store.opened(url) as opened:
        again = built(opened, clock)
        assert await again.due() == {}
        assert await again.outbox.next_due() == plan.meeting.preview_at
        clock.forward((plan.meeting.preview_at - START).total_seconds())
        assert await again.due() == {Kind.PREVIEW: 1}
        assert await again.due((plan.meeting.pre_read_at - plan.meeting.preview_at).total_seconds()) == {
            Kind.PRE_READ: 4
        }


async def test_planning_at_the_same_moment_makes_one_meeting(cellar: Cellar) -> None:
    plans = [cellar.desk.plan(LISE, WISH) for _ in range(5)]
    ended = await asyncio.gather(*plans, return_exceptions=True)
    refused = [end for end in ended if isinstance(end, AlreadyPlanned | ChangedMeanwhile)]
    assert len(refused) == 4
    assert len(await cellar.meetings.ids(FORUM)) == 1
    assert (await cellar.meetings.progress(FORUM, ERFA)).waiting == 4


async def test_the_same_time_is_refused_by_the_cellar_too(cellar: Cellar) -> None:
    plan = await cellar.desk.plan(LISE, WISH)
    other = replace(plan.meeting, id="erfa-2021-09-14-2")
    with pytest.raises(AlreadyPlanned) as refused:
        await cellar.meetings.add(other, [], Adoption(FORUM, "list", START))
    assert refused.value.args_["meeting"] == ERFA


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
    await cellar.notes.add(listed(typed(meeting=OPEN)), [workshop._matrix_row(FORUM, OPEN, "broager", START)])
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


def test_an_adopted_note_is_told_to_list_and_matrix_as_a_new_one_is() -> None:
    adoption = Adoption(FORUM, "list", START)
    note = typed()[0]
    assert adoption.listed(note.id) == workshop._list_row(note, "list", START)
    assert adoption.drawn(note.meeting, note.village) == workshop._matrix_row(FORUM, note.meeting, note.village, START)


async def test_stop_takes_back_what_waits_and_resume_puts_it_again(cellar: Cellar) -> None:
    plan = await cellar.desk.plan(LISE, WISH)
    stopped = await cellar.desk.stop(LISE, ERFA)
    assert (stopped.progress.waiting, stopped.progress.stopped) == (0, 4)
    assert await cellar.outbox.next_due() is None
    resumed = await cellar.desk.resume(LISE, ERFA)
    assert resumed.progress == plan.progress
    assert await cellar.outbox.next_due() == plan.meeting.preview_at


async def test_moving_never_sends_to_a_channel_that_has_it_or_is_getting_it(cellar: Cellar) -> None:
    plan = await cellar.desk.plan(LISE, WISH)
    cellar.clock.forward((plan.meeting.pre_read_at - START).total_seconds())
    claimed = await cellar.outbox.claim("owner", 100, 60)
    done, going, failed, back = (row for row in claimed if row.delivery.kind is Kind.PRE_READ)
    await cellar.outbox.settle(done)
    await cellar.outbox.fail(failed, "the channel is archived")
    await cellar.outbox.postpone(back, cellar.clock.now(), "patience")
    moved = await cellar.desk.move(LISE, ERFA, 1, Wish(wall(2021, 9, 28, 18)))
    assert (moved.progress.sent, moved.progress.waiting, moved.progress.failed) == (1, 3, 0)
    assert await cellar.outbox.settle(going)
    again = await _pre_reads_until(cellar, moved.meeting.pre_read_at - cellar.clock.now() + timedelta(seconds=1))
    assert again == {failed.delivery.key, back.delivery.key}


async def _pre_reads_until(cellar: Cellar, later: timedelta) -> set[str]:
    cellar.clock.pass_really(120)
    cellar.clock.forward(later.total_seconds())
    claimed = await cellar.outbox.claim("later", 100, 60)
    return {row.delivery.key for row in claimed if row.delivery.kind is Kind.PRE_READ}


async def test_a_preview_that_was_sent_comes_again_after_a_move(cellar: Cellar) -> None:
    plan = await cellar.desk.plan(LISE, WISH)
    cellar.clock.forward((plan.meeting.preview_at - START).total_seconds())
    (preview,) = await cellar.outbox.claim("owner", 100, 60)
    await cellar.outbox.settle(preview)
    moved = await cellar.desk.move(LISE, ERFA, 1, Wish(wall(2021, 9, 28, 18)))
    assert await cellar.outbox.next_due() == moved.meeting.preview_at
    cellar.clock.forward((moved.meeting.preview_at - cellar.clock.now()).total_seconds())
    (again,) = await cellar.outbox.claim("owner", 100, 60)
    assert (again.delivery.key, again.generation) == (preview.delivery.key, preview.generation + 1)


async def test_a_version_that_was_overtaken_changes_nothing(cellar: Cellar) -> None:
    plan = await cellar.desk.plan(LISE, WISH)
    await cellar.desk.move(LISE, ERFA, 1, Wish(wall(2021, 9, 28, 18)))
    with pytest.raises(ChangedMeanwhile):
        await cellar.meetings.change(replace(plan.meeting, version=2, title="for sent"), [])
    kept = await cellar.meetings.find(FORUM, ERFA)
    assert kept is not None
    assert kept.title == ""
    assert (await cellar.meetings.progress(FORUM, ERFA)).waiting == 4


@dataclass(frozen=True)
class SlowReads:
    """A cellar whose answers to reads arrive late."""

    cellar: store.Cellar
    gate: asyncio.Event

    async def read(self, query: Any) -> Any:
        found = await self.cellar.read(query)
        await self.gate.wait()
        return found

    async def deliver(self, unit: Any) -> Any:
        return await self.cellar.deliver(unit)


async def test_a_read_that_is_overtaken_by_a_write_is_not_kept_at_hand(cellar: Cellar) -> None:
    plan = await cellar.desk.plan(LISE, WISH)
    gate = asyncio.Event()
    slow = SqlMeetings(SlowReads(cellar.opened, gate))  # type: ignore[arg-type]
    reading = asyncio.create_task(slow.ids(FORUM))
    await cellar.opened.read(lambda _: None)
    other = replace(plan.meeting, id="erfa-2021-09-28", starts_at=plan.meeting.starts_at + timedelta(days=14))
    await slow.add(other, [], Adoption(FORUM, "list", START))
    gate.set()
    await reading
    assert await slow.ids(FORUM) == {ERFA, "erfa-2021-09-28"}

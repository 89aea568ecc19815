"""Meetings in the real cellar: one transaction for a meeting and its rows, whatever came in between."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

import store
from forum.erfa.meetings import Wish
from forum.erfa.occasions import GRACE
from forum.erfa.ports import Adoption
from forum.errors import AlreadyPlanned, ChangedMeanwhile
from forum.ports import Claimed, Kind, Reason
from forum.reasons import Why
from store.meetings import SqlMeetings
from tests.forum.erfa.memory import wall
from tests.jobs.calendar_store import ERFA, LISE, WISH, Cellar, built
from tests.store.hands import FORUM, START, HandClock, fresh_url


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
        await again.round_is_over()
        assert await again.due() == {}
        assert await again.waiting(Kind.PREVIEW) == {plan.meeting.preview_at}
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


async def test_stop_takes_back_what_waits_and_resume_puts_it_again(cellar: Cellar) -> None:
    plan = await cellar.desk.plan(LISE, WISH)
    stopped = await cellar.desk.stop(LISE, ERFA)
    assert (stopped.progress.waiting, stopped.progress.stopped) == (0, 4)
    assert await cellar.waiting(Kind.PREVIEW) | await cellar.waiting(Kind.PRE_READ) == set()
    resumed = await cellar.desk.resume(LISE, ERFA)
    assert resumed.progress == plan.progress
    assert await cellar.waiting(Kind.PREVIEW) == {plan.meeting.preview_at}


async def test_a_near_meeting_is_silent_for_its_grace_and_then_read_everywhere(cellar: Cellar) -> None:
    near = Wish(wall(2021, 5, 6, 19))
    plan = await cellar.desk.plan(LISE, near)
    assert await cellar.due() == {}
    await cellar.desk.stop(LISE, plan.meeting.id)
    assert await cellar.due(GRACE.total_seconds()) == {}
    await cellar.desk.resume(LISE, plan.meeting.id)
    assert await cellar.due(GRACE.total_seconds() - 1) == {}
    assert await cellar.due(1) == {Kind.PRE_READ: 4}


async def test_moving_never_sends_to_a_channel_that_has_it_or_is_getting_it(cellar: Cellar) -> None:
    plan = await cellar.desk.plan(LISE, WISH)
    await cellar.round_is_over()
    cellar.clock.forward((plan.meeting.pre_read_at - START).total_seconds())
    claimed = await cellar.outbox.claim("owner", 100, 60)
    done, going, failed, back = (row for row in claimed if row.delivery.kind is Kind.PRE_READ)
    await cellar.outbox.settle(done)
    await cellar.outbox.fail(failed, Reason(Why.ARCHIVED))
    await cellar.outbox.postpone(back, cellar.clock.now(), "patience")
    moved = await cellar.desk.move(LISE, ERFA, 1, Wish(wall(2021, 9, 28, 18)))
    assert (moved.progress.sent, moved.progress.waiting, moved.progress.failed) == (1, 3, 0)
    assert await cellar.outbox.settle(going)
    await cellar.round_is_over()
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
    preview = await _preview(cellar)
    await cellar.outbox.settle(preview)
    moved = await cellar.desk.move(LISE, ERFA, 1, Wish(wall(2021, 9, 28, 18)))
    assert await cellar.waiting(Kind.PREVIEW) == {moved.meeting.preview_at}
    cellar.clock.forward((moved.meeting.preview_at - cellar.clock.now()).total_seconds())
    again = await _preview(cellar)
    assert (again.delivery.key, again.generation) == (preview.delivery.key, preview.generation + 1)


async def _preview(cellar: Cellar) -> Claimed:
    (found,) = (row for row in await cellar.outbox.claim("owner", 100, 60) if row.delivery.kind is Kind.PREVIEW)
    return found


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

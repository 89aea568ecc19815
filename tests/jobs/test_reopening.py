"""What was refused comes back: when the forum starts, and every hour, as long as the refusal lasts."""

import asyncio
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from forum.interest import deliveries as interest
from forum.ports import Kind, NotYet, Reason, Undeliverable
from forum.reasons import Why
from jobs.reopening import KINDS, Reopening
from jobs.runner import running
from store.notes import SqlNotes
from store.outbox import SqlOutbox
from tests.jobs.delivering import Post, delivering, emptied, next_wait, until
from tests.store.hands import FORUM, START, HandClock, fresh_cellar, listed, row, typed


@dataclass
class Asked:
    """An outbox that notes when it was asked to reopen; its store is away for the first `refusals` times."""

    refusals: int = 0
    at: list[datetime] = field(default_factory=list)
    kinds: Collection[Kind] = ()

    async def reopen(self, kinds: Collection[Kind], due: datetime, most: int) -> int:
        self.kinds = kinds
        self.at.append(due)
        if len(self.at) <= self.refusals:
            raise OSError("disk full")
        return 1


@asynccontextmanager
async def reopening(outbox: Asked | SqlOutbox, clock: HandClock) -> AsyncIterator[None]:
    job = Reopening(outbox, clock)
    task = asyncio.create_task(job.run())
    try:
        yield
    finally:
        job.stop()
        await task


async def settled() -> None:
    await asyncio.sleep(0.01)


async def test_a_refused_note_reaches_the_list_when_the_right_is_given_back(tmp_path: Path) -> None:
    async with fresh_cellar(tmp_path) as cellar:
        clock = HandClock()
        outbox, notes = SqlOutbox(cellar, clock), SqlNotes(cellar, clock)
        written = typed()
        await notes.add(listed(written), [])
        post = Post(*[Undeliverable("403 accessDenied")] * len(written))
        async with delivering(cellar, outbox, clock, post):
            await emptied(outbox)
            assert (await outbox.queue(FORUM)).failed == len(written)
            async with reopening(outbox, clock):
                await until(lambda: len(post.arrived) == 2 * len(written))
                await emptied(outbox)
        assert (await outbox.queue(FORUM)).failed == 0
        assert set(post.arrived) == {f"list:{note.id}" for note in written}


async def test_it_is_tried_at_start_and_once_an_hour_of_forum_time() -> None:
    outbox, clock = Asked(), HandClock()
    async with reopening(outbox, clock):
        for minutes in (0, 59, 1, 30, 30):
            clock.forward(60 * minutes)
            await settled()
    assert outbox.at == [START + timedelta(hours=hours) for hours in range(3)]
    assert outbox.kinds == KINDS


async def test_a_pre_read_has_its_hour_and_is_not_sent_again_later() -> None:
    assert not KINDS & {Kind.PRE_READ, Kind.PREVIEW}


async def test_a_clock_that_went_back_does_not_leave_it_waiting() -> None:
    outbox, clock = Asked(), HandClock()
    async with reopening(outbox, clock):
        await settled()
        clock.forward(-86400)
        await settled()
    assert len(outbox.at) == 2


async def test_a_store_that_is_away_is_asked_again_the_next_hour() -> None:
    outbox, clock = Asked(refusals=1), HandClock()
    async with reopening(outbox, clock):
        await settled()
        clock.forward(3600)
        await settled()
    assert len(outbox.at) == 2


async def test_it_stops_when_the_forum_closes() -> None:
    async with asyncio.timeout(1):
        async with running(HandClock(), Reopening(Asked(), HandClock())):
            await settled()


async def test_a_row_that_is_too_early_waits_alone(tmp_path: Path) -> None:
    """Its neighbours at the same target go on."""
    async with fresh_cellar(tmp_path) as cellar:
        clock = HandClock()
        outbox = SqlOutbox(cellar, clock)
        post = Post(NotYet("the meeting was moved", START + timedelta(days=30)))
        await outbox.put([row("early"), row("next", after=1)])
        async with delivering(cellar, outbox, clock, post):
            await until(lambda: post.arrived == ["early"])
            assert await next_wait(outbox, clock) == 1
            clock.forward(1)
            await until(lambda: post.arrived == ["early", "next"])
        clock.forward(86400 * 29)
        assert await outbox.next_due() == START + timedelta(days=30)


@pytest.mark.parametrize("kind", [Kind.LIST_INTEREST, Kind.CALENDAR])
async def test_what_is_never_too_late_arrives_when_the_right_is_given_back(kind: Kind, tmp_path: Path) -> None:
    """A village in its list, a meeting in Outlook: «administratoren kan give den, og så går det af sig selv»."""
    async with fresh_cellar(tmp_path) as cellar:
        clock = HandClock()
        outbox = SqlOutbox(cellar, clock)
        await outbox.put([replace(interest.listed(FORUM, "entry", "register", START), kind=kind)])
        (refused,) = await outbox.claim("me", 9, 60)
        await outbox.fail(refused, Reason(Why.NO_RIGHT))
        assert await outbox.reopen(KINDS, START, 1) == 1
        assert (await outbox.queue(FORUM)).waiting == 1

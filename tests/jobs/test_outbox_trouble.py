"""Delivery through trouble: closing, killed processes, a store that is away; and hardly a question when idle."""

import asyncio
from datetime import timedelta

from prometheus_client import REGISTRY

from forum.ports import Claimed, Delivery, Kind, Service
from jobs.outbox import Pace
from store.outbox import SqlOutbox
from tests.jobs.delivering import Post, delivering, emptied, until
from tests.store.hands import FORUM, START, row


async def test_stopping_waits_for_what_is_in_hand(cellar, outbox, clock):
    gate, arrived = asyncio.Event(), []

    async def slow(claimed: Claimed) -> None:
        arrived.append(claimed.delivery.key)
        await gate.wait()

    await outbox.put([row("a")])
    async with delivering(cellar, outbox, clock, slow, Pace(breath=0.001, grace=5)) as deliverer:
        await until(lambda: arrived)
        deliverer.stop()
        await outbox.put([row("b")])
        asyncio.get_running_loop().call_later(0.02, gate.set)
    assert arrived == ["a"]
    queue = await outbox.queue(FORUM)
    assert (queue.waiting, queue.leased) == (1, 0)


async def test_what_does_not_finish_in_time_is_given_back_and_the_next_looks_first(cellar, outbox, clock):
    arrived = []

    async def hangs(claimed: Claimed) -> None:
        arrived.append(claimed)
        await asyncio.Event().wait()

    await outbox.put([row("a")])
    async with delivering(cellar, outbox, clock, hangs):
        await until(lambda: arrived)
    (again,) = await outbox.claim("next", 9, 60)
    assert again.attempt == 2


async def test_a_row_left_by_a_killed_process_is_taken_over_when_its_lease_ends(cellar, outbox, clock):
    post = Post()
    await outbox.put([row("note")])
    await outbox.claim("killed", 9, 60)
    async with delivering(cellar, outbox, clock, post):
        await asyncio.sleep(0.1)
        assert post.arrived == []
        clock.pass_really(60)
        await until(lambda: post.arrived == ["note"])


class Moody:
    """An outbox whose store is away for the first few calls of each sort."""

    def __init__(self, outbox: SqlOutbox, refusals: int) -> None:
        self._outbox = outbox
        self._left = {"claim": refusals, "settle": 1, "next_due": 1}

    def __getattr__(self, name: str):
        if self._left.get(name, 0):
            self._left[name] -= 1
            return self._refuse
        return getattr(self._outbox, name)

    async def _refuse(self, *_args: object, **_named: object) -> None:
        raise OSError("disk full")


def _counted(outcome: str) -> float:
    labels = {"kind": "list.note", "outcome": outcome}
    return REGISTRY.get_sample_value("forum_deliveries_total", labels) or 0


async def test_a_store_that_is_away_is_asked_again(cellar, outbox, clock):
    post, unknown, sent = Post(), _counted("unknown"), _counted("sent")
    await outbox.put([row("note")])
    pace = Pace(breath=0.001, first_wait=0.01, idle=0.02)
    async with delivering(cellar, Moody(outbox, 3), clock, post, pace):
        await until(lambda: post.arrived)
        clock.pass_really(60)
        await until(lambda: len(post.arrived) == 2)
        await emptied(outbox)
    assert (_counted("unknown") - unknown, _counted("sent") - sent) == (1, 1)


async def test_an_idle_deliverer_asks_rarely(cellar, outbox, clock):
    asked = []

    class Counted:
        def __getattr__(self, name: str):
            asked.append(name)
            return getattr(outbox, name)

    await outbox.put([row("tomorrow", after=timedelta(days=1).total_seconds())])
    async with delivering(cellar, Counted(), clock, Post(), Pace(breath=0.001, idle=60)):
        await asyncio.sleep(0.1)
    assert asked == ["claim", "next_due"]


async def test_a_pre_read_whose_files_must_wait_is_not_asked_for_without_end(cellar, outbox, clock):
    """Its channel is free, so that no pause of the channel tells how long: SharePoint alone wants to be left alone."""
    asked = []

    class Counted:
        def __getattr__(self, name: str):
            asked.append(name)
            return getattr(outbox, name)

    await outbox.put([row("note")])
    (note,) = await outbox.claim("before", 1, 60)
    await outbox.postpone(note, START + timedelta(hours=1), "throttled", pause=Service.SHAREPOINT)
    await outbox.put([Delivery(FORUM, Kind.PRE_READ, "channel:general", "pre", "erfa-2021-09-14:general", START)])
    async with delivering(cellar, Counted(), clock, Post(), Pace(breath=0.001, crowded=60, idle=60)):
        await asyncio.sleep(0.1)
    assert asked == ["claim", "next_due"]

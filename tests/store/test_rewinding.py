"""A clock that is put back, by an operator or by the machine: what was to leave leaves, and nothing opens too early."""

from dataclasses import replace
from datetime import timedelta

import pytest

from forum.ports import Kind
from store import Cellar
from store.outbox import SqlOutbox
from tests.store.hands import FORUM, START, HandClock, matrix_row, row

LEASE = 60.0
DAY = 86_400.0


async def _keys(outbox: SqlOutbox) -> set[str]:
    return {each.delivery.key for each in await outbox.claim("one", 99, LEASE)}


@pytest.mark.parametrize("restarted", [False, True])
async def test_what_was_due_before_the_clock_went_back_still_leaves(cellar: Cellar, clock: HandClock, restarted: bool):
    outbox = SqlOutbox(cellar, clock)
    await outbox.claim("one", 99, LEASE)
    soon = matrix_row(due=START + timedelta(seconds=2))
    await outbox.put([row("note"), soon])
    clock.passes(-DAY)
    outbox = SqlOutbox(cellar, clock) if restarted else outbox
    assert await _keys(outbox) == {"note"}
    clock.passes(2)
    assert await _keys(outbox) == {soon.key}


async def test_what_has_its_hour_keeps_it(cellar: Cellar, clock: HandClock):
    outbox = SqlOutbox(cellar, clock)
    await outbox.put([replace(row("pre-read", "channel:broager", after=3 * DAY), kind=Kind.PRE_READ)])
    await outbox.claim("one", 99, LEASE)
    clock.passes(-DAY)
    assert await _keys(outbox) == set()
    assert await outbox.next_due() == START + timedelta(days=3)


async def test_a_pause_is_not_made_longer_by_the_machines_clock(cellar: Cellar, clock: HandClock):
    outbox = SqlOutbox(cellar, clock)
    await outbox.put([row("note")])
    (asks,) = await outbox.claim("one", 99, LEASE)
    await outbox.postpone(asks, clock.now() + timedelta(seconds=30), "429", pause="list:answers")
    clock.passes(-3600)
    assert await _keys(outbox) == set()
    clock.passes(30)
    assert await _keys(outbox) == {"note"}


async def test_how_long_something_waits_is_never_told_from_the_future(cellar: Cellar, clock: HandClock):
    outbox = SqlOutbox(cellar, clock)
    await outbox.put([row("note")])
    clock.passes(-DAY)
    await outbox.claim("one", 0, LEASE)
    assert (await outbox.queue(FORUM)).oldest == clock.now()

"""Rules 37 and 39 at delivery: how each row ends, who is held back by a refusal, and for how long."""

import asyncio

import pytest
from prometheus_client import REGISTRY

from forum.ports import Blocked, Outcome, Service, Skipped, Unavailable, Undeliverable
from forum.reasons import Why
from tests.jobs.delivering import Post, delivering, emptied, next_wait, until
from tests.store.hands import FORUM, matrix_row, row


def _counted(outcome: str, kind: str = "list.note") -> float:
    return REGISTRY.get_sample_value("forum_deliveries_total", {"kind": kind, "outcome": outcome}) or 0


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        ((), "sent"),
        ((Skipped("begun", Why.BEGUN),), "skipped"),
        ((Blocked("403", Why.BLOCKED),), "blocked"),
        ((Undeliverable("404", Why.GONE),), "failed"),
    ],
)
async def test_each_end_is_counted_under_its_name(cellar, outbox, clock, answers, outcome: str):
    before = _counted(outcome)
    await outbox.put([row("note")])
    async with delivering(cellar, outbox, clock, Post(*answers)):
        await emptied(outbox)
        await until(lambda: _counted(outcome) == before + 1)


async def test_nothing_more_is_sent_to_whoever_blocked_the_bot_until_they_write(cellar, outbox, clock):
    """Rule 39: mark the recipient, and stop."""
    post, inge = Post(Blocked("403", Why.BLOCKED, "Teams 403 MessageWritesBlocked")), "person:inge"
    async with delivering(cellar, outbox, clock, post):
        await outbox.put([row("first", inge)])
        await emptied(outbox)
        await outbox.put([row("second", inge), row("other", "person:anna")])
        await emptied(outbox)
        assert post.arrived == ["first", "other"]
        assert [each.outcome for each in (await outbox.queue(FORUM)).failures] == [Outcome.BLOCKED] * 2
        await outbox.heard(FORUM, inge)
        await outbox.put([row("third", inge)])
        await until(lambda: post.arrived[-1] == "third")


@pytest.mark.parametrize("wait", [181.0, 3600.0, 0.25])
async def test_a_wait_of_any_length_holds_back_all_that_goes_to_the_service(cellar, outbox, clock, wait: float):
    """More than the 180 s that the SDK gives up on, and less than a second."""
    post = Post(Unavailable("429", wait, pause=True, service=Service.SHAREPOINT))
    async with delivering(cellar, outbox, clock, post):
        await outbox.put([row("first")])
        assert await next_wait(outbox, clock) == pytest.approx(wait)
        await outbox.put([row("second", "list:another"), matrix_row()])
        await until(lambda: len(post.arrived) == 2)
        await asyncio.sleep(0.03)
        assert post.arrived == ["first", matrix_row().key]
        clock.passes(wait)
        await emptied(outbox)
    assert sorted(post.arrived[2:]) == ["first", "second"]


async def test_a_throttle_that_names_no_time_is_asked_ever_more_rarely_though_each_row_is_new(cellar, outbox, clock):
    """Rule 37: else exponential with jitter, bounded; and the target rests meanwhile."""
    post, waits = Post(*(Unavailable("429", pause=True) for _ in range(8))), []
    async with delivering(cellar, outbox, clock, post):
        for number in range(8):
            await outbox.put([row(f"note-{number}", "channel:broager", after=-10 + number)])
            await until(lambda seen=number: len(post.arrived) > seen)
            waits.append(await next_wait(outbox, clock))
            clock.passes(waits[-1])
    assert len(set(post.arrived)) > 3
    assert all(0.5 * 2**n <= wait <= 2**n for n, wait in enumerate(waits))


async def test_after_something_arrived_patience_begins_anew(cellar, outbox, clock):
    post = Post(*(Unavailable("429", pause=True) for _ in range(4)))
    async with delivering(cellar, outbox, clock, post):
        await outbox.put([row("note", "channel:broager")])
        for number in range(4):
            await until(lambda seen=number: len(post.arrived) > seen)
            clock.passes(await next_wait(outbox, clock))
        await emptied(outbox)
        post._answers.append(Unavailable("429", pause=True))
        clock.passes(60)
        await outbox.put([row("next", "channel:broager")])
        await until(lambda: post.arrived[-1] == "next")
        assert await next_wait(outbox, clock) <= 1

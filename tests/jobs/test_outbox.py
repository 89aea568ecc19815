"""Delivery: at its time, patiently, and to the end of patience."""

import asyncio
from random import Random

from forum.ports import Claimed, Kind, Reason, Unavailable, Undeliverable
from forum.reasons import Why
from jobs.outbox import Deliverer, Pace
from tests.jobs.delivering import PATIENT, QUICK, Post, delivering, emptied, next_wait, until
from tests.store.hands import FORUM, matrix_row, row


async def test_what_is_put_leaves_at_once_and_once(cellar, outbox, clock):
    post = Post()
    async with delivering(cellar, outbox, clock, post, PATIENT):
        await asyncio.sleep(0.02)
        await outbox.put([row("a"), row("b")])
        await until(lambda: len(post.arrived) == 2)
        await emptied(outbox)
    assert sorted(post.arrived) == ["a", "b"]


async def test_a_hand_that_is_free_takes_the_next_at_once(cellar, outbox, clock):
    arrived = []

    async def slow(claimed: Claimed) -> None:
        await asyncio.sleep(0.02)
        arrived.append(claimed.id)

    async with delivering(cellar, outbox, clock, slow, PATIENT):
        await outbox.put([row(f"note-{number}") for number in range(40)])
        await emptied(outbox)
    assert len(arrived) == 40


async def test_what_is_due_later_leaves_when_the_clock_is_moved_there(cellar, outbox, clock):
    post = Post()
    async with delivering(cellar, outbox, clock, post, PATIENT):
        await outbox.put([row("pre-read", after=86_400)])
        await asyncio.sleep(0.03)
        assert post.arrived == []
        clock.forward(86_400)
        await until(lambda: post.arrived == ["pre-read"])


async def test_a_side_that_is_away_is_asked_again_ever_more_rarely(cellar, outbox, clock):
    post = Post(*(Unavailable("503") for _ in range(12)))
    await outbox.put([row("note")])
    waits = []
    async with delivering(cellar, outbox, clock, post):
        for attempt in range(12):
            await until(lambda seen=attempt: len(post.arrived) > seen)
            due = await next_wait(outbox, clock)
            waits.append(due)
            clock.forward(due)
        await until(lambda: len(post.arrived) == 13)
        await emptied(outbox)
    assert all(0.5 * 2**n <= wait <= 2**n for n, wait in enumerate(waits[:9]))
    assert all(150 <= wait <= 300 for wait in waits[9:])
    assert len({wait / 2**n for n, wait in enumerate(waits[:9])}) == 9
    assert (await outbox.queue(FORUM)).failed == 0


async def test_retry_after_holds_the_whole_list_and_no_channel(cellar, outbox, clock):
    post = Post(Unavailable("429", retry_after=90.5))
    async with delivering(cellar, outbox, clock, post):
        await outbox.put([row("first")])
        assert await next_wait(outbox, clock) == 90.5
        await outbox.put([row("second"), matrix_row()])
        await until(lambda: len(post.arrived) == 2)
        await asyncio.sleep(0.05)
        assert post.arrived == ["first", matrix_row().key]
        clock.passes(90)
        await asyncio.sleep(0.05)
        assert len(post.arrived) == 2
        clock.passes(0.5)
        await emptied(outbox)
    assert sorted(post.arrived[2:]) == ["first", "second"]


async def test_an_unavailable_that_asks_no_pause_holds_back_its_own_row_only(cellar, outbox, clock):
    post = Post(Unavailable("connection reset"))
    async with delivering(cellar, outbox, clock, post):
        await outbox.put([row("first")])
        await next_wait(outbox, clock)
        await outbox.put([row("second")])
        await until(lambda: post.arrived == ["first", "second"])


async def test_what_will_never_arrive_is_given_up_with_its_reason(cellar, outbox, clock):
    post = Post(Undeliverable("the channel is archived", Why.ARCHIVED, "403"))
    async with delivering(cellar, outbox, clock, post):
        await outbox.put([row("note")])
        await emptied(outbox)
    assert [each.reason for each in (await outbox.queue(FORUM)).failures] == [Reason(Why.ARCHIVED, "403")]


async def test_our_own_mishap_is_tried_twelve_times_and_told_without_its_words(cellar, outbox, clock):
    post = Post(*(ValueError("Inge skrev noget") for _ in range(99)))
    await outbox.put([row("note")])
    async with delivering(cellar, outbox, clock, post):
        for _ in range(11):
            clock.forward(await next_wait(outbox, clock))
        await emptied(outbox)
    assert len(post.arrived) == 12
    assert [each.reason for each in (await outbox.queue(FORUM)).failures] == [Reason(Why.BROKEN, "ValueError")]


async def test_a_kind_that_nobody_delivers_is_a_mishap_and_no_standstill(cellar, outbox, clock):
    post = Post()
    deliverer = Deliverer(outbox, {Kind.MATRIX: post}, clock, Random(7), QUICK)
    await outbox.put([row("note"), matrix_row()])
    task = asyncio.create_task(deliverer.run())
    await until(lambda: post.arrived)
    deliverer.stop()
    await task
    assert (await outbox.queue(FORUM)).for_list == 1


async def test_no_more_than_its_hands_are_busy_and_one_target_never_takes_them_all(cellar, outbox, clock):
    busy, most, gate = [], [], asyncio.Event()

    async def slow(claimed: Claimed) -> None:
        busy.append(claimed.delivery.target)
        most.append(len(busy))
        await gate.wait()
        busy.remove(claimed.delivery.target)

    async with delivering(cellar, outbox, clock, slow):
        await outbox.put([row(f"note-{number}", after=-9) for number in range(30)])
        await until(lambda: len(busy) == 6)
        await outbox.put([matrix_row(f"v{number}") for number in range(20)])
        await until(lambda: len(busy) == 16)
        await asyncio.sleep(0.03)
        assert busy.count("list:answers") == 6
        gate.set()
        await emptied(outbox)
    assert max(most) == 16


async def test_a_handler_that_hangs_is_let_go_before_its_lease_ends(cellar, outbox, clock):
    async def hangs(_claimed: Claimed) -> None:
        await asyncio.Event().wait()

    await outbox.put([row("note")])
    async with delivering(cellar, outbox, clock, hangs, Pace(patience=0.02, breath=0.001, idle=0.05)):
        assert 0.5 <= await next_wait(outbox, clock) <= 1


async def test_what_changes_while_it_leaves_leaves_again(cellar, outbox, clock):
    gate, arrived = asyncio.Event(), []

    async def slow(claimed: Claimed) -> None:
        arrived.append(claimed.generation)
        await gate.wait()

    async with delivering(cellar, outbox, clock, slow, PATIENT):
        await outbox.put([row("note", coalesced=True)])
        await until(lambda: arrived)
        await outbox.put([row("note", coalesced=True)])
        await outbox.put([row("note", coalesced=True)])
        gate.set()
        await until(lambda: len(arrived) == 2)
        await emptied(outbox)
    assert arrived == [1, 3]

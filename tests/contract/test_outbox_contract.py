"""The outbox: what is claimed, when, by whom, and who may say what became of it."""

import asyncio
from datetime import timedelta

import pytest

from forum.ports import Claimed, Kind, Reason, Trouble
from forum.reasons import Why
from store.outbox import SqlOutbox
from tests.store.hands import FORUM, START, HandClock, matrix_row, row

LEASE = 60.0
REFUSED = Reason(Why.REFUSED, "400")


async def _claimed(outbox: SqlOutbox, owner: str = "one", limit: int = 99) -> list[str]:
    return [claimed.delivery.key for claimed in await outbox.claim(owner, limit, LEASE)]


async def _only(outbox: SqlOutbox, owner: str = "one") -> Claimed:
    (claimed,) = await outbox.claim(owner, 99, LEASE)
    return claimed


async def test_what_is_due_is_claimed_oldest_first_and_the_rest_waits(outbox: SqlOutbox, clock: HandClock):
    await outbox.put([row("second", after=-5), row("first", after=-10), row("tomorrow", after=86_400)])
    assert await _claimed(outbox) == ["first", "second"]
    clock.forward(86_400)
    assert await _claimed(outbox) == ["tomorrow"]


async def test_a_delivery_comes_back_whole(outbox: SqlOutbox):
    wanted = matrix_row("sydals")
    await outbox.put([wanted])
    claimed = await _only(outbox, "me")
    assert (claimed.attempt, claimed.generation, claimed.owner) == (1, 1, "me")
    assert claimed.delivery.kind is wanted.kind
    assert (claimed.delivery.forum, claimed.delivery.target, claimed.delivery.key, claimed.delivery.due) == (
        wanted.forum,
        wanted.target,
        wanted.key,
        wanted.due,
    )


async def test_a_key_that_stands_is_ignored_even_when_it_is_done(outbox: SqlOutbox):
    await outbox.put([row("once"), row("once")])
    await outbox.settle(await _only(outbox))
    await outbox.put([row("once")])
    assert await _claimed(outbox) == []


async def test_a_coalesced_key_falls_due_again_as_a_new_generation(outbox: SqlOutbox):
    await outbox.put([row("matrix", coalesced=True)])
    await outbox.settle(await _only(outbox))
    await outbox.put([row("matrix", coalesced=True)])
    again = await _only(outbox)
    assert (again.generation, again.attempt) == (2, 1)


async def test_a_waiting_coalesced_row_keeps_its_earlier_time(outbox: SqlOutbox, clock: HandClock):
    await outbox.put([row("matrix", after=2, coalesced=True)])
    clock.forward(1)
    await outbox.put([row("matrix", after=3, coalesced=True)])
    assert await outbox.next_due() == START + timedelta(seconds=2)


async def test_what_changed_while_it_was_delivered_is_delivered_again(outbox: SqlOutbox):
    await outbox.put([row("note", coalesced=True)])
    first = await _only(outbox)
    await outbox.put([row("note", coalesced=True)])
    assert await _claimed(outbox, "two") == []
    assert await outbox.settle(first)
    again = await _only(outbox)
    assert (again.generation, again.attempt) == (2, 1)


async def test_giving_up_on_an_old_generation_does_not_give_up_on_the_new(outbox: SqlOutbox):
    await outbox.put([row("note", coalesced=True)])
    first = await _only(outbox)
    await outbox.put([row("note", coalesced=True)])
    assert await outbox.fail(first, REFUSED)
    assert (await _only(outbox)).generation == 2


@pytest.mark.parametrize("next_owner", ["two", "one"])
async def test_a_lease_ends_on_real_time_and_its_holder_may_no_longer_settle(
    outbox: SqlOutbox, clock: HandClock, next_owner: str
):
    await outbox.put([row("note")])
    lost = await _only(outbox, "one")
    clock.forward(10 * LEASE)
    assert await _claimed(outbox, "two") == []
    clock.pass_really(LEASE)
    taken = await _only(outbox, next_owner)
    assert taken.attempt == 2
    assert not await outbox.settle(lost)
    assert not await outbox.fail(lost, REFUSED)
    assert not await outbox.postpone(lost, START, "late")
    assert await outbox.settle(taken)
    assert not await outbox.settle(taken)


async def test_a_settling_that_comes_late_counts_while_nobody_else_has_claimed(outbox: SqlOutbox, clock: HandClock):
    await outbox.put([row("note"), row("other", "channel:broager")])
    mine = {claimed.delivery.key: claimed for claimed in await outbox.claim("one", 99, LEASE)}
    clock.pass_really(LEASE)
    await outbox.claim("two", 0, LEASE)
    assert await outbox.settle(mine["note"])
    assert await _claimed(outbox, "two") == ["other"]


async def test_postponed_means_later_with_the_attempt_counted(outbox: SqlOutbox, clock: HandClock):
    await outbox.put([row("note")])
    first = await _only(outbox)
    assert await outbox.postpone(first, START + timedelta(seconds=30), "503")
    assert await _claimed(outbox) == []
    assert await outbox.next_due() == START + timedelta(seconds=30)
    clock.forward(30)
    assert (await _only(outbox)).attempt == 2


async def test_a_pause_holds_the_whole_target_and_no_other(outbox: SqlOutbox, clock: HandClock):
    await outbox.put([row("one"), row("two"), row("card", "channel:broager")])
    one, two, card = await outbox.claim("one", 99, LEASE)
    await outbox.postpone(one, START + timedelta(seconds=60), "429", pause="list:answers")
    await outbox.postpone(two, START + timedelta(seconds=5), "reset")
    await outbox.postpone(card, START + timedelta(seconds=5), "reset")
    clock.passes(5)
    assert await _claimed(outbox) == ["card"]
    assert await outbox.next_due() == START + timedelta(seconds=60)
    clock.passes(55)
    assert await _claimed(outbox) == ["two", "one"]


async def test_of_two_pauses_the_longer_holds(outbox: SqlOutbox, clock: HandClock):
    await outbox.put([row("one"), row("two")])
    one, two = await outbox.claim("one", 99, LEASE)
    await outbox.postpone(one, START + timedelta(seconds=60), "429", pause="list:answers")
    await outbox.postpone(two, START + timedelta(seconds=5), "429", pause="list:answers")
    clock.passes(59)
    assert await _claimed(outbox) == []
    clock.passes(1)
    assert await _claimed(outbox) == ["two", "one"]


async def test_a_pause_of_one_forum_is_not_anothers(outbox: SqlOutbox):
    await outbox.put([matrix_row(), matrix_row(forum="elsewhere")])
    ours = next(claimed for claimed in await outbox.claim("one", 1, LEASE))
    await outbox.postpone(ours, START + timedelta(hours=1), "429", pause=ours.delivery.target)
    (other,) = await outbox.claim("one", 9, LEASE)
    assert {ours.delivery.forum, other.delivery.forum} == {FORUM, "elsewhere"}


@pytest.mark.parametrize("prefix", ["erfa.pre_read:m_1:", "erfa.pre_read:m%:"])
async def test_cancelling_takes_back_what_waits_under_exactly_that_prefix(outbox: SqlOutbox, prefix: str):
    keys = ["erfa.pre_read:m_1:broager", "erfa.pre_read:m_1:sydals", "erfa.pre_read:mX1:broager", "other"]
    await outbox.put([row(key) for key in keys])
    expected = [key for key in keys if key.startswith(prefix)]
    assert await outbox.cancel(FORUM, prefix) == len(expected)
    assert await outbox.cancel(FORUM, prefix) == 0
    assert await _claimed(outbox) == [key for key in keys if key not in expected]


async def test_what_is_on_its_way_is_not_cancelled(outbox: SqlOutbox):
    await outbox.put([row("pre-read")])
    leaving = await _only(outbox)
    assert await outbox.cancel(FORUM, "pre") == 0
    assert await outbox.settle(leaving)


async def test_a_failure_stays_visible_until_its_key_is_put_again(outbox: SqlOutbox):
    await outbox.put([row("note", coalesced=True), row("later", after=60)])
    await outbox.fail(await _only(outbox), Reason(Why.ARCHIVED, "403"))
    queue = await outbox.queue(FORUM)
    assert (queue.waiting, queue.leased, queue.failed) == (1, 0, 1)
    assert queue.failures == (Trouble(Kind.LIST_NOTE, "list:answers", Reason(Why.ARCHIVED, "403"), START),)
    assert queue.next_due == START + timedelta(seconds=60)
    await outbox.put([row("note", coalesced=True)])
    assert (await outbox.queue(FORUM)).failures == ()
    assert await _claimed(outbox) == ["note"]


async def test_what_was_given_up_waits_again_and_the_next_attempt_looks_first(outbox: SqlOutbox, clock: HandClock):
    await outbox.put([row("note"), matrix_row(), row("waits", after=9999)])
    for claimed in await outbox.claim("one", 99, LEASE):
        await outbox.fail(claimed, REFUSED)
    clock.forward(3600)
    assert await outbox.reopen({Kind.LIST_NOTE}, clock.now(), 24) == 1
    queue = await outbox.queue(FORUM)
    assert (queue.waiting, queue.failed) == (2, 1)
    again = await _only(outbox)
    assert (again.delivery.key, again.delivery.due, again.attempt) == ("note", clock.now(), 2)
    assert await outbox.settle(again)
    assert await outbox.reopen({Kind.LIST_NOTE}, clock.now(), 24) == 0


async def test_the_queue_counts_one_forum_and_what_the_list_still_lacks(outbox: SqlOutbox):
    await outbox.put([row("a"), row("b"), matrix_row(), matrix_row(forum="elsewhere")])
    assert (await outbox.queue(FORUM)).for_list == 2
    await outbox.settle(next(c for c in await outbox.claim("one", 99, LEASE) if c.delivery.key == "a"))
    queue = await outbox.queue(FORUM)
    assert (queue.waiting, queue.leased, queue.for_list) == (0, 2, 1)
    assert (await outbox.queue("nowhere")).next_due is None


async def test_a_long_list_does_not_keep_a_channel_waiting(outbox: SqlOutbox):
    await outbox.put([row(f"note-{number}", after=-100) for number in range(40)])
    await outbox.put([row("card", "channel:broager")])
    assert "card" in await _claimed(outbox, limit=2)


async def test_a_list_fills_no_more_than_its_share_of_hands(outbox: SqlOutbox):
    await outbox.put([row(f"note-{number}") for number in range(40)])
    first = await outbox.claim("one", 99, LEASE)
    assert len(first) == 6
    assert await _claimed(outbox, "two") == []
    await outbox.settle(first[0])
    assert len(await _claimed(outbox, "two")) == 1


async def test_a_conversation_takes_one_at_a_time_in_its_order(outbox: SqlOutbox):
    await outbox.put([row("pre-read", "channel:broager", -1), row("matrix", "channel:broager")])
    first = await _only(outbox)
    assert first.delivery.key == "pre-read"
    assert await _claimed(outbox) == []
    await outbox.settle(first)
    assert await _claimed(outbox) == ["matrix"]


async def test_many_claimers_at_once_never_hold_the_same_row(outbox: SqlOutbox):
    await outbox.put([row(f"note-{number}", f"list:{number % 20}") for number in range(100)])
    hands = await asyncio.gather(*(outbox.claim(f"hand-{number}", 5, LEASE) for number in range(30)))
    ids = [claimed.id for hand in hands for claimed in hand]
    assert len(ids) == len(set(ids)) == 100


async def test_nothing_waits_means_nothing_is_due(outbox: SqlOutbox):
    assert await outbox.next_due() is None
    await outbox.put([row("note")])
    await _only(outbox)
    assert await outbox.next_due() is None

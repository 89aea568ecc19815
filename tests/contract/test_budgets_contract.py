"""Rule 38 at the outbox: one budget for a conversation, whoever sends there, and one for all; in real time."""

import asyncio
from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest

from forum.ports import Claimed, Delivery, Kind
from forum.workshop import deliveries
from store import Cellar, StoreUnavailable
from store.outbox import SqlOutbox
from tests.store.hands import FORUM, START, HandClock, row

LEASE = 60.0
CHANNEL = "channel:broager"


async def _sent(outbox: SqlOutbox, limit: int = 8) -> list[Claimed]:
    """What a round of claims lets out, each settled at once."""
    claimed = await outbox.claim("hand", limit, LEASE)
    for each in claimed:
        await outbox.settle(each)
    return list(claimed)


async def _drained(outbox: SqlOutbox, limit: int = 8) -> int:
    """How many leave without any time passing."""
    count = 0
    while found := await _sent(outbox, limit):
        count += len(found)
    return count


def _posts(count: int, target: str = CHANNEL) -> list[Delivery]:
    return [row(f"{target}-{number}", target) for number in range(count)]


async def test_seven_a_second_leave_for_a_conversation_and_the_next_when_it_may(outbox: SqlOutbox, clock: HandClock):
    await outbox.put(_posts(20))
    assert await _drained(outbox) == 7
    assert 0.999 < ((await outbox.next_due()) - START).total_seconds() < 1.001
    clock.passes(0.99)
    assert await _drained(outbox) == 0
    clock.passes(0.011)
    assert await _drained(outbox) == 1, "eight in two seconds"
    clock.passes(1.01)
    assert await _drained(outbox) == 7, "what the first seven took is free again"


async def test_the_list_has_no_budget_of_ours(outbox: SqlOutbox):
    """SharePoint says itself when it is enough."""
    await outbox.put(_posts(100, "list:answers"))
    assert await _drained(outbox) == 100


async def test_fifty_a_second_leave_in_total(outbox: SqlOutbox, clock: HandClock):
    await outbox.put([row(f"post-{number}", f"channel:{number}") for number in range(120)])
    await outbox.put([row(f"note-{number}") for number in range(9)])
    assert await _drained(outbox) == 50 + 9, "the list goes on meanwhile"
    assert 1.099 < ((await outbox.next_due()) - START).total_seconds() < 1.101, "a second, and what a send may be late"
    clock.passes(1.101)
    assert await _drained(outbox, 40) == 50


async def test_two_replicas_share_a_budget(outbox: SqlOutbox, cellar: Cellar, clock: HandClock):
    other = SqlOutbox(cellar, clock)
    await outbox.put(_posts(20))
    counts = [len(await _sent(each)) for _ in range(10) for each in (outbox, other)]
    assert sum(counts) == 7
    assert counts[:4] == [1, 1, 1, 1]


async def test_what_turns_answer_counts_too(outbox: SqlOutbox, cellar: Cellar, clock: HandClock):
    for _ in range(5):
        assert outbox.answered(FORUM, CHANNEL) == 0
    await outbox.put(_posts(20))
    assert await _drained(outbox) == 2
    assert await _drained(SqlOutbox(cellar, clock)) == 0, "another replica was told"


async def test_an_answer_hardly_waits_for_what_deliveries_used(outbox: SqlOutbox, clock: HandClock):
    """Rule 31."""
    await outbox.put(_posts(20))
    assert await _drained(outbox) == 7
    assert 0.99 < outbox.answered(FORUM, CHANNEL) <= 1.01
    assert all(outbox.answered(FORUM, CHANNEL) == 0 for _ in range(20)), "a wait of two seconds is too long"
    assert outbox.answered(FORUM, "channel:sydals") == 0


class Away:
    """A cellar whose first write is refused."""

    def __init__(self, cellar: Cellar) -> None:
        self._cellar, self._refusals = cellar, 1

    def __getattr__(self, name: str) -> object:
        return getattr(self._cellar, name)

    async def write(self, unit: object) -> object:
        if self._refusals:
            self._refusals -= 1
            raise StoreUnavailable
        return await self._cellar.write(unit)  # type: ignore[arg-type]


async def test_answers_are_not_lost_when_a_claim_comes_to_nothing(cellar: Cellar, clock: HandClock):
    outbox = SqlOutbox(Away(cellar), clock)  # type: ignore[arg-type]
    for _ in range(6):
        outbox.answered(FORUM, CHANNEL)
    with pytest.raises(StoreUnavailable):
        await outbox.claim("hand", 8, LEASE)
    await outbox.put(_posts(20))
    assert await _drained(outbox) == 1
    assert await _drained(SqlOutbox(cellar, clock)) == 0


@pytest.mark.parametrize("moved", [86_400.0, -86_400.0])
async def test_a_moved_clock_opens_no_budget_and_closes_none(outbox: SqlOutbox, clock: HandClock, moved: float):
    await outbox.put(_posts(20))
    assert await _drained(outbox) == 7
    clock.forward(moved)
    assert await _drained(outbox) == 0
    clock.passes(2.001)
    assert await _drained(outbox) == 7


async def test_real_time_put_back_holds_no_longer_than_a_window(outbox: SqlOutbox, cellar: Cellar, clock: HandClock):
    await outbox.put(_posts(20))
    assert await _drained(outbox) == 7
    clock.pass_really(-3600)
    assert await _drained(outbox) == 0
    clock.pass_really(7.001)
    assert await _drained(outbox) == 7
    clock.pass_really(-86_400)
    started = SqlOutbox(cellar, clock)
    assert await _drained(started) == 0
    clock.pass_really(7.001)
    assert await _drained(started) == 6


async def test_no_pattern_of_sends_and_answers_crowds_a_window(outbox: SqlOutbox, clock: HandClock):
    """Seeded: rounds of claims, slow sends and answers, with pauses between; every stretch is counted afterwards."""
    chance, happened = Random(20210504), []
    await outbox.put(_posts(150))
    for _ in range(160):
        clock.passes(chance.choice((0, 0, 0.05, 0.3, 1.1, 4)))
        if chance.random() < 0.1 and outbox.answered(FORUM, CHANNEL) == 0:
            happened.append(clock.real().timestamp())
        for each in await outbox.claim("hand", 8, LEASE):
            clock.passes(chance.choice((0, 0.01, 0.5)))
            happened.append(clock.real().timestamp())
            await outbox.settle(each)
    happened.sort()
    print(f"seed 20210504: {len(happened)} sends")
    assert len(happened) > 100
    for span, most in ((1, 7), (2, 8), (30, 60), (3600, 1800)):
        assert max(bisect_left(happened, at + span) - place for place, at in enumerate(happened)) <= most


async def test_eight_people_who_send_two_hundred_times_redraw_a_matrix_every_other_second(
    outbox: SqlOutbox, clock: HandClock
):
    """Rule 29: the last state always arrives."""
    drawn, seen = [], 0
    for sending in range(1, 201):
        now = [deliveries.drawn(FORUM, "erfa-2021-09-14", "broager", clock.now())]
        await asyncio.gather(*(outbox.put(now) for _ in range(8)))
        for each in await outbox.claim("hand", 8, LEASE):
            drawn.append((clock.real() - START).total_seconds())
            seen = sending
            await outbox.settle(each)
        clock.passes(0.25)
    assert min(later - earlier for earlier, later in pairwise(drawn)) >= 2
    assert 20 <= len(drawn) <= 25
    clock.passes(2)
    assert len(await _sent(outbox)) == 1, "what came after the last drawing is drawn"
    assert seen < 200
    clock.passes(60)
    assert await _sent(outbox) == []


async def test_where_not_all_can_leave_the_organisers_come_first(outbox: SqlOutbox):
    kinds = [Kind.WELCOME, Kind.MATRIX, Kind.LIST_NOTE, Kind.PRE_READ, Kind.PREVIEW]
    targets = ["channel:a", "channel:b", "list:answers", "channel:c", "person:lise"]
    await outbox.put([replace(row(kind, place), kind=kind) for kind, place in zip(kinds, targets, strict=True)])
    first = [(await outbox.claim("hand", 1, LEASE))[0].delivery.kind for _ in kinds]
    assert first == kinds[::-1]


async def test_nobody_waits_for_ever_behind_who_comes_first(outbox: SqlOutbox, clock: HandClock):
    await outbox.put([replace(row("welcome", "channel:a"), kind=Kind.WELCOME)])
    clock.passes(3 * 3600)
    later = [replace(row(f"p-{n}", f"person:{n}", after=3 * 3600), kind=Kind.PREVIEW) for n in range(5)]
    await outbox.put(later)
    (first,) = await outbox.claim("hand", 1, LEASE)
    assert first.delivery.kind is Kind.WELCOME

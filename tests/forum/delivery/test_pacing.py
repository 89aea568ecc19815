"""Rule 38, the arithmetic: no stretch of time ever holds more than its limit, and nobody waits without need."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forum import pacing
from forum.pacing import CONVERSATION, SECOND, TOTAL, Budget, Limits, Window

NOON = 1_800_000_000 * SECOND
HOUR = 3600 * SECOND
GAPS = st.one_of(
    st.just(0), st.integers(0, SECOND), st.integers(0, 40 * SECOND), st.integers(0, 2 * HOUR)
)  # fmt: skip
BURSTS = st.lists(st.tuples(GAPS, st.integers(1, 900)), min_size=1, max_size=6)


def _arrivals(bursts: Iterable[tuple[int, int]]) -> list[int]:
    at, found = NOON, []
    for gap, count in bursts:
        at += gap
        found += [at] * count
    return found


def _sends(arrivals: Sequence[int], limits: Limits) -> list[int]:
    """Each goes as soon as it came and the budget lets it."""
    budget, times, before = Budget(), [], 0
    for arrival in arrivals:
        before = max(arrival, before, pacing.free_at(budget, limits))
        budget = pacing.sent(budget, limits, before)
        times.append(before)
    return times


def _fullest(times: Sequence[int], span: int) -> int:
    """The most sends in any stretch of that length, both its ends counted in."""
    return max(bisect_left(times, at + span + 1) - place for place, at in enumerate(times))


def _windows(limits: Limits) -> list[Window]:
    return [*limits.short, *([limits.long] if limits.long else [])]


@settings(max_examples=40, deadline=None, derandomize=True)
@given(BURSTS)
def test_no_stretch_of_time_holds_more_than_its_limit(bursts: list[tuple[int, int]]):
    for limits in (CONVERSATION, TOTAL):
        times = _sends(_arrivals(bursts), limits)
        assert [w for w in _windows(limits) if _fullest(times, w.span) > w.most] == []


@settings(max_examples=40, deadline=None, derandomize=True)
@given(BURSTS)
def test_nothing_waits_longer_than_the_limits_ask(bursts: list[tuple[int, int]]):
    """To the microsecond for the short windows, to one slot of a minute for the hour."""
    arrivals = _arrivals(bursts)
    times = _sends(arrivals, CONVERSATION)
    for place, (arrival, at) in enumerate(zip(arrivals, times, strict=True)):
        earliest = max(arrival, times[place - 1] if place else 0)
        for window in CONVERSATION.short:
            earliest = max(earliest, times[place - window.most] + window.span + 1 if place >= window.most else 0)
        hour = CONVERSATION.long
        assert (
            at == earliest
            if place < hour.most
            else at <= max(earliest, times[place - hour.most] + hour.span) + (hour.slot + 1)
        )


def test_the_hour_is_reached_and_kept():
    """1,800 an hour is half of what 60 in 30 s would allow, so a long queue meets it."""
    times = _sends([NOON] * 4000, CONVERSATION)
    assert _fullest(times, HOUR) == 1800
    assert times[1799] - NOON < 1800 * SECOND / 2
    assert times[3599] - NOON < HOUR + 1800 * SECOND


@given(st.integers(0, 60))
def test_the_room_that_is_told_is_the_room_there_is(count: int):
    budget = Budget()
    for _ in range(count):
        budget = pacing.sent(budget, TOTAL, NOON)
    assert pacing.room(budget, TOTAL, NOON) == max(0, 50 - count)
    assert pacing.room(budget, TOTAL, NOON + SECOND + pacing.LATE + 1) == 50


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(st.tuples(GAPS, st.integers(0, 2 * SECOND)), min_size=8, max_size=200))
def test_a_slow_send_crowds_no_window(sends: list[tuple[int, int]]):
    """One at a time: each is reserved, happens somewhat later, and the next is reserved after that."""
    budget, now, happened = Budget(), NOON, []
    for gap, takes in sends:
        now = max(now + gap, pacing.free_at(budget, CONVERSATION))
        budget = pacing.sent(budget, CONVERSATION, now)
        now += takes
        happened.append(now)
        budget = pacing.later(budget, CONVERSATION, now)
    assert [w for w in _windows(CONVERSATION) if _fullest(happened, w.span) > w.most] == []


@pytest.mark.parametrize("back", [SECOND, 60 * SECOND, HOUR, 24 * 365 * HOUR])
def test_a_clock_put_back_opens_nothing_and_closes_nothing_for_longer_than_a_window(back: int):
    budget = Budget()
    for _ in range(7):
        budget = pacing.sent(budget, CONVERSATION, NOON)
    now = NOON - back
    believed = pacing.believed(budget, CONVERSATION, now)
    free = pacing.free_at(believed, CONVERSATION)
    assert now < free <= now + 2 * SECOND + pacing.AHEAD + 1
    assert sum(count for _, count in believed.slots) == 7
    assert pacing.believed(budget, CONVERSATION, NOON) == budget

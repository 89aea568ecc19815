"""The night's work: at start, at three o'clock, in batches, whatever the clock or the store does meanwhile."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest
from structlog.testing import capture_logs

from forum.erfa.ports import Adoption
from jobs.retention import BATCH, LONGEST_S, PATIENCE, Retention
from jobs.runner import running
from store import Cellar
from store.notes import SqlNotes
from store.retention import SqlRetention
from tests.bot.fakes import FixedDirectory, landsbyforum
from tests.jobs.delivering import until
from tests.store.conftest import cellar, clock  # noqa: F401 - the fixtures of the store's tests
from tests.store.hands import FORUM, START, HandClock, listed, typed

THREE = datetime(2021, 5, 5, 1, tzinfo=UTC)
"""03.00 in Copenhagen in the night after START."""


@dataclass
class Shredder:
    """What waits to be erased, and what it was asked."""

    left: int = 0
    failures: list[Exception] = field(default_factory=list)
    asked: list[tuple[datetime, Adoption, int]] = field(default_factory=list)

    async def erase(self, before: datetime, told: Adoption, limit: int) -> int:
        self.asked.append((before, told, limit))
        if self.failures:
            raise self.failures.pop(0)
        count = min(self.left, limit)
        self.left -= count
        return count

    @property
    def times(self) -> list[datetime]:
        return [told.due for _, told, _ in self.asked]


@dataclass
class SleepyClock(HandClock):
    """Tells how long it was asked to sleep."""

    def __init__(self) -> None:
        super().__init__()
        self.slept: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        await super().sleep(seconds)

    def to(self, moment: datetime) -> None:
        self.forward((moment - self.now()).total_seconds())


@asynccontextmanager
async def at_work(shredder: Shredder, time: SleepyClock) -> AsyncIterator[None]:
    directory = FixedDirectory(landsbyforum(retention_months=6))
    async with running(time, Retention(directory, shredder, time)):
        await until(lambda: time.slept)
        yield


async def moved(time: SleepyClock, to: datetime) -> None:
    """The clock is moved, and whoever slept has looked at it."""
    before = len(time.slept)
    time.to(to)
    await until(lambda: len(time.slept) > before)


async def test_it_erases_at_start_what_was_sent_so_many_months_ago() -> None:
    shredder, time = Shredder(), SleepyClock()
    async with at_work(shredder, time):
        pass
    # Half past five in summer is half past five in winter: the months are counted on the wall clock.
    assert shredder.asked == [(datetime(2020, 11, 4, 16, 42, tzinfo=UTC), Adoption(FORUM, "list", START), BATCH)]


async def test_it_erases_batch_by_batch_until_nothing_is_left_and_logs_counts_alone() -> None:
    shredder = Shredder(left=2 * BATCH + 1)
    with capture_logs() as lines:
        async with at_work(shredder, SleepyClock()):
            assert shredder.left == 0
    assert len(shredder.asked) == 4
    assert lines == [{"event": "retention-erased", "log_level": "info", "notes": 2 * BATCH + 1, "others": 0}]


async def test_the_register_tells_the_log_in_words_of_its_own() -> None:
    """Else a night would seem to have been erased twice."""
    time = SleepyClock()
    job = Retention(FixedDirectory(landsbyforum()), Shredder(3, [ValueError()]), time, word="interest", what="answers")
    with capture_logs() as lines:
        async with running(time, job):
            await until(lambda: time.slept)
            await moved(time, START + PATIENCE)
    assert lines == [
        {"event": "interest-put-off", "log_level": "error", "error": "ValueError"},
        {"event": "interest-erased", "log_level": "info", "answers": 3, "others": 0},
    ]


async def test_it_comes_back_at_three_and_not_before() -> None:
    shredder, time = Shredder(), SleepyClock()
    async with at_work(shredder, time):
        await moved(time, THREE - timedelta(seconds=1))
        assert shredder.times == [START]
        assert time.slept[-1] == 1
        await moved(time, THREE)
        await moved(time, THREE + timedelta(hours=23))
        assert shredder.times == [START, THREE]
        await moved(time, THREE + timedelta(days=1))
    assert shredder.times == [START, THREE, THREE + timedelta(days=1)]


async def test_a_clock_that_is_moved_over_years_wakes_it_once() -> None:
    shredder, time = Shredder(), SleepyClock()
    async with at_work(shredder, time):
        await moved(time, START + timedelta(days=731))
    assert shredder.times == [START, START + timedelta(days=731)]


async def test_a_clock_that_is_moved_back_does_not_leave_it_waiting_for_a_night_far_ahead() -> None:
    shredder, time = Shredder(), SleepyClock()
    async with at_work(shredder, time):
        await moved(time, back := START - timedelta(days=1000))
        await moved(time, back + timedelta(minutes=1))
        await moved(time, later := START - timedelta(days=999))
    assert shredder.times == [START, back, later]


async def test_no_sleep_is_so_long_that_a_machine_which_slept_too_would_miss_its_night() -> None:
    time = SleepyClock()
    async with at_work(Shredder(), time):
        await moved(time, THREE - timedelta(seconds=LONGEST_S + 1))
    assert time.slept == [LONGEST_S, LONGEST_S]


async def test_a_store_that_does_not_answer_is_asked_again_after_a_while() -> None:
    shredder, time = Shredder(3, [ValueError("hemmelig tanke")]), SleepyClock()
    with capture_logs() as lines:
        async with at_work(shredder, time):
            await moved(time, START + PATIENCE - timedelta(seconds=1))
            assert shredder.times == [START]
            await moved(time, START + PATIENCE)
    assert shredder.left == 0
    assert lines == [
        {"event": "retention-put-off", "log_level": "error", "error": "ValueError"},
        {"event": "retention-erased", "log_level": "info", "notes": 3, "others": 0},
    ]


class Slow(Shredder):
    """Never comes to an end."""

    async def erase(self, before: datetime, told: Adoption, limit: int) -> int:
        await super().erase(before, told, limit)
        await asyncio.Event().wait()
        return 0


@pytest.mark.parametrize("shredder", [Shredder(), Slow()], ids=["asleep", "at work"])
async def test_it_stops_at_once(shredder: Shredder) -> None:
    job = Retention(FixedDirectory(landsbyforum()), shredder, HandClock())
    task = asyncio.create_task(job.run())
    await until(lambda: shredder.asked)
    job.stop()
    async with asyncio.timeout(1):
        await task


async def test_an_old_note_is_gone_from_the_cellar_and_a_young_one_stands(cellar: Cellar, clock: HandClock) -> None:  # noqa: F811
    notes = SqlNotes(cellar, clock)
    old, young = typed("old", at=START - timedelta(days=200)), typed("young", at=START - timedelta(days=100))
    await notes.add(listed(old + young), [])
    directory = FixedDirectory(replace(landsbyforum(), retention_months=6))
    with capture_logs() as lines:
        async with running(clock, Retention(directory, SqlRetention(cellar), clock, batch=4)):
            await until(lambda: lines)
    assert lines[0]["notes"] == len(old)
    assert await notes.of_meeting(FORUM, "erfa-2021-09-14") == young

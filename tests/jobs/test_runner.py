"""Jobs run while the forum is open, pick themselves up, and finish when it closes."""

import asyncio

import pytest

from jobs.runner import running
from tests.jobs.delivering import until
from tests.store.hands import HandClock


class Steady:
    """Works until stopped, and then tidies up."""

    def __init__(self) -> None:
        self.log: list[str] = []
        self._stopped = asyncio.Event()

    async def run(self) -> None:
        self.log.append("started")
        await self._stopped.wait()
        await asyncio.sleep(0.01)
        self.log.append("tidy")

    def stop(self) -> None:
        self._stopped.set()


class Clumsy(Steady):
    """Falls over the first time."""

    async def run(self) -> None:
        if not self.log:
            self.log.append("fell")
            raise ValueError("oh")
        await super().run()


async def test_every_job_runs_and_is_waited_for():
    jobs = [Steady(), Steady()]
    async with running(HandClock(), *jobs):
        await until(lambda: all(job.log for job in jobs))
    assert [job.log for job in jobs] == [["started", "tidy"]] * 2


async def test_a_job_that_falls_over_is_picked_up_and_the_others_go_on():
    clock, clumsy, steady = HandClock(), Clumsy(), Steady()
    async with running(clock, clumsy, steady):
        await until(lambda: clumsy.log and steady.log)
        clock.forward(1)
        await until(lambda: len(clumsy.log) == 2)
    assert clumsy.log == ["fell", "started", "tidy"]
    assert steady.log == ["started", "tidy"]


async def test_what_goes_wrong_in_the_forum_still_stops_the_jobs():
    job = Steady()

    async def forum() -> None:
        async with running(HandClock(), job):
            await until(lambda: job.log)
            raise ValueError("forum")

    with pytest.raises(ValueError, match="forum"):
        await forum()
    assert job.log == ["started", "tidy"]

"""Switches of a group work while something goes wrong: each place gets each question's card, and gets it once."""

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from tests.faults.plan import BY_KEY
from tests.faults.programs import served
from tests.faults.record import Book
from tests.faults.rounds import QUESTIONS, Round, left, seated
from tests.faults.stage import provisioned, staged

EVENINGS = 2
POSTS = "* /v3/conversations*"


async def switched(evening: Round) -> float:
    """The switch was heard and all of it has left: how long that took."""
    assert evening.pressing is not None
    await evening.pressing
    return await left(evening.stage)


@pytest.mark.timeout(300)
async def test_kills_in_the_middle_of_a_switch_lose_no_card_of_a_round(tmp_path: Path, book: Book) -> None:
    """What Teams took in the moment of the kill may come again: it takes no idempotency key."""
    dice = Random(BY_KEY["round-kill"].seed)
    async with provisioned(tmp_path) as (standin, given), served(standin, given) as (stage, serve):
        for _ in range(EVENINGS):
            evening = await seated(stage)
            for _ in QUESTIONS[1:]:
                await evening.following()
                await asyncio.sleep(dice.uniform(0, 0.4))
                await serve.kill()
                await serve.begin()
                waited = await switched(evening)
            row = book.enter("round-kill", 2, evening.wanted(), await evening.found(), waited)
            assert row.doubled <= 2 * 2
            await evening.over()


@pytest.mark.parametrize(
    ("key", "switches"),
    [
        ("round-storm", {"throttle": [{"match": POSTS, "rate": 0.5, "times": 12, "retry_after": 1}]}),
        ("round-lost", {"lost_answer": [{"match": POSTS, "rate": 0.3, "times": 4}]}),
    ],
)
async def test_a_bad_moment_of_the_service_during_a_switch_loses_no_card(
    key: str, switches: Mapping[str, object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    """Rules 37 and 38."""
    async with provisioned(tmp_path) as (standin, given), staged(standin, given, monkeypatch) as stage:
        evening, tries = await seated(stage), 0
        for number, _ in enumerate(QUESTIONS[1:]):
            await stage.trouble(seed=BY_KEY[key].seed + number, **switches)
            await evening.following()
            waited = await switched(evening)
            tries += await stage.struck(*switches)
            await stage.trouble()
        row = book.enter(key, tries, evening.wanted(), await evening.found(), waited)
        assert row.doubled <= tries


async def test_a_clock_that_is_put_back_during_group_work_tells_nothing_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    async with provisioned(tmp_path) as (standin, given), staged(standin, given, monkeypatch) as stage:
        evening = await seated(stage)
        for _ in QUESTIONS[1:]:
            await evening.following()
            await switched(evening)
            now = datetime.fromisoformat((await stage.wire.health())["now"])
            for moved in (now - timedelta(hours=1), now):
                await stage.wire.post(f"{stage.wire.bot}/local/clock", {"now": moved.isoformat()})
                await asyncio.sleep(0.5)
        book.enter("round-clock", 4, evening.wanted(), await evening.found(), None)

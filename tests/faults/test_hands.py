"""A person edits the list while people send, and the service misbehaves: both sides end equal, no text is lost."""

import asyncio
from pathlib import Path
from random import Random

import pytest

from tests.faults.hands import Hands, agreed, both
from tests.faults.plan import BY_KEY
from tests.faults.record import Book
from tests.faults.stage import ITEMS, provisioned, staged
from tests.faults.writing import busy, sent, writers

ON_ROWS = [f"{method} {ITEMS}" for method in ("POST", "PATCH", "DELETE")]
SWITCHES = {
    "lost_answer": [{"match": match, "rate": 0.25, "times": 100} for match in ON_ROWS],
    "changed_meanwhile": [{"match": "PATCH *", "rate": 0.3, "times": 100}],
    "conflict": [{"match": match, "rate": 0.25, "times": 100} for match in ON_ROWS[1:]],
    "delta_gone": [{"rate": 0.3, "times": 100}],
    "error_after_work": [{"match": f"GET {ITEMS}", "rate": 0.1, "times": 100}],
}


async def test_hands_and_faults_together_lose_no_text_of_either_side(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    dice, until = Random(BY_KEY["hands"].seed), asyncio.Event()
    async with provisioned(tmp_path) as (standin, given), staged(standin, given, monkeypatch) as stage:
        writing = await writers(stage)
        await sent(writing, 3)
        await stage.emptied()
        hands = Hands(stage, Random(dice.random()))
        await stage.trouble(seed=BY_KEY["hands"].seed, **SWITCHES)
        editing = asyncio.create_task(hands.go_on(until))
        await busy(writing, 8, dice)
        await asyncio.sleep(2)
        until.set()
        await editing
        tries = await stage.struck(*SWITCHES)
        await stage.trouble()
        waited = await agreed(stage, given.data / "forum.db")
        assert len(hands.typed) > 5
        book.enter("hands", tries, *await both(stage, hands, given.data / "forum.db"), waited)

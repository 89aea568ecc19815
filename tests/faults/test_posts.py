"""Cards in channels when the Connector's answers are lost: an update is one message; a new post may come again."""

from pathlib import Path
from random import Random

import pytest

from tests.faults.plan import BY_KEY
from tests.faults.record import Book
from tests.faults.stage import provisioned, staged
from tests.faults.writing import busy, sent, writers


async def test_a_card_that_stands_is_updated_however_often_the_answer_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    async with provisioned(tmp_path) as (standin, given), staged(standin, given, monkeypatch) as stage:
        writing = await writers(stage)
        await sent(writing, 1)
        await stage.emptied()
        match = {"match": "PUT *", "rate": 0.25, "times": 50}
        await stage.trouble(
            seed=BY_KEY["post-updates"].seed, lost_answer=[match], error_after_work=[match], cut=[match]
        )
        for number in range(3):
            await busy(writing, 1, Random(number), first=number)
            await stage.emptied()
        tries = await stage.struck("lost_answer", "error_after_work", "cut")
        found = await stage.listed() + await stage.posts()
        book.enter("post-updates", tries, stage.told + await stage.wanted_posts(), found, None)


async def test_a_new_card_whose_answer_is_lost_comes_again_and_is_never_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    """Teams takes no idempotency key, and the bot may not read channels: nobody can look whether it stands."""
    async with provisioned(tmp_path) as (standin, given), staged(standin, given, monkeypatch) as stage:
        writing = await writers(stage)
        match = "POST /v3/conversations"
        await stage.trouble(lost_answer=[{"match": match, "times": 2}], error_after_work=[{"match": match, "times": 1}])
        await sent(writing, 2)
        await stage.wire.until("every rule to strike", lambda: stage.struck_out("lost_answer", "error_after_work"))
        tries = await stage.struck("lost_answer", "error_after_work")
        waited = await stage.recovered()
        found = await stage.listed() + await stage.posts()
        row = book.enter("post-new", tries, stage.told + await stage.wanted_posts(), found, waited)
        assert row.doubled <= tries
        assert not await stage.listed() - stage.told

"""Microsoft's keys rotate while people send: every tap that came in has its receipt, and each is one row."""

import asyncio
from pathlib import Path
from random import Random

import pytest

from tests.faults.plan import BY_KEY
from tests.faults.record import Book
from tests.faults.stage import Stage, provisioned, staged
from tests.faults.writing import busy, writers

ROTATIONS = 2


async def forgotten(stage: Stage) -> None:
    """The stand-in's one pair of keys signs its Entra's tokens as well; ours are asked for anew, as after an hour."""
    graph = stage.inside.look._lists._graph
    await graph._credential.close()


async def test_rotations_under_load_cost_no_accepted_request(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    """Any answer but 200 to a tap would end this test."""
    async with provisioned(tmp_path) as (standin, given), staged(standin, given, monkeypatch) as stage:
        writing = await writers(stage)
        load = asyncio.create_task(busy(writing, 15, Random(BY_KEY["keys"].seed)))
        for _ in range(ROTATIONS):
            await asyncio.sleep(0.3)
            assert not load.done()
            await stage.wire.post(f"{stage.wire.tenant}/control/keys/rotate", {})
            await forgotten(stage)
        await load
        waited = await stage.emptied()
        statuses = {line["status"] for line in await stage.calls("bot")}
        assert statuses == {200}
        book.enter("keys", ROTATIONS, stage.told, await stage.listed(), waited)

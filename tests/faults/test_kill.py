"""`serve` is killed at random moments while people send; every receipt that was read is one list item, and only one."""

import asyncio
from pathlib import Path
from random import Random

import pytest

from tests.faults.hands import Hands, agreed, both
from tests.faults.plan import BY_KEY
from tests.faults.programs import Serve, insist, served
from tests.faults.record import Book
from tests.faults.stage import Stage, provisioned
from tests.faults.writing import Writer, writers

KILLS, BY_HAND = 20, 6


async def write_on(writer: Writer, until: asyncio.Event) -> None:
    """One person sends sheet after sheet, each again until its receipt was read."""
    number = 0
    while not until.is_set():
        number += 1
        await insist(lambda number=number: writer.send(number))  # type: ignore[misc]


async def a_while(stage: Stage, dice: Random) -> None:
    """Until up to three more receipts were read, and a moment: where a start takes long, some kills still come late."""
    wanted = stage.told.total() + 3 * dice.randrange(4)
    for _ in range(500):
        if stage.told.total() >= wanted:
            break
        await asyncio.sleep(0.01)
    await asyncio.sleep(dice.uniform(0, 0.3))


async def killed(stage: Stage, serve: Serve, times: int, dice: Random) -> None:
    """So many kills and starts while everybody writes."""
    until = asyncio.Event()
    writing = [asyncio.create_task(write_on(writer, until)) for writer in await writers(stage)]
    try:
        for _ in range(times):
            await a_while(stage, dice)
            await serve.kill()
            await serve.begin()
        until.set()
        await asyncio.gather(*writing)
    finally:
        for task in writing:
            task.cancel()


@pytest.mark.timeout(300)
async def test_twenty_kills_lose_nothing_that_was_acknowledged_and_double_nothing(tmp_path: Path, book: Book) -> None:
    async with provisioned(tmp_path) as (standin, given), served(standin, given) as (stage, serve):
        await killed(stage, serve, KILLS, Random(BY_KEY["kill"].seed))
        waited = await stage.emptied()
        assert stage.told.total() > KILLS
        book.enter("kill", KILLS, stage.told, await stage.listed(), waited)


@pytest.mark.timeout(300)
async def test_kills_while_somebody_edits_the_list_lose_no_text_of_either_side(tmp_path: Path, book: Book) -> None:
    dice = Random(BY_KEY["kill-by-hand"].seed)
    async with provisioned(tmp_path) as (standin, given), served(standin, given) as (stage, serve):
        database, until = given.data / "forum.db", asyncio.Event()
        hands = Hands(stage, Random(dice.random()))
        editing = asyncio.create_task(hands.go_on(until))
        await killed(stage, serve, BY_HAND, dice)
        until.set()
        await editing
        waited = await agreed(stage, database)
        assert len(hands.typed) > BY_HAND
        book.enter("kill-by-hand", BY_HAND, *await both(stage, hands, database), waited)

"""Services that ask for patience get it: nothing is lost, and nobody calls a paused target before its time."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from random import Random

import pytest

from tests.faults.clocks import shiftable, step
from tests.faults.plan import BY_KEY
from tests.faults.record import Book
from tests.faults.stage import Stage, provisioned, staged
from tests.faults.writing import busy, writers

SHEETS, LONG_S = 4, 190
SITES = "* /sites/*"


def dated() -> str:
    return format_datetime(datetime.now(UTC) + timedelta(seconds=LONG_S), usegmt=True)


async def asked(stage: Stage) -> int:
    """Calls that the answers list has had so far."""
    return sum("/sites/" in line["path"] for line in await stage.calls("graph"))


async def refused(stage: Stage) -> int:
    return await stage.refused("graph", 429, 503)


async def was_refused(stage: Stage) -> bool:
    return await refused(stage) > 0


async def still(stage: Stage) -> int:
    """How many calls there were once all that were on their way have been answered."""
    before = -1
    while before != (now := await asked(stage)):
        before = now
        await asyncio.sleep(1)
    return now


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("429-long", {"retry_after": LONG_S}),
        ("429-decimal", {"retry_after": f"{LONG_S}.5"}),
        ("429-date", {}),
        ("503", {"retry_after": LONG_S, "status": 503}),
    ],
)
async def test_a_list_that_asks_for_minutes_is_left_alone_until_they_are_over(
    key: str, says: Mapping[str, object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    """The clock is moved to just before the time, and over it."""
    shiftable(monkeypatch)
    async with provisioned(tmp_path) as (standin, given), staged(standin, given, monkeypatch) as stage:
        writing = await writers(stage)
        await stage.trouble(throttle={"match": SITES, **({"retry_after": dated()} | says)})
        await busy(writing, SHEETS, Random(BY_KEY[key].seed))
        await stage.wire.until("the list to ask for patience", lambda: was_refused(stage))
        calls, tries = await still(stage), await refused(stage)
        step(stage, LONG_S - 30)
        await asyncio.sleep(1)
        assert await asked(stage) == calls
        # The hands of one moment, and the look if it was on its way too: nobody else came.
        assert tries <= 6 + 1
        await stage.trouble()
        step(stage, 31)
        waited = await stage.emptied()
        book.enter(key, tries, stage.told, await stage.listed(), waited)


async def test_without_a_time_the_waits_grow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book) -> None:
    async with provisioned(tmp_path) as (standin, given), staged(standin, given, monkeypatch) as stage:
        writing = await writers(stage)
        await stage.trouble(throttle={"match": SITES, "retry_after": ""})
        await busy(writing, SHEETS, Random(BY_KEY["429-missing"].seed))
        await asyncio.sleep(3)
        tries = await refused(stage)
        waited = await stage.recovered()
        book.enter("429-missing", tries, stage.told, await stage.listed(), waited)
        assert tries < 100


async def test_used_up_resource_units_only_make_it_slower(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    async with provisioned(tmp_path) as (standin, given), staged(standin, given, monkeypatch) as stage:
        writing = await writers(stage)
        await stage.trouble(throttle_units={"per_minute": 1250, "seconds": 1.5})
        await busy(writing, SHEETS, Random(BY_KEY["units"].seed))
        waited = await stage.emptied()
        # The reader that counts in the end speaks for the same app.
        await stage.trouble()
        book.enter("units", await refused(stage), stage.told, await stage.listed(), waited)


@pytest.mark.parametrize(
    ("key", "switches"),
    [
        ("teams", {"throttle": [{"match": "* /v3/conversations*", "rate": 0.5, "times": 8, "retry_after": 1}]}),
        ("conversation", {"conversation_limits": {"total_per_second": 1}}),
    ],
)
async def test_channels_that_ask_for_patience_get_each_card_once(
    key: str, switches: Mapping[str, object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    """The bot's answers in people's chats are the taps' own answers and need no call to the Connector."""
    async with provisioned(tmp_path) as (standin, given), staged(standin, given, monkeypatch) as stage:
        writing = await writers(stage)
        before = await stage.refused("connector", 429)
        await stage.trouble(seed=BY_KEY[key].seed, **switches)
        for number in range(3):
            await busy(writing, 1, Random(number), first=number)
            waited = await stage.emptied()
        tries = await stage.refused("connector", 429) - before
        found = await stage.listed() + await stage.posts()
        book.enter(key, tries, stage.told + await stage.wanted_posts(), found, waited)

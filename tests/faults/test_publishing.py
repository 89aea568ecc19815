"""Minutes sent while something goes wrong: each channel has them, each file stands once, two presses send once."""

import asyncio
from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from demo import talking
from demo.wire import Wire
from tests.faults.plan import BY_KEY
from tests.faults.programs import served
from tests.faults.publishing import approved, settled
from tests.faults.record import Book
from tests.faults.stage import LISE, provisioned, staged

DAYS = ("2031-09-14", "2031-10-12", "2031-11-09")
POSTS = "POST /v3/conversations*"
FILES = "PUT /drives/*"


@pytest.mark.timeout(300)
async def test_kills_in_the_middle_of_a_sending_lose_no_channel_and_no_file(tmp_path: Path, book: Book) -> None:
    """F28. What Teams took in the moment of the kill may come again: it takes no idempotency key."""
    dice = Random(BY_KEY["minutes-kill"].seed)
    async with provisioned(tmp_path) as (standin, given), served(standin, given) as (stage, serve):
        for day in DAYS:
            minuted = await approved(stage, day)
            pressing = minuted.pressing()
            await asyncio.sleep(dice.uniform(0.1, 0.8))
            await serve.kill()
            await serve.begin()
            await pressing
            waited = await settled(stage)
            row = book.enter("minutes-kill", 1, minuted.wanted(), await minuted.found(), waited)
            assert row.doubled <= 2


@pytest.mark.parametrize(
    ("key", "switches"),
    [
        ("minutes-storm", {"throttle": [{"match": POSTS, "times": 3, "retry_after": 1}]}),
        (
            "minutes-files",
            {"lost_answer": [{"match": FILES, "times": 2}], "error_after_work": [{"match": FILES, "times": 1}]},
        ),
        ("minutes-lost", {"lost_answer": [{"match": POSTS, "times": 2}]}),
    ],
)
async def test_a_bad_moment_of_the_service_leaves_each_channel_with_the_minutes(
    key: str, switches: Mapping[str, object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    """Rules 37 and 38."""
    async with provisioned(tmp_path) as (standin, given), staged(standin, given, monkeypatch) as stage:
        minuted = await approved(stage, DAYS[0])
        await settled(stage)
        await stage.trouble(seed=BY_KEY[key].seed, **switches)
        await minuted.pressing()
        waited = await settled(stage)
        tries = await stage.struck(*switches)
        await stage.trouble()
        row = book.enter(key, tries, minuted.wanted(), await minuted.found(), waited)
        assert row.doubled <= tries


async def test_an_archived_channel_is_missed_and_told_and_gets_its_post_on_a_second_try(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    """«Sendt til 3 af 4»: the others have theirs, and [Prøv igen] sends to the missed one alone."""
    async with provisioned(tmp_path) as (standin, given), staged(standin, given, monkeypatch) as stage:
        minuted = await approved(stage, DAYS[0])
        await settled(stage)
        shut = minuted.places[-1]
        await _archived(stage.wire, shut, archived=True)
        await minuted.pressing()
        await settled(stage)
        assert minuted.wanted() - await minuted.found() == Counter([f"post {shut}"])
        await _archived(stage.wire, shut, archived=False)
        receipt = await talking.came(stage.wire, minuted.organiser, "the receipt", talking.has("sending.retry"))
        await talking.pressed(stage.wire, minuted.organiser, receipt, "sending.retry")
        waited = await settled(stage)
        book.enter("minutes-archived", 1, minuted.wanted(), await minuted.found(), waited)


async def test_a_clock_that_is_put_back_and_presses_that_come_twice_send_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    async with provisioned(tmp_path) as (standin, given), staged(standin, given, monkeypatch) as stage:
        minuted = await approved(stage, DAYS[0])
        await asyncio.gather(*(minuted.pressing() for _ in range(3)))
        now = datetime.fromisoformat((await stage.wire.health())["now"])
        for moved in (now - timedelta(hours=1), now):
            await stage.wire.post(f"{stage.wire.bot}/local/clock", {"now": moved.isoformat()})
            await minuted.pressing()
        waited = await settled(stage)
        book.enter("minutes-clock", 5, minuted.wanted(), await minuted.found(), waited)


async def _archived(wire: Wire, place: str, *, archived: bool) -> None:
    await wire.post(f"{wire.tenant}/window/archive", {"as": LISE, "place": place, "archived": archived})

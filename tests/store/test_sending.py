"""Sendings in the cellar: one press in the whole world, rows that belong together, and who looks after what."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

import store
from forum.errors import ChangedMeanwhile
from forum.groupwork.sessions import Deed
from forum.ports import Delivery, Kind, Outcome, Reason
from forum.reasons import Why
from forum.sending import deliveries, receipts
from forum.sending.sendings import Holder, Sending
from store import Cellar
from store.outbox import SqlOutbox
from store.sending import SqlHolders, SqlSendings
from tests.bot.fakes import landsbyforum
from tests.store.hands import FORUM, START, HandClock, fresh_url

GATHERING = "session-4711"
ID = deliveries.minutes_id(GATHERING)
PLACES = ("broager", "graasten", "egernsund", "general")


def sending(by: str = "lise", after: float = 0) -> Sending:
    return Sending(FORUM, ID, by, START, START + timedelta(seconds=after))


def deed(by: str = "lise") -> Deed:
    return Deed(ID, START, by, "sending.begun")


def rows(by: str = "lise", after: float = 0) -> list[Delivery]:
    due = START + timedelta(seconds=after)
    return [deliveries.files(FORUM, GATHERING, due), deliveries.receipt(FORUM, ID, by, START)]


def posts() -> list[Delivery]:
    return deliveries.posts(replace(landsbyforum(), id=FORUM), GATHERING, START)


async def settled(outbox: SqlOutbox, places: dict[str, Reason | None]) -> None:
    """These channels have ended: sent, or given up for a reason."""
    for claimed in await outbox.claim("owner", 50, 60):
        place = claimed.delivery.subject.rpartition(":")[2]
        if claimed.delivery.kind is not Kind.MINUTES_POST or place not in places:
            await outbox.postpone(claimed, START + timedelta(days=1), "later")
        elif (reason := places[place]) is None:
            await outbox.settle(claimed)
        else:
            await outbox.fail(claimed, reason, Outcome.FAILED)


@asynccontextmanager
async def two_processes(folder: Path) -> AsyncIterator[tuple[Cellar, Cellar]]:
    url = fresh_url(folder)
    async with AsyncExitStack() as stack:
        first = await stack.enter_async_context(store.opened(url))
        yield first, await stack.enter_async_context(store.opened(url))


async def test_two_presses_at_one_moment_are_one_sending(tmp_path: Path) -> None:
    """Issue 5: two organisers pressing at once send once; here over two connections."""
    async with two_processes(tmp_path) as cellars:
        presses = [
            SqlSendings(cellar).begin(sending(by), rows(by), deed(by))
            for _ in range(8)
            for cellar, by in zip(cellars, ("lise", "oda"), strict=True)
        ]
        stood = set(await asyncio.gather(*presses))
        assert len(stood) == 1
        queue = await SqlOutbox(cellars[0], HandClock()).queue(FORUM)
        assert queue.waiting == 2


async def test_a_sending_and_its_rows_come_together_or_not_at_all(cellar: Cellar) -> None:
    lame = replace(rows()[0], due=START.replace(tzinfo=None))
    with pytest.raises(ValueError, match="zone"):
        await SqlSendings(cellar).begin(sending(), [lame], deed())
    assert await SqlSendings(cellar).find(FORUM, ID) is None
    assert await SqlSendings(cellar).begin(sending(), rows(), deed()) == sending()
    assert await SqlSendings(cellar).find(FORUM, ID) == sending()
    assert await SqlSendings(cellar).find("another", ID) is None


async def test_the_rows_of_a_sending_are_read_as_the_outbox_has_them(cellar: Cellar, clock: HandClock) -> None:
    sendings, outbox = SqlSendings(cellar), SqlOutbox(cellar, clock)
    await sendings.begin(sending(), rows(), deed())
    await sendings.filed(replace(sending(), files=("https://a", "https://b")), posts(), START)
    await outbox.put([deliveries.contact(FORUM, ID, "graasten", "anna", START)])
    await outbox.put([deliveries.trial(FORUM, GATHERING, "lise", START)])
    await outbox.put([deliveries.post(FORUM, "another", "broager", START)])
    archived = Reason(Why.ARCHIVED, "Teams 403")
    await settled(outbox, {"broager": None, "graasten": archived})
    lines = await sendings.lines(FORUM, ID)
    told = {(line.kind, line.place, line.person): (line.state, line.reason) for line in lines}
    assert told[Kind.MINUTES_POST, "broager", False] == ("done", Reason(Why.REFUSED, ""))
    assert told[Kind.MINUTES_POST, "graasten", False] == ("failed", archived)
    assert told[Kind.MINUTES_POST, "egernsund", False][0] == "waiting"
    assert told.keys() == {
        (Kind.MINUTES_FILES, "files", False),
        *((Kind.MINUTES_POST, place, False) for place in PLACES),
        (Kind.MINUTES_POST, "graasten", True),
    }
    assert receipts.counts(receipts.channels(lines)).all == 4
    assert (await sendings.find(FORUM, ID)).files == ("https://a", "https://b")


async def test_files_that_are_written_again_put_no_post_twice(cellar: Cellar, clock: HandClock) -> None:
    sendings, outbox = SqlSendings(cellar), SqlOutbox(cellar, clock)
    await sendings.begin(sending(), rows(), deed())
    for _ in range(2):
        await sendings.filed(replace(sending(), files=("https://a",)), posts(), START)
        await settled(outbox, dict.fromkeys(PLACES))
    lines = receipts.channels(await sendings.lines(FORUM, ID))
    assert sorted(line.state for line in lines) == ["done"] * 4


async def test_what_waits_for_its_time_is_taken_back_and_may_be_sent_anew(cellar: Cellar, clock: HandClock) -> None:
    sendings = SqlSendings(cellar)
    await sendings.begin(sending(after=3600), rows(after=3600), deed())
    key = deliveries.files_key(GATHERING)
    assert await sendings.withdraw(sending(after=3600), key, deed("oda"))
    assert await sendings.find(FORUM, ID) is None
    assert not await sendings.withdraw(sending(after=3600), key, deed("oda"))
    assert await sendings.begin(sending("oda"), rows("oda"), deed("oda")) == sending("oda")
    claimed = await SqlOutbox(cellar, clock).claim("owner", 9, 60)
    assert [each.delivery.kind for each in claimed if each.delivery.kind is Kind.MINUTES_FILES]


async def test_what_is_due_is_not_taken_back(cellar: Cellar) -> None:
    await SqlSendings(cellar).begin(sending(), rows(), deed())
    assert not await SqlSendings(cellar).withdraw(sending(), deliveries.files_key(GATHERING), deed())
    assert await SqlSendings(cellar).find(FORUM, ID) == sending()


async def test_a_process_that_begins_anew_in_the_middle_says_how_far_it_was(cellar: Cellar, clock: HandClock) -> None:
    """Journey 4.3: «Genoptaget. 6 var sendt, 8 sendes nu.»"""
    sendings, outbox = SqlSendings(cellar), SqlOutbox(cellar, clock)
    await sendings.begin(sending(), rows(), deed())
    assert await sendings.resume(FORUM, START) == 0
    await sendings.filed(sending(), posts(), START)
    assert await sendings.resume(FORUM, START) == 0
    await settled(outbox, {"broager": None})
    assert await sendings.resume(FORUM, START) == 1
    assert (await sendings.find(FORUM, ID)).resumed == 1
    clock.passes(2 * 86_400)
    await settled(outbox, dict.fromkeys(PLACES))
    assert await sendings.resume(FORUM, START) == 0
    assert (await sendings.find(FORUM, ID)).resumed == 1


async def test_taking_over_follows_what_stands(tmp_path: Path) -> None:
    async with two_processes(tmp_path) as (one, other):
        oda = Holder(FORUM, GATHERING, "oda", START, 1)
        mads = replace(oda, person="mads")
        told = deliveries.taken_over(FORUM, GATHERING, 1, "lise", START)
        results = await asyncio.gather(
            SqlHolders(one).take(oda, [told], deed("oda")),
            SqlHolders(other).take(mads, [told], deed("mads")),
            return_exceptions=True,
        )
        assert [type(each) for each in results if each] == [ChangedMeanwhile]
        standing = await SqlHolders(one).of(FORUM, GATHERING)
        assert standing is not None
        assert standing.version == 1
        await SqlHolders(other).take(replace(standing, person="lise", version=2), [], deed())
        assert (await SqlHolders(one).of(FORUM, GATHERING)).person == "lise"
        assert await SqlHolders(one).of("another", GATHERING) is None

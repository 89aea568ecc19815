"""Who pressed and who took over is forgotten with the rest."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select

from forum.ports import Posted
from forum.sending import deliveries
from forum.sending.sendings import Holder
from store import Cellar
from store.minutes_tables import holders, sendings
from store.outbox import SqlOutbox
from store.posts import SqlPosts
from store.schema import outbox, posts
from store.sending import SqlHolders, SqlSendings
from store.sweeping import SqlSweeping
from tests.bot.fakes import landsbyforum
from tests.store.hands import FORUM, START, HandClock
from tests.store.test_sending import ID, deed, rows, sending


async def names(cellar: Cellar) -> str:
    """All that these tables hold."""
    tables = (sendings, holders, outbox, posts)
    return repr([await cellar.read(lambda at, table=table: at.execute(select(table)).all()) for table in tables])


async def test_whoever_sent_is_forgotten_after_the_months_and_no_sooner(cellar: Cellar, clock: HandClock) -> None:
    await SqlSendings(cellar).begin(sending(), rows(), deed())
    other = replace(sending("mads"), id=f"{ID}-2", at=START + timedelta(days=9))
    kept = deliveries.receipt(FORUM, other.id, "mads", START)
    await SqlSendings(cellar).begin(other, [kept], deed())
    await SqlHolders(cellar).take(Holder(FORUM, "session-4711", "oda", START, 1), [], deed())
    for claimed in await SqlOutbox(cellar, clock).claim("owner", 9, 60):
        await SqlPosts(cellar).remember(FORUM, claimed.delivery.key, Posted("c", "1", "https://x/"))
        await SqlOutbox(cellar, clock).settle(claimed)
    sweeping = SqlSweeping(cellar, lambda: None)
    forum = replace(landsbyforum(), id=FORUM)
    await sweeping.sweep(forum, START, START)
    stood = await names(cellar)
    assert [name for name in ("lise", "oda", "mads") if name not in stood] == []
    await sweeping.sweep(forum, START + timedelta(days=1), START)
    left = await names(cellar)
    assert [name for name in ("lise", "oda") if name in left] == []
    assert f"sending.receipt:{ID}-2:mads" in left


async def test_trials_and_take_overs_are_forgotten_where_nothing_was_sent(cellar: Cellar, clock: HandClock) -> None:
    """A meeting without group work, that somebody else took over after a trial."""
    erfa = "erfa-2021-09-14"
    told = deliveries.taken_over(FORUM, erfa, 1, "lise", START)
    await SqlHolders(cellar).take(Holder(FORUM, erfa, "oda", START, 1), [told], deed())
    await SqlOutbox(cellar, clock).put([deliveries.trial(FORUM, erfa, "mads", START)])
    for claimed in await SqlOutbox(cellar, clock).claim("owner", 9, 60):
        await SqlPosts(cellar).remember(FORUM, claimed.delivery.key, Posted("c", "1", "https://x/"))
        await SqlOutbox(cellar, clock).settle(claimed)
    forum, later = replace(landsbyforum(), id=FORUM), START + timedelta(days=1)
    await SqlSweeping(cellar, lambda: None).sweep(forum, later, later)
    assert [name for name in ("lise", "oda", "mads") if name in await names(cellar)] == []

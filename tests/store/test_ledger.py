"""The accounts are kept line by line, nothing is overwritten unseen, and the sums are held where they are written."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from forum.errors import ChangedMeanwhile
from forum.groupwork.sessions import Deed
from forum.project.budget import BudgetDesk
from forum.project.ledger import Change, NotEnoughGranted, Wish
from forum.project.money import Entry, Fund, Standing, Use
from store import Cellar
from store.ledger import SqlLedger
from store.project_tables import entries, funds
from store.sweeping import SqlSweeping
from tests.bot.fakes import FixedDirectory, landsbyforum
from tests.forum.project.money_memory import LISE, MADS
from tests.store.hands import FORUM, START, HandClock

GRANTED = Fund("bevilget", FORUM, "Bevilget", Standing.GRANTED, 22_000_000, "mads", START)
FILMING = Entry("e1", FORUM, "bevilget", Use.SPENT, 4_150_000, "Optagelse", "broager", "mads", START, "broager.video")
CUTTING = replace(FILMING, id="e2", use=Use.COMMITTED, oere=6_000_000, changed_at=START + timedelta(hours=1))
DEED = Deed("e1", START, "mads", "budget.entry", "", "spent 4150000")


async def _filled(cellar: Cellar) -> SqlLedger:
    shelf = SqlLedger(cellar)
    await shelf.put(FORUM, Change((GRANTED,), (CUTTING, FILMING), (DEED,)))
    return shelf


async def test_lines_and_funds_come_back_as_they_were_put(cellar: Cellar):
    shelf = await _filled(cellar)
    assert await shelf.funds(FORUM) == (GRANTED,)
    assert await shelf.entries(FORUM) == (FILMING, CUTTING)
    assert await shelf.log(FORUM, "e1") == (DEED,)
    assert await shelf.entries("elsewhere") == await shelf.funds("elsewhere") == ()


async def test_nobody_overwrites_what_they_have_not_seen(cellar: Cellar):
    shelf = await _filled(cellar)
    second = replace(FILMING, oere=100, version=2)
    await shelf.put(FORUM, Change(entries=(second,)))
    for late in (second, replace(second, version=4), FILMING):
        with pytest.raises(ChangedMeanwhile):
            await shelf.put(FORUM, Change((replace(GRANTED, version=2),), (late,), (DEED,)))
    assert await shelf.funds(FORUM) == (GRANTED,)
    assert len(await shelf.log(FORUM, "e1")) == 1


async def test_of_two_leads_at_once_only_one_spends_what_is_left(cellar: Cellar):
    """Each alone would fit; both have read the same sum."""
    shelf = await _filled(cellar)
    wanted = [replace(FILMING, id=id_, oere=7_000_000) for id_ in ("a", "b")]
    told = await asyncio.gather(*(shelf.put(FORUM, Change(entries=(each,))) for each in wanted), return_exceptions=True)
    assert sorted(type(each) for each in told if each) == [NotEnoughGranted]
    assert len(await shelf.entries(FORUM)) == 3


async def test_two_leads_who_press_together_do_not_overdraw_through_the_desk(cellar: Cellar, clock: HandClock):
    """And a village that withdraws meanwhile gives back what stands, once."""
    shelf = await _filled(cellar)
    money = BudgetDesk(FixedDirectory(replace(landsbyforum(), id=FORUM)), shelf, clock)
    wish = Wish("bevilget", 7_000_000, "Optagelse", "broager")
    acts = [money.commit(person, wish, person.id) for person in (MADS, LISE)]
    told = await asyncio.gather(*acts, return_exceptions=True)
    assert sorted(isinstance(each, NotEnoughGranted) for each in told) == [False, True]
    back = [await money.withdrawn(LISE, "broager", "Broager er ude") for _ in range(2)]
    assert [len(each) for each in back] == [2, 0]
    assert (await money.balance(MADS)).free == 22_000_000 - 4_150_000


async def test_after_its_time_a_line_keeps_its_sum_and_loses_its_words(cellar: Cellar):
    """The accounts must still add up; who wrote what goes with the rest."""
    await _filled(cellar)
    sweeping, forum = SqlSweeping(cellar, lambda: None), replace(landsbyforum(), id=FORUM)
    await sweeping.sweep(forum, START + timedelta(minutes=30), START)
    columns = select(entries.c.id, entries.c.oere, entries.c.text, entries.c.changed_by).order_by(entries.c.id)
    rows = await cellar.read(lambda connection: connection.execute(columns).all())
    assert rows == [("e1", 4_150_000, "", ""), ("e2", 6_000_000, "Optagelse", "mads")]
    told = await cellar.read(lambda connection: connection.execute(select(funds.c.title, funds.c.changed_by)).all())
    assert told == [("Bevilget", "")]
    assert await SqlLedger(cellar).log(FORUM, "e1") == ()

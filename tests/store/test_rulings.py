"""What organisers decided is kept with who and when, by gathering, and nobody overwrites what they have not seen."""

from dataclasses import replace

import pytest

from forum.errors import ChangedMeanwhile
from forum.groupwork.sessions import Deed
from forum.summary.rulings import EVERYWHERE, Ruling, What
from store import Cellar
from store.groupwork import SqlSessions
from store.outbox import SqlOutbox
from store.rulings import SqlRulings
from tests.store.hands import FORUM, START, HandClock, row

RULING = Ruling(FORUM, EVERYWHERE, "n1", What.THEMES, "nature", "lise", START, seen=3)
DEED = Deed("n1", START, "lise", "themes.corrected", "other", "nature")


async def test_a_ruling_comes_back_as_it_was_put_with_its_deed_and_its_rows(cellar: Cellar, clock: HandClock):
    shelf = SqlRulings(cellar, clock)
    await shelf.put([RULING], [row("a")], [DEED])
    assert await shelf.of(FORUM, "m1") == (RULING,)
    assert await SqlSessions(cellar).deeds(FORUM, "n1") == (DEED,)
    assert (await SqlOutbox(cellar, clock).queue(FORUM)).waiting == 1


async def test_a_gathering_hears_its_own_rulings_and_those_that_hold_everywhere(cellar: Cellar, clock: HandClock):
    shelf = SqlRulings(cellar, clock)
    mine, others = replace(RULING, gathering="m1", what=What.HEADING), replace(RULING, gathering="m2", subject="n2")
    foreign = replace(RULING, forum="elsewhere")
    await shelf.put([mine, others, RULING, foreign], [], [])
    assert await shelf.of(FORUM, "m1") == (mine, RULING)
    assert await shelf.of(FORUM, EVERYWHERE) == (RULING,)


async def test_two_organisers_at_once_do_not_overwrite_each_other(cellar: Cellar, clock: HandClock):
    shelf = SqlRulings(cellar, clock)
    await shelf.put([RULING], [], [])
    with pytest.raises(ChangedMeanwhile):
        await shelf.put([replace(RULING, value="jobs")], [], [DEED])
    second = replace(RULING, value="jobs", version=2)
    await shelf.put([second], [], [])
    for late in (replace(RULING, value="info", version=2), replace(RULING, value="info", version=4)):
        with pytest.raises(ChangedMeanwhile):
            await shelf.put([late], [row("late")], [DEED])
    assert await shelf.of(FORUM, "") == (second,)
    assert await SqlSessions(cellar).deeds(FORUM, "n1") == ()
    assert (await SqlOutbox(cellar, clock).queue(FORUM)).waiting == 0


async def test_one_that_was_taken_back_is_told_as_such_so_that_its_version_goes_on(cellar: Cellar, clock: HandClock):
    shelf = SqlRulings(cellar, clock)
    await shelf.put([RULING], [], [])
    gone = replace(RULING, value="", version=2)
    await shelf.put([gone], [], [])
    assert await shelf.of(FORUM, "") == (gone,)
    await shelf.put([replace(RULING, version=3)], [], [])
    assert [each.value for each in await shelf.of(FORUM, "")] == ["nature"]

"""Milestones in the cellar: one transaction with their log and rows, and erased when their time is over."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

import store
from forum.errors import ChangedMeanwhile
from forum.ports import Posted
from forum.project import deliveries, periods
from forum.project.milestones import Milestone, Move, State
from shelves import shelved
from store import Cellar
from store import clock as clocks
from store.milestones import SqlMilestones
from store.posts import SqlPosts
from store.project_tables import followers, moves
from store.schema import outbox, posts
from store.sweeping import SqlSweeping
from tests.bot.fakes import landsbyforum
from tests.store.hands import FORUM, START, HandClock, fresh_cellar, fresh_url

ZONE = "Europe/Copenhagen"
JUNE = periods.month(2021, 6)
JULY = periods.month(2021, 7)


def milestone(id_: str = "a", *needs: str) -> Milestone:
    return Milestone(id_, FORUM, id_.upper(), JUNE, "mads", START, START, needs=needs, owner="inge", owner_name="Inge")


def moved(before: Milestone, to: periods.Period = JULY, **more: object) -> tuple[Milestone, Move]:
    at = before.changed_at + timedelta(minutes=1)
    after = replace(before, period=to, version=before.version + 1, changed_at=at, **more)  # type: ignore[arg-type]
    return after, Move(after.id, after.version, before.period, to, after.state, "derfor", "mads", at)


@pytest.fixture
async def cellar(tmp_path: Path) -> AsyncIterator[Cellar]:
    async with fresh_cellar(tmp_path) as opened:
        yield opened


@pytest.fixture
def milestones(cellar: Cellar) -> SqlMilestones:
    return SqlMilestones(cellar, HandClock())


async def waiting(cellar: Cellar) -> set[str]:
    asked = select(outbox.c.key).where(outbox.c.state == "waiting")
    return set(await cellar.read(lambda connection: connection.execute(asked).scalars().all()))


@pytest.mark.parametrize(
    "period",
    [
        periods.day(date(2022, 3, 1)),
        JUNE,
        periods.months(periods.month(2021, 10), periods.month(2022, 1)),
        periods.days(date(2022, 3, 1), date(2022, 3, 3)),
        # The same days, said as a month and as a range of days.
        periods.days(date(2021, 6, 1), date(2021, 6, 30)),
    ],
)
async def test_a_milestone_comes_back_as_it_was(tmp_path: Path, period: periods.Period):
    whole = replace(milestone("a", "b", "c"), period=period, track="platform", state=State.UNDER_WAY)
    after, move = moved(whole, period)
    url = fresh_url(tmp_path)
    async with store.opened(url) as cellar:
        first = SqlMilestones(cellar, HandClock())
        await first.add([(whole, [])])
        await first.change(after, move, [], ())
    async with store.opened(url) as cellar:
        again = SqlMilestones(cellar, HandClock())
        assert await again.all(FORUM) == (after,)
        assert await again.log(FORUM) == (move,)
        assert await again.all("andet") == await again.log("andet") == ()


async def test_an_id_that_is_taken_is_passed_over_with_its_rows(cellar: Cellar, milestones: SqlMilestones):
    first, second = milestone(), replace(milestone(), title="Anden")
    rows = deliveries.of_period(second, (3,), ZONE, START)
    assert await milestones.add([(first, [])]) == 1
    assert await milestones.add([(second, rows), (milestone("b"), [])]) == 1
    assert [each.title for each in await milestones.all(FORUM)] == ["A", "B"]
    assert await waiting(cellar) == set()


async def test_of_two_at_the_same_moment_one_is_stored(milestones: SqlMilestones):
    await milestones.add([(milestone(), [])])
    one, two = moved(milestone()), moved(milestone(), periods.month(2021, 8))
    ended = await asyncio.gather(
        milestones.change(*one, [], ()), milestones.change(*two, [], ()), return_exceptions=True
    )
    assert [type(each) for each in ended if each] == [ChangedMeanwhile]
    assert len(await milestones.log(FORUM)) == 1


async def test_two_who_close_a_circle_at_the_same_moment_do_not(milestones: SqlMilestones):
    await milestones.add([(milestone("a"), []), (milestone("b"), [])])
    one, two = moved(milestone("a"), needs=("b",)), moved(milestone("b"), needs=("a",))
    await milestones.change(*one, [], ())
    with pytest.raises(ChangedMeanwhile):
        await milestones.change(*two, [], ())
    assert [each.needs for each in await milestones.all(FORUM)] == [(), ("b",)]
    assert len(await milestones.log(FORUM)) == 1


async def test_a_move_takes_back_what_waited_for_the_old_period(cellar: Cellar, milestones: SqlMilestones):
    before = milestone("a")
    other = milestone("a-2")
    await milestones.add([(each, deliveries.of_period(each, (14, 3), ZONE, START)) for each in (before, other)])
    after, move = moved(before)
    rows = deliveries.of_period(after, (14, 3), ZONE, START)
    await milestones.change(after, move, rows, deliveries.prefixes("a"))
    left = await waiting(cellar)
    assert {key for key in left if ":a:" in key} == {row.key for row in rows}
    assert len(left) == 6


async def test_what_was_told_is_known_after_a_restart(cellar: Cellar, milestones: SqlMilestones):
    await milestones.add([(milestone(), [])])
    assert await milestones.told(FORUM, "a") == 1
    after, move = moved(milestone())
    await milestones.change(after, move, [], ())
    assert await milestones.told(FORUM, "a") == 1
    await milestones.tell(after, [deliveries.told(after, 1, "person:inge", START)])
    assert await SqlMilestones(cellar, HandClock()).told(FORUM, "a") == 2
    assert await waiting(cellar) == {"project.moved:a:1:2:person:inge"}


async def test_what_a_night_erased_is_at_hand_no_more(cellar: Cellar):
    shelves = shelved(cellar, clocks.real())
    await shelves.milestones.add([(milestone(), [])])
    assert len(await shelves.milestones.all(FORUM)) == 1
    late = START + timedelta(days=90)
    await SqlSweeping(cellar, shelves.forget).sweep(landsbyforum(), late, late)
    assert await shelves.milestones.all(FORUM) == ()


async def _left(cellar: Cellar, *tables: object) -> list[int]:
    def count(table: object) -> int:
        return len(found[table])

    found = {}
    for table in tables:
        found[table] = await cellar.read(lambda connection, table=table: connection.execute(select(table)).all())
    return [count(table) for table in tables]


async def _told(cellar: Cellar, milestones: SqlMilestones, known: Milestone) -> None:
    """Changed, told to Inge, and the message remembered."""
    after, move = moved(known)
    row = deliveries.told(after, 1, "person:inge", START)
    ahead = deliveries.to_person(deliveries.ahead(after, 3, ZONE), "inge", START)
    await milestones.change(after, move, [], ())
    await milestones.tell(after, [row, ahead])
    for key in (row.key, ahead.key):
        await SqlPosts(cellar).remember(FORUM, key, Posted("19:inge", key, "http://127.0.0.1/"))


async def test_what_is_over_goes_whole_when_its_time_is_over(cellar: Cellar, milestones: SqlMilestones):
    await milestones.add([(milestone("a"), []), (milestone("a-2"), [])])
    await milestones.follow(FORUM, "inge", True)
    await _told(cellar, milestones, milestone("a"))
    sweeping = SqlSweeping(cellar, milestones.forget)
    late = START + timedelta(days=80)
    assert await sweeping.sweep(landsbyforum(), START, late) == 0
    # «a» was moved to July: on 22 July only «a-2» is over, and what was said of «a» goes with its age.
    assert await sweeping.sweep(landsbyforum(), START + timedelta(days=79), late) == 2
    assert [each.id for each in await milestones.all(FORUM)] == ["a"]
    assert await _left(cellar, moves, followers, posts) == [0, 1, 2]
    assert await sweeping.sweep(landsbyforum(), START + timedelta(days=90), late) == 2
    assert await _left(cellar, moves, followers, posts, outbox) == [0, 0, 0, 0]

"""What becomes of the switches when somebody turns the clock, or the process dies."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

import store
from forum.groupwork.posts import Closed, RoundCard, SessionCard
from forum.groupwork.rounds import Act, Stage
from forum.groupwork.sessions import Group
from forum.people import Language, Person, Role
from forum.ports import Claimed, Delivery, Kind
from forum.workshop.questions import Question
from store import Cellar
from tests.jobs.evening import WISH, Evening
from tests.store.hands import HandClock, fresh_url


@pytest.fixture
def evening(cellar: Cellar, clock: HandClock) -> Evening:
    return Evening(cellar, clock)


def rounds_of(evening: Evening, person: str) -> list[Question]:
    return [card.question for where, card in evening.read(RoundCard) if where == person]  # type: ignore[attr-defined]


async def test_back_posts_the_earlier_question_anew_and_then_the_next_again(evening: Evening):
    session = await evening.prepared()
    await evening.at(0)
    await evening.at(6)
    await evening.acts(session, Act.BACK)
    assert rounds_of(evening, "inge") == [Question.WORKS_WELL, Question.CAN_IMPROVE, Question.WORKS_WELL]
    await evening.at(7)
    assert rounds_of(evening, "inge")[3:] == [Question.CAN_IMPROVE]


async def test_next_posts_at_once_and_not_again_at_the_planned_time(evening: Evening):
    session = await evening.prepared()
    await evening.at(0)
    await evening.at(2)
    await evening.acts(session, Act.NEXT)
    assert rounds_of(evening, "inge") == [Question.WORKS_WELL, Question.CAN_IMPROVE]
    await evening.at(4.99)
    assert len(rounds_of(evening, "inge")) == 2
    await evening.at(5.01)
    assert rounds_of(evening, "inge")[2:] == [Question.WISH_SCENARIO]
    await evening.at(9)
    assert len(rounds_of(evening, "inge")) == 3


async def test_whose_card_goes_first_in_a_group_hears_of_a_switch_first(evening: Evening):
    await evening.prepared(replace(WISH, groups=(Group(1), Group(2), Group(3))))
    session = (await evening.desk.open())[0].id
    for person, group in (("kim", 1), ("tom", 2), ("ruth", 3)):
        await evening.desk.join(Person(person, person, Role.MEMBER, Language.DA, "broager"), session, group)
    await evening.at(0)
    line = [where for where, _ in evening.read(RoundCard) if not where.startswith("19:")]
    assert (sorted(line[:3]), line[3:]) == (["anna", "inge", "ruth"], ["kim", "tom"])


async def test_while_the_clock_stands_nothing_is_posted(evening: Evening):
    session = await evening.prepared()
    await evening.at(0)
    await evening.acts(session, Act.PAUSE)
    await evening.at(30)
    assert rounds_of(evening, "inge") == [Question.WORKS_WELL]
    await evening.acts(session, Act.RESUME)
    await evening.at(35)
    assert rounds_of(evening, "inge")[1:] == [Question.CAN_IMPROVE]


async def test_one_minute_more_at_the_last_moment_holds_the_switch_back(evening: Evening):
    session = await evening.prepared()
    await evening.at(4.99)
    await evening.acts(session, Act.PLUS)
    await evening.at(5.5)
    assert rounds_of(evening, "inge") == [Question.WORKS_WELL]
    await evening.at(6)
    assert rounds_of(evening, "inge")[1:] == [Question.CAN_IMPROVE]


async def test_what_was_called_off_before_it_began_asks_nobody_anything(evening: Evening):
    asked: list[Claimed] = []

    async def ask(row: Claimed) -> None:
        asked.append(row)

    evening.others = {Kind.PRESENTERS: ask, Kind.JOIN_IN: ask}
    session = await evening.prepared()
    await evening.acts(session, Act.CLOSE)
    await evening.at(30)
    assert evening.read(RoundCard) == []
    assert asked == []
    assert {where for where, _ in evening.read(Closed)} == {"inge", "anna", evening.directory.forum().general}
    assert all(value.session.cancelled for _, value in evening.read(Closed))  # type: ignore[attr-defined]


async def test_a_card_that_could_not_leave_in_time_does_not_follow_the_next(evening: Evening):
    """A late card would ask a question that is over."""
    await evening.prepared()
    await evening.at(-0.01)
    await evening.at(0, most=1)
    await evening.at(6)
    assert {card.question for _, card in evening.read(RoundCard)} == {Question.CAN_IMPROVE}  # type: ignore[attr-defined]
    assert "another question stands" in evening.ended


async def test_whoever_was_away_over_two_switches_tells_the_newest_only(evening: Evening):
    await evening.prepared()
    await evening.at(12)
    assert rounds_of(evening, "inge") == [Question.WISH_SCENARIO]
    assert evening.ended == [], "not even rows were put for the others"


async def test_a_restart_in_the_middle_posts_each_card_once(tmp_path: Path):
    """F03: leases are given back, what was fanned out is not fanned out twice."""
    url, clock = fresh_url(tmp_path), HandClock()
    async with store.opened(url) as opened:
        first = Evening(opened, clock)
        await first.prepared()
        await first.at(4.9)
        await first.at(5, most=4)
        # A switch that is under way when the process dies.
        await first.outbox.claim("dead", 2, 60)
    async with store.opened(url) as opened:
        again = Evening(opened, clock, first.board, first.posts)
        again._planned = first._planned
        await again.outbox.reclaim()
        await again.delivers()
        for minutes in (8, 18, 20):
            await again.at(minutes)
        assert rounds_of(again, "inge") == rounds_of(again, "anna") == list(Question)
        assert Counter(where for where, _ in again.read(Closed)).most_common(1)[0][1] == 1


async def test_a_switch_that_dies_after_its_rows_were_put_puts_them_once(evening: Evening):
    session = await evening.prepared()
    await evening.at(-0.01)
    evening.clock.passes(1)
    (row,) = await evening.outbox.claim("dead", 1, 60)
    assert row.delivery.kind is Kind.CLOCK
    await evening.handlers[Kind.CLOCK](row)
    evening.clock.pass_really(61)
    await evening.delivers()
    assert rounds_of(evening, "inge") == [Question.WORKS_WELL]
    assert evening.desk.position(session).stage is Stage.QUESTION


async def test_a_clock_that_was_put_back_is_waited_for(evening: Evening):
    """Local mode: the forum's clock may be moved."""
    await evening.prepared()
    evening.clock.passes(121)
    (row,) = await evening.outbox.claim("me", 1, 60)
    evening.clock.passes(-60)
    await evening._delivered(row)
    await evening.delivers()
    assert evening.read(RoundCard) == []
    evening.clock.passes(60)
    await evening.delivers()
    assert rounds_of(evening, "inge") == [Question.WORKS_WELL]


async def test_planned_and_actual_are_the_same(evening: Evening):
    """F02: each card left within its own second."""
    session = await evening.prepared()
    seen: dict[int, float] = {}
    for second in range(-5, 20 * 60 + 5, 5):
        await evening.at(second / 60)
        for _, card in evening.read(SessionCard):
            index = card.position.index  # type: ignore[attr-defined]
            seen.setdefault(index, (evening.clock.now() - session.switches[0]).total_seconds() // 5 * 5)
    assert seen == {-1: -5, 0: 0, 1: 300, 2: 480, 3: 1080, 4: 1200}
    assert timedelta(seconds=seen[4]) == session.closes - session.switches[0]


async def test_a_card_that_was_posted_before_its_process_died_is_not_posted_again(evening: Evening) -> None:
    await evening.prepared()
    await evening.at(0)
    stood = len(evening.board.standing)
    posted = [key for key in evening.posts.kept if ":0:1:" in key]
    assert posted
    for key in posted:
        target = key.split(":", 4)[4]
        row = Delivery("landsbyforum", Kind.ROUND, target, key, f"{key.split(':')[1]}:0:{target}", evening.clock.now())
        await evening.handlers[Kind.ROUND](Claimed(1, row, 2, 1, "again"))
    assert len(evening.board.standing) == stood


@pytest.mark.parametrize("act", [Act.PAUSE, Act.PLUS])
async def test_a_switch_that_has_passed_and_is_not_told_yet_is_told_whatever_is_pressed(evening: Evening, act: Act):
    """Teams is slow, or the process was just begun: the act must not take back what the clock did before it."""
    session = await evening.prepared()
    await evening.at(0)
    await evening.at(5.05, most=0)
    await evening.acts(session, act)
    assert rounds_of(evening, "inge")[1:] == [Question.CAN_IMPROVE]


async def test_every_press_draws_the_groups_cards_anew(evening: Evening):
    """Nothing else tells a group that it has a minute more, or that the clock stands still."""
    drawn: list[Claimed] = []

    async def draw(row: Claimed) -> None:
        drawn.append(row)

    evening.others = {Kind.GROUP_CARD: draw}
    session = await evening.prepared()
    await evening.at(1)
    for act in (Act.PLUS, Act.PAUSE, Act.RESUME, Act.NEXT, Act.BACK):
        drawn.clear()
        evening.clock.passes(1)
        await evening.acts(session, act)
        assert [row.delivery.target for row in drawn] == [f"groupwork:{session.id}"], act


@pytest.mark.parametrize(("minutes", "asked"), [(21, 2), (24 * 60, 0)])
async def test_after_a_long_sleep_nobody_is_asked_who_presents(evening: Evening, minutes: float, asked: int):
    """A process that was away at the end still asks while the groups present, and not the day after."""
    rows: list[Claimed] = []

    async def ask(row: Claimed) -> None:
        rows.append(row)

    evening.others = {Kind.PRESENTERS: ask}
    await evening.prepared()
    await evening.at(0)
    await evening.at(minutes)
    assert len(rows) == asked
    assert [where for where, _ in evening.read(Closed)].count("inge") == 1

"""A row of a milestone looks again when it leaves: what was true when it was written may be so no longer."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from forum import ids
from forum.ports import Claimed, Kind, NotYet, Skipped
from forum.project import periods
from forum.project.desk import Edit
from forum.project.milestones import State
from forum.project.posts import MilestoneAhead, MilestoneLate, MilestoneMoved
from tests.jobs.project_office import INGE, LISE, MADS, Office, office, utc

OnItsWay = Callable[[Office, Kind], Awaitable[Claimed]]
COMMITTEE = "forelaeggelse-for-udvalget"
AHEAD = utc(2021, 5, 11, 7)
LATE = utc(2021, 5, 26, 7)
LATER = Edit(period=periods.month(2021, 8))


@pytest.fixture
async def project(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        await opened.desk.load(MADS)
        yield opened


async def comes(project: Office, at: datetime) -> None:
    """The moment comes, and all that was due before it has left and is forgotten here."""
    await project.lives_until(at - timedelta(seconds=1))
    project.board.said.clear()
    project.at(at)


async def leaving(project: Office, kind: Kind) -> Claimed:
    """The one row of a kind about the committee that is on its way now."""
    rows = await project.outbox.claim(ids.new(), 16, 60)
    (mine,) = (row for row in rows if row.delivery.kind is kind and COMMITTEE in row.delivery.subject)
    return mine


async def to_person(project: Office, kind: Kind) -> Claimed:
    """The clock's row has left, and the one for its reader is on its way."""
    await project.carries(await leaving(project, kind))
    return await leaving(project, kind)


@pytest.mark.parametrize(
    "edit", [LATER, Edit(state=State.UNDER_WAY), Edit(state=State.DONE), Edit(state=State.DROPPED)]
)
@pytest.mark.parametrize("on_its_way", [leaving, to_person])
async def test_what_is_near_no_more_is_not_announced(project: Office, edit: Edit, on_its_way: OnItsWay):
    await comes(project, AHEAD)
    row = await on_its_way(project, Kind.MILESTONE_AHEAD)
    await project.desk.change(MADS, COMMITTEE, 1, edit, "derfor")
    with pytest.raises(Skipped):
        await project.handlers[Kind.MILESTONE_AHEAD](row)


@pytest.mark.parametrize("edit", [LATER, Edit(state=State.DONE), Edit(state=State.DROPPED)])
@pytest.mark.parametrize("on_its_way", [leaving, to_person])
async def test_what_is_late_no_more_is_not_complained_of(project: Office, edit: Edit, on_its_way: OnItsWay):
    await comes(project, LATE)
    row = await on_its_way(project, Kind.MILESTONE_LATE)
    await project.desk.change(MADS, COMMITTEE, 1, edit, "derfor")
    with pytest.raises(Skipped):
        await project.handlers[Kind.MILESTONE_LATE](row)


@pytest.mark.parametrize(("kind", "at"), [(Kind.MILESTONE_AHEAD, AHEAD), (Kind.MILESTONE_LATE, LATE)])
async def test_whoever_looks_after_it_no_more_is_left_in_peace(project: Office, kind: Kind, at: datetime):
    await comes(project, at)
    row = await to_person(project, kind)
    assert row.delivery.target == "person:mads"
    await project.desk.change(MADS, COMMITTEE, 1, Edit(owner="inge"))
    with pytest.raises(Skipped):
        await project.handlers[kind](row)
    await project.desk.change(MADS, COMMITTEE, 2, Edit(owner=""))
    await project.handlers[kind](row)
    assert [said.person for said in project.board.said] == ["mads"]


@pytest.mark.parametrize(("kind", "at"), [(Kind.MILESTONE_AHEAD, AHEAD), (Kind.MILESTONE_LATE, LATE)])
async def test_what_was_held_up_until_the_evening_waits_for_the_morning(project: Office, kind: Kind, at: datetime):
    await comes(project, at)
    row = await to_person(project, kind)
    project.at(at.replace(hour=18))
    with pytest.raises(NotYet) as early:
        await project.handlers[kind](row)
    assert early.value.until == at + timedelta(days=1)


@pytest.mark.parametrize(("kind", "at"), [(Kind.MILESTONE_AHEAD, AHEAD), (Kind.MILESTONE_LATE, LATE)])
async def test_a_clock_that_was_moved_back_makes_it_wait(project: Office, kind: Kind, at: datetime):
    await comes(project, at)
    row = await leaving(project, kind)
    project.at(at - timedelta(days=1))
    with pytest.raises(NotYet) as early:
        await project.handlers[kind](row)
    assert early.value.until == at


async def test_the_month_does_not_come_before_its_time_nor_twice(project: Office):
    project.at(utc(2021, 6, 1, 7))
    rows = await project.outbox.claim(ids.new(), 16, 60)
    (month,) = (row for row in rows if row.delivery.kind is Kind.MONTHLY)
    project.at(utc(2021, 5, 31, 7))
    with pytest.raises(NotYet):
        await project.handlers[Kind.MONTHLY](month)
    project.at(utc(2021, 6, 1, 18))
    with pytest.raises(NotYet) as evening:
        await project.handlers[Kind.MONTHLY](month)
    assert evening.value.until == utc(2021, 6, 2, 7)
    project.at(utc(2021, 6, 2, 7))
    await project.handlers[Kind.MONTHLY](month)
    await project.handlers[Kind.MONTHLY](month)
    assert len(project.board.said) == 1


async def test_a_message_that_was_held_up_tells_its_own_change_and_the_next_the_rest(project: Office):
    await project.desk.follow(INGE, True)
    project.at(utc(2021, 5, 5, 9))
    await project.desk.change(MADS, COMMITTEE, 1, Edit(period=periods.month(2021, 6)), "første")
    project.at(utc(2021, 5, 5, 9, 5))
    await project.delivers()
    held_up = await project.outbox.claim(ids.new(), 16, 60)
    await project.desk.change(MADS, COMMITTEE, 2, Edit(period=periods.month(2021, 8), state=State.UNDER_WAY), "anden")
    for row in held_up:
        await project.carries(row)
    await project.lives_until(utc(2021, 5, 5, 12))
    mine = [said.value for said in project.heard(MilestoneMoved) if said.person == "inge"]
    assert [(value.before, value.milestone.period) for value in mine] == [
        (periods.day(utc(2021, 5, 25).date()), periods.month(2021, 6)),
        (periods.month(2021, 6), periods.month(2021, 8)),
    ]
    assert [(value.was, value.milestone.state) for value in mine] == [
        (State.PLANNED, State.PLANNED),
        (State.PLANNED, State.UNDER_WAY),
    ]


async def test_a_change_that_was_held_up_until_the_evening_is_told_in_the_morning(project: Office):
    project.at(utc(2021, 5, 5, 9))
    await project.desk.change(MADS, COMMITTEE, 1, LATER, "derfor")
    project.at(utc(2021, 5, 5, 18))
    await project.lives_until(utc(2021, 5, 6, 12))
    assert [(said.at.day, said.at.hour) for said in project.heard(MilestoneMoved)] == [(6, 7)]


async def test_what_two_people_changed_is_told_to_both(project: Office):
    for person in (MADS, LISE):
        await project.desk.follow(person, True)
    project.at(utc(2021, 5, 5, 9))
    await project.desk.change(MADS, COMMITTEE, 1, LATER, "første")
    await project.desk.change(LISE, COMMITTEE, 2, Edit(period=periods.month(2021, 9)), "anden")
    await project.lives_until(utc(2021, 5, 5, 12))
    assert sorted(said.person for said in project.heard(MilestoneMoved)) == ["", "lise", "mads"]


async def test_a_milestone_that_was_erased_says_nothing_more(project: Office):
    await comes(project, AHEAD)
    row = await leaving(project, Kind.MILESTONE_AHEAD)
    gone = replace(row, delivery=replace(row.delivery, subject=row.delivery.subject.replace(COMMITTEE, "nej")))
    with pytest.raises(Skipped):
        await project.handlers[Kind.MILESTONE_AHEAD](gone)


async def test_a_forum_without_general_skips_what_general_would_read(project: Office):
    project.forum = replace(project.forum, general="")
    project.at(utc(2021, 5, 5, 9))
    await project.desk.change(MADS, COMMITTEE, 1, LATER, "derfor")
    await project.lives_until(utc(2021, 6, 2))
    assert {said.person for said in project.board.said} == {"mads"}


@pytest.mark.parametrize(
    ("gone", "hears"),
    [({"inge"}, "mads"), ({"inge", "mads"}, "lise"), ({"inge", "mads", "lise"}, None), (set[str](), "inge")],
)
async def test_who_left_the_team_is_written_to_no_more_and_the_lead_is_instead(
    project: Office, gone: set[str], hears: str | None
):
    """Whoever is not there cannot say `stop` either."""
    await project.desk.change(MADS, COMMITTEE, 1, Edit(owner="inge"))
    await project.desk.follow(INGE, True)
    project.team.left = gone
    await project.desk.change(LISE, COMMITTEE, 2, Edit(period=periods.day(date(2021, 6, 1))), "ny")
    await project.lives_until(utc(2021, 6, 3))
    mine = [said for said in project.board.said if getattr(said.value, "milestone", None) and said.person]
    told = {(type(said.value), said.person) for said in mine if said.value.milestone.id == COMMITTEE}
    assert told == {(kind, hears) for kind in (MilestoneMoved, MilestoneAhead, MilestoneLate) if hears}


async def test_while_nobody_knows_who_is_on_the_team_an_owner_is_told(project: Office):
    await project.desk.change(MADS, COMMITTEE, 1, Edit(owner="inge"))
    project.team.down = True
    await comes(project, AHEAD)
    assert (await to_person(project, Kind.MILESTONE_AHEAD)).delivery.target == "person:inge"

"""F43 and F47: what milestones send by themselves, when, to whom, and once (journey 4.4, steps 5 and 6)."""

from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from forum import quiet
from forum.project.dates import read
from forum.project.desk import Edit, New
from forum.project.milestones import State
from forum.project.posts import MilestoneAhead, MilestoneLate, MilestoneMoved, Monthly
from tests.jobs.project_office import INGE, LISE, MADS, RUTH, Office, office, utc

DAY = date(2021, 5, 4)
ZONE = "Europe/Copenhagen"


@pytest.fixture
async def project(tmp_path: Path) -> AsyncIterator[Office]:
    async with office(tmp_path) as opened:
        yield opened


def when(typed: str) -> Edit:
    return Edit(period=read(typed, DAY))


async def test_a_moved_milestone_is_told_once_to_general_and_to_each_who_follows(project: Office):
    await project.desk.load(MADS)
    await project.desk.follow(INGE, True)
    project.at(utc(2021, 5, 5, 9))
    await project.desk.change(MADS, "filmpremiere", 1, when("15. marts 2022"), "Biografen er lukket")
    await project.lives_until(utc(2021, 5, 5, 12))
    told = project.heard(MilestoneMoved)
    assert sorted(said.person for said in told) == ["", "inge"]
    assert all(said.at == utc(2021, 5, 5, 9, 5) for said in told)
    value = told[0].value
    assert isinstance(value, MilestoneMoved)
    assert (value.before.last, value.milestone.period.last) == (date(2022, 3, 1), date(2022, 3, 15))
    assert value.reasons == ("Biografen er lukket",)
    assert [each.id for each in value.affects] == ["ekstra-pr"]


async def test_a_change_that_is_put_right_at_once_is_one_message(project: Office):
    await project.desk.load(MADS)
    await project.desk.follow(INGE, True)
    project.at(utc(2021, 5, 5, 9))
    await project.desk.change(MADS, "filmpremiere", 1, when("15. marts 2022"), "Biografen er lukket")
    project.at(utc(2021, 5, 5, 9, 3))
    await project.desk.change(MADS, "filmpremiere", 2, when("16. marts 2022"), "Slåfejl")
    await project.lives_until(utc(2021, 5, 6))
    values = [said.value for said in project.heard(MilestoneMoved)]
    assert len(values) == 2
    assert all(value.before.last == date(2022, 3, 1) for value in values)
    assert all(value.milestone.period.last == date(2022, 3, 16) for value in values)
    assert all(value.reasons == ("Biografen er lukket", "Slåfejl") for value in values)


async def test_a_change_that_is_taken_back_at_once_is_told_to_nobody(project: Office):
    await project.desk.load(MADS)
    await project.desk.follow(INGE, True)
    project.at(utc(2021, 5, 5, 9))
    await project.desk.change(MADS, "filmpremiere", 1, when("15. marts 2022"), "Biografen er lukket")
    await project.desk.change(MADS, "filmpremiere", 2, when("1. marts 2022"), "Den er åben alligevel")
    await project.lives_until(utc(2021, 5, 6))
    assert project.heard(MilestoneMoved) == []


async def test_the_next_change_begins_where_the_last_message_ended(project: Office):
    await project.desk.load(MADS)
    await project.desk.follow(INGE, True)
    project.at(utc(2021, 5, 5, 9))
    await project.desk.change(MADS, "filmpremiere", 1, when("15. marts 2022"), "Biografen er lukket")
    await project.lives_until(utc(2021, 5, 5, 10))
    await project.desk.change(MADS, "filmpremiere", 2, when("16. marts 2022"), "Slåfejl")
    await project.lives_until(utc(2021, 5, 5, 12))
    mine = [said.value for said in project.heard(MilestoneMoved) if said.person == "inge"]
    assert [(value.before.last.day, value.milestone.period.last.day) for value in mine] == [(1, 15), (15, 16)]
    assert [value.reasons for value in mine] == [("Biografen er lukket",), ("Slåfejl",)]


async def test_general_hears_of_dates_and_not_of_states(project: Office):
    await project.desk.load(MADS)
    await project.desk.follow(INGE, True)
    project.at(utc(2021, 5, 5, 9))
    await project.desk.change(MADS, "drejeboeger", 1, Edit(state=State.UNDER_WAY), "Vi er begyndt")
    await project.lives_until(utc(2021, 5, 5, 12))
    assert [said.person for said in project.heard(MilestoneMoved)] == ["inge"]


async def test_whoever_changed_it_is_not_told_and_its_owner_is(project: Office):
    await project.desk.load(MADS)
    await project.desk.follow(MADS, True)
    await project.desk.change(MADS, "drejeboeger", 1, Edit(owner="inge"))
    project.at(utc(2021, 5, 5, 9))
    await project.desk.change(MADS, "drejeboeger", 2, Edit(state=State.UNDER_WAY), "Vi er begyndt")
    await project.lives_until(utc(2021, 5, 5, 12))
    assert [said.person for said in project.heard(MilestoneMoved)] == ["inge"]


async def test_an_evening_change_waits_for_working_hours(project: Office):
    """Nobody asked for it, so it keeps working hours: 7 May 2021 is a Friday."""
    await project.desk.load(MADS)
    project.at(utc(2021, 5, 7, 19))
    await project.desk.change(MADS, "filmpremiere", 1, when("15. marts 2022"), "Biografen er lukket")
    assert await project.outbox.next_due() == utc(2021, 5, 10, 7)
    await project.lives_until(utc(2021, 5, 12))
    assert [said.at for said in project.heard(MilestoneMoved)] == [utc(2021, 5, 10, 7)]


async def test_its_owner_hears_two_weeks_and_three_days_before_it_begins(project: Office):
    await project.desk.load(MADS)
    await project.desk.change(MADS, "filmpremiere", 1, Edit(owner="inge"))
    await project.lives_until(utc(2022, 3, 2))
    told = [said for said in project.heard(MilestoneAhead) if said.value.milestone.id == "filmpremiere"]
    assert [(said.person, said.at, said.value.days) for said in told] == [
        ("inge", utc(2022, 2, 15, 8), 14),
        ("inge", utc(2022, 2, 25, 8), 4),
    ]
    assert [each.id for each in told[0].value.needs] == ["redigering-og-kommunikationsplan"]


async def test_where_nobody_owns_it_the_lead_hears_and_else_the_organisers(project: Office):
    await project.desk.load(MADS)
    await project.lives_until(utc(2021, 5, 12))
    assert {said.person for said in project.heard(MilestoneAhead)} == {"mads"}
    project.without_leads()
    await project.lives_until(utc(2021, 5, 31))
    assert project.heard(MilestoneAhead)[-1].person == "lise"


async def test_a_milestone_that_moved_is_announced_for_its_new_day_alone(project: Office):
    await project.desk.load(MADS)
    await project.desk.change(MADS, "forelaeggelse-for-udvalget", 1, when("22. juni 2021"), "Nyt møde")
    await project.lives_until(utc(2021, 6, 22))
    told = [said for said in project.heard(MilestoneAhead) if said.value.milestone.id == "forelaeggelse-for-udvalget"]
    assert [said.at for said in told] == [utc(2021, 6, 8, 7), utc(2021, 6, 18, 7)]


async def test_a_milestone_moved_away_and_back_is_announced_once(project: Office):
    await project.desk.load(MADS)
    await project.desk.change(MADS, "forelaeggelse-for-udvalget", 1, when("22. juni 2021"), "Nyt møde")
    await project.desk.change(MADS, "forelaeggelse-for-udvalget", 2, when("25. maj 2021"), "Alligevel ikke")
    await project.lives_until(utc(2021, 7, 1))
    told = [said for said in project.heard(MilestoneAhead) if said.value.milestone.id == "forelaeggelse-for-udvalget"]
    assert [said.at for said in told] == [utc(2021, 5, 11, 7), utc(2021, 5, 21, 7)]


async def test_what_is_under_way_is_not_announced_and_what_is_done_is_never_late(project: Office):
    await project.desk.load(MADS)
    project.at(utc(2021, 5, 5, 9))
    await project.desk.change(MADS, "drejeboeger", 1, Edit(state=State.UNDER_WAY), "Vi er begyndt")
    await project.lives_until(utc(2021, 6, 25))
    await project.desk.change(MADS, "drejeboeger", 2, Edit(state=State.DONE), "Færdige")
    await project.lives_until(utc(2021, 7, 20))
    mine = [said for said in project.board.said if getattr(said.value, "milestone", None)]
    assert {type(said.value) for said in mine if said.value.milestone.id == "drejeboeger"} <= {MilestoneMoved}


async def test_june_is_late_on_the_first_working_day_of_july_and_once(project: Office):
    """«juni 2021» is late on 1 July, not on 2 June."""
    await project.desk.load(MADS)
    await project.lives_until(utc(2022, 1, 1))
    late = [said for said in project.heard(MilestoneLate) if said.value.milestone.id == "drejeboeger"]
    assert [(said.person, said.at, said.value.days) for said in late] == [("mads", utc(2021, 7, 1, 7), 1)]
    may = [said for said in project.heard(MilestoneLate) if said.value.milestone.id == "faelles-platform"]
    assert [said.at for said in may] == [utc(2021, 6, 1, 7)]


async def test_a_plan_of_years_ago_is_loaded_in_silence(project: Office):
    project.at(utc(2026, 11, 22, 12))
    await project.desk.load(MADS)
    await project.lives_until(utc(2026, 11, 30))
    assert project.board.said == []


async def test_the_month_is_told_on_the_first_or_the_next_working_day(project: Office):
    """1 January 2022 is a holiday and a Saturday, 1 August 2021 a Sunday."""
    await project.desk.load(MADS)
    await project.lives_until(utc(2022, 1, 10))
    months = project.heard(Monthly)
    assert [said.person for said in months] == [""] * 8
    assert [said.at for said in months][:3] == [utc(2021, 6, 1, 7), utc(2021, 7, 1, 7), utc(2021, 8, 2, 7)]
    assert months[-1].at == utc(2022, 1, 3, 8)


async def test_the_month_names_what_was_done_what_is_late_and_what_is_next(project: Office):
    await project.desk.load(MADS)
    project.at(utc(2021, 5, 25, 12))
    await project.desk.change(MADS, "forelaeggelse-for-udvalget", 1, Edit(state=State.DONE), "Forelagt")
    await project.lives_until(utc(2021, 7, 2))
    june, july = (said.value for said in project.heard(Monthly))
    assert [each.id for each in june.done] == ["forelaeggelse-for-udvalget"]
    assert {each.id for each in june.late} == {"faelles-platform", "invitation-til-workshops"}
    assert [each.id for each in june.next] == ["drejeboeger", "optagelser", "erfa-moede"]
    assert july.done == ()
    assert "drejeboeger" in {each.id for each in july.late}


async def test_a_clock_moved_by_months_sends_no_months_that_were_missed(project: Office):
    await project.desk.load(MADS)
    project.at(utc(2021, 11, 17, 12))
    await project.lives_until(utc(2021, 12, 2))
    assert [said.at for said in project.heard(Monthly)] == [utc(2021, 12, 1, 8)]
    ahead = project.heard(MilestoneAhead)
    assert [said.value.milestone.id for said in ahead] == []


async def test_of_two_notices_that_waited_the_nearer_one_goes(project: Office):
    await project.desk.load(MADS)
    project.at(utc(2021, 5, 24, 12))
    await project.lives_until(utc(2021, 5, 26))
    told = [said for said in project.heard(MilestoneAhead) if said.value.milestone.id == "forelaeggelse-for-udvalget"]
    # 24 May 2021 is Whit Monday: it could leave on the day itself only, when there is nothing to announce any more.
    assert told == []
    project.at(utc(2021, 7, 29, 12))
    await project.lives_until(utc(2021, 7, 30))
    told = [said for said in project.heard(MilestoneAhead) if said.value.milestone.id == "optagelser"]
    assert [(said.at, said.value.days) for said in told] == [(utc(2021, 7, 29, 12), 3)]


async def test_a_project_that_is_over_says_nothing_more(project: Office):
    await project.desk.add(MADS, New("Premiere", read("1. juni 2021", DAY)))
    project.at(utc(2021, 6, 3, 12))
    await project.desk.change(MADS, "premiere", 1, Edit(state=State.DONE), "Vist")
    await project.lives_until(utc(2022, 6, 1))
    assert [(said.value.month, len(said.value.done)) for said in project.heard(Monthly)] == [(date(2021, 7, 1), 1)]
    assert (await project.outbox.queue("landsbyforum")).waiting == 0


async def test_a_restart_each_week_changes_nothing_and_nothing_breaks_the_quiet(project: Office):
    await project.desk.load(LISE)
    await project.desk.follow(RUTH, True)
    for week in range(50):
        await project.lives_until(utc(2021, 5, 4, 16) + week * timedelta(days=7))
        project.begins()
        if week == 20:
            await project.desk.change(LISE, "filmpremiere", 1, when("15. marts 2022"), "Biografen er lukket")
    told = [(said.person, repr(said.value)) for said in project.board.said]
    assert len(told) == len(set(told))
    assert all(quiet.is_open(said.at, ZONE) for said in project.board.said)
    assert len(project.heard(Monthly)) == 11
    assert len(project.heard(MilestoneLate)) == 9
    assert len(project.heard(MilestoneMoved)) == 2

"""The committee's brief: every number is counted from rows that it names, and its deadline is a working day."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from forum.erfa import times
from forum.project import brief as briefs
from forum.project.brief import Books, Part, Register
from forum.project.films import Stage
from forum.project.milestones import State
from forum.project.money import Use
from forum.project.plan import Plan
from tests.documents.briefed import TODAY, books, brief
from tests.forum.project.memory import PLAN


def test_every_number_is_the_sum_or_the_count_of_the_rows_that_it_names():
    filled, told = books(), brief()
    sums = {**{each.id: each.oere for each in filled.entries}, **{each.id: each.oere for each in filled.funds}}
    for name in ("granted", "applied", "spent", "committed", "awaiting", "grant:broager", "grant:graasten"):
        number = told.numbers[name]
        assert number.value == sum(sums[row] for row in number.rows), name
    for name in ("video", "podcast", "yes", "maybe", "milestones"):
        assert told.numbers[name].value == len(told.numbers[name].rows), name
    assert told.numbers["free"].value == 22_000_000 - 4_150_000 - 6_000_000
    assert told.numbers["free"].registers == (Register.FUNDS, Register.ENTRIES)
    assert all(number.rows for number in told.numbers.values())


def test_what_was_taken_back_dropped_or_left_is_counted_nowhere():
    filled = books()
    out = replace(filled.films[0], stage=Stage.OUT)
    gone = replace(filled.milestones[1], state=State.DROPPED)
    told = brief(replace(filled, films=(out, *filled.films[1:]), milestones=(gone, *filled.milestones[2:])))
    assert told.numbers["video"].value == 1
    assert gone.id not in told.numbers["milestones"].rows
    assert "e3" not in {row for number in told.numbers.values() for row in number.rows}
    assert next(each for each in filled.entries if each.id == "e3").use is Use.RETURNED
    assert "Rinkenæs" not in (*told.yes, *told.maybe)


def test_two_people_of_one_village_are_one_village_of_two_rows():
    filled = books()
    twice = replace(filled.wanting[0], id="again")
    told = brief(replace(filled, wanting=(*filled.wanting, twice)))
    assert (told.numbers["yes"].value, told.numbers["yes"].rows) == (2, ("row-0", "row-1", "again"))


def test_what_no_register_holds_is_named_as_missing():
    assert brief().missing == (Part.RECOMMENDATION,)
    assert briefs.brief(Books(), Plan(), TODAY, 14).missing == tuple(Part)


def test_no_committee_has_no_deadline():
    told = briefs.brief(books(), Plan("Projekt"), TODAY, 14)
    assert (told.presented, told.papers_by) == (None, None)


def test_the_papers_are_due_on_11_may():
    told = brief()
    assert (told.presented, told.papers_by, told.is_exact) == (date(2021, 5, 25), date(2021, 5, 11), True)


def test_a_deadline_on_a_holiday_is_the_working_day_before():
    """Twelve days before 25 May 2021 is Ascension Day, eleven the Friday after, on which offices are open."""
    assert brief(days=12).papers_by == date(2021, 5, 12)
    assert not brief(days=12).is_exact


@given(presented=st.dates(date(2020, 1, 1), date(2035, 12, 31)), days=st.integers(0, 365))
def test_a_deadline_is_the_last_working_day_that_leaves_enough_days(presented: date, days: int):
    due = briefs.papers_by(presented, days)
    assert times.is_working_day(due)
    assert (presented - due).days >= days
    between = (due + timedelta(days=each) for each in range(1, (presented - due).days - days + 1))
    assert not any(times.is_working_day(day) for day in between)


def test_the_shipped_plan_names_the_committee_and_its_day():
    assert PLAN.hearing is not None
    assert (brief().committee, brief().project) == (PLAN.hearing.name, PLAN.name)

"""Recurrence: rules read in three languages, right for two years, over both summer-time nights."""

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, seed, settings
from hypothesis import strategies as st

from forum.erfa import rule_words, rules, times
from forum.erfa.rules import ALL_YEAR, LAST, BadRule, Rule
from forum.errors import BadDate, ForumError
from forum.folding import quoted

MAY = date(2021, 5, 4)
MON, TUE, WED, THU, SUN = 0, 1, 2, 3, 6
MONTHLY = [
    ("den anden tirsdag hver måned", Rule(TUE, 2)),
    ("Den 2. tirsdag i måneden", Rule(TUE, 2)),
    ("second Tuesday of every month", Rule(TUE, 2)),
    ("every second Tuesday of the month", Rule(TUE, 2)),
    ("jeden zweiten Dienstag im Monat", Rule(TUE, 2)),
    ("hver første mandag i marts og september", Rule(MON, 1, (3, 9))),
    ("the first Monday in March and September", Rule(MON, 1, (3, 9))),
    ("jeden ersten Montag im März und September", Rule(MON, 1, (3, 9))),
    ("årligt den sidste torsdag i maj", Rule(THU, LAST, (5,))),
    ("hvert år den sidste torsdag i maj", Rule(THU, LAST, (5,))),
    ("yearly, the last Thursday of May", Rule(THU, LAST, (5,))),
    ("jährlich am letzten Donnerstag im Mai", Rule(THU, LAST, (5,))),
]
WEEKLY = [
    ("hver anden uge om onsdagen", Rule(WED, weeks=2, anchor=date(2021, 5, 5))),
    ("hver anden tirsdag", Rule(TUE, weeks=2, anchor=date(2021, 5, 11))),
    ("every second Tuesday", Rule(TUE, weeks=2, anchor=date(2021, 5, 11))),
    ("every other Wednesday", Rule(WED, weeks=2, anchor=date(2021, 5, 5))),
    ("jede Woche mittwochs", Rule(WED, weeks=1, anchor=date(2021, 5, 5))),
    ("hver tirsdag", Rule(TUE, weeks=1, anchor=date(2021, 5, 11))),
]
NO_RULES = [
    "",
    "den anden tirsdag",
    "tirsdag hver måned",
    "den anden tirsdag og onsdag hver måned",
    "hver anden måned den første tirsdag",
    "årligt den sidste torsdag",
    "hver sidste uge om tirsdagen",
    "den femte tirsdag hver måned",
    "31. maj",
    "volapyk",
]
RULES = st.one_of(
    st.builds(
        Rule,
        st.integers(0, 6),
        st.sampled_from([1, 2, 3, 4, LAST]),
        st.sets(st.integers(1, 12), min_size=1).map(lambda months: tuple(sorted(months))),
    ),
    st.builds(
        lambda anchor, weeks: Rule(anchor.weekday(), weeks=weeks, anchor=anchor),
        st.dates(date(2020, 1, 1), date(2030, 1, 1)),
        st.integers(1, 4),
    ),
)
DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))


@pytest.mark.parametrize(("typed", "rule"), MONTHLY + WEEKLY)
def test_a_rule_is_read_as_people_write_it(typed: str, rule: Rule):
    read = rule_words.read(f"{typed} 17.00-18.30 ERFA i Broager", MAY)
    assert read == rule_words.Typed(rule, time(17), time(18, 30), "ERFA i Broager")


@pytest.mark.parametrize(
    "hours", ["kl. 17.00 – 18.30", "17:00 til 18:30", "from 17:00 to 18:30", "von 17:00 bis 18:30 Uhr"]
)
def test_hours_are_read_in_three_languages(hours: str):
    read = rule_words.read(f"hver tirsdag {hours}", MAY)
    assert (read.starts, read.ends, read.title) == (time(17), time(18, 30), "")


def test_a_meeting_may_be_without_an_end():
    assert rule_words.read("hver tirsdag 19.00", MAY).ends is None


@pytest.mark.parametrize("typed", NO_RULES)
def test_what_is_no_rule_or_could_be_two_is_refused(typed: str):
    with pytest.raises(BadRule):
        rule_words.read(f"{typed} 17.00-18.30", MAY)


@pytest.mark.parametrize(
    ("hours", "error"),
    [("", BadRule), ("17 mand", BadRule), ("18.30-17.00", BadRule), ("17.00-17.00", BadRule), ("25.00", BadDate)],
)
def test_hours_that_are_none_are_refused(hours: str, error: type[ForumError]):
    with pytest.raises(error):
        rule_words.read(f"hver tirsdag {hours}", MAY)


def test_a_month_of_meetings_as_the_calendar_on_the_wall_shows_them():
    days = [day.on for day in rules.next_days(Rule(TUE, 2), MAY, 24)]
    assert days[:4] == [date(2021, 5, 11), date(2021, 6, 8), date(2021, 7, 13), date(2021, 8, 10)]
    assert days[-1] == date(2023, 4, 11)
    last = [day.on for day in rules.next_days(Rule(THU, LAST, (5,)), MAY, 3)]
    assert last == [date(2021, 5, 27), date(2022, 5, 26), date(2023, 5, 25)]


def test_a_holiday_stays_a_day_of_the_rule_and_is_flagged():
    """Ascension Day 2022 is the last Thursday of May; an organiser chooses what becomes of it."""
    assert rules.next_days(Rule(THU, LAST, (5,)), date(2021, 6, 1), 1) == (rules.Day(date(2022, 5, 26), closed=True),)
    assert rules.next_days(Rule(TUE, 2), MAY, 1) == (rules.Day(date(2021, 5, 11), closed=False),)


@seed(6)
@settings(max_examples=300, deadline=None)
@given(RULES, DAYS)
def test_every_day_that_follows_a_rule_is_found_and_no_other(rule: Rule, after: date):
    """Against a plain walk over 24 months, day by day."""
    horizon = after + timedelta(days=731)
    walked = [day for day in (after + timedelta(days=n) for n in range(1, 732)) if _follows(rule, day)]
    found = [day.on for day in rules.next_days(rule, after, len(walked) + 1)]
    assert [day for day in found if day <= horizon] == walked


@seed(6)
@settings(max_examples=200, deadline=None)
@given(RULES)
def test_a_rule_is_stored_and_read_again(rule: Rule):
    assert rules.restored(rules.kept(rule)) == rule


@pytest.mark.parametrize("night", [date(2021, 10, 31), date(2022, 3, 27)])
def test_the_hour_on_the_wall_stays_over_a_summer_time_night(night: date):
    around = rules.next_days(Rule(SUN, weeks=1, anchor=night - timedelta(weeks=2)), night - timedelta(weeks=2), 4)
    told = [times.computed(datetime.combine(day.on, time(17)), "Europe/Copenhagen") for day in around]
    walls = {times.local(at, "Europe/Copenhagen").time() for at in told}
    assert walls == {time(17)}
    assert len({at.astimezone(UTC).hour for at in told}) == 2


@seed(6)
@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200))
def test_no_text_is_more_than_a_rule_or_a_refusal(typed: str):
    with suppress(BadRule, BadDate):
        rule_words.read(typed, MAY)
    assert len(quoted(typed)) <= 60


def _follows(rule: Rule, day: date) -> bool:
    if rule.anchor is not None:
        return day >= rule.anchor and (day - rule.anchor).days % (7 * rule.weeks) == 0
    if day.weekday() != rule.weekday or day.month not in rule.months:
        return False
    if rule.nth == LAST:
        return (day + timedelta(days=7)).month != day.month
    return (day.day - 1) // 7 + 1 == rule.nth


def test_all_year_is_twelve_months():
    assert Rule(TUE, 2).months == ALL_YEAR == tuple(range(1, 13))

"""By which rule meetings come back: «den anden tirsdag hver måned», read in three languages, as a value."""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from forum.erfa import times
from forum.errors import ForumError

ALL_YEAR = tuple(range(1, 13))
LAST = -1


class BadRule(ForumError):
    """A rule that cannot be read; args: typed."""

    key = "error-bad-rule"


@dataclass(frozen=True, slots=True)
class Rule:
    """The `nth` `weekday` (0 is Monday; nth -1 is the last) of `months`, or that weekday every `weeks` since `anchor`.

    `anchor` is a day of that weekday, None for a rule by the month.
    """

    weekday: int
    nth: int = 0
    months: tuple[int, ...] = ALL_YEAR
    weeks: int = 0
    anchor: date | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a rule; `closed` where Denmark keeps a holiday: it stays, and an organiser chooses."""

    on: date
    closed: bool


def next_days(rule: Rule, after: date, count: int) -> tuple[Day, ...]:
    """The next `count` days of a rule behind `after`."""
    found = _weekly(rule, after) if rule.weeks else _monthly(rule, after)
    return tuple(Day(day, not times.is_working_day(day)) for day in islice(found, count))


def same(one: Rule, other: Rule) -> bool:
    """Whether both give the same days: every Tuesday is every Tuesday, from whichever it was counted."""
    if one.anchor is None or other.anchor is None:
        return one == other
    apart = (one.anchor - other.anchor).days
    return one.weeks == other.weeks and apart % (7 * one.weeks) == 0


def kept(rule: Rule) -> str:
    """A rule as it is stored."""
    if rule.anchor is not None:
        return f"weeks {rule.weekday} {rule.weeks} {rule.anchor.isoformat()}"
    return f"months {rule.weekday} {rule.nth} {','.join(map(str, rule.months))}"


def restored(stored: str) -> Rule:
    """What `kept` wrote."""
    kind, weekday, number, rest = stored.split(" ")
    if kind == "weeks":
        return Rule(int(weekday), weeks=int(number), anchor=date.fromisoformat(rest))
    return Rule(int(weekday), int(number), tuple(map(int, rest.split(","))))


def _monthly(rule: Rule, after: date) -> Iterator[date]:
    year, month = after.year, after.month
    while year < date.max.year:
        day = nth_day(year, month, rule.weekday, rule.nth)
        if month in rule.months and day > after:
            yield day
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def nth_day(year: int, month: int, weekday: int, nth: int) -> date:
    """The first (1) to fourth or the last (-1) of a weekday in a month."""
    first, length = calendar.monthrange(year, month)
    earliest = 1 + (weekday - first) % 7
    if nth != LAST:
        return date(year, month, earliest + 7 * (nth - 1))
    return date(year, month, earliest + 7 * ((length - earliest) // 7))


def _weekly(rule: Rule, after: date) -> Iterator[date]:
    step, anchor = timedelta(weeks=rule.weeks), rule.anchor or after
    passed = max((after - anchor) // step + 1, 0)
    day = anchor + passed * step
    while day.year < date.max.year:
        yield day
        day += step

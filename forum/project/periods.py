"""When something is, as it was said: a day, a month, or a range; never more exact than the words."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class DatePrecision(StrEnum):
    DAY = "day"
    MONTH = "month"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Period:
    """`first` and `last` are local days, both within it.

    A MONTH is whole. A RANGE goes from one month to another (whole both), or from day to day where `by_day`.
    """

    precision: DatePrecision
    first: date
    last: date
    by_day: bool = False

    def is_over(self, today: date) -> bool:
        """«juni 2021» is over on 1 July, not on 2 June."""
        return today > self.last


def day(on: date) -> Period:
    return Period(DatePrecision.DAY, on, on)


def days(first: date, last: date) -> Period:
    """From day to day; the same day twice is that day."""
    return day(first) if first == last else Period(DatePrecision.RANGE, first, last, by_day=True)


def month(year: int, number: int) -> Period:
    return Period(DatePrecision.MONTH, date(year, number, 1), last_of(year, number))


def months(first: Period, last: Period) -> Period:
    """From one month to another; the same month twice is that month."""
    return first if first == last else Period(DatePrecision.RANGE, first.first, last.last)


def last_of(year: int, number: int) -> date:
    """The last day of a month."""
    return date(year, number, monthrange(year, number)[1])


def text(period: Period) -> str:
    """The same in figures, for stores and forms: 2022-03-01, 2021-06, 2021-08/2021-09, 2022-03-01/2022-03-03."""
    exact = period.precision is DatePrecision.DAY or period.by_day
    first, last = (each.isoformat() if exact else f"{each:%Y-%m}" for each in (period.first, period.last))
    return first if first == last else f"{first}/{last}"


def stored(figures: str) -> Period:
    """What `text` wrote."""
    first, last = (each.split("-") for each in figures.split("/") * (1 if "/" in figures else 2))
    begins, ends = (tuple(map(int, each)) for each in (first, last))
    if len(begins) == 3:
        return days(date(*begins), date(*ends))
    return months(month(*begins), month(*ends))

"""A date as it was said: a day, a month, or a range; never more exact than the words."""

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

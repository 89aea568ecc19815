"""Calendar months on the forum's wall clock: nobody's note goes early, and none stays a day too long."""

from calendar import monthrange
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forum.privacy.retention import cutoff, next_night

ZONE = "Europe/Copenhagen"
SPAN_S = int(timedelta(days=60 * 365).total_seconds())
MOMENTS = st.integers(0, SPAN_S).map(lambda second: datetime(2001, 1, 1, tzinfo=UTC) + timedelta(seconds=second))
MONTHS = st.integers(1, 120)


def wall(typed: str, zone: str = ZONE) -> datetime:
    """A wall time as UTC."""
    return datetime.fromisoformat(typed).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def shown(at: datetime, zone: str = ZONE) -> datetime:
    return at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


@pytest.mark.parametrize(
    ("now", "months", "before"),
    [
        ("2023-05-04T17:42", 24, "2021-05-04T17:42"),
        ("2023-03-31T12:00", 1, "2023-02-28T12:00"),
        ("2024-03-31T12:00", 1, "2024-02-29T12:00"),
        ("2024-02-29T12:00", 12, "2023-02-28T12:00"),
        ("2024-02-29T12:00", 48, "2020-02-29T12:00"),
        ("2023-01-31T12:00", 1, "2022-12-31T12:00"),
        ("2023-12-15T12:00", 12, "2022-12-15T12:00"),
        ("2023-01-15T12:00", 120, "2013-01-15T12:00"),
    ],
)
def test_so_many_months_ago_is_the_same_day_or_the_last_of_a_short_month(now: str, months: int, before: str) -> None:
    assert cutoff(wall(now), months, ZONE) == wall(before)


def test_summer_time_moves_the_wall_clock_and_not_the_promise() -> None:
    assert cutoff(datetime(2023, 7, 1, 10, tzinfo=UTC), 6, ZONE) == datetime(2023, 1, 1, 11, tzinfo=UTC)
    # 02.30 does not exist on that day, and is counted as 03.30.
    assert cutoff(wall("2023-04-26T02:30"), 1, ZONE) == datetime(2023, 3, 26, 1, 30, tzinfo=UTC)


def test_the_forums_zone_decides_which_day_it_is() -> None:
    late = datetime(2023, 3, 30, 22, 30, tzinfo=UTC)
    assert cutoff(late, 1, ZONE) == wall("2023-02-28T00:30")
    assert cutoff(late, 1, "America/New_York") == wall("2023-02-28T18:30", "America/New_York")


@given(MOMENTS, MONTHS)
def test_it_is_the_right_month_the_nearest_day_and_the_same_time(now: datetime, months: int) -> None:
    then, today = shown(cutoff(now, months, ZONE)), shown(now)
    assert (today.year - then.year) * 12 + today.month - then.month == months
    assert then.day == min(today.day, monthrange(then.year, then.month)[1])
    assert then - datetime.combine(then, today.time()) in (timedelta(), timedelta(hours=1))


@given(MOMENTS, MONTHS)
def test_what_has_gone_had_its_months_and_what_had_them_goes_within_four_days(sent: datetime, months: int) -> None:
    over = _months_after(shown(sent), months)
    # The last days of a long month all look back to the last day of a short one.
    just_before, soon_after = (over + timedelta(days=days, hours=hours) for days, hours in ((0, -2), (4, 2)))
    assert cutoff(just_before.replace(tzinfo=ZoneInfo(ZONE)), months, ZONE) < sent
    assert cutoff(soon_after.replace(tzinfo=ZoneInfo(ZONE)), months, ZONE) > sent


def _months_after(then: datetime, months: int) -> datetime:
    """Written apart from the rule: forward month by month; a day that month lacks is its last."""
    year, month = then.year, then.month
    for _ in range(months):
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return then.replace(year=year, month=month, day=min(then.day, monthrange(year, month)[1]))


@pytest.mark.parametrize(
    ("now", "night"),
    [
        ("2023-05-04T02:59:59", "2023-05-04T03:00"),
        ("2023-05-04T03:00", "2023-05-05T03:00"),
        ("2023-12-31T17:00", "2024-01-01T03:00"),
        ("2023-03-26T01:30", "2023-03-26T03:00"),
        ("2023-10-29T01:30", "2023-10-29T03:00"),
    ],
)
def test_the_next_night_is_three_oclock_on_the_wall(now: str, night: str) -> None:
    assert next_night(wall(now), ZONE) == wall(night)


@given(MOMENTS)
def test_the_next_night_lies_ahead_and_is_never_skipped(now: datetime) -> None:
    night = next_night(now, ZONE)
    assert timedelta() < night - now <= timedelta(hours=25)
    assert (shown(night).hour, shown(night).minute) == (3, 0)

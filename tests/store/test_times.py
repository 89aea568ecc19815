"""Stored times lose nothing and sort as numbers."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store import times

AWARE = st.datetimes(timezones=st.timezones(), allow_imaginary=False)


@given(AWARE)
def test_a_time_comes_back_in_utc(at: datetime):
    back = times.read(times.stored(at))
    assert back == at.astimezone(UTC)
    assert back.tzinfo is UTC


@given(AWARE, AWARE)
def test_numbers_sort_as_times_do(one: datetime, two: datetime):
    assert (times.stored(one) < times.stored(two)) == (one.astimezone(UTC) < two.astimezone(UTC))


def test_a_time_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="zone"):
        times.stored(datetime(2021, 5, 4, 17, 40))  # noqa: DTZ001

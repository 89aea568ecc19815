"""Times as organisers type them, and as the forum keeps them."""

import contextlib
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forum.erfa import times
from forum.errors import BadDate, NoSuchTime
from tests.forum.erfa.memory import wall
from texts import LANGUAGES, when

ZONE = "Europe/Copenhagen"
NINETEEN = (date(2021, 9, 14), time(19))


@pytest.mark.parametrize(
    "typed",
    [
        "14-09-2021 19.00",
        "14.9.2021 kl. 19",
        "14/9/2021 19",
        "2021-09-14 19:00",
        "2021-09-14T19:00",
        "14. september 2021 kl. 19.00",
        "tirsdag den 14. september 2021 kl 19",
        "14 September 2021 7pm",
        "September 14th, 2021 at 7:00 p.m.",
        "Dienstag, 14. September 2021 um 19 Uhr",
        "  14-09-2021   19:00 ",
    ],
)
def test_every_usual_way_to_write_a_time_is_read(typed: str) -> None:
    moment = times.read(typed)
    assert (moment.day, moment.at) == NINETEEN
    assert moment.rest == ""


def test_noon_and_midnight_in_english_are_not_the_same() -> None:
    assert times.read("14 September 2021 12pm").at == time(12)
    assert times.read("14 September 2021 12 am").at == time(0)


def test_what_follows_the_time_is_the_name_of_the_meeting() -> None:
    assert times.read("14-09-2021 19.00 ERFA på Nordals").rest == "ERFA på Nordals"
    assert times.read("14-09-2021, 19:30, Nordals").rest == "Nordals"


def test_a_date_without_a_time_leaves_the_time_open() -> None:
    assert times.read("14-09-2021").at is None
    assert times.read("14-09-2021 Nordals").rest == "Nordals"


@pytest.mark.parametrize(
    "typed",
    [
        "31-02-2021 19.00",
        "14-13-2021 19.00",
        "14-09-2021 25.00",
        "14-09-2021 19.75",
        "14-09-2021 1900",
        "14-09-2021 19.00.00",
        "14-09-2021 10 års jubilæum",  # a figure in front of words is no time of day
        "14-09-2021 13pm",
        "14. blomstermåned 2021 kl. 19",
        "14-09.2021 19.00",
        "i morgen",
        "",
    ],
)
def test_what_is_no_date_is_said_back_as_it_was_typed(typed: str) -> None:
    with pytest.raises(BadDate) as refused:
        times.read(typed)
    assert refused.value.args_["typed"] == typed


def test_a_whole_essay_is_not_said_back() -> None:
    with pytest.raises(BadDate) as refused:
        times.read("ord " * 400)
    assert len(str(refused.value.args_["typed"])) <= 60


def test_the_skipped_hour_of_march_is_refused_with_the_next_that_exists() -> None:
    with pytest.raises(NoSuchTime) as refused:
        times.typed_to_utc(wall(2021, 3, 28, 2, 30), ZONE)
    assert refused.value.args_ == {"typed": wall(2021, 3, 28, 2, 30), "suggestion": wall(2021, 3, 28, 3, 30)}


def test_the_suggestion_can_be_typed_as_it_stands() -> None:
    moment = times.read("28-03-2021 03.30")
    assert moment.at is not None
    assert times.typed_to_utc(datetime.combine(moment.day, moment.at), ZONE) == datetime(2021, 3, 28, 1, 30, tzinfo=UTC)


def test_the_doubled_hour_of_october_means_the_first() -> None:
    assert times.typed_to_utc(wall(2021, 10, 31, 2, 30), ZONE) == datetime(2021, 10, 31, 0, 30, tzinfo=UTC)


def test_a_time_we_worked_out_moves_forward_over_the_skipped_hour() -> None:
    assert times.computed(wall(2021, 3, 28, 2, 30), ZONE) == datetime(2021, 3, 28, 1, 30, tzinfo=UTC)


def test_nine_in_the_morning_is_nine_on_both_sides_of_a_clock_change() -> None:
    for day in (date(2021, 3, 27), date(2021, 3, 28), date(2021, 10, 30), date(2021, 10, 31)):
        assert times.local(times.morning(day, ZONE), ZONE).time() == time(9)
    assert times.morning(date(2021, 3, 28), ZONE) - times.morning(date(2021, 3, 27), ZONE) == timedelta(hours=23)
    assert times.morning(date(2021, 10, 31), ZONE) - times.morning(date(2021, 10, 30), ZONE) == timedelta(hours=25)


@given(st.datetimes(wall(2000, 1, 1), wall(2037, 12, 31)).map(lambda typed: typed.replace(second=0, microsecond=0)))
def test_local_time_in_is_local_time_out_or_a_refusal_that_suggests_a_later_one(typed: datetime) -> None:
    with contextlib.suppress(NoSuchTime):
        kept = times.typed_to_utc(typed, ZONE)
        assert times.local(kept, ZONE).replace(tzinfo=None) == typed
        return
    suggested = times.local(times.computed(typed, ZONE), ZONE).replace(tzinfo=None)
    assert suggested - typed == timedelta(hours=1)


@given(st.datetimes(wall(2000, 1, 1), wall(2099, 12, 31)), st.sampled_from(LANGUAGES))
def test_what_a_refusal_says_is_read_back(typed: datetime, language: str) -> None:
    moment = times.read(when.figures(typed, language))
    assert (moment.day, moment.at) == (typed.date(), typed.time().replace(second=0, microsecond=0))


@given(st.text(max_size=80))
def test_no_text_makes_the_reading_fall_over(typed: str) -> None:
    with contextlib.suppress(BadDate):
        times.read(typed)


def test_working_days_leave_out_weekends_and_danish_holidays() -> None:
    assert times.working_day(date(2021, 9, 11)) == date(2021, 9, 10)  # a Saturday
    assert times.working_day(date(2021, 4, 5)) == date(2021, 3, 31)  # Easter Monday, back over Maundy Thursday
    assert times.working_day_before(date(2021, 9, 13)) == date(2021, 9, 10)
    assert not times.is_working_day(date(2021, 12, 24))
    assert times.is_working_day(date(2021, 12, 23))
    assert times.is_working_day(date(2024, 4, 26))  # Great Prayer Day is a working day since 2024
    assert not times.is_working_day(date(2023, 5, 5))

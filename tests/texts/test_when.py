"""Rule 22: dates and times are words by the time they leave the house, in the forum's zone."""

from datetime import UTC, date, datetime

import pytest

from texts import when

ZONE = "Europe/Copenhagen"
SUMMER = datetime(2021, 9, 14, 17, 0, tzinfo=UTC)
WINTER = datetime(2021, 12, 31, 23, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "clock", "moment"),
    [
        ("da", "kl. 19.00", "tirsdag den 14. september 2021 kl. 19.00"),
        ("en", "19:00", "Tuesday 14 September 2021 at 19:00"),
        ("de", "19:00 Uhr", "Dienstag, 14. September 2021 um 19:00 Uhr"),
    ],
)
def test_a_summer_evening_in_three_languages(language: str, clock: str, moment: str):
    assert when.clock(SUMMER, language, ZONE) == clock
    assert when.moment(SUMMER, language, ZONE) == moment


def test_the_local_day_counts_not_the_utc_one():
    assert when.short_date(WINTER, "da", ZONE) == "1. januar 2022"
    assert when.clock(WINTER, "da", ZONE) == "kl. 00.05"


def test_a_bare_date_keeps_its_day():
    assert when.day(date(2022, 3, 1), "da") == "tirsdag den 1. marts 2022"
    assert [when.weekday(date(2022, 3, 1), each) for each in ("da", "en", "de")] == ["tirsdag", "Tuesday", "Dienstag"]


def test_a_time_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="without a zone"):
        when.clock(datetime(2021, 9, 14, 17, 0), "da", ZONE)  # noqa: DTZ001


def test_an_unknown_language_is_told_in_danish():
    assert when.clock(SUMMER, "sv", ZONE) == "kl. 19.00"


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("da", "Tirsdag den 14. september 2021 kl. 19.00–20.30"),
        ("en", "Tuesday 14 September 2021 at 19:00–20:30"),
        ("de", "Dienstag, 14. September 2021 um 19:00–20:30 Uhr"),
    ],
)
def test_an_evening_from_when_until_when_begins_its_line(language: str, told: str):
    assert when.begun(when.hours(SUMMER, SUMMER.replace(hour=18, minute=30), language, ZONE)) == told

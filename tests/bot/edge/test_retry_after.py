"""Rule 37: what services write into Retry-After."""

import pytest

from bot.edge.retry_after import seconds

NOON = "Sun, 22 Nov 2026 12:00:00 GMT"


@pytest.mark.parametrize(
    ("said", "wait"),
    [
        ("0", 0.0),
        ("120", 120.0),
        (" 0.5 ", 0.5),
        ("3600", 3600.0),
        ("1e9", 86400.0),
        ("Sun, 22 Nov 2026 12:01:30 GMT", 90.0),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("nan", None),
        ("inf", None),
        ("Sun, 22 Nov 2026 11:00:00 GMT", None),
    ],
)
def test_seconds_are_read(said: str, wait: float | None) -> None:
    assert seconds({"Retry-After": said, "Date": NOON}) == wait


@pytest.mark.parametrize("date", ["", "today"])
def test_a_date_needs_the_answers_own_date(date: str) -> None:
    assert seconds({"Retry-After": NOON, "Date": date}) is None

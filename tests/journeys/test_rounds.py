"""Journey 4.3 before the meeting, and what can go wrong there, over HTTP, in Danish, English and German."""

import pytest

from tests.journeys import round_failures as failures
from tests.journeys import rounds
from tests.journeys.theatre import Theatre

TABLE = (
    *rounds.IN_MAY,
    *rounds.THE_FORM,
    *failures.REFUSED,
    *rounds.THE_FORM[-3:],
    *rounds.PLANNED,
    *rounds.LOOKED,
    *rounds.ASKED,
    *rounds.REMINDED,
    *failures.MOVED,
    *failures.TAKEN_OVER,
    *failures.CLOSED,
)


def test_every_row_of_the_failure_table_is_played() -> None:
    assert {row.case for row in TABLE} - {""} == set(failures.CASES)


def test_the_rows_stand_in_the_order_of_the_clock() -> None:
    assert [row.at for row in TABLE] == sorted(row.at for row in TABLE)


@pytest.mark.timeout(300)
@pytest.mark.asyncio(loop_scope="module")
async def test_the_weeks_before_a_meeting_go_as_the_journey_says(theatre: Theatre) -> None:
    """F39-F42: everything that somebody reads, at the time at which they read it."""
    await theatre.plays_all(TABLE)

"""Journey 4.4 and its failure table, word for word, over HTTP, in Danish, English and German."""

import pytest

from tests.journeys import lead
from tests.journeys import lead_failures as failures
from tests.journeys.theatre import Theatre

TABLE = (
    *lead.PLANNED,
    *lead.FILMS,
    *lead.BUDGET,
    *lead.COMMITTEE,
    *failures.MONEY,
    *failures.FILMED,
    *failures.WITHDRAWN,
    *failures.REFUSED_PLANS,
    *lead.MOVED,
    *failures.BOTH,
    *failures.MONTH_ENDS,
)


def test_every_row_of_the_failure_table_is_played() -> None:
    assert {row.case for row in TABLE} - {""} == {*failures.CASES, *failures.BAD}


def test_the_rows_stand_in_the_order_of_the_clock() -> None:
    assert [row.at for row in TABLE] == sorted(row.at for row in TABLE)


@pytest.mark.timeout(300)
@pytest.mark.asyncio(loop_scope="module")
async def test_the_spring_goes_as_the_journey_says(theatre: Theatre) -> None:
    """F43-F47: everything that somebody reads, at the time at which they read it."""
    await theatre.plays_all(TABLE)

"""Journey 4.3 and its failure table, word for word, over HTTP, in Danish, English and German."""

import pytest

from tests.journeys import erfa_after as after
from tests.journeys import erfa_before as before
from tests.journeys import erfa_failures as failures
from tests.journeys.theatre import Theatre

TABLE = (
    *before.IN_MAY,
    *before.PLANNED,
    *before.ANSWERED,
    *failures.MOVED,
    *before.SUMMARY,
    *before.PRE_READ,
    *failures.LATER,
    *after.MEETING_DAY,
    *after.DRAFT,
    *failures.TAKEN_OVER,
    *after.REVIEWED,
    *failures.WITHOUT_CONSENT,
    *after.LOCKED,
    *after.AFTERWARDS,
)


def test_every_row_of_the_failure_table_is_played() -> None:
    assert {row.case for row in TABLE} - {""} == set(failures.CASES)


def test_the_rows_stand_in_the_order_of_the_clock() -> None:
    assert [row.at for row in TABLE] == sorted(row.at for row in TABLE)


@pytest.mark.timeout(300)
@pytest.mark.asyncio(loop_scope="module")
async def test_the_autumn_goes_as_the_journey_says(theatre: Theatre) -> None:
    """F18-F30: everything that somebody reads, at the time at which they read it."""
    await theatre.plays_all(TABLE)

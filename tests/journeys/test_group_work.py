"""Journey 4.1 and its failure table, word for word, over HTTP, in Danish, English and German."""

import pytest

from tests.journeys import evening, failures
from tests.journeys.theatre import Theatre

TABLE = (
    *evening.READY,
    *evening.INGE_COMES,
    *evening.OTHERS_COME,
    *evening.FIRST_QUESTION,
    *failures.DOUBLE_TAP,
    *evening.TOGETHER,
    *evening.HURRY[:2],
    *failures.LOST_NETWORK[:2],
    *evening.HURRY[2:],
    *failures.LOST_NETWORK[2:],
    *failures.BOTH_EDIT,
    *evening.SECOND_QUESTION,
    *failures.WRONG_TEXT,
    *failures.FOR_ANOTHER,
    *failures.TOGETHER_AT_ONCE,
    *failures.OTHER_GROUP,
    *evening.THIRD_QUESTION,
    *failures.LIST_DOWN,
    *failures.BUTTONLESS,
    *failures.PASTED_AND_TAKEN_BACK,
    *evening.PRESENTER,
    *failures.PETER_LEAVES,
    *evening.THE_END,
    *failures.TOO_LATE,
    *failures.HIDDEN,
    *failures.AFTER_FRIDAY,
)


def test_every_row_of_the_failure_table_is_played() -> None:
    assert {row.case for row in TABLE} - {""} == set(failures.CASES)


def test_the_rows_stand_in_the_order_of_the_clock() -> None:
    assert [row.at for row in TABLE] == sorted(row.at for row in TABLE)


@pytest.mark.asyncio(loop_scope="module")
async def test_the_evening_goes_as_the_journey_says(theatre: Theatre) -> None:
    """F02-F06, F09-F17, F57: everything that somebody reads, at the time at which they read it."""
    await theatre.plays_all(TABLE)

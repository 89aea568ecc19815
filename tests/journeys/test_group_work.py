"""Journey 4.1 and its failure table, word for word, over HTTP, in Danish, English and German."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from demo.play import Options, stage_for
from demo.steps import Record
from tests.journeys import evening, failures
from tests.journeys.telling import LANGUAGES
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


@pytest_asyncio.fixture(loop_scope="module", scope="module", params=LANGUAGES)
async def theatre(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Theatre]:
    folder = tmp_path_factory.mktemp("theatre")
    async with stage_for(Options(as_json=True), Record(as_json=True), folder) as stage:
        made = await Theatre.opened(request.param, folder, stage)
        yield made
        await made.serve.end()


def test_every_row_of_the_failure_table_is_played() -> None:
    assert {row.case for row in TABLE} - {""} == set(failures.CASES)


def test_the_rows_stand_in_the_order_of_the_clock() -> None:
    assert [row.at for row in TABLE] == sorted(row.at for row in TABLE)


@pytest.mark.asyncio(loop_scope="module")
async def test_the_evening_goes_as_the_journey_says(theatre: Theatre) -> None:
    """F02-F06, F09-F17, F57: everything that somebody reads, at the time at which they read it."""
    for row in TABLE:
        await theatre.plays(row)
    assert theatre.faults == [], "\n".join(theatre.faults)

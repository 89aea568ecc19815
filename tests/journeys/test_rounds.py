"""Journey 4.3 before the meeting, and what can go wrong there, over HTTP, in Danish, English and German."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from demo.play import Options, stage_for
from demo.steps import Record
from tests.journeys import round_failures as failures
from tests.journeys import rounds
from tests.journeys.telling import LANGUAGES
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


@pytest_asyncio.fixture(loop_scope="module", scope="module", params=LANGUAGES)
async def theatre(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Theatre]:
    folder = tmp_path_factory.mktemp("rounds")
    async with stage_for(Options(as_json=True), Record(as_json=True), folder) as stage:
        made = await Theatre.opened(request.param, folder, stage)
        yield made
        await made.serve.end()


def test_every_row_of_the_failure_table_is_played() -> None:
    assert {row.case for row in TABLE} - {""} == set(failures.CASES)


def test_the_rows_stand_in_the_order_of_the_clock() -> None:
    assert [row.at for row in TABLE] == sorted(row.at for row in TABLE)


@pytest.mark.timeout(300)
@pytest.mark.asyncio(loop_scope="module")
async def test_the_weeks_before_a_meeting_go_as_the_journey_says(theatre: Theatre) -> None:
    """F39-F42: everything that somebody reads, at the time at which they read it."""
    for row in TABLE:
        await theatre.plays(row)
    assert theatre.faults == [], "\n".join(theatre.faults)

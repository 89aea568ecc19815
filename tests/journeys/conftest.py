"""The forum as `make run` starts it: the stand-in, the provisioned workspace and the bot, each a program of its own."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from demo import processes
from demo.play import Options, Stage, stage_for
from demo.service import Service
from demo.steps import Record
from tests.journeys.telling import LANGUAGES
from tests.journeys.theatre import Theatre


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def forum(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    folder = tmp_path_factory.mktemp("forum")
    async with stage_for(Options(as_json=True), Record(as_json=True), folder) as stage:
        await processes.run(stage.settings, "provision", "apply", "--json")
        serve = Service(stage.wire, stage.settings, folder)
        await serve.begin()
        await stage.wire.post(f"{stage.wire.tenant}/control/bot", {"endpoint": f"{stage.wire.bot}/api/messages"})
        yield stage
        await serve.end()


@pytest_asyncio.fixture(loop_scope="module", scope="module", params=LANGUAGES)
async def theatre(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Theatre]:
    """For a table that is played whole, in each language; a story that begins in its midst has a theatre of its own."""
    async with Theatre.staged(request.param, tmp_path_factory.mktemp("theatre")) as made:
        yield made

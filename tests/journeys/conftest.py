"""The forum as `make run` starts it: the stand-in, the provisioned workspace and the bot, each a program of its own."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from demo import processes
from demo.play import Options, Stage, stage_for
from demo.steps import Broken, Record


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def forum(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    folder = tmp_path_factory.mktemp("forum")
    async with stage_for(Options(as_json=True), Record(as_json=True), folder) as stage:
        await processes.run(stage.settings, "provision", "apply", "--json")
        serve = await processes.start(folder / "serve.log", stage.settings, "serve")
        await stage.wire.until("the bot to answer", lambda: _healthy(stage))
        await stage.wire.post(f"{stage.wire.tenant}/control/bot", {"endpoint": f"{stage.wire.bot}/api/messages"})
        yield stage
        await serve.end()


async def _healthy(stage: Stage) -> bool:
    try:
        return bool(await stage.wire.health())
    except (Broken, OSError):
        return False

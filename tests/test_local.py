"""`make run` as one program: what it starts it also ends, its clock is Denmark's, a proxy may stand before Graph."""

import asyncio
import re
import signal
from pathlib import Path

import aiohttp
import pytest

from demo.processes import free_port
from tests.demo.programs import begun, healthy, outcome, proxied, still_there

pytestmark = pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="reads /proc to see who is left")


class House:
    """The options of one `local`, all in a folder of its own."""

    def __init__(self, data: Path) -> None:
        self.data, self.port, self.window = data, free_port(), free_port()

    @property
    def options(self) -> tuple[str, ...]:
        places = {"--port": self.port, "--tenant-port": self.window, "--data": self.data}
        return ("local", *(str(word) for place in places.items() for word in place))


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path / "data")


async def line_with(process: asyncio.subprocess.Process, words: str) -> str:
    """The first line on standard output with these words."""
    assert process.stdout is not None
    async with asyncio.timeout(40):
        async for line in process.stdout:
            if words in line.decode():
                return line.decode()
    raise AssertionError(f"never said «{words}»")


async def json_of(url: str) -> dict[str, object]:
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        assert answer.status == 200
        found: dict[str, object] = await answer.json()
        return found


async def test_everything_opens_on_a_danish_clock_and_ends_together(house: House) -> None:
    """Far from Denmark, without a browser, with a proxy before Graph."""
    async with proxied(f"http://127.0.0.1:{house.window}") as proxy:
        settings = {"FORUM_GRAPH_URL": proxy.url, "FORUM_APP_ID": "of another forum", "TZ": "America/New_York"}
        nowhere = {"PATH": "/nonexistent", "BROWSER": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
        process = await begun(settings | nowhere, *house.options, "--now", "2021-05-04T17:35", "--speed", "60")
        try:
            assert f"http://127.0.0.1:{house.window}" in await line_with(process, "is open at")
            assert "No browser was found" in await line_with(process, str(house.window))
            for place in (f"{house.window}/control/clock", f"{house.port}/health"):
                now = str((await json_of(f"http://127.0.0.1:{place}"))["now"])
                assert re.match(r"2021-05-04T15:(3[5-9]|4\d)", now), place
            queue = (await json_of(f"http://127.0.0.1:{house.port}/health"))["queue"]
            assert queue == {"waiting": 0, "leased": 0, "failed": 0, "next_due": None}
            assert {"POST", "GET"} <= {call.partition(" ")[0] for call in proxy.seen}
            assert len(still_there(house.data)) == 3
        finally:
            process.send_signal(signal.SIGINT)
            told = await outcome(process, 20)
    assert (told.code, "level=error" in told.err) == (0, False), told.err
    assert still_there(house.data) == []


async def test_ended_while_it_still_opens_it_leaves_nobody_behind(house: House) -> None:
    process = await begun({}, *house.options, "--no-browser")
    await healthy(process, f"http://127.0.0.1:{house.window}/control/clock")
    assert len(still_there(house.data)) >= 2
    process.send_signal(signal.SIGTERM)
    assert (await outcome(process, 20)).code == 0
    assert still_there(house.data) == []


async def test_when_one_program_ends_on_its_own_the_others_end_too(house: House) -> None:
    process = await begun({"FORUM_WORKSPACE": "/nonexistent/workspace.toml"}, *house.options, "--no-browser")
    told = await outcome(process, 40)
    assert told.code == 1
    assert [line.partition(":")[0] for line in told.err.splitlines()] == [
        "/nonexistent/workspace.toml",
        "The workspace could not be provisioned; the lines above say why.",
    ]
    assert still_there(house.data) == []


async def test_a_folder_that_cannot_be_is_named(house: House, tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    told = await outcome(await begun({}, *house.options, "--no-browser"))
    assert told.complaint == f"--data {house.data}: File exists."

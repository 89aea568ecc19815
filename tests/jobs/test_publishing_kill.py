"""The process is killed (SIGKILL) in the middle of a sending: the next one goes on, and nobody gets two."""

import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

import store
from store.sending import SqlSendings
from tests.forum.sending.paper import FORUM
from tests.jobs.publishing_child import ID
from tests.store.hands import fresh_url

ROOT = Path(__file__).parents[2]
CHANNELS = {f"post 19:{place}@thread.tacv2" for place in ("broager", "graasten", "egernsund", "general")}
# Where it ends, and how many channels had theirs by then.
FATES = {
    "file:3": 0,
    "published:1": 0,
    "post:3": 2,
    "remembered:3": 2,
    "remembered:4": 3,
}


def run(url: str, fate: str, log: Path) -> int:
    command = [sys.executable, "-m", "tests.jobs.publishing_child", url, fate, str(log)]
    return subprocess.run(command, cwd=ROOT, timeout=60, check=False).returncode


@pytest.mark.parametrize("fate", FATES)
async def test_each_channel_gets_it_exactly_once(fate: str, tmp_path: Path) -> None:
    """F28: stop in the middle, run again, and nobody gets two. Rule 39."""
    url, log = fresh_url(tmp_path), tmp_path / "log"
    assert run(url, fate, log) == -signal.SIGKILL
    assert run(url, "never:0", log) == 0
    posted = Counter(line for line in log.read_text().splitlines() if line.startswith("post"))
    assert posted == dict.fromkeys(CHANNELS, 1)
    async with store.opened(url) as cellar:
        sending = await SqlSendings(cellar).find(FORUM, ID)
        assert sending is not None
        assert (sending.by, len(sending.files), sending.resumed) == ("lise", 3, FATES[fate])


async def test_killed_again_and_again_it_still_ends(tmp_path: Path) -> None:
    url, log = fresh_url(tmp_path), tmp_path / "log"
    for fate in ("file:2", "published:1", "remembered:1", "remembered:1", "post:2"):
        assert run(url, fate, log) == -signal.SIGKILL
    assert run(url, "never:0", log) == 0
    posted = Counter(line for line in log.read_text().splitlines() if line.startswith("post"))
    assert posted == dict.fromkeys(CHANNELS, 1)

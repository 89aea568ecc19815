"""What the dice once found, kept by name under corpus/; each once broke a promise, and none may again."""

import json
from pathlib import Path
from typing import Any

import orjson
import pytest

from forum.ports import Unavailable
from graph import answers, client
from graph.refusals import Refused, check
from graph.wire import Reply
from provisioning import journal, state, wanted
from provisioning.errors import ProvisioningError
from tests.bot.edge.stage import Clock
from tests.hostile import files, nasty, oracles, shelves, stage, templates
from tests.hostile.graph_answers import told
from tests.hostile.mutations import Mutator
from tests.hostile.stage import World
from tests.hostile.templates import INGE, LISE, Json
from tests.hostile.wire import Wire

CORPUS = Path(__file__).parent / "corpus"
MEETING = {"v": 1, "verb": "erfa.plan", "day": "2031-09-14", "at": "19:00", "name": "Efterår"}
NOTE = {"v": 1, "verb": "workshop.send", "token": "t", "question": "works_well", "reception": "Kaffe (eksempel)"}


def kept(name: str) -> list[Any]:
    cases = json.loads((CORPUS / name).read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["name"].replace(" ", "-")) for case in cases]


@pytest.mark.parametrize("case", kept("activities.json"))
async def test_an_activity_that_once_broke_something(case: Json, tmp_path: Path) -> None:
    async with stage.opened(tmp_path) as world:
        wire = world.wire()
        body = await _body(case, world, wire)
        world.service.posts.clear()
        reply = await world.deliver(wire, body)
        sent = list(world.service.posts)
        wire.close()
        assert (reply.status, world.drained()) == (case["status"], [])
    if case["door"] in ("execute", "dialog") and reply.status == 200:
        assert oracles.invoke(orjson.loads(body)["name"], reply.body) == []
    assert [wrong for activity in sent for wrong in oracles.posted(activity)] == []
    assert shelves.halves(tmp_path / "forum.db") == []
    assert len(shelves.sendings(tmp_path / "forum.db")) == case["stored"]


async def _body(case: Json, world: World, wire: Wire) -> bytes:
    """The case's activity, with the ids of a meeting and a sending that were made for it."""
    if case["door"] == "raw":
        return nasty.RAW[case["raw"]]
    frame = templates.activity(world.service.connector, "1", getattr(templates, case["who"]), case["kind"])
    if case["door"] == "message":
        made = {**templates.message(frame, case["text"]), **case.get("changes", {})}
    else:
        data = {**case["data"], **nasty.crowded(case["data"].get("CROWD", 0))}
        made = getattr(templates, case["door"])(frame, data)
    body = Mutator(0).body(made)
    for mark, sound, who in ((b"MEETING", MEETING, LISE), (b"SENDING", NOTE, INGE)):
        if mark in body:
            body = body.replace(mark, (await _made(world, wire, sound, who)).encode())
    return body


async def _made(world: World, wire: Wire, data: Json, who: templates.Somebody) -> str:
    frame = templates.activity(world.service.connector, "0", who, "personal")
    reply = await world.deliver(wire, orjson.dumps(templates.execute(frame, {**data, "village": "broager"})))
    taps = oracles.taps(orjson.loads(reply.body)["value"])
    return next(str(tap[name]) for tap in taps for name in ("sending", "meeting") if name in tap)


@pytest.mark.parametrize("case", kept("graph.json"))
def test_an_answer_of_graph_that_once_leaked(case: Json) -> None:
    body = case["body"].replace("LONG", "a" * 100_000).replace("[[DEEP]]", "[" * 100_000)
    with pytest.raises((Unavailable, Refused)) as caught:
        client._parsed(check(Reply("GET /teams/{}", case["status"], {}, body.encode())), answers.Item)
    assert type(caught.value).__name__ == case["meets"]
    assert told(caught.value) == []


@pytest.mark.parametrize("case", kept("files.json"))
def test_a_file_that_once_ended_in_a_traceback(case: Json, tmp_path: Path) -> None:
    path = tmp_path / case["file"]
    path.write_text(case["content"] + case.get("repeat", "") * case.get("times", 0) + case.get("end", ""), "utf-8")
    with pytest.raises(ProvisioningError) as caught:
        wanted.read(path) if path.suffix == ".toml" else state.load(tmp_path)
    assert files._lines(str(caught.value)) == []


def test_a_journal_of_brackets_loses_no_intent(tmp_path: Path) -> None:
    (tmp_path / journal.FILE).write_bytes(b"[" * 100_000 + b'\n{"step": "site", "event": "intent"}\n')
    assert journal.Journal(tmp_path, Clock()).unanswered("site")


def test_a_name_with_hidden_signs_is_refused() -> None:
    said = {"forum": {"id": "f", "name": "a\u0007b"}}
    with pytest.raises(ProvisioningError, match="må ikke have linjeskift eller skjulte tegn"):
        wanted.parsed(said)

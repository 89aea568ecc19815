"""The demo from outside: every step with its numbers in order, and `done` last whatever happens on the way."""

import json
import re
import signal
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from demo.processes import free_port
from tests.demo.programs import Outcome, begun, ended, outcome, proxied, still_there

# A whole evening is played, beside whatever else this machine does.
pytestmark = pytest.mark.timeout(400)

STEPS = [
    "provision-plan",
    "provision-apply",
    "provision-again",
    "calendar",
    "round",
    "joined",
    "drafts",
    "round",
    "round",
    "restart",
    "round",
    "presenters",
    "round",
    "import",
    "interested",
    "summary",
    "minutes",
    "sent",
    "late",
    "notes-sent",
    "by-hand",
    "conflicts",
    "list-items",
    "matrix",
    "supplement",
    "questions",
    "pre-read",
    "workbook",
    "done",
]
VILLAGES = 7


def lines(told: Outcome) -> list[dict[str, Any]]:
    return [json.loads(line) for line in told.out.splitlines()]


def last_line(told: Outcome) -> dict[str, Any]:
    assert told.code == 1
    done = lines(told)[-1]
    assert (done["step"], done["ok"]) == ("done", False)
    return done


async def test_the_meeting_of_may_with_every_number_of_every_step(tmp_path: Path) -> None:
    port = free_port()
    async with proxied(f"http://127.0.0.1:{port}") as proxy:
        settings = {"FORUM_GRAPH_URL": proxy.url, "FORUM_DATABASE_URL": "mysql://the.real/one"}
        told = await ended(settings, "demo", "--json", "--tenant-port", str(port), "--data", str(tmp_path))
    steps = {line["step"]: line for line in lines(told)}
    assert (told.code, told.err, [line["step"] for line in lines(told)]) == (0, "", STEPS)
    for line in steps.values():
        assert line["ok"] is True
        assert datetime.fromisoformat(line["at"]).tzinfo is not None
        assert isinstance(line["took_ms"], int)
    _numbers_agree(steps)
    _the_evening_went_as_planned(steps, [line for line in lines(told) if line["step"] == "round"])
    _the_minutes_are_out(steps)
    _graph_was_met(proxy.seen, proxy.agents)
    assert still_there(tmp_path) == []


def _numbers_agree(steps: dict[str, dict[str, Any]]) -> None:
    notes = steps["notes-sent"]["notes"]
    assert notes >= VILLAGES * 3
    by_hand = {name: steps["by-hand"][name] for name in ("edited", "deleted", "added", "restored", "lost")}
    assert by_hand == {"edited": 3, "deleted": 2, "added": 1, "restored": 1, "lost": 0}
    assert steps["list-items"]["items"] == notes
    assert len(steps["matrix"]["cells"]) == 9
    assert sum(steps["matrix"]["cells"]) == notes
    assert steps["provision-plan"]["changes"] > 0
    assert steps["provision-again"]["changes"] == 0
    assert steps["pre-read"]["channels"] == VILLAGES
    assert steps["notes-sent"]["at"].startswith("2021-05-07T12:")
    # The last that falls due before the meeting is the morning's look for answers that came after the pre-read.
    assert "2021-05-07" < steps["pre-read"]["at"] < "2021-09-14T19:00"
    assert steps["workbook"]["path"].endswith(".xlsx")
    assert (steps["workbook"]["rows"], steps["workbook"]["minuted"]) == (notes, notes - 1)
    done = {name: steps["done"][name] for name in ("notes", "items", "lost", "doubled")}
    assert done == {"notes": notes, "items": notes, "lost": 0, "doubled": 0}
    assert 0 < steps["done"]["seconds"] <= 300


def _the_evening_went_as_planned(steps: dict[str, dict[str, Any]], rounds: list[dict[str, Any]]) -> None:
    """A minute's pause in the first question, one more in the third, and the organiser goes on when two are left."""
    times = [f"2021-05-04T{clock}" for clock in ("17:40", "17:46", "17:49", "17:58", "18:00")]
    assert [line["planned"] for line in rounds] == times
    assert [line["actual"] for line in rounds] == times
    assert [line["switch"] for line in rounds] == [1, 2, 3, 4, 5]
    told = {
        "calendar": {"planned": 2, "events": 1, "called_off": 1},
        "joined": {"people": 9, "groups": 5},
        "drafts": {"saved": 1, "resumed": 1, "sent": 3},
        "restart": {"clock": "17:50"},
        "presenters": {"groups": 5, "chosen": 5, "times": ["18.00", "18.03", "18.06", "18.09", "18.12"]},
        "import": {"rows": 4, "saved": 4, "again": 0},
        "interested": {"yes": 2, "maybe": 1, "no": 2, "rows": 3},
        "late": {"marked": 1, "rows": 5, "kept": 1, "told": 1},
        "conflicts": {"conflicts": 3, "notes": 4, "wordings": 8, "lost": 0},
    }
    assert {name: {key: steps[name][key] for key in numbers} for name, numbers in told.items()} == told


def _the_minutes_are_out(steps: dict[str, dict[str, Any]]) -> None:
    """What a hand added in the list is of no group work; four from paper are late, and so is what comes on Thursday."""
    summary, minutes, sent, supplement = (steps[name] for name in ("summary", "minutes", "sent", "supplement"))
    notes = steps["notes-sent"]["notes"]
    assert summary["lines"] >= 20
    assert summary["quotes"] >= 20
    assert (summary["notes"], sent["rows"], steps["workbook"]["minuted"]) == (notes - 6, notes - 2, notes - 1)
    walked = {key: minutes[key] for key in ("states", "present", "apologies", "actions", "comments", "refused")}
    assert walked == {
        "states": ["draft", "in_review", "approved", "published"],
        "present": 10,
        "apologies": 1,
        "actions": 2,
        "comments": 2,
        "refused": 1,
    }
    assert re.fullmatch(r"[0-9a-f]{64}", minutes["hash"])
    assert re.fullmatch(r"[0-9a-f]{64}", supplement["hash"])
    assert minutes["hash"] != supplement["hash"]
    told = {key: sent[key] for key in ("sent", "all", "channels", "mails", "again")}
    assert told == {"sent": VILLAGES + 1, "all": VILLAGES + 1, "channels": VILLAGES + 1, "mails": 1, "again": 0}
    assert [path.rpartition(".")[2] for path in sent["files"]] == ["docx", "html", "xlsx"]
    assert (supplement["late"], supplement["posts"]) == (1, 1)
    assert [steps[name]["at"][:16] for name in ("summary", "supplement")] == ["2021-05-04T18:20", "2021-05-08T09:00"]


def _graph_was_met(seen: list[str], agents: set[str]) -> None:
    """Provisioning, the bot and the demo's own counting all went through the proxy."""
    posted = {call.rpartition("/")[2] for call in seen if call.startswith("POST /v1.0/")}
    assert {"channels", "lists", "items", "tabs", "installedApps"} <= posted
    assert any(call.startswith("PUT /v1.0/drives/") and call.endswith(":/content") for call in seen)
    assert sum(call.endswith("/sendMail") for call in seen) == 1
    assert any(call.startswith("GET /v1.0/") and call.endswith("/items") for call in seen)
    assert {"Python", "python-httpx"} <= agents


async def swallowed(request: web.Request) -> web.Response | None:
    """One text never reaches the list, although Graph said that it did; the bot cannot know."""
    if request.method == "POST" and request.path.endswith("/items") and "Flag" in await request.text():
        return web.json_response({"id": "999", "eTag": '"x,1"'}, status=201)
    return None


async def test_a_note_that_is_lost_behind_graph_breaks_the_demo(tmp_path: Path) -> None:
    """Two sheets of one village; the same file shows that villages are the file's own."""
    rows = [("attraction", "Havet"), ("reception", "Flag"), ("retention", "Flag og sang"), ("retention", "Kor")]
    note = {"village": "Demo Æ", "question": "works_well"}
    file = tmp_path / "notes.jsonl"
    file.write_text("\n".join(json.dumps({**note, "phase": phase, "text": text}) for phase, text in rows))
    port = free_port()
    async with proxied(f"http://127.0.0.1:{port}", swallowed) as proxy:
        settings = {"FORUM_GRAPH_URL": f"{proxy.url}/"}
        told = await ended(settings, "demo", "--json", "--tenant-port", str(port), "--notes", str(file))
    done = last_line(told)
    counted = lines(told)[-2]
    assert (counted["step"], counted["ok"], counted["items"]) == ("list-items", False, 2)
    assert (done["notes"], done["items"], done["lost"], done["doubled"]) == (4, 2, 2, 0)
    assert "2 lost, 0 doubled" in done["error"]


async def test_notes_that_cannot_be_read_are_told_in_the_last_line(tmp_path: Path) -> None:
    file = tmp_path / "notes.jsonl"
    for content, said in (("{", "notes.jsonl line 1: not JSON"), (None, "No such file")):
        file.unlink(missing_ok=True)
        if content:
            file.write_text(content)
        told = await ended({}, "demo", "--json", "--notes", str(file))
        assert len(lines(told)) == 1
        assert said in last_line(told)["error"]


async def test_a_name_that_teams_refuses_is_told_with_a_better_one(tmp_path: Path) -> None:
    file = tmp_path / "notes.jsonl"
    note = {"village": "Broager & omegn", "question": "works_well", "phase": "attraction", "text": "Havet"}
    file.write_text(json.dumps(note))
    told = await ended({}, "demo", "--json", "--notes", str(file))
    assert "«Broager & omegn»" in last_line(told)["error"]
    assert "prøv «Broager omegn»" in last_line(told)["error"]


async def test_an_earlier_run_is_not_played_over(tmp_path: Path) -> None:
    (tmp_path / "tenant").mkdir()
    told = await ended({}, "demo", "--data", str(tmp_path))
    assert told.code == 1
    assert "holds an earlier run" in " ".join(told.out.split())


async def test_an_end_that_was_asked_for_leaves_nobody_behind(tmp_path: Path) -> None:
    process = await begun({}, "demo", "--json", "--data", str(tmp_path))
    assert process.stdout is not None
    first = json.loads(await process.stdout.readline())
    assert first["step"] == "provision-plan"
    process.send_signal(signal.SIGTERM)
    told = await outcome(process, 20)
    assert "stopped before the end" in last_line(told)["error"]
    assert still_there(tmp_path) == []

"""The step from notes to minutes: what does not fit breaks the demo, and says what it was."""

import json
from pathlib import Path

import pytest
from aiohttp import ClientSession, web

from demo import sent
from demo.minuting import MAILED
from demo.processes import free_port
from demo.steps import Broken, Step
from tests.demo.programs import ended, proxied
from tests.demo.test_play import last_line, lines

# A whole evening is played, beside whatever else this machine does.
pytestmark = pytest.mark.timeout(400)

ROWS = (
    ("works_well", "attraction", "Havet er tæt på"),
    ("works_well", "reception", "Naboerne kom med brød"),
    ("can_improve", "reception", "Én side med alle tilbud"),
    ("wish_scenario", "retention", "Alle kender nogen på vejen"),
)


def written(folder: Path) -> Path:
    """The notes of two villages."""
    file = folder / "notes.jsonl"
    notes = [
        {"village": village, "question": question, "phase": phase, "text": f"{text}, siger {village}"}
        for village in ("Demo Æ", "Demo Ø")
        for question, phase, text in ROWS
    ]
    file.write_text("\n".join(map(json.dumps, notes)))
    return file


async def test_the_minutes_of_a_file_are_those_of_the_meeting_in_september(tmp_path: Path) -> None:
    told = await ended({}, "demo", "--json", "--notes", str(written(tmp_path)))
    steps = {line["step"]: line for line in lines(told)}
    assert (told.code, list(steps)[-5:]) == (0, ["workbook", "summary", "minutes", "sent", "done"])
    assert (steps["summary"]["notes"], steps["sent"]["rows"], steps["done"]["notes"]) == (8, 8, 8)
    assert (steps["minutes"]["present"], steps["minutes"]["apologies"], steps["minutes"]["comments"]) == (2, 1, 1)
    assert steps["minutes"]["states"] == ["draft", "in_review", "approved", "published"]
    assert (steps["sent"]["sent"], steps["sent"]["all"], steps["sent"]["mails"]) == (3, 3, 1)
    assert steps["summary"]["at"].startswith("2021-09-14T20:25")


async def astray(request: web.Request) -> web.Response | None:
    """The letter, and the annex, are taken and nowhere."""
    if request.path.endswith("/sendMail"):
        return web.Response(status=202)
    if request.method == "PUT" and "bilag.xlsx" in request.path:
        return web.json_response({"id": "1", "webUrl": "https://nowhere.example/bilag.xlsx"}, status=201)
    return None


@pytest.mark.parametrize(("lost", "said"), [("/sendMail", "letters went to []"), (".xlsx", "there is no .xlsx")])
async def test_what_the_service_took_and_lost_breaks_the_demo(tmp_path: Path, lost: str, said: str) -> None:
    async def of_this(request: web.Request) -> web.Response | None:
        return await astray(request) if lost in request.path else None

    port = free_port()
    async with proxied(f"http://127.0.0.1:{port}", of_this) as proxy:
        wanted = ("--notes", str(written(tmp_path)), "--tenant-port", str(port))
        told = await ended({"FORUM_GRAPH_URL": proxy.url}, "demo", "--json", *wanted)
    assert said in last_line(told)["error"]


async def test_an_id_behind_a_line_that_the_list_does_not_know_breaks_the_demo(tmp_path: Path) -> None:
    port = free_port()

    async def renamed(request: web.Request) -> web.Response | None:
        """Whoever reads all rows is told another key for one of them."""
        if request.method != "GET" or not request.path.endswith("/items") or "$top" not in request.query_string:
            return None
        headers = {"Authorization": request.headers["Authorization"]}
        url = f"http://127.0.0.1:{port}{request.path_qs}"
        async with ClientSession() as session, session.get(url, headers=headers) as answer:
            rows = await answer.json()
        for row in rows["value"][:1]:
            row["fields"]["NoteKey"] = "nobodys"
        return web.json_response(rows)

    async with proxied(f"http://127.0.0.1:{port}", renamed) as proxy:
        wanted = ("--notes", str(written(tmp_path)), "--tenant-port", str(port))
        told = await ended({"FORUM_GRAPH_URL": proxy.url}, "demo", "--json", *wanted)
    assert "1 ids behind the lines are in no row of the list" in last_line(told)["error"]


@pytest.mark.parametrize(
    ("grown", "mails", "most", "again"),
    [
        ([1, 1], [MAILED], 0, 0),
        ([2, 1], [MAILED], 1, 1),
        ([1, 1], [MAILED, MAILED], 1, 1),
        ([2, 1], [MAILED], 0, "breaks"),
        ([0, 2], [MAILED], 9, "breaks"),
        ([1, 1], [], 9, "breaks"),
        ([1, 1], [MAILED, "karla@example.dk"], 9, "breaks"),
    ],
)
def test_a_post_and_a_letter_may_come_again_only_where_the_limit_allows(
    grown: list[int], mails: list[str], most: int, again: int | str
) -> None:
    step = Step("sent")
    try:
        sent.counted(step, grown, mails, most)
    except Broken:
        assert again == "breaks"
    else:
        assert step.numbers["again"] == again

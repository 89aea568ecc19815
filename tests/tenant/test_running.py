"""The tenant as a program: its memory between runs, its clock, its port, its resets."""

import asyncio
import sys
from datetime import datetime
from pathlib import Path

import aiohttp
import orjson
import pytest

from tenant import Running, start
from tenant.server import PortTaken
from tests.tenant.clients import INGE, TEAM, Client, FakeBot, almighty, soon


async def test_everything_is_kept_between_runs(session: aiohttp.ClientSession, tmp_path: Path) -> None:
    first = await start(data=tmp_path)
    graph, local = await almighty(session, first.url), Client(session, first.url)
    made = (await graph.post(f"/teams/{TEAM}/channels", {"displayName": "Gråsten"})).body["id"]
    drive = (await graph.get(f"/groups/{TEAM}/drive")).body["id"]
    await graph.call("PUT", f"/drives/{drive}/root:/a.txt:/content", b"hej")
    await local.post("/control/bot", {"endpoint": "http://127.0.0.1:9/api/messages"})
    await local.post("/control/clock", {"now": "2021-05-04T17:35:00+02:00"})
    await first.close()

    second = await start(data=tmp_path)
    again, local = Client(session, f"{second.url}/v1.0", graph.token), Client(session, second.url)
    channels = (await again.get(f"/teams/{TEAM}/channels")).body["value"]
    (file,) = (await local.get("/window/files")).body["files"]
    assert [row["displayName"] for row in channels] == ["General", "Gråsten"]
    assert (await local.get(file["url"])).body == b"hej"
    assert second.service.world.bot == {"endpoint": "http://127.0.0.1:9/api/messages"}
    assert (await local.get("/control/clock")).body["now"].startswith("2021-05-04T15:3")
    other = (await again.post(f"/teams/{TEAM}/channels", {"displayName": "Broager"})).body["id"]
    assert other != made
    await second.close()


async def test_the_bytes_of_a_deleted_file_leave_the_disk(session: aiohttp.ClientSession, tmp_path: Path) -> None:
    running = await start(data=tmp_path)
    graph = await almighty(session, running.url)
    drive = (await graph.get(f"/groups/{TEAM}/drive")).body["id"]
    for content in (b"one", b"two"):
        await graph.call("PUT", f"/drives/{drive}/root:/a.txt:/content", content)
        running.service.storage.save(running.service.world)
        assert [path.read_bytes() for path in (tmp_path / "files").iterdir()] == [content]
    await graph.call("DELETE", f"/drives/{drive}/root:/a.txt")
    await running.close()
    assert list((tmp_path / "files").iterdir()) == []


async def test_a_change_comes_to_the_disk_while_it_runs(session: aiohttp.ClientSession, tmp_path: Path) -> None:
    running = await start(data=tmp_path)
    graph = await almighty(session, running.url)
    await graph.post(f"/teams/{TEAM}/channels", {"displayName": "Gråsten"})

    def names() -> list[str]:
        state = orjson.loads((tmp_path / "tenant.json").read_bytes())
        return [row["name"] for row in state["channels"].values()]

    await soon(lambda: names() == ["General", "Gråsten"])
    assert list(tmp_path.rglob("*.new")) == []
    await running.close()


async def test_a_port_in_use_and_a_broken_state_are_told_in_one_line(tenant: Running, tmp_path: Path) -> None:
    port = int(tenant.url.rpartition(":")[2])
    with pytest.raises(PortTaken, match=f"Port {port} cannot be used"):
        await start(port)
    (tmp_path / "tenant.json").write_text("{")
    data = ["--port", "0", "--data"]
    (tmp_path / "strange").mkdir()
    (tmp_path / "strange" / "tenant.json").write_text('{"lists": {"x": {"items": [1]}}}')
    strange = [*data, str(tmp_path / "strange")]
    for arguments in (["--port", str(port)], [*data, str(tmp_path)], [*data, str(tmp_path / "tenant.json")], strange):
        process = await program(*arguments)
        told, complained = await asyncio.wait_for(process.communicate(), 20)
        assert (process.returncode, complained.count(b"\n"), told) == (1, 1, b"")


async def program(*arguments: str) -> asyncio.subprocess.Process:
    """`python -m tenant` with its output caught."""
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(sys.executable, "-m", "tenant", *arguments, stdout=pipe, stderr=pipe)


async def test_ready_is_one_line_and_a_signal_ends_it(tmp_path: Path) -> None:
    process = await program("--port", "0", "--data", str(tmp_path))
    assert process.stdout is not None
    line = await asyncio.wait_for(process.stdout.readline(), 20)
    assert line.startswith(b"Tenant on http://127.0.0.1:")
    process.terminate()
    assert await asyncio.wait_for(process.communicate(), 20) == (b"", b"")
    assert process.returncode == 0
    assert (tmp_path / "tenant.json").exists()


async def test_the_clock_moves_and_may_run_faster(local: Client, graph: Client) -> None:
    shown = (await local.post("/control/clock", {"now": "2021-05-04T17:35:00+02:00", "speed": 0})).body
    assert (shown["now"], shown["speed"]) == ("2021-05-04T15:35:00.000Z", 0.0)
    made = (await graph.post(f"/teams/{TEAM}/channels", {"displayName": "Gråsten"})).body
    assert made["createdDateTime"] == "2021-05-04T15:35:00.000Z"
    await local.post("/control/clock", {"speed": 36_000})
    await asyncio.sleep(0.02)
    later = datetime.fromisoformat((await local.get("/control/clock")).body["now"])
    assert (later - datetime.fromisoformat(shown["now"])).total_seconds() > 600
    for wrong in ({"now": "2021-05-04T17:35:00"}, {"now": "soon"}, {"speed": -1}, {"hour": 3}):
        assert (await local.post("/control/clock", wrong)).status == 400


async def test_message_ids_grow_even_when_the_clock_goes_back(local: Client, bot: FakeBot, channel: str) -> None:
    ids = []
    for now in ("2021-05-04T17:35:00+02:00", "2021-05-04T17:00:00+02:00"):
        await local.post("/control/clock", {"now": now})
        body = {"as": INGE, "place": channel, "text": "x"}
        ids += [int((await local.post("/window/messages", body)).body["id"]) for _ in range(2)]
    assert ids == sorted(set(ids))
    assert bot.heard == []


async def test_a_reset_brings_back_the_first_day(local: Client, graph: Client, answers: str, bot: FakeBot) -> None:
    await local.post("/control/difficulties", {"throttle": {"match": "DELETE *"}})
    await graph.post(f"{answers}/items", {"fields": {"NoteKey": "k"}})
    await local.post("/control/reset", {})
    assert (await graph.get(f"/teams/{TEAM}/channels")).body["value"][0]["displayName"] == "General"
    assert (await graph.get(answers)).status == 404
    assert (await local.get("/control/difficulties")).body == {"seed": 0}
    before = {row["kid"] for row in (await local.get("/v1/.well-known/keys")).body["keys"]}
    after = set((await local.post("/control/keys/rotate", {})).body["keys"])
    assert len(after) == 2
    assert len(after & before) == 1
    chat = (await local.get(f"/window/places?as={INGE}")).body["chat"]["id"]
    assert (await local.post("/window/messages", {"as": INGE, "place": chat, "text": "x"})).body["status"] == 200


async def test_the_log_counts_what_was_called(local: Client, graph: Client) -> None:
    for _ in range(3):
        await graph.get(f"/teams/{TEAM}")
    calls = (await local.get("/control/log?kind=graph")).body["calls"]
    assert calls == [{"kind": "graph", "method": "GET", "path": f"/v1.0/teams/{TEAM}", "status": 200, "count": 3}]
    assert (await local.get("/control/log?kind=bot")).body["calls"] == []


@pytest.mark.parametrize(
    "person",
    [
        {"id": INGE, "name": "Again"},
        {"id": "x", "name": "A"},
        {"id": INGE[:-2] + "77"},
        {"id": INGE[:-2] + "77", "name": " "},
    ],
)
async def test_impossible_people_are_refused(local: Client, person: dict[str, str]) -> None:
    newcomer = {"id": INGE[:-2] + "76", "name": "Bo"}
    assert (await local.post("/control/people", {"people": [newcomer, person]})).status == 400
    assert len((await local.get("/window/people")).body["people"]) == 14


async def test_two_of_one_name_have_two_principal_names(local: Client, graph: Client) -> None:
    people = [{"id": INGE[:-2] + n, "name": "Inge Nordborg"} for n in ("76", "77")]
    assert (await local.post("/control/people", {"people": people})).status == 201
    names = [(await graph.get(f"/users/{row['id']}")).body["userPrincipalName"] for row in people]
    assert names == ["inge2@landsbyforum.example", "inge3@landsbyforum.example"]

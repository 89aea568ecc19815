"""Upload sessions: fragments in order, resumed, cancelled, ended."""

from typing import Any
from urllib.parse import quote

import pytest

from tests.tenant.clients import TEAM, Client
from tests.tenant.test_graph_delta import ahead

STEP = 320 * 1024
WHOLE = bytes(range(256)) * (2 * STEP // 256) + b"the end"


@pytest.fixture
async def drive(graph: Client) -> str:
    return f"/drives/{(await graph.get(f'/groups/{TEAM}/drive')).body['id']}"


async def opened(graph: Client, drive: str, path: str = "Broager/ark.xlsx", **item: Any) -> str:
    """A session's address."""
    reply = await graph.post(f"{drive}/root:/{quote(path)}:/createUploadSession", {"item": item})
    assert reply.status == 200, reply.body
    assert reply.body["nextExpectedRanges"] == ["0-"]
    return str(reply.body["uploadUrl"])


async def sent(local: Client, url: str, first: int, last: int, size: int = len(WHOLE)) -> Any:
    """One fragment, without a token."""
    ranged = {"Content_Range": f"bytes {first}-{last}/{size}"}
    return await local.call("PUT", url, WHOLE[first : last + 1], **ranged)


async def test_a_file_arrives_in_fragments(graph: Client, local: Client, drive: str) -> None:
    url = await opened(graph, drive)
    one = await sent(local, url, 0, STEP - 1)
    assert (one.status, one.body["nextExpectedRanges"]) == (202, [f"{STEP}-"])
    assert (await local.get(url)).body == one.body
    assert (await sent(local, url, STEP, 2 * STEP - 1)).status == 202
    done = await sent(local, url, 2 * STEP, len(WHOLE) - 1)
    assert (done.status, done.body["size"], done.body["name"]) == (201, len(WHOLE), "ark.xlsx")
    assert (await local.get(done.body["@microsoft.graph.downloadUrl"])).body == WHOLE
    assert (await local.get(url)).status == 404


async def test_fragments_out_of_order_or_twice_are_refused_and_the_session_goes_on(
    graph: Client, local: Client, drive: str
) -> None:
    url = await opened(graph, drive)
    assert (await sent(local, url, STEP, 2 * STEP - 1)).status == 416
    assert (await sent(local, url, 0, STEP - 1)).status == 202
    again = await sent(local, url, 0, STEP - 1)
    assert (again.status, again.code) == (416, "invalidRange")
    assert (await sent(local, url, STEP, len(WHOLE) - 1)).status == 201


@pytest.mark.parametrize(
    ("first", "last", "size"),
    [(0, 99, len(WHOLE)), (0, STEP - 1, len(WHOLE) + 1), (0, STEP, STEP), (0, 2 * STEP - 1, STEP)],
)
async def test_a_fragment_that_does_not_fit_is_refused(
    graph: Client, local: Client, drive: str, first: int, last: int, size: int
) -> None:
    url = await opened(graph, drive, fileSize=len(WHOLE))
    assert (await sent(local, url, first, last, size)).status == 400
    assert (await local.call("PUT", url, b"x")).status == 400
    assert (await local.get(url)).body["nextExpectedRanges"] == ["0-"]


async def test_the_address_takes_no_token(graph: Client, drive: str) -> None:
    url = await opened(graph, drive)
    assert (await graph.call("PUT", url, b"x", Content_Range="bytes 0-0/1")).status == 401


async def test_a_session_is_cancelled_or_ends_by_the_clock(graph: Client, local: Client, drive: str) -> None:
    url = await opened(graph, drive)
    assert (await local.call("DELETE", url)).status == 204
    assert (await sent(local, url, 0, STEP - 1)).status == 404
    url = await opened(graph, drive)
    await sent(local, url, 0, STEP - 1)
    await ahead(local, hours=25)
    assert (await sent(local, url, STEP, 2 * STEP - 1)).status == 404
    assert (await local.get(url)).code == "itemNotFound"


async def test_a_name_that_is_taken_fails_is_replaced_or_numbered(graph: Client, local: Client, drive: str) -> None:
    path = f"{drive}/root:/a.bin:"
    first = (await graph.call("PUT", f"{path}/content", b"old")).body
    conflict = "@microsoft.graph.conflictBehavior"
    assert (await graph.post(f"{path}/createUploadSession", {})).status == 409
    url = await opened(graph, drive, "a.bin", **{conflict: "rename"})
    assert (await sent(local, url, 0, 9, 10)).body["name"] == "a 1.bin"
    url = await opened(graph, drive, "a.bin", **{conflict: "replace"})
    done = await sent(local, url, 0, 9, 10)
    assert (done.status, done.body["id"]) == (200, first["id"])
    by_id = f"{drive}/items/{first['id']}/createUploadSession"
    assert (await graph.call("POST", by_id, {}, If_Match=first["eTag"])).status == 412
    assert (await graph.post(by_id, {})).status == 200


async def test_a_name_taken_during_the_upload_fails_at_the_end(graph: Client, local: Client, drive: str) -> None:
    url = await opened(graph, drive, "a.bin")
    await graph.call("PUT", f"{drive}/root:/a.bin:/content", b"first")
    assert (await sent(local, url, 0, 9, 10)).status == 409


@pytest.mark.parametrize("body", [{"item": {"name": "b.bin"}}, {"deferCommit": True}, {"item": {"colour": "red"}}])
async def test_what_a_session_cannot_be_is_refused(graph: Client, drive: str, body: Any) -> None:
    assert (await graph.post(f"{drive}/root:/a.bin:/createUploadSession", body)).status in (400, 501)


async def test_a_fragment_meets_the_difficulties(graph: Client, local: Client, drive: str) -> None:
    url = await opened(graph, drive)
    await local.post("/control/difficulties", {"throttle": {"match": "PUT /upload/*", "times": 1}})
    assert (await sent(local, url, 0, STEP - 1)).status == 429
    assert (await sent(local, url, 0, STEP - 1)).status == 202


async def test_a_channels_folder_is_not_ready_at_once(graph: Client, local: Client, channel: str) -> None:
    path = f"/teams/{TEAM}/channels/{quote(channel, safe='')}"
    await local.post("/control/difficulties", {"folder_not_ready": {"times": 2}})
    looks = [await graph.get(f"{path}/filesFolder") for _ in range(4)]
    assert [look.status for look in looks] == [404, 404, 200, 200]
    assert looks[0].body["error"]["message"].startswith("Folder location for this channel is not ready yet")
    assert (looks[2].body["name"], "folder" in looks[2].body) == ("Gråsten", True)
    await graph.call("PATCH", path, {"displayName": "Gråsten by"})
    assert (await graph.get(f"{path}/filesFolder")).body["id"] == looks[2].body["id"]
    assert (await graph.get(f"/teams/{TEAM}/channels/x/filesFolder")).status == 404


async def test_a_folder_that_was_ready_stays_ready(graph: Client, local: Client, channel: str) -> None:
    path = f"/teams/{TEAM}/channels/{quote(channel, safe='')}/filesFolder"
    await local.post("/control/difficulties", {"folder_not_ready": {"times": 2, "rate": 0.0}})
    assert (await graph.get(path)).status == 200
    await local.post("/control/difficulties", {"folder_not_ready": {"times": 2}})
    assert (await graph.get(path)).status == 200

"""A file lands where its path says, and replaces the one before it."""

import pytest

from forum.ports import Unavailable, Undeliverable
from forum.reasons import Why
from graph.client import Graph
from graph.files import DriveFiles
from graph.origin import origin_of
from graph.workspace import GraphWorkspace
from tests.graph.near import TEAM_ID, Script, Tenant


async def stored(tenant: Tenant) -> dict[str, bytes]:
    async with tenant.session.get(f"{tenant.url}/window/files") as answer:
        files = (await answer.json())["files"]
    found: dict[str, bytes] = {}
    for file in files:
        async with tenant.session.get(file["url"]) as answer:
            found[file["path"].strip("/")] = await answer.read()
    return found


async def test_a_workbook_lands_in_a_folder_that_was_not_there_and_is_replaced(graph: Graph, tenant: Tenant) -> None:
    workspace = GraphWorkspace(graph)
    drive = await workspace.drive((await workspace.site(TEAM_ID)).id)
    path = "Gråsten/ERFA 14-09-2021 & mere (100).xlsx"
    for content in (b"first", b"second"):
        address = await DriveFiles(graph).put(drive, path, content)
    assert address.startswith("https://")
    assert await stored(tenant) == {path: b"second"}


async def test_a_file_that_somebody_has_open_is_tried_again_later(scripted_graph: Graph, script: Script) -> None:
    script.says(423, b'{"error": {"code": "resourceLocked", "message": "Locked."}}')
    with pytest.raises(Unavailable):
        await DriveFiles(scripted_graph).put("d", "Broager/a.xlsx", b"x")


async def test_the_path_is_written_as_onedrive_reads_it(scripted_graph: Graph, script: Script) -> None:
    script.says(201, b'{"id": "1", "webUrl": "https://x"}')
    await DriveFiles(scripted_graph).put("b!d", "/Sønder #1/50%.xlsx", b"x")
    assert script.asked[0][:2] == ("PUT", "/v1.0/drives/b%21d/items/root:/S%C3%B8nder%20%231/50%25.xlsx:/content")


async def test_a_folder_is_read_and_its_files_fetched(graph: Graph, tenant: Tenant) -> None:
    workspace, files = GraphWorkspace(graph), DriveFiles(graph)
    drive = await workspace.drive((await workspace.site(TEAM_ID)).id)
    assert await files.children(drive, "General/Import") == ()
    await files.put(drive, "General/Import/papir #1 æ.xlsx", b"one")
    await files.put(drive, "General/Import/Gammelt/x.xlsx", b"other")
    (paper,) = await files.children(drive, "General/Import")
    assert (paper.name, paper.size) == ("papir #1 æ.xlsx", 3)
    assert paper.etag
    assert await files.read(drive, paper.id, 3) == b"one"
    await files.put(drive, "General/Import/papir #1 æ.xlsx", b"two!")
    (again,) = await files.children(drive, "General/Import")
    assert (again.id, again.etag == paper.etag) == (paper.id, False)


async def test_no_more_is_fetched_than_was_asked_for(graph: Graph) -> None:
    workspace, files = GraphWorkspace(graph), DriveFiles(graph)
    drive = await workspace.drive((await workspace.site(TEAM_ID)).id)
    await files.put(drive, "General/Import/a.xlsx", bytes(200_000))
    (paper,) = await files.children(drive, "General/Import")
    with pytest.raises(Undeliverable) as refused:
        await files.read(drive, paper.id, 100_000)
    assert refused.value.reason.why is Why.TOO_LARGE


async def test_the_token_does_not_go_along_to_where_the_file_lies(scripted_graph: Graph, script: Script) -> None:
    script.says(302, b"", Location=f"{script.url}/download/1")
    script.says(200, b"bytes")
    assert await DriveFiles(scripted_graph).read("d", "1", 10) == b"bytes"
    asked = {name.lower() for name in script.asked[1][2]}
    assert script.asked[1][1] == "/download/1"
    assert not asked & {"authorization", "cookie"}
    assert script.asked[1][2]["Accept-Encoding"] == "identity"


@pytest.mark.parametrize("status", [302, 403, 404, 500])
async def test_a_file_that_does_not_come_is_waited_for(scripted_graph: Graph, script: Script, status: int) -> None:
    script.says(302, b"", Location=f"{script.url}/download/1")
    script.says(status, b"no", Location=f"{script.url}/elsewhere")
    with pytest.raises(Unavailable):
        await DriveFiles(scripted_graph).read("d", "1", 10)
    assert len(script.asked) == 2


@pytest.mark.parametrize(
    "address",
    [
        "http://contoso.sharepoint.com/x",
        "https://contoso.sharepoint.com.evil.example/x",
        "https://evil.example/x",
        "https://u:p@contoso.sharepoint.com/x",
        "https://169.254.169.254/metadata",
        "file:///etc/passwd",
        "https://[",
        "",
    ],
)
async def test_nobody_but_sharepoint_is_asked_for_a_file(scripted_graph: Graph, script: Script, address: str) -> None:
    live = origin_of("https://graph.microsoft.com", "FORUM_GRAPH_URL")
    assert not live.lends(address)
    assert live.lends("https://contoso.sharepoint.com/_layouts/15/download.aspx?tempauth=x")
    assert not live.lends("http://127.0.0.1:80/x")
    script.says(302, b"", Location=address)
    with pytest.raises(Unavailable):
        await DriveFiles(scripted_graph).read("d", "1", 10)
    assert len(script.asked) == 1

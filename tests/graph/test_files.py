"""A file lands where its path says, and replaces the one before it."""

import pytest

from forum.ports import Unavailable
from graph.client import Graph
from graph.files import DriveFiles
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

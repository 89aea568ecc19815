"""The team's drive: uploads by path, versions, folders."""

from urllib.parse import quote

import pytest

from tests.tenant.clients import TEAM, Client


@pytest.fixture
async def drive(graph: Client) -> str:
    return f"/drives/{(await graph.get(f'/groups/{TEAM}/drive')).body['id']}"


def at(drive: str, path: str) -> str:
    """The address of a path."""
    return f"{drive}/root:/{quote(path)}:"


async def test_an_upload_makes_its_folders_and_comes_back_whole(graph: Client, drive: str, local: Client) -> None:
    content = bytes(range(256)) * 40
    made = await graph.call("PUT", at(drive, "Gråsten/Møder/ark 1.xlsx") + "/content", content)
    assert (made.status, made.body["name"], made.body["size"]) == (201, "ark 1.xlsx", len(content))
    assert "spreadsheetml" in made.body["file"]["mimeType"]
    redirect = await graph.get(f"{drive}/items/{made.body['id']}/content")
    assert redirect.status == 302
    assert (await local.get(redirect.headers["Location"])).body == content
    assert (await local.get(redirect.headers["Location"][:-1] + "x")).status == 404
    folder = (await graph.get(at(drive, "Gråsten") + "/children")).body["value"]
    assert [(row["name"], row["folder"]["childCount"]) for row in folder] == [("Møder", 1)]


async def test_a_folder_between_the_files_is_listed_without_what_only_files_have(graph: Client, drive: str) -> None:
    await graph.call("PUT", at(drive, "Import/ark.xlsx") + "/content", b"PK")
    await graph.post(f"{drive}/items/root:/Import:/children", {"name": "Gamle", "folder": {}})
    asked = "?$select=id,name,size,eTag,cTag,file,webUrl"
    listed = await graph.get(at(drive, "Import") + "/children" + asked)
    assert (listed.status, {row["name"]: "file" in row for row in listed.body["value"]}) == (
        200,
        {"ark.xlsx": True, "Gamle": False},
    )
    assert (await graph.get(at(drive, "Import/Gamle") + asked)).status == 200
    unheard = await graph.get(at(drive, "Import") + "/children?$select=id,colour")
    assert (unheard.status, "colour" in unheard.body["error"]["message"]) == (400, True)


async def test_a_second_upload_is_a_new_version_of_the_same_file(graph: Client, drive: str) -> None:
    path = f"{drive}/items/root:/a.txt:/content"
    first = await graph.call("PUT", path, b"one")
    second = await graph.call("PUT", path, b"two!")
    assert (second.status, second.body["id"], second.body["size"]) == (200, first.body["id"], 4)
    assert second.body["eTag"] != first.body["eTag"]
    stale = await graph.call("PUT", path, b"three", If_Match=first.body["eTag"])
    refused = await graph.call("PUT", path + "?@microsoft.graph.conflictBehavior=fail", b"three")
    assert (stale.status, refused.status) == (412, 409)


@pytest.mark.parametrize("name", ["a*b.txt", "CON", "a./b.txt", "~$a.xlsx", 'a"b', "../up.txt"])
async def test_names_that_sharepoint_refuses_are_refused(graph: Client, drive: str, name: str) -> None:
    reply = await graph.call("PUT", f"{drive}/root:/{quote(name, safe='/')}:/content".replace("..", "%2E%2E"), b"x")
    assert reply.status in (400, 404)


async def test_folders_are_made_once_and_taken_with_what_they_hold(graph: Client, drive: str) -> None:
    body = {"name": "Broager", "folder": {}}
    made = await graph.post(f"{drive}/items/root/children", body)
    assert made.status == 201
    assert (await graph.post(f"{drive}/items/root/children", body)).status == 409
    await graph.call("PUT", at(drive, "Broager/a.txt") + "/content", b"x")
    assert (await graph.call("DELETE", f"{drive}/items/{made.body['id']}")).status == 204
    assert (await graph.get(at(drive, "Broager/a.txt"))).status == 404
    assert (await graph.get(f"{drive}/root/children")).body["value"] == []


async def test_what_is_no_file_or_not_there_says_so(graph: Client, drive: str) -> None:
    assert (await graph.get(at(drive, "nobody.txt"))).code == "itemNotFound"
    assert (await graph.get("/drives/other/root")).status == 404
    await graph.call("PUT", at(drive, "a.txt") + "/content", b"x")
    assert (await graph.call("PUT", at(drive, "a.txt/b.txt") + "/content", b"x")).status == 400
    assert (await graph.call("DELETE", f"{drive}/items/root")).status == 400
    for name in ("a/b", "", "/a", "a.txt"):
        refused = await graph.post(f"{drive}/items/root/children", {"name": name, "folder": {}})
        assert refused.status in (400, 409)


async def test_the_window_lists_the_files(graph: Client, drive: str, local: Client) -> None:
    await graph.call("PUT", at(drive, "Broager/a.txt") + "/content", b"hej")
    files = (await local.get("/window/files")).body["files"]
    assert [(row["path"], row["size"]) for row in files] == [("Broager/a.txt", 3)]
    assert (await local.get(files[0]["url"])).body == b"hej"

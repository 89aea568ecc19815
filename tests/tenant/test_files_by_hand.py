"""Files that a person puts into a channel's folder, as a sheet to be read by the bot over Graph."""

from urllib.parse import quote

import pytest

from tests.tenant.clients import ANNA, INGE, STRANGER, TEAM, Client, Reply

SHEET = "General/Import/noter.xlsx"


async def put(local: Client, path: str, content: bytes, person: str = INGE) -> Reply:
    """A person uploads."""
    return await local.call("POST", f"/window/files?as={person}&path={quote(path)}", content)


@pytest.fixture
async def drive(graph: Client) -> str:
    return f"/drives/{(await graph.get(f'/groups/{TEAM}/drive')).body['id']}"


async def test_the_bot_finds_and_reads_what_a_person_put_there(
    local: Client,
    graph: Client,
    bot_graph: Client,
    drive: str,
) -> None:
    """With the role on the site and nothing else; the bytes come from an address that asks for no token."""
    content = bytes(range(256)) * 8
    assert (await put(local, SHEET, content)).status == 201
    (row,) = (await bot_graph.get(f"{drive}/items/root:/General/Import:/children")).body["value"]
    assert (row["name"], row["size"], row["createdBy"]["user"]["id"]) == ("noter.xlsx", len(content), INGE)
    assert row["file"]["mimeType"].endswith("spreadsheetml.sheet")
    redirect = await bot_graph.get(f"{drive}/items/{row['id']}/content")
    assert (redirect.status, redirect.body) == (302, b"")
    assert (await local.get(redirect.headers["Location"])).body == content
    assert (await graph.get(f"{drive}/items/root:/General/Nothing:/children")).status == 404


async def test_a_corrected_file_is_a_new_version_of_the_same(local: Client, graph: Client, drive: str) -> None:
    await put(local, SHEET, b"one")
    first = (await graph.get(f"{drive}/root:/{SHEET}")).body
    assert (await put(local, SHEET, b"two!", ANNA)).body["size"] == 4
    second = (await graph.get(f"{drive}/root:/{SHEET}")).body
    assert (second["id"], second["createdBy"]) == (first["id"], first["createdBy"])
    assert second["lastModifiedBy"]["user"]["id"] == ANNA
    assert second["eTag"] != first["eTag"]
    assert second["cTag"] != first["cTag"]
    old = first["@microsoft.graph.downloadUrl"]
    assert (await local.get(old)).status == 404


async def test_the_window_shows_whose_file_it_is_and_where_one_can_put_another(
    local: Client, graph: Client, drive: str, channel: str
) -> None:
    await put(local, SHEET, b"x")
    await graph.call("PUT", f"{drive}/root:/General/ark.xlsx:/content", b"x")
    shown = (await local.get("/window/files")).body
    assert [(row["path"], row["editor"]) for row in shown["files"]] == [
        (SHEET, "Inge Broager"),
        ("General/ark.xlsx", None),
    ]
    assert shown["folders"] == ["General", "General/Import", "Gråsten"]
    assert (await local.get(shown["files"][0]["url"])).body == b"x"
    assert channel


@pytest.mark.parametrize(
    ("path", "content", "person", "status"),
    [
        (SHEET, b"x", STRANGER, 403),
        (SHEET, b"", INGE, 400),
        ("", b"x", INGE, 400),
        ("General", b"x", INGE, 400),
        ("General/../a.xlsx", b"x", INGE, 400),
        ("General/a*b.xlsx", b"x", INGE, 400),
        ("General/a.xlsx/b.xlsx", b"x", INGE, 400),
    ],
)
async def test_what_cannot_be_put_there_is_refused(
    local: Client, path: str, content: bytes, person: str, status: int
) -> None:
    await put(local, "General/a.xlsx", b"x")
    assert (await put(local, path, content, person)).status == status
    assert [row["path"] for row in (await local.get("/window/files")).body["files"]] == ["General/a.xlsx"]

"""What a person's hand does to a list in SharePoint, beside the app."""

import pytest

from tests.tenant.clients import ANNA, INGE, STRANGER, Client


@pytest.fixture
async def rows(graph: Client, local: Client, answers: str) -> str:
    """The window's path to the rows of a list with one row of the app's."""
    await graph.post(f"{answers}/items", {"fields": {"Title": "a", "NoteKey": "k1", "Village": "Broager"}})
    return f"/window/lists/{answers.rpartition('/')[2]}/items"


async def test_a_row_is_added_by_a_person(graph: Client, local: Client, answers: str, rows: str) -> None:
    made = await local.post(rows, {"as": INGE, "fields": {"Title": "b", "Village": "Sydals"}})
    assert (made.status, made.body["editor"], made.body["fields"]["Title"]) == (201, "Inge Broager", "b")
    item = (await graph.get(f"{answers}/items/{made.body['id']}?$expand=fields")).body
    assert item["lastModifiedBy"]["user"]["displayName"] == "Inge Broager"
    assert item["fields"]["Village"] == "Sydals"


async def test_a_row_is_edited_and_shows_who_was_last(graph: Client, local: Client, answers: str, rows: str) -> None:
    assert (await local.get("/window/lists")).body["lists"][0]["items"][0]["editor"] is None
    await local.call("PATCH", f"{rows}/1", {"as": ANNA, "fields": {"Village": "Nordborg"}})
    row = (await local.get("/window/lists")).body["lists"][0]["items"][0]
    assert (row["editor"], row["fields"]["Village"], row["fields"]["Title"]) == ("Anna Gråsten", "Nordborg", "a")
    item = (await graph.get(f"{answers}/items/1")).body
    assert item["lastModifiedBy"]["user"]["displayName"] == "Anna Gråsten"
    assert item["createdBy"]["application"]["displayName"] == "Landsbyforum"


async def test_who_saw_an_older_version_is_told(graph: Client, local: Client, answers: str, rows: str) -> None:
    seen = (await local.get("/window/lists")).body["lists"][0]["items"][0]["etag"]
    await graph.call("PATCH", f"{answers}/items/1/fields", {"Village": "Egernsund"})
    body = {"as": ANNA, "fields": {"Village": "Nordborg"}}
    assert (await local.call("PATCH", f"{rows}/1", body | {"etag": seen})).status == 412
    assert (await local.call("PATCH", f"{rows}/1", body)).status == 200


async def test_a_deleted_row_waits_in_the_recycle_bin(graph: Client, local: Client, answers: str, rows: str) -> None:
    assert (await local.call("DELETE", f"{rows}/1?as={INGE}")).status == 204
    assert (await graph.get(f"{answers}/items/1")).status == 404
    (table,) = (await local.get("/window/lists")).body["lists"]
    assert (table["items"], [row["id"] for row in table["bin"]]) == ([], ["1"])
    assert table["bin"][0]["fields"]["Title"] == "a"
    back = await local.post(f"{rows}/1/restore", {"as": INGE})
    assert (back.status, back.body["id"], back.body["fields"]["Village"]) == (200, "1", "Broager")
    assert (await graph.get(f"{answers}/items/1")).status == 200
    assert (await local.post(f"{rows}/1/restore", {"as": INGE})).status == 404


async def test_the_window_tells_what_each_column_holds(local: Client, rows: str) -> None:
    (table,) = (await local.get("/window/lists")).body["lists"]
    kinds = {column["name"]: column for column in table["columns"]}
    assert kinds["Phase"]["choices"] == ["before", "during"]
    assert (kinds["Note"]["lines"], kinds["Village"]["lines"]) == (True, False)
    assert [kinds[name]["kind"] for name in ("NoteVersion", "Late", "SentAt")] == ["number", "boolean", "dateTime"]
    assert table["id"] in rows


async def test_strangers_and_impossible_edits_are_refused(local: Client, rows: str) -> None:
    fields = {"fields": {"Village": "x"}}
    assert (await local.post(rows, {"as": STRANGER} | fields)).status == 403
    assert (await local.call("PATCH", f"{rows}/1", {"as": STRANGER} | fields)).status == 403
    assert (await local.call("DELETE", f"{rows}/1?as={STRANGER}")).status == 403
    assert (await local.call("DELETE", f"{rows}/1")).status == 403
    assert (await local.post(f"{rows}/1/restore", {"as": STRANGER})).status == 403
    assert (await local.call("PATCH", f"{rows}/9", {"as": INGE} | fields)).status == 404
    assert (await local.call("PATCH", "/window/lists/none/items/1", {"as": INGE} | fields)).status == 404
    assert (await local.post(rows, {"as": INGE, "fields": {"Unheard": 1}})).status == 400
    assert (await local.post(rows, {"as": INGE, "fields": "all"})).status == 400
    assert (await local.post(rows, {"as": INGE, "fields": {"NoteKey": "K1"}})).status in (400, 409)
    assert len((await local.get("/window/lists")).body["lists"][0]["items"]) == 1

"""Lists and columns: what SharePoint keeps by itself and what it refuses."""

from typing import Any

import pytest

from tests.tenant.clients import Client

UNIQUE = {"name": "Key", "text": {}, "indexed": True, "enforceUniqueValues": True}


async def test_a_list_comes_with_title_and_the_built_in_columns(graph: Client, answers: str) -> None:
    rows = {row["name"]: row for row in (await graph.get(f"{answers}/columns")).body["value"]}
    assert {"Title", "Created", "Modified", "Author", "Editor", "ID", "Attachments", "NoteKey", "Late"} <= set(rows)
    assert rows["Created"]["readOnly"]
    assert rows["NoteKey"]["enforceUniqueValues"]
    assert (rows["Note"]["type"], rows["Village"]["type"]) == ("note", "text")
    assert rows["Village"]["text"]["maxLength"] == 255


async def test_a_list_is_found_by_title_and_told_from_the_library(graph: Client, site: str, answers: str) -> None:
    found = (await graph.get(f"{site}/lists?$filter=displayName eq 'Svar'")).body["value"]
    templates = {
        row["displayName"]: row["list"]["template"] for row in (await graph.get(f"{site}/lists")).body["value"]
    }
    assert [row["id"] for row in found] == [answers.rpartition("/")[2]]
    assert (await graph.get(f"{site}/lists/Svar")).body["id"] == found[0]["id"]
    assert templates == {"Documents": "documentLibrary", "Svar": "genericList"}


async def test_a_title_is_taken_once(graph: Client, site: str, answers: str) -> None:
    again = await graph.post(f"{site}/lists", {"displayName": "svar"})
    assert (again.status, again.code) == (409, "nameAlreadyExists")
    assert (await graph.call("PATCH", answers, {"displayName": "Noter"})).body["displayName"] == "Noter"
    assert (await graph.post(f"{site}/lists", {"displayName": "Svar"})).status == 201
    assert (await graph.call("DELETE", answers)).status == 204
    assert (await graph.get(answers)).code == "itemNotFound"


@pytest.mark.parametrize(
    "column",
    [
        {"name": "Title", "text": {}},
        {"name": "created", "dateTime": {}},
        {"name": "Author", "text": {}},
        {"name": "Version", "number": {}},
        {"name": "Attachments", "boolean": {}},
        {"name": "Key", "text": {}, "enforceUniqueValues": True},
        {"name": "Key", "text": {"allowMultipleLines": True}, "indexed": True},
        {"name": "Key"},
        {"name": "Key", "text": {}, "number": {}},
        {"name": "Landsby ø", "text": {}},
        {"name": "K" * 33, "text": {}},
        {"name": "Key", "text": {"colour": "red"}},
        {"name": "Key", "text": {}, "nope": 1},
        {"text": {}},
        {"name": "Key", "number": {"minimum": "low"}},
    ],
)
async def test_a_wrong_column_is_refused_and_leaves_no_list(
    graph: Client, site: str, answers: str, column: dict[str, Any]
) -> None:
    assert (await graph.post(f"{answers}/columns", column)).status == 400
    assert (await graph.post(f"{site}/lists", {"displayName": "Ny", "columns": [column]})).status == 400
    assert (await graph.get(f"{site}/lists/Ny")).status == 404


async def test_a_column_name_is_taken_once(graph: Client, answers: str) -> None:
    assert (await graph.post(f"{answers}/columns", {"name": "village", "text": {}})).code == "nameAlreadyExists"


async def test_a_list_has_at_most_twenty_indexes(graph: Client, answers: str) -> None:
    statuses = [
        (await graph.post(f"{answers}/columns", {"name": f"C{n}", "text": {}, "indexed": True})).status
        for n in range(18)
    ]
    assert statuses == [201] * 17 + [400]  # three are there already


async def test_a_column_changes_all_but_its_name_and_type(graph: Client, answers: str) -> None:
    path = f"{answers}/columns/Village"
    changed = (await graph.call("PATCH", path, {"displayName": "Landsby", "description": "hvor"})).body
    assert (changed["displayName"], changed["indexed"]) == ("Landsby", True)
    assert (await graph.call("PATCH", path, {"name": "By"})).status == 400
    assert (await graph.call("PATCH", path, {"number": {}})).status == 400
    assert (await graph.call("PATCH", f"{answers}/columns/Title", {"displayName": "x"})).status == 400
    assert (await graph.call("DELETE", f"{answers}/columns/Created")).status == 400


async def test_a_column_with_doubles_cannot_become_unique(graph: Client, answers: str) -> None:
    for _ in range(2):
        await graph.post(f"{answers}/items", {"fields": {"Village": "Broager"}})
    assert (await graph.call("PATCH", f"{answers}/columns/Village", {"enforceUniqueValues": True})).status == 400
    await graph.call("DELETE", f"{answers}/items/2")
    assert (await graph.call("PATCH", f"{answers}/columns/Village", {"enforceUniqueValues": True})).status == 200
    assert (await graph.post(f"{answers}/items", {"fields": {"Village": "Broager"}})).status == 409


async def test_a_unique_column_made_anew_remembers_nothing(graph: Client, answers: str) -> None:
    await graph.post(f"{answers}/items", {"fields": {"NoteKey": "k"}})
    await graph.call("DELETE", f"{answers}/columns/NoteKey")
    assert (await graph.post(f"{answers}/columns", UNIQUE | {"name": "NoteKey"})).status == 201
    statuses = [(await graph.post(f"{answers}/items", {"fields": {"NoteKey": "k"}})).status for _ in range(2)]
    assert statuses == [201, 409]


async def test_a_deleted_column_takes_its_values_along(graph: Client, answers: str) -> None:
    await graph.post(f"{answers}/items", {"fields": {"Title": "a", "Village": "Broager"}})
    assert (await graph.call("DELETE", f"{answers}/columns/Village")).status == 204
    fields = (await graph.get(f"{answers}/items/1?$expand=fields")).body["fields"]
    assert "Village" not in fields
    assert (await graph.call("PATCH", f"{answers}/items/1/fields", {"Village": "x"})).status == 400


async def test_the_site_answers_to_its_id_and_its_path(graph: Client, site: str) -> None:
    found = (await graph.get(site)).body
    by_path = (await graph.get("/sites/landsbyforum.sharepoint.example:/sites/Landsbyforum")).body
    assert found["id"] == by_path["id"]
    assert (await graph.get("/sites/elsewhere,1,2")).status == 404


async def test_two_lists_keep_their_unique_keys_apart(graph: Client, site: str, answers: str) -> None:
    """The register of villages beside the answers: the same key may stand in both, and once in each."""
    columns = [{"name": "RegisterKey", "displayName": "Nøgle", **{k: v for k, v in UNIQUE.items() if k != "name"}}]
    columns += [{"name": "Village", "displayName": "Landsby", "text": {}, "indexed": True}]
    made = await graph.post(f"{site}/lists", {"displayName": "Interesserede", "columns": columns})
    assert made.status == 201
    register, key = f"{site}/lists/{made.body['id']}", {"fields": {"RegisterKey": "k1", "Village": "Broager"}}
    assert (await graph.post(f"{answers}/items", {"fields": {"NoteKey": "k1"}})).status == 201
    assert (await graph.post(f"{register}/items", key)).status == 201
    assert (await graph.post(f"{register}/items", key)).status in (400, 409)
    found = await graph.get(f"{register}/items?$expand=fields&$filter=fields/RegisterKey eq 'k1'")
    assert [row["fields"]["Village"] for row in found.body["value"]] == ["Broager"]
    assert len((await graph.get(f"{answers}/items")).body["value"]) == 1

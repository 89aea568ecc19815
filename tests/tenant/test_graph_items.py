"""List items: values, unique keys, filters, pages and eTags."""

from typing import Any

import pytest

from tests.tenant.clients import Client

PREFER = "HonorNonIndexedQueriesWarningMayFailRandomly"


async def put_in(graph: Client, answers: str, count: int, **fields: Any) -> None:
    """That many items, each under its own key."""
    for number in range(count):
        reply = await graph.post(f"{answers}/items", {"fields": {"NoteKey": f"k{number}", **fields}})
        assert reply.status == 201, reply.body


async def keys(graph: Client, path: str, **headers: str) -> list[str]:
    """The keys of all pages."""
    found: list[str] = []
    while path:
        page = await graph.get(path, **headers)
        assert page.status == 200, page.body
        found += [item["fields"]["NoteKey"] for item in page.body["value"]]
        path = page.body.get("@odata.nextLink", "")
    return found


async def test_an_item_comes_back_as_it_was_sent(graph: Client, answers: str) -> None:
    sent = {"Title": "Inge", "Note": "én\nto", "Phase": "before", "NoteVersion": 2, "Late": True, "NoteKey": "k"}
    made = await graph.post(f"{answers}/items", {"fields": sent | {"SentAt": "2021-05-04T17:42:00+02:00"}})
    found = (await graph.get(f"{answers}/items/{made.body['id']}?$expand=fields")).body["fields"]
    assert {name: found[name] for name in sent} == sent
    assert found["SentAt"] == "2021-05-04T15:42:00Z"
    assert found["_UIVersionString"] == "1.0"


async def test_an_item_shows_fields_only_when_asked(graph: Client, answers: str) -> None:
    await put_in(graph, answers, 1, Village="Broager")
    assert "fields" not in (await graph.get(f"{answers}/items/1")).body
    picked = (await graph.get(f"{answers}/items/1?$expand=fields($select=Village)&$select=id")).body
    assert (picked["fields"]["Village"], "NoteKey" in picked["fields"], "webUrl" in picked) == ("Broager", False, False)
    assert (await graph.get(f"{answers}/items?$expand=fields($select=Nope)")).status == 400
    assert (await graph.get(f"{answers}/items?$expand=driveItem")).status == 400


@pytest.mark.parametrize(
    "fields",
    [
        {"Nope": "x"},
        {"Created": "2021-05-04T17:42:00Z"},
        {"ID": 4},
        {"Title": "x" * 256},
        {"Title": 5},
        {"Phase": "never"},
        {"NoteVersion": "2"},
        {"NoteVersion": True},
        {"Late": "yes"},
        {"SentAt": "yesterday"},
        {"Note": "x" * 64_000},
    ],
)
async def test_values_that_a_column_cannot_hold_are_refused(
    graph: Client, answers: str, fields: dict[str, Any]
) -> None:
    assert (await graph.post(f"{answers}/items", {"fields": fields})).code == "invalidRequest"
    await put_in(graph, answers, 1)
    assert (await graph.call("PATCH", f"{answers}/items/1/fields", fields)).status == 400
    assert (await graph.get(f"{answers}/items/1?$expand=fields")).body["fields"]["_UIVersionString"] == "1.0"


async def test_255_characters_and_the_emptying_of_a_field_are_fine(graph: Client, answers: str) -> None:
    await put_in(graph, answers, 1, Title="x" * 255, Village="Broager")
    fields = (await graph.call("PATCH", f"{answers}/items/1/fields", {"Village": None})).body
    assert "Village" not in fields
    assert len(fields["Title"]) == 255


async def test_a_unique_value_is_taken_once_until_its_item_goes(graph: Client, answers: str) -> None:
    await put_in(graph, answers, 2)
    again = await graph.post(f"{answers}/items", {"fields": {"NoteKey": "K1"}})
    assert (again.status, again.code) == (409, "nameAlreadyExists")
    assert (await graph.call("PATCH", f"{answers}/items/1/fields", {"NoteKey": "k1"})).status == 409
    assert (await graph.call("PATCH", f"{answers}/items/1/fields", {"NoteKey": "k0"})).status == 200
    assert (await graph.call("DELETE", f"{answers}/items/2")).status == 204
    assert (await graph.post(f"{answers}/items", {"fields": {"NoteKey": "k1"}})).status == 201
    assert sorted(await keys(graph, f"{answers}/items?$expand=fields")) == ["k0", "k1"]


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ("fields/NoteKey eq 'k2'", ["k2"]),
        ("fields/NoteKey eq 'K2'", ["k2"]),
        ("fields/NoteKey eq 'nobody'", []),
        ("fields/NoteKey eq 'k2' and fields/Village eq 'Sydals'", []),
        ("fields/NoteKey eq 'k2' or fields/NoteKey eq 'k0'", ["k0", "k2"]),
        ("fields/NoteKey ge 'k1' and not (fields/NoteKey gt 'k1')", ["k1"]),
        ("startswith(fields/NoteKey,'k')", ["k0", "k1", "k2"]),
        ("fields/Village ne 'O''Hara'", ["k0", "k1", "k2"]),
        ("fields/SentAt lt '2021-05-04T17:42:01+02:00'", ["k0", "k1", "k2"]),
        ("fields/SentAt gt 2021-05-04T17:42:00Z", []),
        ("fields/ID le 2", ["k0", "k1"]),
    ],
)
async def test_filters_over_indexed_columns(graph: Client, answers: str, where: str, found: list[str]) -> None:
    await put_in(graph, answers, 3, Village="Broager", SentAt="2021-05-04T15:42:00Z")
    assert sorted(await keys(graph, f"{answers}/items?$expand=fields&$filter={where.replace('+', '%2B')}")) == found


@pytest.mark.parametrize(
    "clause", ["$filter=fields/Title eq 'a'", "$orderby=fields/Phase", "$filter=fields/Late eq true"]
)
async def test_unindexed_columns_need_the_prefer_header(graph: Client, answers: str, clause: str) -> None:
    await put_in(graph, answers, 2, Title="A", Late=True)
    reply = await graph.get(f"{answers}/items?$expand=fields&{clause}")
    assert (reply.status, reply.code) == (400, "invalidRequest")
    assert PREFER in reply.body["error"]["message"]
    assert len(await keys(graph, f"{answers}/items?$expand=fields&{clause}", Prefer=PREFER)) == 2


async def test_a_large_list_answers_no_unindexed_query(tenant: Any, graph: Client, answers: str) -> None:
    await put_in(graph, answers, 1)
    row = tenant.service.world.lists[answers.rpartition("/")[2]]
    row["items"] |= {str(n): row["items"]["1"] | {"id": str(n)} for n in range(2, 5002)}
    assert (await graph.get(f"{answers}/items?$filter=fields/Title eq 'a'", Prefer=PREFER)).status == 429


@pytest.mark.parametrize(
    "clause",
    [
        "$filter=fields/Nope eq 'a'",
        "$filter=NoteKey eq 'a'",
        "$filter=fields/NoteKey eq",
        "$filter=fields/NoteKey eq 'a",
        "$filter=fields/NoteKey eq 4",
        "$filter=(fields/NoteKey eq 'a'",
        "$filter=fields/NoteKey eq 'a' 'b'",
        "$filter=fields/SentAt gt 'soon'",
        "$orderby=fields/NoteKey sideways",
        "$top=5001",
        "$skip=5",
        "$skiptoken=mine",
    ],
)
async def test_a_clause_that_makes_no_sense_is_refused(graph: Client, answers: str, clause: str) -> None:
    assert (await graph.get(f"{answers}/items?{clause}")).status == 400


async def test_pages_hold_200_items_or_what_top_says(graph: Client, answers: str) -> None:
    await put_in(graph, answers, 203)
    first = (await graph.get(f"{answers}/items")).body
    assert len(first["value"]) == 200
    assert first["@odata.nextLink"].startswith("http://127.0.0.1:")
    assert len(await keys(graph, f"{answers}/items?$expand=fields")) == 203
    in_order = await keys(
        graph, f"{answers}/items?$expand=fields($select=NoteKey)&$top=50&$orderby=fields/NoteKey desc"
    )
    assert in_order == sorted(in_order, reverse=True)
    assert len(set(in_order)) == 203


async def test_a_deletion_between_two_pages_hides_nothing(graph: Client, answers: str) -> None:
    await put_in(graph, answers, 7)
    await graph.call("DELETE", f"{answers}/items/1")
    page = (await graph.get(f"{answers}/items?$expand=fields&$top=3")).body
    await graph.call("DELETE", f"{answers}/items/2")
    assert await keys(graph, page["@odata.nextLink"]) == ["k4", "k5", "k6"]


async def test_each_write_makes_a_new_version_that_if_match_holds(graph: Client, answers: str) -> None:
    made = await graph.post(f"{answers}/items", {"fields": {"Title": "a"}})
    path, old = f"{answers}/items/1", made.body["eTag"]
    new = await graph.call("PATCH", path, {"fields": {"Title": "b"}}, If_Match=old)
    assert new.status == 200
    assert new.body["eTag"] != old
    late = await graph.call("PATCH", f"{path}/fields", {"Title": "c"}, If_Match=old)
    assert (late.status, late.code) == (412, "resourceModified")
    assert (await graph.call("DELETE", path, If_Match=old)).status == 412
    for header in (new.body["eTag"].strip('"'), "*"):
        assert (await graph.call("PATCH", f"{path}/fields", {"Title": "c"}, If_Match=header)).status == 200
    body = (await graph.call("PATCH", f"{path}/fields", {"Title": "d"})).body
    assert body["Title"] == "d"
    assert "@odata.etag" not in body


async def test_an_item_that_is_gone_is_not_found(graph: Client, answers: str) -> None:
    for method in ("GET", "DELETE"):
        assert (await graph.call(method, f"{answers}/items/9")).code == "itemNotFound"
    assert (await graph.call("PATCH", f"{answers}/items/9/fields", {"Title": "x"})).status == 404
    assert (await graph.post(f"{answers}/items", {"Title": "outside fields"})).status == 400

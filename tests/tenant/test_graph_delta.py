"""Delta on list items: what changed since a token, whose hand did it, and tokens that end."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from tenant import Running, start
from tenant.graph_items import hand_add, hand_delete, hand_edit, hand_restore
from tests.tenant.clients import ANNA, INGE, STRANGER, Client, almighty
from tests.tenant.test_graph_items import keys, put_in

RESYNC = {"resyncChangesApplyDifferences", "resyncChangesUploadDifferences"}


async def a_round(graph: Client, link: str) -> tuple[list[dict[str, Any]], str]:
    """All pages of a round, and the link to the next round."""
    found: list[dict[str, Any]] = []
    while True:
        page = await graph.get(link)
        assert page.status == 200, page.body
        found += page.body["value"]
        if "@odata.deltaLink" in page.body:
            assert "@odata.nextLink" not in page.body
            return found, page.body["@odata.deltaLink"]
        link = page.body["@odata.nextLink"]


def ids(found: list[dict[str, Any]]) -> list[str]:
    return [item["id"] for item in found]


def list_of(answers: str) -> str:
    return answers.rpartition("/")[2]


async def test_a_first_round_shows_what_is_there_and_the_next_only_what_changed(graph: Client, answers: str) -> None:
    await put_in(graph, answers, 4)
    await graph.call("DELETE", f"{answers}/items/2")
    found, link = await a_round(graph, f"{answers}/items/delta?$expand=fields&$top=2")
    assert ids(found) == ["1", "3", "4"]
    assert found[0]["fields"]["NoteKey"] == "k0"
    assert (await a_round(graph, link))[0] == []
    for title in ("a", "b"):
        await graph.call("PATCH", f"{answers}/items/3/fields", {"Title": title})
    await graph.call("DELETE", f"{answers}/items/1")
    await put_in(graph, answers, 1)
    found, link = await a_round(graph, link)
    assert ids(found) == ["3", "1", "5"]
    assert found[0]["fields"]["Title"] == "b"
    assert found[1] == found[1] | {"id": "1", "deleted": {"state": "deleted"}}
    assert "fields" not in found[1]
    assert (await a_round(graph, link))[0] == []


async def test_latest_is_a_token_without_the_items_before_it(graph: Client, answers: str) -> None:
    await put_in(graph, answers, 2)
    for path in ("delta?token=latest", "delta(token='latest')"):
        found, link = await a_round(graph, f"{answers}/items/{path}")
        assert found == []
        await graph.call("PATCH", f"{answers}/items/2/fields", {"Title": "x"})
        assert ids((await a_round(graph, link))[0]) == ["2"]


async def test_a_row_deleted_between_two_pages_of_a_round_is_told(graph: Client, answers: str) -> None:
    await put_in(graph, answers, 4)
    page = (await graph.get(f"{answers}/items/delta()?$top=2&$select=id")).body
    assert [set(item) for item in page["value"]] == [{"@odata.etag", "id"}] * 2
    await graph.call("DELETE", f"{answers}/items/1")
    await graph.call("DELETE", f"{answers}/items/4")
    await graph.call("PATCH", f"{answers}/items/2/fields", {"Title": "x"})
    rest, _ = await a_round(graph, page["@odata.nextLink"])
    assert [(item["id"], "deleted" in item) for item in rest] == [("3", False), ("1", True), ("4", True), ("2", False)]


async def test_no_change_is_lost_and_rounds_add_up_to_the_list(graph: Client, answers: str) -> None:
    seen: dict[str, Any] = {}
    link = f"{answers}/items/delta?$expand=fields&$top=3"
    for turn in range(6):
        for number in range(4):
            await graph.post(f"{answers}/items", {"fields": {"NoteKey": f"{turn}.{number}", "Title": "new"}})
        await graph.call("PATCH", f"{answers}/items/{turn * 3 + 1}/fields", {"Title": f"turn {turn}"})
        await graph.call("DELETE", f"{answers}/items/{turn * 2 + 2}")
        found, link = await a_round(graph, link)
        for item in found:
            seen[item["id"]] = None if "deleted" in item else item["fields"]["Title"]
    there = (await graph.get(f"{answers}/items?$expand=fields")).body["value"]
    assert {key: title for key, title in seen.items() if title} == {i["id"]: i["fields"]["Title"] for i in there}


async def test_a_persons_hand_is_told_from_the_app(tenant: Running, graph: Client, answers: str) -> None:
    await put_in(graph, answers, 1)
    _, link = await a_round(graph, f"{answers}/items/delta?$expand=fields")
    name = list_of(answers)
    hand_edit(tenant.service, name, "1", {"Title": "rettet"}, INGE)
    hand_add(tenant.service, "Svar", {"Title": "i hånden"}, ANNA)
    edited, added = (await a_round(graph, link))[0]
    assert edited["lastModifiedBy"] == {"user": {"id": INGE, "displayName": "Inge Broager"}}
    assert "application" in edited["createdBy"]
    assert added["createdBy"]["user"]["id"] == added["lastModifiedBy"]["user"]["id"] == ANNA
    assert (added["fields"]["Title"], added["fields"]["_UIVersionString"]) == ("i hånden", "1.0")
    assert edited["fields"]["EditorLookupId"] != edited["fields"]["AuthorLookupId"]
    await graph.call("PATCH", f"{answers}/items/1/fields", {"Title": "app"})
    assert "application" in (await graph.get(f"{answers}/items/1")).body["lastModifiedBy"]


async def test_a_hand_bumps_the_version_so_that_if_match_notices(tenant: Running, graph: Client, answers: str) -> None:
    old = (await graph.post(f"{answers}/items", {"fields": {"NoteKey": "k"}})).body["eTag"]
    hand_edit(tenant.service, list_of(answers), "1", {"Title": "rettet"}, INGE)
    assert (await graph.call("PATCH", f"{answers}/items/1/fields", {"Title": "x"}, If_Match=old)).status == 412
    with pytest.raises(Exception, match="ETag does not match"):
        hand_edit(tenant.service, list_of(answers), "1", {"Title": "x"}, INGE, if_match=old)


async def test_a_row_from_the_recycle_bin_has_its_old_id(tenant: Running, graph: Client, answers: str) -> None:
    await put_in(graph, answers, 1, Title="a")
    ((before,), link) = await a_round(graph, f"{answers}/items/delta?$expand=fields")
    hand_delete(tenant.service, list_of(answers), "1", INGE)
    found, link = await a_round(graph, link)
    assert found[0]["deleted"] == {"state": "deleted"}
    assert (await graph.get(f"{answers}/items/1")).status == 404
    hand_restore(tenant.service, list_of(answers), "1", INGE)
    ((back,), _) = await a_round(graph, link)
    assert (back["id"], back["fields"]["Title"], "application" in back["lastModifiedBy"]) == ("1", "a", True)
    assert back["eTag"] != before["eTag"]


async def test_a_row_from_the_recycle_bin_stands_on_one_of_the_pages(
    tenant: Running, graph: Client, answers: str
) -> None:
    """Pages go by id: behind higher ones it would be passed over."""
    await put_in(graph, answers, 5)
    hand_delete(tenant.service, list_of(answers), "2", INGE)
    hand_restore(tenant.service, list_of(answers), "2", INGE)
    assert await keys(graph, f"{answers}/items?$expand=fields&$top=2") == ["k0", "k1", "k2", "k3", "k4"]


async def test_a_restored_row_cannot_take_a_key_that_another_has(tenant: Running, graph: Client, answers: str) -> None:
    await put_in(graph, answers, 1)
    hand_delete(tenant.service, list_of(answers), "1", INGE)
    await put_in(graph, answers, 1)
    with pytest.raises(Exception, match="must be unique"):
        hand_restore(tenant.service, list_of(answers), "1", INGE)


async def test_strangers_have_no_hand_in_the_list_and_the_bin_ends(
    tenant: Running, local: Client, graph: Client, answers: str
) -> None:
    await put_in(graph, answers, 1)
    for who in (STRANGER, "nobody"):
        with pytest.raises(Exception, match="does not have permission"):
            hand_edit(tenant.service, list_of(answers), "1", {"Title": "x"}, who)
    with pytest.raises(Exception, match="is read-only"):
        hand_edit(tenant.service, list_of(answers), "1", {"Created": "x"}, INGE)
    hand_delete(tenant.service, list_of(answers), "1", INGE)
    await ahead(local, days=94)
    with pytest.raises(Exception, match="could not be found"):
        hand_restore(tenant.service, list_of(answers), "1", INGE)


async def ahead(local: Client, **span: float) -> None:
    """Turns the stand-in's clock forward."""
    now = datetime.fromisoformat((await local.get("/control/clock")).body["now"])
    assert (await local.post("/control/clock", {"now": (now + timedelta(**span)).isoformat()})).status == 200


async def test_an_old_token_is_gone_and_says_where_to_begin_anew(graph: Client, local: Client, answers: str) -> None:
    await put_in(graph, answers, 2)
    _, link = await a_round(graph, f"{answers}/items/delta?$expand=fields")
    await ahead(local, days=59)
    assert (await graph.get(link)).status == 200
    await ahead(local, days=2)
    gone = await graph.get(link)
    assert gone.status == 410
    assert gone.code in RESYNC
    assert ids((await a_round(graph, gone.headers["Location"]))[0]) == ["1", "2"]


async def test_a_token_may_be_gone_before_its_time(graph: Client, local: Client, answers: str) -> None:
    await put_in(graph, answers, 2)
    _, link = await a_round(graph, f"{answers}/items/delta?$expand=fields&$top=1")
    assert (await local.post("/control/difficulties", {"delta_gone": 1})).status == 200
    assert (await graph.get(f"{answers}/items/delta")).status == 200
    gone = await graph.get(link)
    assert (gone.status, gone.code in RESYNC) == (410, True)
    assert "$expand=fields" in gone.headers["Location"]
    assert (await graph.get(link)).status == 200


@pytest.mark.parametrize("query", ["?token=mine", "?token=d00000000.1.1.1", "?$filter=fields/Title eq 'a'", "?$top=0"])
async def test_a_made_up_token_is_refused(graph: Client, answers: str, query: str) -> None:
    assert (await graph.get(f"{answers}/items/delta{query}")).status == 400


async def test_a_list_saved_before_there_was_a_log_has_one_now(tmp_path: Any, session: Any) -> None:
    import orjson

    first = await start(data=tmp_path)
    graph = await almighty(session, first.url)
    site = (await graph.get("/sites/landsbyforum.sharepoint.example:/sites/Landsbyforum")).body["id"]
    made = await graph.post(f"/sites/{site}/lists", {"displayName": "Svar"})
    items = f"/sites/{site}/lists/{made.body['id']}/items"
    await graph.post(items, {"fields": {"Title": "a"}})
    await first.close()
    state = orjson.loads((tmp_path / "tenant.json").read_bytes())
    for row in state["lists"].values():
        del row["change"], row["bin"]
        for item in row["items"].values():
            del item["change"], item["author"], item["editor"]
    (tmp_path / "tenant.json").write_bytes(orjson.dumps(state))
    second = await start(data=tmp_path)
    found, link = await a_round(await almighty(session, second.url), f"{second.url}/v1.0{items}/delta")
    assert ids(found) == ["1"]
    await (await almighty(session, second.url)).post(items, {"fields": {"Title": "b"}})
    assert ids((await a_round(await almighty(session, second.url), link))[0]) == ["2"]
    await second.close()

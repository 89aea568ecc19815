"""The bad days of Graph alone: limits that are used up, answers cut, rows changed by others, pages without rows."""

import asyncio
from typing import Any

import aiohttp
import pytest

from tenant.difficulties import SWITCHES
from tenant.switches import DEVICES
from tests.tenant.clients import TEAM, Client, Reply
from tests.tenant.test_difficulties import switch
from tests.tenant.test_graph_delta import a_round, ids
from tests.tenant.test_graph_items import PREFER, keys, put_in

WARNED = ("RateLimit-Limit", "RateLimit-Remaining")


def told(reply: Reply) -> list[str | None]:
    """Limit and what is left of it, where the answer says so."""
    return [reply.headers.get(name) for name in WARNED]


@pytest.mark.parametrize(("given", "shown"), [("1.5", "1.5"), ("", None), (0.25, "0.25")])
async def test_a_wait_may_be_decimal_or_missing(graph: Client, local: Client, given: Any, shown: str | None) -> None:
    await switch(local, throttle={"retry_after": given})
    assert (await graph.get("/users")).headers.get("Retry-After") == shown


async def test_sharepoint_counts_units_and_warns_before_it_refuses(graph: Client, local: Client, answers: str) -> None:
    await switch(local, throttle_units={"per_minute": 10})
    calls = [("GET", f"{answers}/items")] * 2 + [("POST", f"{answers}/items"), ("GET", answers), ("GET", answers)]
    replies = [await graph.call(m, path, {"fields": {}} if m == "POST" else None) for m, path in calls]
    assert [told(reply) for reply in replies] == [[None, None]] * 3 + [[None, None], ["10", "2"]]
    assert (await graph.get(f"/teams/{TEAM}")).status == 200
    assert told(await graph.get(f"{answers}/items/1")) == ["10", "1"]
    refused = await graph.get(f"{answers}/items")
    assert (refused.status, refused.code, told(refused)) == (429, "TooManyRequests", ["10", "1"])
    assert 55 <= int(refused.headers["Retry-After"]) <= 60
    assert refused.headers["RateLimit-Reset"] == refused.headers["Retry-After"]
    assert (await graph.get(f"{answers}/items/delta?token=latest")).status == 200
    assert (await graph.get(f"{answers}/items/delta?token=latest")).status == 429


async def test_units_come_back_when_the_window_ends(graph: Client, local: Client, answers: str) -> None:
    await switch(local, throttle_units={"per_minute": 240, "seconds": 0.5, "status": 503})
    assert [(await graph.get(answers)).status for _ in range(3)] == [200, 200, 503]
    await asyncio.sleep(0.6)
    assert (await graph.get(answers)).status == 200


async def test_a_refused_call_did_no_work(graph: Client, local: Client, answers: str) -> None:
    await switch(local, throttle_units={"per_minute": 3, "match": "POST *"})
    statuses = [(await graph.post(f"{answers}/items", {"fields": {}})).status for _ in range(3)]
    assert statuses == [201, 429, 429]
    assert len((await graph.get(f"{answers}/items")).body["value"]) == 1


async def test_teams_takes_few_calls_a_second_on_one_team(graph: Client, local: Client) -> None:
    for _ in range(2):  # Switching anew forgets what was used.
        await switch(local, throttle_team=True)
        assert (await graph.get(f"/teams/{TEAM}/members")).status == 200
    await switch(local, throttle_team=True)
    replies = [await graph.get(f"/teams/{TEAM}/channels") for _ in range(5)]
    assert [reply.status for reply in replies] == [200] * 4 + [429]
    assert replies[4].headers["Retry-After"] == "1"
    assert (await graph.get("/users")).status == 200
    await asyncio.sleep(1.05)
    assert (await graph.get(f"/teams/{TEAM}")).status == 200


@pytest.mark.parametrize("given", [True, {"bytes": 0}, {"bytes": 7}, {"bytes": 10**9}])
async def test_an_answer_is_cut_half_way_and_the_work_is_done(graph: Client, local: Client, given: Any) -> None:
    await switch(local, cut=[given | {"times": 1}] if isinstance(given, dict) else {"times": 1, "match": "POST *"})
    with pytest.raises(aiohttp.ClientPayloadError):
        await graph.post(f"/teams/{TEAM}/channels", {"displayName": "Ny"})
    names = [row["displayName"] for row in (await graph.get(f"/teams/{TEAM}/channels")).body["value"]]
    assert names == ["General", "Ny"]


async def test_somebody_saves_the_row_in_the_very_moment(graph: Client, local: Client, answers: str) -> None:
    old = (await graph.post(f"{answers}/items", {"fields": {"Title": "a"}})).body["eTag"]
    _, link = await a_round(graph, f"{answers}/items/delta")
    await switch(local, changed_meanwhile=1)
    assert (await graph.call("PATCH", f"{answers}/items/1/fields", {"Title": "x"})).status == 200
    new = (await graph.get(f"{answers}/items/1")).body["eTag"]
    assert (await graph.call("PATCH", f"{answers}/items/1/fields", {"Title": "b"}, If_Match=old)).status == 412
    refused = await graph.call("PATCH", f"{answers}/items/1/fields", {"Title": "b"}, If_Match=new)
    assert (refused.status, refused.code) == (412, "resourceModified")
    item = (await graph.get(f"{answers}/items/1?$expand=fields")).body
    assert (item["eTag"] != new, item["fields"]["Title"], "user" in item["lastModifiedBy"]) == (True, "x", True)
    assert ids((await a_round(graph, link))[0]) == ["1"]
    again = await graph.call("PATCH", f"{answers}/items/1/fields", {"Title": "b"}, If_Match=item["eTag"])
    assert again.status == 200


@pytest.mark.parametrize("method", ["PATCH", "DELETE"])
async def test_a_write_may_meet_a_conflict(graph: Client, local: Client, answers: str, method: str) -> None:
    await put_in(graph, answers, 1, Title="a")
    await switch(local, conflict=1)
    body = {"fields": {"Title": "b"}} if method == "PATCH" else None
    refused = await graph.call(method, f"{answers}/items/1", body)
    assert (refused.status, refused.code) == (409, "resourceModified")
    assert (await graph.get(f"{answers}/items/1?$expand=fields")).body["fields"]["Title"] == "a"
    assert (await graph.call(method, f"{answers}/items/1", body)).status in (200, 204)


async def test_a_list_that_forgets_its_unique_column_keeps_and_finds_duplicates(
    graph: Client, local: Client, answers: str
) -> None:
    await put_in(graph, answers, 2)
    await switch(local, no_unique=True)
    assert (await graph.post(f"{answers}/items", {"fields": {"NoteKey": "K0"}})).status == 201
    found = await graph.get(f"{answers}/items?$filter=fields/NoteKey eq 'k0'")
    assert ids(found.body["value"]) == ["1", "3"]
    await switch(local)
    assert (await graph.post(f"{answers}/items", {"fields": {"NoteKey": "k0"}})).status == 409
    assert (await graph.call("DELETE", f"{answers}/items/1")).status == 204
    assert (await graph.post(f"{answers}/items", {"fields": {"NoteKey": "k0"}})).status == 409
    assert (await graph.call("DELETE", f"{answers}/items/3")).status == 204
    assert (await graph.post(f"{answers}/items", {"fields": {"NoteKey": "k0"}})).status == 201


@pytest.mark.parametrize("path", ["items?$expand=fields&$top=2", "items?$expand=fields&$orderby=fields/NoteKey&$top=2"])
async def test_empty_pages_lead_on_and_hide_nothing(graph: Client, local: Client, answers: str, path: str) -> None:
    await put_in(graph, answers, 5)
    await switch(local, empty_pages=True)
    first = (await graph.get(f"{answers}/{path}")).body
    assert (first["value"], "@odata.nextLink" in first) == ([], True)
    assert await keys(graph, f"{answers}/{path}") == ["k0", "k1", "k2", "k3", "k4"]


async def test_delta_has_empty_pages_too(graph: Client, local: Client, answers: str) -> None:
    await put_in(graph, answers, 5)
    await switch(local, empty_pages=True)
    page = (await graph.get(f"{answers}/items/delta?$top=2")).body
    assert (page["value"], "@odata.deltaLink" in page) == ([], False)
    found, link = await a_round(graph, f"{answers}/items/delta?$top=2")
    assert ids(found) == ["1", "2", "3", "4", "5"]
    assert (await a_round(graph, link))[0] == []


async def test_other_collections_have_empty_pages_where_they_are_matched(graph: Client, local: Client) -> None:
    await switch(local, empty_pages={"match": "GET /teams/*/channels"})
    assert len((await graph.get(f"/teams/{TEAM}/members")).body["value"]) > 0
    page = (await graph.get(f"/teams/{TEAM}/channels?$top=1")).body
    assert page["value"] == []
    assert [row["displayName"] for row in (await graph.get(page["@odata.nextLink"])).body["value"]] == ["General"]


async def test_a_column_may_lose_its_index(graph: Client, local: Client, answers: str) -> None:
    await put_in(graph, answers, 2)
    await switch(local, unindexed={"column": "NoteKey", "times": 2})
    where = f"{answers}/items?$expand=fields&$filter="
    assert (await graph.get(f"{where}fields/Village eq 'x'")).status == 200
    refused = await graph.get(f"{where}fields/NoteKey eq 'k1'")
    assert (refused.status, PREFER in refused.body["error"]["message"]) == (400, True)
    assert await keys(graph, f"{where}fields/NoteKey eq 'k1'", Prefer=PREFER) == ["k1"]
    assert await keys(graph, f"{where}fields/NoteKey eq 'k1'") == ["k1"]


async def patient(graph: Client, method: str, path: str, body: Any = None, **headers: str) -> Reply:
    """What a client does that gives up on nothing but a plain refusal."""
    for _ in range(60):
        try:
            reply = await graph.call(method, path, body, Prefer=PREFER, **headers)
        except aiohttp.ClientError:
            continue
        if reply.status < 429:
            return reply
        await asyncio.sleep(min(float(reply.headers.get("Retry-After", "0.05")), 2))
    raise AssertionError(f"{method} {path} came to no end")


@pytest.mark.parametrize("seed", [1, 2])
async def test_a_patient_client_gets_through_everything_at_once(
    graph: Client, local: Client, answers: str, seed: int
) -> None:
    await switch(local, all=True, seed=seed)
    for number in range(12):
        mine = f"{answers}/items?$expand=fields&$filter=fields/NoteKey eq 'k{number}'"
        while not (await patient(graph, "GET", mine)).body["value"]:
            await patient(graph, "POST", f"{answers}/items", {"fields": {"NoteKey": f"k{number}"}})
    await switch(local)
    there = await keys(graph, f"{answers}/items?$expand=fields")
    assert set(there) == {f"k{number}" for number in range(12)}


async def test_all_is_shown_as_single_switches_and_may_be_changed_beside(local: Client) -> None:
    reply = await local.post("/control/difficulties", {"all": True, "seed": 7, "delay_ms": False, "cut": 3})
    assert reply.status == 200
    shown = (await local.get("/control/difficulties")).body
    assert (shown["seed"], "delay_ms" in shown, shown["cut"]) == (7, False, [{"bytes": 3, "left": None}])
    assert set(shown) == {*SWITCHES, "seed"} - {"delay_ms", *DEVICES}
    waits = [rule.get("retry_after", 1) for rule in shown["throttle"]]
    assert all(float(wait or 0) <= 2 for wait in waits)
    same = (await local.post("/control/difficulties", {"profile": "all", "seed": 7})).body
    assert set(same) == {*SWITCHES, "seed"} - set(DEVICES)
    for wrong in ({"profile": "none"}, {"all": 1, "earthquake": 1}, {"profile": ["all"]}):
        assert (await local.post("/control/difficulties", wrong)).status == 400


@pytest.mark.parametrize(
    "wrong",
    [
        {"throttle_units": {"per_minute": 0}},
        {"throttle_team": -1},
        {"cut": {"bytes": -1}},
        {"throttle": {"retry_after": True}},
        {"roster_page": {"size": 0}},
        {"throttle_units": {"status": 500}},
        {"conversation_limits": {"per_day": 1}},
        {"throttle": {"times": -2}},
        {"delay_ms": {"ms": -5}},
    ],
)
async def test_senseless_numbers_are_refused(local: Client, wrong: Any) -> None:
    assert (await local.post("/control/difficulties", wrong)).status == 400

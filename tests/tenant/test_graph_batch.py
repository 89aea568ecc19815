"""$batch: parts answered singly, in any order, each under its own difficulties."""

from typing import Any

import pytest

from tests.tenant.clients import TEAM, Client
from tests.tenant.test_difficulties import switch

JSON = {"Content-Type": "application/json"}


def part(number: int, url: str, method: str = "GET", **more: Any) -> dict[str, Any]:
    """One request of a batch."""
    return {"id": str(number), "method": method, "url": url, **more}


async def answered(graph: Client, *parts: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The responses by id."""
    reply = await graph.post("/$batch", {"requests": list(parts)})
    assert reply.status == 200, reply.body
    assert len(reply.body["responses"]) == len(parts)
    return {response["id"]: response for response in reply.body["responses"]}


async def test_each_part_is_answered_as_if_it_had_come_alone(graph: Client, answers: str) -> None:
    found = await answered(
        graph,
        part(1, f"{answers}/items", "POST", body={"fields": {"NoteKey": "k"}}, headers=JSON),
        part(2, f"{answers}/items/1?$expand=fields($select=NoteKey)", dependsOn=["1"]),
        part(3, f"/teams/{TEAM}/channels?$filter=displayName eq 'General'"),
        part(4, "/planets"),
        part(5, f"{answers}/items/1", "DELETE", dependsOn=["2"]),
    )
    assert {key: one["status"] for key, one in found.items()} == {"1": 201, "2": 200, "3": 200, "4": 404, "5": 204}
    headers = {name.lower(): value for name, value in found["1"]["headers"].items()}
    assert headers["etag"] == found["1"]["body"]["eTag"]
    assert found["2"]["body"]["fields"]["NoteKey"] == "k"
    assert "body" not in found["5"]
    assert found["4"]["body"]["error"]["innerError"]["request-id"]


async def test_what_depends_on_a_failure_is_not_done(graph: Client, answers: str) -> None:
    made = {"body": {"fields": {"NoteKey": "k"}}, "headers": JSON}
    found = await answered(
        graph,
        part(3, f"{answers}/items", "POST", **made, dependsOn=["2"]),
        part(2, f"/teams/{TEAM}", dependsOn=["1"]),
        part(1, f"/teams/{TEAM}/channels/x"),
    )
    assert {key: one["status"] for key, one in found.items()} == {"1": 404, "2": 424, "3": 424}
    assert (await graph.get(f"{answers}/items")).body["value"] == []


async def test_answers_come_in_an_order_of_their_own_the_same_for_a_seed(graph: Client, local: Client) -> None:
    orders = []
    for seed in (3, 3, 4):
        await switch(local, seed=seed)
        parts = [part(number, f"/teams/{TEAM}") for number in range(20)]
        reply = await graph.post("/$batch", {"requests": parts})
        orders.append([response["id"] for response in reply.body["responses"]])
    assert orders[0] == orders[1] != orders[2]
    assert orders[0] != sorted(orders[0], key=int)


async def test_parts_are_throttled_singly(graph: Client, local: Client, answers: str) -> None:
    throttle = {"times": 1, "match": "POST /sites/*/items", "retry_after": "1.5"}
    await switch(local, batch_throttle=throttle)
    parts = [part(n, f"{answers}/items", "POST", body={"fields": {"NoteKey": f"k{n}"}}, headers=JSON) for n in range(3)]
    found = await answered(graph, *parts)
    assert sorted(one["status"] for one in found.values()) == [201, 201, 429]
    (busy,) = (one for one in found.values() if one["status"] == 429)
    assert busy["headers"]["Retry-After"] == "1.5"
    assert len((await graph.get(f"{answers}/items")).body["value"]) == 2
    assert (await graph.get(f"/teams/{TEAM}")).status == 200


async def test_the_other_difficulties_meet_the_parts_too(graph: Client, local: Client) -> None:
    # A POST, because aiohttp by itself repeats a GET whose connection was lost.
    lost = {"match": "POST /teams/*/channels", "times": 1}
    await switch(local, lost_answer=lost, throttle={"match": "GET /users", "times": 1})
    create = part(1, f"/teams/{TEAM}/channels", "POST", body={"displayName": "Ny"}, headers=JSON)
    found = await answered(graph, create, part(2, "/users"), part(3, "users"))
    assert {key: one["status"] for key, one in found.items()} == {"1": 504, "2": 429, "3": 200}


@pytest.mark.parametrize(
    "parts",
    [
        [],
        [part(n, "/users") for n in range(21)],
        [part(1, "/users"), part(1, "/users")],
        [part(1, "/users") | {"id": "a"}, part(1, "/users") | {"id": "A"}],
        [part(1, "/users", dependsOn=["9"])],
        [part(1, "/users", dependsOn=["2"]), part(2, "/users", dependsOn=["1"])],
        [{"id": "1", "url": "/users"}],
        [part(1, "/users", "SING")],
        [part(1, "/users", headers={"X": 1})],
        [part(1, "/users", colour="red")],
    ],
)
async def test_a_batch_that_makes_no_sense_is_refused_whole(graph: Client, parts: list[dict[str, Any]]) -> None:
    assert (await graph.post("/$batch", {"requests": parts})).status == 400


@pytest.mark.parametrize(
    "wrong",
    [
        part(1, "https://example.org/v1.0/users"),
        part(1, "/$batch", "POST", body={"requests": []}, headers=JSON),
        part(1, "/users", "POST", body={}),
        part(1, "/users", "PUT", body="åå", headers=JSON),
        part(1, "/users", headers={"X": "a\r\nHost: b"}),
    ],
)
async def test_a_part_that_makes_no_sense_is_refused_alone(graph: Client, wrong: dict[str, Any]) -> None:
    found = await answered(graph, wrong, part(2, "/users"))
    assert {key: one["status"] for key, one in found.items()} == {"1": 400, "2": 200}


async def test_a_file_may_be_a_part(graph: Client) -> None:
    drive = (await graph.get(f"/groups/{TEAM}/drive")).body["id"]
    upload = part(
        1, f"/drives/{drive}/root:/a.txt:/content", "PUT", body="aGVq", headers={"Content-Type": "text/plain"}
    )
    read = part(2, f"/drives/{drive}/root:/a.txt:/content", dependsOn=["1"])
    found = await answered(graph, upload, read)
    assert (found["1"]["body"]["size"], found["2"]["status"]) == (3, 302)
    assert "/download/" in found["2"]["headers"]["Location"]


async def test_a_part_needs_the_callers_token(graph: Client, local: Client) -> None:
    assert (await local.post("/v1.0/$batch", {"requests": [part(1, "/users")]})).status == 401
    sneaked = part(1, "/users", headers={"authorization": "Bearer x", "Content-Length": "9"})
    assert (await answered(graph, sneaked))["1"]["status"] == 200

"""The bad days: each switch once on and once off, and the same dice for the same seed."""

import time
from pathlib import Path
from typing import Any
from urllib.parse import quote

import aiohttp
import pytest

from tenant.difficulties import SWITCHES
from tests.tenant.clients import TEAM, Client

PATH = f"/teams/{TEAM}"


async def switch(local: Client, **switches: Any) -> None:
    """Switches difficulties on and all others off."""
    assert (await local.post("/control/difficulties", switches)).status == 200


async def test_a_new_channel_is_not_found_for_a_while(graph: Client, local: Client) -> None:
    await switch(local, not_found_after_create=2)
    made = await graph.post(f"{PATH}/channels", {"displayName": "Ny"})
    path = f"{PATH}/channels/{quote(made.body['id'], safe='')}"
    assert [(await graph.get(path)).status for _ in range(3)] == [404, 404, 200]
    assert made.body["id"] in [row["id"] for row in (await graph.get(f"{PATH}/channels")).body["value"]]


@pytest.mark.parametrize(("given", "shown"), [(2, "2"), (2.128, "2.128"), (200, "200")])
async def test_throttling_says_how_long_to_wait_and_does_no_work(
    graph: Client, local: Client, given: float, shown: str
) -> None:
    await switch(local, throttle={"times": 1, "retry_after": given, "match": "POST *"})
    assert (await graph.get(PATH)).status == 200
    reply = await graph.post(f"{PATH}/channels", {"displayName": "Ny"})
    assert (reply.status, reply.headers["Retry-After"]) == (429, shown)
    assert (await graph.post(f"{PATH}/channels", {"displayName": "Ny"})).status == 201


async def test_the_connector_is_throttled_too(connector: Client, local: Client, graph: Client) -> None:
    await switch(local, throttle={"match": "* /connector/*", "status": 503})
    reply = await connector.get("/v3/conversations/x/pagedmembers")
    assert (reply.status, reply.headers["Retry-After"]) == (503, "1")
    assert (await graph.get(PATH)).status == 200


@pytest.mark.parametrize("status", [500, 502, 504])
async def test_an_error_after_the_work_leaves_the_work_done(graph: Client, local: Client, status: int) -> None:
    await switch(local, error_after_work={"times": 1, "status": status, "match": "POST /teams/*/channels"})
    assert (await graph.post(f"{PATH}/channels", {"displayName": "Ny"})).status == status
    names = [row["displayName"] for row in (await graph.get(f"{PATH}/channels")).body["value"]]
    assert names == ["General", "Ny"]


async def test_a_lost_answer_leaves_the_work_done(graph: Client, local: Client) -> None:
    await switch(local, lost_answer={"times": 1, "match": "POST /teams/*/channels"})
    with pytest.raises(aiohttp.ClientError):
        await graph.post(f"{PATH}/channels", {"displayName": "Ny"})
    assert (await graph.post(f"{PATH}/channels", {"displayName": "Ny"})).status == 400
    lines = (await local.get("/control/log?kind=graph")).body["lines"]
    assert [line["status"] for line in lines] == [0, 400]


async def test_a_refusal_is_not_turned_into_a_lost_answer(graph: Client, local: Client) -> None:
    await switch(local, lost_answer=1)
    assert (await graph.post(f"{PATH}/channels", {"displayName": "a/b"})).status == 400


async def test_a_delay_delays(graph: Client, local: Client) -> None:
    await switch(local, delay_ms={"ms": 60, "times": 1})
    started = time.perf_counter()
    await graph.get(PATH)
    assert time.perf_counter() - started >= 0.055


async def test_the_same_seed_gives_the_same_bad_days(graph: Client, local: Client) -> None:
    days = []
    for seed in (7, 7, 8):
        await switch(local, throttle=0.5, seed=seed)
        days.append([(await graph.get(PATH)).status for _ in range(24)])
    assert days[0] == days[1] != days[2]
    assert set(days[0]) == {200, 429}


@pytest.mark.parametrize(
    "wrong",
    [
        {"earthquake": True},
        {"throttle": {"often": 1}},
        {"throttle": {"rate": 2}},
        {"throttle": "yes"},
        {"delay_ms": {}},
        {"error_after_work": {"status": 418}},
        {"seed": "x"},
        [],
    ],
)
async def test_an_unknown_or_senseless_switch_is_refused_and_changes_nothing(
    graph: Client, local: Client, wrong: Any
) -> None:
    await switch(local, throttle=True)
    assert (await local.post("/control/difficulties", wrong)).status == 400
    assert (await graph.get(PATH)).status == 429


def test_the_page_of_the_stand_in_knows_every_switch() -> None:
    page = (Path(__file__).parents[2] / "docs/reference/stand-in.md").read_text(encoding="utf-8")
    rows = "".join(line for line in page.splitlines() if line.startswith("| `"))
    assert [name for name in SWITCHES if f"`{name}`" not in rows] == []


async def test_an_empty_set_of_switches_ends_all(graph: Client, local: Client) -> None:
    await switch(local, throttle=[{"match": "GET *", "times": 5}, {"match": "POST *"}], delay_ms=1)
    shown = (await local.get("/control/difficulties")).body
    assert [rule["left"] for rule in shown["throttle"]] == [5, None]
    await switch(local)
    assert (await local.get("/control/difficulties")).body == {"seed": 0}
    assert (await graph.get(PATH)).status == 200


async def test_strikes_are_counted_by_name_until_something_else_is_switched_on(graph: Client, local: Client) -> None:
    count = "/control/difficulties/struck"
    await switch(local, throttle=[{"times": 1}, {"times": 1, "status": 503}], not_found_after_create=2, cut={"rate": 0})
    assert (await local.get(count)).body == {"struck": {"throttle": 0, "not_found_after_create": 0, "cut": 0}}
    assert [(await graph.get(PATH)).status for _ in range(3)] == [429, 503, 200]
    made = await graph.post(f"{PATH}/channels", {"displayName": "Ny"})
    await graph.get(f"{PATH}/channels/{quote(made.body['id'], safe='')}")
    assert (await local.get(count)).body == {"struck": {"throttle": 2, "not_found_after_create": 1, "cut": 0}}
    await switch(local, cut=1)
    assert (await local.get(count)).body == {"struck": {"cut": 0}}

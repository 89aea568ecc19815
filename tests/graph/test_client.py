"""The one way to Graph: what is repeated, what is never repeated, and what a refusal becomes."""

import asyncio
import subprocess
import sys

import pytest

from forum.ports import LockedOut, Unavailable, Undeliverable
from graph import ways
from graph.answers import Channel, Created, Team
from graph.client import Graph
from graph.refusals import Refused
from tests.graph.near import TEAM_ID, HurriedClock, Script, Tenant, calling

TEAM = b'{"id": "t", "displayName": "Landsbyforum"}'
ERROR = b'{"error": {"code": "Forbidden", "message": "No."}}'
CHANNEL = {"displayName": "Broager", "membershipType": "standard"}


async def test_a_read_is_repeated_after_the_time_that_the_service_asks_for(
    scripted_graph: Graph, script: Script, clock: HurriedClock
) -> None:
    script.says(429, Retry_After="1.5")
    script.says(200, TEAM)
    assert (await scripted_graph.get(ways.team("t"), Team)).name == "Landsbyforum"
    assert clock.slept == [1.5]


async def test_a_read_without_retry_after_waits_longer_each_time_and_then_gives_up(
    scripted_graph: Graph, script: Script, clock: HurriedClock
) -> None:
    script.says(503)
    with pytest.raises(Unavailable):
        await scripted_graph.get(ways.team("t"), Team)
    assert clock.slept == [0.2, 0.4, 0.8, 1.6]
    assert len(script.asked) == 5


async def test_a_long_retry_after_is_left_to_the_caller_and_pauses_the_target(
    scripted_graph: Graph, script: Script, clock: HurriedClock
) -> None:
    script.says(429, Retry_After="181")
    with pytest.raises(Unavailable) as caught:
        await scripted_graph.get(ways.team("t"), Team)
    assert (caught.value.retry_after, caught.value.pause, clock.slept) == (181.0, True, [])


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
async def test_a_write_is_never_repeated_here(scripted_graph: Graph, script: Script, status: int) -> None:
    script.says(status, Retry_After="0.1")
    with pytest.raises(Unavailable) as caught:
        await scripted_graph.post(ways.channels("t"), CHANNEL, Channel)
    assert len(script.asked) == 1
    assert caught.value.pause is (status in (429, 503))


@pytest.mark.parametrize(("status", "pause"), [(429, True), (503, False), (500, False)])
async def test_only_throttling_pauses_the_target_when_no_time_is_named(
    scripted_graph: Graph, script: Script, status: int, pause: bool
) -> None:
    script.says(status)
    with pytest.raises(Unavailable) as caught:
        await scripted_graph.post(ways.channels("t"), CHANNEL, Channel)
    assert (caught.value.retry_after, caught.value.pause) == (None, pause)


async def test_a_write_whose_answer_was_lost_may_have_happened_and_is_not_sent_again(
    graph: Graph, tenant: Tenant
) -> None:
    await tenant.difficulties(lost_answer={"match": "POST *", "times": 1})
    with pytest.raises(Unavailable):
        await graph.post(ways.channels(TEAM_ID), CHANNEL, Channel)
    assert await tenant.count("POST", "/channels") == 1
    names = [channel.name for channel in await graph.all(ways.channels(TEAM_ID), Channel)]
    assert names.count("Broager") == 1


async def test_an_empty_page_with_a_next_link_is_not_the_end(scripted_graph: Graph, script: Script) -> None:
    script.says(200, b'{"value": [{"id": "1"}], "@odata.nextLink": "HERE/v1.0/teams/t/channels?$skiptoken=a"}')
    script.says(200, b'{"value": [], "@odata.nextLink": "HERE/v1.0/teams/t/channels?$skiptoken=b"}')
    script.says(200, b'{"value": [{"id": "2"}]}')
    assert [channel.id for channel in await scripted_graph.all(ways.channels("t"), Channel)] == ["1", "2"]
    assert [path for _, path, _ in script.asked][2] == "/v1.0/teams/t/channels?$skiptoken=b"
    assert all(headers["Authorization"] == "Bearer paper" for *_, headers in script.asked)


async def test_pages_that_go_round_in_a_ring_are_noticed(scripted_graph: Graph, script: Script) -> None:
    script.says(200, b'{"value": [], "@odata.nextLink": "HERE/v1.0/teams/t/channels?$skiptoken=a"}')
    with pytest.raises(Unavailable):
        await scripted_graph.all(ways.channels("t"), Channel)
    assert len(script.asked) == 2


@pytest.mark.parametrize(
    "link", ["http://localhost:PORT/v1.0/x", "http://127.0.0.1:1/v1.0/x", "http://a@127.0.0.1:PORT/v1.0/x", "//x", "é"]
)
async def test_nobody_follows_a_link_to_another_place(scripted_graph: Graph, script: Script, link: str) -> None:
    there = link.replace("PORT", script.url.rpartition(":")[2]).encode()
    script.says(200, b'{"value": [], "@odata.nextLink": "' + there + b'"}')
    with pytest.raises(Unavailable):
        await scripted_graph.all(ways.channels("t"), Channel)
    assert len(script.asked) == 1


@pytest.mark.parametrize("status", [301, 302, 307, 308])
async def test_nobody_is_led_elsewhere_and_a_change_that_was_is_not_done(
    scripted_graph: Graph, script: Script, status: int
) -> None:
    script.says(status, Location="HERE/v1.0/elsewhere")
    with pytest.raises(Unavailable):
        await scripted_graph.delete(ways.item("s", "l", "1"))
    assert [path for _, path, _ in script.asked] == ["/v1.0/sites/s/lists/l/items/1"]


async def test_no_cookie_is_kept_that_could_spoil_what_is_asked_next(scripted_graph: Graph, script: Script) -> None:
    script.says(200, TEAM, Set_Cookie="poison=æ")
    for _ in range(2):
        await scripted_graph.get(ways.team("t"), Team)
    assert ["Cookie" in headers for *_, headers in script.asked] == [False, False]


async def test_an_answer_that_is_no_answer_asks_for_patience(scripted_graph: Graph, script: Script) -> None:
    script.says(200, b"<html>maintenance</html>")
    with pytest.raises(Unavailable):
        await scripted_graph.get(ways.team("t"), Team)


async def test_a_missing_right_is_named_with_the_one_who_gives_it(scripted_graph: Graph, script: Script) -> None:
    script.says(403, ERROR)
    with pytest.raises(Undeliverable, match=r"Channel\.Create\.Group \(gives af en teamejer"):
        await scripted_graph.post(ways.channels("t"), CHANNEL, Channel)


async def test_what_is_not_there_is_none_when_asked_for_and_refused_when_needed(graph: Graph) -> None:
    nobody = "20000000-0000-4000-8000-00000000dead"
    assert await graph.find(ways.team(nobody), Team) is None
    with pytest.raises(Refused) as caught:
        await graph.get(ways.team(nobody), Team)
    assert caught.value.status == 404


async def test_a_refusal_about_an_item_does_not_repeat_what_it_says(scripted_graph: Graph, script: Script) -> None:
    script.says(400, b'{"error": {"code": "invalidRequest", "message": "Bad value: a note"}}')
    with pytest.raises(Undeliverable) as caught:
        await scripted_graph.post(ways.items("s", "l"), {}, Created)
    assert "a note" not in str(caught.value)
    assert "invalidRequest" in str(caught.value)


async def test_nobody_at_the_address_asks_for_patience(tenant: Tenant, clock: HurriedClock, script: Script) -> None:
    async with calling("http://127.0.0.1:9", tenant.credential(), clock) as graph:
        with pytest.raises(Unavailable):
            await graph.post(ways.channels(TEAM_ID), CHANNEL, Channel)


async def test_a_wrong_secret_asks_for_patience_and_nothing_is_called(tenant: Tenant, clock: HurriedClock) -> None:
    async with calling(tenant.url, tenant.credential("wrong"), clock, patience_s=0) as graph:
        with pytest.raises(LockedOut, match="hemmelighed"):
            await graph.get(ways.team(TEAM_ID), Team)
    assert await tenant.calls() == []


@pytest.mark.parametrize(
    "origin",
    [
        "http://graph.example",
        "https://graph.example/v1.0",
        "ftp://127.0.0.1",
        "graph.microsoft.com",
        "https://me:secret@graph.example",
        "http://127.0.0.1.example:80",
        "https://graph.example:port",
    ],
)
def test_an_address_that_is_unsafe_or_none_is_refused_with_its_setting(origin: str, clock: HurriedClock) -> None:
    with pytest.raises(ValueError, match="FORUM_GRAPH_URL") as caught:
        Graph(None, clock, origin)  # type: ignore[arg-type]
    assert "\n" not in str(caught.value)


def test_the_sdk_is_not_paid_for_before_the_first_call() -> None:
    probe = (
        "import sys, graph.client, graph.lists, graph.files, graph.workspace, graph.local;"
        "print([name for name in ('msgraph', 'kiota_http', 'httpx', 'azure.identity') if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


async def test_calls_at_the_same_moment_share_one_client(graph: Graph, tenant: Tenant) -> None:
    found = await asyncio.gather(*(graph.get(ways.team(TEAM_ID), Team) for _ in range(8)))
    assert {team.name for team in found} == {"Landsbyforum"}


async def test_warming_up_brings_the_sdk_and_calls_nobody(graph: Graph, tenant: Tenant) -> None:
    await graph.warm_up()
    assert await tenant.calls() == []

"""The Connector's limits: per conversation and in total, in real time, at the documented numbers (rule 38)."""

import asyncio

import pytest

from tenant.frequency import Frequency
from tenant.pacing import READS, SENDS
from tests.tenant.clients import ANNA, INGE, Client, Reply
from tests.tenant.rooms import MESSAGE, chat_with, one_to_one, room, root_post, switch

pytestmark = pytest.mark.usefixtures("installed")


async def say(connector: Client, place: str, times: int) -> list[Reply]:
    """As many messages as fast as they go."""
    return list(await asyncio.gather(*(connector.post(room(place), MESSAGE) for _ in range(times))))


async def test_seven_messages_a_second_go_into_a_conversation_and_the_eighth_waits(connector: Client) -> None:
    inge, anna = await chat_with(connector), await chat_with(connector, ANNA)
    replies = await say(connector, inge, 8)
    refused = [reply for reply in replies if reply.status != 201]
    assert [(reply.status, reply.code, reply.headers["Retry-After"]) for reply in refused] == [(429, "Throttled", "1")]
    assert (await connector.post(room(anna), MESSAGE)).status == 201


async def test_all_threads_of_a_channel_count_together(connector: Client, channel: str) -> None:
    threads = [(await root_post(connector, channel))["id"] for _ in range(2)]
    first = await say(connector, threads[0], 5)
    second = await say(connector, threads[1], 5)
    assert sorted(reply.status for reply in first + second) == [201] * 7 + [429] * 3


async def test_edits_count_as_sends(connector: Client) -> None:
    place = await chat_with(connector)
    key = (await connector.post(room(place), MESSAGE)).body["id"]
    edits = [(await connector.call("PUT", room(place, f"activities/{key}"), MESSAGE)).status for _ in range(7)]
    assert edits == [200] * 6 + [429]


async def test_a_roster_may_be_read_twice_as_often(connector: Client, channel: str) -> None:
    reads = await asyncio.gather(*(connector.get(room(channel, "pagedmembers")) for _ in range(15)))
    assert sorted(reply.status for reply in reads) == [200] * 14 + [429]


async def test_fifty_calls_a_second_are_the_total(connector: Client, local: Client) -> None:
    """A total of its own size stands for the fifty, so that the test needs no fifty conversations."""
    await switch(local, conversation_limits={"total_per_second": 3})
    places = [INGE, ANNA, INGE, ANNA]
    replies = await asyncio.gather(*(one_to_one(connector, person) for person in places))
    assert sorted(reply.status for reply in replies) == [201, 201, 201, 429]


async def test_the_switch_changes_the_numbers_and_back(connector: Client, local: Client) -> None:
    place = await chat_with(connector)
    await switch(local, conversation_limits={"per_second": 2, "times": 1})
    assert sorted(reply.status for reply in await say(connector, place, 3)) == [201, 201, 429]
    assert (await local.get("/control/difficulties")).body["conversation_limits"][0]["left"] == 0
    assert (await connector.post(room(place), MESSAGE)).status == 201


async def test_a_wait_that_was_kept_is_enough(connector: Client, local: Client) -> None:
    place = await chat_with(connector)
    await switch(local, conversation_limits={"per_second": 1})
    replies = await say(connector, place, 2)
    (refused,) = (reply for reply in replies if reply.status == 429)
    await asyncio.sleep(float(refused.headers["Retry-After"]))
    assert (await connector.post(room(place), MESSAGE)).status == 201


@pytest.mark.parametrize(
    ("windows", "span", "most"),
    [(SENDS, 2, 8), (SENDS, 30, 60), (SENDS, 3600, 1800), (READS, 2, 16), (READS, 30, 120), (READS, 3600, 3600)],
)
def test_each_longer_window_holds_without_its_hour_being_waited_for(
    windows: dict[float, int], span: float, most: int
) -> None:
    seen, longest, now = Frequency(), max(windows), 0.0
    for _ in range(most):
        seen.note("x", longest, now)
    assert seen.wait("x", {span: most}, now) == span
    assert seen.wait("x", {span: most}, now + span) == 0
    assert windows[span] == most


def test_calls_older_than_the_longest_window_are_forgotten() -> None:
    seen = Frequency()
    for now in range(10):
        seen.note("x", 3, float(now))
    assert seen.seen["x"] == [7.0, 8.0, 9.0]

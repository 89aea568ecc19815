"""Events in a mailbox's calendar: who may, what is taken, what a repeat makes, and where they can be read."""

from typing import Any

import aiohttp
import pytest

from tenant import Running
from tests.tenant.clients import ANNA, LISE, Client, caller

EVENTS = f"/users/{LISE}/events"


def at(hour: int, zone: str = "UTC") -> dict[str, str]:
    return {"dateTime": f"2021-09-14T{hour:02}:00:00", "timeZone": zone}


def meeting(**other: Any) -> dict[str, Any]:
    return {"subject": "ERFA", "start": at(15), "end": at(17), "location": {"displayName": "Broager"}} | other


@pytest.fixture
async def planning(tenant: Running, session: aiohttp.ClientSession) -> Client:
    rights = {"bot": {"roles": ["Calendars.ReadWrite"]}}
    async with session.post(f"{tenant.url}/control/rights", json=rights) as answer:
        assert answer.status == 200
    return await caller(session, tenant.url, "bot")


async def events(local: Client) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await local.get("/window/calendar")).body["events"]
    return found


async def test_an_event_is_made_changed_and_taken_away(planning: Client, local: Client) -> None:
    made = await planning.post(EVENTS, meeting(transactionId="t"))
    assert (made.status, made.body["subject"], made.body["start"]["timeZone"]) == (201, "ERFA", "UTC")
    moved = await planning.call("PATCH", f"{EVENTS}/{made.body['id']}", {"start": at(16), "end": at(18)})
    assert (moved.status, moved.body["start"], moved.body["subject"]) == (200, at(16), "ERFA")
    assert [row["end"] for row in await events(local)] == [at(18)]
    assert (await planning.call("DELETE", f"{EVENTS}/{made.body['id']}")).status == 204
    assert await events(local) == []


async def test_the_same_transaction_makes_one_event(planning: Client, local: Client) -> None:
    """201 both times, as the service does: only the id tells that nothing was made."""
    first, second = [await planning.post(EVENTS, meeting(transactionId="t")) for _ in range(2)]
    other = await planning.post(EVENTS, meeting(transactionId="u"))
    assert (first.status, second.status, first.body["id"]) == (201, 201, second.body["id"])
    assert other.body["id"] != first.body["id"]
    assert len(await events(local)) == 2


async def test_another_event_under_a_known_transaction_is_refused_with_the_first(
    planning: Client, local: Client
) -> None:
    first = await planning.post(EVENTS, meeting(transactionId="t"))
    reply = await planning.post(EVENTS, meeting(transactionId="t", subject="ERFA i Sydals"))
    assert (reply.status, reply.code) == (400, "ErrorDuplicateTransactionId")
    assert reply.body["error"]["@event.existingEventId"] == first.body["id"]
    assert [row["subject"] for row in await events(local)] == ["ERFA"]


async def test_an_event_that_somebody_saves_in_that_moment_is_left_as_it_is(planning: Client, local: Client) -> None:
    made = await planning.post(EVENTS, meeting())
    await local.post("/control/difficulties", {"conflict": {"match": "* /users/*", "times": 2}})
    for method, body in (("PATCH", {"subject": "x"}), ("DELETE", None)):
        reply = await planning.call(method, f"{EVENTS}/{made.body['id']}", body)
        assert (reply.status, reply.code) == (409, "ErrorIrresolvableConflict")
    assert [row["subject"] for row in await events(local)] == ["ERFA"]


async def test_one_mailbox_knows_nothing_of_the_others_events(planning: Client) -> None:
    made = await planning.post(EVENTS, meeting(transactionId="t"))
    assert (await planning.post(f"/users/{ANNA}/events", meeting(transactionId="t"))).body["id"] != made.body["id"]
    for method, body in (("PATCH", {"subject": "x"}), ("DELETE", None)):
        reply = await planning.call(method, f"/users/{ANNA}/events/{made.body['id']}", body)
        assert (reply.status, reply.code) == (404, "ErrorItemNotFound")


async def test_an_event_that_somebody_took_away_is_not_found(planning: Client, local: Client) -> None:
    made = await planning.post(EVENTS, meeting())
    assert (await local.call("DELETE", f"/window/calendar/{made.body['id']}")).status == 204
    reply = await planning.call("PATCH", f"{EVENTS}/{made.body['id']}", {"subject": "x"})
    assert (reply.status, reply.code) == (404, "ErrorItemNotFound")
    reply = await planning.call("DELETE", f"{EVENTS}/nonsense")
    assert (reply.status, reply.code) == (400, "ErrorInvalidIdMalformed")


async def test_nobody_writes_without_the_right_or_into_a_mailbox_that_is_not_there(
    bot_graph: Client, planning: Client, local: Client
) -> None:
    reply = await bot_graph.post(EVENTS, meeting())
    assert (reply.status, reply.code) == (403, "ErrorAccessDenied")
    reply = await planning.post("/users/nobody@landsbyforum.example/events", meeting())
    assert (reply.status, reply.code) == (404, "ErrorInvalidUser")
    assert await events(local) == []


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"end": at(14)}, "ErrorCalendarEndDateIsEarlierThanStartDate"),
        ({"start": None}, "ErrorInvalidRequest"),
        ({"start": {"dateTime": "2021-09-14T15:00:00Z", "timeZone": "UTC"}}, "ErrorInvalidParameter"),
        ({"start": {"dateTime": "2021-09-31T15:00:00", "timeZone": "UTC"}}, "ErrorInvalidParameter"),
        ({"start": at(15, "Dansk tid")}, "TimeZoneNotSupportedException"),
        ({"start": {"dateTime": "2021-09-14T15:00:00"}}, "BadRequest"),
        ({"subject": "x" * 256}, "ErrorInvalidPropertyRequest"),
        ({"body": {"contentType": "markdown", "content": "x"}}, "BadRequest"),
        ({"titel": "ERFA"}, "BadRequest"),
    ],
)
async def test_an_event_that_graph_would_not_take_is_refused(
    other: dict[str, Any], code: str, planning: Client, local: Client
) -> None:
    reply = await planning.post(EVENTS, meeting(**other))
    assert (reply.status, reply.code) == (400, code)
    assert await events(local) == []


async def test_a_change_may_not_end_before_it_begins(planning: Client, local: Client) -> None:
    made = await planning.post(EVENTS, meeting())
    reply = await planning.call("PATCH", f"{EVENTS}/{made.body['id']}", {"end": at(14)})
    assert (reply.status, reply.code) == (400, "ErrorCalendarEndDateIsEarlierThanStartDate")
    assert [row["end"] for row in await events(local)] == [at(17)]


async def test_an_event_keeps_the_transaction_it_was_made_with(planning: Client) -> None:
    made = await planning.post(EVENTS, meeting(transactionId="t"))
    reply = await planning.call("PATCH", f"{EVENTS}/{made.body['id']}", {"transactionId": "u"})
    assert (reply.status, reply.code) == (400, "ErrorInvalidRequest")


async def test_an_event_whose_answer_was_lost_stands(planning: Client, local: Client) -> None:
    await local.post("/control/difficulties", {"lost_answer": {"match": "POST /users/*/events", "times": 1}})
    with pytest.raises(aiohttp.ClientError):
        await planning.post(EVENTS, meeting(transactionId="t"))
    assert len(await events(local)) == 1
    assert (await planning.post(EVENTS, meeting(transactionId="t"))).status == 201
    assert len(await events(local)) == 1

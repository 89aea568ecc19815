"""Meetings in a shared mailbox's calendar over HTTP, and what its refusals become."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from forum.erfa.calendar import Entry, Gone
from forum.ports import Unavailable, Undeliverable
from forum.reasons import Why
from graph.calendar import GraphCalendar, transaction
from graph.client import Graph
from tests.graph.near import Script, Tenant

LISE = "lise@landsbyforum.example"
START = datetime(2021, 9, 14, 15, tzinfo=UTC)
ERFA = Entry("erfa-2021-09-14", "ERFA", START, START + timedelta(hours=2), "Broager", "", (), 0, START, START)


def calendar(graph: Graph, mailbox: str = LISE) -> GraphCalendar:
    return GraphCalendar(graph, mailbox, lambda entry: f"Dagsorden for {entry.title}")


async def events(tenant: Tenant) -> list[dict[str, object]]:
    async with tenant.session.get(f"{tenant.url}/window/calendar") as answer:
        found: list[dict[str, object]] = (await answer.json())["events"]
    return found


@pytest.fixture
async def allowed(tenant: Tenant) -> Tenant:
    await tenant.control("rights", {"setup": {"roles": ["Calendars.ReadWrite"]}})
    return tenant


async def test_a_meeting_stands_in_the_calendar_moves_and_goes(graph: Graph, allowed: Tenant) -> None:
    event = await calendar(graph).make(ERFA, 0)
    (told,) = await events(allowed)
    assert (told["subject"], told["location"]) == ("ERFA", {"displayName": "Broager"})
    assert told["start"] == {"dateTime": "2021-09-14T15:00:00", "timeZone": "UTC"}
    assert told["body"] == {"contentType": "text", "content": "Dagsorden for ERFA"}
    await calendar(graph).change(replace(ERFA, title="ERFA i Sydals"), event)
    assert [row["subject"] for row in await events(allowed)] == ["ERFA i Sydals"]
    await calendar(graph).remove(event)
    assert await events(allowed) == []


async def test_a_lost_answer_makes_no_second_event(graph: Graph, allowed: Tenant) -> None:
    await allowed.difficulties(lost_answer={"match": "POST /users/*/events", "times": 1})
    with pytest.raises(Unavailable):
        await calendar(graph).make(ERFA, 0)
    event = await calendar(graph).make(ERFA, 0)
    assert [row["id"] for row in await events(allowed)] == [event]
    assert await calendar(graph).make(ERFA, 1) != event


async def test_a_meeting_that_changed_after_a_lost_answer_is_the_event_that_stands(
    graph: Graph, allowed: Tenant
) -> None:
    """Exchange does not take another event under a known transaction id: it names the first one."""
    await allowed.difficulties(lost_answer={"match": "POST /users/*/events", "times": 1})
    with pytest.raises(Unavailable):
        await calendar(graph).make(ERFA, 0)
    event = await calendar(graph).make(replace(ERFA, title="ERFA i Sydals"), 0)
    assert [(row["id"], row["subject"]) for row in await events(allowed)] == [(event, "ERFA")]


async def test_a_transaction_that_is_used_without_a_name_is_given_up(scripted_graph: Graph, script: Script) -> None:
    for status in (400, 409):
        script.answers.clear()
        script.says(status, b'{"error": {"code": "ErrorDuplicateTransactionId", "message": "used"}}')
        with pytest.raises(Undeliverable):
            await calendar(scripted_graph).make(ERFA, 0)


@pytest.mark.parametrize("status", [409, 412])
async def test_whoever_saved_it_in_that_moment_is_overwritten_later(
    status: int, scripted_graph: Graph, script: Script
) -> None:
    script.says(status, b'{"error": {"code": "ErrorIrresolvableConflict", "message": "changed"}}')
    wanted = calendar(scripted_graph)
    for asked in (wanted.make(ERFA, 0), wanted.change(ERFA, "AAMkx="), wanted.remove("AAMkx=")):
        with pytest.raises(Unavailable):
            await asked


async def test_without_an_event_it_is_the_mailbox_that_is_not_there(scripted_graph: Graph, script: Script) -> None:
    script.says(404, b'{"error": {"code": "ResourceNotFound", "message": "Resource could not be discovered."}}')
    with pytest.raises(Undeliverable, match="FORUM_CALENDAR"):
        await calendar(scripted_graph).make(ERFA, 0)


@pytest.mark.parametrize("act", ["change", "remove"])
async def test_what_somebody_took_away_is_told_as_gone(graph: Graph, allowed: Tenant, act: str) -> None:
    event = await calendar(graph).make(ERFA, 0)
    await calendar(graph).remove(event)
    with pytest.raises(Gone):
        await (calendar(graph).remove(event) if act == "remove" else calendar(graph).change(ERFA, event))


async def test_without_the_right_it_is_given_up_by_name(graph: Graph, tenant: Tenant) -> None:
    with pytest.raises(Undeliverable) as refused:
        await calendar(graph).make(ERFA, 0)
    assert (refused.value.reason.why, "Calendars.ReadWrite" in refused.value.reason.detail) == (Why.NO_RIGHT, True)


async def test_a_mailbox_that_is_not_there_is_given_up_by_the_settings_name(graph: Graph, allowed: Tenant) -> None:
    nobody = calendar(graph, "nobody@landsbyforum.example")
    for asked in (nobody.make(ERFA, 0), nobody.change(ERFA, "AAMkx="), nobody.remove("AAMkx=")):
        with pytest.raises(Undeliverable, match="FORUM_CALENDAR"):
            await asked


async def test_a_calendar_that_asks_for_patience_holds_back_nothing_else(scripted_graph: Graph, script: Script) -> None:
    script.says(429, Retry_After="30")
    with pytest.raises(Unavailable) as away:
        await calendar(scripted_graph).make(ERFA, 0)
    assert (away.value.retry_after, away.value.pause, away.value.service) == (30, True, None)


async def test_a_refusal_repeats_no_words_of_the_meeting(scripted_graph: Graph, script: Script) -> None:
    script.says(400, b'{"error": {"code": "ErrorInvalidPropertyRequest", "message": "ERFA hos Karla"}}')
    with pytest.raises(Undeliverable) as refused:
        await calendar(scripted_graph).make(ERFA, 0)
    assert "Karla" not in f"{refused.value} {refused.value.reason.detail}"


async def test_the_address_is_one_segment_and_the_transaction_is_stable(scripted_graph: Graph, script: Script) -> None:
    script.says(201, json.dumps({"id": "AAMk/1="}).encode())
    await calendar(scripted_graph, "Forum@kommune.example").make(ERFA, 0)
    script.says(200)
    await calendar(scripted_graph, "Forum@kommune.example").change(ERFA, "AAMk/1=")
    assert [each[1] for each in script.asked] == [
        "/v1.0/users/Forum%40kommune.example/events",
        "/v1.0/users/Forum%40kommune.example/events/AAMk%2F1%3D",
    ]
    same = {
        transaction(mailbox, "erfa-2021-09-14", 0) for mailbox in ("Forum@kommune.example", "forum@kommune.example")
    }
    assert len(same | {transaction("forum@kommune.example", "erfa-2021-09-14", 1)}) == 2

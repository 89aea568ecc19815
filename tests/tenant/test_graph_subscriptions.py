"""Subscriptions to a list: the handshake, the notifications, the end."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest
from aiohttp import web

from tests.tenant.clients import Client
from tests.tenant.test_graph_delta import ahead
from tests.tenant.test_graph_items import put_in

Soon = Callable[[Callable[[], bool]], Awaitable[None]]


@dataclass(slots=True)
class Ear:
    """An address that hears notifications; `echo` is what it makes of the handshake."""

    url: str = ""
    heard: list[dict[str, Any]] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    echo: Callable[[str], web.Response] = lambda token: web.Response(text=token)

    async def hear(self, request: web.Request) -> web.Response:
        if "validationToken" in request.query:
            assert request.content_type == "text/plain"
            return self.echo(request.query["validationToken"])
        self.heard += (await request.json())["value"]
        return web.Response(status=self.statuses.pop(0) if self.statuses else 202)


@pytest.fixture
async def ear() -> AsyncIterator[Ear]:
    listening = Ear()
    app = web.Application()
    app.router.add_post("/changes", listening.hear)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    listening.url = f"http://127.0.0.1:{runner.addresses[0][1]}/changes"
    yield listening
    await runner.cleanup()


async def wish(local: Client, answers: str, url: str, **more: Any) -> dict[str, Any]:
    """A subscription that makes sense, for a day of the stand-in's clock."""
    now = datetime.fromisoformat((await local.get("/control/clock")).body["now"])
    day = (now + timedelta(days=1)).isoformat()
    body = {"changeType": "updated", "notificationUrl": url, "resource": answers.strip("/"), "clientState": "hemmelig"}
    return body | {"expirationDateTime": day} | more


async def test_changes_are_told_once_for_many(graph: Client, local: Client, answers: str, ear: Ear, soon: Soon) -> None:
    made = await graph.post("/subscriptions", await wish(local, answers, ear.url))
    assert made.status == 201, made.body
    await put_in(graph, answers, 3)
    await soon(lambda: bool(ear.heard))
    await asyncio.sleep(0.4)
    (told,) = ear.heard
    assert told | {"subscriptionId": made.body["id"], "clientState": "hemmelig", "changeType": "updated"} == told
    assert (told["resource"], told["resourceData"]) == (answers.strip("/"), None)
    await graph.call("DELETE", f"{answers}/items/1")
    await soon(lambda: len(ear.heard) == 2)


async def test_an_address_that_fails_is_told_again(
    graph: Client, local: Client, answers: str, ear: Ear, soon: Soon
) -> None:
    ear.statuses = [503]
    await graph.post("/subscriptions", await wish(local, answers, ear.url))
    await put_in(graph, answers, 1)
    await soon(lambda: len(ear.heard) == 2)
    assert ear.heard[0]["subscriptionId"] == ear.heard[1]["subscriptionId"]


@pytest.mark.parametrize(
    "echo",
    [
        lambda token: web.Response(text=token, status=202),
        lambda token: web.Response(text=token, content_type="text/html"),
        lambda token: web.Response(text=token.replace(" ", "+")),
        lambda _token: web.Response(),
    ],
)
async def test_an_address_that_gives_no_echo_is_not_subscribed(
    graph: Client, local: Client, answers: str, ear: Ear, echo: Any
) -> None:
    ear.echo = echo
    refused = await graph.post("/subscriptions", await wish(local, answers, ear.url))
    assert (refused.status, refused.code) == (400, "ValidationError")
    assert (await graph.get("/subscriptions")).body["value"] == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"changeType": "created"},
        {"changeType": "updated,deleted"},
        {"resource": "users"},
        {"resource": "sites/other/lists/Svar"},
        {"notificationUrl": "http://example.org/changes"},
        {"notificationUrl": "http://127.0.0.1:9/changes"},
        {"clientState": "x" * 129},
        {"expirationDateTime": "2001-01-01T00:00:00Z"},
        {"expirationDateTime": "soon"},
        {"includeResourceData": True},
    ],
)
async def test_what_a_subscription_cannot_be_is_refused(
    graph: Client, local: Client, answers: str, ear: Ear, wrong: dict[str, Any]
) -> None:
    assert (await graph.post("/subscriptions", await wish(local, answers, ear.url, **wrong))).status in (400, 404, 501)


async def test_a_subscription_lasts_42300_minutes_at_most(graph: Client, local: Client, answers: str, ear: Ear) -> None:
    await local.post("/control/clock", {"now": "2021-05-04T12:00:00+02:00", "speed": 0})
    longest = {"expirationDateTime": "2021-06-02T21:00:00Z"}
    too_long = {"expirationDateTime": "2021-06-02T21:00:01Z"}
    early = datetime.fromisoformat("2021-05-04T10:00:00Z") + timedelta(minutes=42_300)
    assert early.isoformat() == "2021-06-02T19:00:00+00:00"
    for body, status in ((longest, 400), (too_long, 400), ({"expirationDateTime": early.isoformat()}, 201)):
        assert (await graph.post("/subscriptions", await wish(local, answers, ear.url, **body))).status == status


async def test_a_subscription_is_renewed_or_runs_out(
    graph: Client, local: Client, answers: str, ear: Ear, soon: Soon
) -> None:
    made = (await graph.post("/subscriptions", await wish(local, answers, ear.url))).body
    path = f"/subscriptions/{made['id']}"
    await ahead(local, hours=23)
    day = {"expirationDateTime": (await wish(local, answers, ear.url))["expirationDateTime"]}
    renewed = await graph.call("PATCH", path, day)
    assert (renewed.status, renewed.body["expirationDateTime"] > made["expirationDateTime"]) == (200, True)
    await ahead(local, hours=23)
    assert (await graph.get(path)).body["id"] == made["id"]
    await ahead(local, hours=2)
    assert (await graph.get(path)).status == 404
    assert (await graph.call("PATCH", path, day)).status == 404
    await put_in(graph, answers, 1)
    await asyncio.sleep(0.5)
    assert ear.heard == []


async def test_an_ended_subscription_hears_no_more(graph: Client, local: Client, answers: str, ear: Ear) -> None:
    await graph.post("/subscriptions", await wish(local, answers, ear.url))
    await ahead(local, hours=25)
    await put_in(graph, answers, 1)
    await asyncio.sleep(0.5)
    assert ear.heard == []


async def test_plain_http_is_taken_on_this_machine_only(graph: Client, local: Client, answers: str) -> None:
    refused = await graph.post("/subscriptions", await wish(local, answers, "http://192.0.2.1/changes"))
    assert "https" in refused.body["error"]["message"]


async def test_a_deleted_subscription_hears_no_more(graph: Client, local: Client, answers: str, ear: Ear) -> None:
    made = (await graph.post("/subscriptions", await wish(local, answers, ear.url))).body
    assert [row["id"] for row in (await graph.get("/subscriptions")).body["value"]] == [made["id"]]
    assert (await graph.call("DELETE", f"/subscriptions/{made['id']}")).status == 204
    await put_in(graph, answers, 1)
    await asyncio.sleep(0.5)
    assert ear.heard == []

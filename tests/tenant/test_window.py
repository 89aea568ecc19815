"""What people do in the window, as the bot hears it: signed, shaped as Teams sends it."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import quote

import aiohttp
import jwt
import pytest

from tenant import start
from tests.tenant.clients import ANNA, APP, CARD, HELGA, INGE, LISE, STRANGER, TEAM, TENANT, Client, FakeBot

Soon = Callable[[Callable[[], bool]], Awaitable[None]]
PUBLISHED = {"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": "Tak"}


async def chat_of(local: Client, person: str) -> str:
    """A person's chat with the bot."""
    return str((await local.get(f"/window/places?as={person}")).body["chat"]["id"])


async def card_in(connector: Client, place: str) -> str:
    """A card of the bot in a place."""
    body = {"type": "message", "attachments": [CARD]}
    return str((await connector.post(f"/v3/conversations/{quote(place, safe='')}/activities", body)).body["id"])


async def test_people_and_places_are_as_seeded(local: Client, channel: str) -> None:
    people = (await local.get("/window/people")).body["people"]
    assert len(people) == 14
    assert {"id", "name", "role", "guest", "locale", "village"} == set(people[0])
    assert next(person["locale"] for person in people if person["id"] == HELGA) == "de-DE"
    places = (await local.get(f"/window/places?as={INGE}")).body
    assert [(row["name"], row["general"]) for row in places["channels"]] == [("General", True), ("Gråsten", False)]
    outside = (await local.get(f"/window/places?as={STRANGER}")).body
    assert (outside["team"], outside["channels"]) == (None, [])
    assert (await local.get("/window/places?as=nobody")).status == 404
    assert (await local.get(f"/window/messages?as={STRANGER}&place={quote(channel, safe='')}")).status == 403


@pytest.mark.usefixtures("installed")
async def test_a_mention_in_a_channel_reaches_the_bot_whole(local: Client, bot: FakeBot, channel: str) -> None:
    said = await local.post("/window/messages", {"as": INGE, "place": channel, "text": "hjælp", "mention": True})
    heard = bot.of_kind("message")[0]
    assert (said.status, said.body["status"], heard["id"]) == (201, 200, said.body["id"])
    assert heard["text"] == "<at>Landsbyforum</at> hjælp"
    assert heard["conversation"] == {
        "id": f"{channel};messageid={heard['id']}",
        "tenantId": TENANT,
        "conversationType": "channel",
        "isGroup": True,
    }
    assert heard["from"] == {"id": f"29:{INGE}", "name": "Inge Broager", "aadObjectId": INGE}
    assert heard["channelData"]["tenant"] == {"id": TENANT}
    assert heard["channelData"]["channel"] == {"id": channel}
    assert heard["channelData"]["team"]["aadGroupId"] == TEAM
    assert heard["entities"][0] == {
        "type": "clientInfo",
        "locale": "da-DK",
        "country": "DK",
        "platform": "Web",
        "timezone": "Europe/Copenhagen",
    }
    assert heard["entities"][1]["mentioned"]["id"] == f"28:{APP}"
    assert heard["recipient"]["id"] == f"28:{APP}"
    assert heard["serviceUrl"].endswith("/connector/")


@pytest.mark.usefixtures("installed")
async def test_each_activity_carries_a_token_for_this_bot(local: Client, bot: FakeBot) -> None:
    await local.post("/window/messages", {"as": HELGA, "place": await chat_of(local, HELGA), "text": "hallo"})
    heard = bot.of_kind("message")[0]
    token = bot.tokens[bot.heard.index(heard)]
    keys = jwt.PyJWKSet.from_dict((await local.get("/v1/.well-known/keys")).body)
    key = keys[jwt.get_unverified_header(token)["kid"]].key
    claims = jwt.decode(token, key, ["RS256"], audience=APP, issuer="https://api.botframework.com")
    assert claims["serviceurl"] == heard["serviceUrl"]
    assert {"nbf", "exp"} <= set(claims)
    assert (heard["conversation"]["conversationType"], heard["locale"]) == ("personal", "de-DE")


@pytest.mark.usefixtures("installed")
async def test_the_bot_hears_nothing_without_a_mention(local: Client, bot: FakeBot, channel: str) -> None:
    said = await local.post("/window/messages", {"as": INGE, "place": channel, "text": "hjælp"})
    assert said.body["status"] is None
    assert bot.of_kind("message") == []


@pytest.mark.usefixtures("installed")
async def test_a_retried_message_is_one_message_heard_twice(local: Client, bot: FakeBot) -> None:
    body = {"as": INGE, "place": await chat_of(local, INGE), "text": "svar", "activity_id": "1620142500000"}
    for _ in range(2):
        assert (await local.post("/window/messages", body)).body == {"id": "1620142500000", "status": 200}
    assert [heard["id"] for heard in bot.of_kind("message")] == ["1620142500000"] * 2
    assert len((await local.get(f"/window/messages?as={INGE}&place={body['place']}")).body["messages"]) == 1


@pytest.mark.usefixtures("installed")
async def test_an_action_comes_back_with_the_bots_answer(
    local: Client, connector: Client, bot: FakeBot, channel: str
) -> None:
    message = await card_in(connector, channel)
    bot.answer = lambda activity: (200, PUBLISHED)
    body = {"as": ANNA, "place": channel, "message": message, "verb": "workshop.send", "data": {"a": 1}}
    for trigger in ({}, {"trigger": "automatic", "activity_id": "f:same"}, {"activity_id": "f:same"}):
        reply = await local.post("/window/execute", body | trigger)
        assert reply.body == {"status": 200, "body": PUBLISHED}
    first, second, third = bot.of_kind("invoke")
    action = {"type": "Action.Execute", "verb": "workshop.send", "data": {"a": 1}}
    assert first["value"] == {"action": action, "trigger": "manual"}
    assert (first["name"], first["replyToId"]) == ("adaptiveCard/action", message)
    assert first["conversation"]["id"] == f"{channel};messageid={message}"
    assert (second["value"]["trigger"], second["id"], third["id"]) == ("automatic", "f:same", "f:same")


@pytest.mark.usefixtures("installed")
async def test_submit_is_a_message_with_a_value_and_no_text(local: Client, connector: Client, bot: FakeBot) -> None:
    place = await chat_of(local, INGE)
    message = await card_in(connector, place)
    reply = await local.post("/window/submit", {"as": INGE, "place": place, "message": message, "data": {"x": "y"}})
    heard = bot.of_kind("message")[0]
    assert reply.body == {"status": 200}
    assert (heard["value"], heard["replyToId"], "text" in heard) == ({"x": "y"}, message, False)


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("kind", ["fetch", "submit"])
async def test_a_dialog_is_asked_for_and_sent(local: Client, bot: FakeBot, kind: str) -> None:
    place = await chat_of(local, INGE)
    bot.answer = lambda activity: (200, {"task": {"type": "message", "value": "Tak"}})
    reply = await local.post("/window/task", {"as": INGE, "place": place, "kind": kind, "data": {"form": 1}})
    heard = bot.of_kind("invoke")[0]
    assert reply.body["body"]["task"]["value"] == "Tak"
    assert (heard["name"], heard["value"]["data"]) == (f"task/{kind}", {"form": 1})


@pytest.mark.parametrize(
    "change", [{"as": "nobody"}, {"place": "19:x@thread.tacv2"}, {"message": "7"}, {"verb": None}, {"colour": "red"}]
)
@pytest.mark.usefixtures("installed")
async def test_an_impossible_action_is_refused(
    local: Client, connector: Client, channel: str, change: dict[str, Any]
) -> None:
    body = {"as": INGE, "place": channel, "message": await card_in(connector, channel), "verb": "v"} | change
    assert (await local.post("/window/execute", body)).status in (400, 404)


@pytest.mark.usefixtures("installed")
async def test_a_bot_that_is_away_or_fails_is_told_as_a_status(local: Client, bot: FakeBot) -> None:
    body = {"as": INGE, "place": await chat_of(local, INGE), "text": "svar"}
    bot.answer = lambda activity: (500, {})
    assert (await local.post("/window/messages", body)).body["status"] == 500
    await local.post("/control/bot", {"endpoint": "http://127.0.0.1:9/api/messages"})
    assert (await local.post("/window/messages", body)).body["status"] == 502


async def test_a_bot_that_is_too_slow_is_not_waited_for(session: aiohttp.ClientSession) -> None:
    async def silent(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await _reader.read(1)
        await asyncio.sleep(0.3)
        writer.close()

    server = await asyncio.start_server(silent, "127.0.0.1", 0)
    running = await start(patience=0.05)
    local = Client(session, running.url)
    port = server.sockets[0].getsockname()[1]
    await local.post("/control/bot", {"endpoint": f"http://127.0.0.1:{port}/api/messages"})
    said = await local.post("/window/messages", {"as": INGE, "place": await chat_of(local, INGE), "text": "svar"})
    assert said.body["status"] == 504
    await running.close()
    server.close()
    await asyncio.sleep(0.3)


async def test_the_bot_hears_that_it_was_added_and_what_changes(
    graph: Client, local: Client, bot: FakeBot, installed: str, channel: str, soon: Soon
) -> None:
    await graph.call("DELETE", f"/teams/{TEAM}/channels/{quote(channel, safe='')}")
    newcomer = {"id": "10000000-0000-4000-8000-000000000031", "name": "Bo Sydals"}
    await local.post("/control/people", {"people": [newcomer]})
    await soon(lambda: len(bot.heard) == 5)
    added, created, deleted, joined = bot.of_kind("conversationUpdate")
    assert added["membersAdded"] == [{"id": f"28:{APP}"}]
    assert added["from"]["aadObjectId"] == LISE
    assert added["channelData"]["settings"]["selectedChannel"]["id"] == added["channelData"]["team"]["id"]
    assert added["channelData"]["eventType"] == "teamMemberAdded"
    assert created["channelData"]["channel"] == {"id": channel, "name": "Gråsten"}
    assert [event["channelData"]["eventType"] for event in (created, deleted)] == ["channelCreated", "channelDeleted"]
    assert joined["membersAdded"][0]["aadObjectId"] == newcomer["id"]
    assert installed


@pytest.mark.usefixtures("installed")
async def test_those_who_look_hear_of_changes_at_once_and_others_do_not(
    local: Client, connector: Client, session: aiohttp.ClientSession, channel: str
) -> None:
    async def first_event(person: str) -> dict[str, Any]:
        async with session.get(f"{local.base}/window/events?as={person}") as stream:
            listening.release()
            async for line in stream.content:
                if line.startswith(b"data: "):
                    return dict(json.loads(line[6:]))
        return {}

    listening = asyncio.Semaphore(0)
    chat = await chat_of(local, INGE)
    waiting = [asyncio.create_task(first_event(person)) for person in (INGE, ANNA)]
    for _ in waiting:
        await listening.acquire()
    private = await card_in(connector, chat)
    public = await card_in(connector, channel)
    heard = await asyncio.wait_for(asyncio.gather(*waiting), 2)
    assert heard[0] == {"place": chat, "message": private, "kind": "created"}
    assert heard[1] == {"place": channel, "message": public, "kind": "created"}


async def test_the_list_view_shows_columns_and_rows(graph: Client, local: Client, answers: str) -> None:
    await graph.post(f"{answers}/items", {"fields": {"Title": "a", "Village": "Broager"}})
    (table,) = (await local.get("/window/lists")).body["lists"]
    column = {"name": "Village", "displayName": "Village", "kind": "text", "lines": False}
    assert (table["name"], table["columns"][2]) == ("Svar", column)
    assert (table["items"][0]["fields"]["Village"], table["items"][0]["editor"]) == ("Broager", None)

"""The Bot Connector: who may be written to, how posts and threads are named, what is refused."""

import asyncio
from typing import Any

import pytest

from tests.tenant.clients import ANNA, APP, CARD, INGE, LISE, STRANGER, Client
from tests.tenant.rooms import MESSAGE, ROOMS, one_to_one, read, room, root_post


@pytest.mark.usefixtures("installed")
async def test_a_root_post_opens_a_thread_that_replies_join(connector: Client, local: Client, channel: str) -> None:
    opened = await root_post(connector, channel, text="først")
    assert opened["id"] == f"{channel};messageid={opened['activityId']}"
    by_thread = await connector.post(room(opened["id"]), MESSAGE)
    by_reply = await connector.post(room(channel, f"activities/{opened['activityId']}"), MESSAGE)
    alone = await connector.post(room(channel), MESSAGE)
    rows = await read(local, channel)
    threads = {row["id"]: row["thread"] for row in rows}
    assert threads[by_thread.body["id"]] == threads[by_reply.body["id"]] == opened["activityId"]
    assert threads[alone.body["id"]] == alone.body["id"]
    assert [int(row["id"]) for row in rows] == sorted({int(row["id"]) for row in rows})
    assert rows[0]["from"] == {"id": f"28:{APP}", "name": "Landsbyforum", "bot": True}


@pytest.mark.usefixtures("installed")
async def test_a_message_is_edited_in_place_and_taken_away(connector: Client, local: Client, channel: str) -> None:
    opened = await root_post(connector, channel)
    path = room(opened["id"], f"activities/{opened['activityId']}")
    assert (await connector.call("PUT", path, {"type": "message", "attachments": [CARD]})).status == 200
    row = (await read(local, channel))[0]
    assert (row["edited"], row["text"], row["attachments"]) == (True, "", [CARD])
    assert (await connector.call("DELETE", path)).status == 200
    assert await read(local, channel) == []
    assert (await connector.call("PUT", path, MESSAGE)).status == 404
    assert (await connector.call("DELETE", path)).status == 404


@pytest.mark.usefixtures("installed")
async def test_two_updates_at_once_both_succeed(connector: Client, local: Client, channel: str) -> None:
    opened = await root_post(connector, channel)
    path = room(opened["id"], f"activities/{opened['activityId']}")
    both = await asyncio.gather(*(connector.call("PUT", path, MESSAGE | {"text": text}) for text in ("a", "b")))
    assert [reply.status for reply in both] == [200, 200]
    assert (await read(local, channel))[0]["text"] in ("a", "b")


@pytest.mark.usefixtures("installed")
async def test_a_chat_with_a_member_is_always_the_same(connector: Client, local: Client) -> None:
    first, again = await one_to_one(connector, INGE), await one_to_one(connector, INGE)
    place = first.body["id"]
    assert (first.status, place) == (201, again.body["id"])
    assert (await connector.post(room(place), MESSAGE)).status == 201
    assert [row["text"] for row in await read(local, place)] == ["hej"]
    assert (await local.get(f"/window/places?as={INGE}")).body["chat"]["id"] == place
    assert (await local.get(f"/window/messages?as={ANNA}&place={place}")).status == 403


@pytest.mark.usefixtures("installed")
async def test_people_outside_the_team_cannot_be_written_to(connector: Client) -> None:
    for person in (STRANGER, "10000000-0000-4000-8000-000000000077"):
        reply = await one_to_one(connector, person)
        assert (reply.status, reply.code) == (403, "BotNotInConversationRoster")


async def test_nothing_is_posted_where_the_app_is_not_installed(connector: Client, channel: str) -> None:
    body = {"channelData": {"channel": {"id": channel}}, "activity": MESSAGE}
    assert (await connector.post(ROOMS, body)).status == 403
    assert (await connector.post(room(channel), MESSAGE)).status == 403
    assert (await one_to_one(connector, LISE)).status == 403


@pytest.mark.usefixtures("installed")
async def test_an_unknown_conversation_is_not_found(connector: Client, channel: str) -> None:
    for conversation in ("19:nobody@thread.tacv2", "a:nobody", f"{channel};messageid=7"):
        assert (await connector.post(room(conversation), MESSAGE)).status == 404


@pytest.mark.parametrize(
    "activity",
    [
        {"type": "message"},
        {"text": "no type"},
        {"type": "invoke", "text": "x"},
        {"type": "message", "text": 5},
        {"type": "message", "attachments": {}},
        {"type": "message", "attachments": [{"contentType": "application/x-unknown", "content": {}}]},
        {"type": "message", "attachments": [CARD | {"content": {"type": "Card"}}]},
        {"type": "message", "attachments": ["card"]},
        {"type": "message", "attachments": [{"contentType": ["text/html"]}]},
        {"type": "message", "text": "x", "textFormat": "rtf"},
    ],
)
@pytest.mark.usefixtures("installed")
async def test_an_activity_that_teams_would_refuse_is_refused(
    connector: Client, channel: str, activity: dict[str, Any]
) -> None:
    reply = await connector.post(room(channel), activity)
    assert (reply.status, reply.code) == (400, "BadSyntax")


@pytest.mark.usefixtures("installed")
async def test_a_message_over_100_kb_of_utf_16_is_too_large(connector: Client, channel: str) -> None:
    assert (await connector.post(room(channel), MESSAGE | {"text": "x" * 51_000})).status == 201
    reply = await connector.post(room(channel), MESSAGE | {"text": "x" * 51_300})
    assert (reply.status, reply.code) == (413, "MessageSizeTooBig")


@pytest.mark.usefixtures("installed")
async def test_a_bot_changes_only_its_own_messages(connector: Client, local: Client, channel: str) -> None:
    said = await local.post("/window/messages", {"as": INGE, "place": channel, "text": "min"})
    assert (await connector.call("DELETE", room(channel, f"activities/{said.body['id']}"))).status == 403


@pytest.mark.usefixtures("installed")
async def test_the_roster_is_the_whole_team_in_pages_of_at_least_fifty(
    connector: Client, local: Client, channel: str
) -> None:
    more = [{"id": f"10000000-0000-4000-8000-00000000{n:04}", "name": f"Person {n}"} for n in range(1000, 1060)]
    assert (await local.post("/control/people", {"people": more})).status == 201
    first = (await connector.get(room(channel, "pagedmembers?pageSize=5"))).body
    rest = (await connector.get(room(channel, f"pagedmembers?continuationToken={first['continuationToken']}"))).body
    assert (len(first["members"]), len(rest["members"])) == (50, 22)
    assert "continuationToken" not in rest
    assert first["members"][3]["aadObjectId"] == INGE
    assert (await connector.get(room(channel, "pagedmembers?continuationToken=x"))).status == 400


@pytest.mark.usefixtures("installed")
async def test_a_member_is_found_by_either_id(connector: Client, channel: str) -> None:
    for key in (INGE, f"29:{INGE}"):
        assert (await connector.get(room(channel, f"members/{key}"))).body["name"] == "Inge Broager"
    assert (await connector.get(room(channel, f"members/29:{STRANGER}"))).code == "MemberNotFoundInConversation"


async def test_the_connector_wants_its_own_token(graph: Client, connector: Client, channel: str) -> None:
    assert (await connector.post(room(channel), MESSAGE, Authorization=f"Bearer {graph.token}")).status == 401


@pytest.mark.usefixtures("installed")
async def test_typing_leaves_no_message(connector: Client, local: Client, channel: str) -> None:
    assert (await connector.post(room(channel), {"type": "typing"})).status == 202
    assert await read(local, channel) == []


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"channelData": {"channel": "x"}}, 400),
        ({"channelData": {"channel": {"id": 7}}}, 404),
        ({"members": [{"id": 7}]}, 403),
        ({"members": [{"id": f"29:{INGE}"}, {"id": f"29:{ANNA}"}]}, 400),
        ({"members": "all"}, 400),
        ({"members": [{"id": f"29:{INGE}"}], "tenantId": APP}, 403),
        ({"members": [{"id": f"29:{INGE}"}], "bot": {"id": "28:another"}}, 403),
        ({"unheard": 1}, 400),
    ],
)
@pytest.mark.usefixtures("installed")
async def test_a_conversation_that_cannot_be_is_refused(connector: Client, change: dict[str, Any], status: int) -> None:
    assert (await connector.post(ROOMS, {"activity": MESSAGE} | change)).status == status

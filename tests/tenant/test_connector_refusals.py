"""What stands in the way of a bot that writes: blocked, installed anew, 412, archived, split (rules 37, 39, 40)."""

import json
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import quote

import pytest

from tests.tenant.clients import ANNA, APP, CARD, INGE, LISE, TEAM, Client, FakeBot
from tests.tenant.rooms import MESSAGE, ROOMS, chat_with, one_to_one, read, room, root_post, switch

Soon = Callable[[Callable[[], bool]], Awaitable[None]]
pytestmark = pytest.mark.usefixtures("installed")


def blocked(reply: Any) -> bool:
    """Whether this is the refusal of the chat service, with the error inside its message."""
    return (
        reply.status == 403
        and reply.body["errorCode"] == 209
        and json.loads(reply.body["message"])["subCode"] == "MessageWritesBlocked"
    )


async def test_who_blocks_the_bot_hears_nothing_until_they_let_it_in_again(connector: Client, local: Client) -> None:
    place, other = await chat_with(connector), await chat_with(connector, ANNA)
    state = await local.post("/window/block", {"as": INGE, "blocked": True})
    assert state.body["app"]["blocked"] is True
    assert blocked(await connector.post(room(place), MESSAGE))
    body = {"members": [{"id": f"29:{INGE}"}], "bot": {"id": f"28:{APP}"}, "activity": MESSAGE}
    assert blocked(await connector.post(ROOMS, body))
    assert (await connector.post(room(other), MESSAGE)).status == 201
    assert (await connector.get(room(place, f"members/{INGE}"))).status == 200
    assert await read(local, place) == []
    await local.post("/window/block", {"as": INGE, "blocked": False})
    assert (await connector.post(room(place), MESSAGE)).status == 201


async def test_the_bot_does_not_hear_those_who_blocked_it(connector: Client, local: Client, bot: FakeBot) -> None:
    body = {"as": INGE, "place": await chat_with(connector), "text": "hej"}
    await local.post("/window/block", {"as": INGE, "blocked": True})
    assert (await local.post("/window/messages", body)).body["status"] == 403
    assert bot.of_kind("message") == []


@pytest.mark.parametrize(
    "rule",
    [{"person": INGE}, {"person": f"29:{INGE}"}, {"match": f"* /people/{INGE}"}, {"match": "POST *", "times": 1}],
)
async def test_writes_are_blocked_for_a_person_a_conversation_or_some_calls(
    connector: Client, local: Client, rule: dict[str, Any]
) -> None:
    inge, anna = await chat_with(connector), await chat_with(connector, ANNA)
    await switch(local, writes_blocked=rule)
    assert blocked(await connector.post(room(inge), MESSAGE))
    assert (await connector.post(room(anna), MESSAGE)).status == 201


async def test_writes_are_blocked_in_one_channel(connector: Client, local: Client, channel: str) -> None:
    await switch(local, writes_blocked={"conversation": channel})
    assert blocked(await connector.post(room(channel), MESSAGE))
    assert (await connector.post(room(await chat_with(connector)), MESSAGE)).status == 201


async def test_a_chat_is_gone_after_a_new_installation_until_it_is_opened_anew(
    connector: Client, local: Client
) -> None:
    old = await chat_with(connector)
    key = (await connector.post(room(old), MESSAGE)).body["id"]
    await switch(local, gone_after_reinstall={"times": 1, "conversation": old})
    refused = await connector.post(room(old), MESSAGE)
    assert (refused.status, refused.code) == (404, "ConversationNotFound")
    await switch(local)
    assert (await connector.post(room(old), MESSAGE)).status == 404
    new = await chat_with(connector)
    assert new != old
    assert (await connector.call("PUT", room(new, f"activities/{key}"), MESSAGE | {"text": "ny"})).status == 200
    assert [row["text"] for row in await read(local, new)] == ["ny"]
    assert await read(local, old) == await read(local, new)
    assert (await local.get(f"/window/places?as={INGE}")).body["chat"]["id"] == new


async def test_a_precondition_that_failed_asks_for_another_try(connector: Client, local: Client) -> None:
    place = await chat_with(connector)
    await switch(local, precondition=1)
    replies = [await connector.post(room(place), MESSAGE) for _ in range(2)]
    assert [reply.status for reply in replies] == [412, 201]
    assert replies[0].code == "PreconditionFailed"
    assert len(await read(local, place)) == 1


async def test_the_roster_comes_in_pages_of_the_switchs_size(connector: Client, local: Client, channel: str) -> None:
    """Rule 36."""
    await switch(local, roster_page={"size": 5})
    seen, token = [], ""
    while token is not None:
        page = (await connector.get(room(channel, f"pagedmembers?pageSize=200{token}"))).body
        seen.append([member["aadObjectId"] for member in page["members"]])
        token = f"&continuationToken={page['continuationToken']}" if "continuationToken" in page else None
    assert [len(page) for page in seen] == [5, 5, 2]
    assert len({person for page in seen for person in page}) == 12


async def test_the_roster_in_one_piece_is_not_to_be_had(connector: Client, channel: str) -> None:
    """Rule 36: the deprecated call; the real one still answers, seldom and cut off."""
    reply = await connector.get(room(channel, "members"))
    assert (reply.status, reply.code) == (501, "notImplemented")


async def test_nothing_is_written_into_an_archived_team_or_channel(
    connector: Client, local: Client, graph: Client, channel: str, bot: FakeBot, soon: Soon
) -> None:
    key = (await root_post(connector, channel))["activityId"]
    for where in ({}, {"place": channel}):
        assert (await local.post("/window/archive", {"as": LISE, "archived": True} | where)).status == 200
        for method, rest in (("POST", "activities"), ("PUT", f"activities/{key}"), ("DELETE", f"activities/{key}")):
            reply = await connector.call(method, room(channel, rest), MESSAGE if method != "DELETE" else None)
            assert (reply.status, reply.code) == (403, "NotEnoughPermissions")
        said = await local.post("/window/messages", {"as": INGE, "place": channel, "text": "hej"})
        assert said.status == 403
        assert len(await read(local, channel)) == 1
        assert (await graph.get(f"/teams/{TEAM}")).body["isArchived"] is ("place" not in where)
        shown = (await graph.get(f"/teams/{TEAM}/channels/{quote(channel, safe='')}")).body
        assert shown["isArchived"] is ("place" in where)
        await local.post("/window/archive", {"as": LISE, "archived": False} | where)
    assert (await connector.post(room(channel), MESSAGE)).status == 201

    def told() -> set[str]:
        return {event["channelData"]["eventType"] for event in bot.of_kind("conversationUpdate")}

    await soon(lambda: {"teamArchived", "teamUnarchived"} <= told())


async def test_only_an_owner_archives_and_never_the_first_channel(local: Client) -> None:
    assert (await local.post("/window/archive", {"as": INGE, "archived": True})).status == 403
    general = (await local.get(f"/window/places?as={LISE}")).body["channels"][0]["id"]
    assert (await local.post("/window/archive", {"as": LISE, "archived": True, "place": general})).status == 400
    assert (await local.post("/window/archive", {"as": LISE, "archived": True, "place": "19:x"})).status == 404


async def test_text_beside_a_card_is_split_and_loses_its_id(connector: Client, local: Client, channel: str) -> None:
    """Rule 40."""
    place = await chat_with(connector)
    both = await connector.post(room(place), {"type": "message", "text": "hej", "attachments": [CARD]})
    assert (both.status, both.body) == (201, {})
    rows = await read(local, place)
    assert [(row["text"], len(row["attachments"])) for row in rows] == [("hej", 0), ("", 1)]
    opened = await root_post(connector, channel, attachments=[CARD])
    assert "activityId" not in opened
    assert {row["thread"] for row in await read(local, channel)} == {opened["id"].partition(";messageid=")[2]}


async def test_two_cards_are_two_messages_unless_they_are_a_carousel(connector: Client, local: Client) -> None:
    place, two = await chat_with(connector), {"type": "message", "attachments": [CARD, CARD]}
    assert (await connector.post(room(place), two)).body == {}
    assert "id" in (await connector.post(room(place), two | {"attachmentLayout": "carousel"})).body
    assert [len(row["attachments"]) for row in await read(local, place)] == [1, 1, 2]


async def test_an_owner_deletes_the_bots_message_which_then_cannot_be_changed(
    connector: Client, local: Client, channel: str
) -> None:
    opened = await root_post(connector, channel)
    await connector.post(room(opened["id"]), MESSAGE | {"text": "svar"})
    gone = {"place": channel, "message": opened["activityId"]}
    assert (await local.post("/window/delete", {"as": INGE} | gone)).status == 403
    assert (await local.post("/window/delete", {"as": LISE} | gone)).status == 200
    reply = await connector.call("PUT", room(channel, f"activities/{opened['activityId']}"), MESSAGE)
    assert (reply.status, reply.code) == (404, "ActivityNotFoundInConversation")
    assert (await connector.post(room(opened["id"]), MESSAGE)).status == 201
    assert [row["text"] for row in await read(local, channel)] == ["svar", "hej"]


async def test_the_bot_hears_that_a_person_took_back_what_they_said(
    local: Client, connector: Client, bot: FakeBot, soon: Soon
) -> None:
    place = await chat_with(connector)
    said = await local.post("/window/messages", {"as": INGE, "place": place, "text": "svar"})
    await local.post("/window/delete", {"as": INGE, "place": place, "message": said.body["id"]})
    await soon(lambda: bool(bot.of_kind("messageDelete")))
    (heard,) = bot.of_kind("messageDelete")
    assert (heard["id"], heard["channelData"]["eventType"]) == (said.body["id"], "softDeleteMessage")
    assert await read(local, place) == []


async def test_a_chat_is_there_for_those_who_added_the_app_themselves(
    connector: Client, local: Client, graph: Client, installed: str
) -> None:
    place = await chat_with(connector)
    await local.post("/window/app", {"as": INGE, "installed": True, "scope": "personal"})
    await graph.call("DELETE", f"/teams/{TEAM}/installedApps/{installed}")
    assert (await connector.post(room(place), MESSAGE)).status == 201
    assert (await one_to_one(connector, ANNA)).status == 403

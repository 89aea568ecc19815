"""The chat of a meeting: who is in it, what the bot hears there, and where it may write (rules 36, 38, 42 and 47)."""

from base64 import b64decode
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from tests.tenant.clients import ANNA, APP, CARD, INGE, LISE, STRANGER, TENANT, Client, FakeBot
from tests.tenant.rooms import MESSAGE, ROOMS, read, room

Soon = Callable[[Callable[[], bool]], Awaitable[None]]
RUTH, EXTERNAL = (f"10000000-0000-4000-8000-0000000000{number}" for number in ("21", "98"))


@pytest.fixture
async def meeting(local: Client) -> str:
    """The id of the seeded meeting's chat, found as the page finds it."""
    (found,) = (await local.get(f"/window/places?as={INGE}")).body["meetings"]
    assert (found["name"], found["app"]) == ("Virtuel dialogmøde", False)
    return str(found["id"])


@pytest.fixture
async def invited(local: Client, meeting: str, bot: FakeBot, soon: Soon) -> str:
    """The chat with the bot in it."""
    assert (await add(local, LISE, meeting)).status == 200
    await soon(lambda: len(bot.heard) == 2)
    return meeting


async def add(local: Client, person: str, place: str, installed: bool = True) -> Any:
    """A person adds the app to a chat, or removes it."""
    body = {"as": person, "installed": installed, "scope": "groupChat", "place": place}
    return await local.post("/window/app", body)


async def say(local: Client, person: str, place: str, **more: Any) -> Any:
    """A person writes in the chat; the bot's status comes back."""
    return (await local.post("/window/messages", {"as": person, "place": place, "text": "kode 4711"} | more)).body


async def test_the_bot_hears_that_it_was_added_and_removed(
    local: Client, meeting: str, bot: FakeBot, soon: Soon
) -> None:
    await add(local, LISE, meeting)
    await soon(lambda: len(bot.heard) == 2)
    (update,), (event,) = bot.of_kind("installationUpdate"), bot.of_kind("conversationUpdate")
    where = {"id": meeting, "tenantId": TENANT, "conversationType": "groupChat", "isGroup": True}
    assert (event["conversation"], event["membersAdded"]) == (where, [{"id": f"28:{APP}"}])
    assert event["from"] == {"id": f"29:{LISE}", "aadObjectId": LISE}
    assert set(event["channelData"]) == {"tenant", "meeting"}
    assert b64decode(event["channelData"]["meeting"]["id"]).decode() == f"0#{meeting}#0"
    assert (update["conversation"], update["action"], "team" in update["channelData"]) == (where, "add", False)
    await add(local, LISE, meeting)
    bot.heard.clear()
    await add(local, LISE, meeting, installed=False)
    await soon(lambda: len(bot.heard) == 2)
    assert bot.of_kind("conversationUpdate")[0]["membersRemoved"] == [{"id": f"28:{APP}"}]
    assert bot.of_kind("installationUpdate")[0]["action"] == "remove"


@pytest.mark.parametrize("person", [RUTH, EXTERNAL])
async def test_guests_and_other_organisations_cannot_add_it(local: Client, meeting: str, person: str) -> None:
    assert (await add(local, person, meeting)).status == 403
    assert (await add(local, LISE, "19:meeting_unknown@thread.v2")).status == 404


async def test_the_bot_hears_only_what_is_addressed_to_it(local: Client, bot: FakeBot, invited: str) -> None:
    """Rule 42: as in a channel."""
    assert (await say(local, INGE, invited))["status"] is None
    assert (await say(local, INGE, invited, mention=True))["status"] == 200
    (heard,) = bot.of_kind("message")
    assert heard["text"] == "<at>Landsbyforum</at> kode 4711"
    assert heard["conversation"]["conversationType"] == "groupChat"
    assert heard["conversation"]["id"] == invited


async def test_a_person_of_another_organisation_is_heard_too(local: Client, bot: FakeBot, invited: str) -> None:
    """Source: «Feature compatibility by user types» of «Build extensible conversation for meeting chat»."""
    places = (await local.get(f"/window/places?as={EXTERNAL}")).body
    assert (places["chat"], places["team"], places["channels"]) == (None, None, [])
    assert (await say(local, EXTERNAL, invited, mention=True))["status"] == 200
    heard = bot.of_kind("message")[0]
    assert (heard["from"]["aadObjectId"], heard["conversation"]["tenantId"]) == (EXTERNAL, TENANT)


@pytest.mark.usefixtures("bot")
async def test_nothing_reaches_a_bot_that_was_not_added(local: Client, connector: Client, meeting: str) -> None:
    assert (await say(local, INGE, meeting, mention=True))["status"] == 403
    for reply in (
        await connector.post(room(meeting), MESSAGE),
        await connector.get(room(meeting, "pagedmembers")),
    ):
        assert (reply.status, reply.code) == (403, "BotNotInConversationRoster")


async def test_the_bot_writes_changes_and_deletes_in_one_stream(
    local: Client, connector: Client, bot: FakeBot, invited: str
) -> None:
    asked = await say(local, INGE, invited, mention=True)
    answer = await connector.post(room(invited, f"activities/{asked['id']}"), MESSAGE)
    path = room(invited, f"activities/{answer.body['id']}")
    assert (await connector.call("PUT", path, {"type": "message", "attachments": [CARD]})).status == 200
    rows = await read(local, invited, STRANGER)
    assert [row["thread"] for row in rows] == [row["id"] for row in rows]
    assert (rows[1]["edited"], rows[1]["attachments"]) == (True, [CARD])
    assert (await connector.call("DELETE", path)).status == 200
    assert len(await read(local, invited, EXTERNAL)) == 1


async def test_a_chat_is_no_channel(connector: Client, invited: str) -> None:
    """No root posts and no threads: those addresses are a channel's."""
    body = {"isGroup": True, "channelData": {"channel": {"id": invited}}, "activity": MESSAGE}
    assert (await connector.post(ROOMS, body)).code == "ConversationNotFound"
    opened = await connector.post(room(invited), MESSAGE)
    assert (await connector.post(room(f"{invited};messageid={opened.body['id']}"), MESSAGE)).status == 404


@pytest.mark.usefixtures("invited")
async def test_sends_are_counted_as_everywhere(connector: Client, invited: str) -> None:
    """Rule 38."""
    replies = [await connector.post(room(invited), MESSAGE) for _ in range(9)]
    assert {reply.status for reply in replies[:7]} == {201}
    assert (replies[-1].status, replies[-1].headers["Retry-After"]) == (429, "1")


async def test_the_roster_of_a_chat_comes_whole(connector: Client, local: Client, invited: str) -> None:
    """Rule 36; the person of another organisation carries its tenant."""
    await local.post("/control/difficulties", {"roster_page": 2})
    body = (await connector.get(room(invited, "pagedmembers?pageSize=50"))).body
    by_id = {member["aadObjectId"]: member for member in body["members"]}
    assert ("continuationToken" in body, len(by_id)) == (False, 14)
    assert {STRANGER, EXTERNAL, LISE} <= set(by_id)
    assert by_id[EXTERNAL]["tenantId"] != by_id[STRANGER]["tenantId"] == TENANT
    assert (await connector.get(room(invited, f"members/{EXTERNAL}"))).body["name"] == "Ekstern Karla"


async def test_cards_work_in_the_chat(local: Client, connector: Client, bot: FakeBot, invited: str) -> None:
    message = (await connector.post(room(invited), {"type": "message", "attachments": [CARD]})).body["id"]
    bot.answer = lambda _activity: (200, {"statusCode": 200})
    body = {"as": EXTERNAL, "place": invited, "message": message}
    assert (await local.post("/window/execute", body | {"verb": "v"})).body["status"] == 200
    assert (await local.post("/window/submit", body)).body["status"] == 200
    assert (await local.post("/window/task", body | {"kind": "fetch"})).body["status"] == 200
    heard = [*bot.of_kind("invoke"), *bot.of_kind("message")]
    assert {one["conversation"]["id"] for one in heard} == {invited}
    assert {one["replyToId"] for one in heard} == {message}


async def test_only_members_see_the_chat(local: Client, meeting: str) -> None:
    newcomer = "10000000-0000-4000-8000-000000000031"
    await local.post("/control/people", {"people": [{"id": newcomer, "name": "Bo Sydals"}]})
    assert (await local.get(f"/window/places?as={newcomer}")).body["meetings"] == []
    assert (await local.get(f"/window/messages?as={newcomer}&place={meeting}")).status == 403


async def test_a_persons_own_chat_is_not_opened_by_the_meeting(connector: Client, invited: str) -> None:
    """Proactive words need the app in the person's own scope or in a team they are in."""
    body = {"members": [{"id": f"29:{STRANGER}"}], "tenantId": TENANT, "activity": MESSAGE}
    assert (await connector.post(ROOMS, body)).code == "BotNotInConversationRoster"
    assert invited


async def test_the_directory_does_not_know_other_organisations(graph: Client) -> None:
    listed = (await graph.get("/users?$top=100")).body["value"]
    assert ANNA in {row["id"] for row in listed}
    assert EXTERNAL not in {row["id"] for row in listed}
    assert (await graph.get(f"/users/{EXTERNAL}")).status == 404


async def test_a_message_taken_back_is_told_only_where_the_bot_sits(
    local: Client, bot: FakeBot, meeting: str, soon: Soon
) -> None:
    for installed in (False, True):
        await add(local, LISE, meeting, installed)
        said = await say(local, INGE, meeting, mention=True)
        await local.post("/window/delete", {"as": INGE, "place": meeting, "message": said["id"]})
    await soon(lambda: bool(bot.of_kind("messageDelete")))
    assert [event["id"] for event in bot.of_kind("messageDelete")] == [said["id"]]

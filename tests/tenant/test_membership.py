"""Coming and going, in the team and in a meeting's chat: what the bot hears, and who is on the roster."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from tenant.names import MEETING_CHAT
from tests.tenant.clients import ANNA, INGE, LISE, STRANGER, TEAM, Client, FakeBot
from tests.tenant.rooms import room
from tests.tenant.test_meetings import EXTERNAL, add

Soon = Callable[[Callable[[], bool]], Awaitable[None]]
OWNERS = [f"10000000-0000-4000-8000-00000000000{number}" for number in (1, 2, 3)]


async def change(local: Client, **body: Any) -> Any:
    """People come and go."""
    return await local.post("/control/team", body)


def members_events(bot: FakeBot) -> list[dict[str, Any]]:
    """What was heard of people: the channel and the bot itself have events too, which may come late."""
    names = ("membersAdded", "membersRemoved")
    return [
        event
        for event in bot.of_kind("conversationUpdate")
        if any("aadObjectId" in member for name in names for member in event.get(name, ()))
    ]


@pytest.mark.usefixtures("installed")
async def test_who_is_taken_off_is_gone_from_the_roster_and_comes_back(
    local: Client, graph: Client, connector: Client, bot: FakeBot, channel: str, soon: Soon
) -> None:
    bot.heard.clear()
    assert INGE not in (await change(local, remove=[INGE])).body["team"]
    await soon(lambda: bool(members_events(bot)))
    (event,) = members_events(bot)
    assert event["membersRemoved"] == [{"id": f"29:{INGE}", "aadObjectId": INGE}]
    assert (event["channelData"]["eventType"], event["from"]["aadObjectId"]) == ("teamMemberRemoved", LISE)
    assert (await connector.get(room(channel, f"members/{INGE}"))).code == "MemberNotFoundInConversation"
    members = (await graph.get(f"/teams/{TEAM}/members")).body["value"]
    assert INGE not in {member["userId"] for member in members}
    assert (await local.get(f"/window/messages?as={INGE}&place={channel}")).status == 403
    bot.heard.clear()
    assert INGE in (await change(local, add=[INGE])).body["team"]
    await soon(lambda: bool(members_events(bot)))
    assert members_events(bot)[0]["channelData"]["eventType"] == "teamMemberAdded"
    assert (await connector.get(room(channel, f"members/{INGE}"))).status == 200


async def test_a_chat_that_was_never_opened_closes_with_the_membership(
    local: Client, connector: Client, installed: str
) -> None:
    body = {"members": [{"id": f"29:{ANNA}"}]}
    assert (await connector.post("/v3/conversations", body)).status == 201
    await change(local, remove=[ANNA])
    assert (await connector.post("/v3/conversations", body)).code == "BotNotInConversationRoster"
    assert installed


@pytest.mark.usefixtures("installed")
async def test_what_stands_already_and_what_cannot_be_is_no_event(local: Client, bot: FakeBot, soon: Soon) -> None:
    bot.heard.clear()
    assert (await change(local, add=[INGE], remove=[STRANGER])).status == 200
    assert (await change(local, remove=OWNERS)).status == 400
    assert (await change(local, add=[EXTERNAL])).status == 400
    assert (await change(local, add=["nobody"], remove=[INGE])).status == 404
    assert INGE in (await change(local)).body["team"]
    await change(local, add=[STRANGER])
    await soon(lambda: bool(members_events(bot)))
    assert [event["membersAdded"][0]["aadObjectId"] for event in members_events(bot)] == [STRANGER]


async def test_people_join_and_leave_a_meetings_chat(
    local: Client, connector: Client, bot: FakeBot, soon: Soon
) -> None:
    await add(local, LISE, MEETING_CHAT)
    await soon(lambda: len(bot.heard) == 2)
    bot.heard.clear()
    await change(local, place=MEETING_CHAT, remove=[EXTERNAL, INGE])
    await change(local, place=MEETING_CHAT, remove=[EXTERNAL], add=[INGE, LISE])
    await soon(lambda: len(bot.heard) == 2)
    events = sorted(bot.of_kind("conversationUpdate"), key=lambda event: "membersAdded" in event)
    assert [member["aadObjectId"] for member in events[0]["membersRemoved"]] == [EXTERNAL, INGE]
    assert [member["aadObjectId"] for member in events[1]["membersAdded"]] == [INGE]
    assert events[0]["conversation"] == {
        **events[0]["conversation"],
        "id": MEETING_CHAT,
        "conversationType": "groupChat",
    }
    assert (await connector.get(room(MEETING_CHAT, f"members/{EXTERNAL}"))).status == 404
    assert (await local.get(f"/window/places?as={EXTERNAL}")).body["meetings"] == []
    everybody = [row["id"] for row in (await local.get("/window/people")).body["people"]]
    assert (await change(local, place=MEETING_CHAT, remove=everybody)).status == 400
    assert (await change(local, place="19:x", remove=[INGE])).status == 404

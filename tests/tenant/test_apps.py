"""Adding and removing the app: what the bot hears of it, and where it may write afterwards (rules 39 and 43)."""

from collections.abc import Awaitable, Callable
from typing import Any

import jwt
import pytest

from tests.tenant.clients import ANNA, APP, INGE, LISE, TEAM, TENANT, Client, FakeBot
from tests.tenant.rooms import MESSAGE, chat_with, one_to_one, room

Soon = Callable[[Callable[[], bool]], Awaitable[None]]


async def app(local: Client, person: str, installed: bool, scope: str) -> Any:
    """A person adds or removes the app."""
    return await local.post("/window/app", {"as": person, "installed": installed, "scope": scope})


MINE = f"/teams/{TEAM}/installedApps?$expand=teamsApp&$filter=teamsApp/externalId eq '{APP}'"


async def test_an_owner_adds_and_removes_the_app_in_the_team(
    local: Client, graph: Client, bot: FakeBot, soon: Soon
) -> None:
    assert (await app(local, LISE, True, "team")).body["app"]["team"] is True
    await soon(lambda: len(bot.heard) == 2)
    assert len((await graph.get(MINE)).body["value"]) == 1
    (added,), (update,) = bot.of_kind("conversationUpdate"), bot.of_kind("installationUpdate")
    general = added["channelData"]["team"]["id"]
    assert (added["membersAdded"], added["from"]["aadObjectId"]) == ([{"id": f"28:{APP}"}], LISE)
    assert (update["action"], update["conversation"]["id"], update["from"]["aadObjectId"]) == ("add", general, LISE)
    assert update["channelData"]["settings"] == {"selectedChannel": {"id": general}}
    assert update["channelData"]["team"]["aadGroupId"] == TEAM
    bot.heard.clear()
    assert (await app(local, LISE, False, "team")).body["app"]["team"] is False
    await soon(lambda: len(bot.heard) == 2)
    (removed,), (update,) = bot.of_kind("conversationUpdate"), bot.of_kind("installationUpdate")
    assert removed["channelData"]["eventType"] == "teamMemberRemoved"
    assert removed["membersRemoved"] == [{"id": f"28:{APP}"}]
    assert (update["action"], "settings" in update["channelData"]) == ("remove", False)
    assert (await graph.get(MINE)).body["value"] == []


async def test_the_same_is_heard_when_setup_does_it_over_graph(
    graph: Client, bot: FakeBot, installed: str, soon: Soon
) -> None:
    await soon(lambda: len(bot.heard) == 2)
    await graph.call("DELETE", f"/teams/{TEAM}/installedApps/{installed}")
    await soon(lambda: len(bot.heard) == 4)
    assert [update["action"] for update in bot.of_kind("installationUpdate")] == ["add", "remove"]


async def test_only_an_owner_changes_the_teams_apps(local: Client) -> None:
    assert (await app(local, INGE, True, "team")).status == 403
    assert (await app(local, "nobody", True, "team")).status == 404


async def test_what_stands_already_is_no_event(local: Client, bot: FakeBot, soon: Soon) -> None:
    await app(local, LISE, True, "team")
    await soon(lambda: len(bot.heard) == 2)
    bot.heard.clear()
    await app(local, LISE, True, "team")
    for _ in range(2):
        await app(local, INGE, True, "personal")
    await soon(lambda: len(bot.heard) >= 2)
    assert sorted(heard["type"] for heard in bot.heard) == ["conversationUpdate", "installationUpdate"]
    assert {heard["conversation"]["conversationType"] for heard in bot.heard} == {"personal"}


@pytest.mark.usefixtures("installed")
async def test_a_person_adds_the_app_for_themselves(local: Client, connector: Client, bot: FakeBot, soon: Soon) -> None:
    place = await chat_with(connector)
    bot.heard.clear()
    assert (await app(local, INGE, True, "personal")).body["app"]["personal"] == "added"
    await soon(lambda: len(bot.heard) == 2)
    (begun,), (update,) = bot.of_kind("conversationUpdate"), bot.of_kind("installationUpdate")
    where = {"id": place, "tenantId": TENANT, "conversationType": "personal"}
    assert (begun["conversation"], begun["membersAdded"]) == (where, [{"id": f"28:{APP}"}])
    assert (update["conversation"], update["action"], update["from"]["aadObjectId"]) == (where, "add", INGE)
    assert "team" not in update["channelData"]


@pytest.mark.usefixtures("installed")
async def test_removed_the_chat_is_closed_and_added_again_it_is_another(
    local: Client, connector: Client, bot: FakeBot
) -> None:
    """Rule 39: 403 while it is gone, 404 for the old id afterwards."""
    old = await chat_with(connector)
    await app(local, INGE, True, "personal")
    await app(local, INGE, False, "personal")
    refused = await connector.post(room(old), MESSAGE)
    assert (refused.status, refused.code) == (403, "ForbiddenOperationException")
    assert (await one_to_one(connector, INGE)).code == "ForbiddenOperationException"
    assert (await one_to_one(connector, ANNA)).status == 201
    said = await local.post("/window/messages", {"as": INGE, "place": old, "text": "hej"})
    assert (said.body["status"], bot.of_kind("message")) == (403, [])
    await app(local, INGE, True, "personal")
    assert (await connector.post(room(old), MESSAGE)).code == "ConversationNotFound"
    new = await chat_with(connector)
    assert (await connector.post(room(new), MESSAGE)).status == 201
    assert (await local.get(f"/window/places?as={INGE}")).body["chat"]["id"] == new != old


@pytest.mark.usefixtures("installed")
async def test_activities_are_signed_by_the_newest_key_and_name_their_conversation(
    local: Client, connector: Client, bot: FakeBot
) -> None:
    """Rule 49: after two rotations none of the first keys is published any more."""
    place = await chat_with(connector)
    signed, published = [], []
    for _ in range(3):
        bot.tokens.clear()
        await local.post("/window/messages", {"as": INGE, "place": place, "text": "hej"})
        signed.append(jwt.get_unverified_header(bot.tokens[-1])["kid"])
        published.append([key["kid"] for key in (await local.get("/v1/.well-known/keys")).body["keys"]])
        await local.post("/control/keys/rotate", None)
    assert [keys[-1] for keys in published] == signed
    assert len(set(signed)) == 3
    assert signed[0] in published[1]
    assert not set(published[0]) & set(published[2])
    assert (bot.headers["x-ms-conversation-id"], bot.headers["x-ms-tenant-id"]) == (place, TENANT)

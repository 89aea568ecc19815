"""What ails a person's own device: dead buttons and no network. Others notice nothing, and the bot hears nothing."""

from typing import Any

import pytest

from tests.tenant.clients import ANNA, CARD, INGE, Client, FakeBot
from tests.tenant.rooms import chat_with, read, room, switch

TAPS: dict[str, dict[str, Any]] = {
    "execute": {"verb": "workshop.send"},
    "submit": {},
    "task": {"kind": "fetch"},
}


@pytest.fixture
async def card(connector: Client, channel: str, installed: str) -> dict[str, Any]:
    """A card in a channel, as the body of a tap."""
    message = (await connector.post(room(channel), {"type": "message", "attachments": [CARD]})).body["id"]
    assert installed
    return {"place": channel, "message": message}


async def tap(local: Client, kind: str, card: dict[str, Any], person: str, **more: Any) -> Any:
    """Somebody taps a button."""
    return await local.post(f"/window/{kind}", card | TAPS[kind] | {"as": person} | more)


@pytest.mark.parametrize("kind", TAPS)
@pytest.mark.parametrize("name", [INGE, f"29:{INGE}"])
async def test_a_dead_button_never_reaches_the_bot(
    local: Client, bot: FakeBot, card: dict[str, Any], kind: str, name: str
) -> None:
    await switch(local, dead_buttons={"person": name})
    bot.heard.clear()
    reply = await tap(local, kind, card, INGE)
    assert (reply.status, reply.body["status"], bot.heard) == (200, 0, [])
    assert (await tap(local, kind, card, ANNA)).body["status"] == 200
    assert (await local.get("/control/difficulties/struck")).body == {"struck": {"dead_buttons": 1}}


async def test_with_dead_buttons_one_still_writes_and_a_card_still_refreshes(
    local: Client, bot: FakeBot, card: dict[str, Any]
) -> None:
    await switch(local, dead_buttons={"person": INGE})
    assert (await tap(local, "execute", card, INGE, trigger="automatic")).body["status"] == 200
    body = {"as": INGE, "place": card["place"], "text": "svar", "mention": True}
    assert (await local.post("/window/messages", body)).body["status"] == 200
    assert len(bot.of_kind("message")) == 1


async def test_without_network_nothing_is_sent_and_nothing_is_written(
    local: Client, connector: Client, bot: FakeBot, installed: str
) -> None:
    place = await chat_with(connector)
    message = (await connector.post(room(place), {"type": "message", "attachments": [CARD]})).body["id"]
    bot.heard.clear()
    await switch(local, offline={"person": INGE, "times": 4})
    said = {"as": INGE, "place": place, "text": "svar"}
    refused = await local.post("/window/messages", said)
    assert (refused.status, refused.code) == (503, "Offline")
    for kind in TAPS:
        assert (await tap(local, kind, {"place": place, "message": message}, INGE)).status == 503
    assert (len(await read(local, place)), bot.heard) == (1, [])
    assert (await local.post("/window/messages", said)).body["status"] == 200
    assert installed


async def test_a_rule_that_names_nobody_means_everybody(local: Client, bot: FakeBot, card: dict[str, Any]) -> None:
    await switch(local, offline=True)
    bot.heard.clear()
    assert {(await tap(local, "submit", card, person)).status for person in (INGE, ANNA)} == {503}
    assert bot.heard == []

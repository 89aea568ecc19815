"""Speaking in conversations as the bot does, and reading them as a person does."""

from typing import Any
from urllib.parse import quote

from tests.tenant.clients import APP, INGE, TENANT, Client, Reply

ROOMS = "/v3/conversations"
MESSAGE = {"type": "message", "text": "hej"}


def room(conversation: str, rest: str = "activities") -> str:
    """The address of a conversation."""
    return f"{ROOMS}/{quote(conversation, safe='')}/{rest}"


async def root_post(connector: Client, channel: str, **activity: Any) -> dict[str, Any]:
    """A root post in a channel."""
    body = {"isGroup": True, "channelData": {"channel": {"id": channel}}, "activity": MESSAGE | activity}
    reply = await connector.post(ROOMS, body)
    assert reply.status == 201, reply.body
    return dict(reply.body)


async def read(local: Client, place: str, person: str = INGE) -> list[dict[str, Any]]:
    """What a person reads in a place."""
    reply = await local.get(f"/window/messages?as={person}&place={quote(place, safe='')}")
    return list(reply.body["messages"])


async def one_to_one(connector: Client, person: str) -> Reply:
    """The chat with a person, as a bot opens it."""
    body = {"members": [{"id": f"29:{person}"}], "tenantId": TENANT, "bot": {"id": f"28:{APP}"}}
    return await connector.post(ROOMS, body)


async def chat_with(connector: Client, person: str = INGE) -> str:
    """The id of the chat with a person."""
    return str((await one_to_one(connector, person)).body["id"])


async def switch(local: Client, **switches: Any) -> None:
    """Switches difficulties on and all others off."""
    reply = await local.post("/control/difficulties", switches)
    assert reply.status == 200, reply.body

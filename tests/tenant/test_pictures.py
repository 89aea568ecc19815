"""Pictures in a bot's messages: the stand-in takes what Teams documents, and looks at the bytes."""

import base64
import struct
from typing import Any

import pytest

from tests.tenant.clients import Client
from tests.tenant.rooms import chat_with, read, room

pytestmark = pytest.mark.usefixtures("installed")


def png(wide: int = 8, high: int = 8, more: bytes = b"") -> bytes:
    """As much of a PNG as is looked at: its signature and its header."""
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", wide, high) + more


def gif(wide: int) -> bytes:
    return b"GIF89a" + struct.pack("<HH", wide, 8) + b"\x00" * 20


def message(content: bytes, kind: str = "image/png", **more: Any) -> dict[str, Any]:
    url = f"data:{kind};base64,{base64.b64encode(content).decode()}"
    return {"type": "message", "attachments": [{"contentType": kind, "contentUrl": url, **more}]}


@pytest.mark.parametrize(
    "sent",
    [
        message(png(), name="Premiere: 1. marts 2022"),
        message(gif(8), "image/gif"),
        message(b"\xff\xd8\xff\xe0", "image/jpeg"),
        message(png(1024, 1024)),
        {"type": "message", "attachments": [{"contentType": "image/png", "contentUrl": "https://example.org/a.png"}]},
    ],
)
async def test_a_picture_is_taken_and_read_as_it_was_sent(
    connector: Client, local: Client, sent: dict[str, Any]
) -> None:
    place = await chat_with(connector)
    assert (await connector.post(room(place), sent)).status == 201
    (kept,) = (await read(local, place))[-1]["attachments"]
    assert kept == {"content": None, **sent["attachments"][0]}


@pytest.mark.parametrize(
    "sent",
    [
        message(b"GIF89a" + b"\x00" * 30),
        message(png(1025)),
        message(png(8, 1025)),
        message(gif(1025), "image/gif"),
        message(png()[:20]),
        message(png(), "image/svg+xml"),
        message(png(), name=7),
        message(png(), contentUrl="data:image/gif;base64,R0lGODlh"),
        message(png(), contentUrl="data:image/png;base64,***"),
        message(png(), contentUrl="http://example.org/a.png"),
        message(png(), contentUrl=None),
    ],
)
async def test_what_is_no_picture_for_teams_is_refused(connector: Client, sent: dict[str, Any]) -> None:
    reply = await connector.post(room(await chat_with(connector)), sent)
    assert (reply.status, reply.code) == (400, "BadSyntax")


async def test_its_bytes_count_in_the_size_of_the_message(connector: Client) -> None:
    """Rule 21: what is sent as base64 is text, and counted in UTF-16."""
    place = await chat_with(connector)
    assert (await connector.post(room(place), message(png(more=b"\x00" * 37_000)))).status == 201
    reply = await connector.post(room(place), message(png(more=b"\x00" * 40_000)))
    assert (reply.status, reply.code) == (413, "MessageSizeTooBig")

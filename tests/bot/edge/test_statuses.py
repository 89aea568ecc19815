"""The HTTP status is always right: 400 for no activity, 413 for too much, 200 for all that Teams may send."""

import gzip
from collections.abc import AsyncIterator

import orjson
import pytest

from bot.edge import endpoint
from tests.bot.edge.conftest import Client, Deliver
from tests.bot.edge.stage import Post, Rooms, Signer, activity, execute


@pytest.fixture
def send(client: Client, signer: Signer):
    """Posts raw bytes with a sound token; answers the HTTP status."""

    async def sent(body: bytes | AsyncIterator[bytes], **headers: str) -> int:
        sound = {"Authorization": f"Bearer {signer.token()}", "Content-Type": "application/json"}
        async with client.post(endpoint.PATH, data=body, headers={**sound, **headers}) as response:
            return response.status

    return sent


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"hej",
        b"[]",
        b"null",
        b'"message"',
        b"\xff\xfe",
        b'{"type": "mess',
        b'{"type": NaN}',
        b'{"text": "\\ud800"}',
        b'{"a":' * 5000 + b"1" + b"}" * 5000,
        b"[" * 100_000,
    ],
)
async def test_a_body_that_is_no_activity_is_400(send, rooms: Rooms, body: bytes) -> None:
    assert (await send(body), rooms.came) == (400, [])


@pytest.mark.parametrize("type_", ["message", "invoke"])
@pytest.mark.parametrize("missing", ["type", "conversation", "from", "serviceUrl", "channelId"])
async def test_an_activity_without_its_fields_is_400(deliver: Deliver, rooms: Rooms, type_: str, missing: str) -> None:
    whole = execute() if type_ == "invoke" else activity()
    status, body = await deliver({name: value for name, value in whole.items() if name != missing})
    assert (status, body, rooms.came) == (400, {"error": {"code": "NotAnActivity"}}, [])


@pytest.mark.parametrize(
    "changed", [{"type": 7}, {"conversation": "a:inge"}, {"conversation": {"id": 5}}, {"from": {}}, {"serviceUrl": {}}]
)
async def test_a_field_of_another_kind_counts_as_missing(deliver: Deliver, changed: dict[str, object]) -> None:
    assert (await deliver(activity(**changed)))[0] == 400


async def test_an_invoke_without_a_name_is_400(deliver: Deliver) -> None:
    assert (await deliver(execute(name=None)))[0] == 400


async def test_odd_values_in_unneeded_fields_do_no_harm(deliver: Deliver, rooms: Rooms) -> None:
    odd = {"entities": [None, 3, {"type": "mention", "mentioned": 1}], "membersAdded": "x", "value": [1], "locale": 4}
    status, _ = await deliver(activity(**odd))
    assert (status, rooms.came[0].text, rooms.came[0].data) == (200, "hjælp", {})


async def test_the_limit_is_256_kib_to_the_byte(send, rooms: Rooms) -> None:
    sound = orjson.dumps(activity(text=""))
    exact = orjson.dumps(activity(text="x" * (endpoint.LIMIT - len(sound))))
    assert [await send(exact), await send(exact + b" ")] == [200, 413]
    assert len(rooms.came) == 1


async def test_a_chunked_body_is_measured_while_it_is_read(send, rooms: Rooms) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(40):
            yield b"x" * 10_000

    assert (await send(chunks()), rooms.came) == (413, [])


async def test_a_small_parcel_that_unpacks_to_much_is_413(send) -> None:
    parcel = gzip.compress(orjson.dumps(activity(text="x" * 10_000_000)))
    assert len(parcel) < endpoint.LIMIT
    assert await send(parcel, **{"Content-Encoding": "gzip"}) == 413


async def test_a_parcel_that_is_not_what_it_says_is_400(send) -> None:
    assert await send(b"not gzip at all", **{"Content-Encoding": "gzip"}) == 400


@pytest.mark.parametrize(
    "type_",
    ["typing", "messageReaction", "messageUpdate", "messageDelete", "event", "endOfConversation", "command", "?"],
)
async def test_what_the_forum_does_not_know_is_200(deliver: Deliver, rooms: Rooms, post: Post, type_: str) -> None:
    """Rule 45."""
    status, body = await deliver(activity(type_))
    assert (status, body, rooms.came, post.sent) == (200, None, [], [])

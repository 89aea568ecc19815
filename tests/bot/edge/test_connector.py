"""Our client of the Bot Connector, against one that answers what a test tells it to."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.edge.connector import Connector, Member
from bot.edge.failures import Blocked, Failure, Gone, Refused, Throttled, TooLarge, Unreachable, Unsure
from bot.edge.hosts import Hosts
from tests.bot.edge.stage import BOT, CHANNEL, TENANT

THREAD = f"{CHANNEL};messageid=1699"
HELLO = {"type": "message", "text": "hej"}


@dataclass
class Call:
    method: str
    path: str
    query: dict[str, str]
    token: str
    body: object


@dataclass
class Microsoft:
    """Notes each call and gives the next answer of the script: a response, or None to hang up."""

    calls: list[Call] = field(default_factory=list)
    script: list[web.Response | None] = field(default_factory=list)

    async def take(self, request: web.Request) -> web.StreamResponse:
        body = await request.json() if await request.read() else None
        token = request.headers.get("Authorization", "")
        self.calls.append(Call(request.method, request.raw_path.partition("?")[0], dict(request.query), token, body))
        answer = self.script.pop(0) if self.script else web.json_response({"id": "m1"}, status=201)
        if answer is None:
            request.transport.close()
            return web.Response()
        return answer


class Tokens:
    def __init__(self) -> None:
        self.asked = 0
        self.forgotten: list[str] = []

    async def get(self) -> str:
        self.asked += 1
        return "bot-token"

    def forget(self, token: str) -> None:
        self.forgotten.append(token)


@pytest.fixture
def microsoft() -> Microsoft:
    return Microsoft()


@pytest.fixture
def tokens() -> Tokens:
    return Tokens()


@pytest.fixture
async def url(microsoft: Microsoft) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_route("*", "/{tail:.*}", microsoft.take)
    async with TestServer(app) as server:
        yield str(server.make_url("/connector/"))


@pytest.fixture
def connector(session: aiohttp.ClientSession, tokens: Tokens) -> Connector:
    return Connector(session, tokens, Hosts(loopback=True), BOT, TENANT)


async def test_a_post_into_a_thread(connector: Connector, microsoft: Microsoft, url: str) -> None:
    """Conversation ids go out encoded; with or without the slash at the serviceUrl's end."""
    assert [await connector.send_to(place, THREAD, HELLO) for place in (url, url.rstrip("/"))] == ["m1", "m1"]
    path = "/connector/v3/conversations/19%3Abroager%40thread.tacv2%3Bmessageid%3D1699/activities"
    assert microsoft.calls == [Call("POST", path, {}, "Bearer bot-token", HELLO)] * 2


async def test_reply_update_and_delete_name_their_message(connector: Connector, microsoft: Microsoft, url: str) -> None:
    """Rules 40 and 41."""
    await connector.reply(url, "a:inge", "m0", HELLO)
    await connector.update(url, "a:inge", "m1", HELLO)
    await connector.delete(url, "a:inge", "m/../1")
    assert [(call.method, call.path.rpartition("/")[2], call.body) for call in microsoft.calls] == [
        ("POST", "m0", {**HELLO, "replyToId": "m0"}),
        ("PUT", "m1", {**HELLO, "id": "m1"}),
        ("DELETE", "m%2F..%2F1", None),
    ]


async def test_taking_back_what_is_gone_is_fine(connector: Connector, microsoft: Microsoft, url: str) -> None:
    microsoft.script = [web.Response(status=404)]
    await connector.delete(url, "a:inge", "m1")


async def test_a_root_post_tells_its_thread(connector: Connector, microsoft: Microsoft, url: str) -> None:
    microsoft.script = [web.json_response({"id": THREAD, "activityId": "1699"}, status=201)]
    created = await connector.post_root(url, CHANNEL, HELLO)
    assert (created.conversation, created.activity) == (THREAD, "1699")
    body = microsoft.calls[0].body
    assert (body["channelData"], body["activity"], body["isGroup"]) == ({"channel": {"id": CHANNEL}}, HELLO, True)
    assert (body["bot"], body["tenantId"]) == ({"id": BOT}, TENANT)


async def test_a_chat_is_opened_by_teams_id(connector: Connector, microsoft: Microsoft, url: str) -> None:
    microsoft.script = [web.json_response({"id": "a:inge"}, status=201)]
    created = await connector.open_chat(url, "29:inge")
    body = microsoft.calls[0].body
    assert (created.conversation, body["members"], body["isGroup"]) == ("a:inge", [{"id": "29:inge"}], False)
    assert body["channelData"] == {"tenant": {"id": TENANT}}


async def test_a_roster_that_turns_in_a_circle_ends(connector: Connector, microsoft: Microsoft, url: str) -> None:
    """Rule 36."""
    microsoft.script = [web.json_response({"members": [], "continuationToken": token}) for token in "abab"]
    with pytest.raises(Unsure):
        assert [member async for member in connector.members(url, CHANNEL)] == []


@pytest.mark.parametrize("answer", [{}, {"id": ""}, {"id": {"a": 1}}, []])
async def test_a_conversation_without_an_id_was_perhaps_made(
    connector: Connector, microsoft: Microsoft, url: str, answer: object
) -> None:
    microsoft.script = [web.json_response(answer)]
    with pytest.raises(Unsure):
        await connector.post_root(url, CHANNEL, HELLO)


async def test_a_roster_is_read_to_its_last_page(connector: Connector, microsoft: Microsoft, url: str) -> None:
    """Rules 35 and 36: an empty page in between loses nobody; a guest without UPN and id is tolerated."""
    inge = {"id": "29:1", "aadObjectId": "p1", "name": "Inge", "userPrincipalName": "i@x", "userRole": "user"}
    guest = {"id": "29:2", "objectId": "p2", "name": "Ruth", "userRole": "guest"}
    pages = [{"members": [inge], "continuationToken": "a=&b"}, {"members": [], "continuationToken": "c"}]
    microsoft.script = [web.json_response(page) for page in [*pages, {"members": [guest, {"id": "29:3"}]}]]
    assert [member async for member in connector.members(url, CHANNEL)] == [
        Member("29:1", "p1", "Inge", "i@x", "user"),
        Member("29:2", "p2", "Ruth", "", "guest"),
        Member("29:3", "", "", "", ""),
    ]
    assert [call.query.get("continuationToken") for call in microsoft.calls] == [None, "a=&b", "c"]
    assert {call.path.rpartition("/")[2] for call in microsoft.calls} == {"pagedmembers"}


async def test_one_member_is_found_or_gone(connector: Connector, microsoft: Microsoft, url: str) -> None:
    microsoft.script = [web.json_response({"id": "29:1", "name": "Inge"}), web.Response(status=404)]
    assert (await connector.member(url, CHANNEL, "29:1")).name == "Inge"
    with pytest.raises(Gone):
        await connector.member(url, CHANNEL, "29:2")


def failed(status: int, code: str = "", **headers: str) -> web.Response:
    return web.json_response({"error": {"code": code, "message": "…"}}, status=status, headers=headers)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (failed(403, "MessageWritesBlocked"), Blocked),
        (failed(403, "BotNotInConversationRoster"), Refused),
        (failed(404, "ConversationNotFound"), Gone),
        (failed(413), TooLarge),
        (failed(400, "MessageSizeTooBig"), TooLarge),
        (failed(400, "BadSyntax"), Refused),
        (failed(401), Refused),
        (failed(500), Unsure),
        (failed(502), Unsure),
        (failed(504), Unsure),
        (failed(412), Throttled),
        (failed(429), Throttled),
        (web.Response(status=302, headers={"Location": "https://elsewhere.example/"}), Refused),
        (web.Response(status=404, body=b"<html>"), Gone),
        (None, Unsure),
    ],
)
async def test_each_answer_has_its_failure(
    connector: Connector, microsoft: Microsoft, url: str, answer: web.Response | None, kind: type[Failure]
) -> None:
    """Rules 37 and 39; one call each, for retries are not the connector's."""
    microsoft.script = [answer]
    with pytest.raises(Failure) as failure:
        await connector.send_to(url, THREAD, HELLO)
    assert type(failure.value) is kind
    assert (failure.value.status, len(microsoft.calls)) == (answer.status if answer else 0, 1)


@pytest.mark.parametrize(
    ("status", "said", "wait"),
    [(429, "7", 7.0), (429, "0.25", 0.25), (429, "600", 600.0), (429, None, None), (412, "3", 3.0), (503, "9", 9.0)],
)
async def test_the_service_says_how_long(
    connector: Connector, microsoft: Microsoft, url: str, status: int, said: str | None, wait: float | None
) -> None:
    """Rule 37: Retry-After long, decimal or missing."""
    microsoft.script = [failed(status, **({"Retry-After": said} if said else {}))]
    with pytest.raises(Failure) as failure:
        await connector.send_to(url, THREAD, HELLO)
    assert failure.value.retry_after == wait


async def test_a_refused_token_is_not_used_again(
    connector: Connector, microsoft: Microsoft, tokens: Tokens, url: str
) -> None:
    microsoft.script = [failed(401)]
    with pytest.raises(Refused):
        await connector.send_to(url, THREAD, HELLO)
    assert tokens.forgotten == ["bot-token"]


async def test_where_nobody_listens_nothing_was_done(connector: Connector, unused_tcp_port: int) -> None:
    with pytest.raises(Unreachable):
        await connector.send_to(f"http://127.0.0.1:{unused_tcp_port}/", THREAD, HELLO)


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/",
        "https://smba.trafficmanager.net.evil.example/",
        "https://smba.trafficmanager.net@evil.example/",
        "http://smba.trafficmanager.net/emea/",
    ],
)
async def test_the_token_goes_nowhere_else(connector: Connector, tokens: Tokens, elsewhere: str) -> None:
    """Rule 52: not even asked for."""
    with pytest.raises(Refused) as refused:
        await connector.send_to(elsewhere, THREAD, HELLO)
    assert (refused.value.code, tokens.asked) == ("host-not-allowed", 0)


async def test_many_calls_share_few_connections(connector: Connector, session: aiohttp.ClientSession, url: str) -> None:
    for _ in range(10):
        await connector.send_to(url, THREAD, HELLO)
    assert sum(len(pooled) for pooled in session.connector._conns.values()) == 1

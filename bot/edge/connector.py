"""The Bot Connector's REST interface as far as the forum uses it, on one pooled session (rules 36, 37 and 52).

Source: Bot Framework REST API 3.0. Conversation ids may carry `;messageid=`; a post to such an id stays in the thread.
"""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import quote

import aiohttp
import orjson
from yarl import URL

from bot.edge.bodies import OverLimit, whole
from bot.edge.failures import Gone, Refused, Unreachable, Unsure
from bot.edge.hosts import Hosts
from bot.edge.verdicts import failure_of
from bot.edge.watched import watching

Json = Mapping[str, object]
LIMIT = 4 * 1024 * 1024
PAGE = 200
TIMEOUT = aiohttp.ClientTimeout(total=10, connect=3)


class Tokens(Protocol):
    """Where the bot's own token comes from."""

    async def get(self) -> str: ...

    def forget(self, token: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Created:
    """A conversation made by us: its id, and the id of its first message ("" in a 1:1 chat)."""

    conversation: str
    activity: str


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody on a roster: `mri` is the Teams id (`29:…`), `person` the Entra object id; "" where Teams gives none."""

    mri: str
    person: str
    name: str
    upn: str
    role: str


def session(limit: int = 64) -> aiohttp.ClientSession:
    """The one pooled session for everything that the edge calls; close it at the end. Keeps no cookies."""
    pool = aiohttp.TCPConnector(limit=limit, ttl_dns_cache=300, keepalive_timeout=60)
    jar = aiohttp.DummyCookieJar()
    return aiohttp.ClientSession(connector=pool, cookie_jar=jar, timeout=TIMEOUT, trace_configs=[watching()])


class Connector:
    """Sends once and says what came of it: an id, or one of `failures`. Who may try again is the caller's to know."""

    def __init__(self, session: aiohttp.ClientSession, tokens: Tokens, hosts: Hosts, bot: str, tenant: str) -> None:
        """`bot` is the bot's Teams id (`28:…`)."""
        self._session = session
        self._tokens = tokens
        self._hosts = hosts
        self._bot = bot
        self._tenant = tenant

    async def send_to(self, service_url: str, conversation: str, activity: Json) -> str:
        """Post into a conversation or thread; the new activity's id."""
        return _id(await self._call("POST", service_url, _activities(conversation), activity))

    async def reply(self, service_url: str, conversation: str, reply_to: str, activity: Json) -> str:
        """Answer one message (rule 41); the new activity's id."""
        body = {**activity, "replyToId": reply_to}
        return _id(await self._call("POST", service_url, _activities(conversation, reply_to), body))

    async def update(self, service_url: str, conversation: str, activity_id: str, activity: Json) -> None:
        """Replace one of our own messages in place."""
        body = {**activity, "id": activity_id}
        await self._call("PUT", service_url, _activities(conversation, activity_id), body)

    async def delete(self, service_url: str, conversation: str, activity_id: str) -> None:
        """Take back one of our own messages; a message that is not there is fine."""
        try:
            await self._call("DELETE", service_url, _activities(conversation, activity_id))
        except Gone:
            return

    async def post_root(self, service_url: str, channel: str, activity: Json) -> Created:
        """A new root post in a channel; the conversation that comes back names its thread."""
        return await self._create(
            service_url, {"isGroup": True, "channelData": {"channel": {"id": channel}}, "activity": activity}
        )

    async def open_chat(self, service_url: str, mri: str) -> Created:
        """The 1:1 chat with a person, made when it is not there."""
        channel_data = {"tenant": {"id": self._tenant}}
        return await self._create(
            service_url, {"isGroup": False, "members": [{"id": mri}], "channelData": channel_data}
        )

    async def member(self, service_url: str, conversation: str, mri: str) -> Member:
        """One person of a conversation, by Teams id or Entra object id; Gone when they are not in it."""
        path = f"v3/conversations/{_part(conversation)}/members/{_part(mri)}"
        return _member(await self._call("GET", service_url, path))

    async def members(self, service_url: str, conversation: str) -> AsyncIterator[Member]:
        """The whole roster, page by page (rule 36); an empty page that names a next one does not end it."""
        path = f"v3/conversations/{_part(conversation)}/pagedmembers?pageSize={PAGE}"
        token, shown = "", set[str]()
        while token not in shown:
            shown.add(token)
            page = await self._call("GET", service_url, path + token)
            for listed in _objects(page.get("members")):
                yield _member(listed)
            following = _text(page, "continuationToken")
            if not following:
                return
            token = f"&continuationToken={_part(following)}"
        raise Unsure(code="roster-without-end")

    async def _create(self, service_url: str, parameters: Json) -> Created:
        body = {**parameters, "bot": {"id": self._bot}, "tenantId": self._tenant}
        answer = await self._call("POST", service_url, "v3/conversations", body)
        if not _id(answer):
            raise Unsure(code="no-id")
        return Created(_id(answer), _text(answer, "activityId"))

    async def _call(self, method: str, service_url: str, path: str, body: Json | None = None) -> Json:
        if not self._hosts.permits(service_url):
            raise Refused(code="host-not-allowed")
        token = await self._tokens.get()
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json; charset=utf-8"}
        # The path is encoded already; yarl would turn %3B and %40 in conversation ids back.
        url = URL(f"{service_url.rstrip('/')}/{path}", encoded=True)
        data = None if body is None else orjson.dumps(body)
        try:
            async with self._session.request(
                method, url, data=data, headers=headers, allow_redirects=False, timeout=TIMEOUT
            ) as response:
                answer = _parsed(await whole(response.content, LIMIT))
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise Unreachable(code=type(error).__name__) from error
        except (aiohttp.ClientError, TimeoutError, OverLimit) as error:
            raise Unsure(code=type(error).__name__) from error
        if response.status == 401:
            self._tokens.forget(token)
        if not 200 <= response.status < 300:
            raise failure_of(response.status, response.headers, answer)
        return answer


def _part(text: str) -> str:
    return quote(text, safe="")


def _activities(conversation: str, activity: str = "") -> str:
    path = f"v3/conversations/{_part(conversation)}/activities"
    return f"{path}/{_part(activity)}" if activity else path


def _parsed(body: bytes) -> Json:
    try:
        answer = orjson.loads(body) if body else {}
    except orjson.JSONDecodeError:
        answer = {}
    return answer if isinstance(answer, dict) else {}


def _text(answer: Json, name: str) -> str:
    said = answer.get(name)
    return said if isinstance(said, str) else ""


def _id(answer: Json) -> str:
    return _text(answer, "id")


def _objects(listed: object) -> list[Json]:
    return [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []


def _member(listed: Json) -> Member:
    def text(*names: str) -> str:
        return next((said for name in names if (said := _text(listed, name))), "")

    person = text("aadObjectId", "objectId")
    return Member(text("id"), person, text("name"), text("userPrincipalName"), text("userRole"))

"""Posts values where people read them (ports.Board): rendered when they leave, in the language of their place."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from http import HTTPStatus
from typing import Any, NoReturn, Protocol, TypeVar

from bot.cards import erfa, matrix, welcome
from bot.cards.elements import Card
from bot.edge.failures import Failure, Gone, Refused, Throttled, Unsure
from forum.erfa.posts import PreRead, Preview
from forum.groups import Forum
from forum.people import Language
from forum.ports import Directory, People, Posted, Reference, Spot, Unavailable, Undeliverable
from forum.workshop.matrix import Matrix
from forum.workshop.welcome import Welcome

Json = Mapping[str, object]
Renderer = Callable[[Any, Language, Forum], Card]
T = TypeVar("T")
CARD = "application/vnd.microsoft.card.adaptive"


class Made(Protocol):
    """A conversation that was made: its id, and its first message's."""

    @property
    def conversation(self) -> str: ...

    @property
    def activity(self) -> str: ...


class Known(Protocol):
    """Somebody on a roster; `mri` is the Teams id."""

    @property
    def mri(self) -> str: ...


class Messenger(Protocol):
    """The part of the connector that posts."""

    async def post_root(self, service_url: str, channel: str, activity: Json) -> Made: ...

    async def open_chat(self, service_url: str, mri: str) -> Made: ...

    async def member(self, service_url: str, conversation: str, mri: str) -> Known: ...

    async def send_to(self, service_url: str, conversation: str, activity: Json) -> str: ...

    async def update(self, service_url: str, conversation: str, activity_id: str, activity: Json) -> None: ...


def _matrix(value: Matrix, language: Language, forum: Forum) -> Card:
    return matrix.matrix(value, forum, language)


def _welcome(value: Welcome, language: Language, forum: Forum) -> Card:
    return welcome.welcome(value.village, forum, language)


def _preview(value: Preview, language: Language, forum: Forum) -> Card:
    return erfa.preview(value, language, forum)


def _pre_read(value: PreRead, language: Language, forum: Forum) -> Card:
    return erfa.pre_read(value, language, forum)


RENDERERS: Mapping[type, Renderer] = {Matrix: _matrix, Welcome: _welcome, Preview: _preview, PreRead: _pre_read}


class TeamsBoard:
    """`home` is the Bot Connector address to use until an activity has told the newest one."""

    def __init__(self, messenger: Messenger, people: People, directory: Directory, home: str = "") -> None:
        self._messenger = messenger
        self._people = people
        self._directory = directory
        self._home = home

    async def post(self, place: Spot, value: object) -> Posted:
        """A new root message in a channel, or one in the person's 1:1 chat."""
        message = self._message(value, place.language)
        if place.channel:
            return await self._in_channel(place.channel, message)
        return await self._to_person(place.person, message)

    async def update(self, posted: Posted, place: Spot, value: object) -> None:
        """The same message with the value's newest form; a message that somebody deleted is Undeliverable."""
        message = self._message(value, place.language)
        await _told(self._messenger.update(posted.service_url, posted.conversation, posted.activity, message))

    def _message(self, value: object, language: Language) -> Json:
        card = RENDERERS[type(value)](value, language, self._directory.forum())
        attachment = {"contentType": CARD, "content": card}
        return {"type": "message", "summary": card["fallbackText"], "attachments": [attachment]}

    async def _in_channel(self, channel: str, message: Json) -> Posted:
        url = await self._address()
        made = await _told(self._messenger.post_root(url, channel, message))
        return Posted(made.conversation, made.activity, url)

    async def _to_person(self, person: str, message: Json) -> Posted:
        known = await self._people.reach(self._directory.forum().id, person)
        chat = known or await self._first_met(person)
        try:
            return await self._in_chat(chat, message)
        except Gone:
            # Rule 39: a chat that is gone, as after a new installation, is looked up once more.
            return await _told(self._in_chat(await self._opened(chat), message))

    async def _first_met(self, person: str) -> Reference:
        """The chat with somebody on the team who has never written to the bot; General's roster knows the Teams id."""
        url, general = await self._address(), self._directory.forum().general
        try:
            known = await self._messenger.member(url, general, person)
        except Gone:
            raise Undeliverable("the person is not on the team") from None
        except Failure as failure:
            _translated(failure)
        return await self._opened(Reference("", url, person, known.mri))

    async def _opened(self, chat: Reference) -> Reference:
        made = await _told(self._messenger.open_chat(chat.service_url, chat.mri))
        return replace(chat, conversation=made.conversation)

    async def _address(self) -> str:
        url = await self._people.service_url(self._directory.forum().id) or self._home
        if not url:
            raise Unavailable("the bot has not heard from Teams yet")
        return url

    async def _in_chat(self, chat: Reference, message: Json) -> Posted:
        try:
            activity = await self._messenger.send_to(chat.service_url, chat.conversation, message)
        except Gone:
            raise
        except Failure as failure:
            _translated(failure)
        return Posted(chat.conversation, activity, chat.service_url)


async def _told(call: Awaitable[T]) -> T:
    try:
        return await call
    except Failure as failure:
        _translated(failure)


def _translated(failure: Failure) -> NoReturn:
    """What the outbox may do about it: wait, or give up."""
    reason = f"Teams: {failure.code or type(failure).__name__} ({failure.status})"
    if isinstance(failure, Throttled):
        raise Unavailable(reason, failure.retry_after, pause=True) from failure
    if isinstance(failure, Unsure):
        raise Unavailable(reason, failure.retry_after) from failure
    if isinstance(failure, Refused) and failure.status == HTTPStatus.UNAUTHORIZED:
        # The connector has dropped the token by now; the next try asks for a new one.
        raise Unavailable(reason) from failure
    raise Undeliverable(reason) from failure

"""Posts values where people read them (ports.Board): rendered when they leave, in the language of their place."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from http import HTTPStatus
from typing import NoReturn, Protocol, TypeVar

import telemetry
from bot import numbers, readers
from bot.edge.failures import Archived, Failure, Gone, Refused, Throttled, TooLarge, Unsure
from bot.edge.failures import Blocked as BlockedByThem
from bot.renderers import BRIEFER, LIVE, PLAIN, Renderer
from bot.renderers import RENDERERS as RENDERERS
from forum.ports import Blocked, Directory, People, Posted, Reference, Service, Spot, Unavailable, Undeliverable
from forum.reasons import Why

Json = Mapping[str, object]
T = TypeVar("T")
CARD = "application/vnd.microsoft.card.adaptive"
REPLACED_WAIT_S = 1.0
NOT_INSTALLED = frozenset({"BotNotInConversationRoster", "ForbiddenOperationException"})


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


class TeamsBoard:
    """`home` is the Bot Connector address to use until an activity has told the newest one."""

    def __init__(self, messenger: Messenger, people: People, directory: Directory, home: str = "") -> None:
        self._messenger = messenger
        self._people = people
        self._directory = directory
        self._home = home

    async def post(self, place: Spot, value: object) -> Posted:
        """A new root message in a channel, or one in the person's 1:1 chat."""
        return await self._fitting(value, place, lambda message: self._posted(place, message, type(value) in LIVE))

    async def update(self, posted: Posted, place: Spot, value: object) -> None:
        """The same message with the value's newest form; a message that somebody deleted is GONE."""
        where = (posted.service_url, posted.conversation, posted.activity)
        await self._fitting(value, place, lambda message: self._messenger.update(*where, message))

    async def _fitting(self, value: object, place: Spot, send: Callable[[Json], Awaitable[T]]) -> T:
        """Send it, or a shorter form of it where it is found too large; a failure becomes what the outbox may do."""
        try:
            return await send(await self._message(value, place, RENDERERS))
        except TooLarge as failure:
            if type(value) not in BRIEFER:
                _translated(failure)
        except Failure as failure:
            _translated(failure)
        return await _told(send(await self._message(value, place, BRIEFER)))

    async def _posted(self, place: Spot, message: Json, live: bool) -> Posted:
        if place.channel:
            return await self._in_channel(place.channel, message)
        if place.chat:
            return await self._in_chat(Reference(place.chat, await self._address()), message)
        posted = await self._to_person(place.person, message)
        if not live:
            await self._numbered(posted.conversation, message)
        return posted

    async def _numbered(self, conversation: str, message: Json) -> None:
        """From now on a number in that chat presses this card's buttons; the message stands whatever becomes of it."""
        if "attachments" not in message:
            return
        kept = numbers.written(numbers.of_message(message))
        try:
            await self._people.keep_choices(self._directory.forum().id, conversation, kept)
        except Exception as error:
            telemetry.log().warning("choices.not-kept", error=type(error).__name__)

    async def _message(self, value: object, place: Spot, renderers: Mapping[type, Renderer]) -> Json:
        forum = self._directory.forum()
        if plain := PLAIN.get(type(value)):
            return {"type": "message", "textFormat": "plain", "text": plain(value, place.language, forum)}
        card = await readers.filled(renderers[type(value)](value, place.language, forum), place, self._people, forum)
        attachment = {"contentType": CARD, "content": card}
        return {"type": "message", "summary": card["fallbackText"], "attachments": [attachment]}

    async def _in_channel(self, channel: str, message: Json) -> Posted:
        url = await self._address()
        try:
            made = await self._messenger.post_root(url, channel, message)
        except Gone as gone:
            if not self._directory.forum().has_channel(channel):
                # Rule 39: the workspace names another channel by now; the next try goes there.
                raise Unavailable("the channel was replaced", REPLACED_WAIT_S) from gone
            raise
        return Posted(made.conversation, made.activity, url)

    async def _to_person(self, person: str, message: Json) -> Posted:
        known = await self._people.reach(self._directory.forum().id, person)
        chat = known or await self._first_met(person)
        try:
            return await self._in_chat(chat, message)
        except Gone:
            # Rule 39: a chat that is gone, as after a new installation, is looked up once more.
            return await self._in_chat(await self._opened(chat), message)

    async def _first_met(self, person: str) -> Reference:
        """The chat with somebody on the team who has never written to the bot; General's roster knows the Teams id."""
        url, general = await self._address(), self._directory.forum().general
        try:
            known = await self._messenger.member(url, general, person)
        except Gone:
            raise Undeliverable("not on the team", Why.NOT_ON_TEAM, "") from None
        return await self._opened(Reference("", url, person, known.mri))

    async def _opened(self, chat: Reference) -> Reference:
        made = await self._messenger.open_chat(chat.service_url, chat.mri)
        return replace(chat, conversation=made.conversation)

    async def _address(self) -> str:
        url = await self._people.service_url(self._directory.forum().id) or self._home
        if not url:
            raise Unavailable("the bot has not heard from Teams yet")
        return url

    async def _in_chat(self, chat: Reference, message: Json) -> Posted:
        activity = await self._messenger.send_to(chat.service_url, chat.conversation, message)
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
        # A 503 that says for how long speaks of the service, not of one conversation.
        away = failure.status == HTTPStatus.SERVICE_UNAVAILABLE and failure.retry_after is not None
        raise Unavailable(reason, failure.retry_after, service=Service.TEAMS if away else None) from failure
    if isinstance(failure, Refused) and failure.status == HTTPStatus.UNAUTHORIZED:
        # The connector has dropped the token by now; the next try asks for a new one.
        raise Unavailable(reason) from failure
    detail = f"Teams {failure.status} {failure.code}".strip()
    if isinstance(failure, BlockedByThem):
        raise Blocked(reason, Why.BLOCKED, detail) from failure
    raise Undeliverable(reason, _why(failure), detail) from failure


def _why(failure: Failure) -> Why:
    if isinstance(failure, Gone):
        return Why.GONE
    if isinstance(failure, TooLarge):
        return Why.TOO_LARGE
    if failure.code in NOT_INSTALLED:
        return Why.NOT_INSTALLED
    return Why.ARCHIVED if isinstance(failure, Archived) else Why.REFUSED

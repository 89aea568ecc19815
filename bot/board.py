"""Posts values where people read them (ports.Board): rendered when they leave, in the language of their place."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from http import HTTPStatus
from typing import Any, NoReturn, Protocol, TypeVar

import telemetry
from bot import numbers
from bot.cards import erfa, interest, matrix, presenting, speaking, together, welcome
from bot.cards.elements import Card
from bot.cards.summary import BUDGET
from bot.edge.failures import Blocked as BlockedByThem
from bot.edge.failures import Failure, Gone, Refused, Throttled, TooLarge, Unsure
from forum.erfa.posts import PreRead, Preview
from forum.groups import Forum
from forum.groupwork.posts import GroupCard, Presenting, PresentsNoMore, SessionCard, WhoPresents
from forum.interest.posts import Interested, JoinIn
from forum.people import Language
from forum.ports import Blocked, Directory, People, Posted, Reference, Service, Spot, Unavailable, Undeliverable
from forum.reasons import Why
from forum.workshop.matrix import Matrix
from forum.workshop.welcome import Welcome

Json = Mapping[str, object]
Renderer = Callable[[Any, Language, Forum], Card]
T = TypeVar("T")
CARD = "application/vnd.microsoft.card.adaptive"
BRIEF = BUDGET // 3
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


def _matrix(value: Matrix, language: Language, forum: Forum) -> Card:
    return matrix.matrix(value, forum, language)


def _brief_matrix(value: Matrix, language: Language, forum: Forum) -> Card:
    return matrix.matrix(replace(value, newest={}), forum, language)


def _welcome(value: Welcome, language: Language, forum: Forum) -> Card:
    return welcome.welcome(value.village, forum, language)


def _preview(value: Preview, language: Language, forum: Forum) -> Card:
    return erfa.preview(value, language, forum)


def _brief_preview(value: Preview, language: Language, forum: Forum) -> Card:
    return erfa.preview(value, language, forum, BRIEF)


def _pre_read(value: PreRead, language: Language, forum: Forum) -> Card:
    return erfa.pre_read(value, language, forum)


def _brief_pre_read(value: PreRead, language: Language, forum: Forum) -> Card:
    return erfa.pre_read(value, language, forum, BRIEF)


def _join_in(value: JoinIn, language: Language, forum: Forum) -> Card:
    return interest.question(forum, language, value.session)


def _interested(value: Interested, language: Language, forum: Forum) -> Card:
    return interest.everybody(value.entries, forum, language)


RENDERERS: Mapping[type, Renderer] = {
    Matrix: _matrix,
    Welcome: _welcome,
    Preview: _preview,
    PreRead: _pre_read,
    JoinIn: _join_in,
    Interested: _interested,
    GroupCard: together.group,
    WhoPresents: presenting.who,
    Presenting: speaking.page,
    PresentsNoMore: presenting.no_more,
}
BRIEFER: Mapping[type, Renderer] = {
    Matrix: _brief_matrix,
    Preview: _brief_preview,
    PreRead: _brief_pre_read,
    GroupCard: together.brief,
    Presenting: speaking.brief,
}
"""For a service that finds the message too large, which it should not: what may be left out."""


LIVE: frozenset[type] = frozenset({Matrix, GroupCard, SessionCard})
"""Cards that stand and are edited in place: they ask nothing, so a number goes on meaning the card before them."""


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
            return await send(self._message(value, place.language, RENDERERS))
        except TooLarge as failure:
            if type(value) not in BRIEFER:
                _translated(failure)
        except Failure as failure:
            _translated(failure)
        return await _told(send(self._message(value, place.language, BRIEFER)))

    async def _posted(self, place: Spot, message: Json, live: bool) -> Posted:
        if place.channel:
            return await self._in_channel(place.channel, message)
        posted = await self._to_person(place.person, message)
        if not live:
            await self._numbered(posted.conversation, message)
        return posted

    async def _numbered(self, conversation: str, message: Json) -> None:
        """From now on a number in that chat presses this card's buttons; the message stands whatever becomes of it."""
        kept = numbers.written(numbers.of_message(message))
        try:
            await self._people.keep_choices(self._directory.forum().id, conversation, kept)
        except Exception as error:
            telemetry.log().warning("choices.not-kept", error=type(error).__name__)

    def _message(self, value: object, language: Language, renderers: Mapping[type, Renderer]) -> Json:
        card = renderers[type(value)](value, language, self._directory.forum())
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
    return Why.ARCHIVED if "archived" in failure.code.casefold() else Why.REFUSED

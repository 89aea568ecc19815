"""Asks to be told when the answers list changes, where the bot has a public address, and keeps that promise alive."""

import asyncio
import hmac
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from forum import ids
from forum.lists import Subscriptions
from forum.ports import Clock, Directory, Undeliverable
from telemetry import FAILURES, log

LASTS = timedelta(days=3)
"""A bot that is taken down is knocked for no longer than this."""
EVERY_S = 12 * 3600.0
SOON_S = 600.0
REFUSED_S = 3600.0
"""A right that was given is found within the hour."""


class Memory(Protocol):
    """Where the subscription is remembered (store.settings.SqlSettings)."""

    async def find(self, forum: str, key: str) -> str | None: ...

    async def keep(self, forum: str, key: str, value: str) -> None: ...


@dataclass(slots=True)
class _State:
    """The word that was agreed on, and for what reason it was last refused to agree on any."""

    word: str = ""
    refused: str = ""


class Knocking:
    """A job (jobs.runner.Job). The looks go on whether anybody knocks or not: a knock makes the next one sooner."""

    def __init__(
        self, directory: Directory, subscriptions: Subscriptions, memory: Memory, clock: Clock, url: str
    ) -> None:
        self._directory = directory
        self._subscriptions = subscriptions
        self._memory = memory
        self._clock = clock
        self._url = url
        self._stopping = asyncio.Event()
        self._state = _State()

    def is_ours(self, secret: object) -> bool:
        """Whether a knock carries the word that was agreed on; it takes as long whatever the answer."""
        said = secret.encode("utf-8", "surrogatepass") if isinstance(secret, str) else b""
        return bool(self._state.word) and hmac.compare_digest(said, self._state.word.encode())

    def stop(self) -> None:
        """`run` returns at once; the subscription ends by itself."""
        self._stopping.set()

    async def run(self) -> None:
        async with asyncio.TaskGroup() as group:
            kept = group.create_task(self._kept(), name="list-subscription")
            await self._stopping.wait()
            kept.cancel()

    async def _kept(self) -> None:
        while True:
            await self._clock.sleep(await self._asked())

    async def _asked(self) -> float:
        """How long it is good for."""
        try:
            there = await self.ask()
        except Undeliverable as refused:
            self._tell(str(refused))
            return REFUSED_S
        except Exception as error:
            FAILURES.labels("list.subscription", type(error).__name__).inc()
            log().warning("list-subscription-later", error=type(error).__name__)
            return SOON_S
        self._state.refused = ""
        return EVERY_S if there else SOON_S

    def _tell(self, reason: str) -> None:
        """Once, however often it is asked again."""
        if reason != self._state.refused:
            log().error("list-subscription-refused", reason=reason)
        self._state.refused = reason

    async def ask(self) -> bool:
        """Renew the subscription, or make one; False while there is no list. Raises Unavailable or Undeliverable."""
        forum = self._directory.forum()
        if not forum.site or not forum.list_id:
            return False
        key, until = f"list.subscription:{forum.list_id}", self._clock.real() + LASTS
        kept = await self._memory.find(forum.id, key) or ""
        subscription, _, secret = kept.partition(":")
        self._state.word = secret or ids.new()
        if subscription and await self._subscriptions.renew(subscription, until):
            return True
        subscription = await self._subscriptions.ask(forum.list_id, self._url, self._state.word, until)
        await self._memory.keep(forum.id, key, f"{subscription}:{self._state.word}")
        return True

"""What a turn answers counts against the budgets of deliveries (rule 38), and hardly waits for them (rule 31)."""

from collections.abc import Mapping
from typing import Protocol

from bot.edge.inside import Sender
from forum import targets
from forum.ports import Clock, Directory

Json = Mapping[str, object]


class Known(Protocol):
    """Whose chat a conversation is (store.people.SqlPeople)."""

    def person_of(self, forum: str, conversation: str) -> str: ...


class Books(Protocol):
    """Where sends are counted (store.outbox.SqlOutbox)."""

    def answered(self, forum: str, target: str) -> float: ...


class PacedSender:
    """inside.Sender over another one; holds an answer back for a second and a half at most."""

    def __init__(self, sender: Sender, books: Books, known: Known, directory: Directory, clock: Clock) -> None:
        self._sender = sender
        self._books = books
        self._known = known
        self._directory = directory
        self._clock = clock

    async def send_to(self, service_url: str, conversation: str, activity: Json) -> str:
        await self._counted(conversation)
        return await self._sender.send_to(service_url, conversation, activity)

    async def reply(self, service_url: str, conversation: str, reply_to: str, activity: Json) -> str:
        await self._counted(conversation)
        return await self._sender.reply(service_url, conversation, reply_to, activity)

    async def update(self, service_url: str, conversation: str, activity_id: str, activity: Json) -> None:
        await self._counted(conversation)
        await self._sender.update(service_url, conversation, activity_id, activity)

    async def delete(self, service_url: str, conversation: str, activity_id: str) -> None:
        await self._counted(conversation)
        await self._sender.delete(service_url, conversation, activity_id)

    async def _counted(self, conversation: str) -> None:
        forum = self._directory.forum()
        target = targets.of(forum, conversation, self._known.person_of(forum.id, conversation))
        wait = self._books.answered(forum.id, target)
        if wait > 0:
            await self._clock.sleep(wait)

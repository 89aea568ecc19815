"""What the edge asks of the rooms behind it, and of the connector before it; app.py joins them."""

from collections.abc import Mapping
from typing import Protocol

from bot.turn import Answer, Incoming


class Inside(Protocol):
    """The routes with their error place. The sentences come in the person's language."""

    async def answer(self, incoming: Incoming) -> Answer:
        """What goes back; the forum's own errors are sentences already, any other error may leave it."""

    def apology(self, incoming: Incoming, turn: str) -> str:
        """Something broke; `turn` is the id under which it is logged."""

    def patience(self, incoming: Incoming) -> str:
        """It takes longer; the work goes on."""

    def kept(self, incoming: Incoming, sentence: str) -> Answer:
        """The sentence as an answer to an invoke; in a dialog with what was typed there, which stays open."""

    def misread(self, incoming: Incoming) -> str:
        """The payload of a card or dialog could not be read; with a way forward (rule 33)."""


class Sender(Protocol):
    """The part of the connector that answers in a turn."""

    async def send_to(self, service_url: str, conversation: str, activity: Mapping[str, object]) -> str: ...

    async def reply(
        self, service_url: str, conversation: str, reply_to: str, activity: Mapping[str, object]
    ) -> str: ...

    async def update(
        self, service_url: str, conversation: str, activity_id: str, activity: Mapping[str, object]
    ) -> None: ...

    async def delete(self, service_url: str, conversation: str, activity_id: str) -> None: ...

"""The connector on paper, for stories of the board."""

from dataclasses import dataclass, field
from typing import Any

from bot.edge.failures import Failure
from forum.people import Language
from forum.ports import Posted, Spot

CHANNEL = Spot(Language.DE, channel="19:broager@thread.tacv2")
INGE = Spot(Language.DA, person="inge")
POSTED = Posted("c", "1", "https://old/")


@dataclass(frozen=True)
class Made:
    conversation: str
    activity: str


@dataclass(frozen=True)
class Known:
    mri: str


@dataclass
class Wire:
    """Takes down what is sent; `failing` answers the next calls."""

    sent: list[tuple[str, ...]] = field(default_factory=list)
    bodies: list[Any] = field(default_factory=list)
    failing: list[Failure] = field(default_factory=list)

    async def post_root(self, service_url: str, channel: str, activity: Any) -> Made:
        self._take(activity, "root", service_url, channel)
        return Made(f"{channel};messageid=7", "7")

    async def open_chat(self, service_url: str, mri: str) -> Made:
        self._take(None, "open", service_url, mri)
        return Made("a:new", "")

    async def member(self, service_url: str, conversation: str, mri: str) -> Known:
        self._take(None, "member", service_url, conversation, mri)
        return Known(f"29:{mri}")

    async def send_to(self, service_url: str, conversation: str, activity: Any) -> str:
        self._take(activity, "send", service_url, conversation)
        return "8"

    async def update(self, service_url: str, conversation: str, activity_id: str, activity: Any) -> None:
        self._take(activity, "update", service_url, conversation, activity_id)

    def _take(self, body: Any, *what: str) -> None:
        self.sent.append(what)
        self.bodies.append(body)
        if self.failing:
            raise self.failing.pop(0)

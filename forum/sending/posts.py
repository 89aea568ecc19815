"""What a sending posts, as values; the bot renders them in the language of their place."""

from dataclasses import dataclass
from datetime import datetime

from forum.minutes.document import Document
from forum.sending.receipts import Receipt


@dataclass(frozen=True, slots=True)
class PublishedMinutes:
    """For a village's channel (`village` "" is General). `files` are web addresses in the order of deliveries.FILES.

    `trial`: to its organiser alone, before anything is sent.
    """

    document: Document
    village: str = ""
    files: tuple[str, ...] = ()
    trial: bool = False


@dataclass(frozen=True, slots=True)
class ReceiptCard:
    """The live card in the chat of whoever pressed, and of whoever took over; `name` is whose press it was, or ""."""

    receipt: Receipt
    name: str = ""


@dataclass(frozen=True, slots=True)
class TakenOver:
    """For the organiser who had a gathering until now: `name` looks after it from now on ("" where nobody knows it)."""

    gathering: str
    title: str
    starts_at: datetime
    name: str

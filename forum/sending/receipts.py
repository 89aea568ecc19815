"""What became of a sending, as numbers and reasons: what organisers read on its receipt."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from forum.delivery.reports import Counts
from forum.reasons import Reason
from forum.sending.sendings import Sending


class Stage(StrEnum):
    """`PLANNED` leaves later, `WRITING` waits for its files, `ENDED` has nothing that waits."""

    PLANNED = "planned"
    WRITING = "writing"
    RUNNING = "running"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Miss:
    """A place that was not reached: a village's key, "general", or "mail".

    `contacted` is whether the contact person has it instead; None while nobody has pressed.
    """

    place: str
    reason: Reason
    contacted: bool | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """`posts` are channels, `mails` addresses; `name` is whose press it was, `title` what was sent, both as typed.

    `starts_at` (UTC) dates what was sent. `files`: those that stand, by web address, in the order of FILES.
    `refused` says why the files could not be written, None where they could. `now` is when all this was counted.
    """

    sending: Sending
    name: str
    title: str
    starts_at: datetime
    stage: Stage
    posts: Counts
    mails: Counts
    now: datetime
    misses: tuple[Miss, ...] = ()
    files: tuple[str, ...] = ()
    refused: Reason | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """The answer to a press: `first` is whether it was this one that let it go."""

    receipt: Receipt
    first: bool


@dataclass(frozen=True, slots=True)
class Contacted:
    """The answer to [Send til kontaktperson]: `reached` False where no contact person of that village is known."""

    receipt: Receipt
    village: str
    reached: bool

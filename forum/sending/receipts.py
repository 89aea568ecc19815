"""What became of a sending, as numbers and reasons: what organisers read on its receipt."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from forum.delivery.reports import Counts
from forum.ports import Kind
from forum.reasons import Reason
from forum.sending.sendings import Line, Sending

SOONEST, LATEST = timedelta(seconds=2), timedelta(hours=1)
COUNTED = {"done": "sent", "leased": "waiting", "cancelled": "skipped"}
MISSED = ("failed", "blocked")
WAITING = ("waiting", "leased")


class Stage(StrEnum):
    """`PLANNED` leaves later, `WRITING` waits for its files, `ENDED` has nothing that waits."""

    PLANNED = "planned"
    WRITING = "writing"
    RUNNING = "running"
    ENDED = "ended"


class Contact(StrEnum):
    """Whether somebody of a village has it instead of its channel."""

    NOT_ASKED = "not-asked"
    WAITING = "waiting"
    REACHED = "reached"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Miss:
    """A channel that was not reached, by its village's key or "general"."""

    place: str
    reason: Reason
    contact: Contact = Contact.NOT_ASKED


@dataclass(frozen=True, slots=True)
class Receipt:
    """`posts` are channels, `mails` addresses; `title` and `starts_at` (UTC) say what was sent, the title as typed.

    `refused` says why the files could not be written, None where they could. `unmailed` are addresses that were given
    although this forum sends no mail. `now` is when all this was counted, `tried` when what waits is tried next.
    """

    sending: Sending
    title: str
    starts_at: datetime
    stage: Stage
    posts: Counts
    mails: Counts
    now: datetime
    misses: tuple[Miss, ...] = ()
    refused: Reason | None = None
    unmailed: int = 0
    tried: tuple[datetime, ...] = ()


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


def counts(lines: Sequence[Line]) -> Counts:
    """Rows by what became of them."""
    counted: dict[str, int] = {}
    for line in lines:
        state = COUNTED.get(line.state, line.state)
        counted[state] = counted.get(state, 0) + 1
    return Counts(**counted)


def channels(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The rows of channels, one a place."""
    return tuple(line for line in lines if line.kind in (Kind.MINUTES_POST, Kind.PRE_READ) and not line.person)


def letters(lines: Sequence[Line]) -> tuple[Line, ...]:
    return tuple(line for line in lines if line.kind is Kind.MINUTES_MAIL)


def stage(sending: Sending, lines: Sequence[Line], now: datetime) -> Stage:
    """How far it is; a pre-read has its channels' rows before it leaves, minutes get them with their files."""
    out = (*channels(lines), *letters(lines))
    if now < sending.due and not any(line.state == "done" for line in out):
        return Stage.PLANNED
    if refused(lines) is not None:
        return Stage.ENDED
    if not out:
        return Stage.WRITING
    # A contact person is somebody whom a channel's row was not enough for.
    reached = (line for line in lines if line.kind is not Kind.MINUTES_FILES)
    return Stage.RUNNING if any(line.state in WAITING for line in reached) else Stage.ENDED


def refused(lines: Sequence[Line]) -> Reason | None:
    """Why the files could not be written."""
    return next((line.reason for line in lines if line.kind is Kind.MINUTES_FILES and line.state in MISSED), None)


def misses(lines: Sequence[Line], order: Collection[str]) -> tuple[Miss, ...]:
    """Channels that were given up, in this order of places."""
    places = list(order)
    spoken = {line.place: _contact(line) for line in lines if line.person}
    missed = [line for line in channels(lines) if line.state in MISSED]
    missed.sort(key=lambda line: (places.index(line.place) if line.place in places else len(places), line.place))
    return tuple(Miss(line.place, line.reason, spoken.get(line.place, Contact.NOT_ASKED)) for line in missed)


def _contact(line: Line) -> Contact:
    if line.state == "done":
        return Contact.REACHED
    return Contact.WAITING if line.state in WAITING else Contact.MISSED


def rest(receipt: Receipt) -> timedelta:
    """Until it is drawn anew: often at first, more seldom the longer something waits in vain."""
    if receipt.stage is Stage.PLANNED:
        return receipt.sending.due - receipt.now + SOONEST
    since = max((at for at in receipt.tried if at <= receipt.now), default=None)
    if since is None:
        ahead = min(receipt.tried, default=receipt.now) - receipt.now + SOONEST
        return min(ahead, LATEST)
    return min(max(SOONEST, (receipt.now - since) / 10), LATEST)


def tried(lines: Sequence[Line]) -> tuple[datetime, ...]:
    """When what waits is tried next."""
    return tuple(line.due for line in lines if line.due is not None)

"""Why a delivery did not arrive: as a value that is kept, and as what is raised on its way."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Why(StrEnum):
    """The sentence of each is `delivery-why-…`. `REFUSED` has no name of its own, `BROKEN` is our own mishap."""

    REFUSED = "refused"
    NO_RIGHT = "no-right"
    BLOCKED = "blocked"
    GONE = "gone"
    ARCHIVED = "archived"
    NOT_INSTALLED = "not-installed"
    TOO_LARGE = "too-large"
    NOT_ON_TEAM = "not-on-team"
    NO_VILLAGE = "no-village"
    NO_MEETING = "no-meeting"
    STOPPED = "stopped"
    BEGUN = "begun"
    ANSWERED = "answered"
    TOO_LATE = "too-late"
    WAITS = "waits"
    SILENCED = "silenced"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Reason:
    """`detail` is the service's own word for it, for brackets; it names no person and quotes nobody."""

    why: Why = Why.REFUSED
    detail: str = ""


def reason_of(why: str, detail: str) -> Reason:
    """As it was stored; a word that this version does not know is a refusal."""
    return Reason(Why(why) if why in set(Why) else Why.REFUSED, detail)


class Service(StrEnum):
    """What a pause may hold back as a whole; a deployment's row of it is kept like a target's."""

    TEAMS = "service:teams"
    SHAREPOINT = "service:sharepoint"


class Outcome(StrEnum):
    """How a delivery ended without having been sent (rule 39): not wanted any more, not let in, or given up."""

    SKIPPED = "skipped"
    BLOCKED = "blocked"
    FAILED = "failed"


class Unavailable(Exception):
    """The other side asks for patience, or may or may not have done the work.

    `retry_after` is in seconds and None when the service gave none; `pause` holds the whole target back,
    `service` all that goes there.
    """

    def __init__(
        self, reason: str, retry_after: float | None = None, *, pause: bool = False, service: Service | None = None
    ) -> None:
        super().__init__(reason)
        self.retry_after = retry_after
        self.pause = pause
        self.service = service


class LockedOut(Unavailable):
    """Our own credentials were refused: nothing is lost by waiting, but only a person can end it."""


class NotYet(Exception):
    """A row came before its time: it alone waits, until `until` (forum time), and holds nothing else back."""

    def __init__(self, reason: str, until: datetime) -> None:
        super().__init__(reason)
        self.until = until


class Undeliverable(Exception):
    """Trying again will not help; `detail` is for brackets behind the sentence of `why`, and names no person."""

    outcome = Outcome.FAILED

    def __init__(self, words: str, why: Why = Why.REFUSED, detail: str | None = None) -> None:
        super().__init__(words)
        self.reason = Reason(why, words if detail is None else detail)


class Skipped(Undeliverable):
    """Nobody wants it any more."""

    outcome = Outcome.SKIPPED


class Blocked(Undeliverable):
    """Whoever it was for has taken away the bot's right to write (403 MessageWritesBlocked)."""

    outcome = Outcome.BLOCKED

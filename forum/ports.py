"""What the forum asks of the world; app.py alone picks who answers."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from forum.groups import Forum
from forum.kinds import Kind as Kind
from forum.people import Language, Profile
from forum.reasons import Blocked as Blocked
from forum.reasons import LockedOut as LockedOut
from forum.reasons import NotYet as NotYet
from forum.reasons import Outcome as Outcome
from forum.reasons import Reason as Reason
from forum.reasons import Service as Service
from forum.reasons import Skipped as Skipped
from forum.reasons import Unavailable as Unavailable
from forum.reasons import Undeliverable as Undeliverable


class Clock(Protocol):
    """The forum's time: aware, UTC. Local mode may move it; leases and tokens use `real`."""

    def now(self) -> datetime: ...

    def real(self) -> datetime: ...

    async def sleep(self, seconds: float) -> None:
        """Wait this long in real time, or less when the clock was moved since the call."""


class Directory(Protocol):
    """The workspace as it stands now; read anew when provisioning changed it."""

    def forum(self) -> Forum: ...


@dataclass(frozen=True, slots=True)
class Delivery:
    """An outbox row: which value goes where, when. Never card JSON: it is rendered when it leaves.

    `target` is paced and paused as one: "list:<id>" is SharePoint's, all else Teams' (forum.targets); `key` is unique
    in the forum. A repeated key is ignored, or, when `coalesced`, makes the one row due again with a new generation.
    """

    forum: str
    kind: Kind
    target: str
    key: str
    subject: str
    due: datetime
    coalesced: bool = False


@dataclass(frozen=True, slots=True)
class Claimed:
    """A delivery under lease; `attempt` counts from 1 and fences the settling, as `generation` and `owner` do.

    `blocked`: its target has taken away the bot's right to write, and nothing may be sent there.
    """

    id: int
    delivery: Delivery
    attempt: int
    generation: int
    owner: str
    blocked: bool = False


@dataclass(frozen=True, slots=True)
class Trouble:
    """A delivery that did not arrive: `village` is its note's, `at` when that was sent, or when delivery ended."""

    kind: Kind
    target: str
    reason: Reason
    at: datetime
    outcome: Outcome = Outcome.FAILED
    village: str = ""


@dataclass(frozen=True, slots=True)
class Queue:
    """How the outbox stands, by state, and of those waiting how many are for the list.

    `planned` are those of them whose day has not come.

    `oldest` is when the longest overdue delivery first fell due (forum time), however often it was put off since.
    """

    waiting: int
    leased: int
    failed: int
    for_list: int
    next_due: datetime | None
    failures: tuple[Trouble, ...] = ()
    oldest: datetime | None = None
    planned: int = 0


class Outbox(Protocol):
    async def put(self, deliveries: Sequence[Delivery]) -> None: ...

    async def claim(self, owner: str, limit: int, lease_s: float) -> tuple[Claimed, ...]:
        """What is due now, not paused, within its budget (rule 38), and not under a living lease."""

    async def settle(self, claimed: Claimed) -> bool:
        """Done; False when the lease was lost to another. A newer generation makes the row wait again."""

    async def postpone(self, claimed: Claimed, until: datetime, reason: str, *, pause: str = "") -> bool:
        """Try again at `until` (forum time); `pause` names a target or Service that is held back as long."""

    async def fail(self, claimed: Claimed, reason: Reason, outcome: Outcome = Outcome.FAILED) -> bool:
        """Give up; it stays visible to the organiser. BLOCKED marks the target until somebody there is `heard`."""

    async def heard(self, forum: str, target: str) -> None:
        """Somebody there wrote to the bot: what was blocked is open again."""

    async def reopen(self, kinds: Collection[Kind], due: datetime, most: int) -> int:
        """What was given up of these kinds waits again, attempts kept, so that the next one looks first; how many.

        At most `most` times a row, except where a right was missing: that may be given back at any time.
        """

    async def cancel(self, forum: str, prefix: str) -> int:
        """Take back what waits under keys that begin with `prefix`; the number of rows."""

    async def queue(self, forum: str) -> Queue: ...

    async def next_due(self) -> datetime | None:
        """When the next waiting row falls due (forum time), pauses counted in; None when nothing waits."""


class Pauses(Protocol):
    """What a service asked of one of those who call it, for the others (rule 37). Seconds of real time."""

    async def left(self, forum: str, service: Service) -> float:
        """How long it still wants to be left alone; 0 when it does not."""

    async def hold(self, forum: str, service: Service, seconds: float) -> None:
        """Nothing is delivered there meanwhile; a longer pause stands."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a message can be sent (rule 34): conversation id, Bot Connector address, and whose 1:1 chat it is."""

    conversation: str
    service_url: str
    person: str = ""
    mri: str = ""


class People(Protocol):
    async def profile(self, forum: str, person: str) -> Profile: ...

    async def choose_village(self, forum: str, person: str, village: str) -> None: ...

    async def choose_language(self, forum: str, person: str, language: Language) -> None: ...

    async def choose_attribution(self, forum: str, person: str, attribution: str) -> None: ...

    async def stop(self, forum: str, person: str, on: bool) -> None:
        """Whether they want nothing that they did not ask for (forum.unasked)."""

    async def stopped(self, forum: str) -> frozenset[str]:
        """Who wants nothing that they did not ask for."""

    async def greet_once(self, forum: str, person: str) -> bool:
        """True the first time only."""

    async def meet(self, forum: str, reference: Reference) -> None:
        """Remember the newest address of a conversation."""

    async def reach(self, forum: str, person: str) -> Reference | None:
        """The person's 1:1 chat, where it is known."""

    async def service_url(self, forum: str) -> str:
        """The newest Bot Connector address seen, or ""."""

    async def mris(self, forum: str, people: Sequence[str]) -> tuple[str, ...]:
        """The Teams ids of those whose chats are known."""

    async def keep_choices(self, forum: str, conversation: str, choices: str) -> None:
        """What a number presses in this 1:1 chat from now on; a chat that is not known is passed over."""

    async def choices(self, forum: str, conversation: str) -> str:
        """What was kept last, or ""."""


@dataclass(frozen=True, slots=True)
class Posted:
    """A message that stands in a conversation."""

    conversation: str
    activity: str
    service_url: str


class Posts(Protocol):
    """Which messages stand where, so that they are updated and not posted again."""

    async def find(self, forum: str, key: str) -> Posted | None: ...

    async def remember(self, forum: str, key: str, posted: Posted) -> None: ...

    async def carry(self, forum: str, old: str, new: str) -> Posted | None:
        """The message under `old` stands under `new` from now on; None where none stood, or `new` was taken."""


class Board(Protocol):
    """Posts a value where people read it; rendered in the language of its place.

    Raises Unavailable (with `retry_after` seconds) or Undeliverable.
    """

    async def post(self, place: "Spot", value: object) -> Posted: ...

    async def update(self, posted: Posted, place: "Spot", value: object) -> None: ...


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a post goes: a channel (its conversation id), a person's 1:1 chat, or a `chat` of several (a meeting's)."""

    language: Language
    channel: str = ""
    person: str = ""
    chat: str = ""


class Files(Protocol):
    """The team's drive. Raises Unavailable or Undeliverable."""

    async def put(self, drive: str, path: str, content: bytes) -> str:
        """Write a file by path below the drive's root, replacing it; answers its web address."""

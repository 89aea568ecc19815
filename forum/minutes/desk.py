"""Where minutes are written, reviewed, approved and locked; every rule of who may is kept here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from forum.errors import ForumError
from forum.minutes.agenda import Fill
from forum.minutes.document import Document
from forum.minutes.minutes import ActionPoint, Amendment, Attendee, Comment, Minutes, Presence, Progress
from forum.people import Person


class Act(StrEnum):
    """What an organiser can press. PUBLISH is the sending desk's, when the files stand."""

    REVIEW = "review"
    BACK = "back"
    APPROVE = "approve"
    PUBLISH = "publish"


class NotNow(ForumError):
    """The minutes do not stand so that this can be done; args: state (a minutes.State), act."""

    key = "error-minutes-not-now"


class MinutesLocked(ForumError):
    """They are approved, and their text is locked."""

    key = "error-minutes-locked"


class NotThere(ForumError):
    """Only those who were present comment."""

    key = "error-minutes-not-there"


class TooLate(ForumError):
    """The deadline for comments has passed."""

    key = "error-minutes-too-late"


class NothingWritten(ForumError):
    """An empty comment or action point, or one that is too long; args: limit."""

    key = "error-minutes-text"


class NoSuchAction(ForumError):
    """No action point of that id."""

    key = "error-minutes-no-action"


class NoSuchComment(ForumError):
    """No comment of that id."""

    key = "error-minutes-no-comment"


@dataclass(frozen=True, slots=True)
class Said:
    """What was said and decided at one row of the agenda; None leaves it as it is."""

    discussion: str | None = None
    decision: str | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """What an organiser typed; None leaves a field as it is. Times are local wall time (naive).

    `agenda` is the multi-line text of the rows (agenda.text gives what stands), `said` what was said by row (from 1).
    `recipients` are e-mail addresses of those without Teams.
    """

    title: str | None = None
    place: str | None = None
    starts: datetime | None = None
    ends: datetime | None = None
    agenda: str | None = None
    said: Mapping[int, Said] = field(default_factory=dict)
    next_steps: str | None = None
    recipients: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """An action point as typed: `due` is a local day, `owner` an Entra object id or ""; `seen` 0 for a new one."""

    text: str
    owner: str = ""
    owner_name: str = ""
    due: date | None = None
    progress: Progress = Progress.OPEN


@dataclass(frozen=True, slots=True)
class Counts:
    """«31 noter, 5 grupper, 9 landsbyer, 4 aktionspunkter. 2 noter venter på samtykke til citat.»"""

    notes: int
    late: int
    groups: int
    villages: int
    actions: int
    waiting_consent: int


@dataclass(frozen=True, slots=True)
class Overview:
    """How minutes stand, for an organiser. `may` are the acts that can be done now.

    `carried` are action points that are open from before. `fill` says how full the agenda is. `stale`: somebody was
    faster, and this is what stands now. `recipients` are e-mail addresses.
    """

    minutes: Minutes
    attendees: tuple[Attendee, ...]
    actions: tuple[ActionPoint, ...]
    carried: tuple[ActionPoint, ...]
    comments: tuple[Comment, ...]
    counts: Counts
    may: tuple[Act, ...]
    fill: Fill
    amendments: tuple[Amendment, ...] = ()
    recipients: tuple[str, ...] = ()
    stale: bool = False


@dataclass(frozen=True, slots=True)
class MinutesDesk:
    """The desk; organisers only where nothing else is said. `gathering` "" is the one that is meant (choosing)."""

    async def open(self, person: Person, gathering: str = "") -> Overview:
        """The draft, made on the first call: agenda from the session's times, attendance from its participants."""
        raise NotImplementedError

    async def write(self, person: Person, gathering: str, seen: int, draft: Written) -> Overview:
        """New words in a draft or a review; BadAgenda, MinutesLocked, ChangedMeanwhile by `seen` (Minutes.version)."""
        raise NotImplementedError

    async def attend(self, person: Person, gathering: str, attendees: Sequence[Attendee]) -> Overview:
        """Who was there as an organiser sees it; `person` "" of an attendee is somebody without Teams, by name."""
        raise NotImplementedError

    async def come(self, person: Person, gathering: str, presence: Presence) -> Attendee:
        """A person's own `deltager` (COMING, or PRESENT once the meeting has begun) or `afbud`; before the lock."""
        raise NotImplementedError

    async def act(
        self, person: Person, gathering: str, seen: int, act: Act, *, deadline: datetime | None = None
    ) -> Overview:
        """REVIEW (until `deadline`, local wall time, or the usual), BACK or APPROVE; NotNow for an illegal jump.

        A press on a card that is no longer true changes nothing: the overview says so (`stale`).
        """
        raise NotImplementedError

    async def review(self, person: Person, gathering: str) -> Overview:
        """The same for somebody who was present, while the minutes are in review (`may` is empty); NotThere."""
        raise NotImplementedError

    async def comment(self, person: Person, gathering: str, line: str, text: str, token: str = "") -> Comment:
        """Beside a line ("" the whole), from those present until the deadline; NotThere, TooLate, NotNow."""
        raise NotImplementedError

    async def answer(self, person: Person, gathering: str, comment: str) -> Overview:
        """An organiser has dealt with it."""
        raise NotImplementedError

    async def add_action(self, person: Person, gathering: str, task: Task, token: str = "") -> ActionPoint:
        """A new action point; once for a repeated `token`."""
        raise NotImplementedError

    async def change_action(self, person: Person, action: str, seen: int, task: Task) -> ActionPoint:
        """Organisers, and its owner for `progress`. ChangedMeanwhile by `seen` (ActionPoint.version)."""
        raise NotImplementedError

    async def open_actions(self, person: Person) -> tuple[ActionPoint, ...]:
        """All that are open, soonest due first; for everybody who may answer."""
        raise NotImplementedError

    async def document(self, gathering: str) -> Document:
        """All that the minutes say: before the lock from what stands now, afterwards from the locked text."""
        raise NotImplementedError

    async def locked(self, gathering: str) -> Document:
        """The locked text; NotNow before. For files and posts."""
        raise NotImplementedError

    async def published(self, gathering: str, at: datetime) -> Minutes:
        """The files stand: APPROVED becomes PUBLISHED; once."""
        raise NotImplementedError

    async def readable(self, person: Person, gathering: str = "") -> Document:
        """Published minutes (the newest for ""), for everybody who may answer; NotNow where none are."""
        raise NotImplementedError

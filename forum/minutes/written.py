"""What is typed into minutes, and how they stand: the values that the desk takes and gives."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from forum.minutes.agenda import Fill
from forum.minutes.minutes import ActionPoint, Amendment, Attendee, Comment, Minutes, Progress
from forum.minutes.states import Act


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
    """An action point as typed: `due` is a local day, `owner` an Entra object id or ""."""

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

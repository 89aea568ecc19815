"""An ERFA meeting as a value: when it is, and when its preview and its pre-read go out."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from forum.minutes.minutes import Point
from forum.people import Language
from forum.workshop.questions import Question

OPEN = "open"
LASTS = timedelta(hours=3)
TITLE_LIMIT = 80


class State(StrEnum):
    """`STOPPED` holds the pre-read back while the meeting stands; `HELD` follows from the time and is not stored."""

    PLANNED = "planned"
    STOPPED = "stopped"
    CANCELLED = "cancelled"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class Meeting:
    """Times are UTC; `title`, `place` and `link` are what an organiser typed, "" when nothing; `version` starts at 1.

    `ends_at` None is a meeting of which only the beginning was said. `asked_at` is when the questions go to the
    villages, `reminded_at` when those missing are reminded, `cut_off_at` up to when answers count for the meeting:
    None where there is none. `series` is the id of the series it belongs to, or "".
    """

    id: str
    forum: str
    title: str
    starts_at: datetime
    pre_read_at: datetime
    preview_at: datetime
    language: Language
    state: State
    created_by: str
    created_at: datetime
    changed_at: datetime
    version: int = 1
    ends_at: datetime | None = None
    place: str = ""
    link: str = ""
    points: tuple[Point, ...] = ()
    questions: tuple[Question, ...] = tuple(Question)
    cut_off_at: datetime | None = None
    asked_at: datetime | None = None
    reminded_at: datetime | None = None
    series: str = ""

    def at(self, now: datetime) -> State:
        """How the meeting stands at a moment."""
        return State.HELD if over(self, now) else self.state


@dataclass(frozen=True, slots=True)
class Wish:
    """What an organiser typed, in local wall time; `pre_read_on` None leaves the day to the rule."""

    starts: datetime
    pre_read_on: date | None = None
    title: str = ""
    series: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """How the pre-read of one meeting stands, counted in channels."""

    waiting: int = 0
    sent: int = 0
    failed: int = 0
    stopped: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """A meeting with what the organiser is told of it: `adopted` notes had been waiting for a meeting.

    `minutes` are those until a pre-read leaves that does not keep its own hour (0 is now), None for one that does.
    """

    meeting: Meeting
    progress: Progress
    adopted: int = 0
    minutes: int | None = None


def over(meeting: Meeting, now: datetime) -> bool:
    """A meeting takes answers until three hours after it began."""
    # Added up, the last day of the calendar would overflow.
    return now - meeting.starts_at >= LASTS


def number_on_day(id_: str) -> str:
    """What sets a second meeting of one day apart: "-2", or "" for the first."""
    return id_[len("erfa-2021-09-14") :]


def free_id(day: date, taken: frozenset[str]) -> str:
    """A readable id of a local day: erfa-2021-09-14, then erfa-2021-09-14-2."""
    first = f"erfa-{day.isoformat()}"
    numbered = (first if number == 1 else f"{first}-{number}" for number in range(1, len(taken) + 2))
    return next(id_ for id_ in numbered if id_ not in taken)

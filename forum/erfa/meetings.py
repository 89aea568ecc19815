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
PLACE_LIMIT = 120
LINK_LIMIT = 500
REASON_LIMIT = 200


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
    None where there is none. `series` is the id of the series it belongs to, or "". `reason` is why it was moved or
    called off last, as typed, or "".
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
    reason: str = ""

    def at(self, now: datetime) -> State:
        """How the meeting stands at a moment."""
        return State.HELD if over(self, now) else self.state


@dataclass(frozen=True, slots=True)
class Wish:
    """What an organiser typed, in local wall time; a day or a moment that is None is left to the rule.

    `agenda` are rows of text as forum.minutes.agenda.read takes them, "" for none; `ends` None says no end.
    """

    starts: datetime
    pre_read_on: date | None = None
    title: str = ""
    ends: datetime | None = None
    place: str = ""
    link: str = ""
    agenda: str = ""
    questions: tuple[Question, ...] = tuple(Question)
    cut_off: datetime | None = None
    asked_on: date | None = None
    reminded_on: date | None = None
    series: str = ""


class Occasion(StrEnum):
    """What a meeting that is planned too near goes without: the time of it had gone."""

    QUESTIONS = "questions"
    REMINDER = "reminder"
    CUT_OFF = "cut_off"


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
    `left_out` is what is not sent because its time had gone when the meeting was planned or moved. `moved` channels are
    told of the new time, because they had read of the old one.
    """

    meeting: Meeting
    progress: Progress
    adopted: int = 0
    minutes: int | None = None
    left_out: tuple[Occasion, ...] = ()
    moved: int = 0


def over(meeting: Meeting, now: datetime) -> bool:
    """A meeting takes answers until three hours after it began, or as long as it lasts."""
    # Added up, the last day of the calendar would overflow.
    lasts = max(LASTS, meeting.ends_at - meeting.starts_at) if meeting.ends_at else LASTS
    return now - meeting.starts_at >= lasts


def ahead(meeting: Meeting, now: datetime) -> bool:
    """Whether a meeting still takes answers: neither over nor called off."""
    return meeting.state is not State.CANCELLED and not over(meeting, now)


def number_on_day(id_: str) -> str:
    """What sets a second meeting of one day apart: "-2", or "" for the first."""
    return id_[len("erfa-2021-09-14") :]


def free_id(day: date, taken: frozenset[str]) -> str:
    """A readable id of a local day: erfa-2021-09-14, then erfa-2021-09-14-2."""
    first = f"erfa-{day.isoformat()}"
    numbered = (first if number == 1 else f"{first}-{number}" for number in range(1, len(taken) + 2))
    return next(id_ for id_ in numbered if id_ not in taken)

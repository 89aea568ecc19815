"""A session of group work as a value: its questions, their clock times, and the break-out groups."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from forum.people import Language
from forum.workshop.questions import Question


class State(StrEnum):
    """`RUNNING` from the moment it is announced; `LOCKED` is after the minutes are: nothing changes any more."""

    RUNNING = "running"
    PAUSED = "paused"
    CLOSED = "closed"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class Group:
    """A break-out group; `number` counts from 1, `villages` are group keys that sit there (none: anybody may)."""

    number: int
    villages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Session:
    """Times are UTC; `version` starts at 1 and follows every act.

    `switches` are the times in force: when each question begins, when the last one ends (the presenter is chosen), and
    when the group work closes; so one has two more than `questions`. `minutes` are those planned for each question,
    `slack` those for choosing the presenter. While `paused_at` is set the clock stands there.
    `left` is what was left of each question when somebody went on early, for going back to it.
    `meeting` is the ERFA meeting that the notes belong to, or "open". After `cut_off` nothing is taken in.
    """

    id: str
    forum: str
    meeting: str
    code: str
    questions: tuple[Question, ...]
    minutes: tuple[int, ...]
    slack: int
    wish_year: int
    groups: tuple[Group, ...]
    switches: tuple[datetime, ...]
    cut_off: datetime
    created_by: str
    created_at: datetime
    changed_at: datetime
    state: State = State.RUNNING
    paused_at: datetime | None = None
    version: int = 1
    left: tuple[timedelta, ...] = ()

    @property
    def closes(self) -> datetime:
        return self.switches[-1]

    @property
    def cancelled(self) -> bool:
        """It was closed before it began."""
        return self.switches[0] == self.switches[-1]

    def group(self, number: int) -> Group | None:
        """The break-out group of that number."""
        return next((group for group in self.groups if group.number == number), None)


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody in a session; `group` is the number of their break-out group, `name` as it may stand on a button.

    `wrote` only says that they sent something: also an anonymous note has been written. `joined_at` is their place in
    the order of joining; `came_at` is when they last chose this session, where that was not then.
    """

    session: str
    person: str
    group: int
    name: str
    language: Language
    joined_at: datetime
    wrote: bool = False
    came_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A shared place outside the team, such as a meeting's chat, where the session's cards are posted too."""

    session: str
    conversation: str
    language: Language


@dataclass(frozen=True, slots=True)
class Presenter:
    """Who presents for a group; `person` is "" when the role was given back, `points` up to three note ids."""

    session: str
    group: int
    person: str = ""
    points: tuple[str, ...] = ()
    version: int = 0


@dataclass(frozen=True, slots=True)
class Deed:
    """A line of the audit (F55): who did what to `subject`, when; `before` and `after` name ids, numbers and times."""

    subject: str
    at: datetime
    actor: str
    act: str
    before: str = ""
    after: str = ""

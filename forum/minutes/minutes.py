"""Minutes as values: what an organiser writes, and the states they walk through."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from forum.people import Language


class State(StrEnum):
    """Only forwards, but from review back to draft; nothing of an approved text changes any more."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    PUBLISHED = "published"


class Presence(StrEnum):
    """`COMING` is a sign-up, before anybody knows."""

    COMING = "coming"
    PRESENT = "present"
    APOLOGY = "apology"


class Progress(StrEnum):
    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Point:
    """A row of the agenda (UTC), with what was said and decided there; `lead` is who held it, as typed."""

    title: str
    starts_at: datetime
    ends_at: datetime
    lead: str = ""
    discussion: str = ""
    decision: str = ""

    @property
    def minutes(self) -> int:
        return int((self.ends_at - self.starts_at).total_seconds()) // 60


@dataclass(frozen=True, slots=True)
class Minutes:
    """`id` is the gathering's: a session's id, or a meeting's where no group work belongs to them. Times are UTC.

    `meeting` is the ERFA meeting that follows ("open" while none is planned), to which action points go.
    `title`, `place` and `next_steps` are as typed, "" while nothing is. `deadline` is that of the review.
    `hash` is of the approved text (64 hex characters), "" before. `version` starts at 1 and follows every act.
    """

    id: str
    forum: str
    session: str
    meeting: str
    language: Language
    starts_at: datetime
    ends_at: datetime
    created_by: str
    created_at: datetime
    changed_at: datetime
    title: str = ""
    place: str = ""
    points: tuple[Point, ...] = ()
    next_steps: str = ""
    state: State = State.DRAFT
    deadline: datetime | None = None
    hash: str = ""
    locked_at: datetime | None = None
    published_at: datetime | None = None
    version: int = 1

    @property
    def locked(self) -> bool:
        return self.state in (State.APPROVED, State.PUBLISHED)


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody at the meeting, or who sent apologies; `person` is an Entra object id, or "paper:…" without Teams.

    `name` is as it stands in the minutes, `village` a group key or "".
    """

    gathering: str
    person: str
    name: str
    village: str
    presence: Presence
    at: datetime


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark on one line while the minutes are in review; `line` names it ("" = the whole), `name` its author."""

    id: str
    gathering: str
    line: str
    person: str
    name: str
    text: str
    at: datetime
    answered: bool = False


@dataclass(frozen=True, slots=True)
class ActionPoint:
    """Somebody's task. `owner` is an Entra object id or "", `owner_name` as it is shown; `due` is a local day.

    `gathering` is where it was agreed, `meeting` the meeting on whose agenda it stands next. `version` starts at 1.
    """

    id: str
    forum: str
    gathering: str
    meeting: str
    text: str
    owner: str
    owner_name: str
    due: date | None
    created_by: str
    created_at: datetime
    changed_at: datetime
    progress: Progress = Progress.OPEN
    version: int = 1


class Change(StrEnum):
    """What may happen to a locked text, each told in its list of changes."""

    SUPPLEMENT = "supplement"
    ANONYMISED = "anonymised"


@dataclass(frozen=True, slots=True)
class Amendment:
    """One entry of that list; `hash` is of the text after it, `count` of the notes that it touched."""

    gathering: str
    number: int
    change: Change
    at: datetime
    count: int
    hash: str

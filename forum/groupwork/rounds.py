"""The clock of a session: pure rules on the times at which it switches."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from forum.groupwork.sessions import Session
from forum.workshop.questions import Question


class Stage(StrEnum):
    BEFORE = "before"
    QUESTION = "question"
    PRESENTERS = "presenters"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Position:
    """Where a session stands: `index` is the switch that happened last (-1 before the first).

    `question` is None outside of questions; `ends` is when the next switch is due, None once it is closed.
    """

    stage: Stage
    index: int
    question: Question | None = None
    ends: datetime | None = None


class Act(StrEnum):
    """What an organiser can press."""

    PAUSE = "pause"
    RESUME = "resume"
    PLUS = "plus"
    NEXT = "next"
    BACK = "back"
    CLOSE = "close"
    LOCK = "lock"


def position(session: Session, now: datetime) -> Position:
    """Where it stands at a moment; a paused session stands where its clock was stopped."""
    raise NotImplementedError


def ends(session: Session, question: Question) -> datetime:
    """When a question ends, as things stand."""
    raise NotImplementedError


def acted(session: Session, act: Act, now: datetime) -> Session:
    """The session after an act, one version on; the same object where the act changes nothing there."""
    raise NotImplementedError

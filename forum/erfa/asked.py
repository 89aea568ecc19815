"""The question round before a meeting as values: who is asked what, who has answered, what happens next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from forum.erfa.meetings import Meeting
from forum.errors import ForumError
from forum.workshop.notes import Note
from forum.workshop.questions import Cell, Question


class NotAskedYet(ForumError):
    """Nobody is reminded before the questions went out; args: at (wall time)."""

    key = "error-not-asked-yet"


class RoundOver(ForumError):
    """Nobody is reminded after the cut-off, nor where the reminder could only leave after it."""

    key = "error-round-over"


class NobodyMissing(ForumError):
    """Every village has answered."""

    key = "error-nobody-missing"


class AlreadyReminded(ForumError):
    """Somebody reminded by hand already; args: name (as it may stand in a sentence), at (wall time)."""

    key = "error-already-reminded"


class ReminderSent(AlreadyReminded):
    """The same, where nobody knows any more who it was; args: at (wall time)."""

    key = "error-reminder-sent"


@dataclass(frozen=True, slots=True)
class Asked:
    """What one village is asked: `earlier` are its notes of the meeting before, by cell and oldest first.

    `since` is when that meeting was (UTC); None, with no notes, where the village has said nothing before.
    """

    meeting: Meeting
    village: str
    questions: tuple[Question, ...]
    earlier: Mapping[Cell, tuple[Note, ...]]
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """A village (its key) and how many of its notes stand for the meeting; 0 is a village that is missing."""

    village: str
    notes: int = 0


@dataclass(frozen=True, slots=True)
class Reminded:
    """`at` (UTC) is when it leaves or left; `villages` are the keys of those it went to so far.

    `by` is the Entra object id of the organiser who pressed, "" for the automatic one.
    """

    at: datetime
    villages: tuple[str, ...] = ()
    by: str = ""


class Step(StrEnum):
    """What happens before a meeting, in the order in which it usually does."""

    QUESTIONS = "questions"
    REMINDER = "reminder"
    PRE_READ = "pre_read"
    CUT_OFF = "cut_off"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class Status:
    """How the question round of a meeting stands; villages in the order of the workspace, `next` the soonest first.

    `automatic` is None where none is sent (any more) or was; `by_hand` is None as long as nobody pressed.
    """

    meeting: Meeting
    answered: tuple[Answered, ...]
    missing: tuple[str, ...]
    automatic: Reminded | None = None
    by_hand: Reminded | None = None
    next: tuple[tuple[Step, datetime], ...] = ()
    may_remind: bool = False


@dataclass(frozen=True, slots=True)
class Call:
    """A village that is missing, and the names of its people as the team gives them; those it does not know are out."""

    village: str
    names: tuple[str, ...] = ()

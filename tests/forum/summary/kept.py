"""A year of a forum for the desk of summaries: the group work of May, and the ERFA meeting after it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from forum.erfa.meetings import Meeting
from forum.erfa.meetings import State as MeetingState
from forum.groupwork.sessions import Session
from forum.minutes.minutes import Minutes, State
from forum.people import Language
from forum.quoting.consents import Consent
from forum.quoting.standing import standing
from forum.summary.desk import Summaries
from forum.summary.gatherings import Gatherings
from forum.summary.rulings import EVERYWHERE, Ruling
from forum.workshop.notes import Note
from forum.workshop.questions import Question
from tests.bot.fakes import FixedDirectory, MemoryNotes, StillClock, landsbyforum
from tests.forum.summary.answers import FORUM, MEETING, START

MAY = "session-may"
SEPTEMBER = datetime.fromisoformat("2021-09-14T17:00:00+00:00")


@dataclass
class Kept:
    """Sessions, meetings, minutes, rulings, consents and dots, each as a list; asked like the stores."""

    sessions: list[Session] = field(default_factory=list)
    meetings: list[Meeting] = field(default_factory=list)
    minutes: list[Minutes] = field(default_factory=list)
    rulings: list[Ruling] = field(default_factory=list)
    consents: list[Consent] = field(default_factory=list)
    dots: dict[str, int] = field(default_factory=dict)

    def desk(self, notes: Sequence[Note]) -> Summaries:
        gatherings = Gatherings(_Of(self.sessions), _Of(self.meetings), _Of(self.minutes))
        shelf = MemoryNotes({note.id: note for note in notes})
        directory = FixedDirectory(landsbyforum())
        ruled, consented, tallied = _Ruled(self.rulings), _Consented(self.consents), _Tallied(self.dots)
        return Summaries(directory, shelf, StillClock(), ruled, consented, tallied, gatherings)


@dataclass
class _Of:
    kept: list  # type: ignore[type-arg]

    async def of_forum(self, forum: str):
        return tuple(one for one in self.kept if one.forum == forum)


@dataclass
class _Ruled:
    kept: list[Ruling]

    async def of(self, forum: str, gathering: str):
        return tuple(one for one in self.kept if one.forum == forum and one.gathering in (gathering, EVERYWHERE))


@dataclass
class _Consented:
    kept: list[Consent]

    async def standing(self, notes: Sequence[Note], gathering: str = ""):
        """Nobody is named in these notes."""
        kept = {one.note: one for one in self.kept if one.forum == FORUM}
        return standing(notes, kept, frozenset())


@dataclass
class _Tallied:
    kept: dict[str, int]

    async def tally(self, forum: str, gathering: str):
        return self.kept


def session(id_: str = MAY, starts: datetime = START, meeting: str = MEETING, *, cancelled: bool = False) -> Session:
    closes = starts if cancelled else starts + timedelta(hours=1)
    cut_off = starts + timedelta(days=7)
    asked = (Question.WORKS_WELL,)
    times = (starts, closes, closes)
    return Session(
        id_, FORUM, meeting, "4711", asked, (5,), 5, 2025, (), times, cut_off, "lise", starts, starts, version=1
    )


def erfa(id_: str = MEETING, starts: datetime = SEPTEMBER) -> Meeting:
    return Meeting(id_, FORUM, "", starts, starts, starts, Language.DA, MeetingState.PLANNED, "lise", START, START)


def minutes(state: State, id_: str = MAY) -> Minutes:
    return Minutes(id_, FORUM, id_, MEETING, Language.DA, START, START, "lise", START, START, state=state)

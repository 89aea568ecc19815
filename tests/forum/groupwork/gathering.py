"""An evening of group work on paper: five groups, who sits in them, what they wrote, and a clock moved by hand."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from forum import ids
from forum.groupwork.presenting import Presentations
from forum.groupwork.sessions import Participant, Session
from forum.groupwork.together import Together
from forum.people import Language, Person, Role
from forum.workshop.notes import Form, Note, Origin, written
from forum.workshop.questions import Phase, Question
from tests.bot.fakes import FixedDirectory, MemoryNotes, StillClock, landsbyforum
from tests.bot.paper_sessions import START, PaperSessions, evening

SESSION = "session-4711"
FORUM = "landsbyforum"


def person(id_: str, role: Role = Role.MEMBER, language: Language = Language.DA) -> Person:
    return Person(id_, f"{id_.capitalize()} Eksempel", role, language)


def at(minutes: float) -> datetime:
    """So many minutes after the first question began at 17.40."""
    return START + timedelta(minutes=minutes)


def note(
    text: str,
    when: datetime,
    *,
    group: int = 3,
    question: Question = Question.WORKS_WELL,
    phase: Phase = Phase.RECEPTION,
    village: str = "broager",
    author: str = "inge",
) -> Note:
    form = Form(ids.key_for(text, str(when), str(group)), question, {phase: text}, village=village)
    (made,) = written(form, Origin(FORUM, "open", village, Language.DA, author, when))
    return replace(made, session=SESSION, group=str(group))


@dataclass
class Gathering:
    session: Session = field(default_factory=lambda: evening((), (), (), (), ()))
    sessions: PaperSessions = field(default_factory=PaperSessions)
    notes: MemoryNotes = field(default_factory=MemoryNotes)
    clock: StillClock = field(default_factory=lambda: StillClock(at(1)))

    def __post_init__(self) -> None:
        self.sessions.sessions[self.session.id] = self.session

    @property
    def together(self) -> Together:
        return Together(FixedDirectory(landsbyforum()), self.sessions, self.notes, self.clock)

    @property
    def presentations(self) -> Presentations:
        return Presentations(self.together)

    def sits(self, *people: str, group: int = 3, wrote: bool = False, language: Language = Language.DA) -> None:
        for each in people:
            seat = Participant(SESSION, each, group, f"{each.capitalize()} Eksempel", language, self.clock.at, wrote)
            self.sessions.seats[SESSION, each] = seat

    def writes(self, *notes: Note) -> None:
        self.notes.notes.update({each.id: each for each in notes})

    def told(self, kind: str) -> list[str]:
        """The subjects of the rows of one kind, session left out."""
        return [row.subject.partition(":")[2] for row in self.sessions.rows if row.kind.value == kind]

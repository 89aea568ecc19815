"""An evening of group work over the real store, at half past six: Lise asks for the minutes."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import select, update

from forum.erfa import times
from forum.erfa.desk import Erfa
from forum.erfa.meetings import Meeting, Wish
from forum.groupwork import rounds
from forum.groupwork.desk import GroupWork
from forum.groupwork.sessions import Deed, Participant, Session
from forum.minutes.choosing import Choosing
from forum.minutes.desk import Act, MinutesDesk, Overview
from forum.minutes.minutes import Minutes
from forum.minutes.ports import Titles
from forum.people import Language, Person, Role
from forum.ports import Delivery, Kind
from forum.summary.desk import Summaries
from forum.summary.gatherings import Gatherings
from forum.workshop.desk import Workshop
from forum.workshop.notes import Form, Note
from forum.workshop.questions import Attribution, Phase, Question
from store import Cellar
from store.group_tables import participants
from store.groupwork import SqlSessions
from store.meetings import SqlMeetings
from store.minutes import SqlMinutes
from store.notes import SqlNotes
from store.schema import outbox
from tests.bot.fakes import FixedDirectory, landsbyforum
from tests.bot.paper_sessions import START, evening
from tests.store.hands import FORUM, HandClock

LISE = Person("lise", "Lise Eksempel", Role.ORGANISER, Language.DA)
ODA = Person("oda", "Oda Eksempel", Role.ORGANISER, Language.DA)
INGE = Person("inge", "Inge Eksempel", Role.MEMBER, Language.DA, "broager")
ANNA = Person("anna", "Anna Eksempel", Role.MEMBER, Language.DA, "graasten", Attribution.NAME.value)
TOM = Person("tom", "Tom Eksempel", Role.MEMBER, Language.EN, "egernsund")
RUTH = Person("ruth", "Ruth Eksempel", Role.GUEST, Language.DA)
NOBODY = Person("uvedkommende", "U", Role.NOBODY, Language.DA)
SESSION = evening(("broager", "graasten"), ("egernsund",))
ID = SESSION.id
HALF_PAST_SIX = timedelta(minutes=50)
DAY = timedelta(days=1)


def titles(language: Language) -> Titles:
    assert language in Language
    return Titles("Velkomst", "Gruppearbejde", "Opsamling", "Møde", "Fra sidst")


class Names:
    def name_of(self, person: str) -> str:
        return f"{person.capitalize()} Eksempel" if person else ""


@dataclass
class Scene:
    """17.42 on a Tuesday in May: the group work runs."""

    cellar: Cellar
    clock: HandClock = field(default_factory=HandClock)

    def __post_init__(self) -> None:
        self.directory = FixedDirectory(landsbyforum())
        self.notes = SqlNotes(self.cellar, self.clock)
        self.sessions, self.meetings = SqlSessions(self.cellar), SqlMeetings(self.cellar)
        self.minutes = SqlMinutes(self.cellar, self.sessions.forget)
        self.erfa = Erfa(self.directory, self.meetings, self.clock)
        self.group_work = GroupWork(self.directory, self.sessions, self.clock, self.erfa, Names())
        self.workshop = Workshop(self.directory, self.notes, self.erfa, self.clock, self.group_work)
        self.choosing = Choosing(self.directory, self.clock, self.sessions, self.meetings, self.minutes)
        gatherings = Gatherings(self.sessions, self.meetings, self.minutes)
        self.summaries = Summaries(self.directory, self.notes, self.clock, gatherings=gatherings)
        self.desk = MinutesDesk(
            self.directory,
            self.minutes,
            self.clock,
            self.choosing,
            self.sessions,
            self.summaries,
            self.notes,
            Names(),
            titles,
            files=again,
        )

    async def held(self, session: Session = SESSION) -> None:
        """The group work, with Inge in group 1 and Tom in group 2."""
        await self.sessions.add(session, (), Deed(session.id, session.created_at, "lise", "prepare"))
        for number, person in ((1, INGE), (2, TOM)):
            await self.sits(person, number, session)

    async def sits(self, person: Person, group: int, session: Session = SESSION, at: datetime = START) -> None:
        seat = Participant(session.id, person.id, group, person.name, person.language, at)
        await self.sessions.join(seat, FORUM, ())

    async def within(self, meeting: Meeting) -> Session:
        """Group work that begins ten minutes after its meeting has."""
        session = evening((), (), code="4712", starts=meeting.starts_at + timedelta(minutes=10), meeting=meeting.id)
        await self.sessions.add(session, (), Deed(session.id, session.created_at, "lise", "prepare"))
        return session

    async def again(self) -> Session:
        """Another group work, that runs now."""
        session = evening((), code="4713", starts=self.clock.now() - timedelta(minutes=1))
        await self.sessions.add(session, (), Deed(session.id, session.created_at, "lise", "prepare"))
        return session

    async def called_off(self) -> Session:
        """Group work that was closed before it began."""
        session = evening((), code="4714", starts=self.clock.now() + timedelta(minutes=5))
        await self.sessions.add(session, (), Deed(session.id, session.created_at, "lise", "prepare"))
        await self.group_work.act(LISE, session.id, rounds.Act.CLOSE)
        return session

    async def unnamed(self) -> None:
        """The names of seats have gone."""
        await self.cellar.write(lambda connection: connection.execute(update(participants).values(name="")))
        self.sessions.forget()

    async def sends(self, person: Person, text: str, *, session: str = ID, token: str = "") -> Note:
        fields = {Phase.RECEPTION: text}
        form = Form(token or f"card-{person.id}-{text}", Question.WORKS_WELL, fields, session=session)
        receipt = await self.workshop.send(person, form, person.language)
        return receipt.notes[0]

    async def note(self, note: Note) -> Note:
        found = await self.notes.find(FORUM, note.id)
        assert found is not None
        return found

    async def edits(self, person: Person, note: Note, text: str) -> None:
        await self.workshop.edit(person, note.sending, {note.id: (note.version, text)})

    async def in_review(self, deadline: datetime | None = None) -> Overview:
        drafted = await self.desk.open(LISE, ID)
        return await self.desk.act(LISE, ID, drafted.minutes.version, Act.REVIEW, deadline=deadline)

    async def approved(self) -> Minutes:
        await self.in_review()
        return await self.approved_from_here()

    async def approved_from_here(self) -> Minutes:
        standing = await self.desk.minutes(ID)
        return (await self.desk.act(LISE, ID, standing.version, Act.APPROVE)).minutes

    async def planned(self, ahead: timedelta, title: str = "") -> Meeting:
        """An ERFA meeting so long from now, on a full minute."""
        starts = times.local(self.clock.now() + ahead, "Europe/Copenhagen").replace(second=0, tzinfo=None)
        return (await self.erfa.plan(LISE, Wish(starts, times.working_day_before(starts.date()), title))).meeting

    def takes_back_once(self, person: Person, note: Note) -> Callable[[], Awaitable[None]]:
        """What somebody does in the moment that one is not looking."""
        left = [note.sending]

        async def taken_back() -> None:
            while left:
                await self.workshop.undo(person, left.pop())

        return taken_back

    async def rows(self, kind: Kind) -> list[tuple[str, datetime]]:
        """Subject and due time of what waits, by subject."""
        asked = select(outbox.c.subject, outbox.c.due).where(outbox.c.kind == kind.value).order_by(outbox.c.subject)
        found = await self.cellar.read(lambda connection: connection.execute(asked).all())
        return [(row.subject, START.replace(hour=0, minute=0) + _since(row.due)) for row in found]

    async def subjects(self, kind: Kind) -> Sequence[str]:
        return [subject for subject, _ in await self.rows(kind)]

    def later(self, by: timedelta) -> None:
        self.clock.passes(by.total_seconds())


def _since(micros: int) -> timedelta:
    day = START.replace(hour=0, minute=0)
    return timedelta(microseconds=micros) - (day - datetime(1970, 1, 1, tzinfo=START.tzinfo))


def again(forum: str, gathering: str, due: datetime) -> Delivery:
    """The files of published minutes are written anew."""
    return Delivery(
        forum, Kind.MINUTES_FILES, f"files:{gathering}", f"files:{gathering}", gathering, due, coalesced=True
    )

"""The forum's ports in memory: what the desks and dialogs ask of the world, ten lines each."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from bot.who import Entry
from forum.delivery.reports import Batch
from forum.erfa.meetings import Meeting, Progress
from forum.errors import ChangedMeanwhile
from forum.groups import Forum, Group
from forum.groupwork.sessions import Deed
from forum.people import Language, Membership
from forum.ports import Delivery, Queue
from forum.workshop.notes import Note, State
from forum.workshop.ports import Puzzles, Stored, Version
from forum.workshop.questions import Question
from tests.bot.memory_people import MemoryPeople as MemoryPeople

NOON = datetime(2021, 5, 4, 15, 42, tzinfo=UTC)


@dataclass
class StillClock:
    """`moved` is how far local mode has moved it from real time."""

    at: datetime = NOON
    moved: timedelta = timedelta()

    def now(self) -> datetime:
        return self.at

    def real(self) -> datetime:
        return self.at - self.moved

    async def sleep(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@dataclass
class FixedDirectory:
    value: Forum

    def forum(self) -> Forum:
        return self.value


@dataclass
class MemoryNotes:
    notes: dict[str, Note] = field(default_factory=dict)
    rows: list[Delivery] = field(default_factory=list)
    past: list[tuple[str, Version]] = field(default_factory=list)
    deeds: list[Deed] = field(default_factory=list)
    hands: dict[str, str] = field(default_factory=dict)
    waiting: Puzzles = field(default_factory=Puzzles)
    sealed: set[str] = field(default_factory=set)

    async def add(self, notes: Sequence[tuple[Note, Delivery]], also: Sequence[Delivery]) -> Stored:
        new = [(note, row) for note, row in notes if note.id not in self.notes]
        self.notes.update({note.id: note for note, _ in new})
        self.rows += [*(row for _, row in new), *(also if new else ())]
        return Stored(tuple(self.notes[note.id] for note, _ in notes), frozenset(note.id for note, _ in new))

    async def change(
        self,
        notes: Sequence[tuple[Note, Delivery]],
        also: Sequence[Delivery],
        by: str,
        deeds: Sequence[Deed] = (),
    ) -> None:
        if any(self.notes[note.id].version != note.version - 1 for note, _ in notes):
            raise ChangedMeanwhile
        for note, row in notes:
            old = self.notes[note.id]
            was_by = self.hands.get(note.id, old.author)
            self.past.append((note.id, Version(old.version, old.text, old.state, old.changed_at, was_by)))
            self.hands[note.id] = by
            self.notes[note.id] = note
            self.rows.append(row)
        self.rows += also
        self.deeds += deeds

    async def unsign(self, notes: Sequence[tuple[Note, Delivery]], also: Sequence[Delivery], author: str) -> None:
        await self.change(notes, also, "")

    async def of_author(self, forum: str, author: str, meeting: str) -> tuple[Note, ...]:
        return tuple(
            note for note in self.notes.values() if author and (note.author, note.meeting) == (author, meeting)
        )

    async def looked_over(self, forum: str, meeting: str, session: str = "", group: str = "") -> tuple[Note, ...]:
        found = [note for note in self.notes.values() if note.meeting == meeting and note.state is not State.WITHDRAWN]
        return tuple(note for note in found if session in ("", note.session) and group in ("", note.group))

    async def of_sending(self, forum: str, sending: str) -> tuple[Note, ...]:
        found = [note for note in self.notes.values() if (note.forum, note.sending) == (forum, sending)]
        return tuple(sorted(found, key=lambda note: note.position))

    async def of_submission(self, forum: str, submission: str) -> tuple[Note, ...]:
        return tuple(note for note in self.notes.values() if (note.forum, note.submission) == (forum, submission))

    async def of_meeting(self, forum: str, meeting: str, village: str = "") -> tuple[Note, ...]:
        found = [note for note in self.notes.values() if (note.forum, note.meeting) == (forum, meeting)]
        standing = [note for note in found if note.state is State.ACTIVE and village in ("", note.village)]
        return tuple(sorted(standing, key=lambda note: (note.sent_at, note.position)))

    async def of_session(self, forum: str, session: str, group: str = "") -> tuple[Note, ...]:
        found = [note for note in self.notes.values() if session and (note.forum, note.session) == (forum, session)]
        standing = [note for note in found if note.state is State.ACTIVE and group in ("", note.group)]
        return tuple(sorted(standing, key=lambda note: (note.sent_at, note.position)))

    async def find(self, forum: str, note: str) -> Note | None:
        return self.notes.get(note)

    async def answered(self, forum: str, meeting: str, author: str) -> frozenset[Question]:
        standing = await self.of_meeting(forum, meeting)
        return frozenset(note.question for note in standing if note.author == author)

    async def frozen(self, forum: str, asked: Sequence[Note]) -> frozenset[str]:
        return frozenset(note.id for note in asked if note.id in self.sealed)

    async def hidden(self, forum: str, meeting: str) -> int:
        return sum(note.state is State.HIDDEN for note in self.notes.values())

    async def puzzles(self, forum: str, list_: str) -> Puzzles:
        return self.waiting

    async def history(self, forum: str, note: str) -> tuple[Version, ...]:
        said = [version for id_, version in self.past if id_ == note]
        now = self.notes[note]
        by = self.hands.get(note, now.author)
        return (*said, Version(now.version, now.text, now.state, now.changed_at, by, now.source))


@dataclass
class NoMeetings:
    """No ERFA meeting is planned, unless one is put here."""

    planned: list[Meeting] = field(default_factory=list)

    async def ahead(self, forum: str, now: datetime) -> tuple[Meeting, ...]:
        return tuple(self.planned)

    async def of_forum(self, forum: str) -> tuple[Meeting, ...]:
        return tuple(self.planned)

    async def find(self, forum: str, meeting: str) -> Meeting | None:
        return next((each for each in self.planned if each.id == meeting), None)

    async def progress(self, forum: str, meeting: str) -> Progress:
        return Progress()


@dataclass
class CountedOutbox:
    state: Queue = field(default_factory=lambda: Queue(0, 0, 0, 0, None))

    heard_of: list[str] = field(default_factory=list)
    rows: list[Delivery] = field(default_factory=list)

    async def put(self, deliveries: Sequence[Delivery]) -> None:
        self.rows += deliveries

    async def queue(self, forum: str) -> Queue:
        return self.state

    async def heard(self, forum: str, target: str) -> None:
        self.heard_of.append(target)


@dataclass
class PaperReports:
    """Batches as a test puts them; `retried` notes what was asked for, and every asking finds two."""

    standing: tuple[Batch, ...] = ()
    retried: list[tuple[str, str]] = field(default_factory=list)

    async def batches(self, forum: str) -> tuple[Batch, ...]:
        return self.standing

    async def retry(self, forum: str, kind: str, name: str, due: datetime) -> int:
        self.retried.append((kind, name))
        return 2


FILE = frozenset({"lise", "mads", "ruth", "inge", "kim", "anna", "tom"})


@dataclass
class PaperRoster:
    """Everybody in the workspace file is on the team, and whoever is put here; while `down` nobody can say."""

    on_the_team: set[str] = field(default_factory=set)
    left: set[str] = field(default_factory=set)
    guests: set[str] = field(default_factory=set)
    names: dict[str, str] = field(default_factory=dict)
    down: bool = False
    asked: int = 0
    news: int = 0

    async def entry(self, person: str, service_url: str) -> Entry:
        self.asked += 1
        return Entry(self._membership(person), self.names.get(person, ""))

    async def named(self, person: str, service_url: str) -> str:
        return self.names.get(person, "")

    async def has_left(self, person: str, service_url: str) -> bool:
        return self._membership(person) is Membership.NONE

    def changed(self) -> None:
        self.news += 1

    def name_of(self, person: str) -> str:
        return self.names.get(person, "")

    def age(self) -> timedelta | None:
        return None if self.down else timedelta(minutes=3)

    def _membership(self, person: str) -> Membership:
        if self.down:
            return Membership.UNKNOWN
        if person in self.guests:
            return Membership.GUEST
        return Membership.MEMBER if person in (FILE | self.on_the_team) - self.left else Membership.NONE


def landsbyforum(**more: object) -> Forum:
    """Three villages: Broager writes Danish, Gråsten has a channel too, Egernsund is English."""
    groups = (
        Group("broager", "Broager", Language.DA, "19:broager@thread.tacv2", members=frozenset({"inge", "kim"})),
        Group("graasten", "Gråsten", Language.DA, "19:graasten@thread.tacv2", members=frozenset({"anna"})),
        Group("egernsund", "Egernsund", Language.EN, "19:egernsund@thread.tacv2", members=frozenset({"tom"})),
    )
    made = Forum(
        id="landsbyforum",
        name="Landsbyforum",
        language=Language.DA,
        zone="Europe/Copenhagen",
        team="team",
        groups=groups,
        organisers=frozenset({"lise"}),
        leads=frozenset({"mads"}),
        guests=frozenset({"ruth"}),
        general="19:general@thread.tacv2",
        list_id="list",
    )
    return replace(made, **more)  # type: ignore[arg-type]

"""The two handlers of what goes out before a meeting, with everything behind them on paper."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from forum.erfa.desk import Erfa
from forum.erfa.meetings import Wish
from forum.groups import Forum
from forum.people import Language, Person, Role
from forum.ports import Claimed, Kind, Posted, Spot
from forum.summary.desk import Summaries
from forum.summary.summaries import Summary
from forum.workshop.notes import Note
from jobs.erfa import Due, SendPreRead, SendPreview
from tests.bot.fakes import FixedDirectory, MemoryPeople, StillClock, landsbyforum
from tests.forum.erfa.memory import MemoryMeetings, wall
from tests.forum.summary.answers import note

LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)
ERFA = "erfa-2021-09-14"


@dataclass
class PaperBoard:
    """Messages by their id."""

    standing: dict[str, tuple[Spot, object]] = field(default_factory=dict)

    async def post(self, place: Spot, value: object) -> Posted:
        id_ = f"message-{len(self.standing)}"
        self.standing[id_] = (place, value)
        return Posted(place.channel or place.person, id_, "http://127.0.0.1/")

    async def update(self, posted: Posted, place: Spot, value: object) -> None:
        self.standing[posted.activity] = (place, value)


@dataclass
class PaperPosts:
    kept: dict[str, Posted] = field(default_factory=dict)

    async def find(self, forum: str, key: str) -> Posted | None:
        return self.kept.get(key)

    async def remember(self, forum: str, key: str, posted: Posted) -> None:
        self.kept[key] = posted

    async def carry(self, forum: str, old: str, new: str) -> Posted | None:
        """Nothing here goes on under another name."""
        return None


@dataclass
class PaperDrive:
    files: dict[str, bytes] = field(default_factory=dict)
    trouble: Exception | None = None

    async def put(self, drive: str, path: str, content: bytes) -> str:
        if self.trouble:
            raise self.trouble
        self.files[path] = content
        return f"https://drive.example/{path}"


def listing(summary: Summary, notes: Sequence[Note], forum: Forum, language: Language) -> bytes:
    """A workbook that only tells which notes it was given, and in which language."""
    return " ".join([language.value, *(each.id for each in notes)]).encode()


@dataclass
class PostOffice:
    """Everything behind the two handlers, with a meeting planned for 14 September 2021 at 19.00."""

    clock: StillClock = field(default_factory=StillClock)
    meetings: MemoryMeetings = field(default_factory=MemoryMeetings)
    directory: FixedDirectory = field(default_factory=lambda: FixedDirectory(landsbyforum(drive="drive")))
    people: MemoryPeople = field(default_factory=MemoryPeople)
    board: PaperBoard = field(default_factory=PaperBoard)
    posts: PaperPosts = field(default_factory=PaperPosts)
    drive: PaperDrive = field(default_factory=PaperDrive)

    @property
    def desk(self) -> Erfa:
        return Erfa(self.directory, self.meetings, self.clock)

    async def delivers(self, place: str, generation: int = 1) -> None:
        kind = "preview" if place in ("lise", "oda") else "pre_read"
        delivery = self.meetings.rows[f"erfa.{kind}:{ERFA}:{place}"]
        due, summaries = Due(self.desk, self.clock), Summaries(self.directory, self.meetings.notes, self.clock)
        row = Claimed(1, delivery, 1, generation, "owner")
        if delivery.kind is Kind.PREVIEW:
            await SendPreview(due, summaries, self.directory, self.people, self.board, self.posts)(row)
        else:
            await SendPreRead(due, summaries, self.directory, self.drive, listing, self.board, self.posts, self.people)(
                row
            )

    def writes(self, *notes: Note) -> None:
        self.meetings.notes.notes.update({each.id: each for each in notes})

    def read(self) -> list[tuple[Spot, object]]:
        return list(self.board.standing.values())


async def opened() -> PostOffice:
    """On the morning of the pre-read, with three answers."""
    made = PostOffice()
    await made.desk.plan(LISE, Wish(wall(2021, 9, 14, 19)))
    made.writes(note(1, "broager"), note(2, "graasten"), note(3, "broager"))
    made.clock.at = datetime(2021, 9, 10, 7, tzinfo=UTC)
    return made

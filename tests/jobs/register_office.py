"""Everything behind the register's handlers on paper: a group work, its people, a list and a board."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from forum.interest import deliveries
from forum.interest.desk import Interest
from forum.interest.posts import JoinIn
from forum.interest.register import Given, Reply
from forum.people import Language, Person, Role
from forum.ports import Claimed, Delivery
from jobs.interest import AskToJoin, ListInterest, PostInterested
from tests.bot.fakes import NOON, FixedDirectory, MemoryPeople, StillClock, landsbyforum
from tests.forum.interest.memory import MemoryRegister, MemorySeats, session
from tests.jobs.paper_list import PaperList
from tests.jobs.post_office import PaperBoard, PaperPosts

INGE = Person("inge", "Inge", Role.MEMBER, Language.DA, "broager")
MAYBE = Given(Reply.MAYBE, contact="=1+1 22334455", wish="@naboen\tsøger en vej")


@dataclass
class PaperOutbox:
    rows: dict[str, Delivery] = field(default_factory=dict)

    async def put(self, rows: Sequence[Delivery]) -> None:
        self.rows = {**{row.key: row for row in rows}, **self.rows}


@dataclass
class RegisterOffice:
    """Everything behind the three handlers."""

    clock: StillClock = field(default_factory=StillClock)
    register: MemoryRegister = field(default_factory=MemoryRegister)
    seats: MemorySeats = field(default_factory=lambda: MemorySeats({"session": session()}))
    outbox: PaperOutbox = field(default_factory=PaperOutbox)
    board: PaperBoard = field(default_factory=PaperBoard)
    posts: PaperPosts = field(default_factory=PaperPosts)
    people: MemoryPeople = field(default_factory=MemoryPeople)
    directory: FixedDirectory = field(
        default_factory=lambda: FixedDirectory(landsbyforum(interested_list="interested"))
    )

    def __post_init__(self) -> None:
        self.list = PaperList(self.clock.now, key="RegisterKey")

    @property
    def desk(self) -> Interest:
        return Interest(self.directory, self.register, self.seats, self.clock)

    async def closes(self) -> None:
        (row,) = deliveries.rows(self.seats.sessions["session"], self.clock.now())
        await self.asks(row)
        for each in self.outbox.rows.values():
            await self.asks(each)

    async def asks(self, row: Delivery) -> None:
        await AskToJoin(
            self.directory,
            self.seats,
            self.register,
            self.outbox,
            self.clock,
            self.board,
            self.posts,  # type: ignore[arg-type]
        )(claimed(row))

    async def lists(self) -> None:
        for row in [row for row in self.register.rows if row.target == "list:interested"]:
            await ListInterest(self.directory, self.register, self.list)(claimed(row))

    async def shows(self) -> None:
        row = deliveries.shown("landsbyforum", "lise", NOON)
        await PostInterested(self.directory, self.desk, self.people, self.board, self.posts)(claimed(row))  # type: ignore[arg-type]

    def asked(self) -> set[str]:
        return {
            spot.person or spot.channel or spot.chat
            for spot, value in self.board.standing.values()
            if isinstance(value, JoinIn)
        }


def claimed(row: Delivery) -> Claimed:
    return Claimed(1, row, 1, 1, "owner")

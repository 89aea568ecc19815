"""Milestones over a real store, with a clock moved by hand: what leaves the house, when, and for whom."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import store
from forum import ids
from forum.groups import Forum
from forum.people import Language, Person, Role
from forum.ports import Claimed, Kind, NotYet, Posted, Spot, Undeliverable
from forum.project.desk import MilestonesDesk
from forum.project.plan import Plan
from jobs.milestones import Post, TellAhead, TellChanged, TellLate, TellMonth
from jobs.outbox import Handler
from jobs.unasked import heeding
from store.milestones import SqlMilestones
from store.outbox import SqlOutbox
from store.posts import SqlPosts
from tests.bot.fakes import FixedDirectory, MemoryPeople, PaperRoster, landsbyforum
from tests.forum.project.memory import PLAN
from tests.store.hands import HandClock, fresh_url

MADS = Person("mads", "Mads Eksempel", Role.PROJECT_LEAD, Language.DA)
LISE = Person("lise", "Lise Eksempel", Role.ORGANISER, Language.DA)
INGE = Person("inge", "Inge Eksempel", Role.MEMBER, Language.DA)
RUTH = Person("ruth", "Ruth Eksempel", Role.GUEST, Language.DA)
STRANGER = Person("99", "Uvedkommende", Role.NOBODY, Language.DA)


@dataclass(frozen=True)
class Said:
    """A message: when it left, for whom ("" is General), and the value that was posted."""

    at: datetime
    person: str
    value: object


@dataclass
class Loudspeaker:
    clock: HandClock
    said: list[Said] = field(default_factory=list)

    async def post(self, place: Spot, value: object) -> Posted:
        self.said.append(Said(self.clock.now(), place.person, value))
        return Posted(place.channel or place.person, str(len(self.said)), "http://127.0.0.1/")

    async def update(self, posted: Posted, place: Spot, value: object) -> None:
        raise AssertionError("nothing of milestones is edited")


@dataclass
class Office:
    cellar: store.Cellar
    clock: HandClock
    forum: Forum = field(default_factory=landsbyforum)
    plan: Plan = PLAN
    team: PaperRoster = field(default_factory=lambda: PaperRoster(names={"inge": "Inge Eksempel"}))
    board: Loudspeaker = field(init=False)

    def __post_init__(self) -> None:
        self.board = Loudspeaker(self.clock)
        self.begins()

    def begins(self) -> None:
        """As after a restart: nothing is at hand but what the store holds."""
        self.milestones = SqlMilestones(self.cellar, self.clock)
        self.outbox = SqlOutbox(self.cellar, self.clock)

    @property
    def desk(self) -> MilestonesDesk:
        return MilestonesDesk(FixedDirectory(self.forum), self.milestones, self.clock, self.plan, self.team)

    @property
    def handlers(self) -> dict[Kind, Handler]:
        posts = SqlPosts(self.cellar)
        post = Post(self.desk, self.milestones, self.outbox, MemoryPeople(), self.team, self.board, posts)
        handlers: dict[Kind, Handler] = {
            Kind.MILESTONE_MOVED: TellChanged(post),
            Kind.MILESTONE_AHEAD: TellAhead(post),
            Kind.MILESTONE_LATE: TellLate(post),
            Kind.MONTHLY: TellMonth(post),
        }
        return heeding(handlers, MemoryPeople(), FixedDirectory(self.forum), self.clock)

    def at(self, moment: datetime) -> None:
        """The clock is moved; nothing leaves meanwhile."""
        self.clock.passes((moment - self.clock.now()).total_seconds())

    async def lives_until(self, moment: datetime) -> None:
        """Time passes, and what falls due leaves at its time."""
        while (due := await self.outbox.next_due()) is not None and due <= moment:
            self.at(max(due, self.clock.now()))
            await self.delivers()
        self.at(moment)

    async def delivers(self) -> None:
        """What is due now leaves; a second passes where a place has had enough for the moment."""
        rows = await self.outbox.claim(ids.new(), 16, 60)
        for row in rows:
            await self.carries(row)
        if not rows:
            self.clock.passes(1)

    async def carries(self, row: Claimed) -> None:
        try:
            await self.handlers[row.delivery.kind](row)
        except NotYet as early:
            await self.outbox.postpone(row, early.until, str(early))
        except Undeliverable as over:
            await self.outbox.fail(row, over.reason, over.outcome)
        else:
            await self.outbox.settle(row)

    def heard(self, kind: type) -> list[Said]:
        return [said for said in self.board.said if isinstance(said.value, kind)]

    def without_leads(self) -> None:
        self.forum = replace(self.forum, leads=frozenset())


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type]


@asynccontextmanager
async def office(folder: Path) -> AsyncIterator[Office]:
    """On 4 May 2021, with nothing planned."""
    async with store.opened(fresh_url(folder)) as cellar:
        yield Office(cellar, HandClock())

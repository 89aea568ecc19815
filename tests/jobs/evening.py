"""An evening of group work over a real store, with everything that is posted on paper."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from forum.groupwork.desk import GroupWork
from forum.groupwork.planning import Wish
from forum.groupwork.rounds import Act
from forum.groupwork.sessions import Group, Session
from forum.people import Language, Person, Role
from forum.ports import Claimed, Kind, NotYet, Outcome, Reason, Skipped, Spot
from forum.workshop.questions import Question
from jobs.groupwork import Places, PostAnnouncement, PostClosing, PostRound, PostSessionCard, Switch
from jobs.outbox import Handler
from jobs.together import Edited
from store import Cellar
from store.groupwork import SqlSessions
from store.outbox import SqlOutbox
from tests.bot.fakes import FixedDirectory, MemoryPeople, landsbyforum
from tests.jobs.post_office import PaperBoard, PaperPosts
from tests.store.hands import HandClock

LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)
INGE = Person("inge", "Inge", Role.MEMBER, Language.DA, "broager")
ANNA = Person("anna", "Anna", Role.MEMBER, Language.EN, "graasten")
WISH = Wish(tuple(Question), (5, 3, 10), 2, (Group(1), Group(2)), 2025)
"""Planned at 17.42 (tests.store.hands.START), so that it begins at 17.44."""


class NoMeetings:
    async def next_id(self, forum: str, now: datetime) -> str:
        return "open"


class NoNames:
    def name_of(self, person: str) -> str:
        return ""


async def _passed_over(row: Claimed) -> None:
    """What others deliver."""


@dataclass
class Evening:
    cellar: Cellar
    clock: HandClock
    board: PaperBoard = field(default_factory=PaperBoard)
    posts: PaperPosts = field(default_factory=PaperPosts)
    directory: FixedDirectory = field(default_factory=lambda: FixedDirectory(landsbyforum()))
    people: MemoryPeople = field(default_factory=MemoryPeople)
    ended: list[str] = field(default_factory=list)
    others: dict[Kind, Handler] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.outbox = SqlOutbox(self.cellar, self.clock)
        self.desk = GroupWork(self.directory, SqlSessions(self.cellar), self.clock, NoMeetings(), NoNames())

    @property
    def handlers(self) -> Mapping[Kind, Handler]:
        places = Places(self.desk, self.directory)
        return {
            Kind.CLOCK: Switch(self.desk, self.directory, self.outbox, self.clock),
            Kind.ROUND: PostRound(self.desk, places, self.board, self.posts, self.clock),
            Kind.CLOSING: PostClosing(self.desk, places, self.board, self.posts),
            Kind.SESSION_CARD: PostSessionCard(self.desk, self.people, Edited(self.board, self.posts)),
            Kind.ANNOUNCEMENT: PostAnnouncement(
                self.desk, self.people, self.board, self.posts, lambda code, language: f"link-{code}-{language}"
            ),
            **self.others,
        }

    async def at(self, minutes: float, most: int = 9999) -> None:
        """So many minutes after 17.44 (planned start): deliver what is due then, at most so many rows."""
        target = timedelta(minutes=minutes + 2) - (self.clock.now() - self._planned)
        self.clock.passes(target.total_seconds())
        await self.delivers(most)

    async def delivers(self, most: int = 9999) -> None:
        """What is due, row by row, as jobs.outbox does."""
        while most > 0 and (rows := await self.outbox.claim("me", 1, 60)):
            await self._delivered(rows[0])
            # The budgets of conversations are in real time.
            self.clock.pass_really(1)
            most -= 1

    async def prepared(self, wish: Wish = WISH) -> Session:
        self._planned = self.clock.now()
        session = await self.desk.prepare(LISE, wish)
        await self.desk.join(INGE, session.id, 1)
        await self.desk.join(ANNA, session.id, 2)
        return session

    async def acts(self, session: Session, act: Act) -> None:
        await self.desk.act(LISE, session.id, act)
        await self.delivers()

    def read(self, kind: type) -> list[tuple[str, object]]:
        """Where messages of a kind were posted, in order, and what they say now."""
        return [(_where(spot), value) for spot, value in self.board.standing.values() if isinstance(value, kind)]

    async def _delivered(self, row: Claimed) -> None:
        try:
            await self.handlers.get(row.delivery.kind, _passed_over)(row)
        except NotYet as early:
            await self.outbox.postpone(row, early.until, "early")
        except Skipped as error:
            self.ended.append(str(error))
            await self.outbox.fail(row, Reason(error.reason.why), Outcome.SKIPPED)
        else:
            await self.outbox.settle(row)


def _where(spot: Spot) -> str:
    return spot.channel or spot.person or spot.chat

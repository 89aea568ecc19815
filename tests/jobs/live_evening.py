"""Group work over a real store and clock, with chats on paper: whose message stands where, and what was done to it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from forum import ids
from forum.groupwork import live
from forum.groupwork.presenting import Presentations
from forum.groupwork.sessions import Deed, Participant
from forum.groupwork.together import Together
from forum.people import Language
from forum.ports import Blocked, Claimed, Kind, Posted, Spot, Undeliverable
from forum.reasons import Why
from jobs.together import AskWhoPresents, DrawGroupCard, DrawPage, Edited
from store import Cellar
from store.groupwork import SqlSessions
from store.notes import SqlNotes
from store.outbox import SqlOutbox
from store.posts import SqlPosts
from tests.bot.fakes import FixedDirectory, landsbyforum
from tests.bot.paper_sessions import START, evening
from tests.forum.groupwork.gathering import SESSION, note
from tests.store.hands import FORUM, HandClock, fresh_cellar, listed

SESSION_ = evening((), (), (), (), ())


@dataclass
class Chats:
    """What stands in each person's chat, newest last; `deleted` messages are gone, `blocked` people take none."""

    messages: dict[str, tuple[Spot, object]] = field(default_factory=dict)
    told: list[tuple[str, str]] = field(default_factory=list)
    deleted: set[str] = field(default_factory=set)
    blocked: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)

    async def post(self, place: Spot, value: object) -> Posted:
        return self._stands("post", place, value, f"{place.person}-{len(self.messages)}")

    async def update(self, posted: Posted, place: Spot, value: object) -> None:
        if posted.activity in self.deleted | self.refused:
            raise Undeliverable("no", Why.GONE if posted.activity in self.deleted else Why.REFUSED, "")
        self._stands("edit", place, value, posted.activity)

    def _stands(self, what: str, place: Spot, value: object, id_: str) -> Posted:
        if place.person in self.blocked:
            raise Blocked("blocked", Why.BLOCKED, "")
        self.told.append((what, place.person))
        self.messages[id_] = (place, value)
        return Posted(place.person, id_, "https://x.example/")

    def of(self, who: str) -> list[object]:
        return [value for place, value in self.messages.values() if place.person == who]


@dataclass
class Evening:
    cellar: Cellar
    clock: HandClock
    chats: Chats = field(default_factory=Chats)

    def __post_init__(self) -> None:
        self.sessions = SqlSessions(self.cellar)
        self.outbox = SqlOutbox(self.cellar, self.clock)
        self.notes = SqlNotes(self.cellar, self.clock)
        self.together = Together(FixedDirectory(landsbyforum()), self.sessions, self.notes, self.clock)
        self.presentations = Presentations(self.together)

    async def sits(self, *people: str, group: int = 3, language: Language = Language.DA) -> None:
        for each in people:
            seat = Participant(SESSION, each, group, f"{each.capitalize()} Eksempel", language, self.clock.now())
            await self.sessions.join(seat, FORUM, ())
            self.clock.passes(0.001)

    async def writes(self, text: str, group: int = 3, **more: object) -> None:
        """As the workshop does it: the note and what draws its group's cards in one transaction."""
        one = note(text, self.clock.now(), group=group, **more)  # type: ignore[arg-type]
        joined = await self.sessions.participants(FORUM, SESSION)
        presenter = (await self.sessions.presenter(FORUM, SESSION, group)).person
        rows = live.drawn(SESSION_, group, joined, presenter, self.clock.now())
        await self.notes.add(listed((one,), self.clock.now() + timedelta(days=9)), rows)

    async def passes(self, seconds: int) -> None:
        """Time goes by, a second at a time, and all that falls due is delivered, a few at once as in the house."""
        for _ in range(seconds):
            self.clock.passes(1)
            while rows := await self.outbox.claim(ids.new(), 8, 60):
                await asyncio.gather(*map(self._carry, rows))

    async def _carry(self, row: Claimed) -> None:
        edited = Edited(self.chats, SqlPosts(self.cellar))
        cards = DrawGroupCard(self.together, self.outbox, edited)
        asks, pages = AskWhoPresents(self.presentations, edited), DrawPage(self.presentations, edited)
        handlers = {Kind.GROUP_CARD: cards, Kind.GROUP_COPY: cards, Kind.PRESENTERS: asks, Kind.PRESENTER: pages}
        try:
            await handlers[row.delivery.kind](row)
        except Undeliverable as error:
            await self.outbox.fail(row, error.reason, error.outcome)
            return
        await self.outbox.settle(row)


@asynccontextmanager
async def begun(folder: Path) -> AsyncIterator[Evening]:
    """At 17.42 in the first question."""
    async with fresh_cellar(folder) as cellar:
        made = Evening(cellar, HandClock())
        deed = Deed(SESSION, START, "lise", "prepare")
        await made.sessions.add(SESSION_, (), deed)
        yield made

"""Meetings, notes and outbox over one open store, with the desk that uses them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update

import store
from forum.erfa.desk import Erfa
from forum.erfa.meetings import Wish
from forum.people import Language, Person, Role
from forum.ports import Kind
from store.meetings import SqlMeetings
from store.notes import SqlNotes
from store.outbox import SqlOutbox
from store.posts import SqlPosts
from store.schema import outbox
from store.times import read
from tests.bot.fakes import FixedDirectory, landsbyforum
from tests.forum.erfa.memory import wall
from tests.store.hands import HandClock

LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)
PRE_READS = (Kind.LIST_NOTE, Kind.MATRIX, Kind.PREVIEW, Kind.PRE_READ)
WISH = Wish(wall(2021, 9, 14, 19))
ERFA = "erfa-2021-09-14"


@dataclass(frozen=True)
class Cellar:
    """The repositories over one open store, and the desk that uses them."""

    opened: store.Cellar
    clock: HandClock
    meetings: SqlMeetings
    notes: SqlNotes
    outbox: SqlOutbox
    posts: SqlPosts

    @property
    def desk(self) -> Erfa:
        return Erfa(FixedDirectory(landsbyforum()), self.meetings, self.clock)

    async def due(self, seconds: float = 0) -> dict[str, int]:
        """Claim what is due then of notes and pre-reads: kind → how many."""
        self.clock.forward(seconds)
        claimed = await self.outbox.claim(f"owner-{seconds}", 100, 60)
        kinds = [row.delivery.kind for row in claimed]
        return {kind: kinds.count(kind) for kind in set(kinds) & set(PRE_READS)}

    async def round_is_over(self) -> None:
        """Questions, reminders, invitation and moves have been read: a channel gets one message after the other."""
        asked = outbox.c.kind.in_([Kind.QUESTIONS, Kind.REMINDER, Kind.INVITED, Kind.MOVED])
        done = update(outbox).where(asked).values(state="done")
        await self.opened.write(lambda connection: connection.execute(done).rowcount)

    async def waiting(self, kind: Kind) -> set[datetime]:
        """When what waits of a kind falls due."""
        query = select(outbox.c.due).where(outbox.c.kind == kind.value, outbox.c.state == "waiting")
        found = await self.opened.read(lambda connection: connection.execute(query).scalars().all())
        return {read(due) for due in found}


def built(cellar: store.Cellar, clock: HandClock) -> Cellar:
    notes, outbox = SqlNotes(cellar, clock), SqlOutbox(cellar, clock)
    return Cellar(cellar, clock, SqlMeetings(cellar), notes, outbox, SqlPosts(cellar))

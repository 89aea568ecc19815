"""Meetings, notes and outbox over one open store, with the desk that uses them."""

from dataclasses import dataclass

import store
from forum.erfa.desk import Erfa
from forum.erfa.meetings import Wish
from forum.people import Language, Person, Role
from store.meetings import SqlMeetings
from store.notes import SqlNotes
from store.outbox import SqlOutbox
from store.posts import SqlPosts
from tests.bot.fakes import FixedDirectory, landsbyforum
from tests.forum.erfa.memory import wall
from tests.store.hands import HandClock

LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)
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
        """Claim what is due then: kind → how many."""
        self.clock.forward(seconds)
        claimed = await self.outbox.claim(f"owner-{seconds}", 100, 60)
        kinds = [row.delivery.kind for row in claimed]
        return {kind: kinds.count(kind) for kind in set(kinds)}


def built(cellar: store.Cellar, clock: HandClock) -> Cellar:
    notes, outbox = SqlNotes(cellar, clock), SqlOutbox(cellar, clock)
    return Cellar(cellar, clock, SqlMeetings(cellar), notes, outbox, SqlPosts(cellar))

"""The handlers of a question round, with everything behind them on paper."""

from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from forum.erfa.calendar import LINK, CalendarDesk
from forum.ports import Claimed, Delivery, Kind, Spot
from jobs.asking import AskVillage, Invite, Leaving, RemindVillage, TellMoved
from tests.forum.erfa.asked import ASKING_TIME, Round
from tests.forum.erfa.office import LISE, WISH
from tests.forum.erfa.running import PaperMemory
from tests.forum.summary.answers import note
from tests.jobs.post_office import PaperBoard, PaperPosts

FILE = "https://files.example/kalender.ics"
_CALENDAR = CalendarDesk(PaperMemory({("landsbyforum", LINK): FILE}))
HANDLERS = {
    Kind.QUESTIONS: AskVillage,
    Kind.REMINDER: RemindVillage,
    Kind.INVITED: partial(Invite, calendar=_CALENDAR),
    Kind.MOVED: partial(TellMoved, calendar=_CALENDAR),
}


@dataclass
class AskingOffice(Round):
    board: PaperBoard = field(default_factory=PaperBoard)
    posts: PaperPosts = field(default_factory=PaperPosts)

    async def delivers(self, delivery: Delivery) -> None:
        leaving = Leaving(self.asking, self.clock)
        await HANDLERS[delivery.kind](leaving, self.board, self.posts)(Claimed(1, delivery, 1, 1, "owner"))

    def row(self, name: str, place: str) -> Delivery:
        """The row of a meeting by the name that its key begins with."""
        return next(
            row for key, row in self.meetings.rows.items() if key.startswith(name) and key.endswith(f":{place}")
        )

    def read(self) -> list[tuple[Spot, object]]:
        return list(self.board.standing.values())

    def at(self, moment: datetime) -> None:
        self.clock.at = moment


async def opened() -> AskingOffice:
    """Two days after the question day; Broager has answered."""
    made = AskingOffice()
    await made.desk.plan(LISE, WISH)
    made.at(ASKING_TIME)
    made.writes(note(1, "broager"))
    return made

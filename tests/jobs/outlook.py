"""A shared calendar, a drive and a store with meetings and series, for the tests of calendars."""

from dataclasses import dataclass, field

from icalendar import Calendar

from documents import calendar as documents
from forum.erfa.calendar import Entry, Gone
from forum.erfa.meetings import Wish
from forum.erfa.series import SeriesDesk
from forum.ports import Claimed, Delivery, Kind, Unavailable
from jobs.calendar import PlanNext, WriteCalendar
from store import Cellar
from store.calendar import SqlEntries
from store.series import SqlSeries
from store.settings import SqlSettings
from tests.bot.fakes import FixedDirectory, landsbyforum
from tests.forum.erfa.memory import wall
from tests.jobs.calendar_store import LISE
from tests.jobs.calendar_store import built as meetings_of
from tests.store.hands import FORUM, START, HandClock

ERFA = "erfa-2021-09-14"


@dataclass
class Outlook:
    """A shared calendar in memory: the same meeting and `made` are one event, which a repeat leaves as it is."""

    events: dict[str, Entry] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    raises: list[Exception] = field(default_factory=list)
    loses: bool = False
    vanishes: bool = False

    async def make(self, entry: Entry, made: int) -> str:
        self._called("make")
        event = f"{entry.meeting}/{made}"
        if self.vanishes:
            self.vanishes = False
            return event
        self.events.setdefault(event, entry)
        if self.loses:
            self.loses = False
            raise Unavailable("the answer was lost")
        return event

    async def change(self, entry: Entry, event: str) -> None:
        self._called("change")
        if event not in self.events:
            raise Gone
        self.events[event] = entry

    async def remove(self, event: str) -> None:
        self._called("remove")
        if self.events.pop(event, None) is None:
            raise Gone

    def _called(self, what: str) -> None:
        self.calls.append(what)
        if self.raises:
            raise self.raises.pop(0)


@dataclass
class Drive:
    files: dict[str, bytes] = field(default_factory=dict)

    async def put(self, drive: str, path: str, content: bytes) -> str:
        self.files[path] = content
        return f"https://drive.example/{path}"


class Hall:
    """The store, the drive and the calendar of one forum."""

    def __init__(self, cellar: Cellar, clock: HandClock) -> None:
        self.clock, self.opened = clock, meetings_of(cellar, clock)
        self.outlook, self.drive = Outlook(), Drive()
        directory = FixedDirectory(landsbyforum(drive="drive", general_folder="General"))
        self.remembered = SqlSettings(cellar)
        self.handler = WriteCalendar(
            directory,
            self.opened.meetings,
            self.drive,
            documents.written,
            documents.name,
            self.remembered,
            SqlEntries(cellar, clock),
            self.outlook,
        )
        self.series = SeriesDesk(self.opened.desk, SqlSeries(cellar))
        self.next = PlanNext(self.series, self.opened.outbox, clock)

    async def planned(self):  # type: ignore[no-untyped-def]
        return (await self.opened.desk.plan(LISE, Wish(wall(2021, 9, 14, 19), title="ERFA"))).meeting

    async def leaves(self, meeting: str = ERFA) -> None:
        row = Delivery(FORUM, Kind.CALENDAR, "calendar:forum", "key", meeting, START)
        await self.handler(Claimed(1, row, 1, 1, "owner"))

    async def claims(self, kind: Kind) -> list[Claimed]:
        """What is due now of a kind, under lease."""
        claimed = await self.opened.outbox.claim("owner", 100, 60)
        return [row for row in claimed if row.delivery.kind is kind]

    def file(self) -> Calendar:
        return Calendar.from_ical(self.drive.files["General/kalender.ics"])

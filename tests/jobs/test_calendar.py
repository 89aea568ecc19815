"""Kind.CALENDAR and Kind.SERIES over a real store: one event a meeting, one file of all, a series that goes on."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from documents import calendar as documents
from forum.erfa import rule_words
from forum.erfa.calendar import CalendarDesk, Entry, Gone
from forum.erfa.meetings import Wish
from forum.erfa.series import SeriesDesk
from forum.ports import Claimed, Delivery, Kind, Skipped, Unavailable, Undeliverable
from forum.reasons import Why
from jobs.calendar import PlanNext, WriteCalendar
from store import Cellar
from store.calendar import SqlEntries
from store.series import SqlSeries
from store.settings import SqlSettings
from tests.bot.fakes import FixedDirectory, landsbyforum
from tests.forum.erfa.memory import wall
from tests.jobs.calendar_store import LISE
from tests.jobs.calendar_store import built as meetings_of
from tests.store.hands import FORUM, START, HandClock, fresh_cellar

ERFA = "erfa-2021-09-14"


@dataclass
class Outlook:
    """A shared calendar in memory: the same meeting and `made` are one event, which a repeat leaves as it is."""

    events: dict[str, Entry] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    raises: list[Exception] = field(default_factory=list)
    loses: bool = False

    async def make(self, entry: Entry, made: int) -> str:
        self._called("make")
        event = f"{entry.meeting}/{made}"
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


@pytest.fixture
async def hall(tmp_path: Path) -> AsyncIterator[Hall]:
    async with fresh_cellar(tmp_path) as cellar:
        yield Hall(cellar, HandClock())


async def test_a_planned_meeting_stands_in_the_calendar_and_in_the_file_that_is_linked_to(hall: Hall):
    meeting = await hall.planned()
    assert await CalendarDesk(hall.remembered).link(meeting) == ""
    await hall.leaves()
    assert [entry.title for entry in hall.outlook.events.values()] == ["ERFA"]
    assert [str(event["UID"]) for event in hall.file().events] == [f"{ERFA}@team"]
    assert await CalendarDesk(hall.remembered).link(meeting) == "https://drive.example/General/kalender.ics"


async def test_planning_puts_the_row_and_a_repeat_changes_nothing(hall: Hall):
    await hall.planned()
    assert [row.delivery.key for row in await hall.claims(Kind.CALENDAR)] == [f"calendar:{ERFA}"]
    for _ in range(3):
        await hall.leaves()
    assert hall.outlook.calls == ["make", "change"]


async def test_a_moved_meeting_is_the_same_event_with_its_new_time(hall: Hall):
    meeting = await hall.planned()
    await hall.leaves()
    await hall.opened.desk.move(LISE, ERFA, meeting.version, Wish(wall(2021, 9, 15, 19), title="ERFA"))
    await hall.leaves()
    (entry,) = hall.outlook.events.values()
    assert (entry.starts_at - meeting.starts_at, entry.sequence) == (timedelta(days=1), 1)
    (event,) = hall.file().events
    assert (event["SEQUENCE"], event.start) == (1, entry.starts_at)


async def test_a_meeting_that_is_called_off_goes_and_the_file_says_so(hall: Hall):
    meeting = await hall.planned()
    await hall.leaves()
    await hall.opened.desk.cancel(LISE, ERFA, meeting.version)
    for _ in range(2):
        await hall.leaves()
    assert hall.outlook.events == {}
    assert hall.outlook.calls == ["make", "change", "remove"]
    assert str(hall.file().events[0]["STATUS"]) == "CANCELLED"


async def test_a_lost_answer_makes_no_second_event_and_leaves_no_old_time(hall: Hall):
    meeting = await hall.planned()
    hall.outlook.loses = True
    with pytest.raises(Unavailable):
        await hall.leaves()
    await hall.opened.desk.move(LISE, ERFA, meeting.version, Wish(wall(2021, 9, 15, 19)))
    await hall.leaves()
    assert list(hall.outlook.events) == [f"{ERFA}/0"]
    assert hall.outlook.events[f"{ERFA}/0"].starts_at - meeting.starts_at == timedelta(days=1)


async def test_what_somebody_took_away_is_made_anew_with_the_next_change_and_once(hall: Hall):
    meeting = await hall.planned()
    await hall.leaves()
    hall.outlook.events.clear()
    await hall.opened.desk.move(LISE, ERFA, meeting.version, Wish(wall(2021, 9, 15, 19)))
    hall.outlook.loses = True
    with pytest.raises(Unavailable):
        await hall.leaves()
    await hall.leaves()
    await hall.leaves()
    assert list(hall.outlook.events) == [f"{ERFA}/1"]


async def test_what_somebody_took_away_of_a_meeting_called_off_is_gone_already(hall: Hall):
    meeting = await hall.planned()
    await hall.leaves()
    hall.outlook.events.clear()
    await hall.opened.desk.cancel(LISE, ERFA, meeting.version)
    await hall.leaves()
    assert hall.outlook.events == {}


async def test_a_mailbox_that_refuses_keeps_nobody_from_the_file(hall: Hall):
    await hall.planned()
    hall.outlook.raises = [Undeliverable("403", Why.NO_RIGHT, "Calendars.ReadWrite")]
    with pytest.raises(Undeliverable) as refused:
        await hall.leaves()
    assert refused.value.reason.why is Why.NO_RIGHT
    assert len(hall.file().events) == 1
    await hall.leaves()
    assert len(hall.outlook.events) == 1


async def test_without_a_mailbox_there_is_the_file(hall: Hall):
    await hall.planned()
    handler = hall.handler
    hall.handler = WriteCalendar(
        handler.directory,
        handler.meetings,
        handler.files,
        handler.sheet,
        handler.name,
        handler.remembered,
        handler.entries,
    )
    await hall.leaves()
    assert hall.outlook.calls == []
    assert len(hall.file().events) == 1


async def test_a_meeting_that_is_not_there_is_passed_over(hall: Hall):
    with pytest.raises(Skipped):
        await hall.leaves("erfa-1999-01-01")


async def test_a_series_is_looked_at_again_when_its_next_meeting_is_held(hall: Hall):
    typed = rule_words.read("den anden tirsdag hver måned 17.00-18.30 ERFA", START.date())
    planned = await hall.series.plan(LISE, typed)
    assert (await hall.series.all(LISE))[0] == planned
    (at_once,) = await hall.claims(Kind.SERIES)
    await hall.next(at_once)
    assert await hall.opened.outbox.settle(at_once)
    assert len(await hall.opened.meetings.of_forum(FORUM)) == 3
    assert await hall.claims(Kind.SERIES) == []
    hall.clock.passes((planned.meetings[0].starts_at - START + timedelta(hours=3)).total_seconds())
    (again,) = await hall.claims(Kind.SERIES)
    assert again.delivery.due == planned.meetings[0].starts_at + timedelta(hours=3)
    for _ in range(2):
        await hall.next(again)
        assert len(await hall.opened.meetings.of_forum(FORUM)) == 4
    await hall.series.stop(LISE, planned.series.id)
    with pytest.raises(Skipped):
        await hall.next(again)

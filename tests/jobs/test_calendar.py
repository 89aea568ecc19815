"""Kind.CALENDAR and Kind.SERIES over a real store: one event a meeting, one file of all, a series that goes on."""

from datetime import timedelta

import pytest

from forum.erfa import rule_words
from forum.erfa.calendar import CalendarDesk
from forum.erfa.meetings import Wish
from forum.ports import Kind, Skipped
from jobs.calendar import WriteCalendar
from tests.forum.erfa.memory import wall
from tests.jobs.calendar_store import LISE
from tests.jobs.outlook import ERFA, Hall
from tests.store.hands import FORUM, START


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

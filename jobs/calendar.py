"""Meetings in calendars: the file of all meetings on the team's drive, and the event in the shared mailbox."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from forum.erfa.calendar import LINK, Entries, Entry, Gone, Remembered, SharedCalendar, Written, entry
from forum.erfa.meetings import LASTS, Meeting
from forum.erfa.ports import Meetings
from forum.erfa.series import NoSuchSeries, Running, SeriesDesk, due
from forum.groups import Forum
from forum.people import Language
from forum.ports import Claimed, Clock, Directory, Files, Outbox, Skipped, Unavailable, Undeliverable
from forum.reasons import Why
from texts import say

NO_DRIVE_WAIT_S = 10.0


class Sheet(Protocol):
    """Writes the .ics of all meetings (documents.calendar.written); may take a while, so off the loop."""

    def __call__(self, entries: Sequence[Entry], forum: Forum, language: Language, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class WriteCalendar:
    """Handler of Kind.CALENDAR; the row's subject is the meeting. `shared` is None where no mailbox is named.

    The file is written also where the mailbox does not take it, and each is brought to how the meeting stands now.
    """

    directory: Directory
    meetings: Meetings
    files: Files
    sheet: Sheet
    name: Callable[[Language], str]
    remembered: Remembered
    entries: Entries
    shared: SharedCalendar | None = None

    async def __call__(self, row: Claimed) -> None:
        forum = self.directory.forum()
        meeting = await self.meetings.find(forum.id, row.delivery.subject)
        if meeting is None:
            raise Skipped("no such meeting", Why.NO_MEETING, "")
        failed = await self._event(meeting, forum)
        await self._file(forum)
        if failed is not None:
            raise failed

    async def _event(self, meeting: Meeting, forum: Forum) -> Undeliverable | Unavailable | None:
        if self.shared is None:
            return None
        try:
            await self._shown(self.shared, _entry(meeting, forum), await self.entries.find(forum.id, meeting.id), forum)
        except (Undeliverable, Unavailable) as failed:
            return failed
        return None

    async def _shown(self, shared: SharedCalendar, told: Entry, written: Written, forum: Forum) -> None:
        """The event as the meeting stands; one that somebody took away is made anew when the meeting changes."""
        if written.sequence == told.sequence:
            return
        stands = await _standing(shared, told, written) if written.event else written
        if not stands.event and not (told.cancelled and written.event):
            # Also of a meeting that was called off: where an answer was lost, its event stands and shows what was told
            # then. Only asking for it once more tells its id.
            stands = await _standing(shared, told, replace(stands, event=await shared.make(told, stands.made)))
        gone = not stands.event and not told.cancelled
        shows = written.sequence if gone else told.sequence
        await self.entries.keep(forum.id, told.meeting, replace(stands, sequence=shows))
        if gone:
            raise Unavailable("the new event was taken away at once")

    async def _file(self, forum: Forum) -> None:
        if not forum.drive:
            raise Unavailable("the team's drive is not provisioned", NO_DRIVE_WAIT_S)
        meetings = await self.meetings.of_forum(forum.id)
        told = [_entry(meeting, forum) for meeting in meetings]
        content = await asyncio.to_thread(self.sheet, told, forum, forum.language)
        path = f"{forum.general_folder}/{self.name(forum.language)}"
        link = await self.files.put(forum.drive, path, content)
        if link != await self.remembered.find(forum.id, LINK):
            await self.remembered.keep(forum.id, LINK, link)


@dataclass(frozen=True, slots=True)
class PlanNext:
    """Handler of Kind.SERIES: when a meeting of a series is held, the one behind the last is planned."""

    desk: SeriesDesk
    outbox: Outbox
    clock: Clock

    async def __call__(self, row: Claimed) -> None:
        try:
            planned = await self.desk.topped_up(row.delivery.subject)
        except NoSuchSeries:
            raise Skipped("no such series", Why.NO_MEETING, "") from None
        if planned.series.state is Running.STOPPED:
            raise Skipped("the series was stopped", Why.STOPPED, "")
        held = planned.meetings[0].starts_at if planned.meetings else self.clock.now()
        await self.outbox.put([due(planned.series, held + LASTS)])


def _entry(meeting: Meeting, forum: Forum) -> Entry:
    return entry(meeting, say(forum.language, "calendar-untitled"))


async def _standing(shared: SharedCalendar, told: Entry, written: Written) -> Written:
    """What stands after the event was changed, or taken away with its meeting."""
    try:
        if not told.cancelled:
            await shared.change(told, written.event)
            return written
        await shared.remove(written.event)
    except Gone:
        pass
    return replace(written, event="", made=written.made + 1)

"""Where ERFA meetings are planned, moved and stopped; every rule of who may is kept here."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from forum import people
from forum.erfa import occasions, times
from forum.erfa.errors import PreReadStopped as PreReadStopped
from forum.erfa.errors import PreReadTooLate as PreReadTooLate
from forum.erfa.meetings import OPEN, Meeting, Plan, State, Wish, free_id
from forum.erfa.ports import Adoption, Meetings
from forum.errors import AlreadyPlanned, BadDate, InThePast, NoSuchMeeting
from forum.groups import Forum
from forum.minutes.agenda import Fill
from forum.people import Person, Role
from forum.ports import Clock, Directory

FARTHEST_YEARS = 10
"""A meeting further ahead than this is a slip of the finger."""


@dataclass(frozen=True, slots=True)
class Erfa:
    """The desk; `lead_days` is how many days before the meeting its pre-read goes out at the latest."""

    directory: Directory
    meetings: Meetings
    clock: Clock
    lead_days: int = 3

    async def next(self, forum: str, now: datetime) -> Meeting | None:
        """The soonest meeting that is not over."""
        ahead = await self.meetings.ahead(forum, now)
        return ahead[0] if ahead else None

    async def next_id(self, forum: str, now: datetime) -> str:
        """The id of the next ERFA meeting, or "open" while none is planned."""
        meeting = await self.next(forum, now)
        return meeting.id if meeting else OPEN

    async def ahead(self, person: Person) -> tuple[Meeting, ...]:
        """The meetings that are not over, soonest first."""
        people.require_answerer(person)
        return await self.meetings.ahead(self.directory.forum().id, self.clock.now())

    async def plan(self, person: Person, wish: Wish) -> Plan:
        """A new meeting; BadDate, NoSuchTime, InThePast, PreReadTooLate or AlreadyPlanned when it cannot be."""
        people.require(person, Role.ORGANISER)
        forum, now = self.directory.forum(), self.clock.now()
        starts_at = self._starts(wish, forum, now)
        await self._refuse_twice(forum, starts_at, now)
        pre_read_on = self._pre_read_on(wish, forum, starts_at)
        meeting = Meeting(
            id=free_id(wish.starts.date(), await self.meetings.ids(forum.id)),
            forum=forum.id,
            title=wish.title,
            starts_at=starts_at,
            pre_read_at=times.morning(pre_read_on, forum.zone),
            preview_at=times.morning(occasions.preview_day(pre_read_on), forum.zone),
            language=forum.language,
            state=State.PLANNED,
            created_by=person.id,
            created_at=now,
            changed_at=now,
            series=wish.series,
        )
        adopted = await self.meetings.add(meeting, occasions.rows(meeting, forum, now), _adoption(forum, now))
        return await self._planned(meeting, now, adopted)

    def fill(self, wish: Wish) -> Fill:
        """How many minutes of the meeting the rows take, for the form; the refusals of `plan` that concern them."""
        raise NotImplementedError

    async def cancel(self, person: Person, meeting: str, seen: int, reason: str = "") -> Plan:
        """Call it off: nothing more is sent of it, and who had read of it is told. ChangedMeanwhile by `seen`."""
        raise NotImplementedError

    async def move(self, person: Person, meeting: str, seen: int, wish: Wish, reason: str = "") -> Plan:
        """Another time or pre-read day; channels that got the pre-read are left in peace. ChangedMeanwhile by `seen`.

        A meeting whose pre-read was stopped stays stopped until it is resumed.
        """
        people.require(person, Role.ORGANISER)
        forum, now = self.directory.forum(), self.clock.now()
        starts_at = self._starts(wish, forum, now)
        await self._refuse_twice(forum, starts_at, now, apart_from=meeting)
        pre_read_on = self._pre_read_on(wish, forum, starts_at)
        moved = replace(
            await self.find(meeting),
            title=wish.title,
            starts_at=starts_at,
            pre_read_at=times.morning(pre_read_on, forum.zone),
            preview_at=times.morning(occasions.preview_day(pre_read_on), forum.zone),
            version=seen,
        )
        return await self._change(moved, forum, now)

    async def stop(self, person: Person, meeting: str) -> Plan:
        """Hold the pre-read back; a second tap changes nothing, and what has been posted stays."""
        return await self._turn(person, meeting, State.STOPPED)

    async def resume(self, person: Person, meeting: str) -> Plan:
        """Let a stopped pre-read go out after all; when its time has gone, as soon as it could still be stopped."""
        return await self._turn(person, meeting, State.PLANNED)

    async def hasten(self, person: Person, meeting: str) -> Plan:
        """The pre-read leaves now and not on its day; PreReadStopped. One that has begun to leave goes on as it does.

        `changed_at` stays: whoever wants it sent has been asked, and needs no ten minutes to stop it.
        """
        people.require(person, Role.ORGANISER)
        forum, now = self.directory.forum(), self.clock.now()
        found = await self.find(meeting)
        if found.state is State.STOPPED:
            raise PreReadStopped
        if found.starts_at <= now:
            raise PreReadTooLate(typed=times.stamp(times.local(now, forum.zone)))
        if occasions.leaves_at(found) <= now or found.pre_read_at <= now:
            return await self._planned(found, now)
        sooner = replace(found, pre_read_at=now, preview_at=min(found.preview_at, now), version=found.version + 1)
        await self.meetings.change(sooner, occasions.rows(sooner, forum, now))
        return await self._planned(sooner, now)

    async def shown(self, person: Person, meeting: str) -> Plan:
        """How a meeting and its pre-read stand."""
        people.require(person, Role.ORGANISER)
        return await self._planned(await self.find(meeting), self.clock.now())

    async def find(self, meeting: str) -> Meeting:
        """The meeting, or NoSuchMeeting."""
        found = await self.meetings.find(self.directory.forum().id, meeting)
        if found is None:
            raise NoSuchMeeting
        return found

    async def gathered(self, meeting: str) -> Meeting:
        """The meeting, after notes that slipped past its planning were moved to it; for whoever writes the pre-read.

        A meeting that is over adopts nothing: what is written then waits for the next.
        """
        found, forum, now = await self.find(meeting), self.directory.forum(), self.clock.now()
        if found.at(now) is not State.HELD:
            await self.meetings.adopt(found, _adoption(forum, now))
        return found

    async def _turn(self, person: Person, meeting: str, state: State) -> Plan:
        people.require(person, Role.ORGANISER)
        forum, now = self.directory.forum(), self.clock.now()
        found = await self.find(meeting)
        if found.state is state or found.at(now) is State.HELD:
            return await self._planned(found, now)
        return await self._change(replace(found, state=state), forum, now)

    async def _change(self, wanted: Meeting, forum: Forum, now: datetime) -> Plan:
        changed = replace(wanted, version=wanted.version + 1, changed_at=now)
        await self.meetings.change(changed, occasions.rows(changed, forum, now))
        return await self._planned(changed, now)

    async def _planned(self, meeting: Meeting, now: datetime, adopted: int = 0) -> Plan:
        progress = await self.meetings.progress(meeting.forum, meeting.id)
        return Plan(meeting, progress, adopted, occasions.minutes_left(meeting, now))

    async def _refuse_twice(self, forum: Forum, starts_at: datetime, now: datetime, apart_from: str = "") -> None:
        for meeting in await self.meetings.ahead(forum.id, now):
            if meeting.starts_at == starts_at and meeting.id != apart_from:
                typed = times.stamp(times.local(starts_at, forum.zone))
                raise AlreadyPlanned(typed=typed, meeting=meeting.id)

    def _starts(self, wish: Wish, forum: Forum, now: datetime) -> datetime:
        self._refuse_far(wish, times.local(now, forum.zone).year)
        starts_at = times.typed_to_utc(wish.starts, forum.zone)
        if starts_at <= now:
            raise InThePast(typed=times.stamp(wish.starts))
        return starts_at

    def _refuse_far(self, wish: Wish, year: int) -> None:
        """Before anything is reckoned: at the ends of the calendar the reckoning itself fails."""
        near = range(year - 1, year + FARTHEST_YEARS + 1)
        if wish.starts.year not in near:
            raise BadDate(typed=times.stamp(wish.starts))
        if wish.pre_read_on and wish.pre_read_on.year not in near:
            raise BadDate(typed=f"{wish.pre_read_on:%d-%m-%Y}")

    def _pre_read_on(self, wish: Wish, forum: Forum, starts_at: datetime) -> date:
        day = wish.pre_read_on or occasions.pre_read_day(wish.starts.date(), self.lead_days)
        if times.morning(day, forum.zone) >= starts_at:
            raise PreReadTooLate(typed=f"{day:%d-%m-%Y}")
        return day


def _adoption(forum: Forum, now: datetime) -> Adoption:
    return Adoption(forum.id, forum.list_id, now)

"""Where ERFA meetings are planned, moved and stopped; every rule of who may is kept here."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from forum import people
from forum.erfa import moves, occasions, rounds, times
from forum.erfa.days import Rules
from forum.erfa.drafting import Drafting
from forum.erfa.errors import MeetingHasBegun as MeetingHasBegun
from forum.erfa.errors import PreReadStopped as PreReadStopped
from forum.erfa.errors import PreReadTooLate as PreReadTooLate
from forum.erfa.meetings import OPEN, REASON_LIMIT, Meeting, Plan, State, Wish, free_id
from forum.erfa.moves import Notice
from forum.erfa.ports import Adoption, Meetings, Release
from forum.errors import AlreadyPlanned, NoSuchMeeting
from forum.groups import Forum
from forum.minutes import agenda, typed
from forum.minutes.agenda import Fill
from forum.people import Person, Role
from forum.ports import Clock, Directory


@dataclass(frozen=True, slots=True)
class Erfa:
    """The desk; `lead_days` is how many days before the meeting its pre-read goes out at the latest.

    `rules` are the other days. All of it holds where an organiser says nothing.
    """

    directory: Directory
    meetings: Meetings
    clock: Clock
    lead_days: int = 3
    rules: Rules = field(default_factory=Rules)

    async def next(self, forum: str, now: datetime) -> Meeting | None:
        """The soonest meeting that is not over."""
        ahead = await self.meetings.ahead(forum, now)
        return ahead[0] if ahead else None

    async def next_id(self, forum: str, now: datetime) -> str:
        """The id of the next ERFA meeting, or "open" while none is planned."""
        meeting = await self.next(forum, now)
        return meeting.id if meeting else OPEN

    async def is_late(self, forum: str, meeting: str, now: datetime) -> bool:
        """Between the cut-off and the beginning; what is written at the meeting itself is none of the round."""
        found = await self.meetings.find(forum, meeting)
        return bool(found and found.cut_off_at and found.cut_off_at < now < found.starts_at)

    async def ahead(self, person: Person) -> tuple[Meeting, ...]:
        """The meetings that are not over, soonest first."""
        people.require_answerer(person)
        return await self.meetings.ahead(self.directory.forum().id, self.clock.now())

    async def plan(self, person: Person, wish: Wish) -> Plan:
        """A new meeting; BadDate, NoSuchTime, InThePast, AlreadyPlanned, BadAgenda or forum.erfa.errors.

        What it is too near for is left out and not sent late; the plan tells what.
        """
        people.require(person, Role.ORGANISER)
        forum, now = self.directory.forum(), self.clock.now()
        fresh = self._fresh(person, free_id(wish.starts.date(), await self.meetings.ids(forum.id)), forum, now)
        meeting = self._drafting(forum, now).drafted(fresh, wish)
        await self._refuse_twice(meeting, forum, now)
        rows = [*occasions.rows(meeting, forum, now), occasions.calendar(meeting, now)]
        adopted = await self.meetings.add(meeting, rows, _adoption(forum, now))
        return await self._planned(meeting, now, adopted)

    def fill(self, wish: Wish) -> Fill:
        """How many minutes of the meeting the rows take, for the form; the refusals of `plan` that concern them."""
        drafting = self._drafting(self.directory.forum(), self.clock.now())
        starts_at = drafting.starts(wish)
        ends_at = drafting.ends(wish, starts_at) or starts_at
        points = drafting.points(wish, starts_at, ends_at) if ends_at > starts_at else ()
        return agenda.fill(points, starts_at, ends_at)

    async def cancel(self, person: Person, meeting: str, seen: int, reason: str = "") -> Plan:
        """Call it off: nothing more is sent of it, and who had read of it is told. ChangedMeanwhile by `seen`.

        The notes that were written for it are the next meeting's. One that is called off or over stays as it is.
        """
        people.require(person, Role.ORGANISER)
        forum, now = self.directory.forum(), self.clock.now()
        found = await self.find(meeting)
        if found.state is State.CANCELLED or found.at(now) is State.HELD:
            return await self._planned(found, now)
        others = [each for each in await self.meetings.ahead(forum.id, now) if each.id != found.id]
        release = Release(others[0].id if others else OPEN, _adoption(forum, now))
        off = replace(found, state=State.CANCELLED, reason=typed.line(reason, REASON_LIMIT), version=seen)
        return await self._change(off, forum, now, found, release)

    async def move(self, person: Person, meeting: str, seen: int, wish: Wish, reason: str = "") -> Plan:
        """Another time, place, agenda or day; what has been sent is not sent again. ChangedMeanwhile by `seen`.

        Who had read of another time is told once, with the time they know. A meeting whose pre-read was stopped stays
        stopped until it is resumed.
        """
        people.require(person, Role.ORGANISER)
        forum, now = self.directory.forum(), self.clock.now()
        found = await self.standing(meeting)
        moved = self._drafting(forum, now).drafted(found, wish, standing=True)
        await self._refuse_twice(moved, forum, now)
        kept = found.reason if moved.starts_at == found.starts_at else ""
        told = replace(moved, version=seen, reason=typed.line(reason, REASON_LIMIT) or kept)
        return await self._change(told, forum, now, found)

    async def stop(self, person: Person, meeting: str) -> Plan:
        """Hold the pre-read back; a second tap changes nothing, and what has been posted stays."""
        return await self._turn(person, meeting, State.STOPPED)

    async def resume(self, person: Person, meeting: str) -> Plan:
        """Let a stopped pre-read go out after all; when its time has gone, as soon as it could still be stopped."""
        return await self._turn(person, meeting, State.PLANNED)

    async def hasten(self, person: Person, meeting: str) -> Plan:
        """The pre-read leaves now, not on its day nor when working hours begin; PreReadStopped, MeetingHasBegun.

        One that has begun to leave goes on as it does. `changed_at` stays: whoever wants it sent has been asked, and
        needs no ten minutes to stop it.
        """
        people.require(person, Role.ORGANISER)
        forum, now = self.directory.forum(), self.clock.now()
        found = await self.standing(meeting)
        if found.state is State.STOPPED:
            raise PreReadStopped
        if found.starts_at <= now:
            raise MeetingHasBegun
        held = occasions.leaves_at(found) <= now < occasions.goes_at(found, now, forum.zone)
        if found.pre_read_at <= now and not held:
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

    async def standing(self, meeting: str) -> Meeting:
        """The same, unless it was called off."""
        found = await self.find(meeting)
        if found.state is State.CANCELLED:
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
        found = await self.standing(meeting)
        if found.state is state or found.at(now) is State.HELD:
            return await self._planned(found, now)
        return await self._change(replace(found, state=state), forum, now)

    async def _change(
        self,
        wanted: Meeting,
        forum: Forum,
        now: datetime,
        before: Meeting | None = None,
        release: Release | None = None,
    ) -> Plan:
        """Written down; `before` is what others may have read of it, None where nothing of that changes."""
        changed = replace(wanted, version=wanted.version + 1, changed_at=now)
        rows, notice = occasions.rows(changed, forum, now), self._notice(before, changed, forum, now)
        if before:
            rows.append(occasions.calendar(changed, now))
        told = await self.meetings.change(changed, rows, notice, release)
        return replace(await self._planned(changed, now), moved=told)

    def _notice(self, before: Meeting | None, after: Meeting, forum: Forum, now: datetime) -> Notice | None:
        return moves.notice(before, after, forum, now) if before else None

    async def _planned(self, meeting: Meeting, now: datetime, adopted: int = 0) -> Plan:
        progress, left_out = await self.meetings.progress(meeting.forum, meeting.id), rounds.left_out(meeting)
        minutes = occasions.minutes_left(meeting, now, self.directory.forum().zone)
        return Plan(meeting, progress, adopted, minutes, left_out)

    async def _refuse_twice(self, wanted: Meeting, forum: Forum, now: datetime) -> None:
        for meeting in await self.meetings.ahead(forum.id, now):
            if meeting.starts_at == wanted.starts_at and meeting.id != wanted.id:
                raise AlreadyPlanned(typed=times.local(wanted.starts_at, forum.zone), meeting=meeting.id)

    def _drafting(self, forum: Forum, now: datetime) -> Drafting:
        return Drafting(forum, now, self.rules, self.lead_days)

    def _fresh(self, person: Person, id_: str, forum: Forum, now: datetime) -> Meeting:
        """A meeting of which nothing is known but who plans it."""
        return Meeting(
            id=id_,
            forum=forum.id,
            title="",
            starts_at=now,
            pre_read_at=now,
            preview_at=now,
            language=forum.language,
            state=State.PLANNED,
            created_by=person.id,
            created_at=now,
            changed_at=now,
        )


def _adoption(forum: Forum, now: datetime) -> Adoption:
    return Adoption(forum.id, forum.list_id, now)

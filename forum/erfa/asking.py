"""Where the villages are asked before a meeting, those missing reminded; every rule of who may is kept here."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from forum import people, quiet
from forum.erfa import occasions, times
from forum.erfa.asked import AlreadyReminded as AlreadyReminded
from forum.erfa.asked import Answered, Asked, Call, NobodyMissing, NotAskedYet, Reminded, ReminderSent, RoundOver
from forum.erfa.asked import Status as Status
from forum.erfa.asked import Step as Step
from forum.erfa.desk import Erfa
from forum.erfa.earlier import Earlier
from forum.erfa.meetings import Meeting
from forum.erfa.ports import Reminders
from forum.errors import NoSuchMeeting
from forum.groups import Forum
from forum.groupwork.ports import Names
from forum.people import Person, Role


@dataclass(frozen=True, slots=True)
class Asking:
    """The desk; a meeting "" is the next one."""

    erfa: Erfa
    reminders: Reminders
    earlier: Earlier
    names: Names

    async def status(self, person: Person, meeting: str = "") -> Status:
        """Who has answered and who is missing, for an organiser; NoSuchMeeting."""
        people.require(person, Role.ORGANISER)
        return await self._status(await self._meant(meeting))

    async def remind(self, person: Person, meeting: str = "") -> Status:
        """By hand, once a meeting, to those missing; now, or when the next working hours begin.

        AlreadyReminded (ReminderSent), NobodyMissing, NotAskedYet, RoundOver, NoSuchMeeting.
        """
        people.require(person, Role.ORGANISER)
        meant, now = await self._meant(meeting), self._now()
        status = await self._status(meant)
        if status.by_hand:
            raise self._reminded_by(status.by_hand)
        due = self._due(status, now)
        reminded = Reminded(due, status.missing, person.id)
        rows = occasions.by_hand(meant, status.missing, due)
        await self.reminders.remind(meant.forum, meant.id, reminded, rows)
        standing = await self.reminders.by_hand(meant.forum, meant.id)
        if standing and standing.by != person.id:
            raise self._reminded_by(standing)
        return await self._status(meant)

    async def question(self, village: str, meeting: str) -> Asked:
        """What that village is asked; UnknownVillage, NoSuchMeeting."""
        group, found = self._forum.group(village), await self.erfa.standing(meeting)
        since, earlier = await self.earlier.of(found, group.key)
        return Asked(found, group.key, found.questions, earlier, since)

    async def call_list(self, person: Person, meeting: str = "") -> tuple[Call, ...]:
        """[Ring-liste]: the villages that are missing, with their people; an organiser's alone."""
        status = await self.status(person, meeting)
        return tuple(Call(village, self._people_of(village)) for village in status.missing)

    async def answered(self, meeting: Meeting) -> tuple[Answered, ...]:
        """The villages with notes that stand for a meeting, in the order of the workspace."""
        notes = await self.earlier.notes.of_meeting(meeting.forum, meeting.id)
        counts = Counter(note.village for note in notes)
        return tuple(Answered(each.key, counts[each.key]) for each in self._forum.groups if counts[each.key])

    @property
    def _forum(self) -> Forum:
        return self.erfa.directory.forum()

    def _now(self) -> datetime:
        return self.erfa.clock.now()

    async def _meant(self, meeting: str) -> Meeting:
        if meeting:
            return await self.erfa.standing(meeting)
        found = await self.erfa.next(self._forum.id, self._now())
        if found is None:
            raise NoSuchMeeting
        return found

    async def _status(self, meeting: Meeting) -> Status:
        answered, now = await self.answered(meeting), self._now()
        has_answered = {each.village for each in answered}
        missing = tuple(each.key for each in self._forum.groups if each.key not in has_answered)
        by_hand = await self.reminders.by_hand(meeting.forum, meeting.id)
        progress = await self.erfa.meetings.progress(meeting.forum, meeting.id)
        return Status(
            meeting,
            answered,
            missing,
            await self._automatic(meeting),
            by_hand,
            steps(meeting, occasions.goes_at(meeting, now, self._forum.zone) if progress.waiting else None, now),
            by_hand is None and bool(missing) and _is_asking(meeting, now, self._forum.zone),
        )

    async def _automatic(self, meeting: Meeting) -> Reminded | None:
        if meeting.reminded_at is None:
            return None
        return Reminded(meeting.reminded_at, await self.reminders.reminded(meeting.forum, meeting.id))

    def _due(self, status: Status, now: datetime) -> datetime:
        meeting, zone = status.meeting, self._forum.zone
        if not status.missing:
            raise NobodyMissing
        if meeting.asked_at and now < meeting.asked_at:
            raise NotAskedYet(at=times.local(meeting.asked_at, zone))
        due = quiet.opens(now, zone)
        if due >= _until(meeting):
            raise RoundOver
        return due

    def _reminded_by(self, reminded: Reminded) -> AlreadyReminded:
        name = people.plain_name(self.names.name_of(reminded.by))
        at = times.local(reminded.at, self._forum.zone)
        return AlreadyReminded(name=name, at=at) if name else ReminderSent(at=at)

    def _people_of(self, village: str) -> tuple[str, ...]:
        found = (people.plain_name(self.names.name_of(each)) for each in self._forum.group(village).members)
        return tuple(sorted(filter(None, found)))


def steps(meeting: Meeting, pre_read: datetime | None, now: datetime) -> tuple[tuple[Step, datetime], ...]:
    """What is ahead, the soonest first; a pre-read that was sent or stopped is not ahead."""
    moments = {
        Step.QUESTIONS: meeting.asked_at,
        Step.REMINDER: meeting.reminded_at,
        Step.PRE_READ: pre_read,
        Step.CUT_OFF: meeting.cut_off_at,
        Step.MEETING: meeting.starts_at,
    }
    ahead = [(step, at) for step, at in moments.items() if at and at > now]
    return tuple(sorted(ahead, key=lambda each: each[1]))


def _until(meeting: Meeting) -> datetime:
    return meeting.cut_off_at or meeting.starts_at


def _is_asking(meeting: Meeting, now: datetime, zone: str) -> bool:
    begun = meeting.asked_at is None or meeting.asked_at <= now
    return begun and quiet.opens(now, zone) < _until(meeting)

"""Where minutes are opened, written and walked through their states; every rule of who may is kept here."""

from dataclasses import dataclass
from datetime import datetime

from forum import people
from forum.erfa.meetings import OPEN
from forum.errors import ChangedMeanwhile, NoSuchMeeting
from forum.groupwork.sessions import Deed
from forum.minutes import agenda, deliveries, states, typed, usual
from forum.minutes.choosing import Gathering
from forum.minutes.minutes import Attendee, Minutes
from forum.minutes.sealing import Sealing
from forum.minutes.states import Act as Act
from forum.minutes.states import NotNow as NotNow
from forum.minutes.written import Counts as Counts
from forum.minutes.written import Overview as Overview
from forum.minutes.written import Said as Said
from forum.minutes.written import Task as Task
from forum.minutes.written import Written as Written
from forum.people import Person, Role


@dataclass(frozen=True, slots=True)
class MinutesDesk(Sealing):
    """The desk; organisers only where nothing else is said. `gathering` "" is the one that is meant (choosing)."""

    async def open(self, person: Person, gathering: str = "") -> Overview:
        """The draft, made on the first call: agenda from the session's times, attendance from its participants."""
        people.require(person, Role.ORGANISER)
        found = await self.choosing.gathering(gathering)
        if found.id == OPEN:
            raise NoSuchMeeting
        minutes = await self.book.find(found.forum, found.id) or await self._begun(person, found)
        return await self.overview(minutes)

    async def write(self, person: Person, gathering: str, seen: int, draft: Written) -> Overview:
        """New words in a draft or a review; ChangedMeanwhile by `seen` (Minutes.version).

        BadAgenda with the row named, BadTimes, BadText, BadAddress, MinutesLocked.
        """
        minutes = await self.changeable(person, gathering)
        if minutes.version != seen:
            raise ChangedMeanwhile
        now = self.clock.now()
        changed = typed.rewritten(minutes, draft, now, self.directory.forum().zone)
        addresses = None if draft.recipients is None else typed.addresses(draft.recipients)
        deed = Deed(minutes.id, now, person.id, "minutes.written", str(minutes.version), str(changed.version))
        await self.book.change(changed, [], deed, addresses)
        return await self.overview(changed)

    async def act(
        self, person: Person, gathering: str, seen: int, act: Act, *, deadline: datetime | None = None
    ) -> Overview:
        """REVIEW (until `deadline`, local wall time, or the usual one), BACK or APPROVE; NotNow, NotHeld.

        A press on a card that is no longer true changes nothing: the overview says so (`stale`).
        """
        minutes = await self.of_organiser(person, gathering)
        if minutes.version != seen:
            return await self.overview(minutes, stale=True)
        if act is Act.PUBLISH:
            raise NotNow(state=minutes.state.value, act=act.value)
        if refusal := states.refusal(minutes, act, self.clock.now()):
            raise refusal
        try:
            turned = await self._turned(person, minutes, act, deadline)
        except ChangedMeanwhile:
            return await self.overview(await self.minutes(minutes.id), stale=True)
        return await self.overview(turned)

    async def _turned(self, person: Person, minutes: Minutes, act: Act, deadline: datetime | None) -> Minutes:
        if act is Act.APPROVE:
            return await self.approved(person, minutes)
        if act is Act.REVIEW:
            return await self._reviewed_from(person, minutes, deadline)
        now = self.clock.now()
        turned = states.turned(minutes, act, now)
        await self.book.change(turned, [deliveries.card(turned, now)], _deed(minutes, turned, person, act))
        return turned

    async def _reviewed_from(self, person: Person, minutes: Minutes, deadline: datetime | None) -> Minutes:
        zone, now = self.directory.forum().zone, self.clock.now()
        agenda.require_full(minutes.points, minutes.starts_at, minutes.ends_at, zone)
        until = states.typed_deadline(deadline, now, zone) if deadline else states.usual_deadline(now, zone)
        turned = states.turned(minutes, Act.REVIEW, now, until)
        there = await self.book.attendance(minutes.forum, minutes.id)
        asked = deliveries.reviews(turned, there, now)
        rows = [deliveries.card(turned, now), deliveries.card(turned, until, at_deadline=True), *asked]
        await self.book.change(turned, rows, _deed(minutes, turned, person, Act.REVIEW))
        return turned

    async def _begun(self, person: Person, found: Gathering) -> Minutes:
        """The first who asks makes them; whoever asks at the same moment finds what the first one made."""
        forum, now = self.directory.forum(), self.clock.now()
        carried = await self.book.open_actions(forum.id, now)
        titles = self.wording(forum.language)
        others = any(each.gathering != found.id for each in carried)
        minutes = usual.draft(found, forum, titles, person.id, now, carried=others)
        deed = Deed(minutes.id, now, person.id, "minutes.begun")
        await self.book.add(minutes, await self._there(found), [], deed)
        return await self.minutes(found.id)

    async def _there(self, found: Gathering) -> tuple[Attendee, ...]:
        """From the seats, and from what people said before: of the meeting in whose course the group work was, too."""
        forum = self.directory.forum()
        known = list(await self.book.attendance(forum.id, found.id))
        if found.session and found.planned:
            known = [*await self.book.attendance(forum.id, found.planned.id), *known]
        seats = await self.sessions.participants(forum.id, found.session.id) if found.session else ()
        return usual.attendees(found.id, seats, known, forum, self.names.name_of, self.clock.now())


def _deed(before: Minutes, after: Minutes, person: Person, act: Act) -> Deed:
    return Deed(before.id, after.changed_at, person.id, f"minutes.{act.value}", before.state.value, after.state.value)

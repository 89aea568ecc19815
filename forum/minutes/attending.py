"""Who was there: from the group work's seats, from people's own word, and by an organiser's hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from forum import ids, people
from forum.erfa.meetings import OPEN
from forum.errors import NoSuchMeeting, UnknownVillage
from forum.groupwork.sessions import Deed
from forum.minutes import deliveries, typed
from forum.minutes.errors import BadText, MinutesLocked, TooMany
from forum.minutes.minutes import Attendee, Minutes, Presence
from forum.minutes.standing import Standing
from forum.minutes.written import Overview
from forum.people import NAME_LIMIT, Person

MOST = 500


@dataclass(frozen=True, slots=True)
class Attending(Standing):
    """The part of the desk that keeps the list of those present and of the apologies."""

    async def attend(self, person: Person, gathering: str, attendees: Sequence[Attendee]) -> Overview:
        """As an organiser sees it. `person` "" is somebody without Teams, known by name and village.

        An Entra object id gets the name that is known of it, where none was typed. BadText for nobody's name.
        """
        minutes = await self.changeable(person, gathering)
        now, forum = self.clock.now(), self.directory.forum()
        known = {each.person: each for each in await self.book.attendance(forum.id, minutes.id)}
        wanted = [replace(self._named(each, known), gathering=minutes.id, at=now) for each in attendees]
        if len(known.keys() | {each.person for each in wanted}) > MOST:
            raise TooMany(most=MOST)
        deed = Deed(minutes.id, now, person.id, "minutes.attendance", after=str(len(wanted)))
        await self.book.attend(forum.id, wanted, [], deed)
        return await self.overview(minutes)

    async def come(self, person: Person, gathering: str, presence: Presence) -> Attendee:
        """A person's own `deltager` or `afbud`: a sign-up becomes present once the meeting has begun.

        MinutesLocked, NoSuchMeeting.
        """
        people.require_answerer(person)
        chosen = await (self.choosing.gathering(gathering) if gathering else self.choosing.coming())
        if chosen.id == OPEN:
            raise NoSuchMeeting
        forum, now = self.directory.forum().id, self.clock.now()
        minutes = await self.book.find(forum, chosen.id)
        if minutes and minutes.locked:
            raise MinutesLocked
        if presence is not Presence.APOLOGY:
            presence = Presence.PRESENT if now >= chosen.starts_at else Presence.COMING
        word = Attendee(chosen.id, person.id, people.plain_name(person.name), person.village, presence, now)
        deed = Deed(chosen.id, now, person.id, f"minutes.{presence.value}")
        rows = [deliveries.card(minutes, now)] if minutes else []
        await self.book.attend(forum, [word], rows, deed)
        return word

    async def attendees(self, person: Person, gathering: str = "") -> tuple[Attendee, ...]:
        """Who signed up or sent apologies so far, for an organiser; also before anything was written."""
        people.require(person, people.Role.ORGANISER)
        chosen = await (self.choosing.gathering(gathering) if gathering else self.choosing.coming())
        return await self.book.attendance(self.directory.forum().id, chosen.id)

    async def tally(self, person: Person, gathering: str) -> Mapping[Presence, int]:
        """How many said what, for everybody who may answer; never who."""
        people.require_answerer(person)
        found = await self.book.attendance(self.directory.forum().id, gathering)
        return {presence: sum(each.presence is presence for each in found) for presence in Presence}

    async def present(self, minutes: Minutes, person: str) -> bool:
        """Whether this person was there."""
        there = await self.book.attendance(minutes.forum, minutes.id)
        return any(each.person == person and each.presence is Presence.PRESENT for each in there)

    def _named(self, wanted: Attendee, known: dict[str, Attendee]) -> Attendee:
        before = known.get(wanted.person)
        village = wanted.village or (before.village if before else self.directory.forum().village_of(wanted.person))
        self._require_village(village)
        name = people.plain_name(typed.line(wanted.name, NAME_LIMIT) or self._name(wanted.person, before))
        if not name:
            raise BadText(limit=NAME_LIMIT)
        paper = deliveries.PAPER + ids.key_for(ids.normalised(name), village)
        return replace(wanted, person=wanted.person or paper, name=name, village=village)

    def _name(self, person: str, before: Attendee | None) -> str:
        return before.name if before else self.names.name_of(person)

    def _require_village(self, village: str) -> None:
        if village and all(group.key != village for group in self.directory.forum().groups):
            raise UnknownVillage(village=village)

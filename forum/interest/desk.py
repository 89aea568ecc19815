"""Where a village says that it wants to join; every rule of who may is kept here."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from forum import ids, people
from forum.errors import ChangedMeanwhile
from forum.groupwork.sessions import Deed
from forum.interest import deliveries, register
from forum.interest.ports import Held, Register
from forum.interest.register import Entry, Given
from forum.people import Person, Role
from forum.ports import Clock, Delivery, Directory


@dataclass(frozen=True, slots=True)
class Interest:
    """The desk. A person's rows are theirs alone; organisers see all of them."""

    directory: Directory
    register: Register
    sessions: Held
    clock: Clock

    async def own(self, person: Person) -> tuple[Entry, ...]:
        """What this person has answered, newest first."""
        people.require_answerer(person)
        return await self.register.of_person(self.directory.forum().id, person.id)

    async def answer(self, person: Person, given: Given) -> tuple[Entry, ...]:
        """Their rows as they stand afterwards, newest first; a repeat changes nothing.

        Raises NoContact, NoVillage, TooLong, NotAllowed.
        """
        people.require_answerer(person)
        said = register.checked(
            replace(given, village=self._named(given.village, person)), people.plain_name(person.name)
        )
        try:
            await self._kept(person, said)
        except ChangedMeanwhile:
            # Two taps of one hand: what the other one stored is read, and this one is held against it.
            await self._kept(person, said)
        return await self.own(person)

    async def everybody(self, person: Person) -> tuple[Entry, ...]:
        """Those who want to join, for an organiser, newest first."""
        people.require(person, Role.ORGANISER)
        return await self.standing()

    async def standing(self) -> tuple[Entry, ...]:
        """The same for the card in an organiser's own chat."""
        every = await self.register.of_forum(self.directory.forum().id)
        return tuple(entry for entry in every if entry.stands)

    def _named(self, typed: str, person: Person) -> str:
        """A group's name as the forum writes it, where that is meant; the person's own where nothing is typed."""
        forum = self.directory.forum()
        wanted = ids.normalised(typed)
        group = next((one for one in forum.groups if wanted in (ids.normalised(one.name), one.key)), None)
        own = next((one.name for one in forum.groups if one.key == person.village), "")
        return group.name if group else typed if wanted else own

    async def _kept(self, person: Person, said: Given) -> None:
        forum, now = self.directory.forum(), self.clock.now()
        mine = await self.register.of_person(forum.id, person.id)
        changed = register.answered(mine, said, person.id, forum.id, now)
        if not changed:
            return
        before = {entry.id: entry.answer.value for entry in mine}
        deeds = [
            Deed(one.id, now, person.id, "interest.answer", before.get(one.id, ""), one.answer.value) for one in changed
        ]
        await self.register.put(changed, [*self._listed(changed, now), *await self._shown(said.session, now)], deeds)

    def _listed(self, changed: Sequence[Entry], now: datetime) -> list[Delivery]:
        forum = self.directory.forum()
        rows = [deliveries.listed(forum.id, entry.id, forum.interested_list, now) for entry in changed]
        return rows if forum.interested_list else []

    async def _shown(self, session: str, now: datetime) -> list[Delivery]:
        """The organisers whom the workspace names, and who holds the group work."""
        forum = self.directory.forum()
        held = await self.sessions.find(forum.id, session) if session else None
        whom = forum.organisers | ({held.created_by} if held else frozenset())
        return [deliveries.shown(forum.id, organiser, now) for organiser in sorted(whom)]

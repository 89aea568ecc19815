"""Where a village says that it wants to join; every rule of who may is kept here."""

from dataclasses import dataclass

from forum import people
from forum.interest.ports import Held, Register
from forum.interest.register import Entry, Given
from forum.people import Person, Role
from forum.ports import Clock, Directory


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
        raise NotImplementedError

    async def everybody(self, person: Person) -> tuple[Entry, ...]:
        """Those who want to join, for an organiser, newest first."""
        people.require(person, Role.ORGANISER)
        every = await self.register.of_forum(self.directory.forum().id)
        return tuple(entry for entry in every if entry.stands)

"""What a person chooses for themselves: their village, the language of their answers, and whether to be left alone."""

from dataclasses import dataclass

from forum import people
from forum.groups import Group
from forum.people import Language, Person
from forum.ports import Directory, People


@dataclass(frozen=True, slots=True)
class Choices:
    """The desk of a person's own choices; nobody makes them for another."""

    directory: Directory
    people: People

    async def village(self, person: Person, key: str) -> Group:
        """Answer for this village from now on; UnknownVillage where there is none of that key."""
        people.require_answerer(person)
        forum = self.directory.forum()
        group = forum.group(key)
        await self.people.choose_village(forum.id, person.id, group.key)
        return group

    async def silence(self, person: Person, on: bool) -> None:
        """Get no message from now on that was not asked for, or get them again."""
        people.require_answerer(person)
        await self.people.stop(self.directory.forum().id, person.id, on)

    async def language(self, person: Person, language: Language) -> None:
        """Be answered in this language from now on."""
        people.require_answerer(person)
        await self.people.choose_language(self.directory.forum().id, person.id, language)

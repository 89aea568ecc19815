"""People's choices and addresses in memory (forum.ports.People)."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from forum.people import Language, Profile
from forum.ports import Reference


@dataclass
class MemoryPeople:
    profiles: dict[str, Profile] = field(default_factory=dict)
    chats: dict[str, Reference] = field(default_factory=dict)
    writes: list[str] = field(default_factory=list)
    buttons: dict[str, str] = field(default_factory=dict)
    address: str = ""
    silent: set[str] = field(default_factory=set)

    async def profile(self, forum: str, person: str) -> Profile:
        return self.profiles.get(person, Profile(person))

    async def choose_village(self, forum: str, person: str, village: str) -> None:
        self.writes.append("village")
        self.profiles[person] = replace(await self.profile(forum, person), village=village)

    async def choose_language(self, forum: str, person: str, language: Language) -> None:
        self.writes.append("language")
        self.profiles[person] = replace(await self.profile(forum, person), language=language.value)

    async def choose_attribution(self, forum: str, person: str, attribution: str) -> None:
        self.writes.append("attribution")
        self.profiles[person] = replace(await self.profile(forum, person), attribution=attribution)

    async def stop(self, forum: str, person: str, on: bool) -> None:
        self.writes.append("stopped")
        (self.silent.add if on else self.silent.discard)(person)

    async def stopped(self, forum: str) -> frozenset[str]:
        return frozenset(self.silent)

    async def greet_once(self, forum: str, person: str) -> bool:
        before = await self.profile(forum, person)
        if not before.greeted:
            self.writes.append("greeted")
        self.profiles[person] = replace(before, greeted=True)
        return not before.greeted

    async def meet(self, forum: str, reference: Reference) -> None:
        self.writes.append("met")
        self.address = reference.service_url
        if reference.person:
            self.chats[reference.person] = reference

    async def reach(self, forum: str, person: str) -> Reference | None:
        return self.chats.get(person)

    async def service_url(self, forum: str) -> str:
        return self.address

    async def mris(self, forum: str, people: Sequence[str]) -> tuple[str, ...]:
        return tuple(self.chats[person].mri for person in people if person in self.chats)

    async def keep_choices(self, forum: str, conversation: str, choices: str) -> None:
        self.buttons[conversation] = choices

    async def choices(self, forum: str, conversation: str) -> str:
        return self.buttons.get(conversation, "")

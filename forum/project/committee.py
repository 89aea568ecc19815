"""Where the committee's brief is filled from the registers, and written as a Word file."""

import asyncio
from dataclasses import dataclass
from typing import Protocol

from forum import people
from forum.erfa import times
from forum.groups import Forum
from forum.interest.register import Entry as Wanting
from forum.patience import in_time
from forum.people import STEWARDS, Language, Person
from forum.ports import Clock, Directory, Files, Unavailable
from forum.project import brief as briefs
from forum.project.brief import Books, Brief
from forum.project.films import Film
from forum.project.milestones import Milestone
from forum.project.plan import Plan
from forum.project.ports import Ledger

DAYS = 14
PATIENCE_S = 7.0
"""Somebody waits for the answer; Teams waits for ten seconds (rule 31)."""


class EveryMilestone(Protocol):
    async def all(self, forum: str) -> tuple[Milestone, ...]: ...


class EveryFilm(Protocol):
    async def all(self, forum: str) -> tuple[Film, ...]: ...


class EveryVillage(Protocol):
    """Who wants to join (forum.interest.ports.Register), also those who took it back."""

    async def of_forum(self, forum: str) -> tuple[Wanting, ...]: ...


class Writer(Protocol):
    """Writes the .docx (documents.brief_docx.written); may take a while, so off the loop."""

    def __call__(self, brief: Brief, forum: Forum, language: Language, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class CommitteeDesk:
    """The desk; leads and organisers. `days` is how long before its meeting the committee wants its papers."""

    directory: Directory
    milestones: EveryMilestone
    films: EveryFilm
    villages: EveryVillage
    ledger: Ledger
    files: Files
    writer: Writer
    clock: Clock
    plan: Plan
    days: int = DAYS

    async def brief(self, person: Person) -> Brief:
        """As the registers stand now."""
        people.require(person, *STEWARDS)
        forum = self.directory.forum()
        today = times.local(self.clock.now(), forum.zone).date()
        return briefs.brief(await self._books(forum.id), self.plan, today, self.days)

    async def link(self, person: Person, name: str, language: Language) -> str:
        """The web address of the file `name` as the registers stand; a second press writes it anew in its place.

        It lies in the folder of General. Raises Unavailable or Undeliverable.
        """
        brief, forum = await self.brief(person), self.directory.forum()
        if not forum.drive:
            raise Unavailable("the team's drive is not provisioned")
        content = await asyncio.to_thread(self.writer, brief, forum, language)
        async with in_time(PATIENCE_S):
            return await self.files.put(forum.drive, f"{forum.general_folder}/{name}.docx", content)

    async def _books(self, forum: str) -> Books:
        return Books(
            milestones=await self.milestones.all(forum),
            films=await self.films.all(forum),
            wanting=await self.villages.of_forum(forum),
            funds=await self.ledger.funds(forum),
            entries=await self.ledger.entries(forum),
        )

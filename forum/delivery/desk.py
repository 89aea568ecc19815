"""Where organisers read what became of deliveries, and let go again what was given up."""

from dataclasses import dataclass

from forum import people
from forum.delivery.ports import Reports
from forum.delivery.reports import Batch, Retried, told
from forum.people import Person, Role
from forum.ports import Clock, Directory


@dataclass(frozen=True, slots=True)
class Deliveries:
    """The desk; an organiser's alone."""

    directory: Directory
    reports: Reports
    clock: Clock

    async def report(self, person: Person) -> tuple[Batch, ...]:
        """The last batches, those with trouble first."""
        people.require(person, Role.ORGANISER)
        return await self._told()

    async def retry(self, person: Person, kind: str, name: str) -> Retried:
        """Try again what was given up of one batch; a second tap finds nothing more, and tells how it stands.

        Who has blocked the bot is not written to: only they can open that again.
        """
        people.require(person, Role.ORGANISER)
        count = await self.reports.retry(self.directory.forum().id, kind, name, self.clock.now())
        return Retried(count, await self._told())

    async def _told(self) -> tuple[Batch, ...]:
        return told(await self.reports.batches(self.directory.forum().id), self.clock.now())

"""Where minutes are sent and sendings steered; every rule of who may is kept here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from forum import people
from forum.erfa import occasions, times
from forum.erfa.meetings import Plan
from forum.errors import ChangedMeanwhile, InThePast
from forum.groups import Forum
from forum.groupwork.sessions import Deed
from forum.minutes.errors import NoMinutes
from forum.minutes.minutes import Minutes
from forum.people import Person, Role
from forum.ports import Delivery
from forum.sending import deliveries
from forum.sending.errors import AlreadyLeft as AlreadyLeft
from forum.sending.errors import NoSuchSending as NoSuchSending
from forum.sending.errors import NotApproved as NotApproved
from forum.sending.errors import NotMissing as NotMissing
from forum.sending.following import Following
from forum.sending.receipts import Contact, Contacted, Receipt, Sent, Stage
from forum.sending.sendings import Sending


@dataclass(frozen=True, slots=True)
class SendingDesk(Following):
    """The desk; an organiser's alone."""

    async def ready(self, person: Person, gathering: str) -> Minutes:
        """The approved minutes that could be let go; NoMinutes, NotApproved."""
        people.require(person, Role.ORGANISER)
        minutes = await self.book.find(self.directory.forum().id, gathering)
        if minutes is None:
            raise NoMinutes
        if not minutes.locked:
            raise NotApproved
        return minutes

    async def publish(self, person: Person, gathering: str, at: datetime | None = None) -> Sent:
        """Let approved minutes go, now or `at` (local wall time); the first press wins.

        NoMinutes, NotApproved, InThePast; a time that the change of clocks leaves out is NoSuchTime.
        """
        await self.ready(person, gathering)
        forum, now = self.directory.forum(), self.clock.now()
        due = now if at is None else self._ahead(at, forum, now)
        sending = Sending(forum.id, deliveries.minutes_id(gathering), person.id, now, due)
        return await self._begun(sending, [deliveries.files(forum.id, gathering, due)])

    async def stop(self, person: Person, sending_id: str) -> Sending:
        """Minutes whose time has not come are as if nobody had pressed; AlreadyLeft, NoSuchSending."""
        people.require(person, Role.ORGANISER)
        standing = await self.find(sending_id)
        # A pre-read is stopped by the ERFA desk; its meeting's minutes may bear the same name.
        if not standing.id.startswith(deliveries.MINUTES):
            raise NoSuchSending
        deed = Deed(standing.id, self.clock.now(), person.id, "sending.stopped", standing.due.isoformat())
        key = deliveries.files_key(deliveries.name_in(standing.id))
        if not await self.sendings.withdraw(standing, key, deed):
            raise AlreadyLeft
        return standing

    async def status(self, person: Person, sending_id: str) -> Receipt:
        """How a sending stands; NoSuchSending."""
        people.require(person, Role.ORGANISER)
        return await self.receipt(sending_id)

    async def retry(self, person: Person, sending_id: str) -> Receipt:
        """What was given up waits again; each delivery looks before it posts."""
        people.require(person, Role.ORGANISER)
        standing, now = await self.find(sending_id), self.clock.now()
        for kind in deliveries.kinds_of(standing.id):
            await self.reports.retry(standing.forum, kind, deliveries.name_in(standing.id), now)
        await self.outbox.put(await self.receipts_of(standing, now, person.id))
        return await self.told(standing)

    async def contact(self, person: Person, sending_id: str, village: str) -> Contacted:
        """To somebody of the village instead of its channel; a second press sends nothing more. NotMissing."""
        people.require(person, Role.ORGANISER)
        standing, now = await self.find(sending_id), self.clock.now()
        receipt = await self.told(standing)
        miss = next((each for each in receipt.misses if each.place == village), None)
        if miss is None:
            raise NotMissing
        if miss.contact is not Contact.NOT_ASKED:
            return Contacted(receipt, village, reached=True)
        known = self.contact_of(village)
        if not known:
            return Contacted(receipt, village, reached=False)
        row = deliveries.contact(standing.forum, standing.id, village, known, now)
        await self.outbox.put([row, *await self.receipts_of(standing, now, person.id)])
        return Contacted(await self.told(standing), village, reached=True)

    def contact_of(self, village: str) -> str:
        """Somebody of the village in the workspace file, always the same one; "" where there is nobody."""
        found = next((group for group in self.directory.forum().groups if group.key == village), None)
        return min(found.members, default="") if found else ""

    async def trial(self, person: Person, gathering: str) -> None:
        """What General will read, to the organiser's own chat; nobody else sees it, and no file is written."""
        people.require(person, Role.ORGANISER)
        forum, now = self.directory.forum(), self.clock.now()
        if await self.book.find(forum.id, gathering) is None:
            raise NoMinutes
        await self.outbox.put([deliveries.trial(forum.id, gathering, person.id, now)])

    async def addresses(self, gathering: str) -> tuple[str, ...]:
        """Who would get a letter; none where this forum sends no mail."""
        return await self.book.addresses(self.directory.forum().id, gathering) if self.mails else ()

    async def send_now(self, person: Person, meeting: str) -> Sent:
        """[Send forhåndslæsning]: the rows of the pre-read leave now; a stopped one stays stopped (PreReadStopped)."""
        plan = await self._hastened(person, meeting)
        forum, now = self.directory.forum(), self.clock.now()
        due = max(now, occasions.leaves_at(plan.meeting))
        return await self._begun(Sending(forum.id, deliveries.pre_read_id(meeting), person.id, now, due), [])

    async def _hastened(self, person: Person, meeting: str) -> Plan:
        """Of two who press in one moment the slower one finds it hastened already."""
        try:
            return await self.erfa.hasten(person, meeting)
        except ChangedMeanwhile:
            return await self.erfa.hasten(person, meeting)

    def _ahead(self, at: datetime, forum: Forum, now: datetime) -> datetime:
        due = times.typed_to_utc(at, forum.zone)
        if due <= now:
            raise InThePast(typed=at)
        return due

    async def _begun(self, sending: Sending, rows: Sequence[Delivery]) -> Sent:
        deed = Deed(sending.id, sending.at, sending.by, "sending.begun", after=sending.due.isoformat())
        told = await self.receipts_of(sending, sending.at)
        standing = await self.sendings.begin(sending, [*rows, *told], deed)
        first, receipt = standing == sending, await self.told(standing)
        if standing.by != sending.by and receipt.stage is not Stage.ENDED:
            # Whoever was second reads on as well, and not for ever what stood there at the press.
            await self.outbox.put([deliveries.receipt(standing.forum, standing.id, sending.by, sending.at)])
        return Sent(receipt, first)

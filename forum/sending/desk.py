"""Where minutes are sent, and where organisers read what became of it; every rule of who may is kept here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from forum import people, targets
from forum.delivery.ports import Reports
from forum.erfa import occasions, times
from forum.errors import ForumError, InThePast, NoSuchMeeting
from forum.groups import Forum
from forum.groupwork.sessions import Deed
from forum.minutes.minutes import Minutes
from forum.people import Person, Role
from forum.ports import Clock, Delivery, Directory, Outbox
from forum.sending import deliveries, receipts
from forum.sending.ports import Book, Choosing, PreReads
from forum.sending.receipts import Contact, Contacted, Receipt, Sent
from forum.sending.sendings import Holder, Holders, Sending, Sendings


class NotApproved(ForumError):
    """Only approved minutes are sent."""

    key = "error-sending-not-approved"


class NoSuchSending(ForumError):
    """Nothing of that name was sent."""

    key = "error-sending-none"


class NotMissing(ForumError):
    """That village's channel has it, or may still get it."""

    key = "error-sending-not-missing"


class AlreadyLeft(ForumError):
    """What has begun to leave cannot be taken back."""

    key = "error-sending-left"


@dataclass(frozen=True, slots=True)
class SendingDesk:
    """The desk; an organiser's alone. `mails` is whether this forum sends e-mail."""

    directory: Directory
    sendings: Sendings
    holders: Holders
    book: Book
    erfa: PreReads
    reports: Reports
    outbox: Outbox
    clock: Clock
    choosing: Choosing
    mails: bool = False

    async def ready(self, person: Person, gathering: str) -> Minutes:
        """The approved minutes that could be let go; NotApproved."""
        people.require(person, Role.ORGANISER)
        minutes = await self.book.find(self.directory.forum().id, gathering)
        if minutes is None or not minutes.locked:
            raise NotApproved
        return minutes

    async def publish(self, person: Person, gathering: str, at: datetime | None = None) -> Sent:
        """Let approved minutes go, now or `at` (local wall time); the first press wins. NotApproved, InThePast.

        A time that the change of clocks leaves out is NoSuchTime.
        """
        await self.ready(person, gathering)
        forum, now = self.directory.forum(), self.clock.now()
        due = now if at is None else self._ahead(at, forum, now)
        sending = Sending(forum.id, deliveries.minutes_id(gathering), person.id, now, due)
        return await self._begun(sending, [deliveries.files(forum.id, gathering, due)])

    async def stop(self, person: Person, sending_id: str) -> Sending:
        """A sending whose time has not come is as if nobody had pressed; AlreadyLeft."""
        people.require(person, Role.ORGANISER)
        standing = await self._find(sending_id)
        deed = Deed(standing.id, self.clock.now(), person.id, "sending.stopped", standing.due.isoformat())
        key = deliveries.files_key(deliveries.name_in(standing.id))
        if not await self.sendings.withdraw(standing, key, deed):
            raise AlreadyLeft
        return standing

    async def status(self, person: Person, sending_id: str) -> Receipt:
        """How a sending stands; NoSuchSending."""
        people.require(person, Role.ORGANISER)
        return await self.receipt(sending_id)

    async def receipt(self, sending_id: str) -> Receipt:
        """The same for the receipt that is drawn in a chat."""
        return await self._told(await self._find(sending_id))

    async def retry(self, person: Person, sending_id: str) -> Receipt:
        """What was given up waits again; each delivery looks before it posts."""
        people.require(person, Role.ORGANISER)
        standing, now = await self._find(sending_id), self.clock.now()
        for kind in deliveries.kinds_of(standing.id):
            await self.reports.retry(standing.forum, kind, deliveries.name_in(standing.id), now)
        await self.outbox.put(await self._receipts(standing, now))
        return await self._told(standing)

    async def contact(self, person: Person, sending_id: str, village: str) -> Contacted:
        """To somebody of the village instead of its channel; a second press sends nothing more. NotMissing."""
        people.require(person, Role.ORGANISER)
        standing, now = await self._find(sending_id), self.clock.now()
        receipt = await self._told(standing)
        miss = next((each for each in receipt.misses if each.place == village), None)
        if miss is None:
            raise NotMissing
        if miss.contact is not Contact.NOT_ASKED:
            return Contacted(receipt, village, reached=True)
        known = self.contact_of(village)
        if not known:
            return Contacted(receipt, village, reached=False)
        row = deliveries.contact(standing.forum, standing.id, village, known, now)
        await self.outbox.put([row, *await self._receipts(standing, now)])
        return Contacted(await self._told(standing), village, reached=True)

    def contact_of(self, village: str) -> str:
        """Somebody of the village in the workspace file, always the same one; "" where there is nobody."""
        found = next((group for group in self.directory.forum().groups if group.key == village), None)
        return min(found.members, default="") if found else ""

    async def trial(self, person: Person, gathering: str) -> None:
        """What General will read, to the organiser's own chat; nobody else sees it, and no file is written."""
        people.require(person, Role.ORGANISER)
        forum, now = self.directory.forum(), self.clock.now()
        if await self.book.find(forum.id, gathering) is None:
            raise NoSuchMeeting
        await self.outbox.put([deliveries.trial(forum.id, gathering, person.id, now)])

    async def take_over(self, person: Person, gathering: str) -> Holder:
        """From now on this organiser looks after the gathering; who had it is told. "" is the one that is meant."""
        people.require(person, Role.ORGANISER)
        forum, now = self.directory.forum(), self.clock.now()
        chosen = await self.choosing.gathering(gathering)
        standing = await self.holders.of(forum.id, chosen.id)
        former = await self.looks_after(chosen.id)
        if former == person.id:
            return standing or Holder(forum.id, chosen.id, person.id, now)
        version = standing.version + 1 if standing else 1
        holder = Holder(forum.id, chosen.id, person.id, now, version)
        told = [deliveries.taken_over(forum.id, chosen.id, version, former, now)] if former else []
        deed = Deed(chosen.id, now, person.id, "sending.taken-over", former, person.id)
        await self.holders.take(holder, [*told, *await self._handed(forum, chosen.id, person.id, now)], deed)
        return holder

    async def looks_after(self, gathering: str) -> str:
        """Who took it over last, else who made its minutes or planned its meeting; "" where nobody is known."""
        forum = self.directory.forum()
        holder = await self.holders.of(forum.id, gathering)
        if holder:
            return holder.person
        minutes = await self.book.find(forum.id, gathering)
        chosen = await self.choosing.gathering(gathering)
        made = minutes or chosen.session or chosen.planned
        return made.created_by if made else ""

    async def send_now(self, person: Person, meeting: str) -> Sent:
        """[Send forhåndslæsning]: the rows of the pre-read leave now; a stopped one stays stopped (PreReadStopped)."""
        plan = await self.erfa.hasten(person, meeting)
        forum, now = self.directory.forum(), self.clock.now()
        due = max(now, occasions.leaves_at(plan.meeting))
        return await self._begun(Sending(forum.id, deliveries.pre_read_id(meeting), person.id, now, due), [])

    def _ahead(self, at: datetime, forum: Forum, now: datetime) -> datetime:
        due = times.typed_to_utc(at, forum.zone)
        if due <= now:
            raise InThePast(typed=times.stamp(at))
        return due

    async def _begun(self, sending: Sending, rows: Sequence[Delivery]) -> Sent:
        deed = Deed(sending.id, sending.at, sending.by, "sending.begun", after=sending.due.isoformat())
        told = deliveries.receipt(sending.forum, sending.id, sending.by, sending.at)
        standing = await self.sendings.begin(sending, [*rows, told], deed)
        return Sent(await self._told(standing), standing == sending)

    async def _find(self, sending_id: str) -> Sending:
        found = await self.sendings.find(self.directory.forum().id, sending_id)
        if found is None:
            raise NoSuchSending
        return found

    async def followers(self, sending: Sending) -> list[str]:
        """Who presses it and who has taken over since."""
        holder = await self.holders.of(sending.forum, deliveries.name_in(sending.id))
        return [sending.by, *([holder.person] if holder else [])]

    async def _receipts(self, sending: Sending, now: datetime) -> list[Delivery]:
        return deliveries.receipts(sending.forum, sending.id, await self.followers(sending), now)

    async def _handed(self, forum: Forum, gathering: str, person: str, now: datetime) -> list[Delivery]:
        """The receipts of what was sent already, in the chat of whoever takes over."""
        wanted = (deliveries.minutes_id(gathering), deliveries.pre_read_id(gathering))
        found = [await self.sendings.find(forum.id, id_) for id_ in wanted]
        return [deliveries.receipt(forum.id, each.id, person, now) for each in found if each]

    async def _told(self, sending: Sending) -> Receipt:
        forum, now = self.directory.forum(), self.clock.now()
        name, lines = deliveries.name_in(sending.id), await self.sendings.lines(sending.forum, sending.id)
        title, starts_at, unmailed = await self._about(sending, name)
        order = (*(group.key for group in forum.groups), targets.GENERAL)
        return Receipt(
            sending,
            title,
            starts_at,
            receipts.stage(sending, lines, now),
            receipts.counts(receipts.channels(lines)),
            receipts.counts(receipts.letters(lines)),
            now,
            receipts.misses(lines, order),
            receipts.refused(lines),
            unmailed,
        )

    async def _about(self, sending: Sending, name: str) -> tuple[str, datetime, int]:
        """What was sent, as typed and when it was, and how many addresses wait for a mail that is not switched on."""
        if sending.id.startswith(deliveries.PRE_READ):
            meeting = await self.erfa.find(name)
            return meeting.title, meeting.starts_at, 0
        minutes = await self.book.find(sending.forum, name)
        if minutes is None:
            raise NoSuchSending
        unmailed = 0 if self.mails else len(await self.book.addresses(sending.forum, name))
        return minutes.title, minutes.starts_at, unmailed

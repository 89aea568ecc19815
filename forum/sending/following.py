"""How sendings stand, who follows them, and who looks after a gathering."""

from dataclasses import dataclass
from datetime import datetime

from forum import people, targets
from forum.delivery.ports import Reports
from forum.erfa.meetings import OPEN
from forum.errors import NoSuchMeeting
from forum.groups import Forum
from forum.groupwork.sessions import Deed
from forum.minutes import deliveries as minuting
from forum.minutes.minutes import State
from forum.people import Person, Role
from forum.ports import Clock, Delivery, Directory, Outbox
from forum.sending import deliveries, receipts
from forum.sending.errors import NoSuchSending
from forum.sending.ports import Book, Choosing, PreReads
from forum.sending.receipts import Receipt
from forum.sending.sendings import Holder, Holders, Sending, Sendings


@dataclass(frozen=True, slots=True)
class Following:
    """The part of the desk that reads. `mails` is whether this forum sends e-mail."""

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

    async def receipt(self, sending_id: str) -> Receipt:
        """The same for the receipt that is drawn in a chat."""
        return await self.told(await self.find(sending_id))

    async def files(self, person: Person, gathering: str) -> tuple[str, ...]:
        """Where the files of published minutes are, for everybody who reads them; () before they are published."""
        people.require_answerer(person)
        forum = self.directory.forum().id
        minutes = await self.book.find(forum, gathering)
        if minutes is None or minutes.state is not State.PUBLISHED:
            return ()
        sending = await self.sendings.find(forum, deliveries.minutes_id(gathering))
        return sending.files if sending else ()

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

    async def take_over(self, person: Person, gathering: str) -> Holder:
        """From now on this organiser looks after the gathering; who had it is told. "" is the one that is meant."""
        people.require(person, Role.ORGANISER)
        forum, now = self.directory.forum(), self.clock.now()
        chosen = await self.choosing.gathering(gathering)
        if chosen.id == OPEN:
            raise NoSuchMeeting
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

    async def about(self, gathering: str) -> tuple[str, datetime]:
        """What a gathering is called, as typed ("" for nothing), and when it was."""
        minutes = await self.book.find(self.directory.forum().id, gathering)
        chosen = await self.choosing.gathering(gathering)
        title = minutes.title if minutes else ""
        return title or (chosen.planned.title if chosen.planned else ""), chosen.starts_at

    async def followers(self, sending: Sending) -> list[str]:
        """Who presses it and who has taken over since."""
        holder = await self.holders.of(sending.forum, deliveries.name_in(sending.id))
        return [sending.by, *([holder.person] if holder else [])]

    async def find(self, sending_id: str) -> Sending:
        found = await self.sendings.find(self.directory.forum().id, sending_id)
        if found is None:
            raise NoSuchSending
        return found

    async def receipts_of(self, sending: Sending, now: datetime, *others: str) -> list[Delivery]:
        """For those who follow it, and for whoever else has pressed something."""
        return deliveries.receipts(sending.forum, sending.id, [*await self.followers(sending), *others], now)

    async def _handed(self, forum: Forum, gathering: str, person: str, now: datetime) -> list[Delivery]:
        """The receipts of what was sent already, and the card of the minutes, in the chat of whoever takes over."""
        wanted = (deliveries.minutes_id(gathering), deliveries.pre_read_id(gathering))
        found = [await self.sendings.find(forum.id, id_) for id_ in wanted]
        minutes = await self.book.find(forum.id, gathering)
        cards = [minuting.card(minutes, now)] if minutes else []
        return [*(deliveries.receipt(forum.id, each.id, person, now) for each in found if each), *cards]

    async def told(self, sending: Sending) -> Receipt:
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
            receipts.tried(lines),
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

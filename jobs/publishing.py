"""What carries approved minutes out: their files, a post in each channel, letters, and the receipt that tells of it."""

import asyncio
import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from forum import targets
from forum.errors import UnknownVillage
from forum.groups import Forum
from forum.minutes.document import Document
from forum.people import Language
from forum.ports import (
    Board,
    Claimed,
    Clock,
    Directory,
    Files,
    NotYet,
    Outbox,
    People,
    Posts,
    Skipped,
    Spot,
    Unavailable,
)
from forum.reasons import Why
from forum.sending import deliveries
from forum.sending.desk import NoSuchSending, SendingDesk
from forum.sending.ports import Book, Minuted
from forum.sending.posts import PublishedMinutes, ReceiptCard, TakenOver
from forum.sending.receipts import SOONEST, Stage, rest
from forum.sending.sendings import Letter, Mail, Sending, Sendings
from jobs.groupwork import once
from jobs.together import Edited
from texts import say

NO_CHANNEL_WAIT_S = 10.0
ATTACHED_MOST = 3_000_000
"""Graph takes four megabytes a request, and a file grows by a third on its way; a larger one is linked to."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One file of the minutes: what it is called, and how it is written (may take a while, so off the loop)."""

    name: Callable[[Document, Forum, Language], str]
    written: Callable[[Document, Forum, Language], bytes]


class Named(Protocol):
    """Who knows what somebody is called (bot.roster.TeamRoster)."""

    async def named(self, person: str, service_url: str) -> str:
        """The name that the roster gives somebody, "" where it gives none."""


@dataclass(frozen=True, slots=True)
class WriteFiles:
    """Handler of Kind.MINUTES_FILES: the files by path, then the minutes are published, then the posts are put.

    A repeat replaces the files and posts nothing a second time.
    """

    directory: Directory
    sendings: Sendings
    minuted: Minuted
    book: Book
    files: Files
    papers: Sequence[Paper]
    clock: Clock
    mails: bool = False

    async def __call__(self, row: Claimed) -> None:
        forum, gathering = self.directory.forum(), row.delivery.subject.rpartition(":")[0]
        sending = await _sending(self.sendings, forum, gathering)
        if self.clock.now() < sending.due:
            raise NotYet("it is to leave later", sending.due)
        document = await self.minuted.locked(gathering)
        links = [await self._filed(document, forum, paper) for paper in self.papers]
        await self.minuted.published(gathering)
        rows = deliveries.posts(forum, gathering, sending.due)
        if self.mails:
            addresses = await self.book.addresses(forum.id, gathering)
            rows += deliveries.letters(forum.id, gathering, addresses, sending.due)
        await self.sendings.filed(replace(sending, files=tuple(links)), rows, self.clock.now())

    async def _filed(self, document: Document, forum: Forum, paper: Paper) -> str:
        if not forum.drive:
            raise Unavailable("the team's drive is not provisioned", NO_CHANNEL_WAIT_S)
        content = await asyncio.to_thread(paper.written, document, forum, document.language)
        path = f"{forum.general_folder}/{paper.name(document, forum, document.language)}"
        return await self.files.put(forum.drive, path, content)


@dataclass(frozen=True, slots=True)
class PostMinutes:
    """Handler of Kind.MINUTES_POST: once in each channel, to a contact person, or as a trial to its organiser."""

    directory: Directory
    sendings: Sendings
    minuted: Minuted
    people: People
    board: Board
    posts: Posts

    async def __call__(self, row: Claimed) -> None:
        forum, (gathering, _, place) = self.directory.forum(), row.delivery.subject.rpartition(":")
        if not gathering:
            await self._trial(row, forum)
            return
        sending = await _sending(self.sendings, forum, gathering)
        spot, village = await self._spot(row, forum, place)
        document = await self.minuted.locked(gathering)
        await once(self.posts, self.board, row, spot, PublishedMinutes(document, village, sending.files))

    async def _trial(self, row: Claimed, forum: Forum) -> None:
        gathering, _, person = row.delivery.subject.partition("/")
        spot = await chat(self.people, forum, person)
        document = await self.minuted.document(gathering)
        await once(self.posts, self.board, row, spot, PublishedMinutes(document, trial=True))

    async def _spot(self, row: Claimed, forum: Forum, place: str) -> tuple[Spot, str]:
        """Where it goes, and whose own part stands first."""
        target, _, person = row.delivery.target.partition(":")
        if target == "person":
            return await chat(self.people, forum, person), place
        if place == targets.GENERAL:
            return Spot(forum.language, channel=_there(forum.general, place)), ""
        try:
            group = forum.group(place)
        except UnknownVillage:
            raise Skipped(f"no village group {place}", Why.NO_VILLAGE, "") from None
        return Spot(group.language, channel=_there(group.channel, place)), group.key


@dataclass(frozen=True, slots=True)
class SendLetter:
    """Handler of Kind.MINUTES_MAIL: the Word file to one address, in the forum's language.

    Graph takes no key for a letter: where its answer was lost, a repeat may be a second one.
    """

    desk: SendingDesk
    minuted: Minuted
    mail: Mail | None
    paper: Paper

    async def __call__(self, row: Claimed) -> None:
        forum, (gathering, _, name) = self.desk.directory.forum(), row.delivery.subject.rpartition(":")
        address = deliveries.addressed(await self.desk.book.addresses(forum.id, gathering), name)
        if not address or self.mail is None:
            raise Skipped("not wanted any more", Why.STOPPED, "")
        sending = await _sending(self.desk.sendings, forum, gathering)
        if row.attempt > 1:
            # The receipt was drawn for the last time when this letter was given up.
            await self.desk.outbox.put(await self.desk.receipts_of(sending, self.desk.clock.now() + SOONEST))
        document = await self.minuted.locked(gathering)
        content = await asyncio.to_thread(self.paper.written, document, forum, document.language)
        file = self.paper.name(document, forum, document.language)
        await self.mail.send(
            letter(document, forum, address, (file, content), sending.files[0] if sending.files else "")
        )


def letter(document: Document, forum: Forum, address: str, file: tuple[str, bytes], link: str) -> Letter:
    """What is written to somebody without Teams; a file that is too large is linked to instead."""
    language, attached = forum.language, len(file[1]) <= ATTACHED_MOST
    told = {"title": document.title or forum.name, "forum": forum.name}
    lines = [
        say(language, "sending-mail-hello", **told),
        say(language, "sending-mail-attached" if attached else "sending-mail-linked", file=file[0]),
        say(language, "sending-mail-why", **told),
    ]
    shown = [html.escape(line) for line in lines]
    if not attached and link:
        shown[1] += f' <a href="{html.escape(link)}">{html.escape(file[0])}</a>'
    body = f'<html lang="{language}"><body>{"".join(f"<p>{line}</p>" for line in shown)}</body></html>'
    return Letter(address, say(language, "sending-mail-subject", **told), body, (file,) if attached else ())


@dataclass(frozen=True, slots=True)
class DrawReceipt:
    """Handler of Kind.RECEIPT: one live card, drawn anew as long as something waits; and the word of who took over."""

    desk: SendingDesk
    people: People
    team: Named
    outbox: Outbox
    edited: Edited

    async def __call__(self, row: Claimed) -> None:
        id_, _, person = row.delivery.subject.rpartition(":")
        forum = self.desk.directory.forum()
        spot = await chat(self.people, forum, person)
        if id_.startswith(deliveries.OVER):
            await self._over(row, spot, id_.removeprefix(deliveries.OVER))
            return
        try:
            receipt = await self.desk.receipt(id_)
        except NoSuchSending:
            raise Skipped("taken back", Why.STOPPED, "") from None
        name = "" if receipt.sending.by == person else await self._name(forum, receipt.sending.by)
        await self.edited.draw(forum.id, row.delivery.key, spot, ReceiptCard(receipt, name))
        if receipt.stage is not Stage.ENDED:
            await self.outbox.put([deliveries.receipt(forum.id, id_, person, receipt.now + rest(receipt))])

    async def _over(self, row: Claimed, spot: Spot, gathering: str) -> None:
        forum = self.desk.directory.forum()
        title, starts_at = await self.desk.about(gathering)
        name = await self._name(forum, await self.desk.looks_after(gathering))
        value = TakenOver(gathering, title, starts_at, name)
        await once(self.edited.posts, self.edited.board, row, spot, value)

    async def _name(self, forum: Forum, person: str) -> str:
        return await self.team.named(person, await self.people.service_url(forum.id))


async def chat(people: People, forum: Forum, person: str, spoken: Language | None = None) -> Spot:
    """Somebody's 1:1 chat, in the language they chose, else the one they are known to speak, their village's, ours."""
    chosen = (await people.profile(forum.id, person)).language
    village = forum.village_of(person)
    usual = spoken or (forum.group(village).language if village else forum.language)
    return Spot(Language(chosen) if chosen in set(Language) else usual, person=person)


async def _sending(sendings: Sendings, forum: Forum, gathering: str) -> Sending:
    found = await sendings.find(forum.id, deliveries.minutes_id(gathering))
    if found is None:
        raise Skipped("taken back", Why.STOPPED, "")
    return found


def _there(channel: str, place: str) -> str:
    if not channel:
        raise Unavailable(f"{place} has no channel yet", NO_CHANNEL_WAIT_S)
    return channel

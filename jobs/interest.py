"""What the register sends out: the question at the close, rows for the list, and the organisers' card."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Protocol

from forum import targets
from forum.erfa.ports import Adoption
from forum.groups import Forum
from forum.groupwork.deliveries import in_place
from forum.groupwork.sessions import Participant, Place, Session, State
from forum.interest import deliveries
from forum.interest.desk import Interest
from forum.interest.ports import Register
from forum.interest.posts import Interested, JoinIn
from forum.interest.register import Entry
from forum.lists import REGISTER_KEY, Fields, Item, Lists, Overtaken
from forum.people import Language
from forum.ports import (
    Board,
    Claimed,
    Clock,
    Directory,
    NotYet,
    Outbox,
    People,
    Posted,
    Posts,
    Skipped,
    Spot,
    Unavailable,
    Undeliverable,
)
from forum.reasons import Why
from forum.workshop.listed import TITLE_LENGTH, stands
from texts import say

TRIES = 4


async def catch_up(directory: Directory, register: Register, outbox: Outbox, clock: Clock) -> None:
    """A list that was made after people had answered gets their rows, once; call it when the forum opens."""
    forum, now = directory.forum(), clock.now()
    if not forum.interested_list:
        return
    standing = [entry for entry in await register.of_forum(forum.id) if entry.stands]
    # A row that was put before, for an answer or here, is left as it is: so what was deleted by hand stays so.
    rows = [deliveries.listed(forum.id, entry.id, forum.interested_list, now) for entry in standing]
    await outbox.put([replace(row, coalesced=False) for row in rows])


PAUSE_LOOK = timedelta(seconds=30)


class Seats(Protocol):
    """Who takes part, and where (forum.groupwork.ports.Sessions)."""

    async def find(self, forum: str, session: str) -> Session | None: ...

    async def participants(self, forum: str, session: str) -> tuple[Participant, ...]: ...

    async def places(self, forum: str, session: str) -> tuple[Place, ...]: ...


@dataclass(frozen=True, slots=True)
class AskToJoin:
    """Handler of Kind.JOIN_IN: the row of a session becomes one for each place, and each of those a card.

    Whoever has answered already is not asked again.
    """

    directory: Directory
    sessions: Seats
    register: Register
    outbox: Outbox
    clock: Clock
    board: Board
    posts: Posts

    async def __call__(self, row: Claimed) -> None:
        forum = self.directory.forum()
        id_, _, target = row.delivery.subject.partition("|")
        session = await self._closed(forum, id_)
        if not target:
            rows = [
                deliveries.asked(forum.id, id_, each, self.clock.now()) for each in await self._spots(forum, session)
            ]
            return await self.outbox.put(rows)
        spot = (await self._spots(forum, session)).get(target)
        if spot is None:
            raise Skipped("has answered, or takes no part any more", Why.STOPPED, "")
        if await self.posts.find(forum.id, row.delivery.key) is None:
            await self.posts.remember(forum.id, row.delivery.key, await self.board.post(spot, JoinIn(id_)))
        return None

    async def _closed(self, forum: Forum, id_: str) -> Session:
        session = await self.sessions.find(forum.id, id_)
        if session is None or session.cancelled:
            raise Skipped("no such group work", Why.NO_MEETING, "")
        if session.state is State.PAUSED:
            raise NotYet("the clock stands", self.clock.now() + PAUSE_LOOK)
        if self.clock.now() < session.closes:
            raise NotYet("it goes on for longer", session.closes)
        return session

    async def _spots(self, forum: Forum, session: Session) -> dict[str, Spot]:
        """Every place that is asked, by its target: who took part, the channels of their villages, meetings' chats."""
        answered = {entry.person for entry in await self.register.of_forum(forum.id) if entry.session == session.id}
        joined = await self.sessions.participants(forum.id, session.id)
        villages = {village for group in session.groups for village in group.villages}
        return {
            **{
                targets.person(one.person): Spot(one.language, person=one.person)
                for one in joined
                if one.person not in answered
            },
            **{
                targets.channel(group.key): Spot(group.language, channel=group.channel)
                for group in forum.groups
                if group.channel and (group.key in villages or not villages)
            },
            **{
                in_place(place): Spot(place.language, chat=place.conversation)
                for place in await self.sessions.places(forum.id, session.id)
            },
        }


class Expiring(Protocol):
    """The register's own shredder (store.interest.SqlRegister)."""

    async def erase(self, before: datetime, told: Adoption, limit: int) -> int: ...


@dataclass(frozen=True, slots=True)
class Forgetting:
    """forum.privacy.retention.Shredder: answers go when notes of their age do, and their rows in the list with them."""

    directory: Directory
    register: Expiring

    async def erase(self, before: datetime, told: Adoption, limit: int) -> int:
        listed = replace(told, list_id=self.directory.forum().interested_list)
        return await self.register.erase(before, listed, limit)


@dataclass(frozen=True, slots=True)
class ListInterest:
    """Handler of Kind.LIST_INTEREST; the row's subject is the entry's id, which is the item's RegisterKey too.

    One way only: what somebody does in the list stays until the person answers again.
    """

    directory: Directory
    register: Register
    lists: Lists

    async def __call__(self, row: Claimed) -> None:
        forum = self.directory.forum()
        if not forum.interested_list:
            raise Skipped("the workspace has no list of interested villages", Why.STOPPED, "")
        for _ in range(TRIES):
            try:
                return await self._brought(forum, row.delivery.subject)
            except Overtaken:
                # Somebody saved it at this moment: it is read anew.
                continue
        raise Unavailable("the list is being changed by others at this moment")

    async def _brought(self, forum: Forum, key: str) -> None:
        list_ = forum.interested_list
        entry = await self.register.find(forum.id, key)
        found = await self.lists.find(list_, key, REGISTER_KEY)
        if entry is None or not entry.stands:
            for item in found:
                await self.lists.erase(list_, item)
        elif found:
            await self._said(list_, found[0], fields(entry, forum))
        else:
            await self._made(list_, entry, forum)

    async def _said(self, list_: str, item: Item, wanted: Fields) -> None:
        if not stands(item.fields or {}, wanted):
            await self.lists.write(list_, item, wanted)

    async def _made(self, list_: str, entry: Entry, forum: Forum) -> None:
        try:
            await self.lists.make(list_, fields(entry, forum))
        except Undeliverable:
            # The key column is unique: whatever the service calls its refusal, an item that stands explains it.
            if await self.lists.find(list_, entry.id, REGISTER_KEY):
                raise Overtaken from None
            raise


def fields(entry: Entry, forum: Forum) -> Fields:
    """The item's columns, in the forum's words; what was typed stands there letter for letter."""
    return {
        "Title": entry.village[:TITLE_LENGTH],
        "RegisterKey": entry.id,
        "Village": entry.village,
        "Answer": say(forum.language, f"interest-answer-{entry.answer}"),
        "Contact": entry.contact,
        "Wish": entry.wish,
        "AnsweredAt": f"{entry.changed_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "RowVersion": entry.version,
    }


@dataclass(frozen=True, slots=True)
class PostInterested:
    """Handler of Kind.INTEREST_CARD: one card in an organiser's chat, edited in place; the subject is the organiser."""

    directory: Directory
    desk: Interest
    people: People
    board: Board
    posts: Posts

    async def __call__(self, row: Claimed) -> None:
        forum, organiser = self.directory.forum(), row.delivery.subject
        spot = Spot(await _language(self.people, forum, organiser), person=organiser)
        value = Interested(await self.desk.standing())
        # Nobody needs a card that says that nobody has answered.
        if not await self._updated(row, spot, value) and value.entries:
            await self.posts.remember(forum.id, row.delivery.key, await self.board.post(spot, value))

    async def _updated(self, row: Claimed, spot: Spot, value: Interested) -> bool:
        standing = await self.posts.find(row.delivery.forum, row.delivery.key)
        return standing is not None and await _edited(self.board, standing, spot, value)


async def _edited(board: Board, standing: Posted, spot: Spot, value: object) -> bool:
    """False where the message was deleted by somebody: then it is posted anew."""
    try:
        await board.update(standing, spot, value)
    except Undeliverable as error:
        if error.reason.why is not Why.GONE:
            raise
        return False
    return True


async def _language(people: People, forum: Forum, person: str) -> Language:
    profile = await people.profile(forum.id, person)
    return Language(profile.language) if profile.language in set(Language) else forum.language

"""What the clock of group work sends out: each switch to everybody, the organiser's card, the message to copy."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from forum import ids, targets
from forum.errors import UnknownVillage
from forum.groups import Forum, Group
from forum.groupwork import deliveries, live, rounds
from forum.groupwork.desk import GroupWork, NoSuchSession
from forum.groupwork.posts import Announcement, RoundCard
from forum.groupwork.rounds import Stage
from forum.groupwork.sessions import Participant, Place, Session
from forum.interest import deliveries as interest
from forum.people import Language
from forum.ports import (
    Board,
    Claimed,
    Clock,
    Delivery,
    Directory,
    NotYet,
    Outbox,
    People,
    Posts,
    Skipped,
    Spot,
)
from forum.reasons import Why
from jobs.together import Edited

Link = Callable[[str, Language], str]
"""The address that leads into the bot's 1:1 chat with the code."""


PRESENTING = timedelta(hours=1)
"""So long after the close a group may still be waiting for who presents; a day later nobody is asked."""


async def found(desk: GroupWork, row: Claimed) -> Session:
    """The session whose id the subject of a row begins with; Skipped where it is gone."""
    try:
        return await desk.find(row.delivery.subject.partition(":")[0])
    except NoSuchSession:
        raise Skipped("no such group work", Why.NO_MEETING, "") from None


@dataclass(frozen=True, slots=True)
class Switch:
    """Handler of Kind.CLOCK: makes of a switch, at its time, one row for each who hears of it.

    They carry the generation of the row: a repeat after a crash puts none twice, «back» puts new ones.
    """

    desk: GroupWork
    directory: Directory
    outbox: Outbox
    clock: Clock

    async def __call__(self, row: Claimed) -> None:
        session, index = await found(self.desk, row), int(row.delivery.subject.rpartition(":")[2])
        now = self.clock.now()
        stands = rounds.position(session, now).index
        if stands < index:
            self._early(session, index)
        # Whoever was away while two switches passed tells the newest only; who presents is asked while somebody may.
        presents = rounds.at(session, index).stage is Stage.PRESENTERS and now < session.closes + PRESENTING
        if stands == index or presents:
            await self.outbox.put([*await self._told(session, index, row), *self._beside(session, index)])

    def _early(self, session: Session, index: int) -> None:
        if session.paused_at:
            raise Skipped("paused by an organiser", Why.STOPPED, "")
        raise NotYet("the clock was moved", session.switches[index])

    async def _told(self, session: Session, index: int, row: Claimed) -> list[Delivery]:
        stage, now = rounds.at(session, index).stage, self.clock.now()
        seated = await self._in_line(session)
        if stage is Stage.PRESENTERS:
            return (
                [] if session.cancelled else [deliveries.asked(session, each, row.generation, now) for each in seated]
            )
        # Who joined after the switch was shown its card at once.
        late = row.delivery.due if stage is Stage.QUESTION else None
        people = (targets.person(each.person) for each in seated if late is None or each.joined_at < late)
        places = await self.desk.sessions.places(session.forum, session.id)
        rooms = self._rooms(session, stage, bool(seated))
        everybody = (*people, *rooms, *map(deliveries.in_place, places))
        return [deliveries.told(session, index, row.generation, target, now) for target in everybody]

    async def _in_line(self, session: Session) -> tuple[Participant, ...]:
        presenters = await self.desk.sessions.presenters(session.forum, session.id)
        presents = {group: presenter.person for group, presenter in presenters.items()}
        return live.in_line(await self.desk.seated(session.id), presents)

    def _rooms(self, session: Session, stage: Stage, anybody: bool) -> Iterable[str]:
        """The channels of the villages that take part; the thanks go to General, where anybody took part."""
        if stage is Stage.CLOSED:
            return [targets.channel(targets.GENERAL)] if anybody else []
        allotted = {village for group in session.groups for village in group.villages}
        known = self.directory.forum().groups
        return [targets.channel(group.key) for group in known if group.channel and _sits(group, allotted)]

    def _beside(self, session: Session, index: int) -> list[Delivery]:
        now = self.clock.now()
        closed = rounds.at(session, index).stage is Stage.CLOSED
        asked = interest.rows(session, now) if closed and not session.cancelled else ()
        return [deliveries.session_card(session, now), *asked]


@dataclass(frozen=True, slots=True)
class Places:
    """Finds where a row's target is, and in which language it is read."""

    desk: GroupWork
    directory: Directory

    async def spot(self, session: Session, target: str) -> tuple[Spot, int, str]:
        """The spot, the number of a participant's group (0 in a shared place) and the key of a channel's village."""
        kind, _, key = target.partition(":")
        if kind == "person":
            seat = await self._seat(session, key)
            return Spot(seat.language, person=key), seat.group, ""
        if kind == "channel":
            return self._channel(self.directory.forum(), key)
        place = await self._place(session, key)
        return Spot(place.language, chat=place.conversation), 0, ""

    async def _seat(self, session: Session, person: str) -> Participant:
        seat = await self.desk.sessions.participant(session.forum, session.id, person)
        if seat is None:
            raise Skipped("takes no part", Why.STOPPED, "")
        return seat

    async def _place(self, session: Session, conversation: str) -> Place:
        places = await self.desk.sessions.places(session.forum, session.id)
        place = next((each for each in places if each.conversation == conversation), None)
        if place is None:
            raise Skipped("no place of the group work", Why.STOPPED, "")
        return place

    def _channel(self, forum: Forum, key: str) -> tuple[Spot, int, str]:
        if key == targets.GENERAL:
            return Spot(forum.language, channel=_there(forum.general)), 0, ""
        try:
            group = forum.group(key)
        except UnknownVillage:
            raise Skipped(f"no village group {key}", Why.NO_VILLAGE, "") from None
        return Spot(group.language, channel=_there(group.channel)), 0, group.key


@dataclass(frozen=True, slots=True)
class PostRound:
    """Handler of Kind.ROUND: the form of a question, once in each place, as long as the question stands."""

    desk: GroupWork
    places: Places
    board: Board
    posts: Posts
    clock: Clock

    async def __call__(self, row: Claimed) -> None:
        session = await found(self.desk, row)
        _, index, target = row.delivery.subject.split(":", 2)
        at = rounds.position(session, self.clock.now())
        if at.index != int(index) or at.question is None or at.ends is None:
            raise Skipped("another question stands", Why.BEGUN, "")
        spot, group, village = await self.places.spot(session, target)
        card = RoundCard(session, at.question, at.ends, ids.new(), group, village)
        await once(self.posts, self.board, row, spot, card)


@dataclass(frozen=True, slots=True)
class PostClosing:
    """Handler of Kind.CLOSING: the thanks, once in each place."""

    desk: GroupWork
    places: Places
    board: Board
    posts: Posts

    async def __call__(self, row: Claimed) -> None:
        session = await found(self.desk, row)
        spot, _, _ = await self.places.spot(session, row.delivery.subject.split(":", 2)[2])
        value = replace(await self.desk.closed(session.id), shared=not spot.person)
        await once(self.posts, self.board, row, spot, value)


@dataclass(frozen=True, slots=True)
class PostSessionCard:
    """Handler of Kind.SESSION_CARD: the control card in the organiser's chat, edited in place."""

    desk: GroupWork
    people: People
    edited: Edited

    async def __call__(self, row: Claimed) -> None:
        session = await found(self.desk, row)
        spot = await organiser(self.desk, self.people, session)
        value = await self.desk.card(session.id)
        await self.edited.draw(session.forum, row.delivery.key, spot, value)


@dataclass(frozen=True, slots=True)
class PostAnnouncement:
    """Handler of Kind.ANNOUNCEMENT: the message that the organiser copies into the private rooms, once."""

    desk: GroupWork
    people: People
    board: Board
    posts: Posts
    link: Link

    async def __call__(self, row: Claimed) -> None:
        session = await found(self.desk, row)
        spot = await organiser(self.desk, self.people, session)
        value = Announcement(session, self.link(session.code, spot.language))
        await once(self.posts, self.board, row, spot, value)


async def once(posts: Posts, board: Board, row: Claimed, spot: Spot, value: object) -> None:
    """Post, and remember where; a row that comes again finds what it posted."""
    if await posts.find(row.delivery.forum, row.delivery.key) is None:
        await posts.remember(row.delivery.forum, row.delivery.key, await board.post(spot, value))


async def organiser(desk: GroupWork, people: People, session: Session) -> Spot:
    """The chat of who made the session, in their language."""
    forum = desk.directory.forum()
    chosen = (await people.profile(forum.id, session.created_by)).language
    return Spot(Language(chosen) if chosen in set(Language) else forum.language, person=session.created_by)


def _sits(group: Group, allotted: set[str]) -> bool:
    return not allotted or group.key in allotted


def _there(channel: str) -> str:
    if not channel:
        raise Skipped("the channel is not there", Why.NO_VILLAGE, "")
    return channel

"""The live card of each break-out group, its copies, the question who presents, and the presenter's page."""

from dataclasses import dataclass

from forum.errors import ForumError
from forum.groupwork import live
from forum.groupwork.posts import GroupCard, Presenting
from forum.groupwork.presenting import Presentations
from forum.groupwork.rounds import Stage
from forum.groupwork.sessions import Participant, Session
from forum.groupwork.together import Together
from forum.ports import Board, Claimed, Kind, Outbox, Posts, Skipped, Spot, Undeliverable
from forum.reasons import Why


@dataclass(frozen=True, slots=True)
class Edited:
    """One message under one key: posted once, then edited in place."""

    board: Board
    posts: Posts

    async def draw(self, forum: str, key: str, spot: Spot, value: object, *, new: bool = True) -> None:
        """Posted anew where somebody deleted it; `new` is whether one may be posted at all."""
        if not await self._updated(forum, key, spot, value) and new:
            await self.posts.remember(forum, key, await self.board.post(spot, value))

    async def _updated(self, forum: str, key: str, spot: Spot, value: object) -> bool:
        standing = await self.posts.find(forum, key)
        if standing is None:
            return False
        try:
            await self.board.update(standing, spot, value)
        except Undeliverable as error:
            if error.reason.why is not Why.GONE:
                raise
            return False
        return True


@dataclass(frozen=True, slots=True)
class DrawGroupCard:
    """Handler of Kind.GROUP_CARD and Kind.GROUP_COPY; the subject is "session:group:person".

    Without a person it is spread into one row for each card. Who moved to another group sees that one's.
    """

    desk: Together
    outbox: Outbox
    edited: Edited

    async def __call__(self, row: Claimed) -> None:
        id_, group, person = live.subject_in(row.delivery.subject)
        session, copy = await _session(self.desk, id_), row.delivery.kind is Kind.GROUP_COPY
        if not person:
            await self.outbox.put(await self.desk.rows(session, group, copies=copy))
            return
        seat = await _seat(self.desk, session, person)
        card = await self.desk.card(session, seat.group, copy=copy)
        key, spot = live.card_key(session.id, person), Spot(seat.language, person=person)
        await self.edited.draw(session.forum, key, spot, card, new=_wanted(card, copy))


@dataclass(frozen=True, slots=True)
class AskWhoPresents:
    """Handler of Kind.PRESENTERS: one person is asked; each row is a post of its own, drawn once."""

    desk: Presentations
    edited: Edited

    async def __call__(self, row: Claimed) -> None:
        id_, group, person = live.subject_in(row.delivery.subject)
        seat = await _seat(self.desk.together, await _session(self.desk.together, id_), person)
        value = await self.desk.asked_for(person, id_, group or seat.group)
        spot = Spot(seat.language, person=person)
        await self.edited.draw(row.delivery.forum, row.delivery.key, spot, value)


@dataclass(frozen=True, slots=True)
class DrawPage:
    """Handler of Kind.PRESENTER: the page in the presenter's chat; who presents no more is told on the same card."""

    desk: Presentations
    edited: Edited

    async def __call__(self, row: Claimed) -> None:
        id_, group, person = live.subject_in(row.delivery.subject)
        session = await _session(self.desk.together, id_)
        seat = await _seat(self.desk.together, session, person)
        value = await self.desk.page_for(person, id_, group)
        key, spot = live.page_key(id_, group, person), Spot(seat.language, person=person)
        # Who was followed by somebody else before their page was there has nothing to be told.
        await self.edited.draw(session.forum, key, spot, value, new=isinstance(value, Presenting))


def _wanted(card: GroupCard, copy: bool) -> bool:
    """A first card stands from the start, copies from the first note on; once all is over there is no new one."""
    return card.position.stage is not Stage.CLOSED and bool(card.matrix.total or not copy)


async def _session(desk: Together, id_: str) -> Session:
    try:
        return await desk.session(id_)
    except ForumError:
        raise Skipped("no such group work", Why.NO_MEETING, "") from None


async def _seat(desk: Together, session: Session, person: str) -> Participant:
    seat = await desk.sessions.participant(session.forum, session.id, person)
    if seat is None:
        raise Skipped("nobody of that id takes part", Why.NOT_ON_TEAM, "")
    return seat

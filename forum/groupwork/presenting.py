"""Where a group says who presents for it, a presenter chooses main points, and an organiser sees the queue."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from forum import people, targets
from forum.errors import ChangedMeanwhile
from forum.groupwork import live, presenters
from forum.groupwork.posts import Presenting, PresentsNoMore, WhoPresents
from forum.groupwork.presenters import POINTS_MOST, QUEUE_MINUTES, NotInGroup, NotThePresenter, Queued, TooManyPoints
from forum.groupwork.seats import NoSuchGroup
from forum.groupwork.sessions import Deed, Participant, Presenter, Session, State
from forum.groupwork.together import Together
from forum.people import Person, Role
from forum.ports import Delivery, Kind
from forum.workshop.notes import Note
from forum.workshop.sittings import Locked

CHOSE, GAVE_BACK, LEFT, POINTED = "present", "unpresent", "left", "points"
"""Acts in the audit, whose subject is «session:group»."""


@dataclass(frozen=True, slots=True)
class SpeakingQueue:
    """All groups of a session in the order in which they speak."""

    session: Session
    queued: tuple[Queued, ...]


@dataclass(frozen=True, slots=True)
class _Seats:
    """A group as it is when somebody presses: `stored` is who was chosen last, whether or not they are still there."""

    session: Session
    group: int
    joined: tuple[Participant, ...]
    stored: Presenter

    @property
    def presenter(self) -> Presenter:
        return presenters.standing(self.stored, self.joined)

    @property
    def members(self) -> tuple[Participant, ...]:
        return live.members(self.joined, self.group)

    def sits(self, person: str) -> bool:
        return any(each.person == person for each in self.members)


@dataclass(frozen=True, slots=True)
class Presentations:
    """The desk; `minutes` is how long the speaking queue is in all."""

    together: Together
    minutes: int = QUEUE_MINUTES

    async def asked(self, person: Person, session: str, group: int) -> WhoPresents:
        """Who presents, or who could."""
        return await self._who(await self._allowed(person, session, group), person.id)

    async def choose(self, person: Person, session: str, group: int, whom: str, seen: int) -> WhoPresents:
        """The first press stands; another's counts only where it was made knowing of it (`seen`, the version)."""
        seats = await self._allowed(person, session, group)
        if not seats.sits(whom):
            raise NotInGroup(group=group)
        standing = seats.presenter
        if standing.person != whom and (not standing.person or standing.version == seen):
            await self._change(seats, whom, person.id, CHOSE)
        return await self._who(await self._seats(session, group), person.id)

    async def give_back(self, person: Person, session: str, group: int) -> WhoPresents:
        """«Jeg kan ikke»: the group is asked anew. Who does not present changes nothing, except for an organiser."""
        seats = await self._allowed(person, session, group)
        if seats.presenter.person and (seats.presenter.person == person.id or person.role is Role.ORGANISER):
            await self._change(seats, "", person.id, GAVE_BACK)
        return await self._who(await self._seats(session, group), person.id)

    async def moved(self, person: Person, session: str) -> None:
        """Somebody sits in another group now: the one that they presented for is asked anew."""
        found = await self.together.session(session)
        for each in (await self.together.sessions.presenters(found.forum, found.id)).values():
            seats = await self._seats(session, each.group)
            if each.person == person.id and not seats.sits(person.id):
                await self._left(seats)

    async def gone(self, person: str) -> None:
        """Somebody is off the team, and presents for no group any more."""
        for each in await self.presenting():
            if each.person == person:
                await self._left(await self._seats(each.session, each.group), reachable=False)

    async def points(self, person: Person, session: str, group: int, wanted: Sequence[str]) -> Presenting:
        """The presenter's main points, at most three; what is no note of the group any more is left out."""
        seats, chosen = await self._own(person, session, group), tuple(dict.fromkeys(wanted))
        if len(chosen) > POINTS_MOST:
            raise TooManyPoints(limit=POINTS_MOST)
        there = {note.id for note in await self._notes(seats)}
        await self._point(seats, tuple(id_ for id_ in chosen if id_ in there))
        return await self._page(await self._seats(session, group))

    async def page(self, person: Person, session: str, group: int) -> Presenting:
        """The presenter's page as it stands now; for the presenter only, whom it addresses."""
        return await self._page(await self._own(person, session, group))

    async def page_for(self, person: str, session: str, group: int) -> Presenting | PresentsNoMore:
        """What the card in this person's chat says now."""
        seats = await self._seats(session, group)
        if seats.presenter.person != person:
            return PresentsNoMore(seats.session, group, presenters.name_of(seats.presenter.person, seats.joined))
        return await self._page(seats)

    async def asked_for(self, person: str, session: str, group: int) -> WhoPresents:
        """What is asked in this person's chat."""
        return await self._who(await self._seats(session, group), person)

    async def queue(self, person: Person, session: str) -> SpeakingQueue:
        """Who speaks when, and for which groups nobody does yet."""
        people.require(person, Role.ORGANISER)
        found = await self.together.session(session)
        joined = await self.together.sessions.participants(found.forum, found.id)
        chosen = await self.together.sessions.presenters(found.forum, found.id)
        return SpeakingQueue(found, presenters.queue(found, chosen, joined, self.minutes))

    async def presenting(self) -> tuple[Presenter, ...]:
        """Everybody who presents in a group work that is not locked."""
        forum = self.together.directory.forum().id
        sessions = [each for each in await self.together.sessions.of_forum(forum) if each.state is not State.LOCKED]
        chosen = [await self.together.sessions.presenters(forum, session.id) for session in sessions]
        return tuple(each for groups in chosen for each in groups.values() if each.person)

    async def _allowed(self, person: Person, session: str, group: int) -> _Seats:
        people.require_answerer(person)
        seats = await self._seats(session, group)
        if seats.session.state is State.LOCKED:
            raise Locked
        if not seats.sits(person.id) and person.role is not Role.ORGANISER:
            raise NotInGroup(group=group)
        return seats

    async def _own(self, person: Person, session: str, group: int) -> _Seats:
        seats = await self._allowed(person, session, group)
        if seats.presenter.person != person.id:
            raise NotThePresenter(group=group)
        return seats

    async def _seats(self, session: str, group: int) -> _Seats:
        found = await self.together.session(session)
        if found.group(group) is None:
            raise NoSuchGroup(group=group, groups=len(found.groups))
        joined = await self.together.sessions.participants(found.forum, found.id)
        stored = await self.together.sessions.presenter(found.forum, found.id, group)
        return _Seats(found, group, joined, stored)

    async def _left(self, seats: _Seats, *, reachable: bool = True) -> None:
        if seats.session.state is not State.LOCKED:
            await self._change(seats, "", seats.stored.person, LEFT, reachable=reachable)

    async def _change(self, seats: _Seats, whom: str, actor: str, act: str, *, reachable: bool = True) -> None:
        """Where somebody was faster, theirs stands."""
        now, old = self.together.clock.now(), seats.stored
        new = replace(old, person=whom, points=(), version=old.version + 1)
        deed = Deed(f"{seats.session.id}:{seats.group}", now, actor, act, old.person, whom)
        try:
            await self.together.sessions.present(new, seats.session.forum, _rows(seats, new, now, reachable), deed)
        except ChangedMeanwhile:
            return

    async def _point(self, seats: _Seats, chosen: tuple[str, ...]) -> None:
        old, now = seats.stored, self.together.clock.now()
        if chosen == old.points:
            return
        new = replace(old, points=chosen, version=old.version + 1)
        deed = Deed(
            f"{seats.session.id}:{seats.group}", now, old.person, POINTED, " ".join(old.points), " ".join(chosen)
        )
        rows = [live.page_row(seats.session, seats.group, old.person, now)]
        await self.together.sessions.present(new, seats.session.forum, rows, deed)

    async def _who(self, seats: _Seats, reader: str) -> WhoPresents:
        """Where nobody presents, with the name of who did last, and whether they sit there still."""
        shown = WhoPresents(seats.session, seats.group, seats.members, seats.presenter, reader=reader)
        if seats.presenter.person:
            return shown
        person = seats.stored.person or await self._last(seats)
        return replace(shown, gone=presenters.name_of(person, seats.joined), cannot=seats.sits(person))

    async def _page(self, seats: _Seats) -> Presenting:
        slot, notes = presenters.slot(seats.session, seats.group, self.minutes), await self._notes(seats)
        there = {note.id for note in notes}
        return Presenting(
            session=seats.session,
            group=seats.group,
            place=slot.number,
            groups=slot.of,
            at=slot.starts,
            minutes=slot.minutes,
            notes=notes,
            points=tuple(id_ for id_ in seats.presenter.points if id_ in there),
            by=await self._chosen_by(seats),
        )

    async def _chosen_by(self, seats: _Seats) -> str:
        deeds = await self._deeds(seats)
        chose = next((deed for deed in reversed(deeds) if deed.act == CHOSE), None)
        if chose is None or chose.actor == chose.after:
            return ""
        return presenters.name_of(chose.actor, seats.joined)

    async def _last(self, seats: _Seats) -> str:
        """Who gave the role back, or left, last."""
        acts = [deed for deed in await self._deeds(seats) if deed.act in (GAVE_BACK, LEFT)]
        return acts[-1].before if acts else ""

    async def _deeds(self, seats: _Seats) -> tuple[Deed, ...]:
        return await self.together.sessions.deeds(seats.session.forum, f"{seats.session.id}:{seats.group}")

    async def _notes(self, seats: _Seats) -> tuple[Note, ...]:
        return await self.together.notes.of_session(seats.session.forum, seats.session.id, str(seats.group))


def _rows(seats: _Seats, new: Presenter, now: datetime, reachable: bool) -> list[Delivery]:
    """Whoever presents, or did and can be reached, has it on a card; where nobody does, the others are asked."""
    told = [person for person in (new.person, seats.stored.person) if person]
    pages = [live.page_row(seats.session, seats.group, person, now) for person in told if reachable]
    asked = [] if new.person else [_ask(seats, each, new, now) for each in seats.members if each.person not in told]
    return [*pages, *asked, *live.drawn(seats.session, seats.group, seats.joined, new.person, now)]


def _ask(seats: _Seats, asked: Participant, new: Presenter, now: datetime) -> Delivery:
    about = live.subject(seats.session.id, seats.group, asked.person)
    key = f"groupwork.presenters:{about}:{new.version}"
    return Delivery(seats.session.forum, Kind.PRESENTERS, targets.person(asked.person), key, about, now)

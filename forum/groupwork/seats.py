"""Where people take their seats in group work, and where a note of theirs belongs."""

from dataclasses import dataclass

from forum import people
from forum.errors import ForumError
from forum.groupwork import deliveries, live, rounds
from forum.groupwork.ports import Sessions
from forum.groupwork.rounds import Position, Stage
from forum.groupwork.sessions import Group, Participant, Place, Session, State
from forum.people import Person
from forum.ports import Clock, Delivery, Directory
from forum.workshop.questions import Question
from forum.workshop.sittings import Locked, Round, Shut, Sitting


class NoSuchSession(ForumError):
    """No group work of that id or code in this forum; args: typed (a code, or "")."""

    key = "error-no-such-session"


class NoSuchGroup(ForumError):
    """The session has no break-out group of that number; args: group, groups (how many it has)."""

    key = "error-no-such-group"


class InAnotherGroup(ForumError):
    """The person sits in another group and is asked whether to change; args: current, wanted (numbers)."""

    key = "error-in-another-group"


@dataclass(frozen=True, slots=True)
class Seats:
    """The part of the desk that is asked by everybody; it implements forum.workshop.sittings.Sittings."""

    directory: Directory
    sessions: Sessions
    clock: Clock

    async def find(self, session: str) -> Session:
        """The session, or NoSuchSession."""
        found = await self.sessions.find(self.directory.forum().id, session)
        if found is None:
            raise NoSuchSession(typed="")
        return found

    async def by_code(self, code: str) -> Session:
        """The newest session of that code, over or not; NoSuchSession."""
        known = await self.sessions.of_forum(self.directory.forum().id)
        found = next((session for session in known if session.code == code), None)
        if found is None:
            raise NoSuchSession(typed=code)
        return found

    async def open(self) -> tuple[Session, ...]:
        """The sessions that take something in: what is under way first, else newest first."""
        known, now = await self.sessions.of_forum(self.directory.forum().id), self.clock.now()
        return rounds.foremost((session for session in known if rounds.takes_in(session, now)), now)

    def position(self, session: Session) -> Position:
        """Where it stands now."""
        return rounds.position(session, self.clock.now())

    def takes_in(self, session: Session) -> bool:
        """Whether it is not locked, nor its cut-off past."""
        return session.state is not State.LOCKED and self.clock.now() <= session.cut_off

    async def join(self, person: Person, session: str, group: int, *, switch: bool = False) -> Participant:
        """Take a seat, once; who comes back to a session after another sits there again.

        Raises InAnotherGroup unless `switch`, NoSuchGroup, NoSuchSession, and Shut or Locked after the cut-off.
        """
        people.require_answerer(person)
        found, forum = await self.find(session), self.directory.forum().id
        self._require_open(found)
        if found.group(group) is None:
            raise NoSuchGroup(group=group, groups=len(found.groups))
        seat = await self.sessions.participant(forum, found.id, person.id)
        if seat and seat.group != group and not switch:
            raise InAnotherGroup(current=seat.group, wanted=group)
        latest = await self.sessions.latest(forum, person.id)
        if seat and seat.group == group and latest and latest.session == found.id:
            return seat
        return await self._seated(person, found, group, seat)

    async def seat(self, person: Person, session: str) -> Participant | None:
        """The person's seat in this session."""
        return await self.sessions.participant(self.directory.forum().id, session, person.id)

    async def seated(self, session: str, group: int = 0) -> tuple[Participant, ...]:
        """Who sits in a group (0: in any), in the order of joining."""
        known = await self.sessions.participants(self.directory.forum().id, session)
        return tuple(each for each in known if group in (0, each.group))

    async def groups_of(self, session: Session, village: str) -> tuple[Group, ...]:
        """The groups in which somebody of that village may sit: those it was given, else those given to nobody."""
        given = tuple(group for group in session.groups if village in group.villages)
        return given or tuple(group for group in session.groups if not group.villages)

    async def open_place(self, place: Place) -> None:
        """A shared place outside the team that gets the session's cards too; once."""
        self._require_open(await self.find(place.session))
        await self.sessions.open_place(self.directory.forum().id, place)

    async def of(self, person: Person, session: str = "", village: str = "") -> Sitting | None:
        """Sittings.of: what is named wins, and what nobody knows is no group work."""
        forum = self.directory.forum().id
        found = await self.sessions.find(forum, session) if session else await self._latest(person, forum)
        if found is None:
            return None
        seat = await self.sessions.participant(forum, found.id, person.id)
        return self._sitting(found, str(seat.group) if seat else _only_group(found, village))

    async def by_id(self, session: str) -> Sitting | None:
        """Sittings.by_id."""
        found = await self.sessions.find(self.directory.forum().id, session)
        return self._sitting(found, "") if found else None

    async def wrote(self, person: Person, sitting: Sitting) -> tuple[Delivery, ...]:
        """Sittings.wrote."""
        forum = self.directory.forum().id
        found = await self.sessions.find(forum, sitting.session)
        if found is None:
            return ()
        seat = await self.sessions.participant(forum, found.id, person.id)
        seat = seat or self._by_sending(person, found, sitting.group)
        if seat and not seat.wrote:
            await self.sessions.wrote(forum, seat)
        return await self.changed(found.id, sitting.group)

    async def changed(self, session: str, group: str) -> tuple[Delivery, ...]:
        """Sittings.changed: the organiser's card, and the first in line of the group's live cards."""
        forum, now = self.directory.forum().id, self.clock.now()
        found = await self.sessions.find(forum, session)
        if found is None:
            return ()
        number = int(group) if group.isdecimal() else 0
        joined = await self.sessions.participants(forum, session)
        presents = (await self.sessions.presenter(forum, session, number)).person
        return deliveries.redrawn(found, number, joined, presents, now)

    def _by_sending(self, person: Person, session: Session, group: str) -> Participant | None:
        """The seat of somebody who answers without having joined, where their village sits in this group only.

        Its times are the session's own, for the moment of sending would tell whose an anonymous note is. They have
        seen the card of the question that stands, and are shown the next; who joined another session stays there.
        """
        if not group or group != _only_group(session, person.village):
            return None
        index = rounds.position(session, self.clock.now()).index
        since = session.switches[index] if index >= 0 else session.created_at
        name = people.plain_name(person.name)
        return Participant(session.id, person.id, int(group), name, person.language, since, came_at=session.created_at)

    async def _seated(self, person: Person, session: Session, group: int, before: Participant | None) -> Participant:
        now, name = self.clock.now(), people.plain_name(person.name)
        joined_at, came_at = (before.joined_at, now) if before else (now, None)
        wrote = bool(before and before.wrote)
        seat = Participant(session.id, person.id, group, name, person.language, joined_at, wrote, came_at)
        card = deliveries.session_card(session, now + deliveries.REST)
        moved = before is not None and before.group != group
        left = await self._live(session, before.group, without=person.id) if before and moved else ()
        joined = await self._live(session, group, also=seat)
        await self.sessions.join(seat, session.forum, (card, *left, *joined))
        return seat

    async def _live(
        self, session: Session, group: int, *, also: Participant | None = None, without: str = ""
    ) -> tuple[Delivery, ...]:
        """What draws a group's live card anew, as it will sit."""
        if not group:
            return ()
        known = await self.sessions.participants(session.forum, session.id)
        moved = also.person if also else without
        sitting = [each for each in known if each.person != moved]
        presents = (await self.sessions.presenter(session.forum, session.id, group)).person
        return live.drawn(session, group, [*sitting, *([also] if also else [])], presents, self.clock.now())

    async def _latest(self, person: Person, forum: str) -> Session | None:
        seat = await self.sessions.latest(forum, person.id)
        found = await self.sessions.find(forum, seat.session) if seat else None
        return found if found and rounds.takes_in(found, self.clock.now()) else None

    def _sitting(self, session: Session, group: str) -> Sitting:
        now = self.clock.now()
        at = rounds.position(session, now)
        return Sitting(
            session=session.id,
            meeting=session.meeting,
            group=group,
            current=_current(session, at),
            wish_year=session.wish_year,
            late=at.stage is Stage.CLOSED,
            shut=now > session.cut_off,
            locked=session.state is State.LOCKED,
            rounds=_rounds(session),
            organiser=session.created_by,
            cut_off=session.cut_off,
            code=session.code,
        )

    def _require_open(self, session: Session) -> None:
        if session.state is State.LOCKED:
            raise Locked
        if not rounds.takes_in(session, self.clock.now()):
            raise Shut


def _rounds(session: Session) -> tuple[Round, ...]:
    """While the clock stands nobody knows when a question ends."""
    stands = session.paused_at is not None
    return tuple(Round(each, None if stands else rounds.ends(session, each)) for each in session.questions)


def _current(session: Session, at: Position) -> Question | None:
    """While the presenter is chosen, what comes still belongs to the last question."""
    return session.questions[-1] if at.stage is Stage.PRESENTERS else at.question


def _only_group(session: Session, village: str) -> str:
    given = [group for group in session.groups if village and village in group.villages]
    return str(given[0].number) if len(given) == 1 else ""

"""Where organisers start and steer group work."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from forum import ids, people
from forum.errors import ChangedMeanwhile
from forum.groupwork import deliveries, planning, rounds
from forum.groupwork.planning import Wish as Wish
from forum.groupwork.ports import Names, NextMeeting
from forum.groupwork.posts import Closed, GroupCount, SessionCard
from forum.groupwork.rounds import Act
from forum.groupwork.seats import InAnotherGroup as InAnotherGroup
from forum.groupwork.seats import NoSuchGroup as NoSuchGroup
from forum.groupwork.seats import NoSuchSession as NoSuchSession
from forum.groupwork.seats import Seats
from forum.groupwork.sessions import Deed, Participant, Session
from forum.groupwork.usual import USUAL, Usual
from forum.people import Person, Role

PREPARED = "prepare"
NEWEST = 5


@dataclass(frozen=True, slots=True)
class GroupWork(Seats):
    """The desk; implements forum.workshop.sittings.Sittings too."""

    meetings: NextMeeting
    names: Names
    usual: Usual = USUAL

    async def prepare(self, person: Person, wish: Wish, token: str = "") -> Session:
        """A new session with its code; planning.BadWish where it cannot be. Organisers only.

        The same person's same `token` is a repeat of what it made before; "" is never one.
        """
        people.require(person, Role.ORGANISER)
        forum, now = self.directory.forum(), self.clock.now()
        id_ = ids.key_for("groupwork", person.id, token or ids.new())
        if known := await self.sessions.find(forum.id, id_):
            return known
        meeting = await self.meetings.next_id(forum.id, now)
        taken = {session.code for session in await self.open()}
        session = replace(planning.planned(wish, forum, meeting, person.id, now, taken, self.usual), id=id_)
        cards = [deliveries.announcement(session, now), deliveries.session_card(session, now)]
        deed = Deed(session.id, now, person.id, PREPARED, after=_clock(session))
        try:
            await self.sessions.add(session, [*cards, *deliveries.clock(session, now)], deed)
        except ChangedMeanwhile:
            # A second tap at the same moment finds what the first one made; a code that was taken is drawn anew.
            return await self.prepare(person, wish, token)
        return session

    async def another(self, person: Person, token: str) -> Session | None:
        """The newest session whose clock is not over; the one that this `token` made is not another."""
        people.require(person, Role.ORGANISER)
        own = ids.key_for("groupwork", person.id, token)
        ahead = (each for each in await self.open() if self.position(each).stage is not rounds.Stage.CLOSED)
        return next((each for each in ahead if each.id != own), None)

    async def act(self, person: Person, session: str, act: Act, seen: int | None = None) -> SessionCard:
        """Each press once; `seen` is `rounds.stamp` of the card that was pressed, None for typed words.

        A press that somebody, or the clock, was faster than changes nothing: the card says so (`stale`).
        """
        people.require(person, Role.ORGANISER)
        found, now = await self.find(session), self.clock.now()
        if seen not in (None, rounds.stamp(found, now)):
            return await self._card(found, stale=True, by_clock=rounds.version_in(seen or 0) == found.version)
        turned = rounds.acted(found, act, now)
        if turned is found:
            return await self._card(found)
        deed = Deed(found.id, now, person.id, act.value, _clock(found), _clock(turned))
        try:
            await self.sessions.change(turned, deliveries.after(found, act, turned, now), deed)
        except ChangedMeanwhile:
            return await self._card(await self.find(session), stale=True)
        return await self._card(turned)

    async def shown(self, person: Person, session: str = "") -> SessionCard:
        """How a session stands, for an organiser; "" is `newest`. NoSuchSession where there is none."""
        people.require(person, Role.ORGANISER)
        return await self._card(await self.find(session) if session else await self.newest())

    async def newest(self) -> Session:
        """The one under way, else the newest that takes something in, else the newest of all; NoSuchSession."""
        known = await self.open() or await self.sessions.of_forum(self.directory.forum().id)
        if not known:
            raise NoSuchSession(typed="")
        return known[0]

    async def card(self, session: str) -> SessionCard:
        """The control card as it is posted."""
        return await self._card(await self.find(session))

    async def closed(self, session: str) -> Closed:
        """The thanks, with how many notes were stored."""
        found = await self.find(session)
        return Closed(found, sum((await self.sessions.tally(found.forum, found.id)).values()))

    async def log(self, person: Person, session: str = "") -> SessionCard:
        """As `shown`, with everything that was ever pressed."""
        people.require(person, Role.ORGANISER)
        return await self._card(await self.find(session) if session else await self.newest(), deeds=None)

    async def _card(
        self, session: Session, *, stale: bool = False, by_clock: bool = False, deeds: int | None = NEWEST
    ) -> SessionCard:
        now = self.clock.now()
        notes = await self.sessions.tally(session.forum, session.id)
        seated = await self.sessions.participants(session.forum, session.id)
        done = await self.sessions.deeds(session.forum, session.id)
        newest = done[-deeds:] if deeds else done
        return SessionCard(
            session=session,
            position=rounds.position(session, now),
            counts=_counts(session, seated, dict(notes)),
            deeds=newest,
            names={deed.actor: self.names.name_of(deed.actor) for deed in newest},
            now=now,
            stale=stale,
            by_clock=by_clock,
        )


def _counts(session: Session, seated: Iterable[Participant], notes: dict[str, int]) -> tuple[GroupCount, ...]:
    joined: dict[int, list[Participant]] = {}
    for each in seated:
        joined.setdefault(each.group, []).append(each)
    numbers = (group.number for group in session.groups)
    return tuple(_count(number, joined.get(number, []), notes.get(str(number), 0)) for number in numbers)


def _count(number: int, seated: list[Participant], notes: int) -> GroupCount:
    return GroupCount(number, len(seated), sum(each.wrote for each in seated), notes)


def _clock(session: Session) -> str:
    """The times in force, as the audit keeps them."""
    return " ".join(f"{time:%Y-%m-%dT%H:%M:%SZ}" for time in session.switches)

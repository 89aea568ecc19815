"""Where a break-out group's notes are looked at together: the live card of each group, and that of all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from forum import people
from forum.groupwork import live, presenters, rounds
from forum.groupwork.ports import Sessions
from forum.groupwork.posts import GroupCard, GroupCount
from forum.groupwork.seats import NoSuchGroup, NoSuchSession
from forum.groupwork.sessions import Participant, Presenter, Session, State
from forum.people import Person, Role
from forum.ports import Clock, Delivery, Directory
from forum.workshop import matrix
from forum.workshop.matrix import Matrix
from forum.workshop.notes import Note
from forum.workshop.ports import Notes


@dataclass(frozen=True, slots=True)
class AllGroups:
    """A session's matrix, and how each of its groups gets on."""

    session: Session
    matrix: Matrix
    counts: tuple[GroupCount, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """The desk. The list of notes is open to the whole team, so whoever may answer may look at every group."""

    directory: Directory
    sessions: Sessions
    notes: Notes
    clock: Clock

    async def group(self, person: Person, session: str, group: int) -> GroupCard:
        """One group's card as it stands now; NoSuchSession, NoSuchGroup."""
        people.require_answerer(person)
        return await self.card(await self.session(session), group)

    async def all(self, person: Person, session: str) -> AllGroups:
        """Every group's notes together."""
        people.require_answerer(person)
        found = await self.session(session)
        notes = await self.notes.of_session(found.forum, found.id)
        joined = await self.sessions.participants(found.forum, found.id)
        counts = tuple(_count(each.number, joined, notes) for each in found.groups)
        return AllGroups(found, matrix.drawn(notes, "", found.meeting), counts)

    async def seat(self, person: Person) -> Participant | None:
        """Where the person sits, as long as that group work takes something in."""
        people.require_answerer(person)
        seat = await self.sessions.latest(self.directory.forum().id, person.id)
        found = await self.sessions.find(self.directory.forum().id, seat.session) if seat else None
        return seat if found and self._takes_in(found) else None

    async def newest(self, person: Person) -> Session | None:
        """For an organiser, who need not sit anywhere: the group work that is under way, else was made last."""
        if person.role is not Role.ORGANISER:
            return None
        found = rounds.foremost(await self.sessions.of_forum(self.directory.forum().id), self.clock.now())
        return next((each for each in found if self._takes_in(each)), None)

    async def card(self, session: Session, group: int, *, copy: bool = False) -> GroupCard:
        """The value that is posted; a copy that follows late leaves out what is true for a minute only."""
        if session.group(group) is None:
            raise NoSuchGroup(group=group, groups=len(session.groups))
        now = self.clock.now()
        notes = await self.notes.of_session(session.forum, session.id, str(group))
        joined = await self.sessions.participants(session.forum, session.id)
        position = rounds.position(session, now)
        soon = not copy or live.near(joined)
        said = live.lines(session, position, notes, now) if soon else live.NO_LINES
        return GroupCard(
            session=session,
            position=position,
            group=group,
            matrix=matrix.drawn(notes, "", session.meeting),
            joined=len(live.members(joined, group)),
            wrote=sum(each.wrote for each in live.members(joined, group)),
            last_minute=said.last_minute,
            nudge=(said.nudge[0].value, said.nudge[1]) if said.nudge else None,
            presenter=await self._presenter(session, group, joined),
            timed=soon,
        )

    async def rows(self, session: Session, group: int, *, copies: bool) -> tuple[Delivery, ...]:
        """What a row that stands for several is spread into: the copies of one group, or each group's first card.

        When the group work closes, and where copies follow at once, they are drawn with the firsts. Copies are posted
        from the first note on: before it, nobody's turn at the limits is spent on them.
        """
        now, joined = self.clock.now(), await self.sessions.participants(session.forum, session.id)
        if copies:
            presents = (await self.sessions.presenter(session.forum, session.id, group)).person
            own = live.members(joined, group)
            begun = any(each.wrote for each in own) or await self._noted(session, group)
            rest = [each for each in own if each != live.first(own, group, presents)] if begun else []
            return tuple(live.copy_row(session, each, now) for each in rest)
        chosen = await self.sessions.presenters(session.forum, session.id)
        seated = live.by_group(joined)
        heads = [live.first(own, number, _person(chosen.get(number))) for number, own in seated.items()]
        firsts = [live.first_row(session, head, now) for head in heads if head]
        due = self._copies_due(session, joined, now)
        followed = [number for number, own in seated.items() if len(own) > 1]
        return (*firsts, *(live.copies_row(session, number, due) for number in followed if due))

    async def _noted(self, session: Session, group: int) -> bool:
        return bool(await self.notes.of_session(session.forum, session.id, str(group)))

    async def session(self, id_: str) -> Session:
        """The session, or NoSuchSession."""
        found = await self.sessions.find(self.directory.forum().id, id_)
        if found is None:
            raise NoSuchSession(typed="")
        return found

    def _copies_due(self, session: Session, joined: Sequence[Participant], now: datetime) -> datetime | None:
        if live.near(joined):
            return now
        return now + live.rests(joined).copies if now >= session.closes else None

    async def _presenter(self, session: Session, group: int, joined: Sequence[Participant]) -> str:
        found = await self.sessions.presenter(session.forum, session.id, group)
        return presenters.name_of(presenters.standing(found, joined).person, joined)

    def _takes_in(self, session: Session) -> bool:
        return session.state is not State.LOCKED and rounds.takes_in(session, self.clock.now())


def _person(presenter: Presenter | None) -> str:
    return presenter.person if presenter else ""


def _count(group: int, joined: Sequence[Participant], notes: Sequence[Note]) -> GroupCount:
    own = live.members(joined, group)
    written = sum(note.group == str(group) for note in notes)
    return GroupCount(group, len(own), sum(each.wrote for each in own), written)

"""The cellar of group work in memory (forum.groupwork.ports.Sessions), and a session of the evening in May 2021."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from forum.errors import ChangedMeanwhile
from forum.groupwork import rounds
from forum.groupwork.sessions import Deed, Group, Participant, Place, Presenter, Session
from forum.ports import Delivery
from forum.workshop.questions import Question

START = datetime(2021, 5, 4, 15, 40, tzinfo=UTC)


def evening(*groups: tuple[str, ...], code: str = "4711", starts: datetime = START, **more: object) -> Session:
    """5, 3 and 10 minutes from 17.40 and two for the presenter; groups are given as the villages that sit in each."""
    times = rounds.switches(starts, (5, 3, 10), 2)
    made = Session(
        id=f"session-{code}",
        forum="landsbyforum",
        meeting="open",
        code=code,
        questions=tuple(Question),
        minutes=(5, 3, 10),
        slack=2,
        wish_year=2025,
        groups=tuple(Group(number, villages) for number, villages in enumerate(groups, 1)),
        switches=times,
        cut_off=times[-1] + timedelta(days=2, hours=18),
        created_by="lise",
        created_at=starts - timedelta(minutes=2),
        changed_at=starts - timedelta(minutes=2),
    )
    return replace(made, **more)  # type: ignore[arg-type]


@dataclass
class PaperSessions:
    sessions: dict[str, Session] = field(default_factory=dict)
    seats: dict[tuple[str, str], Participant] = field(default_factory=dict)
    standing: set[Place] = field(default_factory=set)
    chosen: dict[tuple[str, int], Presenter] = field(default_factory=dict)
    acts: list[Deed] = field(default_factory=list)
    rows: list[Delivery] = field(default_factory=list)

    async def add(self, session: Session, rows: Sequence[Delivery], deed: Deed) -> None:
        await self._write(session, rows, deed)

    async def change(self, session: Session, rows: Sequence[Delivery], deed: Deed) -> None:
        if self.sessions[session.id].version != session.version - 1:
            raise ChangedMeanwhile
        await self._write(session, rows, deed)

    async def find(self, forum: str, session: str) -> Session | None:
        found = self.sessions.get(session)
        return found if found and found.forum == forum else None

    async def of_forum(self, forum: str) -> tuple[Session, ...]:
        mine = [each for each in self.sessions.values() if each.forum == forum]
        return tuple(sorted(mine, key=lambda each: each.created_at, reverse=True))

    async def join(self, participant: Participant, forum: str, rows: Sequence[Delivery]) -> None:
        self.seats[participant.session, participant.person] = participant
        self.rows += rows

    async def participants(self, forum: str, session: str) -> tuple[Participant, ...]:
        return tuple(each for each in self.seats.values() if each.session == session)

    async def participant(self, forum: str, session: str, person: str) -> Participant | None:
        return self.seats.get((session, person))

    async def latest(self, forum: str, person: str) -> Participant | None:
        mine = [each for each in self.seats.values() if each.person == person]
        return max(mine, key=lambda each: each.came_at or each.joined_at, default=None)

    async def wrote(self, forum: str, seat: Participant) -> None:
        known = self.seats.get((seat.session, seat.person), seat)
        self.seats[seat.session, seat.person] = replace(known, wrote=True)

    async def tally(self, forum: str, session: str) -> Mapping[str, int]:
        return {}

    async def open_place(self, forum: str, place: Place) -> None:
        self.standing.add(place)

    async def places(self, forum: str, session: str) -> tuple[Place, ...]:
        return tuple(each for each in self.standing if each.session == session)

    async def presenters(self, forum: str, session: str) -> Mapping[int, Presenter]:
        return {group: each for (of, group), each in self.chosen.items() if of == session}

    async def presenter(self, forum: str, session: str, group: int) -> Presenter:
        return self.chosen.get((session, group), Presenter(session, group))

    async def present(self, presenter: Presenter, forum: str, rows: Sequence[Delivery], deed: Deed) -> None:
        before = await self.presenter(forum, presenter.session, presenter.group)
        if before.version != presenter.version - 1:
            raise ChangedMeanwhile
        self.chosen[presenter.session, presenter.group] = presenter
        self.rows += rows
        self.acts.append(deed)

    async def deeds(self, forum: str, subject: str) -> tuple[Deed, ...]:
        return tuple(each for each in self.acts if each.subject == subject)

    async def _write(self, session: Session, rows: Sequence[Delivery], deed: Deed) -> None:
        self.sessions[session.id] = session
        self.rows += rows
        self.acts.append(deed)

"""Group work in the cellar: a session, what its clock will do, and who did what are written in one transaction."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, insert, select, update

from forum.errors import ChangedMeanwhile
from forum.groupwork import deliveries
from forum.groupwork.sessions import Deed, Group, Participant, Place, Presenter, Session, State
from forum.people import Language
from forum.ports import Delivery
from forum.workshop.questions import Question
from store import audit
from store.at_hand import AtHand
from store.cellar import Cellar
from store.group_tables import presenters, session_places, sessions
from store.outbox import put_in
from store.schema import notes, outbox
from store.seats import Key, Seats, taken
from store.times import read, stored

_MICROSECOND = timedelta(microseconds=1)


class SqlSessions:
    """Implements forum.groupwork.ports.Sessions."""

    def __init__(self, cellar: Cellar) -> None:
        self._cellar = cellar
        self._seats = Seats(cellar)
        self._all: AtHand[str, tuple[Session, ...]] = AtHand(self._read)
        self._places: AtHand[Key, tuple[Place, ...]] = AtHand(self._read_places)
        self._presenters: AtHand[Key, dict[int, Presenter]] = AtHand(self._read_presenters)

    async def add(self, session: Session, rows: Sequence[Delivery], deed: Deed) -> None:
        try:
            await self._cellar.deliver(lambda connection: _add(connection, session, rows, deed))
        finally:
            self._all.forget()

    async def change(self, session: Session, rows: Sequence[Delivery], deed: Deed) -> None:
        try:
            await self._cellar.deliver(lambda connection: change_in(connection, session, rows, deed))
        finally:
            self._all.forget()

    async def find(self, forum: str, session: str) -> Session | None:
        return next((known for known in await self._all.find(forum) if known.id == session), None)

    async def of_forum(self, forum: str) -> tuple[Session, ...]:
        return await self._all.find(forum)

    async def join(self, participant: Participant, forum: str, rows: Sequence[Delivery]) -> None:
        def unit(connection: Connection) -> Participant:
            put_in(connection, rows, participant.came_at or participant.joined_at)
            return taken(connection, forum, participant)

        self._seats.learn(forum, await self._cellar.deliver(unit))

    async def participants(self, forum: str, session: str) -> tuple[Participant, ...]:
        return tuple((await self._seats.of(forum, session)).values())

    async def participant(self, forum: str, session: str, person: str) -> Participant | None:
        return (await self._seats.of(forum, session)).get(person)

    async def latest(self, forum: str, person: str) -> Participant | None:
        return await self._seats.latest(forum, person)

    async def wrote(self, forum: str, seat: Participant) -> None:
        await self._seats.wrote(forum, seat)

    async def tally(self, forum: str, session: str) -> Mapping[str, int]:
        return await self._cellar.read(lambda connection: _tally(connection, forum, session))

    async def open_place(self, forum: str, place: Place) -> None:
        try:
            await self._cellar.write(lambda connection: _open_place(connection, forum, place))
        finally:
            self._places.forget()

    async def places(self, forum: str, session: str) -> tuple[Place, ...]:
        return await self._places.find((forum, session))

    async def presenters(self, forum: str, session: str) -> Mapping[int, Presenter]:
        return await self._presenters.find((forum, session))

    async def presenter(self, forum: str, session: str, group: int) -> Presenter:
        return (await self.presenters(forum, session)).get(group, Presenter(session, group))

    async def present(self, presenter: Presenter, forum: str, rows: Sequence[Delivery], deed: Deed) -> None:
        try:
            await self._cellar.deliver(lambda connection: _present(connection, presenter, forum, rows, deed))
        finally:
            self._presenters.forget()

    async def deeds(self, forum: str, subject: str) -> tuple[Deed, ...]:
        return await self._cellar.read(lambda connection: audit.deeds(connection, forum, subject))

    def forget(self) -> None:
        """After somebody else wrote to these tables."""
        for each in (self._all, self._places, self._presenters, self._seats):
            each.forget()

    async def _read(self, forum: str) -> tuple[Session, ...]:
        mine = select(sessions).where(sessions.c.forum_id == forum)
        newest = mine.order_by(sessions.c.created_at.desc(), sessions.c.id)
        return tuple(map(session_of, await self._cellar.read(lambda connection: connection.execute(newest).all())))

    async def _read_places(self, key: Key) -> tuple[Place, ...]:
        where = session_places.c
        mine = select(where.session, where.conversation, where.language).where(
            where.forum_id == key[0], where.session == key[1]
        )
        rows = await self._cellar.read(lambda connection: connection.execute(mine).all())
        return tuple(Place(session, conversation, Language(language)) for session, conversation, language in rows)

    async def _read_presenters(self, key: Key) -> dict[int, Presenter]:
        mine = select(presenters).where(presenters.c.forum_id == key[0], presenters.c.session == key[1])
        rows = await self._cellar.read(lambda connection: connection.execute(mine).all())
        return {row.group_number: presenter_of(row) for row in rows}


def _add(connection: Connection, session: Session, rows: Sequence[Delivery], deed: Deed) -> None:
    mine, now = sessions.c.forum_id == session.forum, stored(session.created_at)
    same_code = (sessions.c.code == session.code) & (sessions.c.cut_off >= now)
    taken_already = select(sessions.c.id).where(mine, (sessions.c.id == session.id) | same_code)
    if connection.execute(taken_already.limit(1)).scalar() is not None:
        raise ChangedMeanwhile
    connection.execute(insert(sessions).values(_columns(session)))
    _told(connection, session, rows, deed)


def change_in(connection: Connection, session: Session, rows: Sequence[Delivery], deed: Deed) -> None:
    """Inside somebody's unit of work; whoever asks for it lets what is at hand be forgotten."""
    mine = (sessions.c.forum_id == session.forum) & (sessions.c.id == session.id)
    seen = sessions.c.version == session.version - 1
    if connection.execute(update(sessions).where(mine, seen).values(_columns(session))).rowcount != 1:
        raise ChangedMeanwhile
    ended = {"state": "cancelled", "settled_at": stored(session.changed_at)}
    connection.execute(update(outbox).where(_overtaken(session, rows)).values(ended))
    _told(connection, session, rows, deed)


def _overtaken(session: Session, rows: Sequence[Delivery]) -> ColumnElement[bool]:
    """What the clock would still have done; what fell due before the act and waits to be told is told all the same."""
    begins = outbox.c.key.startswith(deliveries.clock_keys(session.id), autoescape=True)
    waiting = (outbox.c.forum_id == session.forum) & begins & (outbox.c.state == "waiting")
    ahead = outbox.c.since > stored(session.changed_at)
    return waiting & (ahead | outbox.c.key.in_([row.key for row in rows]))


def _told(connection: Connection, session: Session, rows: Sequence[Delivery], deed: Deed) -> None:
    put_in(connection, rows, session.changed_at)
    audit.written(connection, session.forum, deed)


def _tally(connection: Connection, forum: str, session: str) -> dict[str, int]:
    mine = (notes.c.forum_id == forum) & (notes.c.session == session) & (notes.c.session != "")
    counted = select(notes.c.group_name, func.count().label("notes")).where(mine, notes.c.state == "active")
    return {row.group_name: row.notes for row in connection.execute(counted.group_by(notes.c.group_name))}


def _open_place(connection: Connection, forum: str, place: Place) -> None:
    words = {"session": place.session, "conversation": place.conversation, "language": place.language.value}
    row = insert(session_places).prefix_with("OR IGNORE").values({"forum_id": forum, **words})
    connection.execute(row)


def _present(connection: Connection, presenter: Presenter, forum: str, rows: Sequence[Delivery], deed: Deed) -> None:
    where = presenters.c
    mine = (where.forum_id == forum) & (where.session == presenter.session) & (where.group_number == presenter.group)
    now = {"person": presenter.person, "points": " ".join(presenter.points), "version": presenter.version}
    if presenter.version == 1:
        new = {"forum_id": forum, "session": presenter.session, "group_number": presenter.group, **now}
        done = connection.execute(insert(presenters).prefix_with("OR IGNORE").values(new))
    else:
        done = connection.execute(update(presenters).where(mine, where.version == presenter.version - 1).values(now))
    if done.rowcount != 1:
        raise ChangedMeanwhile
    put_in(connection, rows, deed.at)
    audit.written(connection, forum, deed)


def presenter_of(row: Row[Any]) -> Presenter:
    """A row of `presenters`."""
    return Presenter(row.session, row.group_number, row.person, tuple(row.points.split()), row.version)


def _columns(session: Session) -> dict[str, str | int]:
    return {
        "forum_id": session.forum,
        "id": session.id,
        "meeting": session.meeting,
        "code": session.code,
        "plan": json.dumps(_plan(session)),
        "wish_year": session.wish_year,
        "switches": json.dumps([stored(time) for time in session.switches]),
        "state": session.state.value,
        "paused_at": stored(session.paused_at) if session.paused_at else 0,
        "cut_off": stored(session.cut_off),
        "created_by": session.created_by,
        "created_at": stored(session.created_at),
        "changed_at": stored(session.changed_at),
        "version": session.version,
    }


def _plan(session: Session) -> dict[str, object]:
    return {
        "questions": [question.value for question in session.questions],
        "minutes": session.minutes,
        "slack": session.slack,
        "groups": [list(group.villages) for group in session.groups],
        "left": [time // _MICROSECOND for time in session.left],
    }


def session_of(row: Row[Any]) -> Session:
    """A row of `sessions`."""
    plan: dict[str, Any] = json.loads(row.plan)
    times: list[int] = json.loads(row.switches)
    paused: datetime | None = read(row.paused_at) if row.paused_at else None
    return Session(
        id=row.id,
        forum=row.forum_id,
        meeting=row.meeting,
        code=row.code,
        questions=tuple(map(Question, plan["questions"])),
        minutes=tuple(plan["minutes"]),
        slack=plan["slack"],
        wish_year=row.wish_year,
        groups=tuple(Group(number, tuple(villages)) for number, villages in enumerate(plan["groups"], 1)),
        switches=tuple(map(read, times)),
        cut_off=read(row.cut_off),
        created_by=row.created_by,
        created_at=read(row.created_at),
        changed_at=read(row.changed_at),
        state=State(row.state),
        paused_at=paused,
        version=row.version,
        left=tuple(micro * _MICROSECOND for micro in plan["left"]),
    )

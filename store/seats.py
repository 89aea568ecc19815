"""Who takes part in a session: read once, then kept at hand, for it is asked with every sending."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, Row, bindparam, select
from sqlalchemy.dialects.sqlite import Insert

from forum.groupwork.sessions import Participant
from forum.people import Language
from store.at_hand import AtHand
from store.cellar import Cellar
from store.group_tables import participants
from store.rows import inserted
from store.times import read, stored

Key = tuple[str, str]
_COLUMNS = ("forum_id", "session", "person", "group_number", "name", "language", "joined_at", "came_at", "wrote")
_OF = participants.c.forum_id == bindparam("forum")
_ALL = (
    select(participants)
    .where(_OF, participants.c.session == bindparam("session"))
    .order_by(participants.c.joined_at, participants.c.person)
)
_LATEST = (
    select(participants)
    .where(_OF, participants.c.person == bindparam("person"))
    .order_by(participants.c.came_at.desc(), participants.c.joined_at.desc())
    .limit(1)
)


class Seats:
    """What is at hand is turned by who writes here; whoever else writes to the table calls `forget`."""

    def __init__(self, cellar: Cellar) -> None:
        self._cellar = cellar
        self._taken: AtHand[Key, dict[str, Participant]] = AtHand(self._read)
        self._latest: AtHand[Key, Participant | None] = AtHand(self._read_latest)

    async def of(self, forum: str, session: str) -> dict[str, Participant]:
        """By person, in the order of joining; not to be changed."""
        return await self._taken.find((forum, session))

    async def latest(self, forum: str, person: str) -> Participant | None:
        return await self._latest.find((forum, person))

    def learn(self, forum: str, taken: Participant) -> None:
        """After somebody's seat was written."""
        self._taken.change((forum, taken.session), lambda known: _with(known, taken))
        self._latest.change((forum, taken.person), lambda old: _newer(old, taken))

    async def wrote(self, forum: str, seat: Participant) -> None:
        marked = replace(seat, wrote=True)
        self.learn(forum, await self._cellar.write(lambda connection: _taken(connection, forum, marked, _marked)))

    def forget(self) -> None:
        self._taken.forget()
        self._latest.forget()

    async def _read(self, key: Key) -> dict[str, Participant]:
        places = {"forum": key[0], "session": key[1]}
        rows = await self._cellar.read(lambda connection: connection.execute(_ALL, places).all())
        return {row.person: _participant(row) for row in rows}

    async def _read_latest(self, key: Key) -> Participant | None:
        places = {"forum": key[0], "person": key[1]}
        row = await self._cellar.read(lambda connection: connection.execute(_LATEST, places).one_or_none())
        return None if row is None else _participant(row)


def joined(connection: Connection, forum: str, session: str) -> list[Participant]:
    """Inside somebody's unit of work, in the order of joining."""
    return [_participant(row) for row in connection.execute(_ALL, {"forum": forum, "session": session})]


def taken(connection: Connection, forum: str, wanted: Participant) -> Participant:
    """The seat as it stands after somebody took it: their place in the order of joining, and that they wrote, stay."""
    return _taken(connection, forum, wanted, _moved)


def _taken(connection: Connection, forum: str, wanted: Participant, known: Callable[[Insert], Insert]) -> Participant:
    row = (
        forum,
        wanted.session,
        wanted.person,
        wanted.group,
        wanted.name,
        wanted.language.value,
        stored(wanted.joined_at),
        stored(wanted.came_at or wanted.joined_at),
        wanted.wrote,
    )
    inserted(connection, participants, _COLUMNS, [row], known)
    return _one(connection, forum, wanted.session, wanted.person)


def _moved(statement: Insert) -> Insert:
    new = statement.excluded
    return statement.on_conflict_do_update(
        index_elements=["forum_id", "session", "person"],
        set_={
            "group_number": new.group_number,
            "name": new.name,
            "language": new.language,
            "came_at": new.came_at,
        },
    )


def _marked(statement: Insert) -> Insert:
    return statement.on_conflict_do_update(
        index_elements=["forum_id", "session", "person"], set_={"wrote": statement.excluded.wrote}
    )


def _one(connection: Connection, forum: str, session: str, person: str) -> Participant:
    seat = participants.c
    mine = (seat.forum_id == forum) & (seat.session == session) & (seat.person == person)
    return _participant(connection.execute(select(participants).where(mine)).one())


def _participant(row: Row[tuple[object, ...]]) -> Participant:
    found = row._mapping
    return Participant(
        session=found["session"],
        person=found["person"],
        group=found["group_number"],
        name=found["name"],
        language=Language(found["language"]),
        joined_at=read(found["joined_at"]),
        wrote=found["wrote"],
        came_at=read(found["came_at"]) if found["came_at"] != found["joined_at"] else None,
    )


def _with(known: dict[str, Participant], taken: Participant) -> dict[str, Participant]:
    """In the order of `_ALL`."""
    seats = {**known, taken.person: taken}
    return seats if taken.person in known else dict(sorted(seats.items(), key=_joined))


def _joined(seat: tuple[str, Participant]) -> tuple[datetime, str]:
    return seat[1].joined_at, seat[0]


def _newer(old: Participant | None, new: Participant) -> Participant:
    """As `_LATEST` chooses."""
    return new if old is None or old.session == new.session or _came(new) >= _came(old) else old


def _came(seat: Participant) -> tuple[datetime, datetime]:
    return seat.came_at or seat.joined_at, seat.joined_at

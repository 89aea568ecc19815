"""Who let something go, how far it came, and who looks after a gathering (forum.sending.sendings)."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, select, update
from sqlalchemy.dialects.sqlite import Insert

from forum.errors import ChangedMeanwhile
from forum.groupwork.sessions import Deed
from forum.ports import Delivery, Kind
from forum.reasons import reason_of
from forum.sending import deliveries, receipts
from forum.sending.sendings import Holder, Line, Sending
from store import audit
from store.cellar import Cellar
from store.minutes_tables import holders, sendings
from store.outbox import put_in
from store.rows import inserted
from store.schema import outbox, posts
from store.times import read, stored

_SENDING = ("forum_id", "id", "by_person", "at", "due", "files", "resumed")
_HOLDER = ("forum_id", "gathering", "person", "at", "version")
_WAITING = ("waiting", "leased")


class SqlSendings:
    """Implements forum.sending.sendings.Sendings."""

    def __init__(self, cellar: Cellar) -> None:
        self._cellar = cellar

    async def begin(self, sending: Sending, rows: Sequence[Delivery], deed: Deed) -> Sending:
        return await self._cellar.deliver(partial(_begun, sending=sending, rows=rows, deed=deed))

    async def find(self, forum: str, id_: str) -> Sending | None:
        return await self._cellar.read(lambda connection: _found(connection, forum, id_))

    async def filed(self, sending: Sending, rows: Sequence[Delivery], now: datetime) -> None:
        standing = update(sendings).where(_this(sending.forum, sending.id)).values(files="\n".join(sending.files))

        def unit(connection: Connection) -> None:
            connection.execute(standing)
            put_in(connection, rows, now)

        await self._cellar.deliver(unit)

    async def withdraw(self, sending: Sending, key: str, deed: Deed) -> bool:
        return await self._cellar.write(partial(_withdrawn, sending=sending, key=key, deed=deed))

    async def lines(self, forum: str, id_: str) -> tuple[Line, ...]:
        return await self._cellar.read(lambda connection: _lines(connection, forum, id_))

    async def resume(self, forum: str, now: datetime) -> int:
        return await self._cellar.deliver(partial(_resumed, forum=forum, now=now))


class SqlHolders:
    """Implements forum.sending.sendings.Holders."""

    def __init__(self, cellar: Cellar) -> None:
        self._cellar = cellar

    async def of(self, forum: str, gathering: str) -> Holder | None:
        return await self._cellar.read(lambda connection: _holder(connection, forum, gathering))

    async def take(self, holder: Holder, rows: Sequence[Delivery], deed: Deed) -> None:
        await self._cellar.deliver(partial(_taken, holder=holder, rows=rows, deed=deed))


def _begun(connection: Connection, sending: Sending, rows: Sequence[Delivery], deed: Deed) -> Sending:
    """Whoever comes second meets the row of the first, and puts nothing."""
    standing = _found(connection, sending.forum, sending.id)
    if standing is not None:
        return standing
    values = (sending.forum, sending.id, sending.by, stored(sending.at), stored(sending.due), "", 0)
    inserted(connection, sendings, _SENDING, [values], _plain)
    put_in(connection, rows, sending.at)
    audit.written(connection, sending.forum, deed)
    return sending


def _found(connection: Connection, forum: str, id_: str) -> Sending | None:
    row = connection.execute(select(sendings).where(_this(forum, id_))).one_or_none()
    return None if row is None else _sending(row)


def _sending(row: Row[Any]) -> Sending:
    files = tuple(row.files.split("\n")) if row.files else ()
    return Sending(row.forum_id, row.id, row.by_person, read(row.at), read(row.due), files, row.resumed)


def _withdrawn(connection: Connection, sending: Sending, key: str, deed: Deed) -> bool:
    row = (outbox.c.forum_id == sending.forum) & (outbox.c.key == key) & (outbox.c.state == "waiting")
    ahead = row & (outbox.c.due > stored(deed.at))
    if connection.execute(update(outbox).where(ahead).values(state="cancelled")).rowcount != 1:
        return False
    connection.execute(delete(sendings).where(_this(sending.forum, sending.id)))
    audit.written(connection, sending.forum, deed)
    return True


def _lines(connection: Connection, forum: str, id_: str) -> tuple[Line, ...]:
    kinds = [kind.value for kind in deliveries.kinds_of(id_)]
    mine = (outbox.c.forum_id == forum) & outbox.c.kind.in_(kinds) & (outbox.c.batch == deliveries.name_in(id_))
    # Said so that the index of batches is used, which leaves the list's rows out.
    asked = select(outbox).where(mine, outbox.c.kind != Kind.LIST_NOTE.value).order_by(outbox.c.id)
    return tuple(map(_line, connection.execute(asked)))


def _line(row: Row[Any]) -> Line:
    place = row.subject.rpartition(":")[2]
    due = read(row.due) if row.state in _WAITING else None
    reason, person = reason_of(row.reason, row.detail), row.target.startswith("person:")
    return Line(Kind(row.kind), place, row.state, reason, person, due)


def _resumed(connection: Connection, forum: str, now: datetime) -> int:
    """A sending of which some went and some wait was stopped in the middle."""
    found = map(_sending, connection.execute(select(sendings).where(sendings.c.forum_id == forum)).all())
    halfway = [(each, sent) for each in found if (sent := _sent_before(_lines(connection, forum, each.id)))]
    for sending, sent in halfway:
        connection.execute(update(sendings).where(_this(forum, sending.id)).values(resumed=sent))
        holder = _holder(connection, forum, deliveries.name_in(sending.id))
        people = [sending.by, *([holder.person] if holder else [])]
        put_in(connection, deliveries.receipts(forum, sending.id, people, now), now)
    return len(halfway)


def _sent_before(lines: Iterable[Line]) -> int:
    """How many channels have it while others wait; 0 where none waits."""
    states = [line.state for line in receipts.channels(tuple(lines))]
    return states.count("done") if any(state in _WAITING for state in states) else 0


def forgotten(connection: Connection, forum: str, before: datetime) -> int:
    """Erase who pressed and who took over, and the messages and rows that name them; how many sendings and holders."""
    old = (sendings.c.forum_id == forum) & (sendings.c.at < stored(before))
    held = (holders.c.forum_id == forum) & (holders.c.at < stored(before))
    sent = map(deliveries.name_in, connection.execute(select(sendings.c.id).where(old)).scalars().all())
    taken = connection.execute(select(holders.c.gathering).where(held)).scalars().all()
    forget_telling(connection, forum, {*sent, *taken})
    gone = connection.execute(delete(sendings).where(old)).rowcount
    return gone + connection.execute(delete(holders).where(held)).rowcount


def forget_telling(connection: Connection, forum: str, gatherings: Iterable[str]) -> None:
    """The keys of receipts, trials and the word of who took over name those who read them."""
    for name in gatherings:
        settled = _named(outbox.c.key, name) & ~outbox.c.state.in_(_WAITING)
        connection.execute(delete(outbox).where(outbox.c.forum_id == forum, settled))
        connection.execute(delete(posts).where(posts.c.forum_id == forum, _named(posts.c.key, name)))


def _named(key: ColumnElement[str], name: str) -> ColumnElement[bool]:
    """Keys of one gathering's sending; erfa-2021-09-14 is not erfa-2021-09-14-2."""
    return key.startswith("sending.") & (func.instr(key + ":", f":{name}:") > 0)


def _holder(connection: Connection, forum: str, gathering: str) -> Holder | None:
    mine = select(holders).where(holders.c.forum_id == forum, holders.c.gathering == gathering)
    row = connection.execute(mine).one_or_none()
    return None if row is None else Holder(forum, gathering, row.person, read(row.at), row.version)


def _taken(connection: Connection, holder: Holder, rows: Sequence[Delivery], deed: Deed) -> None:
    standing = _holder(connection, holder.forum, holder.gathering)
    if (standing.version if standing else 0) != holder.version - 1:
        raise ChangedMeanwhile
    values = (holder.forum, holder.gathering, holder.person, stored(holder.at), holder.version)
    inserted(connection, holders, _HOLDER, [values], _moved)
    put_in(connection, rows, holder.at)
    audit.written(connection, holder.forum, deed)


def _this(forum: str, id_: str) -> ColumnElement[bool]:
    return (sendings.c.forum_id == forum) & (sendings.c.id == id_)


def _plain(statement: Insert) -> Insert:
    return statement


def _moved(statement: Insert) -> Insert:
    new = statement.excluded
    own = {"person": new.person, "at": new.at, "version": new.version}
    return statement.on_conflict_do_update(index_elements=["forum_id", "gathering"], set_=own)

"""Notes whose time is over are emptied here, a batch in a transaction (forum.privacy.retention.Shredder)."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from sqlalchemy import Connection, bindparam, delete, select, update

from forum.erfa.ports import Adoption
from forum.workshop.notes import State
from store import list_items, times, unsigning
from store.cellar import Cellar
from store.minutes_tables import consents
from store.notes import KEPT, keep_old
from store.outbox import put_in
from store.schema import note_versions, notes

_SPENT = (
    select(notes.c.id, notes.c.meeting, notes.c.village)
    .where(notes.c.forum_id == bindparam("forum"), notes.c.sent_at < bindparam("before"), KEPT)
    .order_by(notes.c.sent_at, notes.c.id)
    .limit(bindparam("limit"))
)

# Sending and submission are made from the author's id, and would still tell which notes came from one hand.
_NOBODYS = {"text": "", "author": "", "changed_by": "", "submission": "", "sending": "", "shown_as": ""}
_ABOUT_NOTHING = {"themes": "", "codebook": ""}


class SqlRetention:
    """An erased note leaves its key, its place in the matrix, its language and its times: list and repeats meet it."""

    def __init__(self, cellar: Cellar) -> None:
        self._cellar = cellar

    async def erase(self, before: datetime, told: Adoption, limit: int) -> int:
        return await self._cellar.deliver(partial(_erased, before=before, told=told, limit=limit))


def _erased(connection: Connection, before: datetime, told: Adoption, limit: int) -> int:
    places = {"forum": told.forum, "before": times.stored(before), "limit": limit}
    found = connection.execute(_SPENT, places).all()
    if found:
        _emptied(connection, told, [row.id for row in found])
        listed = (told.listed(row.id) for row in found)
        drawn = {told.drawn(row.meeting, row.village) for row in found}
        put_in(connection, [*listed, *drawn], told.due)
    return len(found)


def _emptied(connection: Connection, told: Adoption, ids: Sequence[str]) -> None:
    """The words go first, so that what `keep_old` copies holds none."""
    which = (notes.c.forum_id == told.forum) & notes.c.id.in_(ids)
    past = (note_versions.c.forum_id == told.forum) & note_versions.c.note_id.in_(ids)
    gone = {
        "state": State.WITHDRAWN.value,
        "version": notes.c.version + 1,
        "changed_at": times.stored(told.due),
        "reason": "",
    }
    connection.execute(update(note_versions).where(past).values(text="", changed_by=""))
    connection.execute(update(notes).where(which).values(**_NOBODYS, **_ABOUT_NOTHING))
    keep_old(connection, which)
    list_items.empty(connection, told.forum, ids)
    unsigning.forget_telling(connection, told.forum, ids)
    connection.execute(delete(consents).where(consents.c.forum_id == told.forum, consents.c.note.in_(ids)))
    connection.execute(update(notes).where(which).values(gone))

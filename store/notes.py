"""Notes and what they said before (forum.workshop.ports.Notes)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, bindparam, func, insert, select, update
from sqlalchemy.dialects.sqlite import Insert

from forum.errors import ChangedMeanwhile
from forum.groupwork.sessions import Deed
from forum.ports import Clock, Delivery
from forum.workshop.notes import Note, Source, State
from forum.workshop.ports import Puzzles, Stored, Version
from forum.workshop.questions import Question
from store import audit, locking, puzzling, times, unsigning
from store.cellar import Cellar
from store.note_rows import note_of, row_of, themes_of
from store.outbox import put_in
from store.rows import inserted
from store.schema import note_versions, notes

_COLUMNS = tuple(column.name for column in notes.columns)
_KEPT_COLUMNS = tuple(column.name for column in note_versions.columns)
_PLACE = ("village", "question", "phase", "horizon", "attribution")
_STANDS = notes.c.state == State.ACTIVE.value
KEPT = notes.c.text != ""
"""Not erased (store/retention.py): no note is ever handed in, or edited to be, without words."""

# Written once: building a statement anew costs more than asking it.
_ALL = select(notes).where(notes.c.forum_id == bindparam("forum"))
_IN_ORDER = _ALL.order_by(notes.c.sent_at, notes.c.sending, notes.c.position, notes.c.id)
_OF_SENDING = _IN_ORDER.where(notes.c.sending == bindparam("sending"), KEPT)
_OF_SUBMISSION = _IN_ORDER.where(notes.c.submission == bindparam("submission"), KEPT)
_OF_MEETING = _IN_ORDER.where(notes.c.meeting == bindparam("meeting"), _STANDS)
_OF_LIST = _IN_ORDER.where(notes.c.meeting == bindparam("meeting"), notes.c.state != State.WITHDRAWN.value, KEPT)
_LOOKED_OVER = _OF_LIST.where(
    (bindparam("session") == "") | (notes.c.session == bindparam("session")),
    (bindparam("group") == "") | (notes.c.group_name == bindparam("group")),
)
_OF_AUTHOR = _IN_ORDER.where(notes.c.author == bindparam("author"), notes.c.meeting == bindparam("meeting"), KEPT)
_OF_VILLAGE = _OF_MEETING.where(notes.c.village == bindparam("village"))
_OF_SESSION = _IN_ORDER.where(notes.c.session == bindparam("session"), notes.c.session != "", _STANDS)
_OF_GROUP = _OF_SESSION.where(notes.c.group_name == bindparam("group"))
_BY_IDS = _ALL.where(notes.c.id.in_(bindparam("ids", expanding=True)))
_HIDDEN = (
    select(func.count())
    .where(notes.c.forum_id == bindparam("forum"), notes.c.meeting == bindparam("meeting"))
    .where(notes.c.state == State.HIDDEN.value)
)
_ANSWERED = (
    select(notes.c.question)
    .where(notes.c.forum_id == bindparam("forum"), notes.c.author == bindparam("author"))
    .where(notes.c.meeting == bindparam("meeting"), _STANDS)
    .distinct()
)


def keep_old(connection: Connection, which: ColumnElement[bool]) -> None:
    """Copy the wording in force of the notes `which` into their history, before a unit of work changes them."""
    current = select(*(notes.c["id" if name == "note_id" else name] for name in _KEPT_COLUMNS)).where(which)
    connection.execute(insert(note_versions).from_select(_KEPT_COLUMNS, current))


class SqlNotes:
    """Every question names its forum; times are asked of the forum's clock."""

    def __init__(self, cellar: Cellar, clock: Clock) -> None:
        self._cellar = cellar
        self._clock = clock

    async def add(self, wanted: Sequence[tuple[Note, Delivery]], also: Sequence[Delivery]) -> Stored:
        now = self._clock.now()
        return await self._cellar.deliver(lambda connection: _added(connection, wanted, also, now))

    async def change(
        self, wanted: Sequence[tuple[Note, Delivery]], also: Sequence[Delivery], by: str, deeds: Sequence[Deed] = ()
    ) -> None:
        now = self._clock.now()

        def unit(connection: Connection) -> None:
            locking.require_open(connection, [note for note, _ in wanted])
            for note, _ in wanted:
                replace_in(connection, note, by)
            for (note, _), deed in zip(wanted, deeds, strict=False):
                audit.written(connection, note.forum, deed)
            put_in(connection, [*(delivery for _, delivery in wanted), *also], now)

        await self._cellar.deliver(unit)

    async def unsign(self, wanted: Sequence[tuple[Note, Delivery]], also: Sequence[Delivery], author: str) -> None:
        now = self._clock.now()

        def unit(connection: Connection) -> None:
            for note, _ in wanted:
                replace_in(connection, note, "")
            unsigning.unsigned(connection, [note for note, _ in wanted], author)
            put_in(connection, [*(delivery for _, delivery in wanted), *also], now)

        await self._cellar.deliver(unit)

    async def of_sending(self, forum: str, sending: str) -> tuple[Note, ...]:
        return await self._asked(_OF_SENDING, forum=forum, sending=sending)

    async def of_submission(self, forum: str, submission: str) -> tuple[Note, ...]:
        return await self._asked(_OF_SUBMISSION, forum=forum, submission=submission)

    async def of_meeting(self, forum: str, meeting: str, village: str = "") -> tuple[Note, ...]:
        if village:
            return await self._asked(_OF_VILLAGE, forum=forum, meeting=meeting, village=village)
        return await self._asked(_OF_MEETING, forum=forum, meeting=meeting)

    async def of_session(self, forum: str, session: str, group: str = "") -> tuple[Note, ...]:
        if group:
            return await self._asked(_OF_GROUP, forum=forum, session=session, group=group)
        return await self._asked(_OF_SESSION, forum=forum, session=session)

    async def of_author(self, forum: str, author: str, meeting: str) -> tuple[Note, ...]:
        return await self._asked(_OF_AUTHOR, forum=forum, author=author, meeting=meeting) if author else ()

    async def looked_over(self, forum: str, meeting: str, session: str = "", group: str = "") -> tuple[Note, ...]:
        return await self._asked(_LOOKED_OVER, forum=forum, meeting=meeting, session=session, group=group)

    async def find(self, forum: str, note: str) -> Note | None:
        return next(iter(await self._asked(_BY_IDS, forum=forum, ids=[note])), None)

    async def answered(self, forum: str, meeting: str, author: str) -> frozenset[Question]:
        asked = {"forum": forum, "meeting": meeting, "author": author}
        found = await self._cellar.read(lambda connection: connection.execute(_ANSWERED, asked).scalars().all())
        return frozenset(Question(question) for question in found)

    async def history(self, forum: str, note: str) -> tuple[Version, ...]:
        """Oldest first; the last is the one in force."""
        return await self._cellar.read(lambda connection: history_in(connection, forum, note))

    async def told(self, forum: str, meeting: str) -> tuple[tuple[Note, tuple[Version, ...]], ...]:
        """The meeting's notes that stand or are hidden, oldest first, each with all that it ever said."""
        found = await self._asked(_OF_LIST, forum=forum, meeting=meeting)
        return tuple([(note, await self.history(forum, note.id)) for note in found])

    async def frozen(self, forum: str, asked: Sequence[Note]) -> frozenset[str]:
        return await self._cellar.read(lambda connection: locking.frozen(connection, forum, asked))

    async def hidden(self, forum: str, meeting: str) -> int:
        asked = {"forum": forum, "meeting": meeting}
        return await self._cellar.read(lambda connection: connection.execute(_HIDDEN, asked).scalar() or 0)

    async def puzzles(self, forum: str, list_: str) -> Puzzles:
        since = times.stored(self._clock.now() - timedelta(days=7))
        return await self._cellar.read(lambda connection: puzzling.puzzles(connection, forum, list_, since))

    async def _asked(self, question: Select[Any], **places: Any) -> tuple[Note, ...]:
        return await self._cellar.read(lambda connection: _found(connection, question, places))


def history_in(connection: Connection, forum: str, note: str) -> tuple[Version, ...]:
    """All that a note ever said, oldest first; the last is in force."""
    shared = ("version", "text", "state", "changed_at", "changed_by", "source", *_PLACE)
    old, now = note_versions.c, notes.c
    before = select(*(old[name] for name in shared)).where(old.forum_id == forum, old.note_id == note)
    current = select(*(now[name] for name in shared)).where(now.forum_id == forum, now.id == note)
    return tuple(_version(row) for row in sorted(connection.execute(before.union_all(current)), key=_number))


def _number(row: Row[Any]) -> int:
    return int(row.version)


def _version(row: Row[Any]) -> Version:
    place = tuple(getattr(row, name) for name in _PLACE)
    at, source = times.read(row.changed_at), Source(row.source)
    return Version(row.version, row.text, State(row.state), at, row.changed_by, source, place if row.village else ())


def find_in(connection: Connection, forum: str, wanted: Iterable[str]) -> dict[str, Note]:
    """The notes of these ids, inside somebody's unit of work."""
    return {note.id: note for note in _found(connection, _BY_IDS, {"forum": forum, "ids": list(wanted)})}


def add_in(connection: Connection, note: Note) -> bool:
    """A new note inside somebody's unit of work; False where one of its id stands already."""
    return bool(inserted(connection, notes, _COLUMNS, [row_of(note)], _once))


def _added(
    connection: Connection, wanted: Sequence[tuple[Note, Delivery]], also: Sequence[Delivery], now: datetime
) -> Stored:
    asked = [note for note, _ in wanted]
    locking.require_open(connection, asked)
    first = frozenset(key for (key,) in inserted(connection, notes, _COLUMNS, [row_of(note) for note in asked], _once))
    all_new = len(first) == len(asked)
    new = first if all_new else first | _said_again(connection, asked)
    if new:
        put_in(connection, [*(delivery for note, delivery in wanted if note.id in new), *also], now)
    return Stored(tuple(asked) if all_new else _standing(connection, asked), new)


def _said_again(connection: Connection, asked: Sequence[Note]) -> frozenset[str]:
    """Who types anew what was erased hands in a new note, never an empty one; under its old key the versions go on."""
    erased = {note.id: note.version for note in _standing(connection, asked) if not note.text}
    for note in (replace(note, version=erased[note.id] + 1) for note in asked if note.id in erased):
        which = (notes.c.forum_id == note.forum) & (notes.c.id == note.id)
        keep_old(connection, which)
        connection.execute(update(notes).where(which).values(dict(zip(_COLUMNS, row_of(note), strict=True))))
    return frozenset(erased)


def _standing(connection: Connection, asked: Sequence[Note]) -> tuple[Note, ...]:
    """The same notes as the store has them, in the order asked for."""
    places = {"forum": asked[0].forum, "ids": [note.id for note in asked]}
    by_id = {note.id: note for note in _found(connection, _BY_IDS, places)}
    return tuple(by_id[note.id] for note in asked)


def replace_in(connection: Connection, note: Note, by: str) -> None:
    """The next version of a note, inside somebody's unit of work; ChangedMeanwhile where it does not follow."""
    before = (notes.c.forum_id == note.forum) & (notes.c.id == note.id) & (notes.c.version == note.version - 1)
    keep_old(connection, before)
    said = {"text": note.text, "state": note.state.value, "version": note.version, "source": note.source.value}
    place = {name: str(getattr(note, name)) for name in (*_PLACE, "shown_as")}
    values = {**said, **place, **themes_of(note.text), "reason": note.reason, "changed_at": times.stored(note.changed_at), "changed_by": by}
    if connection.execute(update(notes).where(before).values(**values)).rowcount != 1:
        raise ChangedMeanwhile


def _found(connection: Connection, question: Select[Any], places: Mapping[str, Any]) -> tuple[Note, ...]:
    return tuple(note_of(row) for row in connection.execute(question, places))


def _once(statement: Insert) -> Any:
    return statement.on_conflict_do_nothing().returning(notes.c.id)

"""One unit of work: rows of the answers list, as they stand there, become versions of their notes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import Connection

from forum.workshop import deliveries, merging
from forum.workshop.listed import Known, Reading, Row, Standing, Tally, entered, key_of, stands
from forum.workshop.merging import NOTHING, Taken, Told
from forum.workshop.notes import Note, State
from store import list_items, locking, times
from store.notes import add_in, find_in, history_in, replace_in
from store.outbox import put_in
from store.redrawing import redrawn


def taken(
    connection: Connection, *, reading: Reading, rows: Sequence[Row], gone: Sequence[str], link: str, tell: bool
) -> Tally:
    """What was deleted first, so that a row which took another's place meets it gone."""
    page = _page(connection, reading, rows, gone, tell=tell)
    tally = Tally()
    for item in gone:
        tally = page.lose(item, tally)
    for row in rows:
        tally = page.take(row, tally)
    if link:
        list_items.keep_link(connection, reading.forum, reading.list_id, link)
    return tally


def agreed(connection: Connection, *, forum: str, list_: str, known: Known, now: datetime) -> None:
    """What a delivery came to. Where another row stands for the note already, as a worker who was late may find it
    in a list without unique keys, this one is too many, and the note is delivered once more to clear it away."""
    rows = list_items.by_note(connection, forum, list_, known.note) if known.stands else ()
    if any(other.stands and other.item != known.item for other in rows):
        known = replace(known, standing=Standing.EXTRA)
        put_in(connection, [deliveries.listed(forum, known.note, list_, now)], now)
    list_items.remember(connection, forum, list_, known)


def _page(connection: Connection, reading: Reading, rows: Sequence[Row], gone: Sequence[str], *, tell: bool) -> "_Page":
    known = list_items.by_items(connection, reading.forum, reading.list_id, [*gone, *(row.item for row in rows)])
    wanted = {one.note for one in known.values()}
    wanted |= {key for row in rows for key in (row.key, key_of(reading.list_id, row.item))}
    notes = find_in(connection, reading.forum, wanted - {""})
    sealed = locking.frozen(connection, reading.forum, notes.values())
    return _Page(connection, reading, known, notes, tell, sealed)


@dataclass(frozen=True, slots=True)
class _Page:
    """Rows that were read together, what is known of them, and their notes as this unit leaves them.

    Those that are `sealed` with the minutes change no more: the list is brought back to what they say.
    """

    connection: Connection
    reading: Reading
    known: dict[str, Known]
    notes: dict[str, Note]
    tell: bool
    sealed: frozenset[str]
    _drawn: set[tuple[str, str]] = field(default_factory=set)
    _live: set[tuple[str, str]] = field(default_factory=set)

    def take(self, row: Row, tally: Tally) -> Tally:
        """One row as it stands."""
        known = self.known.get(row.item)
        note = self._note_of(row, known)
        if note is None:
            return self._enter(row, tally)
        if merging.stale(row, known):
            return tally
        if self._taken_elsewhere(row, known, note):
            return self._spare(row, note, tally)
        return self._merge(row, known, note, tally)

    def lose(self, item: str, tally: Tally) -> Tally:
        """One row that is not there any more."""
        known = self.known.get(item)
        if known is None or known.standing is Standing.GONE:
            return tally
        note = self.notes.get(known.note)
        if note is None or not known.stands:
            list_items.forget(self.connection, self.reading.forum, self.reading.list_id, item)
            self.known.pop(item)
            return tally
        lost = NOTHING if self._is_sealed(note) else merging.lost(known, note, self.reading.now)
        note = self._kept(note, lost)
        self._remember(replace(known, standing=Standing.GONE))
        self._told(note, astray=note.state is State.ACTIVE)
        return replace(tally, changed=tally.changed + len(lost.versions[:1]))

    def _note_of(self, row: Row, known: Known | None) -> Note | None:
        """A copy that a person made carries the key of another note along: it is none of its rows."""
        if known is not None and known.note:
            return self.notes.get(known.note)
        own = self.notes.get(key_of(self.reading.list_id, row.item))
        return own or (self.notes.get(row.key) if row.ours else None)

    def _taken_elsewhere(self, row: Row, known: Known | None, note: Note) -> bool:
        """Whether another row stands for this note already."""
        if known is not None and known.stands:
            return False
        rows = list_items.by_note(self.connection, self.reading.forum, self.reading.list_id, note.id)
        return any(other.stands and other.item != row.item for other in rows)

    def _merge(self, row: Row, known: Known | None, note: Note, tally: Tally) -> Tally:
        same = known is None and row.version == note.version and stands(row.fields, self.reading.pen(note))
        found = NOTHING if same or self._is_sealed(note) else merging.merged(row, known, self._history(note))
        now = self._kept(note, found)
        version = max(row.version, known.version if known else 0)
        # Of an erased note nothing is remembered but that its row is to go.
        self._remember(Known(row.item, note.id, Standing.STANDS, row.saved, version, row.fields if note.text else None))
        if found.puzzled or found.versions:
            # What somebody changed and we understood was put right by them.
            at = times.stored(self.reading.now) if found.puzzled else 0
            list_items.put_back(self.connection, self.reading.forum, self.reading.list_id, row.item, at)
        standing = now.state is State.ACTIVE and stands(row.fields, self.reading.pen(now))
        self._told(now, astray=not standing)
        changed = len(found.versions[:1])
        return replace(tally, changed=tally.changed + changed, put_back=tally.put_back + found.puzzled)

    def _spare(self, row: Row, note: Note, tally: Tally) -> Tally:
        """One row too many of ours: what was typed into it is kept, then it goes."""
        now = self._kept(note, NOTHING if self._is_sealed(note) else merging.spare(row, self._history(note)))
        self._remember(Known(row.item, note.id, Standing.EXTRA, row.saved, row.version))
        self._told(now, astray=True)
        return tally

    def _enter(self, row: Row, tally: Tally) -> Tally:
        """A row that somebody added by hand becomes a note when it lacks nothing more."""
        note = entered(row, self.reading)
        if note is None:
            self._remember(Known(row.item, "", Standing.LACKING, row.saved))
            return replace(tally, lacking=tally.lacking + 1)
        add_in(self.connection, note)
        self.notes[note.id] = note
        version = max(row.version, note.version)
        self._remember(Known(row.item, note.id, Standing.STANDS, row.saved, version, row.fields))
        self._draw(note)
        self._told(note, astray=True)
        return replace(tally, entered=tally.entered + 1)

    def _is_sealed(self, note: Note) -> bool:
        return note.id in self.sealed

    def _history(self, note: Note) -> Told:
        said = history_in(self.connection, self.reading.forum, note.id)
        return Told(note, {one.version: one.text for one in said}, said[-1].by)

    def _kept(self, note: Note, found: Taken) -> Note:
        """The note's next versions in the store; the note as they leave it."""
        for version, by in found.versions:
            replace_in(self.connection, version, by)
        if not found.versions:
            return note
        last = found.versions[-1][0]
        self.notes[last.id] = last
        self._draw(note, last)
        return last

    def _remember(self, known: Known) -> None:
        self.known[known.item] = known
        list_items.remember(self.connection, self.reading.forum, self.reading.list_id, known)

    def _draw(self, *notes: Note) -> None:
        reading = self.reading
        places: Iterable[tuple[str, str]] = {(note.meeting, note.village) for note in notes} - self._drawn
        rows = [deliveries.drawn(reading.forum, meeting, village, reading.now) for meeting, village in places]
        self._drawn.update(places)
        groups = {(note.session, note.group) for note in notes if note.session} - self._live
        self._live.update(groups)
        live = redrawn(self.connection, reading.forum, groups, reading.now)
        put_in(self.connection, [*rows, *live], reading.now)

    def _told(self, note: Note, *, astray: bool) -> None:
        """The list is brought to what the note says."""
        reading = self.reading
        if astray and self.tell:
            row = deliveries.listed(reading.forum, note.id, reading.list_id, reading.now)
            put_in(self.connection, [row], reading.now)

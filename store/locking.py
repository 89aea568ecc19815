"""What is locked with the minutes: the one rule, asked inside the transaction that would change a note."""

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, Connection, literal_column, select

from forum.workshop.notes import Note
from forum.workshop.sittings import Locked
from store.minutes_tables import minutes
from store.rows import scalar
from store.schema import notes
from store.times import stored

LOCKED = ("approved", "published")
# A group work that was locked takes nothing in at all. Minutes lock what stood in them: all that was sent before, and
# with each supplement what came until then.
_UNTIL = """
    SELECT max(
        coalesce((SELECT 4611686018427387904 FROM sessions
            WHERE forum_id = :forum AND id = :session AND state = 'locked'), -1),
        coalesce((SELECT max(locked_at) FROM minutes
            WHERE forum_id = :forum AND id IN (:session, :meeting) AND state IN ('approved', 'published')), -1),
        coalesce((SELECT max(at) FROM amendments
            WHERE forum_id = :forum AND gathering IN (:session, :meeting) AND change = 'supplement'), -1))
    """


def frozen(connection: Connection, forum: str, asked: Iterable[Note]) -> frozenset[str]:
    """The ids of those notes that are locked: sent by when their group work's or meeting's minutes were."""
    listed = list(asked)
    until = {place: _until(connection, forum, *place) for place in {(note.session, note.meeting) for note in listed}}
    return frozenset(note.id for note in listed if stored(note.sent_at) <= until[note.session, note.meeting])


def require_open(connection: Connection, asked: Sequence[Note]) -> None:
    """Locked where one of them is; they are of one forum."""
    if asked and frozen(connection, asked[0].forum, asked):
        raise Locked


def require_room(connection: Connection, new: Sequence[Note]) -> None:
    """Locked where a note that is new would belong into a locked text; they are of one forum and one sending.

    One that was sent in the very moment of the lock cannot stand in that text, and comes into its supplement.
    """
    first = new[0]
    if stored(first.sent_at) < _until(connection, first.forum, first.session, first.meeting):
        raise Locked


def minuted() -> ColumnElement[bool]:
    """Whether a row of `notes` belongs to group work whose own minutes are locked."""
    own = (minutes.c.forum_id == notes.c.forum_id) & (minutes.c.id == notes.c.session)
    return select(literal_column("1")).where(own, minutes.c.state.in_(LOCKED)).exists()


def _until(connection: Connection, forum: str, session: str, meeting: str) -> int:
    places = {"forum": forum, "session": session, "meeting": meeting}
    return int(scalar(connection, _UNTIL, places))

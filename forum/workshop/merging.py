"""The list belongs to the coordinator too: what a row that somebody touched by hand makes of its note.

Three sayings are held against each other: what row and note agreed on last, what the note says now, what the row says.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from forum.people import LIST
from forum.workshop.listed import PLACED, TEXT, TITLE, TITLE_LENGTH, Known, Place, Row, Standing, plain
from forum.workshop.notes import Note, Source, State, reworded
from forum.workshop.questions import Attribution, Horizon, Question


@dataclass(frozen=True, slots=True)
class Told:
    """The note as its history tells it: every wording by version, and who is behind the one in force."""

    note: Note
    texts: Mapping[int, str]
    by: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What a row's change means: the note's next versions, each with who it is by, and cells nobody understood."""

    versions: tuple[tuple[Note, str], ...] = ()
    puzzled: bool = False


NOTHING = Taken()


def merged(row: Row, known: Known | None, told: Told) -> Taken:
    """What somebody's hand in a row makes of its note. Nothing typed is lost: what does not win is a version before."""
    if not told.note.text or stale(row, known):
        return NOTHING
    base = _base(row, known, told)
    typed = _typed(row, known, base)
    placed, puzzled = _placed(row, known, told.note)
    moved = replace(placed, state=_state(known, told.note, typed, plain(base)))
    return Taken(tuple(_versions(moved, _wordings(typed, row, told, plain(base)), row.modified, told)), puzzled)


def lost(known: Known, note: Note, now: datetime) -> Taken:
    """A row was deleted by hand: its note is hidden, unless its author said something since that nobody saw there."""
    if not known.stands or note.state is not State.ACTIVE or plain(note.text) != known.said(TEXT):
        return NOTHING
    return Taken(((_next(replace(note, state=State.HIDDEN), now), LIST),))


def spare(row: Row, told: Told) -> Taken:
    """A second row of ours for one note, made when an answer was lost: it goes, but not what was typed into it."""
    base = plain(_base(row, None, told))
    wordings = _wordings([row.text], row, told, base)
    return Taken(tuple(_versions(told.note, wordings, row.modified, told))) if told.note.text else NOTHING


def stale(row: Row, known: Known | None) -> bool:
    """Read before something that we know already; and what we know exactly needs no second look."""
    if known is None or not row.saved:
        return False
    return row.saved < known.saved or (row.saved == known.saved and known.stands)


def _base(row: Row, known: Known | None, told: Told) -> str:
    """The wording that stood in the row before a hand came to it.

    We alone write the version's number, so a newer one than agreed tells which wording of ours was put there.
    """
    if row.version in told.texts and (known is None or row.version > known.version):
        return told.texts[row.version]
    return str(known.fields.get(TEXT) or "") if known and known.fields else told.note.text


def _typed(row: Row, known: Known | None, base: str) -> list[str]:
    """What was typed into the row since, the wording that counts last; a wording that was emptied is ""."""
    head, tail = base[:TITLE_LENGTH], base[TITLE_LENGTH:]
    ours = ("", plain(head), plain(row.text[:TITLE_LENGTH]), known.said(TITLE) if known else "")
    retitled = [] if row.title in ours else [row.title]
    if row.text != plain(base):
        return [*retitled, row.text]
    # Who writes in the first column alone means the beginning of the text that stands there.
    return [plain(title + head[len(head.rstrip()) :] + tail) for title in retitled]


def _placed(row: Row, known: Known | None, note: Note) -> tuple[Note, bool]:
    """The note where the row's changed cells put it, and whether there were words that nobody understands."""
    puzzled = False
    for column, name in zip(PLACED, Place.__slots__, strict=True):
        value = getattr(row.place, name)
        if known is not None and known.fields is not None and plain(row.fields.get(column)) == known.said(column):
            continue
        if value is None or not _allowed(value, note):
            puzzled = puzzled or known is not None
        else:
            note = replace(note, **{name: value})
    named = note if note.attribution is Attribution.NAME else replace(note, shown_as="")
    return (named if named.question is Question.CAN_IMPROVE else replace(named, horizon=Horizon.UNSET)), puzzled


def _allowed(value: object, note: Note) -> bool:
    """A name is shown, and an anonymous note signed, only where its owner chose so: nobody else can."""
    if not isinstance(value, Attribution):
        return True
    chosen = note.attribution is Attribution.ANONYMOUS and not note.author and note.source is not Source.ENTERED
    return value is note.attribution or (value is not Attribution.NAME and not chosen)


def _state(known: Known | None, note: Note, typed: Sequence[str], base: str) -> State:
    """An emptied wording hides; a row that came back, or was written in again, shows; taken back stays taken back.

    What an organiser hid stays hidden: a row that somebody took out of the recycle bin is no answer to the reason.
    """
    if note.state is State.ACTIVE and list(typed) == [""] and plain(note.text) == base:
        return State.HIDDEN
    back = known is not None and known.standing is Standing.GONE
    shown = note.state is State.HIDDEN and note.reason in ("", LIST) and (back or any(typed))
    return State.ACTIVE if shown else note.state


@dataclass(frozen=True, slots=True)
class _Wordings:
    """What was typed in the list, to be kept in this order; `wins` when the last of it is in force."""

    texts: tuple[str, ...]
    wins: bool


def _wordings(typed: Sequence[str], row: Row, told: Told, base: str) -> _Wordings:
    note, kept = told.note, set(map(plain, told.texts.values()))
    said = [text for text in typed if text and text != plain(note.text)]
    wins = bool(said) and (plain(note.text) == base or row.modified >= note.changed_at)
    older, top = (said[:-1], said[-1:]) if wins else (said, [])
    return _Wordings((*(text for text in older if text not in kept), *top), wins)


def _versions(moved: Note, wordings: _Wordings, at: datetime, told: Told) -> Iterator[tuple[Note, str]]:
    """The versions that lead from the note to what both sides said; where the note's words are later, they end it."""
    note = told.note
    mark = Source.ENTERED if note.source is Source.ENTERED else Source.EDITED
    current = note
    for text in wordings.texts:
        current = _next(replace(reworded(moved, text), source=mark, version=current.version), at)
        yield current, LIST
    if not wordings.texts and moved != note:
        placed = replace(moved, state=note.state) != note
        yield _next(replace(moved, source=mark if placed else note.source), at), LIST
    if wordings.texts and not wordings.wins:
        yield _next(replace(reworded(current, note.text), source=note.source), at), told.by


def _next(note: Note, at: datetime) -> Note:
    reason = (note.reason or LIST) if note.state is State.HIDDEN else ""
    return replace(note, version=note.version + 1, changed_at=max(at, note.changed_at), reason=reason)

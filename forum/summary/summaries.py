"""An honest summary of short answers: counts, verbatim quotes and the roll of villages; a pure function of notes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from forum.quoting.consents import Consent
from forum.summary import keys, phases, reading, weighing
from forum.summary.lines import Line, Part, Ref, Roll
from forum.summary.organised import Organised, organised
from forum.summary.quotes import age
from forum.summary.reading import Coded, Reading
from forum.summary.rulings import Ruling
from forum.summary.summary import FEW as FEW
from forum.summary.summary import Earlier as Earlier
from forum.summary.summary import Scope as Scope
from forum.summary.summary import Summary as Summary
from forum.themes import coding
from forum.workshop.notes import Note, State

NOTHING: Mapping[str, Any] = MappingProxyType({})


def drawn(
    scope: Scope,
    notes: Iterable[Note],
    villages: Sequence[str],
    *,
    rulings: Iterable[Ruling] = (),
    consents: Mapping[str, Consent] = NOTHING,
    earlier: Earlier | None = None,
    dots: Mapping[str, int] = NOTHING,
) -> Summary:
    """The summary of the notes that stand in the scope; `villages` are the keys of all that were asked, in order.

    `consents` and `dots` are by note id; `rulings` those of the gathering and those that hold everywhere.
    The same values in any order give the same summary. A village that has notes but is asked no more still counts.
    """
    standing = within(scope, notes)
    before = stood(scope, earlier, standing)
    known = reading.known(organised(scope, rulings), [*standing, *before], consents)
    parts = (Part.OWN, Part.OTHERS) if scope.village else (Part.ALL,)
    lines = [line for part in parts for line in _of_part(scope, part, standing, before, villages, known)]
    refs = tuple(known.refs[note.id] for note in standing)
    return Summary(
        scope,
        refs,
        (*lines, *_roll(standing, villages, refs)),
        codebook=coding.codebook().version,
        earlier=earlier.gathering if earlier else "",
        since=earlier.at if earlier else None,
        priorities=weighing.priorities(standing, dots, known),
        headings=tuple(sorted(known.organised.headings.items())),
        dropped=_dropped(known.organised, standing, before),
        withheld=tuple(ref for ref in refs if ref.note in known.withheld),
    )


def within(scope: Scope, notes: Iterable[Note]) -> list[Note]:
    """The notes that stand, are of this forum and gathering and were sent by the cut-off; oldest first.

    Of a group work, what came late is left to its supplement.
    """
    found = (note for note in notes if note.state is State.ACTIVE and note.sent_at <= scope.cut_off)
    mine = [note for note in found if note.forum == scope.forum and _is_of(scope, note)]
    return sorted(mine, key=age)


def _is_of(scope: Scope, note: Note) -> bool:
    if scope.session:
        return note.session == scope.session and not note.late
    return note.meeting == scope.meeting and (not note.session or note.session not in scope.without)


def late(scope: Scope, notes: Iterable[Note]) -> tuple[Note, ...]:
    """What stands, is of the gathering and is not within; oldest first."""
    inside = {note.id for note in within(scope, notes)}
    theirs = [note for note in notes if note.forum == scope.forum and note.state is State.ACTIVE]
    return tuple(sorted((note for note in theirs if note.id not in inside and belongs(scope, note)), key=age))


def belongs(scope: Scope, note: Note) -> bool:
    """Whether a note is of the gathering, in time or late."""
    return _is_of(scope, replace(note, late=False))


def stood(scope: Scope, earlier: Earlier | None, standing: Sequence[Note]) -> list[Note]:
    """The notes of the gathering before; what is summed up now is never compared with itself."""
    now = {note.id for note in standing} if earlier else ()
    found = (note for note in (earlier.notes if earlier else ()) if note.id not in now)
    return sorted((note for note in found if note.forum == scope.forum and note.state is State.ACTIVE), key=age)


def _of_part(
    scope: Scope, part: Part, standing: Sequence[Note], before: Sequence[Note], villages: Sequence[str], known: Coded
) -> list[Line]:
    now = _read(scope, part, standing, villages, known)
    return phases.of_part(now, _read(scope, part, before, villages, known) if before else None)


def _read(scope: Scope, part: Part, notes: Sequence[Note], villages: Sequence[str], known: Coded) -> Reading:
    mine = [note for note in notes if in_part(scope, part, note.village)]
    asked = [key for key in _asked(villages, notes) if in_part(scope, part, key)]
    return reading.read(part, mine, asked, known)


def in_part(scope: Scope, part: Part, village: str) -> bool:
    """Whether a part speaks of a village."""
    return part is Part.ALL or (village == scope.village) is (part is Part.OWN)


def _asked(villages: Sequence[str], notes: Iterable[Note]) -> tuple[str, ...]:
    return (*villages, *sorted({note.village for note in notes} - set(villages)))


def _roll(standing: Sequence[Note], villages: Sequence[str], refs: tuple[Ref, ...]) -> list[Line]:
    answered = {note.village for note in standing}
    asked = _asked(villages, standing)
    if not asked:
        return []
    silent = tuple(key for key in asked if key not in answered)
    return [Roll(tuple(key for key in asked if key in answered), silent, refs)]


def _dropped(ruled: Organised, standing: Sequence[Note], before: Sequence[Note]) -> tuple[str, ...]:
    """The keys that were taken out; of quotes only those of notes that stand here."""
    here = {keys.quote(note.id) for note in (*standing, *before)} if ruled.dropped else set()
    return tuple(sorted(key for key in ruled.dropped if key in here or not key.startswith("quote:")))

"""An honest summary of short answers: counts, verbatim quotes and the roll of villages; a pure function of notes."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from forum.quoting.consents import Consent
from forum.summary import quotes
from forum.summary.lines import Count, Line, Part, Quote, Ref, Roll, excerpt
from forum.summary.rulings import Ruling
from forum.summary.summary import FEW as FEW
from forum.summary.summary import Earlier as Earlier
from forum.summary.summary import Scope as Scope
from forum.summary.summary import Summary as Summary
from forum.workshop.notes import Note, State
from forum.workshop.questions import CELLS, Cell

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

    The same notes in any order give the same summary. A village that has notes but is asked no more still counts.
    """
    standing = within(scope, notes)
    asked = (*villages, *sorted({note.village for note in standing} - set(villages)))
    lines: list[Line] = []
    for part in (Part.OWN, Part.OTHERS) if scope.village else (Part.ALL,):
        lines += _of_part(scope, part, standing, asked)
    return Summary(scope, _refs(standing), (*lines, *_roll(standing, asked)))


def within(scope: Scope, notes: Iterable[Note]) -> list[Note]:
    """The notes that stand, are of this forum and meeting and were sent by the cut-off; oldest first."""
    found = (note for note in notes if note.state is State.ACTIVE and note.sent_at <= scope.cut_off)
    mine = [note for note in found if note.forum == scope.forum and _is_of(scope, note)]
    return sorted(mine, key=lambda note: (note.sent_at, note.position, note.id))


def _is_of(scope: Scope, note: Note) -> bool:
    return note.session == scope.session if scope.session else note.meeting == scope.meeting


def sources(scope: Scope, notes: Iterable[Note], part: Part, cell: Cell) -> tuple[Note, ...]:
    """The notes behind a count, oldest first, in their wording of now."""
    return tuple(note for note in _in_part(scope, part, within(scope, notes)) if note.cell == cell)


def _in_part(scope: Scope, part: Part, notes: Iterable[Note]) -> list[Note]:
    return [note for note in notes if part is Part.ALL or (note.village == scope.village) is (part is Part.OWN)]


def _of_part(scope: Scope, part: Part, standing: Sequence[Note], asked: Sequence[str]) -> list[Line]:
    mine = _in_part(scope, part, standing)
    of_villages = len([key for key in asked if part is Part.ALL or (key == scope.village) is (part is Part.OWN)])
    lines: list[Line] = []
    for cell in CELLS:
        here = [note for note in mine if note.cell == cell]
        if here:
            heard = {note.village for note in here}
            villages = tuple(key for key in asked if key in heard)
            lines.append(Count(part, cell, _refs(here), len(mine), villages, of_villages))
            lines += [_quote(part, note) for note in (here if len(here) <= FEW else quotes.chosen(here))]
    return lines


def _quote(part: Part, note: Note) -> Quote:
    start, end = excerpt(note.text)
    return Quote(part, note.cell, Ref(note.id, note.version), note.village, note.language, note.text, start, end)


def _roll(standing: Sequence[Note], asked: Sequence[str]) -> list[Line]:
    answered = {note.village for note in standing}
    if not asked:
        return []
    silent = tuple(key for key in asked if key not in answered)
    return [Roll(tuple(key for key in asked if key in answered), silent, _refs(standing))]


def _refs(notes: Iterable[Note]) -> tuple[Ref, ...]:
    return tuple(Ref(note.id, note.version) for note in notes)

"""An organiser's rulings as a summary heeds them: read once, whatever their order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from forum.summary import keys
from forum.summary.quotes import age
from forum.summary.rulings import EVERYWHERE, Ruling, What
from forum.summary.summary import Scope
from forum.themes import coding
from forum.themes.coding import Corrections
from forum.themes.themes import Theme
from forum.workshop.notes import Note
from forum.workshop.questions import Cell

ACTIONS = 10
"""The action plan has so many numbers, from 1 on."""


@dataclass(frozen=True, slots=True)
class Same:
    """By note id, the note that an organiser found it to say the same as."""

    as_: Mapping[str, str]

    def voice(self, note: str) -> str:
        """The id at the end of the chain of those that say the same: one for all of them, standing or not."""
        seen = [note]
        while (after := self.as_.get(seen[-1])) is not None:
            if after in seen:
                return min(seen[seen.index(after) :])
            seen.append(after)
        return seen[-1]

    def led(self, notes: Iterable[Note]) -> dict[tuple[Cell, str], tuple[Note, ...]]:
        """Two or more notes of one cell that say the same, by cell and voice: the one that leads first, then by age.

        It is the one at the end of their chain; where that stands no more, the oldest that is left.
        """
        voices = {self.voice(note) for note in self.as_}
        found: dict[tuple[Cell, str], list[Note]] = {}
        for note in notes if voices else ():
            voice = self.voice(note.id)
            if voice in voices:
                found.setdefault((note.cell, voice), []).append(note)
        return {place: _led(place[1], group) for place, group in found.items() if len(group) > 1}


def _led(voice: str, group: Iterable[Note]) -> tuple[Note, ...]:
    return tuple(sorted(group, key=lambda note: (note.id != voice, age(note))))


def same(rulings: Iterable[Ruling]) -> Same:
    ruled = _of(rulings, What.SAME)
    return Same({subject: ruling.value for subject, ruling in ruled.items() if ruling.value != subject})


@dataclass(frozen=True, slots=True)
class Organised:
    """What was ruled, by note id or key; what was taken back is left out.

    `pins` holds the version of the note that somebody pinned.
    """

    themes: Corrections
    actions: Mapping[str, int]
    pins: Mapping[str, int]
    hidden: frozenset[str]
    same: Same
    headings: Mapping[str, str]
    dropped: frozenset[str]
    places: Mapping[str, int]

    def is_pinned(self, note: Note) -> bool:
        """Other words than those that were pinned are not."""
        return self.pins.get(note.id) == note.version

    def is_left_out(self, note: str) -> bool:
        """Whether its words are kept out, in this summary or everywhere."""
        return note in self.hidden or keys.quote(note) in self.dropped

    def action(self, note: str) -> int:
        """A note without a number of its own has that of the one it says the same as; 0 is none."""
        return self.actions.get(note, 0) or self.actions.get(self.voice(note), 0)

    def voice(self, note: str) -> str:
        return self.same.voice(note)


def organised(scope: Scope, rulings: Iterable[Ruling]) -> Organised:
    """Those of this forum and gathering and those that hold everywhere; what was ruled for the gathering goes first."""
    own = ordered(ruling for ruling in rulings if ruling.forum == scope.forum and _holds(ruling, scope))
    quoted = _of(own, What.QUOTE)
    return Organised(
        themes=coding.corrections(own),
        actions=_numbers(_of(own, What.ACTION), ACTIONS),
        pins={subject: ruling.seen for subject, ruling in quoted.items() if ruling.value == "pinned"},
        hidden=frozenset(subject for subject, ruling in quoted.items() if ruling.value == "hidden"),
        same=same(own),
        headings={subject: ruling.value for subject, ruling in _of(own, What.HEADING).items()},
        dropped=frozenset(filter(droppable, _of(own, What.DROPPED))),
        places=_numbers(_of(own, What.PLACE), None),
    )


def ordered(rulings: Iterable[Ruling]) -> list[Ruling]:
    """So that of two about the same the later one in the list holds."""
    return sorted(rulings, key=lambda one: (one.gathering != EVERYWHERE, one.version, one.at, one.value, one.subject))


def droppable(key: str) -> bool:
    """What was chosen to be said may be left out; what makes it honest may not.

    Those are the counts of the cells, the bucket «Andet» and the roll with who is silent.
    """
    try:
        asked = keys.read(key)
    except ValueError:
        return False
    return asked.kind not in ("cell", keys.ROLL) and not (asked.kind == "theme" and asked.theme is Theme.OTHER)


def _holds(ruling: Ruling, scope: Scope) -> bool:
    return ruling.gathering in (EVERYWHERE, scope.gathering)


def _of(rulings: Iterable[Ruling], what: What) -> dict[str, Ruling]:
    return {ruling.subject: ruling for ruling in rulings if ruling.what is what and ruling.value}


def _numbers(ruled: Mapping[str, Ruling], most: int | None) -> dict[str, int]:
    read = {subject: int(ruling.value) for subject, ruling in ruled.items() if _is_number(ruling.value)}
    return {subject: number for subject, number in read.items() if number >= 1 and (most is None or number <= most)}


def _is_number(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) < 7

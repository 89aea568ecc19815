"""Which notes may say the same: suggestions with their reasons, which a person confirms; nothing is merged here.

Word stems and runs of three letters are compared, within one cell. Only notes that share one of their rarest stems, or
all of them, are looked at, and of those each only with its next few, so that the work grows no faster than the notes.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from math import sqrt

from forum.summary.organised import Same, ordered, same
from forum.summary.quotes import age
from forum.summary.rulings import Ruling, What
from forum.summary.stems import stems, trigrams
from forum.workshop.notes import Note, State
from forum.workshop.questions import Cell

Stems = frozenset[str]
ENOUGH = 0.55
RAREST = 4
NEXT = 8
CROWD = 200
"""A stem that more notes of a cell have tells nothing of any two of them."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two notes of one cell, the older first; `score` is between 0 and 1.

    `shared` are words of the older one that the other has too, in one form or another; the rarest first.
    """

    one: Note
    other: Note
    score: float
    shared: tuple[str, ...]


def pairs(notes: Iterable[Note], rulings: Iterable[Ruling] = (), most: int = 50) -> tuple[Pair, ...]:
    """At most `most` pairs, the likeliest first; none that was ruled the same or apart. The same for any order."""
    ruled = ordered(rulings)
    settled, ruled_same = _apart(ruled), same(ruled)
    found = (
        pair
        for here in _by_cell(notes).values()
        for pair in _of_cell(sorted(here, key=age))
        if not _is_settled(pair, ruled_same, settled)
    )
    return tuple(nsmallest(most, found, key=lambda pair: (-pair.score, age(pair.one), age(pair.other))))


def leaders(notes: Iterable[Note], rulings: Iterable[Ruling]) -> dict[str, str]:
    """By note id, the note that leads those ruled the same, itself among them; who stands for itself is left out."""
    led = same(ordered(rulings)).led(note for note in notes if note.state is State.ACTIVE)
    return {note.id: group[0].id for group in led.values() for note in group}


def _apart(rulings: Iterable[Ruling]) -> frozenset[frozenset[str]]:
    own = (ruling for ruling in rulings if ruling.what is What.APART and ruling.value)
    return frozenset(frozenset(ruling.subject.split()) for ruling in own)


def _is_settled(pair: Pair, known: Same, apart: frozenset[frozenset[str]]) -> bool:
    ids = frozenset((pair.one.id, pair.other.id))
    return ids in apart or known.voice(pair.one.id) == known.voice(pair.other.id)


def _by_cell(notes: Iterable[Note]) -> dict[Cell, list[Note]]:
    found: dict[Cell, list[Note]] = {}
    for note in notes:
        if note.state is State.ACTIVE:
            found.setdefault(note.cell, []).append(note)
    return found


def _of_cell(notes: Sequence[Note]) -> Iterator[Pair]:
    words = [stems(note.text, note.language) for note in notes]
    said = [frozenset(each) for each in words]
    common = Counter(stem for one in said for stem in one)
    for first, second in sorted(_candidates(said, common)):
        score = _score(notes[first].text, notes[second].text, said[first], said[second], common)
        if score >= ENOUGH:
            shared = sorted(said[first] & said[second], key=lambda stem: (common[stem], stem))
            yield Pair(notes[first], notes[second], score, tuple(words[first][stem] for stem in shared))


def _candidates(said: Sequence[Stems], common: Mapping[str, int]) -> set[tuple[int, int]]:
    """Which notes (by their place) are looked at together."""
    blocks: dict[object, list[int]] = {}
    for place, one in enumerate(said):
        rare = nsmallest(RAREST, one, key=lambda stem: (common[stem], stem))
        for block in (*(stem for stem in rare if common[stem] <= CROWD), one):
            blocks.setdefault(block, []).append(place)
    return {
        (first, second)
        for places in blocks.values()
        for start, first in enumerate(places)
        for second in places[start + 1 : start + 1 + NEXT]
    }


def _score(one: str, other: str, first: Stems, second: Stems, common: Mapping[str, int]) -> float:
    whole = _weight(first, common) + _weight(second, common)
    words = 2 * _weight(first & second, common) / whole if whole else 0.0
    return round((words + _dice(trigrams(one), trigrams(other))) / 2, 4)


def _weight(found: Stems, common: Mapping[str, int]) -> float:
    """The rarer a stem, the more it says; summed in one order, so that the same notes give the same score."""
    return sum(sorted(1 / sqrt(1 + min(common[stem], CROWD)) for stem in found))


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / ((len(one) + len(other)) or 1)

"""Which notes of a line are quoted: those whose words many share, that repeat each other least, one a village.

Maximal marginal relevance (Carbonell and Goldstein 1998) over plain word overlap, within one cell and theme.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from operator import attrgetter

from forum.summary.lines import QUOTE_WORDS
from forum.workshop.notes import Note

QUOTES = 2
"""Of a line; what an organiser pinned comes on top."""
RELEVANCE = 0.6
COMPARED = 500
"""Of a line with more notes, so many are looked at, evenly spread over the time in which they came."""
age = attrgetter("sent_at", "position", "id")
"""To sort by: oldest first, and one order only."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON = """
ikke have haft være været blev bliver også eller efter hvor hvad mere mange meget vores deres noget nogle nogen
with have that this they there were been from when what very more many some about which would
nicht haben sind eine einen einer auch oder aber sehr mehr viele wird werden unsere dass wenn hier
"""
_EMPTY = frozenset(_COMMON.split())


def chosen(notes: Iterable[Note], most: int = QUOTES, pinned: Sequence[Note] = ()) -> tuple[Note, ...]:
    """Those pinned, and of villages that are not quoted yet the most telling notes, until there are `most`.

    The same for any order of `notes` and `pinned`.
    """
    picked = sorted(pinned, key=age)
    heard = {note.village for note in picked}
    left = _spread(sorted((note for note in notes if note.village not in heard), key=age))
    words = {note.id: _words(note.text) for note in (*left, *picked)} if len(picked) < most else {}
    weight = _relevance(left, words) if words else {}
    while left and len(picked) < most:
        best = max(left, key=lambda note: _worth(note, picked, words, weight))
        picked.append(best)
        left = [note for note in left if note.village != best.village]
    return tuple(picked)


def _spread(notes: list[Note]) -> list[Note]:
    return notes[:: -(-len(notes) // COMPARED) or 1]


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold())) - _EMPTY


def _relevance(notes: Iterable[Note], words: Mapping[str, frozenset[str]]) -> dict[str, float]:
    """How widely a note's words are shared in its line, between 0 and 1; notes too long to quote whole count half.

    A word counts once a village, so that one village's repetition is no agreement.
    """
    listed = list(notes)
    said: dict[str, set[str]] = {}
    for note in listed:
        said.setdefault(note.village, set()).update(words[note.id])
    shared = Counter(word for one in said.values() for word in one)
    most = max(shared.values(), default=1)
    return {note.id: _share(words[note.id], shared, most) * _wholeness(note) for note in listed}


def _wholeness(note: Note) -> float:
    return 1.0 if len(note.text.split()) <= QUOTE_WORDS else 0.5


def _share(words: Collection[str], shared: Mapping[str, int], most: int) -> float:
    return sum(shared[word] for word in words) / (most * len(words)) if words else 0.0


def _worth(
    note: Note, picked: Sequence[Note], words: Mapping[str, frozenset[str]], weight: Mapping[str, float]
) -> float:
    alike = max((_overlap(words[note.id], words[other.id]) for other in picked), default=0.0)
    return RELEVANCE * weight[note.id] - (1 - RELEVANCE) * alike


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    joined = len(one | other)
    return len(one & other) / joined if joined else 1.0

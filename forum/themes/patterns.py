"""How a codebook's patterns are written, and found in a text: a word at a time, each new word looked up once.

`bolig*` is how a word begins, `*forening` how it ends, `*hus*` a piece of it, `bus` the whole; several words with a
blank between follow each other, and `..` leaves room for up to three others.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

GAP = ".."
ROOM = 3
SHORTEST = 2
MEMO = 50_000
"""So many words are remembered at once; then the memory begins anew, so that a million strange ones cost no space."""
LONGEST_KEPT = 40
_WORD = re.compile(r"\w+")
_SHAPE = re.compile(r"\*?[^\W_]+\*?")
_SPELT = tuple(
    (
        {"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "é": "e", "è": "e", "ê": "e", "á": "a"}
        | {"’": "", "'": "", "\u00ad": "", "\u200b": "", "\u200c": "", "\u200d": "", "\u2060": "", "\ufeff": ""}
        | {"_": " "}
    ).items()
)


class BadPattern(ValueError):
    """It does not say what to look for; the message tells why."""


def words(text: str) -> list[str]:
    """The words of a text as they are compared: no case, one spelling of æøå and äöüß, hidden signs gone."""
    plain = unicodedata.normalize("NFC", text).casefold()
    # A translation table is asked for every single letter, and most are not in it: ten times slower.
    for sign, spelt in _SPELT:
        plain = plain.replace(sign, spelt)
    return _WORD.findall(plain)


@dataclass(frozen=True, slots=True)
class Piece:
    """One word of a pattern."""

    text: str
    open_before: bool
    open_after: bool

    def fits(self, word: str) -> bool:
        if self.open_before:
            return self.text in word if self.open_after else word.endswith(self.text)
        return word.startswith(self.text) if self.open_after else word == self.text


@dataclass(frozen=True, slots=True)
class Pattern:
    """`pieces` follow each other; before the piece at an index in `gaps` up to three words may stand."""

    written: str
    pieces: tuple[Piece, ...]
    gaps: frozenset[int]

    @property
    def length(self) -> int:
        """How much of a text it explains: of two that meet in a word, the longer one knows better."""
        return sum(len(piece.text) for piece in self.pieces)

    def end(self, text: Sequence[str], start: int) -> int:
        """Behind its last word, where it stands with its first at `start`; 0 where it does not."""
        at = start + 1
        for index, piece in enumerate(self.pieces[1:], 1):
            room = ROOM + 1 if index in self.gaps else 1
            found = next((i for i in range(at, min(at + room, len(text))) if piece.fits(text[i])), -1)
            if found < 0:
                return 0
            at = found + 1
        return at


def pattern(written: str) -> Pattern:
    """Parsed; BadPattern where it would hit nothing or nearly everything."""
    pieces: list[Piece] = []
    gaps: set[int] = set()
    for part in written.replace("'", "").split():
        if part == GAP:
            gaps.add(len(pieces))
        else:
            pieces.append(_piece(part))
    if not pieces or 0 in gaps or len(pieces) in gaps:
        raise BadPattern("it begins or ends with a gap, or is empty")
    if sum(len(piece.text) for piece in pieces) < SHORTEST:
        raise BadPattern("it is too short")
    return Pattern(" ".join(written.split()), tuple(pieces), frozenset(gaps))


def _piece(part: str) -> Piece:
    if not _SHAPE.fullmatch(part):
        raise BadPattern(f"«{part}» is not a word with at most a star at each end")
    bare = words(part.strip("*"))
    before, after = part.startswith("*"), part.endswith("*")
    if len(bare) != 1 or len(bare[0]) < (SHORTEST if before or after else 1):
        raise BadPattern(f"«{part}» is too short")
    return Piece(bare[0], before, after)


@dataclass(frozen=True, slots=True)
class Shelves:
    """Which numbers belong to the pieces that a word fits."""

    whole: Mapping[str, Sequence[int]]
    starts: Mapping[str, Sequence[int]]
    ends: Mapping[str, Sequence[int]]
    inside: Mapping[str, Sequence[int]]
    edges: frozenset[str]
    longest: int

    def of(self, word: str) -> Iterator[int]:
        yield from self.whole.get(word, ())
        lengths = range(SHORTEST, min(len(word), self.longest) + 1)
        if word[:SHORTEST] in self.edges:
            for length in lengths:
                yield from self.starts.get(word[:length], ())
        if word[-SHORTEST:] in self.edges:
            for length in lengths:
                yield from self.ends.get(word[-length:], ())
        for text, numbers in self.inside.items():
            if text in word:
                yield from numbers


def shelved(pieces: Iterable[tuple[Piece, int]]) -> Shelves:
    found: dict[tuple[bool, bool], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for piece, number in pieces:
        found[piece.open_before, piece.open_after][piece.text].append(number)
    starts, ends = found[False, True], found[True, False]
    edges = {text[:SHORTEST] for text in starts} | {text[-SHORTEST:] for text in ends}
    longest = max(map(len, (*starts, *ends)), default=0)
    return Shelves(found[False, False], starts, ends, found[True, True], frozenset(edges), longest)


@dataclass(frozen=True, slots=True)
class Met:
    """What is known of a word: the patterns it is, the phrases it begins by their second piece, the pieces it may be.

    Few of the phrases that a common word begins go on with the word that stands behind it; no other is looked at.
    """

    alone: tuple[int, ...] = ()
    begun: Mapping[int, Sequence[int]] = field(default_factory=dict)
    second: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Finder:
    """Which of many patterns begin at a word; `_known` is its memory of words."""

    patterns: tuple[Pattern, ...]
    _firsts: Shelves = field(init=False, repr=False)
    _seconds: Shelves = field(init=False, repr=False)
    _numbers: Mapping[Piece, int] = field(init=False, repr=False)
    _known: dict[str, Met] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        seconds = dict.fromkeys(one.pieces[1] for one in self.patterns if len(one.pieces) > 1)
        numbers = {piece: number for number, piece in enumerate(seconds)}
        object.__setattr__(self, "_numbers", numbers)
        object.__setattr__(self, "_seconds", shelved(numbers.items()))
        firsts = shelved((one.pieces[0], index) for index, one in enumerate(self.patterns))
        object.__setattr__(self, "_firsts", firsts)

    def __len__(self) -> int:
        """How many words are kept in mind."""
        return len(self._known)

    def found(self, text: Sequence[str]) -> Iterator[tuple[int, int, int]]:
        """Pattern, first word, behind the last one."""
        known = self._known
        met = [known.get(word) or self._learnt(word) for word in text]
        for start, one in enumerate(met):
            for index in one.alone:
                yield index, start, start + 1
            if one.begun:
                for index in _going_on(one, met[start + 1 : start + 2 + ROOM]):
                    if end := self.patterns[index].end(text, start):
                        yield index, start, end

    def _learnt(self, word: str) -> Met:
        if len(self._known) >= MEMO:
            self._known.clear()
        found = self._met(word)
        if len(word) <= LONGEST_KEPT:
            self._known[word] = found
        return found

    def _met(self, word: str) -> Met:
        begun: dict[int, list[int]] = {}
        alone: list[int] = []
        for index in self._firsts.of(word):
            pieces = self.patterns[index].pieces
            if len(pieces) == 1:
                alone.append(index)
            else:
                begun.setdefault(self._numbers[pieces[1]], []).append(index)
        second = tuple(self._seconds.of(word))
        return Met(tuple(alone), begun, second) if alone or begun or second else STRANGE


STRANGE = Met()


def _going_on(begins: Met, behind: Iterable[Met]) -> set[int]:
    """The phrases of a word whose second piece one of the next words fits."""
    return {index for met in behind for number in met.second for index in begins.begun.get(number, ())}

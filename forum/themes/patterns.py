"""How a codebook's patterns are written, and found in a text: a word at a time, each new word looked up once.

`bolig*` is how a word begins, `*forening` how it ends, `*hus*` a piece of it, `bus` the whole; several words with a
blank between follow each other, and `..` leaves room for up to three others.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

GAP = ".."
ROOM = 3
SHORTEST = 2
MEMO = 50_000
"""So many words are remembered at once; then the memory begins anew, so that a million strange ones cost no space."""
LONGEST_KEPT = 40
_WORD = re.compile(r"[^\W_]+")
_SHAPE = re.compile(r"\*?[^\W_]+\*?")
_SPELT = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "é": "e", "è": "e", "ê": "e", "á": "a"}
    | {"’": "", "'": "", "\u00ad": "", "\u200b": "", "\u200c": "", "\u200d": "", "\u2060": "", "\ufeff": ""}
)


class BadPattern(ValueError):
    """It does not say what to look for; the message tells why."""


def words(text: str) -> list[str]:
    """The words of a text as they are compared: no case, one spelling of æøå and äöüß, hidden signs gone."""
    return _WORD.findall(unicodedata.normalize("NFC", text).casefold().translate(_SPELT))


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
class Finder:
    """Which of many patterns begin at a word; `_known` is its memory of words."""

    patterns: tuple[Pattern, ...]
    _whole: Mapping[str, tuple[int, ...]] = field(init=False, repr=False)
    _starts: Mapping[str, tuple[int, ...]] = field(init=False, repr=False)
    _ends: Mapping[str, tuple[int, ...]] = field(init=False, repr=False)
    _inside: Mapping[str, tuple[int, ...]] = field(init=False, repr=False)
    _longest: int = field(init=False, repr=False)
    _known: dict[str, tuple[int, ...]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        shelves = {"_whole": (False, False), "_starts": (False, True), "_ends": (True, False), "_inside": (True, True)}
        for name, shape in shelves.items():
            object.__setattr__(self, name, self._shelf(shape))
        object.__setattr__(self, "_longest", max((len(text) for text in (*self._starts, *self._ends)), default=0))

    def found(self, text: Sequence[str]) -> Iterator[tuple[int, int, int]]:
        """Pattern, first word, behind the last one."""
        known = self._known
        for start, word in enumerate(text):
            begun = known.get(word)
            for index in self._learnt(word) if begun is None else begun:
                one = self.patterns[index]
                end = start + 1 if len(one.pieces) == 1 else one.end(text, start)
                if end:
                    yield index, start, end

    def _learnt(self, word: str) -> tuple[int, ...]:
        if len(self._known) >= MEMO:
            self._known.clear()
        found = tuple(self._begun(word))
        if len(word) <= LONGEST_KEPT:
            self._known[word] = found
        return found

    def _begun(self, word: str) -> Iterator[int]:
        yield from self._whole.get(word, ())
        for length in range(SHORTEST, min(len(word), self._longest) + 1):
            yield from self._starts.get(word[:length], ())
            yield from self._ends.get(word[-length:], ())
        for text, indexes in self._inside.items():
            if text in word:
                yield from indexes

    def _shelf(self, shape: tuple[bool, bool]) -> dict[str, tuple[int, ...]]:
        shelf: dict[str, list[int]] = defaultdict(list)
        for index, one in enumerate(self.patterns):
            first = one.pieces[0]
            if (first.open_before, first.open_after) == shape:
                shelf[first.text].append(index)
        return {text: tuple(indexes) for text, indexes in shelf.items()}

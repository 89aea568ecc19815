"""The lines that a summary may hold, each with its source; a line without one cannot be built."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from forum.people import Language
from forum.workshop.questions import Cell

QUOTE_WORDS = 40
_WORD = re.compile(r"\S+")


class Part(StrEnum):
    """Whose notes a line speaks of: everybody's, the reading village's own, or the others'."""

    ALL = "all"
    OWN = "own"
    OTHERS = "others"


@dataclass(frozen=True, slots=True)
class Ref:
    """One note in one wording."""

    note: str
    version: int


class NoSource(ValueError):
    """A line that nothing stands behind: a fault of ours, never told to people."""


def _sourced(sources: Sequence[object]) -> None:
    if not sources:
        raise NoSource("A line of a summary needs a source.")


@dataclass(frozen=True, slots=True)
class Count:
    """«7 af 19 noter (5 af 12 landsbyer)»: `sources` are the 7, `villages` the 5 keys."""

    part: Part
    cell: Cell
    sources: tuple[Ref, ...]
    of_notes: int
    villages: tuple[str, ...]
    of_villages: int

    def __post_init__(self) -> None:
        _sourced(self.sources)
        _sourced(self.villages)
        if len(set(self.sources)) != len(self.sources) or len(self.sources) > self.of_notes:
            raise ValueError("A count counts each note once and no more than there are.")
        if len(set(self.villages)) != len(self.villages) or len(self.villages) > self.of_villages:
            raise ValueError("A count counts each village once and no more than there are.")

    @property
    def notes(self) -> int:
        return len(self.sources)


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of `whole`, the stored wording of one note, from `start` to `end`; at most 40 of them."""

    part: Part
    cell: Cell
    source: Ref
    village: str
    language: Language
    whole: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end <= len(self.whole):
            raise NoSource("A quote lies within the note it comes from.")
        if len(_WORD.findall(self.said)) > QUOTE_WORDS:
            raise ValueError("A quote has at most 40 words.")

    @property
    def sources(self) -> tuple[Ref, ...]:
        return (self.source,)

    @property
    def said(self) -> str:
        return self.whole[self.start : self.end]

    @property
    def is_cut(self) -> bool:
        return self.end < len(self.whole.rstrip())


@dataclass(frozen=True, slots=True)
class Roll:
    """Which villages answered and which did not; every village that was asked stands in one of the two."""

    answered: tuple[str, ...]
    silent: tuple[str, ...]
    sources: tuple[Ref, ...]

    def __post_init__(self) -> None:
        _sourced(self.answered + self.silent)
        if self.answered:
            _sourced(self.sources)
        if set(self.answered) & set(self.silent):
            raise ValueError("A village has answered or it has not.")


Line = Count | Quote | Roll


def excerpt(text: str) -> tuple[int, int]:
    """Where a quote of this text begins and ends: its first 40 words, cut behind a word."""
    words = list(_WORD.finditer(text))
    _sourced(words)
    return words[0].start(), words[:QUOTE_WORDS][-1].end()

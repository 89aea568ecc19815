"""The lines that a summary may hold, each with its source; a line without one cannot be built.

A line is a count, a verbatim quote or the roll of villages. A split and a change are two counts side by side.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from forum.people import Language
from forum.summary import keys
from forum.summary.counts import THEMED as THEMED
from forum.summary.counts import Count as Count
from forum.summary.counts import NoSource as NoSource
from forum.summary.counts import Part as Part
from forum.summary.counts import Ref as Ref
from forum.summary.counts import Says as Says
from forum.summary.counts import sourced
from forum.themes.themes import Theme
from forum.workshop.questions import Cell, Phase

QUOTE_WORDS = 40
_WORD = re.compile(r"\S+")


class Changed(StrEnum):
    """How a theme of a cell stands against an earlier gathering."""

    NEW = "new"
    GONE = "gone"
    STILL = "still"


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of `whole`, the stored wording of one note, from `start` to `end`; at most 40 of them.

    `theme` is the line that it stands under, None where a cell's notes are all shown. `merged` say the same, as an
    organiser found. `action` is a wish's number in the action plan, 0 without.
    """

    part: Part
    cell: Cell
    source: Ref
    village: str
    language: Language
    whole: str
    start: int
    end: int
    theme: Theme | None = None
    merged: tuple[Ref, ...] = ()
    action: int = 0
    pinned: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end <= len(self.whole):
            raise NoSource("A quote lies within the note it comes from.")
        if len(_WORD.findall(self.said)) > QUOTE_WORDS:
            raise ValueError("A quote has at most 40 words.")

    @property
    def sources(self) -> tuple[Ref, ...]:
        """Its own note first, then those that say the same."""
        return (self.source, *self.merged)

    @property
    def said(self) -> str:
        return self.whole[self.start : self.end]

    @property
    def is_cut(self) -> bool:
        return self.end < len(self.whole.rstrip())

    @property
    def key(self) -> str:
        return keys.quote(self.source.note)


@dataclass(frozen=True, slots=True)
class Roll:
    """Which villages answered and which did not; every village that was asked stands in one of the two."""

    answered: tuple[str, ...]
    silent: tuple[str, ...]
    sources: tuple[Ref, ...]

    def __post_init__(self) -> None:
        sourced(self.answered + self.silent)
        if self.answered:
            sourced(self.sources)
        if set(self.answered) & set(self.silent):
            raise ValueError("A village has answered or it has not.")

    @property
    def key(self) -> str:
        return keys.ROLL


@dataclass(frozen=True, slots=True)
class Split:
    """One theme that stands under what works and under what can be better in the same phase: two counts."""

    works: Count
    better: Count

    def __post_init__(self) -> None:
        if self.works.theme is None or self.works.theme is not self.better.theme:
            raise ValueError("Both sides of a split speak of one theme.")

    @property
    def part(self) -> Part:
        return self.works.part

    @property
    def phase(self) -> Phase:
        return self.works.cell.phase

    @property
    def theme(self) -> Theme:
        assert self.works.theme is not None
        return self.works.theme

    @property
    def sources(self) -> tuple[Ref, ...]:
        return self.works.sources + self.better.sources

    @property
    def key(self) -> str:
        return keys.split(self.phase, self.theme)


@dataclass(frozen=True, slots=True)
class Change:
    """One theme of one cell now and at an earlier gathering: two counts, of which a new or gone theme has one."""

    changed: Changed
    now: Count | None
    before: Count | None

    def __post_init__(self) -> None:
        if (self.now is not None, self.before is not None) != SIDES[self.changed]:
            raise NoSource("A change has the counts that it speaks of.")
        if any(side.theme is not self.theme or side.cell != self.cell for side in self.sides):
            raise ValueError("Both sides of a change speak of one theme in one cell.")

    @property
    def sides(self) -> tuple[Count, ...]:
        return tuple(side for side in (self.now, self.before) if side is not None)

    @property
    def part(self) -> Part:
        return self.sides[0].part

    @property
    def cell(self) -> Cell:
        return self.sides[0].cell

    @property
    def theme(self) -> Theme:
        theme = self.sides[0].theme
        assert theme is not None
        return theme

    @property
    def sources(self) -> tuple[Ref, ...]:
        """Those of now first."""
        return tuple(ref for side in self.sides for ref in side.sources)

    @property
    def key(self) -> str:
        return keys.change(self.cell, self.theme)


SIDES = {Changed.NEW: (True, False), Changed.GONE: (False, True), Changed.STILL: (True, True)}
Line = Count | Quote | Roll | Split | Change


@dataclass(frozen=True, slots=True)
class Priority:
    """A note with the dots given to it and to those that an organiser found to say the same (`merged`)."""

    note: Ref
    dots: int
    merged: tuple[Ref, ...] = ()


def excerpt(text: str) -> tuple[int, int]:
    """Where a quote of this text begins and ends: its first 40 words, cut behind a word."""
    words = list(_WORD.finditer(text))
    sourced(words)
    return words[0].start(), words[:QUOTE_WORDS][-1].end()

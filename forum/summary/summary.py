"""A summary as a value: what was summed up, and the lines that are said of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from forum.summary.lines import THEMED, Change, Count, Line, Part, Priority, Quote, Ref, Roll, Says, Split
from forum.workshop.notes import Note
from forum.workshop.questions import Cell, Phase

FEW = 3
"""So few notes are shown in place of being summed up."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What is summed up: one meeting's notes up to the cut-off (UTC), as one village reads them ("" = the whole).

    With a `session` only those of that group work; `without` are the meeting's sessions that have their own minutes.
    """

    forum: str
    meeting: str
    village: str
    cut_off: datetime
    session: str = ""
    without: tuple[str, ...] = ()

    @property
    def gathering(self) -> str:
        """The id that rulings, dots and minutes know it by."""
        return self.session or self.meeting


@dataclass(frozen=True, slots=True)
class Earlier:
    """The gathering before: its id, when it was (UTC), and the notes that stood in it."""

    gathering: str
    at: datetime
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """`notes` are all that lie in the scope, `lines` what is said of them, in reading order.

    `codebook` is the version that the themes are from. `earlier` and `since` name the gathering that `changes` are
    against, "" and None without one. `headings` are an organiser's words by key, `dropped` the keys of the lines that
    an organiser took out, `withheld` the notes that count but may not be quoted.
    """

    scope: Scope
    notes: tuple[Ref, ...]
    lines: tuple[Line, ...]
    codebook: str = ""
    earlier: str = ""
    since: datetime | None = None
    priorities: tuple[Priority, ...] = ()
    headings: tuple[tuple[str, str], ...] = ()
    dropped: tuple[str, ...] = ()
    withheld: tuple[Ref, ...] = ()

    @property
    def roll(self) -> Roll | None:
        """Which villages answered; None only in a forum without villages."""
        return next((line for line in self.lines if isinstance(line, Roll)), None)

    @property
    def parts(self) -> tuple[Part, ...]:
        return (Part.OWN, Part.OTHERS) if self.scope.village else (Part.ALL,)

    @property
    def split(self) -> tuple[Split, ...]:
        """Themes that stand both under what works and under what can be better, by phase."""
        return tuple(line for line in self.lines if isinstance(line, Split))

    @property
    def changes(self) -> tuple[Change, ...]:
        """Against the earlier gathering, by phase."""
        return tuple(line for line in self.lines if isinstance(line, Change))

    @property
    def wishes(self) -> tuple[Count, ...]:
        """Of the wish scenario, by number of the action plan, those without one last; none while none has a number."""
        found = [line for line in self._counts() if line.says is Says.WISH]
        return tuple(sorted(found, key=lambda line: (line.action == 0, line.action)))

    def count(self, part: Part, cell: Cell) -> Count | None:
        """The count of a cell, or None where it is empty."""
        counts = (line for line in self._counts() if line.says is Says.CELL)
        return next((line for line in counts if line.part is part and line.cell == cell), None)

    def quotes(self, part: Part, cell: Cell) -> tuple[Quote, ...]:
        """The quotes of a cell, whatever their theme, in reading order."""
        found = (line for line in self.lines if isinstance(line, Quote))
        return tuple(line for line in found if line.part is part and line.cell == cell)

    def quotes_of(self, count: Count) -> tuple[Quote, ...]:
        """The quotes that stand under one count, in reading order."""
        behind = set(count.sources)
        here = self.quotes(count.part, count.cell)
        if count.says in (*THEMED, Says.OTHER):
            return tuple(quote for quote in here if quote.theme is count.theme)
        return tuple(quote for quote in here if quote.source in behind)

    def by_phase(self, phase: Phase, part: Part = Part.ALL) -> tuple[Count, ...]:
        """The themed lines of a phase over its three questions, «Andet» last; most villages first, then most notes.

        An organiser may have placed them otherwise. None where the phase has so few notes that they are all shown.
        """
        themed = (line for line in self._counts() if line.says in (*THEMED, Says.OTHER))
        return tuple(line for line in themed if line.part is part and line.cell.phase is phase)

    def horizons(self, phase: Phase, part: Part = Part.ALL) -> tuple[Count, ...]:
        """What can be better soon, what later, what without a horizon; none where nobody chose one."""
        found = (line for line in self._counts() if line.says is Says.HORIZON)
        return tuple(line for line in found if line.part is part and line.cell.phase is phase)

    def of_phase(self, phase: Phase, part: Part = Part.ALL) -> int:
        """How many notes speak of a phase."""
        cells = (line for line in self._counts() if line.says is Says.CELL and line.part is part)
        return sum(line.notes for line in cells if line.cell.phase is phase)

    def is_few(self, phase: Phase, part: Part = Part.ALL) -> bool:
        """«Kun 3 noter om fastholdelse. Jeg viser dem ordret i stedet for at opsummere.»"""
        return 0 < self.of_phase(phase, part) <= FEW

    def is_verbatim(self, part: Part, cell: Cell) -> bool:
        """Whether every note of the cell that may be quoted is, in place of themes: there are so few."""
        count = self.count(part, cell)
        return count is not None and (count.notes <= FEW or self.is_few(cell.phase, part))

    def line(self, key: str, part: Part = Part.ALL) -> Line | None:
        return next((line for line in self.lines if line.key == key and getattr(line, "part", part) is part), None)

    def heading(self, key: str) -> str:
        """An organiser's words above a line or (keys.section) a phase, else ""."""
        return dict(self.headings).get(key, "")

    def _counts(self) -> Iterator[Count]:
        return (line for line in self.lines if isinstance(line, Count))

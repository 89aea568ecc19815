"""What minutes are built of, before a Word file or a web page is made of it: both say the same because of this."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from documents.cells import plain
from forum.people import Language

_OPENED = dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c") | dict.fromkeys("\u2066\u2067\u2068", "\u2069")
_CLOSING = frozenset(_OPENED.values())


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one language (None: the document's own); `to` names a place in the document that they lead to."""

    text: str
    language: Language | None = None
    strong: bool = False
    to: str = ""

    @property
    def shown(self) -> str:
        """The words as they were typed, without what XML cannot hold; no change of direction outlasts them."""
        return closed(plain(self.text))


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` is 1 for a section; one with `apart` begins a page."""

    KIND: ClassVar = "heading"
    level: int
    runs: Runs
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One that `leads` stands on the page of what follows it."""

    KIND: ClassVar = "paragraph"
    runs: Runs
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a note, and below them whose they are."""

    KIND: ClassVar = "quotation"
    runs: Runs
    below: Runs


@dataclass(frozen=True, slots=True)
class Items:
    KIND: ClassVar = "items"
    items: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """`anchor` names it for those that lead here."""

    cells: tuple[Runs, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """`about` says what it holds to whoever cannot see it; `widths` are shares of the page.

    Without `columns` the first cell of every row is its heading.
    """

    KIND: ClassVar = "table"
    about: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    KIND: ClassVar = "picture"
    png: bytes
    told: str


Block = Heading | Paragraph | Quotation | Items | Table | Picture


def said(text: str, *, strong: bool = False) -> Runs:
    """Words of our own."""
    return (Run(text, strong=strong),)


def heading(level: int, text: str) -> Heading:
    return Heading(level, said(text))


def paragraphs(text: str, language: Language) -> tuple[Paragraph, ...]:
    """What somebody typed over several lines, each a paragraph."""
    return tuple(Paragraph((Run(line.strip(), language),)) for line in text.splitlines() if line.strip())


def row(*cells: str | Runs, anchor: str = "") -> Row:
    return Row(tuple(said(cell) if isinstance(cell, str) else cell for cell in cells), anchor)


def joined(parts: Iterable[Runs], by: str) -> Runs:
    """All parts as one, with these words between them."""
    made: list[Run] = []
    for number, part in enumerate(parts):
        made += [*(said(by) if number else ()), *part]
    return tuple(made)


def words(runs: Sequence[Run]) -> str:
    """What is read when nothing is marked."""
    return "".join(run.shown for run in runs)


def closed(text: str) -> str:
    """The text with every change of direction ended that it began, so that what follows reads as it should."""
    waiting: list[str] = []
    for sign in text:
        if sign in _OPENED:
            waiting.append(_OPENED[sign])
        elif sign in _CLOSING:
            _end(waiting, sign)
    return text + "".join(reversed(waiting))


def _end(waiting: list[str], sign: str) -> None:
    # The end of an isolate ends what was opened within it; the end of an embedding reaches no further than its isolate.
    if sign == "\u2069" and sign in waiting:
        while waiting.pop() != sign:
            pass
    elif waiting[-1:] == [sign]:
        waiting.pop()

"""The answers list as the forum sees it: its rows, what is known of each, and how a row becomes a note."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from forum import ids
from forum.lists import Fields
from forum.people import Language
from forum.workshop.lines import folded
from forum.workshop.notes import Note, Source
from forum.workshop.questions import Attribution, Horizon, Phase, Question

TITLE, TEXT, VERSION = "Title", "NoteText", "NoteVersion"
PLACED = ("Village", "Question", "Phase", "Horizon", "Attribution")
"""The columns by which somebody moves a note; in the order of `Place`."""
TITLE_LENGTH = 80
"""Only so much of a text stands in the list's first column."""
Pen = Callable[[Note], Fields]
"""How a note is written into the list: its columns, in the forum's words."""


class Standing(StrEnum):
    """What a row is to the forum: a note's row, one that was, one too many of ours, or not yet a note."""

    STANDS = "stands"
    GONE = "gone"
    EXTRA = "extra"
    LACKING = "lacking"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a note stands, as the words of a row are understood; None for what nobody understands."""

    village: str | None = None
    question: Question | None = None
    phase: Phase | None = None
    horizon: Horizon | None = None
    attribution: Attribution | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it stands in the list: our own columns only, `place` understood from them at the door.

    `saved` counts how often it was saved, 0 where that is unknown; `ours` says that the bot made it, not a person.
    """

    item: str
    saved: int
    key: str
    version: int
    fields: Mapping[str, object]
    place: Place
    modified: datetime
    ours: bool = True

    @property
    def title(self) -> str:
        return plain(self.fields.get(TITLE))

    @property
    def text(self) -> str:
        return plain(self.fields.get(TEXT))


@dataclass(frozen=True, slots=True)
class Known:
    """What a row said when it and its note last agreed, and which version of the note that was."""

    item: str
    note: str
    standing: Standing = Standing.STANDS
    saved: int = 0
    version: int = 0
    fields: Mapping[str, object] | None = None

    @property
    def stands(self) -> bool:
        return self.standing is Standing.STANDS

    def said(self, column: str) -> str:
        return plain((self.fields or {}).get(column))


def plain(value: object) -> str:
    """A cell for comparing: what is empty, false or nought is "", and blanks and line breaks do not count."""
    if value is None or value is False or value == 0:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "1" if value is True else folded(str(value))


def stands(row: Mapping[str, object], wanted: Fields) -> bool:
    """Whether a row says what it should."""
    return all(plain(row.get(name)) == plain(value) for name, value in wanted.items())


def key_of(list_: str, item: str) -> str:
    """The id of a note that was entered in the list: the same however often its row is read."""
    return ids.key_for("list", list_, item)


def entered(row: Row, reading: "Reading") -> Note | None:
    """The note that somebody entered in the list by hand; None as long as the row lacks something."""
    place, text = row.place, row.text or row.title
    if not text or not place.village or not place.question or not place.phase:
        return None
    key = key_of(reading.list_id, row.item)
    open_ = place.question is Question.CAN_IMPROVE
    at = min(row.modified, reading.now)
    return Note(
        id=key,
        forum=reading.forum,
        meeting=reading.meeting,
        village=place.village,
        question=place.question,
        phase=place.phase,
        horizon=(place.horizon or Horizon.UNSET) if open_ else Horizon.UNSET,
        text=text,
        language=reading.language,
        author="",
        attribution=Attribution.VILLAGE,
        submission=key,
        sending=key,
        position=0,
        sent_at=at,
        changed_at=at,
        source=Source.ENTERED,
    )


@dataclass(frozen=True, slots=True)
class Reading:
    """How rows are taken in: of which forum's list, for which meeting what is entered there, and how notes are written.

    `now` is forum time.
    """

    forum: str
    list_id: str
    meeting: str
    language: Language
    now: datetime
    pen: Pen


@dataclass(frozen=True, slots=True)
class Tally:
    """What came of a page of rows: notes changed or hidden or shown, notes entered, rows that lack something.

    `odd` rows cannot be read and were passed over.
    """

    changed: int = 0
    entered: int = 0
    lacking: int = 0
    put_back: int = 0
    odd: int = 0

"""Notes from paper: a file's rows become notes, under ids that the same or a corrected file meets again."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from difflib import SequenceMatcher

from forum import ids
from forum.errors import ForumError
from forum.groups import Forum
from forum.groupwork.sessions import Session
from forum.people import Language
from forum.workshop.lines import LINE_LIMIT, lines
from forum.workshop.listed import Place
from forum.workshop.notes import Note, Source, State, Via, edited, restored
from forum.workshop.questions import Attribution, Horizon, Question

VILLAGE, QUESTION, PHASE, HORIZON, TEXT, GROUP = "Village", "Question", "Phase", "Horizon", "NoteText", "GroupName"
COLUMNS = (VILLAGE, QUESTION, PHASE, HORIZON, TEXT, GROUP)
NEEDED = frozenset({VILLAGE, QUESTION, PHASE, TEXT})
ROWS_MOST = 2000
ALIKE = 0.5
"""How much of a line must be left for it to be that line put right, and not another one."""
Understand = Callable[[Mapping[str, object], Forum], Place]
"""Where the words of a row put a note (jobs.words.place_of)."""


class NotASheet(ForumError):
    """No workbook that can be read, or one that hides more than it shows."""

    key = "error-import-not-a-sheet"


class NoHeadings(ForumError):
    """No sheet of the workbook has the headings of the form."""

    key = "error-import-no-headings"


class TooManyRows(ForumError):
    """args: limit."""

    key = "error-import-too-many-rows"


class TooLarge(ForumError):
    """args: limit, in MB."""

    key = "error-import-too-large"


@dataclass(frozen=True, slots=True)
class Paper:
    """A file in the folder; `etag` changes with every saving, `size` is in bytes."""

    id: str
    name: str
    etag: str
    size: int
    url: str
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a sheet as typed, by our column names; `number` as Excel counts, `formula` where a cell holds one."""

    number: int
    fields: Mapping[str, str]
    formula: bool = False
    example: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a row cannot be used; `typed` is the word that nobody understands."""

    row: int
    why: str
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Scope:
    """What the notes belong to: a group work (`session`) or, outside of one, a meeting."""

    meeting: str
    session: Session | None
    late: bool
    now: datetime
    language: Language

    @property
    def key(self) -> str:
        return self.session.id if self.session else self.meeting


@dataclass(frozen=True, slots=True)
class Sorted:
    """What saving a file does: notes that are new, and versions of notes that it brought before."""

    new: tuple[Note, ...] = ()
    changed: tuple[Note, ...] = ()
    same: int = 0

    @property
    def count(self) -> int:
        return len(self.new) + len(self.changed)


@dataclass(frozen=True, slots=True)
class Read:
    """The notes of a file, and the rows that are none."""

    notes: tuple[Note, ...] = ()
    problems: tuple[Problem, ...] = field(default=())


def submission(scope: Scope, paper: str) -> str:
    """All that one file brought, however often it was saved."""
    return ids.key_for("import", scope.key, paper)


def read(found: Sequence[Line], paper: str, scope: Scope, forum: Forum, understand: Understand) -> Read:
    """Each usable row as its notes; the example of the form is none."""
    notes: dict[str, Note] = {}
    problems: list[Problem] = []
    for line in found:
        if line.example:
            continue
        place = understand(line.fields, forum)
        problem = _problem(line, place, scope)
        if problem:
            problems.append(problem)
            continue
        for note in _notes(line, place, paper, scope, forum):
            notes.setdefault(note.id, note)
    return Read(tuple(notes.values()), tuple(problems))


def sorted_out(wanted: Sequence[Note], before: Sequence[Note], standing: frozenset[str], now: datetime) -> Sorted:
    """Held against what the same file brought before, and against what stands (`standing`, by id) from any other.

    A line that was put right in its row is a new wording of its note, unless somebody else has worded it since.
    """
    known = {_said(note): note for note in before} | {note.id: note for note in before}
    met = {note.id: known.get(note.id) or known.get(_said(note)) for note in wanted}
    taken = {note.id for note in met.values() if note}
    left = [note for note in before if note.id not in taken and note.state is State.ACTIVE]
    new: list[Note] = []
    changed: list[Note] = []
    for note in wanted:
        old = met[note.id] or next((one for one in left if _corrected(one, note)), None)
        if old is None:
            new += [] if note.id in standing else [note]
            continue
        left = [one for one in left if one is not old]
        after = _after(old, note, now, reword=met[note.id] is None)
        changed += [] if after is old else [after]
    return Sorted(tuple(new), tuple(changed), len(wanted) - len(new) - len(changed))


def _after(old: Note, note: Note, now: datetime, *, reword: bool) -> Note:
    if reword:
        return edited(old, note.text, now) if old.source is Source.PERSON else old
    return restored(old, now)


def _corrected(old: Note, note: Note) -> bool:
    same_place = (old.village, old.cell, old.position) == (note.village, note.cell, note.position)
    return same_place and SequenceMatcher(None, old.text, note.text).ratio() >= ALIKE


def _said(note: Note) -> str:
    return "\x1f".join((note.village, note.question, note.phase, ids.normalised(note.text)))


def _problem(line: Line, place: Place, scope: Scope) -> Problem | None:
    if line.formula:
        return Problem(line.number, "formula")
    for column, value in ((VILLAGE, place.village), (QUESTION, place.question), (PHASE, place.phase)):
        if value is None:
            return _lacks(line, column)
    if place.horizon is None and place.question is Question.CAN_IMPROVE:
        return _lacks(line, HORIZON)
    found = lines(line.fields.get(TEXT, ""))
    if not found:
        return Problem(line.number, "note-missing")
    if any(len(text) > LINE_LIMIT for text in found):
        return Problem(line.number, "note-too-long")
    return Problem(line.number, "group-unknown", line.fields[GROUP]) if _group(line, scope) is None else None


def _lacks(line: Line, column: str) -> Problem:
    typed = line.fields.get(column, "")
    return Problem(line.number, f"{column.lower()}-{'unknown' if typed else 'missing'}", typed)


def _group(line: Line, scope: Scope) -> str | None:
    """The number of a break-out group as text, "" for none; None where the group work has no such group."""
    typed = line.fields.get(GROUP, "")
    if not typed or scope.session is None:
        return ""
    digits = "".join(sign for sign in typed if sign.isdecimal())[:4]
    return digits if digits and scope.session.group(int(digits)) else None


def _notes(line: Line, place: Place, paper: str, scope: Scope, forum: Forum) -> Iterator[Note]:
    """One a line of the cell; nobody is its author, for who wrote on the paper is not known."""
    assert place.village
    assert place.question
    assert place.phase
    for text in lines(line.fields[TEXT]):
        yield Note(
            id=ids.key_for("import", scope.key, place.village, place.question, place.phase, ids.normalised(text)),
            forum=forum.id,
            meeting=scope.meeting,
            village=place.village,
            question=place.question,
            phase=place.phase,
            horizon=(place.horizon or Horizon.UNSET) if place.question is Question.CAN_IMPROVE else Horizon.UNSET,
            text=text,
            language=scope.language,
            author="",
            attribution=Attribution.VILLAGE,
            submission=submission(scope, paper),
            sending=submission(scope, paper),
            position=line.number,
            sent_at=scope.now,
            changed_at=scope.now,
            late=scope.late,
            group=_group(line, scope) or "",
            session=scope.session.id if scope.session else "",
            via=Via.IMPORT,
        )

"""A note is one line: how typed text becomes notes, and how a note changes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from forum import ids
from forum.errors import EmptyForm, FieldTooLong, LineTooLong
from forum.people import Language
from forum.workshop.questions import Attribution, Cell, Horizon, Phase, Question

LINE_LIMIT = 500
FIELD_LIMIT = 2000
_BULLET = re.compile(r"^\s*(?:[-–—•·*‣▪◦o]\s+|[•·‣▪◦]|\d{1,2}[.)]\s+)")


class State(StrEnum):
    ACTIVE = "active"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Note:
    """One thought in one cell; times are UTC, `version` starts at 1.

    `sending` groups what one tap on Send stored, `submission` all that one person sent from one card.
    """

    id: str
    forum: str
    meeting: str
    village: str
    question: Question
    phase: Phase
    horizon: Horizon
    text: str
    language: Language
    author: str
    attribution: Attribution
    submission: str
    sending: str
    position: int
    sent_at: datetime
    changed_at: datetime
    version: int = 1
    state: State = State.ACTIVE
    late: bool = False
    group: str = ""

    @property
    def cell(self) -> Cell:
        return Cell(self.question, self.phase)


@dataclass(frozen=True, slots=True)
class Form:
    """What a person typed: `token` is made when the card is drawn and comes back with every repeat."""

    token: str
    question: Question
    fields: Mapping[Phase, str]
    horizon: Horizon = Horizon.UNSET
    village: str = ""


def lines(text: str) -> list[str]:
    """One thought a line: split at line breaks only, bullets and numbering taken off, blanks dropped."""
    stripped = (_BULLET.sub("", line).strip() for line in re.split(r"\r\n|[\r\n\u2028\u2029\v\f]", text))
    return [line for line in stripped if line]


def checked_lines(text: str) -> list[str]:
    """The lines of one field, each within its limit; FieldTooLong or LineTooLong otherwise."""
    if len(text) > FIELD_LIMIT:
        raise FieldTooLong(length=len(text), limit=FIELD_LIMIT)
    found = lines(text)
    for number, line in enumerate(found, 1):
        if len(line) > LINE_LIMIT:
            raise LineTooLong(line=number, length=len(line), limit=LINE_LIMIT)
    return found


@dataclass(frozen=True, slots=True)
class Origin:
    """Who sends, from where, when: what every note of one sending shares."""

    forum: str
    meeting: str
    village: str
    language: Language
    author: str
    now: datetime


def written(form: Form, origin: Origin) -> tuple[Note, ...]:
    """The notes in a form, with ids that a repeat meets again; EmptyForm when there are none.

    The id is made from token, author, cell and normalised line: two people on one shared card never meet,
    and another text under the same token is another note.
    """
    keyed: dict[str, tuple[Phase, str]] = {}
    for phase in Phase:
        for line in checked_lines(form.fields.get(phase, "")):
            keyed.setdefault(_note_key(form, origin.author, phase, line), (phase, line))
    if not keyed:
        raise EmptyForm
    sending = ids.key_for(form.token, origin.author, *keyed)
    return tuple(
        _note(key, form, origin, sending, position, phase, line)
        for position, (key, (phase, line)) in enumerate(keyed.items())
    )


def submission(token: str, author: str) -> str:
    """One card in one person's hands, however often it is sent."""
    return ids.key_for("submission", token, author)


def _note_key(form: Form, author: str, phase: Phase, line: str) -> str:
    return ids.key_for(form.token, author, form.question, phase, ids.normalised(line))


def _note(key: str, form: Form, origin: Origin, sending: str, position: int, phase: Phase, line: str) -> Note:
    return Note(
        id=key,
        forum=origin.forum,
        meeting=origin.meeting,
        village=origin.village,
        question=form.question,
        phase=phase,
        horizon=form.horizon if form.question is Question.CAN_IMPROVE else Horizon.UNSET,
        text=line,
        language=origin.language,
        author=origin.author,
        attribution=Attribution.VILLAGE,
        submission=submission(form.token, origin.author),
        sending=sending,
        position=position,
        sent_at=origin.now,
        changed_at=origin.now,
    )


def edited(note: Note, text: str, now: datetime) -> Note:
    """The note with new wording, or withdrawn when the wording is empty; the same note when nothing changed."""
    folded = " ".join(text.split())
    if len(folded) > LINE_LIMIT:
        raise LineTooLong(line=note.position + 1, length=len(folded), limit=LINE_LIMIT)
    if not folded:
        return withdrawn(note, now)
    if folded == note.text and note.state is State.ACTIVE:
        return note
    return replace(note, text=folded, state=State.ACTIVE, version=note.version + 1, changed_at=now)


def withdrawn(note: Note, now: datetime) -> Note:
    """The note taken back; its text stays in the history."""
    if note.state is State.WITHDRAWN:
        return note
    return replace(note, state=State.WITHDRAWN, version=note.version + 1, changed_at=now)


def restored(note: Note, now: datetime) -> Note:
    """A withdrawn note put back as it was."""
    if note.state is State.ACTIVE:
        return note
    return replace(note, state=State.ACTIVE, version=note.version + 1, changed_at=now)

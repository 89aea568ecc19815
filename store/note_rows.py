"""A note as a row of its table, and back."""

from typing import Any

from sqlalchemy import Row

from forum.people import LIST, Language
from forum.themes import coding
from forum.themes.themes import Coded, Theme
from forum.workshop.notes import Note, Source, State, Via
from forum.workshop.questions import Attribution, Horizon, Phase, Question
from store import times


def row_of(note: Note) -> tuple[Any, ...]:
    """The values of a new note, in the order of the table's columns."""
    return (
        note.forum,
        note.id,
        note.meeting,
        note.village,
        note.question.value,
        note.phase.value,
        note.horizon.value,
        note.text,
        note.language.value,
        note.author,
        note.attribution.value,
        note.submission,
        note.sending,
        note.position,
        times.stored(note.sent_at),
        times.stored(note.changed_at),
        LIST if note.source is Source.ENTERED else note.author,
        note.version,
        note.state.value,
        int(note.late),
        note.group,
        note.source.value,
        note.reason,
        note.session,
        note.via.value,
        note.shown_as,
        *themes_of(note.text).values(),
    )


def themes_of(words: str) -> dict[str, str]:
    """The columns of what a wording is about: found here and nowhere else, so that none is stored without."""
    if not words:
        return {"themes": "", "codebook": ""}
    return columns_of(coding.coded(words))


def columns_of(coded: Coded) -> dict[str, str]:
    return {"themes": " ".join(coded.themes), "codebook": coded.codebook}


def note_of(row: Row[Any]) -> Note:
    """The note in a row of the table."""
    return Note(
        id=row.id,
        forum=row.forum_id,
        meeting=row.meeting,
        village=row.village,
        question=Question(row.question),
        phase=Phase(row.phase),
        horizon=Horizon(row.horizon),
        text=row.text,
        language=Language(row.language),
        author=row.author,
        attribution=Attribution(row.attribution),
        submission=row.submission,
        sending=row.sending,
        position=row.position,
        sent_at=times.read(row.sent_at),
        changed_at=times.read(row.changed_at),
        version=row.version,
        state=State(row.state),
        late=row.late,
        group=row.group_name,
        source=Source(row.source),
        reason=row.reason,
        session=row.session,
        via=Via(row.via),
        shown_as=row.shown_as,
        themes=tuple(map(Theme, row.themes.split())),
        codebook=row.codebook,
    )

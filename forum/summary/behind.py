"""The notes behind a line, found again by its key."""

from collections.abc import Iterable, Sequence

from forum.summary import keys
from forum.summary.counts import Part
from forum.summary.keys import Asked
from forum.summary.organised import Organised, organised
from forum.summary.rulings import Ruling
from forum.summary.summaries import Earlier, Scope, in_part, stood, within
from forum.themes import coding
from forum.workshop.notes import Note
from forum.workshop.questions import Question

BOTH = (Question.WORKS_WELL, Question.CAN_IMPROVE)


def sources(
    scope: Scope,
    notes: Iterable[Note],
    part: Part,
    key: str,
    *,
    rulings: Iterable[Ruling] = (),
    earlier: Earlier | None = None,
) -> tuple[Note, ...]:
    """In their wording of now, oldest first, before them those of an earlier gathering; ValueError: no line's key."""
    asked, ruled = keys.read(key), organised(scope, rulings)
    standing = within(scope, notes)
    mine = [note for note in standing if in_part(scope, part, note.village)]
    if asked.kind == "quote":
        return _alike(mine, asked.note, ruled)
    then = stood(scope, earlier, standing) if asked.kind == "change" else []
    theirs = [note for note in then if in_part(scope, part, note.village)]
    return tuple(note for note in (*theirs, *mine) if _is_meant(note, asked, ruled))


def _alike(notes: Sequence[Note], quoted: str, ruled: Organised) -> tuple[Note, ...]:
    """The quoted note and those of its cell that say the same."""
    cell = next((note.cell for note in notes if note.id == quoted), None)
    voice = ruled.voice(quoted)
    return tuple(note for note in notes if note.cell == cell and ruled.voice(note.id) == voice)


def _is_meant(note: Note, asked: Asked, ruled: Organised) -> bool:
    return (
        (asked.cell is None or note.cell == asked.cell)
        and (asked.phase is None or note.phase is asked.phase)
        and (asked.kind != "split" or note.question in BOTH)
        and (asked.horizon is None or note.horizon is asked.horizon)
        and (asked.kind != "wish" or ruled.action(note.id) == asked.action)
        and (asked.theme is None or asked.theme in coding.of(note, ruled.themes).themes)
    )

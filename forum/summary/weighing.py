"""What matters most: the notes with the dots given to them and to those that say the same."""

from collections.abc import Iterable, Mapping, Sequence

from forum.summary.lines import Priority
from forum.summary.quotes import age
from forum.summary.reading import Coded
from forum.workshop.notes import Note


def priorities(notes: Sequence[Note], dots: Mapping[str, int], known: Coded) -> tuple[Priority, ...]:
    """Most dots first, then most villages, then the oldest; a note without dots is left out."""
    given = [note for note in notes if dots.get(note.id, 0) > 0]
    groups = {group[0].id: group for group in (_voice(note, known) for note in given)}
    ranked = sorted(groups.values(), key=lambda group: (-_sum(group, dots), -_villages(group), age(group[0])))
    return tuple(
        Priority(known.refs[lead.id], _sum((lead, *others), dots), tuple(known.refs[note.id] for note in others))
        for lead, *others in ranked
    )


def _voice(note: Note, known: Coded) -> list[Note]:
    """The note and all that say the same: first the one that leads, unless it may not be quoted and another may."""
    voice = known.organised.voice(note.id)
    group = known.merged.get((note.cell, voice), (note,))
    return sorted(group, key=lambda one: one.id in known.withheld)


def _sum(group: Iterable[Note], dots: Mapping[str, int]) -> int:
    return sum(max(0, dots.get(note.id, 0)) for note in group)


def _villages(group: Iterable[Note]) -> int:
    return len({note.village for note in group})

"""One sending for several villages: each gets notes of its own, and all are taken back as one."""

from collections.abc import Sequence
from dataclasses import replace

from forum import ids
from forum.workshop.notes import Form, Note, Origin, written


def everywhere(form: Form, origin: Origin, also: Sequence[str]) -> tuple[Note, ...]:
    """The notes for the origin's village and, with ids of their own that a repeat meets again, for `also`."""
    first = written(form, origin)
    if not also:
        return first
    parts = [first, *(written(_elsewhere(form, village), replace(origin, village=village)) for village in also)]
    sending = ids.key_for("several", *(part[0].sending for part in parts))
    spread = [note for part in parts for note in part]
    return tuple(replace(note, sending=sending, position=position) for position, note in enumerate(spread))


def _elsewhere(form: Form, village: str) -> Form:
    return replace(form, drawing=ids.key_for("also", form.drawing, village))

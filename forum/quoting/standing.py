"""Whether a note may be quoted as it reads now: what its author said, what an organiser asked, whom it names."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from forum.quoting.consents import Consent, Quoting
from forum.workshop.notes import Note

OPEN = (Quoting.FREE, Quoting.YES)
WAITING = (Quoting.NEEDED, Quoting.ASKED)


def state(note: Note, kept: Consent | None, *, named: bool) -> Quoting:
    """A no holds for every wording until its author takes it back; a yes, and a question, for the one it was about."""
    said = kept.state if kept else Quoting.FREE
    if said is Quoting.NO or kept is None or said is Quoting.FREE:
        return Quoting.NEEDED if named and said is Quoting.FREE else said
    return said if kept.seen == note.version else Quoting.NEEDED


def standing(notes: Iterable[Note], kept: Mapping[str, Consent], named: frozenset[str]) -> dict[str, Consent]:
    """By note, for its wording of now; what may be quoted without anybody's word is left out.

    `named` are the ids of notes that name somebody. Who reads this need look at nothing but the state.
    """
    told = ((note, kept.get(note.id)) for note in notes)
    found = ((note, one, state(note, one, named=note.id in named)) for note, one in told)
    return {note.id: _as(note, one, now) for note, one, now in found if now is not Quoting.FREE}


def withheld(standing: Mapping[str, Consent]) -> frozenset[str]:
    """The ids of notes whose words stay in the house; they count all the same."""
    return frozenset(note for note, consent in standing.items() if consent.state not in OPEN)


def waiting(standing: Mapping[str, Consent]) -> tuple[str, ...]:
    """Those that somebody's word would open, in the order given."""
    return tuple(note for note, consent in standing.items() if consent.state in WAITING)


def following(note: Note, kept: Consent | None, state: Quoting, by: str, now: datetime) -> Consent:
    """What is to be kept next; `by` is "" where the note is anonymous and its holder speaks."""
    return Consent(note.forum, note.id, state, by, now, note.version, kept.version + 1 if kept else 1)


def _as(note: Note, kept: Consent | None, state: Quoting) -> Consent:
    if kept is None:
        return Consent(note.forum, note.id, state, "", note.changed_at, note.version, 0)
    return replace(kept, state=state, seen=note.version)

"""How a note is signed: with its village, with a name, or with nothing that leads to its author."""

from dataclasses import replace
from datetime import datetime

from forum import ids
from forum.people import Person
from forum.workshop.notes import Note, Via, submission
from forum.workshop.questions import Attribution

CHOICES = frozenset(Attribution)
OWN = "own:"
"""How the token of a card begins that is in one person's hands only."""


def unsigned(key: str) -> str:
    """What the key of a sending or submission becomes when its author's name is taken out of a note."""
    return ids.key_for("unsigned", key)


def own_token() -> str:
    """A token for a card that is in one person's hands only."""
    return f"{OWN}{ids.new()}"


def hands(token: str, person: str) -> frozenset[str]:
    """The submissions without a name that whoever holds the card of this token may call theirs."""
    return frozenset({submission(token, ""), unsigned(submission(token, person))})


def submissions(token: str, person: Person) -> list[str]:
    """Where to look for what a person sent from a card: under their name, and without one where they chose so."""
    named = submission(token, person.id)
    anonymous = chosen(person.attribution) is Attribution.ANONYMOUS
    return [named, *(sorted(hands(token, person.id)) if anonymous else ())]


def chosen(attribution: str) -> Attribution:
    """A person's choice as it is kept; the village alone for who has made none."""
    return Attribution(attribution) if attribution in CHOICES else Attribution.VILLAGE


def in_force(wanted: Attribution, via: Via) -> Attribution:
    """Who writes for somebody else lends them no name."""
    return wanted if via is Via.SELF or wanted is Attribution.ANONYMOUS else Attribution.VILLAGE


def signed(note: Note, wanted: Attribution, name: str, now: datetime) -> Note:
    """The note as its author wants to be shown from now on, without its author where that is anonymous."""
    attribution = in_force(wanted, note.via)
    shown_as = name if attribution is Attribution.NAME else ""
    if (note.attribution, note.shown_as) == (attribution, shown_as):
        return note
    renamed = replace(note, attribution=attribution, shown_as=shown_as, version=note.version + 1, changed_at=now)
    return _unauthored(renamed) if attribution is Attribution.ANONYMOUS else renamed


def _unauthored(note: Note) -> Note:
    """Without its author, and without the keys that were made from the author's id."""
    return replace(note, author="", submission=unsigned(note.submission), sending=unsigned(note.sending))

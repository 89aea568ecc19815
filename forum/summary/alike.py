"""Which notes may say the same: suggestions with their reasons, which a person confirms; nothing is merged here."""

from collections.abc import Iterable
from dataclasses import dataclass

from forum.summary.rulings import Ruling
from forum.workshop.notes import Note


@dataclass(frozen=True, slots=True)
class Pair:
    """Two notes of one cell, the older first; `score` is between 0 and 1, `shared` the word stems that both have."""

    one: Note
    other: Note
    score: float
    shared: tuple[str, ...]


def pairs(notes: Iterable[Note], rulings: Iterable[Ruling] = (), most: int = 50) -> tuple[Pair, ...]:
    """At most `most` pairs, the likeliest first; none that was ruled the same or apart. The same for any order."""
    return ()


def leaders(notes: Iterable[Note], rulings: Iterable[Ruling]) -> dict[str, str]:
    """By note id, the note that leads those ruled the same, itself among them; who stands for itself is left out.

    Chains have one leader; where it stands no more, the oldest that is left leads. Only notes of one cell are led.
    """
    return {}

"""Where an organiser looks over what the notes were found to be about, and says otherwise."""

from dataclasses import dataclass

from forum.people import Person
from forum.ports import Clock, Directory
from forum.summary.rulings import Rulings
from forum.themes.themes import Coded, Theme
from forum.workshop.notes import Note
from forum.workshop.ports import Notes


@dataclass(frozen=True, slots=True)
class Listed:
    """A gathering's notes with their themes, «Andet» first; `corrected` are the ids of those that a person ruled on."""

    gathering: str
    notes: tuple[tuple[Note, Coded], ...]
    corrected: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Themes:
    """The desk of themes."""

    directory: Directory
    notes: Notes
    rulings: Rulings
    clock: Clock

    async def list(self, person: Person, gathering: str) -> Listed:
        raise NotImplementedError

    async def correct(self, person: Person, note: str, seen: int, themes: tuple[Theme, ...]) -> Coded:
        raise NotImplementedError

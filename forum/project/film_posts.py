"""What is posted about films, as values; the bot renders them in the language of their place."""

from dataclasses import dataclass
from datetime import date

from forum.project import consents
from forum.project.films import Film, Filmed


@dataclass(frozen=True, slots=True)
class Reel:
    """A film and its register of consents, by number."""

    film: Film
    filmed: tuple[Filmed, ...] = ()

    @property
    def lacking(self) -> tuple[int, ...]:
        return consents.lacking(self.filmed)


@dataclass(frozen=True, slots=True)
class FilmBoard:
    """Every film, villages in the forum's order; `absent` are the keys of villages without one."""

    reels: tuple[Reel, ...]
    absent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ConsentWithdrawn:
    """Somebody wants out: whoever holds the film is to stop showing it. `on` is a local day."""

    film: Film
    numbers: tuple[int, ...]
    on: date | None
    set_back: bool

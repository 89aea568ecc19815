"""What leaves the house for films."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from forum import ids, targets
from forum.groups import Forum
from forum.ports import Delivery, Kind
from forum.project.films import Film, Filmed

CARD_REST = timedelta(seconds=2)
"""Villages that report together change a board once."""
OPENED = "opened"
OUT = "out"
SET_BACK = "back"


def stewards(forum: Forum) -> list[str]:
    """Who looks after the films, by Entra object id."""
    return sorted(forum.leads | forum.organisers)


def viewers(forum: Forum) -> list[str]:
    """Who may have a board: an owner of the team counts as an organiser."""
    return sorted(forum.leads | forum.organisers | forum.owners)


def board(forum: str, person: str, due: datetime) -> Delivery:
    """The board in somebody's chat is drawn anew, a moment after `due`, where they have one."""
    key, at = f"film-board:{person}", due + CARD_REST
    return Delivery(forum, Kind.FILM_BOARD, targets.person(person), key, person, at, coalesced=True)


def opened(forum: str, person: str, due: datetime) -> Delivery:
    """Somebody wants a board of their own."""
    key = f"film-board:{person}:{OPENED}"
    return Delivery(forum, Kind.FILM_BOARD, targets.person(person), key, f"{OPENED}|{person}", due, coalesced=True)


def boards(forum: Forum, due: datetime) -> list[Delivery]:
    return [board(forum.id, person, due) for person in viewers(forum)]


def out(film: Film, due: datetime) -> Delivery:
    """The village withdrew: once, its money is set free."""
    key = f"film-out:{film.id}:{film.version}"
    return Delivery(film.forum, Kind.FILM_BOARD, targets.channel(film.village), key, f"{OUT}|{film.id}", due)


def withdrawn(forum: Forum, film: Film, said: Sequence[Filmed], due: datetime, *, set_back: bool) -> list[Delivery]:
    """All who hold the film are told once: lead, organisers and the village."""
    numbers = "+".join(f"{each.number}.{each.version}" for each in said)
    subject = "|".join((film.id, numbers, SET_BACK if set_back else ""))
    whom = [targets.channel(film.village), *map(targets.person, stewards(forum))]
    key = f"film-consent:{ids.key_for(film.id, numbers)}"
    return [Delivery(forum.id, Kind.CONSENT_WITHDRAWN, each, f"{key}:{each}", subject, due) for each in whom]


def withdrawal_in(subject: str) -> tuple[str, dict[int, int], bool]:
    """Of the subject of a CONSENT_WITHDRAWN row: the film, the version of each number, and whether it was set back."""
    film, numbers, back = subject.split("|")
    pairs = (each.partition(".") for each in numbers.split("+"))
    return film, {int(number): int(version) for number, _, version in pairs}, bool(back)

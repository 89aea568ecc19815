"""People as the forum sees them, and what their role lets them do."""

from dataclasses import dataclass
from enum import StrEnum

from forum.errors import NotAllowed, NotYourVillage

NAME_LIMIT = 80

LIST = "list"
"""Who changed a note, where that was somebody in the answers list: nobody there is known to us by id."""


class Role(StrEnum):
    ORGANISER = "organiser"
    PROJECT_LEAD = "project_lead"
    MEMBER = "member"
    GUEST = "guest"
    NOBODY = "nobody"


# They write down what is said in every village.
ANY_VILLAGE = (Role.ORGANISER, Role.PROJECT_LEAD)
# They look after the film project: organisers too, for a lead may be ill on the day on which the premiere is moved.
STEWARDS = (Role.PROJECT_LEAD, Role.ORGANISER)


class Membership(StrEnum):
    """What the team's roster says of somebody; `UNKNOWN` while it cannot be had."""

    MEMBER = "member"
    GUEST = "guest"
    NONE = "none"
    UNKNOWN = "unknown"


class Language(StrEnum):
    DA = "da"
    EN = "en"
    DE = "de"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in a turn; `id` is the Entra object id, `village` a group key or "" while unknown.

    `attribution` is a forum.workshop.questions.Attribution, "" for who has chosen none.
    """

    id: str
    name: str
    role: Role
    language: Language
    village: str = ""
    attribution: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """What the forum remembers of a person; `village`, `language`, `attribution` are their own choices ("" = none)."""

    id: str
    village: str = ""
    language: str = ""
    greeted: bool = False
    attribution: str = ""


def plain_name(name: str) -> str:
    """A display name as it may stand in a sentence: no hidden signs, single blanks, at most 80 characters."""
    shown = "".join(sign if sign.isprintable() else " " for sign in name[: 8 * NAME_LIMIT])
    return " ".join(shown.split())[:NAME_LIMIT].rstrip()


def first_name(name: str) -> str:
    """What people call each other."""
    return plain_name(name).partition(" ")[0]


def require(person: Person, *roles: Role) -> None:
    """Refuse whoever has none of `roles`."""
    if person.role not in roles:
        raise NotAllowed(role=roles[0].value)


def require_village(person: Person, village: str, place: str) -> None:
    """Refuse a village that is neither the person's own nor `place`, whose channel they stand in."""
    if village not in (person.village, place) and person.role not in ANY_VILLAGE:
        raise NotYourVillage(village=village)


def require_answerer(person: Person) -> None:
    """Members, guests, leads and organisers answer; nobody from outside does."""
    require(person, Role.MEMBER, Role.GUEST, Role.ORGANISER, Role.PROJECT_LEAD)

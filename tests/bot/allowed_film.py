"""Who may do what with films; rows of test_who_may.py."""

from collections.abc import Mapping

from tests.bot.allowed import FILM, PEOPLE

Outcomes = Mapping[str, str]

EVERYBODY: Outcomes = {**dict.fromkeys(PEOPLE, "yes"), "nobody": "stranger"}
STEWARD: Outcomes = {**dict.fromkeys(PEOPLE, "lead only"), "organiser": "yes", "lead": "yes", "nobody": "stranger"}
OWN_FILM: Outcomes = {
    **dict.fromkeys(PEOPLE, "not your village"),
    "organiser": "yes",
    "lead": "yes",
    "guest": "members only",
    "nobody": "stranger",
}

VERBS: Mapping[str, tuple[Mapping[str, object], Outcomes]] = {
    "film.board": ({"page": 0}, EVERYBODY),
    "film.show": ({"film": FILM}, EVERYBODY),
    "film.report": ({"film": FILM, "to": "script", "seen": 1}, OWN_FILM),
    "film.edit": ({"film": FILM}, STEWARD),
    "film.step": ({"film": FILM, "stage": "cut", "seen": 1}, STEWARD),
    "film.consents": ({"film": FILM}, STEWARD),
    "film.agree": ({"film": FILM, "numbers": "2", "agreed": "given"}, STEWARD),
    "film.nobody": ({"film": FILM}, STEWARD),
    "film.history": ({"film": FILM}, EVERYBODY),
    "film.add": ({}, STEWARD),
    "film.join": ({"village": "egernsund", "kind": "podcast"}, OWN_FILM),
}
COMMANDS: Mapping[str, tuple[str, Outcomes]] = {
    "film": ("film", EVERYBODY),
    "script": ("drejebog færdig", EVERYBODY),
    "filming": ("optagelse færdig", EVERYBODY),
    "cut": ("klip færdigt", EVERYBODY),
}
SAID: Mapping[str, Outcomes] = {
    "film egernsund godkendt": OWN_FILM,
    "film egernsund samtykke 2 givet": STEWARD,
    "film egernsund samtykke ingen": STEWARD,
    "film ny egernsund podcast": OWN_FILM,
    "film egernsund": EVERYBODY,
}

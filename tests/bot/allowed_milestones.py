"""Who may do what with milestones; rows of test_who_may.py."""

from collections.abc import Mapping

from tests.bot.outcomes import (
    EVERYBODY,
    LEADS,
    Outcomes,
)

VERBS: Mapping[str, tuple[Mapping[str, object], Outcomes]] = {
    "milestones.show": ({"page": 0}, EVERYBODY),
    "milestones.choose": ({}, LEADS),
    "milestones.form": ({"milestone": "filmpremiere"}, LEADS),
    "milestones.save": ({"milestone": "filmpremiere", "seen": 1, "title": "Ja", "period": "maj 2022"}, LEADS),
    "milestones.load": ({}, LEADS),
    "milestones.follow": ({"value": True}, EVERYBODY),
    "milestones.log": ({"milestone": "filmpremiere"}, EVERYBODY),
    "milestones.picture": ({}, EVERYBODY),
}
COMMANDS: Mapping[str, tuple[str, Outcomes]] = {
    "milestones": ("milepæle", EVERYBODY),
}
SAID: Mapping[str, Outcomes] = {
    "milepæle premiere maj 2022 fordi det regner": LEADS,
    "milepæle premiere færdig": LEADS,
    "milepæle ny Forfalsket; maj 2022": LEADS,
    "milepæle hent": LEADS,
    "milepæle premiere": EVERYBODY,
    "milepæle billede": EVERYBODY,
    "milepæle følg": EVERYBODY,
    "milepæle historik": EVERYBODY,
}

"""Who may do what in the film project; rows of test_who_may.py."""

from collections.abc import Mapping

from tests.bot import allowed_budget, allowed_film
from tests.bot.allowed_budget import EVERYBODY, Outcomes
from tests.bot.allowed_budget import WRITER as LEADS

VERBS: Mapping[str, tuple[Mapping[str, object], Outcomes]] = {
    **allowed_film.VERBS,
    **allowed_budget.VERBS,
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
    **allowed_film.COMMANDS,
    **allowed_budget.COMMANDS,
    "milestones": ("milepæle", EVERYBODY),
}
SAID: Mapping[str, Outcomes] = {
    **allowed_film.SAID,
    **allowed_budget.SAID,
    "milepæle premiere maj 2022 fordi det regner": LEADS,
    "milepæle premiere færdig": LEADS,
    "milepæle ny Forfalsket; maj 2022": LEADS,
    "milepæle hent": LEADS,
    "milepæle premiere": EVERYBODY,
    "milepæle billede": EVERYBODY,
    "milepæle følg": EVERYBODY,
    "milepæle historik": EVERYBODY,
}

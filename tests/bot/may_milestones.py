"""Who may what with milestones: everybody reads and follows, leads and organisers write."""

from collections.abc import Mapping

from tests.bot.allowed import PEOPLE

Outcomes = Mapping[str, str]


def told(*, default: str = "yes", **roles: str) -> Outcomes:
    """What each role is answered; nobody is a stranger everywhere."""
    return {**dict.fromkeys(PEOPLE, default), "nobody": "stranger", **roles}


EVERYBODY = told()
LEADS = told(default="lead only", lead="yes", organiser="yes")

MILESTONES: Mapping[str, tuple[Mapping[str, object], Outcomes]] = {
    "milestones.show": ({"page": 0}, EVERYBODY),
    "milestones.choose": ({}, LEADS),
    "milestones.form": ({"milestone": "filmpremiere"}, LEADS),
    "milestones.save": ({"milestone": "filmpremiere", "seen": 1, "title": "Ja", "period": "maj 2022"}, LEADS),
    "milestones.load": ({}, LEADS),
    "milestones.follow": ({"value": True}, EVERYBODY),
    "milestones.log": ({"milestone": "filmpremiere"}, EVERYBODY),
    "milestones.picture": ({}, EVERYBODY),
}
MILESTONES_SAID: Mapping[str, Outcomes] = {
    "milepæle premiere maj 2022 fordi det regner": LEADS,
    "milepæle premiere færdig": LEADS,
    "milepæle ny Forfalsket; maj 2022": LEADS,
    "milepæle hent": LEADS,
    "milepæle premiere": EVERYBODY,
    "milepæle billede": EVERYBODY,
    "milepæle følg": EVERYBODY,
    "milepæle historik": EVERYBODY,
}

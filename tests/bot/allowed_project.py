"""Who may do what with films and money; rows of test_who_may.py."""

from collections.abc import Mapping

from tests.bot import allowed_budget, allowed_film
from tests.bot.allowed_budget import EVERYBODY, Outcomes

VERBS: Mapping[str, tuple[Mapping[str, object], Outcomes]] = {
    **allowed_film.VERBS,
    **allowed_budget.VERBS,
}
COMMANDS: Mapping[str, tuple[str, Outcomes]] = {
    **allowed_film.COMMANDS,
    **allowed_budget.COMMANDS,
    "milestones": ("milepæle", EVERYBODY),
}
SAID: Mapping[str, Outcomes] = {
    **allowed_film.SAID,
    **allowed_budget.SAID,
}

"""Who may do what about an ERFA meeting: rows of the table in test_who_may."""

from collections.abc import Mapping

from tests.bot.allowed import DAY, ERFA, EVERYBODY, ORGANISER, Outcomes

VERBS: Mapping[str, tuple[Mapping[str, object], Outcomes]] = {
    "erfa.new": ({}, ORGANISER),
    "erfa.edit": ({"meeting": ERFA}, ORGANISER),
    "erfa.plan": (DAY, ORGANISER),
    "erfa.move": ({"meeting": ERFA, "seen": 1, **DAY}, ORGANISER),
    "erfa.stop": ({"meeting": ERFA}, ORGANISER),
    "erfa.resume": ({"meeting": ERFA}, ORGANISER),
    "erfa.show": ({"meeting": ERFA}, ORGANISER),
    "erfa.check": (DAY, ORGANISER),
    "erfa.cancel": ({"meeting": ERFA, "seen": 1, "sure": 1, "reason": "Forfalsket"}, ORGANISER),
    "erfa.coming": ({"meeting": ERFA}, EVERYBODY),
    "erfa.declining": ({"meeting": ERFA}, EVERYBODY),
    "asking.remind": ({"meeting": ERFA}, ORGANISER),
    "asking.calls": ({"meeting": ERFA}, ORGANISER),
    "asking.look": ({"meeting": ERFA}, ORGANISER),
    "asking.trial": ({"meeting": ERFA}, ORGANISER),
    "asking.approve": ({"meeting": ERFA}, ORGANISER),
}
SAID: Mapping[str, Outcomes] = {
    "erfa ny 12-10-2021 19.00": ORGANISER,
    "erfa ny": ORGANISER,
    "erfa flyt": ORGANISER,
    "erfa flyt 28-09-2021 17.00": ORGANISER,
    "erfa flyt 14/9 til 28/9 kl. 17": ORGANISER,
    "erfa send": ORGANISER,
    "erfa status": EVERYBODY,
    "erfa aflys Forfalsket": ORGANISER,
    "påmind ja": ORGANISER,
}

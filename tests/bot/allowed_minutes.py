"""Who may do what with minutes, and send them; rows of test_who_may.py."""

from collections.abc import Mapping

from tests.bot.allowed import ERFA, EVERYBODY, ORGANISER, Outcomes, told
from tests.bot.outcomes import NO_MINUTES, UNWRITTEN

VERBS: Mapping[str, tuple[Mapping[str, object], Outcomes]] = {
    "minutes.show": ({"gathering": ERFA}, ORGANISER),
    "minutes.form": ({"gathering": ERFA, "row": 0}, ORGANISER),
    "minutes.write": ({"gathering": ERFA, "row": 99, "next_steps": "Forfalsket"}, ORGANISER),
    "minutes.act": ({"gathering": ERFA, "act": "review", "seen": 1, "sure": 1}, ORGANISER),
    "minutes.attendance": ({"gathering": ERFA}, ORGANISER),
    "minutes.attend": ({"gathering": ERFA, "name": "Forfalsket"}, ORGANISER),
    "minutes.review": ({"gathering": ERFA}, NO_MINUTES),
    "minutes.comment": ({"gathering": ERFA, "text": "Forfalsket"}, NO_MINUTES),
    "minutes.comments": ({"gathering": ERFA}, ORGANISER),
    "minutes.answered": ({"gathering": ERFA, "comment": "c"}, UNWRITTEN),
    "minutes.actions": ({"gathering": ERFA}, EVERYBODY),
    "minutes.action": ({"gathering": ERFA, "seen": 0}, ORGANISER),
    "minutes.action.save": ({"gathering": ERFA, "text": "Forfalsket"}, ORGANISER),
    "minutes.action.done": ({"gathering": ERFA, "chosen": "x:1"}, EVERYBODY),
    "minutes.read": ({"gathering": ERFA}, told(default="no minutes", organiser="yes")),
    "minutes.publish": ({"gathering": ERFA, "sure": 1}, UNWRITTEN),
    "sending.schedule": ({"gathering": ERFA, "save": 1, "day": "2021-10-12", "at": "09:00"}, UNWRITTEN),
    "sending.trial": ({"gathering": ERFA}, UNWRITTEN),
    "sending.status": ({"gathering": ERFA}, ORGANISER),
    "sending.retry": ({"batch": f"minutes:{ERFA}"}, ORGANISER),
    "sending.contact": ({"batch": f"minutes:{ERFA}", "village": "graasten"}, ORGANISER),
    "sending.stop": ({"batch": f"minutes:{ERFA}"}, ORGANISER),
    "sending.over": ({"gathering": ERFA}, ORGANISER),
    "preread.now": ({"meeting": ERFA, "sure": 1}, ORGANISER),
}
SAID: Mapping[str, Outcomes] = {
    "referat dagsorden: 19.00-20.30 Forfalsket": ORGANISER,
    "referat kommentering ja": ORGANISER,
    "referat godkend ja": ORGANISER,
    "referat deltagere": ORGANISER,
    "opgaver ny Forfalsket": ORGANISER,
}

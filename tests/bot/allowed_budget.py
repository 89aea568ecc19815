"""Who may do what with the project's money and the committee's brief; rows of test_who_may.py."""

from collections.abc import Mapping

from tests.bot.allowed import PEOPLE

Outcomes = Mapping[str, str]

EVERYBODY: Outcomes = {**dict.fromkeys(PEOPLE, "yes"), "nobody": "stranger"}
WRITER: Outcomes = {**dict.fromkeys(PEOPLE, "lead only"), "organiser": "yes", "lead": "yes", "nobody": "stranger"}
NO_LINE: Outcomes = {**WRITER, "organiser": "no such line", "lead": "no such line"}
SPENT = {"act": "spend", "token": "t", "amount": "41.500", "fund": "bevilget", "village": "-", "text": "Forfalsket"}

VERBS: Mapping[str, tuple[Mapping[str, object], Outcomes]] = {
    "budget.show": ({"page": 0}, EVERYBODY),
    "budget.load": ({}, WRITER),
    "budget.form": ({"act": "spend"}, WRITER),
    "budget.save": (SPENT, WRITER),
    "budget.lines": ({"start": 0}, WRITER),
    "budget.line": ({"chosen": "x:1"}, NO_LINE),
    "budget.correct": ({**SPENT, "entry": "x", "seen": 1, "reason": "Derfor"}, NO_LINE),
    "budget.return": ({"entry": "x", "seen": 1, "reason": "Derfor"}, NO_LINE),
    "budget.funds": ({}, WRITER),
    "budget.fund": ({"chosen": "ansoegt:1"}, WRITER),
    "budget.fund.new": ({}, WRITER),
    "budget.decide": (
        {"fund": "ansoegt", "seen": 1, "standing": "granted", "amount": "220.000", "reason": "Brev"},
        WRITER,
    ),
    "committee.show": ({}, WRITER),
    "committee.word": ({}, WRITER),
}
COMMANDS: Mapping[str, tuple[str, Outcomes]] = {
    "budget": ("budget", EVERYBODY),
    "committee": ("udvalg", WRITER),
}
SAID: Mapping[str, Outcomes] = {
    "budget brug 41.500 broager optagelse": WRITER,
    "budget disponér 60.000 klip": WRITER,
    "budget poster": WRITER,
    "budget puljer": WRITER,
}

"""Rule 25: every verb and command against every role, through the real routes; nothing is stored for who may not."""

from collections.abc import Mapping

import pytest

from bot.commands import COMMANDS
from bot.routes import VERBS
from bot.turn import How
from tests.bot import allowed_erfa, allowed_minutes, allowed_project
from tests.bot.allowed import ERFA, EVERYBODY, FORM, ORGANISER, PEOPLE, SESSION, Outcomes, Village, check
from tests.bot.outcomes import AMONG_US, ANY_VILLAGE, AUTHOR, EDITOR, MY_GROUP, NO_SERIES, NO_WISH, PRESENTER

LINE = {
    "meeting": ERFA,
    "village": "",
    "until": "2021-12-01T00:00:00+00:00",
    "part": "all",
    "line": "cell:works_well:reception",
}

VERB_ROWS: Mapping[str, tuple[Mapping[str, object], Outcomes]] = {
    "workshop.form": (FORM, EVERYBODY),
    "workshop.begin": ({**FORM, "village": "graasten"}, EVERYBODY),
    "workshop.open": (FORM, EVERYBODY),
    "workshop.refresh": (FORM, EVERYBODY),
    "workshop.village": (FORM, EVERYBODY),
    "workshop.send": ({**FORM, "reception": "Forfalsket", "village": "egernsund"}, ANY_VILLAGE),
    "workshop.draft": ({**FORM, "reception": "Forfalsket"}, EVERYBODY),
    "workshop.resume": ({"session": "", "question": "works_well"}, EVERYBODY),
    "workshop.receipt": ({"sending": "SENDING"}, EDITOR),
    "workshop.undo": ({"sending": "SENDING"}, AUTHOR),
    "workshop.redo": ({"sending": "SENDING"}, AUTHOR),
    "workshop.edit": ({"sending": "SENDING"}, EDITOR),
    "workshop.save": ({"sending": "SENDING", "versions": {"NOTE": 1}, "note-NOTE": "Forfalsket"}, EDITOR),
    "attribution.ask": ({}, EVERYBODY),
    "attribution.choose": ({"attribution": "name", "sent": True}, EVERYBODY),
    "notes.list": ({"session": "", "group": 0}, ORGANISER),
    "note.hide": ({"note": "NOTE", "seen": 1, "reason": "Forkert sted"}, ORGANISER),
    "note.show": ({"note": "NOTE", "seen": 1}, ORGANISER),
    "themes.list": ({"gathering": ERFA}, ORGANISER),
    "themes.correct": ({"note": "NOTE", "seen": 1, "themes": "nature", "save": True}, ORGANISER),
    "village.choose": ({"village": "graasten"}, EVERYBODY),
    "language.choose": ({"language": "da"}, EVERYBODY),
    "matrix.show": ({"village": "graasten"}, EVERYBODY),
    "groupwork.join": ({"session": SESSION, "group": 1}, EVERYBODY),
    "groupwork.switch": ({"session": SESSION, "group": 2}, EVERYBODY),
    "groupwork.stay": ({"session": SESSION}, EVERYBODY),
    "groupwork.village": ({"session": SESSION, "village": "graasten"}, EVERYBODY),
    "groupwork.joined": ({**FORM, "session": SESSION}, EVERYBODY),
    "groupwork.form": ({}, ORGANISER),
    "groupwork.prepare": ({"token": "t", "questions": "works_well", "minutes": "5", "groups": "2"}, ORGANISER),
    "groupwork.act": ({"session": SESSION, "act": "plus", "seen": 11}, ORGANISER),
    "groupwork.show": ({"session": SESSION}, ORGANISER),
    "groupwork.message": ({"session": SESSION}, ORGANISER),
    "delivery.show": ({"page": 0}, ORGANISER),
    "delivery.retry": ({"kind": "erfa.pre_read", "batch": ERFA}, ORGANISER),
    "groupwork.matrix": ({"session": SESSION, "group": 1}, EVERYBODY),
    "groupwork.present": ({"session": SESSION, "group": 1, "person": "me"}, AMONG_US),
    "groupwork.unpresent": ({"session": SESSION, "group": 1}, MY_GROUP),
    "groupwork.points": ({"session": SESSION, "group": 1}, PRESENTER),
    "groupwork.large": ({"session": SESSION, "group": 1}, PRESENTER),
    "groupwork.queue": ({"session": SESSION}, ORGANISER),
    "import.look": ({}, ORGANISER),
    "import.save": ({"file": "1", "etag": "e"}, ORGANISER),
    "import.undo": ({"sending": "SENDING", "stamp": "2021-05-04T15:42:00+00:00"}, ORGANISER),
    "interest.ask": ({}, EVERYBODY),
    "interest.answer": ({"answer": "no"}, EVERYBODY),
    "interest.save": ({"answer": "yes", "village": "Nybøl"}, EVERYBODY),
    "interest.show": ({"page": 0}, ORGANISER),
    "dots.show": ({"gathering": "open"}, EVERYBODY),
    "dots.give": ({"gathering": "open", "note": "NOTE", "seen": 0}, NO_WISH),
    "dots.ask": ({"gathering": "open", "sure": 1}, ORGANISER),
    "alike.show": ({"gathering": ERFA}, ORGANISER),
    "alike.merge": ({"gathering": ERFA, "note": "NOTE", "leader": "NOTE"}, ORGANISER),
    "alike.part": ({"gathering": ERFA, "note": "NOTE"}, ORGANISER),
    "quote.list": ({"gathering": ERFA}, ORGANISER),
    "quote.ask": ({"gathering": ERFA, "note": "NOTE", "seen": 1}, ORGANISER),
    "quote.without": ({"gathering": ERFA, "note": "NOTE"}, ORGANISER),
    "quote.answer": ({"note": "NOTE", "seen": 1, "answer": "no"}, AUTHOR),
    "quote.mine": ({"sending": "SENDING", "note": "NOTE", "seen": 1, "answer": "no"}, AUTHOR),
    "summary.sources": (
        {
            "meeting": ERFA,
            "village": "",
            "until": "2021-12-01T00:00:00+00:00",
            "part": "all",
            "question": "works_well",
            "phase": "reception",
        },
        EVERYBODY,
    ),
    "summary.show": ({"gathering": ERFA, "page": 0}, ORGANISER),
    "summary.notes": ({"gathering": ERFA}, ORGANISER),
    "summary.method": ({"gathering": ERFA}, ORGANISER),
    "summary.sheet": ({"gathering": ERFA}, ORGANISER),
    "summary.line": (LINE, ORGANISER),
    "summary.note": ({**LINE, "note": "NOTE"}, ORGANISER),
    "summary.heading": ({**LINE, "heading": "Forfalsket", "seen": 0}, ORGANISER),
    "summary.drop": ({**LINE, "value": "1", "seen": 0}, ORGANISER),
    "summary.place": ({**LINE, "by": 1, "seen": 0}, ORGANISER),
    "summary.pin": ({**LINE, "note": "NOTE", "value": "pinned", "seen": 0}, ORGANISER),
    "summary.action": ({**LINE, "note": "NOTE", "value": "", "seen": 0}, ORGANISER),
    **allowed_project.VERBS,
    **allowed_erfa.VERBS,
    "stop.off": ({}, EVERYBODY),
    "stop.on": ({}, EVERYBODY),
    "series.show": ({"series": "none"}, NO_SERIES),
    "series.skip": ({"meeting": ERFA, "seen": 1, "sure": 1}, NO_SERIES),
    "series.stop": ({"series": "none"}, NO_SERIES),
    **allowed_minutes.VERBS,
    "preread.trial": ({"meeting": ERFA}, ORGANISER),
}
COMMAND_ROWS: Mapping[str, tuple[str, Outcomes]] = {
    "help": ("hjælp", EVERYBODY),
    "answer": ("svar", EVERYBODY),
    "edit": ("ret", EVERYBODY),
    "undo": ("fortryd", EVERYBODY),
    "notes": ("noter", ORGANISER),
    "themes": ("temaer", ORGANISER),
    "attribution": ("afsender", EVERYBODY),
    "matrix": ("matrix alle", EVERYBODY),
    "draft": ("kladde", EVERYBODY),
    "present": ("fremlæg", EVERYBODY),
    "status": ("status", EVERYBODY),
    "remind": ("påmind", ORGANISER),
    "village": ("landsby graasten", EVERYBODY),
    "code": ("kode 4711", EVERYBODY),
    "group": ("gruppe", EVERYBODY),
    "language": ("sprog", EVERYBODY),
    "join": ("tilmeld ja", EVERYBODY),
    "import": ("importér", ORGANISER),
    "groupwork": ("gruppearbejde", ORGANISER),
    "erfa": ("erfa", EVERYBODY),
    "summary": ("opsummér", ORGANISER),
    "priority": ("prioritér", EVERYBODY),
    "alike": ("ens", ORGANISER),
    "deliveries": ("leveringer", ORGANISER),
    "minutes": ("referat", EVERYBODY),
    "actions": ("opgaver", EVERYBODY),
    "attend": ("deltager", EVERYBODY),
    "decline": ("afbud", EVERYBODY),
    "stop": ("stop", EVERYBODY),
    **allowed_project.COMMANDS,
    "takeover": (f"overtag {ERFA}", ORGANISER),
}
SAID_ROWS: Mapping[str, Outcomes] = {
    "opsummér erfa-2021-09-14": ORGANISER,
    "gruppearbejde start 5 grupper 5/3/10 23.40": ORGANISER,
    "gruppearbejde næste": ORGANISER,
    "gruppearbejde lås": ORGANISER,
    "gruppearbejde log": ORGANISER,
    "gruppearbejde besked": ORGANISER,
    "erfa serie den anden tirsdag hver måned 17.00-18.30 Forfalsket": ORGANISER,
    "erfa serie": ORGANISER,
    **allowed_project.SAID,
    **allowed_erfa.SAID,
    **allowed_minutes.SAID,
    "12-10-2021 19.00": EVERYBODY,
    "modtagelse: fest": EVERYBODY,
    "volapyk": EVERYBODY,
    "4711": EVERYBODY,
    "2": EVERYBODY,
}


def test_no_verb_and_no_command_is_without_a_row():
    """Rule 25: whoever adds one says here who may."""
    assert VERB_ROWS.keys() == VERBS.keys()
    assert COMMAND_ROWS.keys() == COMMANDS.keys()
    for _, outcomes in (*VERB_ROWS.values(), *COMMAND_ROWS.values()):
        assert outcomes.keys() == PEOPLE.keys()


@pytest.mark.parametrize("how", [How.EXECUTE, How.SUBMIT, How.DIALOG])
@pytest.mark.parametrize("role", PEOPLE)
@pytest.mark.parametrize("verb", VERB_ROWS)
async def test_who_may_press_what(village: Village, verb: str, role: str, how: How):
    """Rule 25: through every door of a card."""
    data, outcomes = VERB_ROWS[verb]
    before = village.kept()
    answer = await village.presses(PEOPLE[role], verb, data, how)
    check(answer, outcomes[role], before, village.kept())


@pytest.mark.parametrize("role", PEOPLE)
@pytest.mark.parametrize("name", COMMAND_ROWS)
async def test_who_may_ask_for_what(village: Village, name: str, role: str):
    """Rule 25: in words, and by the buttons that do what the words do."""
    text, outcomes = COMMAND_ROWS[name]
    before = village.kept()
    pressed = await village.presses(PEOPLE[role], "command.run", {"command": name}, How.EXECUTE)
    check(pressed, outcomes[role], before, village.kept())
    answer = await village.stage.person(PEOPLE[role]).writes(text)
    check(answer, outcomes[role], before, village.kept())


@pytest.mark.parametrize("role", PEOPLE)
@pytest.mark.parametrize("text", SAID_ROWS)
async def test_who_may_say_what(village: Village, text: str, role: str):
    """Rule 25."""
    before = village.kept()
    answer = await village.stage.person(PEOPLE[role]).writes(text)
    check(answer, SAID_ROWS[text][role], before, village.kept())

"""Rule 25: every verb and command against every role, through the real routes; nothing is stored for who may not."""

import copy
from collections.abc import Mapping
from dataclasses import dataclass, replace

import pytest

from bot.commands import COMMANDS
from bot.routes import VERBS
from bot.turn import Answer, How
from forum.workshop.notes import Note
from tests.bot.stage import Stage, words
from tests.forum.erfa.memory import MemoryMeetings
from texts import say

PEOPLE = {
    "author": "inge",
    "organiser": "lise",
    "lead": "mads",
    "member": "kim",
    "other village": "anna",
    "guest": "ruth",
    "nobody": "uvedkommende",
}
ERFA = "erfa-2021-09-14"
DAY = {"day": "2021-10-12", "at": "19:00"}
SENTENCES = {
    "organiser only": say("da", "error-not-allowed", role="organiser"),
    "not yours": say("da", "error-not-yours"),
    "not your village": say("da", "error-not-your-village", village="Egernsund"),
    "stranger": say("da", "error-stranger", forum="Landsbyforum"),
    "no such note": say("da", "error-no-such-note"),
    "no such meeting": say("da", "error-no-such-meeting"),
    "unknown village": say("da", "error-unknown-village"),
}
Outcomes = Mapping[str, str]


def told(*, default: str = "yes", **roles: str) -> Outcomes:
    """What each role is answered; nobody is a stranger everywhere."""
    return {**dict.fromkeys(PEOPLE, default), "nobody": "stranger", **roles}


EVERYBODY = told()
ORGANISER = told(default="organiser only", organiser="yes")
AUTHOR = told(default="not yours", author="yes")
ANY_VILLAGE = told(default="not your village", organiser="yes", lead="yes")

FORM = {"token": "t", "question": "works_well"}
VERB_ROWS: Mapping[str, tuple[Mapping[str, object], Outcomes]] = {
    "workshop.form": (FORM, EVERYBODY),
    "workshop.begin": ({**FORM, "village": "graasten"}, EVERYBODY),
    "workshop.open": (FORM, EVERYBODY),
    "workshop.refresh": (FORM, EVERYBODY),
    "workshop.village": (FORM, EVERYBODY),
    "workshop.send": ({**FORM, "reception": "Forfalsket", "village": "egernsund"}, ANY_VILLAGE),
    "workshop.receipt": ({"sending": "SENDING"}, AUTHOR),
    "workshop.undo": ({"sending": "SENDING"}, AUTHOR),
    "workshop.redo": ({"sending": "SENDING"}, AUTHOR),
    "workshop.edit": ({"sending": "SENDING"}, AUTHOR),
    "workshop.save": ({"sending": "SENDING", "versions": {"NOTE": 1}, "note-NOTE": "Forfalsket"}, AUTHOR),
    "village.choose": ({"village": "graasten"}, EVERYBODY),
    "language.choose": ({"language": "da"}, EVERYBODY),
    "matrix.show": ({"village": "graasten"}, EVERYBODY),
    "erfa.new": ({}, ORGANISER),
    "erfa.edit": ({"meeting": ERFA}, ORGANISER),
    "erfa.plan": (DAY, ORGANISER),
    "erfa.move": ({"meeting": ERFA, "seen": 1, **DAY}, ORGANISER),
    "erfa.stop": ({"meeting": ERFA}, ORGANISER),
    "erfa.resume": ({"meeting": ERFA}, ORGANISER),
    "erfa.show": ({"meeting": ERFA}, ORGANISER),
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
}
COMMAND_ROWS: Mapping[str, tuple[str, Outcomes]] = {
    "help": ("hjælp", EVERYBODY),
    "answer": ("svar", EVERYBODY),
    "matrix": ("matrix alle", EVERYBODY),
    "status": ("status", EVERYBODY),
    "village": ("landsby graasten", EVERYBODY),
    "language": ("sprog", EVERYBODY),
    "erfa": ("erfa", EVERYBODY),
    "summary": ("opsummér", ORGANISER),
}
SAID_ROWS: Mapping[str, Outcomes] = {
    "erfa ny 12-10-2021 19.00": ORGANISER,
    "erfa ny": ORGANISER,
    "erfa flyt": ORGANISER,
    "12-10-2021 19.00": EVERYBODY,
    "modtagelse: fest": EVERYBODY,
    "volapyk": EVERYBODY,
}


@dataclass(frozen=True)
class Village:
    """A forum with a planned meeting and one note of the author's in it."""

    stage: Stage
    note: Note

    def filled(self, data: Mapping[str, object]) -> dict[str, object]:
        def real(value: object) -> object:
            if isinstance(value, dict):
                return {real(name): each for name, each in value.items()}
            return (
                str(value).replace("SENDING", self.note.sending).replace("NOTE", self.note.id)
                if isinstance(value, str)
                else value
            )

        return {str(real(name)): real(value) for name, value in data.items()}

    async def presses(self, who: str, verb: str, data: Mapping[str, object], how: How, place: str = "") -> Answer:
        filled = {"v": 1, "verb": verb, **self.filled(data)}
        person = self.stage.person(who, channel=place)
        return await self.stage.routes().answer(person.incoming(how, verb=verb, data=filled))

    def kept(self) -> object:
        """All that must stay as it is when somebody is refused."""
        chosen = {id_: (profile.village, profile.language) for id_, profile in self.stage.people.profiles.items()}
        chosen = {id_: choice for id_, choice in chosen.items() if any(choice)}
        meetings: MemoryMeetings = self.stage.meetings  # type: ignore[assignment]
        return copy.deepcopy(
            (self.stage.notes.notes, self.stage.notes.rows, chosen, meetings.meetings, meetings.states)
        )


@pytest.fixture
async def village(stage: Stage) -> Village:
    stage.meetings = MemoryMeetings(stage.notes)  # type: ignore[assignment]
    await stage.person("lise").writes("erfa ny 14-09-2021 19.00")
    await stage.person("inge").writes("modtagelse: Vi har en velkomstfest")
    (note,) = stage.notes.notes.values()
    assert (note.author, note.village, note.meeting) == ("inge", "broager", ERFA)
    return Village(stage, note)


def check(answer: Answer, expected: str, before: object, after: object) -> None:
    read = f"{answer.text}\n{words(answer.card)}"
    refused = [name for name, sentence in SENTENCES.items() if sentence in read]
    if expected == "yes":
        assert refused == [], read
        assert answer.card is not None or answer.text
        return
    assert refused == [expected], read
    assert after == before, "somebody was refused, and something was stored all the same"


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


OF_SENDINGS = ("workshop.receipt", "workshop.undo", "workshop.redo", "workshop.edit", "workshop.save")
OF_MEETINGS = ("erfa.edit", "erfa.move", "erfa.stop", "erfa.resume", "erfa.show")


@pytest.mark.parametrize("verb", OF_SENDINGS)
@pytest.mark.parametrize("sending", ["", "findes-ikke", "other-forum", "../broager", "s" * 5000])
async def test_a_sending_that_is_not_of_this_forum_does_not_exist(village: Village, verb: str, sending: str):
    """Rule 25: read again from the store of this forum, whatever the card says; also where the author is the same."""
    elsewhere = replace(village.note, id="x", forum="nabokommunen", sending="other-forum")
    village.stage.notes.notes["x"] = elsewhere
    before = village.kept()
    data = {"sending": sending, "versions": {"x": 1}, "note-x": "Forfalsket"}
    check(await village.presses("inge", verb, data, How.EXECUTE), "no such note", before, village.kept())


@pytest.mark.parametrize("verb", OF_MEETINGS)
@pytest.mark.parametrize("meeting", ["", "erfa-1999-01-01", "open", "other-forum"])
async def test_a_meeting_that_is_not_of_this_forum_does_not_exist(village: Village, verb: str, meeting: str):
    """Rule 25."""
    meetings: MemoryMeetings = village.stage.meetings  # type: ignore[assignment]
    meetings.meetings["other-forum"] = replace(meetings.meetings[ERFA], id="other-forum", forum="nabokommunen")
    before = village.kept()
    answer = await village.presses("lise", verb, {"meeting": meeting, "seen": 1, **DAY}, How.EXECUTE)
    check(answer, "no such meeting", before, village.kept())


async def test_a_note_of_somebody_else_cannot_ride_along_in_ones_own_sending(village: Village):
    """Rule 25: each note is looked for among those of the sending."""
    await village.stage.person("kim").writes("modtagelse: Naboerne hjælper")
    (own,) = [note for note in village.stage.notes.notes.values() if note.author == "kim"]
    before = village.kept()
    data = {"sending": own.sending, "versions": {"NOTE": 1, own.id: 1}, "note-NOTE": "Forfalsket"}
    check(await village.presses("kim", "workshop.save", data, How.EXECUTE), "no such note", before, village.kept())


@pytest.mark.parametrize("version", [-1, 0, 7, 2**70])
async def test_a_version_that_was_never_read_overwrites_nothing(village: Village, version: int):
    """Rules 25 and 47: both wordings are shown, none is lost."""
    before = village.kept()
    data = {"sending": "SENDING", "versions": {"NOTE": version}, "note-NOTE": "Min version"}
    both = str((await village.presses("inge", "workshop.save", data, How.EXECUTE)).card)
    assert ("Vi har en velkomstfest" in both, "Min version" in both) == (True, True)
    moved = await village.presses("lise", "erfa.move", {"meeting": ERFA, "seen": version, **DAY}, How.EXECUTE)
    assert say("da", "erfa-changed-meanwhile") in words(moved.card)
    assert village.kept() == before


@pytest.mark.parametrize("how", [How.EXECUTE, How.SUBMIT, How.DIALOG])
async def test_a_card_of_another_channel_writes_for_no_third_village(village: Village, how: How):
    """Rule 25: the place is Teams' to say, and the card's village must be it or one's own."""
    before = village.kept()
    forged = {**FORM, "reception": "Forfalsket", "village": "egernsund"}
    for _ in range(2):
        answer = await village.presses("anna", "workshop.send", forged, how, place="broager")
        check(answer, "not your village", before, village.kept())
        assert "Forfalsket" in str(answer.card)
    for allowed in ("graasten", "broager"):
        await village.presses("anna", "workshop.send", {**forged, "token": allowed, "village": allowed}, how, "broager")
    assert {note.village for note in village.stage.notes.notes.values() if note.author == "anna"} == {
        "graasten",
        "broager",
    }
    assert "anna" not in village.stage.people.profiles or not village.stage.people.profiles["anna"].village


async def test_the_village_of_a_card_counts_only_where_the_bot_had_asked(village: Village):
    """Rule 25: the first time it is a claim; on the card that asks it is a choice, and is stored with its note."""
    forged = {**FORM, "reception": "Fest", "village": "graasten"}
    refused = await village.presses("kim", "workshop.send", forged, How.EXECUTE)
    assert say("da", "error-not-your-village", village="Gråsten") in words(refused.card)
    assert "kim" not in village.stage.people.profiles or not village.stage.people.profiles["kim"].village
    kim = village.stage.person("kim")
    await kim.taps(refused.card, "Send", village="graasten")
    (note,) = [note for note in village.stage.notes.notes.values() if note.author == "kim"]
    assert (note.text, note.village, village.stage.people.profiles["kim"].village) == ("Fest", "graasten", "graasten")


async def test_what_was_asked_of_one_person_or_card_is_no_leave_for_another(village: Village):
    """Rule 25."""
    await village.presses("kim", "workshop.village", FORM, How.EXECUTE)
    before = village.kept()
    forged = {**FORM, "reception": "Fest", "village": "egernsund"}
    check(
        await village.presses("anna", "workshop.send", forged, How.EXECUTE), "not your village", before, village.kept()
    )
    other = {**forged, "token": "u"}
    check(await village.presses("kim", "workshop.send", other, How.EXECUTE), "not your village", before, village.kept())


LANGUAGES = {"da-DK": "da", "en-GB": "en", "de-DE": "de"}


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize("how", [How.SUBMIT, How.DIALOG])
async def test_whoever_is_refused_gets_the_sentence_and_the_typed_text_in_their_language(
    village: Village, locale: str, how: How
):
    """Rules 18 and 25: in the card where there is one, else under the sentence, unable to format."""
    language = LANGUAGES[locale]
    stage, typed = village.stage, {**FORM, "v": 1, "reception": "En *lang* tanke\n<at>Alle</at>"}
    stranger = stage.person("uvedkommende", locale).incoming(how, verb="workshop.send", data=typed)
    answer = await stage.routes().answer(stranger)
    assert answer.text.startswith(say(language, "error-stranger", forum="Landsbyforum"))
    assert answer.text.endswith("> En \\*lang\\* tanke\n\n> &lt;at&gt;Alle&lt;/at&gt;")
    forged = stage.person("kim", locale).incoming(how, verb="workshop.send", data={**typed, "village": "egernsund"})
    back = (await stage.routes().answer(forged)).card
    assert say(language, "error-not-your-village", village="Egernsund") in words(back)
    assert "En *lang* tanke" in str(back)


async def test_in_a_channel_a_strangers_text_is_not_read_out(village: Village):
    """What was not sent is nobody else's."""
    typed = {**FORM, "v": 1, "reception": "Hemmeligt"}
    stranger = village.stage.person("uvedkommende", channel="broager")
    answer = await village.stage.routes().answer(stranger.incoming(How.SUBMIT, verb="workshop.send", data=typed))
    assert SENTENCES["stranger"] in answer.text
    assert "Hemmeligt" not in answer.text

"""Journey 4.1, steps 4 and 5, in words: the matrix of one's group, of the village, of all, and of all groups."""

from dataclasses import replace

import pytest

from bot.cards import together as cards
from bot.turn import How
from forum.groupwork import rounds
from forum.groupwork.posts import GroupCard, GroupCount
from forum.people import Language
from forum.workshop import matrix
from forum.workshop.questions import Phase
from tests.bot import lint
from tests.bot.fakes import landsbyforum
from tests.bot.stage import Stage, button, buttons, words
from tests.forum.groupwork.gathering import SESSION, Gathering, at, note
from texts import LANGUAGES, say


def shown(*phases: Phase, last: bool = False, nudge: tuple[str, int] | None = None, **more: object) -> GroupCard:
    session = Gathering().session
    notes = [note(f"n{number}", at(2), phase=phase) for number, phase in enumerate(phases)]
    drawn = matrix.drawn(notes, "", "open")
    return GroupCard(session, rounds.position(session, at(4)), 3, drawn, 6, 4, last, nudge, **more)  # type: ignore[arg-type]


def gathered(stage: Stage) -> Gathering:
    """Inge and Anna sit in group 3 of the stage's own session, and each has written there."""
    made = Gathering(sessions=stage.sessions, notes=stage.notes, clock=stage.clock)
    stage.clock.at = at(2)
    made.sits("inge", "anna", wrote=True)
    made.writes(note("Vi har en velkomstfest", at(2)), note("I gruppe 1", at(2), group=1))
    return made


SAID = {
    "da": ("Ét minut tilbage. Fastholdelse har kun 1 note – har I en erfaring?", "4 af 6 har skrevet", "kl. 17.42"),
    "en": (
        "One minute left. Retention has only 1 note – do you have an experience to share?",
        "4 of 6 have written",
        "17:42",
    ),
    "de": (
        "Noch eine Minute. Bindung hat erst 1 Notiz – habt ihr eine Erfahrung dazu?",
        "4 von 6 haben geschrieben",
        "17:42 Uhr",
    ),
}


@pytest.mark.parametrize("language", SAID)
def test_the_live_card_says_it_in_the_journeys_words(language: str):
    """The two lines come first, on one card and in what a phone's notification shows."""
    one = [Phase.ATTRACTION] * 3 + [Phase.RECEPTION] * 5 + [Phase.RETENTION]
    card = cards.group(shown(*one, last=True, nudge=("retention", 1)), language, landsbyforum())
    hints, written, clock = SAID[language]
    read = words(card).splitlines()
    assert read[:2] == [say(language, "together-heading", group="3"), hints]
    assert any(clock in line and line.endswith(written) for line in read)
    assert [line for line in read if line in "351"] == ["3", "5", "1"]
    assert card["fallbackText"].startswith(hints)
    assert lint.faults(card) == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("da", "Fastholdelse er tom endnu – har I en erfaring?"),
        ("en", "Retention is still empty – do you have an experience to share?"),
        ("de", "Bindung ist noch leer – habt ihr eine Erfahrung dazu?"),
    ],
)
def test_an_empty_cell_is_asked_about_in_its_own_words(language: str, said: str):
    read = words(cards.group(shown(Phase.RECEPTION, nudge=("retention", 0)), language, landsbyforum())).splitlines()
    assert read[1] == said


def test_the_card_says_until_when_as_things_stand_now():
    """After +1 minute, and in a pause, the question's own card tells what was true when it came."""
    value = shown(Phase.RECEPTION)
    assert "Spørgsmål 1 slutter kl. 17.45." in words(cards.group(value, "da", landsbyforum()))
    longer = rounds.acted(value.session, rounds.Act.PLUS, at(4))
    value = replace(value, session=longer, position=rounds.position(longer, at(4)))
    assert "slutter kl. 17.46" in words(cards.group(value, "da", landsbyforum()))
    stands = replace(value, session=rounds.acted(longer, rounds.Act.PAUSE, at(4)))
    read = words(cards.group(stands, "da", landsbyforum()))
    assert "Uret står stille. Arrangøren sætter det i gang igen." in read
    assert "slutter" not in read
    choosing = replace(value, position=rounds.position(longer, at(20)))
    assert "Grupperne vælger, hvem der fremlægger · slutter kl. 18.01" in words(
        cards.group(choosing, "da", landsbyforum())
    )
    assert "slutter" not in words(cards.group(replace(value, timed=False), "da", landsbyforum()))


def test_without_lines_the_clock_is_followed_by_the_numbers():
    read = words(cards.group(shown(), "da", landsbyforum())).splitlines()
    assert read[:3] == ["Noter fra Gruppe 3", "Spørgsmål 1 slutter kl. 17.45.", "Fungerer godt"]
    assert "Ingen noter endnu · 4 af 6 har skrevet" in read
    assert "Fremlægger" not in words(cards.group(shown(), "da", landsbyforum()))
    assert "Fremlægger: P\\*ter" in words(cards.group(shown(presenter="P*ter"), "da", landsbyforum()))


def test_the_sessions_own_year_stands_on_the_card():
    value = shown(Phase.RECEPTION)
    later = replace(value, session=replace(value.session, wish_year=2031))
    assert "Ønske for 2031" in words(cards.group(later, "da", landsbyforum()))


async def test_matrix_is_that_of_ones_own_group_first(stage: Stage):
    """With ways to the village, to all, and back."""
    gathered(stage)
    inge = stage.person("inge")
    own = await inge.writes("matrix")
    assert words(own.card).startswith("Noter fra Gruppe 3")
    assert "2 af 2 har skrevet" in words(own.card)
    village = await inge.taps(own.card, "Kun Broager")
    assert words(village.card).startswith("Noter fra Broager")
    everybody = await inge.taps(village.card, "Alle landsbyer")
    back = await inge.taps(everybody.card, "Gruppe 3")
    assert words(back.card).startswith("Noter fra Gruppe 3")
    for answer in (own, village, everybody):
        assert lint.faults(answer.card) == []


async def test_whoever_asks_for_a_village_gets_it_during_group_work_too(stage: Stage):
    gathered(stage)
    assert words((await stage.person("inge").writes("matrix alle")).card).startswith("Noter fra alle landsbyer")
    assert words((await stage.person("inge").writes("matrix Gråsten")).card).startswith("Noter fra Gråsten")


async def test_in_a_channel_the_matrix_stays_the_villages(stage: Stage):
    gathered(stage)
    answer = await stage.person("inge", channel="broager").writes("matrix")
    assert words(answer.card).startswith("Noter fra Broager")
    assert "Gruppe 3" not in words(answer.card)


async def test_after_the_cut_off_the_matrix_is_the_villages_again(stage: Stage):
    made = gathered(stage)
    stage.clock.at = made.session.cut_off.replace(minute=59)
    assert words((await stage.person("inge").writes("matrix")).card).startswith("Noter fra Broager")


async def test_who_sits_nowhere_sees_the_village_as_ever(stage: Stage):
    """Only an organiser is shown a group work without a seat in it."""
    gathered(stage)
    assert words((await stage.person("kim").writes("matrix")).card).startswith("Noter fra Broager")
    assert "Der er ikke noget gruppearbejde" in (await stage.person("kim").writes("fremlæg")).text


@pytest.mark.parametrize(
    ("language", "said"),
    [("da", "ingen er med endnu"), ("en", "nobody has joined yet"), ("de", "noch ist niemand dabei")],
)
def test_a_group_with_nobody_is_not_nought_of_nought(language: str, said: str):
    read = words(cards.group(replace(shown(), joined=0, wrote=0), language, landsbyforum()))
    assert said in read
    assert "0" not in next(line for line in read.splitlines() if said in line)


async def test_an_organiser_sees_all_groups_and_chooses_one(stage: Stage):
    gathered(stage)
    lise = stage.person("lise")
    answer = await lise.writes("matrix")
    read = words(answer.card)
    assert read.startswith("Noter fra alle grupper")
    assert "Gruppe 1: ingen er med endnu · 1 note" in read
    assert "Gruppe 3: 2 af 2 har skrevet · 1 note" in read
    chosen = await lise.taps(answer.card, "Vis gruppen", group="3")
    assert words(chosen.card).startswith("Noter fra Gruppe 3")
    assert lint.faults(answer.card) == []


async def test_a_receipt_can_ask_for_the_groups_matrix(stage: Stage):
    """`groupwork.matrix` as other cards carry it: by Execute, Submit and in a dialog."""
    gathered(stage)
    data = {"v": 1, "verb": "groupwork.matrix", "session": SESSION, "group": 3}
    for how in (How.EXECUTE, How.SUBMIT, How.DIALOG):
        anna = stage.person("anna")
        answer = await stage.routes().answer(anna.incoming(how, verb="groupwork.matrix", data=data))
        assert words(answer.card).startswith("Noter fra Gruppe 3")


@pytest.mark.parametrize("group", [99, -1, "x" * 900, None, 2**40, "99999999", 3.0, True, "٣" * 9])
async def test_a_group_that_is_none_is_answered_kindly(stage: Stage, group: object):
    """Rule 24: what a button carries is untrusted."""
    gathered(stage)
    data = {"v": 1, "verb": "groupwork.matrix", "session": SESSION, "group": group}
    incoming = stage.person("anna").incoming(How.EXECUTE, verb="groupwork.matrix", data=data)
    answer = await stage.routes().answer(incoming)
    assert answer.card or answer.text


async def test_who_speaks_another_language_reads_the_same_card(stage: Stage):
    made = gathered(stage)
    made.sits("tom", language=Language.EN)
    card = (await stage.person("tom", "en-GB").writes("matrix")).card
    assert words(card).startswith("Notes from Group 3")
    assert [each["title"] for each in buttons(card)] == ["Show the newest", "Only Egernsund", "All villages"]
    assert button(card, "All villages")["verb"] == "matrix.show"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("da", ("0 af 6 har skrevet", "1 af 6 har skrevet", "2 af 6 har skrevet")),
        ("en", ("0 of 6 have written", "1 of 6 has written", "2 of 6 have written")),
        ("de", ("0 von 6 haben geschrieben", "1 von 6 hat geschrieben", "2 von 6 haben geschrieben")),
    ],
)
def test_one_of_six_has_written_and_two_have(language: str, said: tuple[str, ...]):
    assert tuple(say(language, "together-written", wrote=wrote, joined=6) for wrote in range(3)) == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_group_that_nobody_has_joined_fits_a_line_of_a_phone(language: str):
    """320 px hold some 35 letters; what is nought is not told twice."""
    read = cards.one(GroupCount(5, 0, 0, 0), language)
    assert len(read) <= 35
    assert "0" not in read
    assert say(language, "minutes-notes", count=3) in cards.one(GroupCount(5, 0, 0, 3), language)

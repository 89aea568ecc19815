"""An organiser starts group work: the form, the same in words, and the message to copy."""

from datetime import time, timedelta

import pytest

from bot.cards import preparing
from bot.turn import How
from forum.groupwork.usual import Usual
from forum.workshop.questions import Question
from tests.bot.fakes import landsbyforum
from tests.bot.stage import Stage as Scene
from tests.bot.stage import buttons, inputs, standing, words
from tests.bot.steered import LANGUAGES, PRESSED, card, only, scene

__all__ = ["scene"]


async def test_the_form_asks_for_little_and_the_answer_is_the_message_to_copy(scene: Scene):
    """F02; journey 4.1, 17.38."""
    lise = scene.person("lise")
    form = card(await lise.writes("gruppearbejde"))
    assert standing(form) == {
        "questions": "works_well,can_improve,wish_scenario", "minutes": "5/3/10", "groups": "5", "at": "",
        "day": "", "slack": "2", "wish_year": "2025", "cut_day": "", "cut_at": "12:00",
    }  # fmt: skip
    ready = words(card(await lise.taps(form, "Gør klar")))
    session = only(scene)
    assert "Klar. 5 grupper, 20 min. Kopiér denne besked til *Meddelelse* i private rum:" in ready
    assert f"Begynder kl. 17.40, slutter kl. 18.00. Koden er **{session.code}**." in ready
    assert "Eftersendte svar tages imod til **fredag kl. 12.00**." in ready
    assert "Kun du ser det her." in ready


@pytest.mark.parametrize("typed", ["gruppearbejde start 3 grupper", "gruppearbejde start"])
async def test_a_second_group_work_while_one_runs_is_made_knowingly(scene: Scene, typed: str):
    """Two clocks at once are two codes in the same private rooms."""
    lise = scene.person("lise")
    await lise.writes("gruppearbejde start 5 grupper")
    session = only(scene)
    form = card(await lise.writes(typed))
    told = f"Der er allerede et gruppearbejde: kode {session.code}, slutter kl. 18.00. *Gør klar* laver et til."
    assert told in words(form)
    assert only(scene) == session
    assert standing(form)["groups"] == ("3" if "3" in typed else "5")
    await lise.taps(form, "Gør klar")
    await lise.taps(form, "Gør klar")
    assert len(scene.sessions.sessions) == 2


async def test_a_start_in_words_that_is_delivered_twice_is_told_of_no_other(scene: Scene):
    lise = scene.person("lise")
    twice = lise.incoming(How.MESSAGE, activity="the same", text="gruppearbejde start 3 grupper")
    first, again = [words((await scene.routes().answer(twice)).card) for _ in range(2)]
    assert first == again
    assert "Klar. 3 grupper" in again


async def test_when_it_is_over_the_next_is_started_as_the_first(scene: Scene):
    lise = scene.person("lise")
    await lise.writes("gruppearbejde start 5 grupper")
    scene.clock.at = only(scene).closes
    assert "Klar. 3 grupper" in words((await lise.writes("gruppearbejde start 3 grupper")).card)


@pytest.mark.parametrize("how", [How.EXECUTE, How.SUBMIT, How.DIALOG])
async def test_every_door_of_the_form_makes_one_group_work_however_often_it_is_tapped(scene: Scene, how: How):
    lise = scene.person("lise")
    form = card(await lise.writes("gruppearbejde start"))
    action = next(each for each in buttons(form) if each["title"] == "Gør klar")
    first = await lise.sends(action, standing(form), how)
    second = await lise.sends(action, standing(form), how)
    assert words(first.card) == words(second.card)
    assert len(scene.sessions.sessions) == 1


@pytest.mark.parametrize(
    ("language", "typed", "told"),
    [
        ("da", "gruppearbejde start 5 grupper 5/3/10 17.40", "Klar. 5 grupper, 20 min."),
        ("en", "group work start 5 groups 5/3/10 17:40", "Ready. 5 groups, 20 min."),
        ("de", "Gruppenarbeit Start 5 Gruppen 5/3/10 17:40", "Bereit. 5 Gruppen, 20 Min."),
    ],
)
async def test_the_same_in_words(scene: Scene, language: str, typed: str, told: str):
    assert told in words((await scene.person("lise", LANGUAGES[language]).writes(typed)).card)
    session = only(scene)
    assert (len(session.groups), session.minutes) == (5, (5, 3, 10))
    assert session.switches[0] == PRESSED + timedelta(minutes=2)


async def test_a_message_that_comes_twice_starts_once(scene: Scene):
    for _ in range(2):
        await scene.person("lise").writes("gruppearbejde start 5 grupper", activity="same")
    assert len(scene.sessions.sessions) == 1


async def test_villages_of_a_group_stand_on_a_line_of_their_own(scene: Scene):
    lise = scene.person("lise")
    form = card(await lise.writes("gruppearbejde start"))
    await lise.taps(form, "Gør klar", groups="Gruppe 1: Broager, gråsten\n\nEgernsund\nbroager")
    assert [group.villages for group in only(scene).groups] == [("broager", "graasten"), ("egernsund",), ("broager",)]


async def test_fewer_questions_take_their_own_minutes(scene: Scene):
    lise = scene.person("lise")
    form = card(await lise.writes("gruppearbejde start"))
    await lise.taps(form, "Gør klar", questions="works_well,wish_scenario")
    session = only(scene)
    assert (session.questions, session.minutes) == ((Question.WORKS_WELL, Question.WISH_SCENARIO), (5, 10))


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"minutes": "5/3"}, "Skriv minutter til 3 spørgsmål, fx *5/3/10*. Der står 2."),
        ({"minutes": "fem"}, "«fem» minutter går ikke."),
        ({"minutes": "5/0/10"}, "«0» minutter går ikke. Et spørgsmål tager 1 til 60 minutter."),
        ({"minutes": "-5/3/10"}, "5/3/10» minutter går ikke."),
        ({"groups": "301"}, "Skriv et antal fra 1 til 300"),
        ({"groups": "0"}, "Skriv et antal fra 1 til 300"),
        ({"groups": "Broager, *Atlantis*"}, "Landsbyen «\\*Atlantis\\*» kender jeg ikke."),
        ({"slack": "99"}, "«99» minutter går ikke. Valget af fremlægger tager 0 til 15 minutter."),
        ({"slack": "to"}, "«to» minutter går ikke."),
        ({"wish_year": "25"}, "Året skal ligge mellem 2000 og 2100."),
        ({"at": "16:00"}, "04-05-2021 16.00 går ikke. Vælg et tidspunkt, der kommer."),
        ({"at": "25:00"}, "25:00"),
        ({"at": "9" * 30}, "9999"),
        ({"day": "2021-05-05"}, "2021-05-05"),
        ({"at": "23:59", "cut_day": "2021-05-03"}, "Fristen skal ligge efter gruppearbejdets slutning."),
    ],
)
async def test_what_cannot_be_comes_back_with_its_sentence_and_all_that_was_typed(
    scene: Scene, typed: dict[str, str], told: str
):
    lise = scene.person("lise")
    form = card(await lise.writes("gruppearbejde start"))
    again = card(await lise.taps(form, "Gør klar", **typed))
    assert told in words(again)
    assert standing(form) | typed == standing(again)
    assert scene.sessions.sessions == {}
    mended = {"minutes": "5/3/10", "groups": "5", "slack": "2", "wish_year": "2025", "at": "17:50"}
    await lise.taps(again, "Gør klar", **mended, day="2021-05-04", cut_day="2021-05-09")
    assert len(scene.sessions.sessions) == 1


async def test_no_questions_are_asked_about(scene: Scene):
    lise = scene.person("lise")
    form = card(await lise.writes("gruppearbejde start"))
    action = next(each for each in buttons(form) if each["title"] == "Gør klar")
    answer = await lise.sends(action, {"minutes": "5", "groups": "5"})
    assert "Vælg mindst ét spørgsmål." in words(answer.card)


@pytest.mark.parametrize(
    ("language", "label", "hint"),
    [
        ("da", "Eftersendte svar tages imod til (tom: den næste søndag kl. 09.30)", "5 grupper 4/4/12 17.40"),
        ("en", "Late answers are accepted until (empty: the next Sunday at 09:30)", "5 groups 4/4/12 17:40"),
        ("de", "Nachgereichtes nehmen wir an bis (leer: nächster Sonntag um 09:30 Uhr)", "5 Gruppen 4/4/12 17:40"),
    ],
)
def test_the_form_starts_with_the_forums_own_habits(language: str, label: str, hint: str):
    """Decided 15."""
    habits = Usual((4, 4, 12), 0, 6, time(9, 30))
    form = preparing.form(preparing.blank("token", habits), landsbyforum(), language, shared=False)
    known = standing(form)
    assert (known["minutes"], known["slack"], known["cut_day"], known["cut_at"]) == ("4/4/12", "0", "", "09:30")
    assert label in [field["label"] for field in inputs(form)]
    assert hint in words(form)

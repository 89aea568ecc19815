"""Steering group work: the control card's presses, the same in words, and who may."""

from datetime import timedelta

import pytest

from bot.turn import How
from forum.groupwork.rounds import Stage
from forum.groupwork.sessions import State
from tests.bot.stage import Stage as Scene
from tests.bot.stage import buttons, inputs, words
from tests.bot.steered import LANGUAGES, card, only, scene, started
from texts import say

__all__ = ["scene"]


async def test_the_control_card_shows_question_times_and_groups(scene: Scene):
    session = await started(scene)
    await scene.person("inge").writes(f"kode {session.code} 3")
    scene.clock.at = session.switches[0]
    read = words((await scene.person("lise").writes("gruppearbejde")).card)
    assert f"Gruppearbejde · kode {session.code}" in read
    assert "Spørgsmål 1 af 3 · slutter kl. 17.45" in read
    assert "Hvad fungerer rigtig godt hos jer i øjeblikket?" in read
    assert "Spørgsmål 3 kl. 17.48 · Fremlægger vælges kl. 17.58 · Slut kl. 18.00" in read
    assert "Gruppe 3: 0 af 1 har skrevet\n" in read
    assert "Gruppe 1: ingen er med endnu\n" in read
    assert "Du gjorde gruppearbejdet klar kl. 17.38." in read


async def test_buttons_steer_and_the_card_follows(scene: Scene):
    session = await started(scene)
    lise = scene.person("lise")
    scene.clock.at = session.switches[0]
    shown = card(await lise.writes("gruppearbejde"))
    assert [each["title"] for each in buttons(shown)] == [
        "Vis: Besked til de private rum", "Pause", "+1 minut", "Næste", "Slut", "Opdatér",
    ]  # fmt: skip
    shown = card(await lise.taps(shown, "+1 minut"))
    assert "slutter kl. 17.46" in words(shown)
    shown = card(await lise.taps(shown, "Pause"))
    assert "Uret står stille siden kl. 17.40. Tryk *Fortsæt*, når I går videre." in words(shown)
    shown = card(await lise.taps(shown, "Fortsæt"))
    shown = card(await lise.taps(shown, "Næste"))
    assert "Spørgsmål 2 af 3" in words(shown)
    shown = card(await lise.taps(shown, "Tilbage"))
    assert "Spørgsmål 1 af 3" in words(shown)
    scene.clock.at += timedelta(seconds=1)
    shown = card(await lise.taps(card(await lise.taps(shown, "Slut")), "Ja, slut"))
    assert "Gruppearbejdet er slut. Eftersendte svar tages imod til **fredag kl. 12.00**." in words(shown)
    assert [each["title"] for each in buttons(shown)] == [
        "Opdatér", "Fremlæggere", "Noter", "Lås referatet", "Nyt gruppearbejde",
    ]  # fmt: skip


async def test_while_the_clock_stands_no_time_is_told_that_will_not_come(scene: Scene):
    session = await started(scene)
    scene.clock.at = session.switches[0] + timedelta(minutes=2)
    lise = scene.person("lise")
    await lise.writes("gruppearbejde pause")
    scene.clock.at += timedelta(minutes=10)
    read = words((await lise.writes("gruppearbejde")).card)
    assert "Der er 3 minutter tilbage, når uret går igen." in read
    assert "Hvad fungerer rigtig godt hos jer i øjeblikket?" in read
    assert "kl. 17.45" not in read
    assert "slutter kl. 17.55" in words((await lise.writes("gruppearbejde fortsæt")).card)


async def test_a_double_tap_is_one_press(scene: Scene):
    session = await started(scene)
    scene.clock.at = session.switches[0]
    lise = scene.person("lise")
    shown = card(await lise.writes("gruppearbejde"))
    await lise.taps(shown, "Næste")
    again = words((await lise.taps(shown, "Næste")).card)
    assert "Du trykkede Næste kl. 17.40. Dit tryk ændrede ikke noget." in again
    assert scene.clock.at == only(scene).switches[1]


async def test_of_two_organisers_the_slower_sees_who_was_faster(scene: Scene):
    session = await started(scene)
    scene.clock.at = session.switches[1] + timedelta(minutes=1)
    lise, oda = scene.person("lise"), scene.person("oda")
    shown = card(await lise.writes("gruppearbejde"))
    await oda.taps(shown, "Næste")
    again = words((await lise.taps(shown, "Pause")).card)
    assert "Oda \\*Eksempel\\* trykkede Næste kl. 17.46. Dit tryk ændrede ikke noget." in again
    assert only(scene).paused_at is None


async def test_a_press_that_meets_the_clock_is_told_so(scene: Scene):
    session = await started(scene)
    scene.clock.at = session.switches[1] - timedelta(seconds=1)
    lise = scene.person("lise")
    shown = card(await lise.writes("gruppearbejde"))
    scene.clock.at = session.switches[1]
    assert "Uret skiftede selv, før du trykkede." in words((await lise.taps(shown, "Næste")).card)
    assert only(scene) == session


async def test_locking_is_asked_once_more(scene: Scene):
    session = await started(scene)
    lise = scene.person("lise")
    assert "Gruppearbejdet er ikke slut endnu." in words((await lise.writes("gruppearbejde lås")).card)
    scene.clock.at = session.closes
    shown = card(await lise.taps(card(await lise.writes("gruppearbejde")), "Lås referatet"))
    assert "Vil du låse referatet?" in words(shown)
    assert only(scene).state is State.RUNNING
    assert "Gruppearbejdet er slut." in words((await lise.taps(shown, "Ikke nu")).card)
    locked = card(await lise.taps(shown, "Lås"))
    assert "Referatet er låst. Noterne kan ikke ændres mere." in words(locked)
    assert only(scene).state is State.LOCKED
    assert "Lås referatet" not in [each["title"] for each in buttons(locked)]


ENDING = {
    "da": ("Slut nu for alle 5 grupper?", "Der er 12 minutter tilbage.", "Ja, slut", "Nej"),
    "en": ("End now for all 5 groups?", "12 minutes are left.", "Yes, end it", "No"),
    "de": ("Jetzt für alle 5 Gruppen beenden?", "12 Minuten bleiben noch.", "Ja, beenden", "Nein"),
}


@pytest.mark.parametrize("language", ENDING)
async def test_ending_while_time_is_left_is_asked_once_more(scene: Scene, language: str):
    session = await started(scene)
    scene.clock.at = session.closes - timedelta(minutes=11, seconds=40)
    lise, (title, left, yes, no) = scene.person("lise", LANGUAGES[language]), ENDING[language]
    shown = card(await lise.writes({"da": "gruppearbejde", "en": "group work", "de": "Gruppenarbeit"}[language]))
    asked = card(await lise.taps(shown, say(language, "groupwork-act-close")))
    assert {title, left} <= set(words(asked).splitlines())
    typed = say(language, "groupwork-typed-close").split("*")[1]
    assert title in words((await lise.writes(typed.rpartition(" ")[0])).card)
    assert say(language, "groupwork-heading", code=session.code) in words((await lise.taps(asked, no)).card)
    assert only(scene) == session
    await lise.taps(asked, yes)
    assert only(scene).state is State.CLOSED
    scene.sessions.sessions[session.id] = session
    await lise.writes(typed)
    assert only(scene).state is State.CLOSED


async def test_ending_before_it_begins_says_that_it_is_called_off(scene: Scene):
    await started(scene)
    lise = scene.person("lise", channel="general")
    asked = words((await lise.writes("gruppearbejde slut")).card)
    assert "Det er ikke begyndt endnu og bliver aflyst." in asked
    assert "Alle her ser det." in asked


async def test_ending_what_is_over_asks_nothing(scene: Scene):
    session = await started(scene)
    scene.clock.at = session.closes
    assert "Gruppearbejdet er slut." in words((await scene.person("lise").writes("gruppearbejde slut")).card)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("da", "pause,fortsæt,+1,næste,tilbage,slut ja"),
        ("en", "pause,resume,+1,next,back,end yes"),
        ("de", "Pause,fortsetzen,+1,weiter,zurück,Ende ja"),
    ],
)
async def test_the_same_presses_in_words(scene: Scene, language: str, said: str):
    session = await started(scene)
    scene.clock.at = session.switches[0]
    lise = scene.person("lise", LANGUAGES[language])
    command = {"da": "gruppearbejde", "en": "group work", "de": "Gruppenarbeit"}[language]
    for each in said.split(","):
        shown = await lise.writes(f"{command} {each}")
        assert say(language, "groupwork-sees") in words(shown.card)
    assert [deed.act for deed in scene.sessions.acts] == ["prepare", "pause", "resume", "plus", "next", "back", "close"]
    log = words((await lise.writes(f"{command} log")).card)
    assert say(language, "groupwork-act-back") in log
    assert only(scene).state is State.CLOSED


@pytest.mark.parametrize("seen", [None, "11", -1, 10**12, 3.5, True])
async def test_a_press_without_what_it_was_drawn_from_changes_nothing(scene: Scene, seen: object):
    """Rule 18."""
    session = await started(scene)
    data = {"v": 1, "verb": "groupwork.act", "session": session.id, "act": "next", "seen": seen}
    await scene.routes().answer(scene.person("lise").incoming(How.EXECUTE, verb="groupwork.act", data=data))
    assert only(scene) == session


async def test_in_a_channel_nobody_is_called_you(scene: Scene):
    await started(scene)
    read = words((await scene.person("lise", channel="general").writes("gruppearbejde")).card)
    assert "Alle her ser det. Kun arrangører kan styre gruppearbejdet." in read
    assert "Du gjorde" not in read


async def test_nothing_is_under_way(scene: Scene):
    """`gruppearbejde næste` without any: a sentence with the way on."""
    answer = await scene.person("lise").writes("gruppearbejde næste")
    assert "gruppearbejde" in answer.text
    assert inputs(card(await scene.person("lise").writes("gruppearbejde")))


async def test_the_stage_before_it_begins(scene: Scene):
    session = await started(scene)
    assert "Begynder kl. 17.40." in words((await scene.person("lise").writes("gruppearbejde")).card)
    assert scene.routes()._desks.groupwork.position(session).stage is Stage.BEFORE

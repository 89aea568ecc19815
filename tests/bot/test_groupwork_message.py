"""The message to copy, once more: for an organiser whose door was closed when it was sent, and for the others."""

from datetime import timedelta

import pytest

from bot.turn import How
from tests.bot.lint import ACTIONS_MOST
from tests.bot.stage import Stage as Scene
from tests.bot.stage import button, buttons, parts, words
from tests.bot.steered import LANGUAGES, card, only, scene, started

__all__ = ["scene"]

SAID = {
    "da": ("gruppearbejde", "gruppearbejde besked", "Skriv jeres input her:", "kode"),
    "en": ("group work", "group work message", "Write your input here:", "code"),
    "de": ("Gruppenarbeit", "Gruppenarbeit Nachricht", "Schreibt eure Beiträge hier:", "Code"),
}

SHOW = {
    "da": "Vis: Besked til de private rum",
    "en": "Show: Message for the breakout rooms",
    "de": "Zeigen: Nachricht für die Gruppenräume",
}


@pytest.mark.parametrize("language", SAID)
async def test_any_organiser_gets_the_message_to_copy_by_itself(scene: Scene, language: str):
    """Through the row of the card and in words, again and again: lines without a card around them."""
    session, (command, typed, first, code) = await started(scene), SAID[language]
    oda = scene.person("oda", LANGUAGES[language])
    row = button(card(await oda.writes(command)), SHOW[language])
    pressed = [await oda.sends(row, {}, How.SUBMIT) for _ in range(2)]
    for answer in (*pressed, await oda.writes(typed)):
        lines = answer.text.split("\n\n")
        assert answer.card is None
        assert lines[0] == first
        assert lines[1].startswith("https://")
        assert lines[1].endswith(f"{code}%20{session.code}")
        assert "18" in lines[2]
        assert f"{code} {session.code}" in lines[3]


async def test_the_row_stands_on_every_card_of_a_clock_that_goes_and_the_buttons_are_six(scene: Scene):
    """Rule 20: also where six buttons stand already."""
    session = await started(scene)
    lise = scene.person("lise")
    for at in (session.created_at, *session.switches[:-1]):
        scene.clock.at = at
        shown = card(await lise.writes("gruppearbejde"))
        assert button(shown, SHOW["da"])["type"] == "Action.Submit"
        (row,) = (part["actions"] for part in parts(shown) if part.get("type") == "ActionSet")
        assert len(row) <= ACTIONS_MOST


async def test_when_the_group_work_is_over_there_is_nothing_to_copy(scene: Scene):
    session = await started(scene)
    lise = scene.person("lise")
    before = button(card(await lise.writes("gruppearbejde")), SHOW["da"])
    scene.clock.at = session.closes
    shown = card(await lise.writes("gruppearbejde"))
    assert SHOW["da"] not in [each["title"] for each in buttons(shown)]
    for answer in (await lise.sends(before, {}, How.SUBMIT), await lise.writes("gruppearbejde besked")):
        assert "Gruppearbejdet er slut." in words(card(answer))
        assert not answer.text


async def test_the_message_is_that_of_the_group_work_whose_card_was_pressed(scene: Scene):
    """Two at once are two codes; words mean the newest."""
    first, lise = await started(scene), scene.person("lise")
    row = button(card(await lise.writes("gruppearbejde")), SHOW["da"])
    scene.clock.at += timedelta(seconds=1)
    await lise.taps(card(await lise.writes("gruppearbejde start 2 grupper")), "Gør klar")
    (second,) = (each for each in scene.sessions.sessions.values() if each.id != first.id)
    assert first.code in (await lise.sends(row, {}, How.SUBMIT)).text
    assert second.code in (await lise.writes("gruppearbejde besked")).text


async def test_a_message_of_no_group_work_is_a_sentence(scene: Scene):
    await started(scene)
    gone = {"v": 1, "verb": "groupwork.message", "session": "none"}
    incoming = scene.person("lise").incoming(How.SUBMIT, verb="groupwork.message", data=gone)
    assert "findes ikke mere" in (await scene.routes().answer(incoming)).text
    assert only(scene)

"""The matrix as people read it: nine numbers, phase words always beside them, one village or all."""

import pytest

from forum.workshop.questions import CELLS
from tests.bot.stage import Card, Stage, button, buttons, parts, words


def numbers(card: Card) -> list[str]:
    """The nine, row by row."""
    return [part["text"] for part in parts(card) if part.get("size") == "Large"]


async def answered(stage: Stage, who: str, **typed: str) -> None:
    somebody = stage.person(who)
    await somebody.taps((await somebody.writes("svar 1")).card, "Send", **typed)


async def test_a_village_reads_its_nine_numbers(stage: Stage):
    await answered(stage, "inge", reception="Fest\nKaffe", attraction="Havn")
    await answered(stage, "anna", reception="Andet sted")
    card = (await stage.person("inge").writes("matrix")).card
    assert "Noter fra Broager" in words(card)
    assert numbers(card) == ["1", "2", "–", "–", "–", "–", "–", "–", "–"]
    assert "Opdateret kl. 17.42 · 1 har skrevet" in words(card)
    for phase in ("Tiltrækning", "Modtagelse", "Fastholdelse"):
        assert words(card).count(phase) >= 3


async def test_all_villages_and_back(stage: Stage):
    await answered(stage, "inge", reception="Fest")
    await answered(stage, "anna", reception="Kaffe")
    inge = stage.person("inge")
    card = (await inge.writes("matrix")).card
    whole = (await inge.taps(card, "Alle landsbyer")).card
    assert numbers(whole)[1] == "2"
    assert "2 har skrevet fra 2 landsbyer" in words(whole)
    back = (await inge.taps(whole, "Kun Broager")).card
    assert numbers(back)[1] == "1"


async def test_the_newest_notes_are_a_tap_away(stage: Stage):
    await answered(stage, "inge", reception="Et\nTo\nTre " + "x" * 200)
    card = (await stage.person("inge").writes("matrix")).card
    toggle = button(card, "Vis de nyeste")
    (hidden,) = [part for part in parts(card) if part.get("id") == toggle["targetElements"][0]]
    assert hidden["isVisible"] is False
    assert "To" in words(hidden)
    assert "…" in words(hidden)
    assert "• Et" not in words(hidden)


async def test_an_empty_matrix_leads_on(stage: Stage):
    card = (await stage.person("inge").writes("matrix")).card
    assert "Ingen noter endnu." in words(card)
    assert "Svar" in [each["title"] for each in buttons(card)]
    opened = await stage.person("inge").taps(card, "Svar")
    assert "Spørgsmål 1 af 3" in words(opened.card)


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("matrix alle", "alle landsbyer"),
        ("matrix Gråsten", "Gråsten"),
        ("matrix graasten", "Gråsten"),
        ("Übersicht", "Broager"),
    ],
)
async def test_which_matrix_is_asked_for_in_words(stage: Stage, text: str, heading: str):
    assert f"Noter fra {heading}" in words((await stage.person("inge").writes(text)).card)


async def test_a_channel_shows_its_own_village_and_general_all(stage: Stage):
    assert "Noter fra Broager" in words((await stage.person("anna", channel="broager").writes("matrix")).card)
    assert "alle landsbyer" in words((await stage.person("lise", channel="general").writes("matrix")).card)


async def test_a_note_taken_back_is_not_counted(stage: Stage):
    inge = stage.person("inge")
    receipt = (await inge.taps((await inge.writes("svar")).card, "Send", reception="Fest")).card
    await inge.taps(receipt, "Fortryd")
    assert numbers((await inge.writes("matrix")).card) == ["–"] * len(CELLS)

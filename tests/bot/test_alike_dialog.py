"""F18 as a conversation: nothing is joined without a tap, and another parts it; in three languages."""

import pytest

from tests.bot.lint import faults
from tests.bot.stage import Stage, words
from tests.bot.wishes import titles, wishes
from texts import say

WORDS = {"da-DK": "ens", "en-GB": "similar", "de-DE": "ähnlich"}


@pytest.fixture
async def stage() -> Stage:
    return await wishes()


@pytest.mark.parametrize("locale", WORDS)
async def test_similar_notes_are_joined_by_a_tap_and_parted_by_another(stage: Stage, locale: str):
    """F18."""
    same, apart, look, part, undo = (
        say(locale[:2], each) for each in ("alike-same", "alike-apart", "alike-joined", "alike-part", "alike-undo")
    )
    lise = stage.person("lise", locale)
    found = await lise.writes(WORDS[locale])
    assert titles(found)[:2] == [same, apart]
    assert "Bus til byen om aftenen" in words(found.card)
    kept = await lise.taps(found.card, apart)
    assert same not in titles(await lise.writes(WORDS[locale]))
    again = await lise.taps(kept.card, undo)
    joined = await lise.taps(again.card, same)
    shown = await lise.taps(joined.card, look)
    assert words(shown.card).count("Bus til byen") == 2
    parted = await lise.taps(shown.card, part)
    assert say(locale[:2], "alike-parted") in words(parted.card)
    assert not [each for each in stage.rulings.standing.values() if each.value]
    for card in (found.card, kept.card, shown.card, parted.card):
        assert card is not None
        assert faults(card) == []


async def test_in_a_channel_no_notes_are_laid_out_to_be_joined(stage: Stage):
    told = await stage.person("lise", channel="broager").writes("ens")
    assert (told.card, told.text) == (None, say("da", "alike-private"))

"""`stop`: whoever says it gets nothing that they did not ask for, in any language, until they turn it on again."""

import pytest

from tests.bot.lint import faults
from tests.bot.stage import Stage, button, buttons, words

SAID = [("da-DK", "stop"), ("da-DK", "stille"), ("en-GB", "mute"), ("de-DE", "Stopp"), ("de-DE", "stumm")]


@pytest.mark.parametrize(("locale", "said"), SAID)
async def test_whoever_says_stop_is_left_alone_and_may_turn_it_on_again(stage: Stage, locale: str, said: str):
    inge = stage.person("inge", locale)
    card = (await inge.writes(said)).card
    assert stage.people.silent == {"inge"}
    assert faults(card) == []
    (again,) = buttons(card)
    resumed = (await inge.taps(card, again["title"])).card
    assert stage.people.silent == set()
    assert faults(resumed) == []
    await inge.taps(resumed, buttons(resumed)[0]["title"])
    assert stage.people.silent == {"inge"}


async def test_stop_said_twice_is_the_same_and_nobody_is_silenced_by_another(stage: Stage):
    for _ in range(2):
        card = (await stage.person("inge").writes("stop")).card
    assert "ingen påmindelser" in words(card)
    await stage.person("anna").taps(card, button(card, "Slå til igen")["title"])
    assert stage.people.silent == {"inge"}


async def test_stop_after_another_word_is_that_words_matter(stage: Stage):
    await stage.person("inge").writes("modtagelse: stop al trafik gennem byen")
    assert stage.people.silent == set()


async def test_what_is_written_is_answered_all_the_same(stage: Stage):
    inge = stage.person("inge")
    await inge.writes("stop")
    assert (await inge.writes("status")).card

"""Journey 4.1, «Wrong group»: whoever tapped beside the right number finds the way over; nobody is asked in vain."""

from datetime import timedelta

import pytest

from bot.turn import Answer
from tests.bot.stage import MEETING, Stage, button, buttons, words
from tests.bot.test_joining_dialog import CODE, LOCALES, arrives, begun, group_of
from texts import say

WORD = {"da": "gruppe", "en": "group", "de": "Gruppe"}


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_greeting_names_the_word_and_the_word_leads_to_another_group(stage: Stage, locale: str):
    language = LOCALES[locale]
    inge = begun(stage).person("inge", locale)
    assert say(language, "joining-wrong-group") in words(await arrives(inge, CODE[language]))
    offered = (await inge.writes(WORD[language])).card
    asked = (await inge.taps(offered, say(language, "joining-group", group="2"))).card
    await inge.taps(asked, say(language, "joining-switch-yes"))
    assert group_of(stage, "inge") == 2
    named = (await inge.writes(f"{WORD[language]} 1")).card
    assert say(language, "joining-switch", **{"from": "2", "to": "1"}) in words(named)
    assert group_of(stage, "inge") == 2


async def test_before_the_first_question_the_way_over_is_there_too(stage: Stage):
    inge = begun(stage, after=timedelta(minutes=-1)).person("inge")
    assert "Forkert gruppe? Skriv *gruppe*." in words(await arrives(inge))


async def test_where_there_is_one_group_nobody_is_told_of_others(stage: Stage):
    inge = begun(stage, ()).person("inge")
    assert "Forkert gruppe?" not in words(await arrives(inge))


async def test_whoever_sits_nowhere_is_asked_for_the_code(stage: Stage):
    inge = begun(stage).person("inge")
    assert (await inge.writes("gruppe 2")).text.endswith(say("da", "joining-which-code"))
    assert "Gruppe 99 findes ikke." in (await _seated(stage)).text


async def test_group_work_in_two_words_is_still_the_organisers(stage: Stage):
    answer = await begun(stage).person("inge", "en-GB").writes("group work next")
    assert answer.text == say("en", "error-not-allowed", role="organiser")


@pytest.mark.parametrize("text", ["kode 47 11", "47 11", "Code: 47 11 3"])
async def test_a_code_read_out_in_pairs_is_the_code(stage: Stage, text: str):
    assert "**Gruppe 3**" in words(await arrives(begun(stage).person("inge"), text))


async def test_an_organiser_brings_it_to_the_meeting_without_being_asked_where_she_sits(stage: Stage):
    """Lise has no village and sits in no group; the chat of all is no place to ask her."""
    begun(stage, (), (), ())
    lise = stage.person("lise", channel=MEETING)
    answer = await lise.writes("kode 4711")
    assert answer.text.startswith("Gruppearbejdet er nu også her i chatten.")
    assert [place.conversation for place in stage.sessions.standing] == [MEETING]
    assert (group_of(stage, "lise"), button(answer.card, "Send")["title"]) == (0, "Send")
    assert "Gruppe 1" not in [each["title"] for each in buttons(answer.card)]


async def test_in_general_no_card_is_promised_that_does_not_come(stage: Stage):
    begun(stage, (), after=timedelta(minutes=-1))
    told = (await stage.person("inge", channel="general").writes("kode 4711")).text
    assert "Svar i chatten med mig: https" in told
    assert "kommer her" not in told
    assert "kortet her" not in told
    assert "kommer her" in (await stage.person("inge", channel="broager").writes("kode 4711")).text


async def _seated(stage: Stage) -> Answer:
    inge = stage.person("inge")
    await inge.writes("kode 4711")
    return await inge.writes("gruppe 99")

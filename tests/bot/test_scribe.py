"""«Skriv for en anden»: who has no Teams is written for, and the scribe lends them no name."""

import pytest

from bot.turn import How
from forum.workshop.notes import Via
from forum.workshop.questions import Attribution
from tests.bot import lint
from tests.bot.seated import LOCALES, answer_word, language, seated, send
from tests.bot.stage import Stage, button, inputs, standing, words
from texts import say

__all__ = ["language", "seated"]
TOLD = {
    "da": "Note skrevet af Inge for en deltager uden Teams.",
    "en": "Note written by Inge for a participant without Teams.",
    "de": "Notiz von Inge für eine Person ohne Teams geschrieben.",
}
WORDS = {"da": "skriv for en anden", "en": "write for somebody else", "de": "schreiben für jemand anderen"}


async def test_the_box_is_off_until_it_is_ticked(seated: Stage, language: str):
    """Journey 4.1, «Anonymous / no Teams / phone only»."""
    inge = seated.person("inge", LOCALES[language])
    form = (await inge.writes(answer_word(language))).card
    assert standing(form)["scribed"] == "false"
    receipt = (await inge.taps(form, send(language), reception="Fest", scribed="true")).card
    assert TOLD[language] in words(receipt)
    (note,) = seated.notes.notes.values()
    assert (note.via, note.author, note.attribution) == (Via.SCRIBE, "inge", Attribution.VILLAGE)


async def test_words_open_the_form_with_the_box_ticked(seated: Stage, language: str):
    inge = seated.person("inge", LOCALES[language])
    form = (await inge.writes(WORDS[language])).card
    assert standing(form)["scribed"] == "true"
    assert lint.faults(form) == []


async def test_several_in_a_row_and_all_of_them_can_be_taken_back(seated: Stage):
    inge = seated.person("inge")
    receipt = (await inge.taps((await inge.writes("skriv for en anden")).card, "Send", reception="Fest")).card
    form = (await inge.taps(receipt, "Skriv flere")).card
    assert standing(form)["scribed"] == "true"
    second = (await inge.taps(form, "Send", reception="Fest\nKaffe")).card
    assert "2 noter skrevet af Inge for en deltager uden Teams." in words(second)
    assert seated.texts() == ["Fest", "Fest", "Kaffe"]
    await inge.taps(second, "Fortryd")
    assert seated.texts() == ["Fest"]


async def test_the_scribes_own_thought_and_the_others_are_two(seated: Stage):
    """The same words on the same card: one is Inge's, one is not."""
    inge = seated.person("inge")
    form = (await inge.writes("svar")).card
    await inge.taps(form, "Send", reception="Fest")
    await inge.taps(form, "Send", reception="Fest", scribed="true")
    again = (await inge.taps(form, "Send", reception="Fest", scribed="true")).card
    assert sorted(note.via for note in seated.notes.notes.values()) == [Via.SELF, Via.SCRIBE]
    assert "Allerede modtaget" in words(again)


async def test_a_scribe_lends_nobody_their_name(seated: Stage):
    await seated.people.choose_attribution("landsbyforum", "inge", "name")
    inge = seated.person("inge")
    form = (await inge.writes("svar")).card
    await inge.taps(form, "Send", reception="Fest", scribed="true")
    await inge.taps(form, "Send", reception="Kaffe")
    shown = {note.text: (note.attribution, note.shown_as) for note in seated.notes.notes.values()}
    assert shown["Fest"] == (Attribution.VILLAGE, "")
    assert shown["Kaffe"][0] is Attribution.NAME


async def test_the_scribes_draft_and_the_others_do_not_meet(seated: Stage):
    inge = seated.person("inge")
    form = (await inge.writes("svar")).card
    await inge.taps(form, "Gem kladde", reception="Mit")
    await inge.taps(form, "Gem kladde", reception="Din", scribed="true")
    assert standing((await inge.writes("svar")).card)["reception"] == "Mit"
    theirs = (await inge.writes("skriv for en anden")).card
    assert (standing(theirs)["reception"], standing(theirs)["scribed"]) == ("Din", "true")
    listed = (await inge.writes("kladde")).card
    assert "Skrevet for en anden" in words(listed)
    await inge.taps(theirs, "Send nu")
    assert [note.via for note in seated.notes.notes.values()] == [Via.SCRIBE]


@pytest.mark.parametrize("how", [How.SUBMIT, How.DIALOG])
async def test_the_box_works_through_every_door(seated: Stage, how: How):
    inge = seated.person("inge")
    form = (await inge.writes("svar")).card
    await inge.sends(button(form, "Send")["fallback"], {"reception": "Fest", "scribed": "true"}, how)
    assert [note.via for note in seated.notes.notes.values()] == [Via.SCRIBE]


async def test_outside_of_group_work_nobody_is_asked(stage: Stage):
    """There is nothing else to decide; the words lead there all the same."""
    inge = stage.person("inge")
    assert "scribed" not in standing((await inge.writes("svar")).card)
    assert "scribed" in {field["id"] for field in inputs((await inge.writes("skriv for en anden")).card)}
    assert say("da", "scribe-choice") == "Skriv for en anden"

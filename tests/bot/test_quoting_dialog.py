"""F21 as a conversation: the author's word, asked for and given, and their own no; in three languages."""

from dataclasses import replace

import pytest

from bot.cards import quoting
from forum.quoting.consents import Quoting
from forum.workshop.notes import Note
from tests.bot.lint import faults
from tests.bot.stage import Card, Stage, words
from tests.bot.wishes import LOCALES, titles, wishes
from texts import say


@pytest.fixture
async def stage() -> Stage:
    return await wishes()


def of_inge(stage: Stage) -> Note:
    return next(note for note in stage.notes.notes.values() if note.text == "Bus til byen")


def waiting_list(gathering: str = "open") -> Card:
    data = {"v": 1, "verb": "quote.list", "gathering": gathering}
    return {"type": "Action.Execute", "verb": "quote.list", "data": data}


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_quote_that_names_somebody_waits_for_its_authors_word(stage: Stage, locale: str):
    """Journey 4.3: «Citatet kan ikke sendes: samtykke mangler. [Spørg forfatteren] [Brug uden citat]»."""
    ask, without = (say(locale[:2], each) for each in ("quote-ask", "quote-without"))
    note = of_inge(stage)
    stage.notes.notes[note.id] = replace(note, text="Jens henter os")
    stage.known.names = ("Jens Nissen",)
    lise, inge = stage.person("lise", locale), stage.person("inge", locale)
    shown = await lise.sends(waiting_list(), {})
    assert say(locale[:2], "quote-missing") in words(shown.card)
    assert titles(shown) == [ask, without]
    asked = await lise.taps(shown.card, ask)
    assert titles(asked) == [without]
    (row,) = stage.consents.rows
    assert row.target == "person:inge"
    question = quoting.question(stage.notes.notes[note.id], locale[:2], stage.forum)
    thanks = await inge.taps(question, say(locale[:2], "quote-yes"))
    assert stage.consents.kept[note.id].state is Quoting.YES
    no = await inge.taps(thanks.card, say(locale[:2], "quote-mine-no"))
    assert stage.consents.kept[note.id].state is Quoting.NO
    for card in (shown.card, asked.card, question, thanks.card, no.card):
        assert card is not None
        assert faults(card) == []


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_summary_leads_to_what_waits_and_back(stage: Stage, locale: str):
    note, language = of_inge(stage), locale[:2]
    stage.notes.notes[note.id] = replace(note, text="Jens henter os")
    stage.known.names = ("Jens Nissen",)
    lise = stage.person("lise", locale)
    summary = await lise.writes(say(language, "help-button-summary"))
    shown = await lise.taps(summary.card, say(language, "quote-show"))
    assert "Jens henter os" in words(shown.card)
    asked = await lise.taps(shown.card, say(language, "quote-ask"))
    back = await lise.taps(asked.card, say(language, "quote-back"))
    assert say(language, "summary-withheld", count=1) in words(back.card)
    for card in (summary.card, shown.card, asked.card):
        assert card is not None
        assert faults(card) == []


async def test_in_a_channel_the_summary_leads_to_no_words_that_wait(stage: Stage):
    note = of_inge(stage)
    stage.notes.notes[note.id] = replace(note, text="Jens henter os")
    stage.known.names = ("Jens Nissen",)
    summary = await stage.person("lise", channel="broager").writes("opsummér")
    assert say("da", "summary-withheld", count=1) in words(summary.card)
    assert say("da", "quote-show") not in titles(summary)


def test_the_words_of_the_journey_are_said():
    assert say("da", "quote-missing") == "Citatet kan ikke sendes: samtykke mangler."
    assert (say("da", "quote-ask"), say("da", "quote-without")) == ("Spørg forfatteren", "Brug uden citat")


async def test_an_anonymous_note_has_no_author_to_ask_and_can_go_without_its_quote(stage: Stage):
    note = of_inge(stage)
    stage.notes.notes[note.id] = replace(note, text="Jens henter os", author="")
    stage.known.names = ("Jens Nissen",)
    lise = stage.person("lise")
    shown = await lise.sends(waiting_list(), {})
    assert titles(shown) == ["Brug uden citat"]
    assert "Noten har ingen forfatter, der kan spørges." in words(shown.card)
    done = await lise.taps(shown.card, "Brug uden citat")
    assert "Ingen citater venter på samtykke" in words(done.card)


async def test_a_wording_that_changed_is_asked_about_anew(stage: Stage):
    note = of_inge(stage)
    question = quoting.question(note, "da", stage.forum)
    stage.notes.notes[note.id] = replace(note, text="To busser", version=2)
    again = await stage.person("inge").taps(question, "Ja")
    assert stage.consents.kept == {}
    assert "Noten er ændret, siden vi spurgte." in words(again.card)
    assert "To busser" in words(again.card)
    await stage.person("inge").taps(again.card, "Ja")
    assert stage.consents.kept[note.id].seen == 2


async def test_from_the_edit_card_its_author_says_no_and_an_organiser_has_no_such_button(stage: Stage):
    inge, note = stage.person("inge"), of_inge(stage)
    edit = await inge.writes("ret")
    mine = await inge.taps(edit.card, "Må ikke citeres")
    assert titles(mine).count("Må ikke citeres") == 2
    said = await inge.taps(mine.card, "Må ikke citeres")
    assert "Må gerne citeres" in titles(said)
    assert [each.state for each in stage.consents.kept.values()] == [Quoting.NO]
    back = await inge.taps(said.card, "Må gerne citeres")
    assert stage.consents.kept == {}
    assert faults(mine.card) == faults(said.card) == faults(back.card) == []  # type: ignore[arg-type]
    data = {"v": 1, "verb": "workshop.edit", "sending": note.sending}
    other = await stage.person("lise").sends({"type": "Action.Execute", "verb": "workshop.edit", "data": data}, {})
    assert "Må ikke citeres" not in titles(other)

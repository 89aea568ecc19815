"""After the close: marked as sent late; after the cut-off: kept as a draft; after the lock: refused with the reason."""

from datetime import timedelta

import pytest

from bot.turn import How
from forum.ports import Kind
from tests.bot.seated import ENDS, LOCALES, answer_word, becomes, language, seated, send
from tests.bot.stage import Stage, button, standing, words
from texts import say
from texts.when import clock

__all__ = ["language", "seated"]
LATE = {
    "da": "Modtaget som **eftersendt**. Den kommer i tillægget til referatet.",
    "en": "Received as **sent late**. It goes into the supplement to the minutes.",
    "de": "Als **nachgereicht** erhalten. Sie kommt in den Nachtrag zum Protokoll.",
}
SHUT = {
    "da": "Indsendelsen er lukket. Jeg har gemt teksten som kladde og sagt det til arrangøren.",
    "en": "Sending in has closed. I have kept your text as a draft and told the organiser.",
    "de": "Die Einsendung ist geschlossen. Dein Text bleibt als Entwurf, das Organisationsteam weiß Bescheid.",
}
LOCKED = {"da": "Referatet er låst", "en": "The minutes are locked", "de": "Das Protokoll ist abgeschlossen"}


async def test_what_comes_after_the_close_is_received_as_late(seated: Stage, language: str):
    """Journey 4.1, «Late»."""
    inge = seated.person("inge", LOCALES[language])
    form = (await inge.writes(answer_word(language))).card
    becomes(seated, late=True, current=None)
    receipt = (await inge.taps(form, send(language), reception="Fest")).card
    assert LATE[language] in words(receipt)
    assert [note.late for note in seated.notes.notes.values()] == [True]
    assert LATE[language] in words((await inge.looks(form)).card)


@pytest.mark.parametrize("how", [How.EXECUTE, How.SUBMIT, How.DIALOG])
async def test_after_the_cut_off_the_text_is_a_draft_and_the_organiser_hears(seated: Stage, language: str, how: How):
    """Journey 4.1, «After cut-off», through every door of a card."""
    inge = seated.person("inge", LOCALES[language])
    form = (await inge.writes(answer_word(language))).card
    becomes(seated, shut=True, late=True)
    action = button(form, send(language))
    back = (await inge.sends(action if how is How.EXECUTE else action["fallback"], {"reception": "Fest"}, how)).card
    assert SHUT[language] in words(back)
    assert standing(back)["reception"] == "Fest"
    assert not seated.notes.notes
    (draft,) = seated.drafts.kept.values()
    assert draft.session == "seance"
    (row,) = seated.drafts.rows
    assert (row.kind, row.target, row.subject, row.coalesced) == (Kind.DRAFTS_LEFT, "person:lise", "seance", True)


async def test_a_card_that_is_shut_does_not_say_that_one_can_still_send(seated: Stage, language: str):
    """Under its question's time, and beside the sentence that it is closed."""
    inge = seated.person("inge", LOCALES[language])
    seated.clock.at = ENDS[0] + timedelta(minutes=1)
    form = (await inge.writes(answer_word(language))).card
    at = clock(ENDS[0], language, "Europe/Copenhagen")
    assert say(language, "question-ended", number="1", of="3", at=at) in words(form)
    becomes(seated, shut=True, late=True)
    back = words((await inge.taps(form, send(language), reception="Fest")).card)
    assert say(language, "question-over", number="1", of="3", at=at) in back.splitlines()


async def test_plain_text_after_the_cut_off_is_kept_the_same_way(seated: Stage, language: str):
    becomes(seated, shut=True)
    answer = await seated.person("inge", LOCALES[language]).writes("modtagelse: Fest")
    assert SHUT[language] in words(answer.card)
    assert len(seated.drafts.rows) == 1


async def test_in_a_channel_it_is_told_without_repeating_the_text(seated: Stage):
    becomes(seated, shut=True)
    answer = await seated.person("inge", channel="broager").writes("modtagelse: Fest")
    assert (answer.text, answer.card) == (SHUT["da"], None)
    assert len(seated.drafts.kept) == 1


async def test_saving_a_draft_after_the_cut_off_tells_nobody(seated: Stage):
    """«Kun du ser den» stays true: only who tried to send is counted to the organiser."""
    inge = seated.person("inge")
    form = (await inge.writes("svar")).card
    becomes(seated, shut=True)
    await inge.taps(form, "Gem kladde", reception="Fest")
    assert seated.drafts.rows == []


async def test_who_is_too_late_is_not_asked_first_about_a_paste(seated: Stage):
    inge = seated.person("inge")
    form = (await inge.writes("svar")).card
    becomes(seated, shut=True)
    back = (await inge.taps(form, "Send", reception="\n".join("abcdefg"))).card
    assert SHUT["da"] in words(back)
    assert len(seated.drafts.rows) == 1


async def test_after_the_lock_nothing_is_sent_or_changed(seated: Stage, language: str):
    inge = seated.person("inge", LOCALES[language])
    form = (await inge.writes(answer_word(language))).card
    receipt = (await inge.taps(form, send(language), reception="Fest")).card
    becomes(seated, locked=True, shut=True, late=True)
    back = (await inge.taps(form, send(language), reception="Kaffe")).card
    assert LOCKED[language] in words(back)
    assert standing(back)["reception"] == "Kaffe"
    assert len(seated.drafts.kept) == 1
    assert seated.drafts.rows == [] or all(row.kind is Kind.DRAFTS_LEFT for row in seated.drafts.rows)
    refused = await inge.taps(receipt, say(language, "receipt-undo"))
    assert say(language, "error-locked") in refused.text
    assert seated.texts() == ["Fest"]

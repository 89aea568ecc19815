"""[Gem kladde]: what was typed waits, on every device, until it is sent; nobody else sees it."""

from datetime import timedelta

import pytest

from bot.turn import How
from forum.workshop.questions import Phase, Question
from tests.bot import lint
from tests.bot.seated import LOCALES, answer_word, becomes, language, seated, send, titles
from tests.bot.stage import Stage, button, parts, standing, words
from texts import say

__all__ = ["language", "seated"]
SAVED = {
    "da": "Kladde gemt kl. 17.42. Kun du ser den.",
    "en": "Draft saved at 17:42. Only you see it.",
    "de": "Entwurf um 17:42 Uhr gespeichert. Nur du siehst ihn.",
}
HERE = {
    "da": "Din kladde fra kl. 17.42 ligger her.",
    "en": "Your draft from 17:42 is here.",
    "de": "Dein Entwurf von 17:42 Uhr liegt hier.",
}
SEND_NOW = {"da": "Send nu", "en": "Send now", "de": "Jetzt senden"}
CHANGE = {"da": "Ret", "en": "Edit", "de": "Ändern"}


def save(language: str) -> str:
    return say(language, "draft-save")


async def test_a_draft_is_kept_and_waits_with_send_now_and_edit(seated: Stage, language: str):
    """Journey 4.1, «No network on send»: what was kept before lies there on return, word for word."""
    inge = seated.person("inge", LOCALES[language])
    form = (await inge.writes(answer_word(language))).card
    kept = (await inge.taps(form, save(language), reception="Fest\nKaffe")).card
    assert SAVED[language] in words(kept)
    assert standing(kept)["reception"] == "Fest\nKaffe"
    assert titles(kept)[:2] == [send(language), save(language)]
    assert not seated.notes.notes

    seated.clock.at += timedelta(minutes=5)
    back = (await inge.writes(answer_word(language))).card
    assert HERE[language] in words(back)
    assert titles(back)[:2] == [SEND_NOW[language], CHANGE[language]]
    assert "Kaffe" in words(back)
    assert lint.faults(back) == []
    assert standing(back)["reception"] == "Fest\nKaffe"

    receipt = (await inge.taps(back, SEND_NOW[language])).card
    assert say(language, "receipt-thanks", count=2, at=_at(language, "47")) in words(receipt)
    assert not seated.drafts.kept
    assert {note.session for note in seated.notes.notes.values()} == {"seance"}


def _at(language: str, minute: str) -> str:
    return {"da": f"kl. 17.{minute}", "en": f"17:{minute}", "de": f"17:{minute} Uhr"}[language]


async def test_a_draft_that_the_clock_went_over_is_told_of_with_the_next_question(seated: Stage, language: str):
    """On the new card as its owner sees it, and after `svar`; nobody else's card says so."""
    inge = seated.person("inge", LOCALES[language])
    form = (await inge.writes(answer_word(language))).card
    told = say(language, "draft-elsewhere")
    assert told not in words(form)
    await inge.taps(form, save(language), reception="Fest")
    becomes(seated, current=Question.CAN_IMPROVE)
    following = (await inge.writes(answer_word(language))).card
    assert told in words(following)
    assert told in words((await inge.looks(following)).card)
    assert told not in words((await seated.person("kim", LOCALES[language]).looks(following)).card)
    assert lint.faults(following) == []


async def test_edit_turns_the_card_over_without_asking_the_bot(seated: Stage):
    """Without network the fields still come; what was read goes away, so nobody sends the old text by mistake."""
    inge = seated.person("inge")
    await inge.taps((await inge.writes("svar")).card, "Gem kladde", reception="Fest")
    back = (await inge.writes("svar")).card
    turn = button(back, "Ret")
    assert (turn["type"], turn["targetElements"]) == ("Action.ToggleVisibility", ["draft-read", "draft-write"])
    hidden = next(part for part in parts(back) if part.get("id") == "draft-write")
    assert (hidden["isVisible"], titles(hidden)) == (False, ["Send", "Gem kladde"])
    await inge.sends(button(hidden, "Send"), {"reception": "Fest i maj"})
    assert seated.texts() == ["Fest i maj"]


async def test_where_the_client_brings_no_hidden_fields_the_draft_itself_is_sent(seated: Stage):
    inge = seated.person("inge")
    await inge.taps((await inge.writes("svar")).card, "Gem kladde", reception="Fest")
    back = (await inge.writes("svar")).card
    await inge.sends(button(back, "Send nu"), {})
    again = (await inge.sends(button(back, "Send nu"), {})).card
    assert seated.texts() == ["Fest"]
    assert "Allerede modtaget kl. 17.42 – ikke gemt to gange." in words(again)


async def test_the_same_draft_sent_from_two_devices_is_one_note(seated: Stage):
    inge = seated.person("inge")
    form = (await inge.writes("svar")).card
    await inge.taps(form, "Gem kladde", reception="Fest")
    phone, laptop = (await inge.writes("svar")).card, (await inge.looks(form)).card
    await inge.taps(phone, "Send nu")
    assert "Allerede modtaget" in words((await inge.taps(laptop, "Send nu")).card)
    await inge.taps(form, "Send", reception="Fest")
    assert seated.texts() == ["Fest"]


async def test_a_redrawn_card_and_a_new_one_hold_the_draft(seated: Stage):
    """A refresh writes nothing (rule 27), and what is redrawn is filled in."""
    inge = seated.person("inge")
    form = (await inge.writes("svar")).card
    await inge.taps(form, "Gem kladde", attraction="Skolen")
    before = dict(seated.drafts.kept)
    assert standing((await inge.looks(form)).card)["attraction"] == "Skolen"
    assert standing((await inge.taps(form, "Åbn stort")).card)["attraction"] == "Skolen"
    assert seated.drafts.kept == before


async def test_a_newer_draft_stands_before_the_receipt_of_its_card(seated: Stage):
    inge = seated.person("inge")
    form = (await inge.writes("svar")).card
    receipt = (await inge.taps(form, "Send", reception="Fest")).card
    seated.clock.at += timedelta(minutes=1)
    more = (await inge.taps(receipt, "Skriv flere")).card
    await inge.taps(more, "Gem kladde", reception="Kaffe")
    assert "Din kladde fra kl. 17.43" in words((await inge.looks(form)).card)


async def test_a_blank_save_clears_the_draft_of_its_card_and_no_other(seated: Stage):
    inge = seated.person("inge")
    form, other = (await inge.writes("svar")).card, (await inge.writes("svar")).card
    await inge.taps(form, "Gem kladde", reception="Fest")
    assert "Din kladde" in words((await inge.taps(other, "Gem kladde")).card)
    assert len(seated.drafts.kept) == 1
    gone = (await inge.taps(form, "Gem kladde")).card
    assert "Felterne er tomme, så her ligger ingen kladde." in words(gone)
    assert not seated.drafts.kept


async def test_drafts_from_two_cards_are_kept_together(seated: Stage):
    """Neither was seen by who saved the other, so neither takes the other's place."""
    inge = seated.person("inge")
    first, second = (await inge.writes("svar")).card, (await inge.writes("svar")).card
    await inge.taps(first, "Gem kladde", reception="Fest")
    kept = (await inge.taps(second, "Gem kladde", reception="Kaffe")).card
    assert standing(kept)["reception"] == "Kaffe\nFest"


async def test_sending_something_else_keeps_the_draft(seated: Stage):
    inge = seated.person("inge")
    form = (await inge.writes("svar")).card
    await inge.taps(form, "Gem kladde", reception="Fest\nKaffe")
    await inge.taps(form, "Send", reception="Fest")
    assert len(seated.drafts.kept) == 1
    await inge.taps(form, "Send", reception="Fest\nkaffe  \nmere")
    assert not seated.drafts.kept


async def test_a_draft_keeps_what_is_too_long_and_says_so(seated: Stage):
    inge = seated.person("inge")
    form = (await inge.writes("svar")).card
    kept = (await inge.taps(form, "Gem kladde", reception="x" * 612)).card
    assert "Kladde gemt kl. 17.42." in words(kept)
    assert "Linje 1 er for lang (612 tegn). Del den i to." in words(kept)
    (draft,) = seated.drafts.kept.values()
    assert draft.fields[Phase.RECEPTION] == "x" * 612


@pytest.mark.parametrize("how", [How.EXECUTE, How.SUBMIT, How.DIALOG])
async def test_a_refused_sending_leaves_its_text_as_a_draft(seated: Stage, how: How):
    """Rule 18 through every door: the fields come back, and on another device the text waits."""
    inge = seated.person("inge")
    form = (await inge.writes("svar")).card
    action = button(form, "Send")
    action = action if how is How.EXECUTE else action["fallback"]
    back = (await inge.sends(action, {"reception": "x" * 612}, how)).card
    assert standing(back)["reception"] == "x" * 612
    assert "x" * 612 in standing((await inge.writes("svar")).card)["reception"]
    assert not seated.notes.notes


async def test_text_that_is_refused_waits_as_a_draft_too(seated: Stage):
    inge = seated.person("inge")
    await inge.writes("modtagelse: " + "x" * 612)
    assert "x" * 612 in standing((await inge.writes("svar")).card)["reception"]


async def test_kladde_lists_them_newest_first_each_with_its_buttons(seated: Stage, language: str):
    word = {"da": "kladde", "en": "draft", "de": "Entwurf"}[language]
    inge = seated.person("inge", LOCALES[language])
    none = await inge.writes(word)
    assert say(language, "drafts-none") in none.text
    for minute, question in enumerate(Question):
        seated.clock.at += timedelta(minutes=1)
        becomes(seated, current=question)
        form = (await inge.writes(answer_word(language))).card
        await inge.taps(form, save(language), reception=f"tanke {minute}")
    card = (await inge.writes(word)).card
    assert lint.faults(card) == []
    read = words(card)
    assert read.index("tanke 2") < read.index("tanke 1") < read.index("tanke 0")
    assert titles(card) == [SEND_NOW[language], CHANGE[language]] * 3
    await inge.sends(button(card, SEND_NOW[language]), {})
    assert seated.texts() == ["tanke 2"]
    resumed = (await inge.sends([each for each in parts(card) if each.get("title") == CHANGE[language]][1], {})).card
    assert standing(resumed)["reception"] == "tanke 1"


async def test_drafts_are_never_shown_where_others_read(seated: Stage, language: str):
    private, public = seated.person("kim", LOCALES[language]), seated.person("kim", channel="broager")
    await private.taps((await private.writes(answer_word(language))).card, save(language), reception="Hemmeligt")
    for answer in (await public.writes("kladde"), await public.writes("svar")):
        assert "Hemmeligt" not in f"{answer.text}{answer.card}"
    form = (await public.writes("svar")).card
    assert "Hemmeligt" in str((await public.looks(form)).card), "their own view is theirs alone"
    saved = await public.sends(button(form, "Gem kladde")["fallback"], {"reception": "Mere"}, How.SUBMIT)
    assert (saved.card, saved.text) == (None, "Kladde gemt kl. 17.42. Kun du ser den.")


async def test_one_persons_draft_is_not_anothers(seated: Stage):
    """Rule 25: the draft is found by who asks, not by what the card says."""
    inge, kim = seated.person("inge"), seated.person("kim")
    form = (await inge.writes("svar")).card
    await inge.taps(form, "Gem kladde", reception="Inges")
    back = (await inge.writes("svar")).card
    stolen = await kim.sends(button(back, "Send nu"), {})
    assert "Kladden er væk" in stolen.text
    assert "Inges" not in str((await kim.writes("svar")).card)
    assert not seated.notes.notes


async def test_a_draft_from_another_day_says_which(seated: Stage):
    inge = seated.person("inge")
    await inge.taps((await inge.writes("svar")).card, "Gem kladde", reception="Fest")
    seated.clock.at += timedelta(days=1)
    assert "Din kladde fra tirsdag den 4. maj 2021 kl. 17.42 ligger her." in words((await inge.writes("svar")).card)

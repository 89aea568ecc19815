"""[Skriv flere] and [Skriv igen]: what is typed in a later form is meant; and what is too much at once is not lost."""

import pytest

from forum.workshop.questions import Phase
from tests.bot.stage import Stage, buttons, inputs, standing, words
from texts import say

MAY, JUNE = "Fest i maj", "Fest i juni"


async def test_the_old_words_come_in_by_write_more_after_an_edit(stage: Stage):
    inge = stage.person("inge")
    receipt = (await inge.taps((await inge.writes("svar")).card, "Send", reception=MAY)).card
    edit = (await inge.taps(receipt, "Ret")).card
    changed = (await inge.taps(edit, "Gem", **dict.fromkeys(standing(edit), JUNE))).card
    form = (await inge.taps(changed, "Skriv flere")).card
    thanks = (await inge.taps(form, "Send", reception=MAY)).card
    assert "Allerede" not in words(thanks)
    assert stage.texts() == [JUNE, MAY]


@pytest.mark.parametrize("way", ["Skriv flere", "Spørgsmål 2"])
async def test_a_form_reached_from_a_receipt_never_calls_its_words_a_repeat(stage: Stage, way: str):
    inge = stage.person("inge")
    form = (await inge.writes("svar")).card
    receipt = (await inge.taps(form, "Send", reception="Fest")).card
    onward = (await inge.taps(receipt, way)).card
    if way != "Skriv flere":
        onward = (await inge.taps(onward, "Spørgsmål 1")).card
    thanks = (await inge.taps(onward, "Send", reception="Fest")).card
    assert "Allerede" not in words(thanks)
    assert stage.texts() == ["Fest", "Fest"]


async def test_a_double_tap_on_a_form_of_write_again_is_one_note(stage: Stage):
    inge = stage.person("inge")
    receipt = (await inge.taps((await inge.writes("svar")).card, "Send", reception="Fest")).card
    form = (await inge.taps((await inge.taps(receipt, "Fortryd")).card, "Skriv igen")).card
    await inge.taps(form, "Send", reception="Fest")
    again = (await inge.taps(form, "Send", reception="Fest")).card
    assert "Allerede modtaget kl. 17.42" in words(again)
    assert stage.texts() == ["Fest"]


async def test_the_cards_own_view_is_the_receipt_of_what_was_written_last(stage: Stage):
    inge = stage.person("inge")
    form = (await inge.writes("svar")).card
    receipt = (await inge.taps(form, "Send", reception="Fest")).card
    await stage.clock.sleep(60)
    more = (await inge.taps(receipt, "Skriv flere")).card
    await inge.taps(more, "Send", reception="Kaffe")
    seen = words((await inge.looks(form)).card)
    assert "Kaffe" in seen
    assert "Fest" not in seen


@pytest.mark.parametrize("locale", ["da-DK", "de-DE", "en-GB"])
async def test_more_lines_than_one_sending_takes_come_back_as_typed(stage: Stage, locale: str):
    inge = stage.person("inge", locale)
    form = (await inge.writes("svar")).card
    typed = {phase.value: "\n".join(f"{number}" for number in range(67)) for phase in Phase}
    send = next(each["title"] for each in buttons(form) if each.get("style") == "positive")
    back = (await inge.taps(form, send, **typed)).card
    assert say(locale[:2], "error-too-many-lines", count=201, limit=200) in words(back)
    assert {part["id"]: part["value"] for part in inputs(back)} == typed
    assert not stage.notes.notes
    typed["retention"] = typed["retention"].removesuffix("\n66")
    shown = (await inge.taps(back, send, **typed)).card
    await inge.taps(shown, say(locale[:2], "paste-send", count=200))
    assert len(stage.notes.notes) == 200


async def test_a_message_of_too_many_lines_comes_back_in_a_form(stage: Stage):
    inge = stage.person("inge")
    typed = "\n".join(f"tanke {number}" for number in range(201))
    back = (await inge.writes(f"modtagelse: {typed}")).card
    assert "Det er 201 linjer på én gang. Der er plads til 200. Send resten bagefter." in words(back)
    assert "tanke 200" in standing(back)["reception"]
    assert not stage.notes.notes

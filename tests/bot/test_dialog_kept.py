"""A dialog is never closed over what somebody typed: whatever stops the sending, the fields come back."""

from typing import NoReturn

import pytest

from bot import kept
from bot.turn import Answer, How
from forum.errors import ForumError
from tests.bot import lint
from tests.bot.stage import Card, Somebody, Stage, button, standing, words

THOUGHT = "En lang tanke om havnen"


class Away(ForumError):
    """Stands for the cellar's own refusal, which the bot knows by its sentence only."""

    key = "error-store-unavailable"


async def away(*_: object) -> NoReturn:
    raise Away


async def form(inge: Somebody) -> Card:
    return (await inge.taps((await inge.writes("svar")).card, "Åbn stort")).card


async def editing(inge: Somebody) -> Card:
    receipt = (await inge.taps(await form(inge), "Send", reception="Fest\nKaffe")).card
    return (await inge.taps(receipt, "Ret")).card


def stands_open(answer: Answer, text: str) -> bool:
    """The card says what is wrong, can be sent, and still holds the text."""
    assert answer.card is not None
    assert (lint.faults(answer.card), "Action.Execute" in str(answer.card)) == ([], False)
    return "⚠" in words(answer.card) and text in standing(answer.card).values()


async def test_the_form_stays_when_the_store_is_away_and_can_be_sent_again(stage: Stage):
    inge = stage.person("inge")
    dialog, kept_away, stage.notes.add = await form(inge), stage.notes.add, away  # type: ignore[method-assign]
    answer = await inge.taps(dialog, "Send", attraction=THOUGHT)
    assert stands_open(answer, THOUGHT)
    stage.notes.add = kept_away  # type: ignore[method-assign]
    assert "Tak – 1 note" in words((await inge.taps(answer.card, "Send")).card)
    assert stage.texts() == [THOUGHT]


async def test_the_edit_page_stays_when_the_store_is_away_and_can_be_saved_again(stage: Stage):
    inge = stage.person("inge")
    page, kept_away, stage.notes.change = await editing(inge), stage.notes.change, away  # type: ignore[method-assign]
    first, second = standing(page)
    answer = await inge.taps(page, "Gem", **{first: THOUGHT})
    assert stands_open(answer, THOUGHT)
    assert standing(answer.card) == {first: THOUGHT, second: "Kaffe"}
    stage.notes.change = kept_away  # type: ignore[method-assign]
    await inge.taps(answer.card, "Gem")
    assert stage.texts() == [THOUGHT, "Kaffe"]


async def test_the_way_to_another_question_loses_nothing(stage: Stage):
    """The fields hold what was typed for the question left behind, and are drawn under it."""
    inge = stage.person("inge")
    dialog = await form(inge)
    stale = button(dialog, "Spørgsmål 2")
    answer = await inge.sends({**stale, "data": {**stale["data"], "v": 0}}, {"attraction": THOUGHT}, How.DIALOG)
    assert stands_open(answer, THOUGHT)
    assert button(answer.card, "Send")["data"]["question"] == "works_well"


async def test_a_form_without_its_token_comes_back_with_one(stage: Stage):
    inge = stage.person("inge")
    send = button(await form(inge), "Send")
    bare = {**send, "data": {**send["data"], "token": ""}}
    answer = await inge.sends(bare, {"attraction": THOUGHT}, How.DIALOG)
    assert stands_open(answer, THOUGHT)
    assert button(answer.card, "Send")["data"]["token"]


async def test_a_meetings_form_stays_when_the_store_is_away(stage: Stage):
    lise = stage.person("lise")
    card = (await lise.writes("erfa")).card
    plan = button(card, "Planlæg")
    stale = {**plan, "data": {**plan["data"], "v": 0}}
    assert stands_open(await lise.sends(stale, {"name": THOUGHT, "day": "2021-09-14"}, How.DIALOG), THOUGHT)


async def test_where_the_edge_gives_up_the_fields_come_back_without_the_store(stage: Stage):
    """A fault or a long wait: the edge has a sentence, and asks for the dialog around it."""
    inge = stage.person("inge")
    send = button(await form(inge), "Send")
    stage.people.profile = away  # type: ignore[method-assign]
    incoming = inge.incoming(How.DIALOG, verb=send["data"]["verb"], data={**send["data"], "attraction": THOUGHT})
    assert stands_open(stage.routes().kept(incoming, "Der skete en fejl."), THOUGHT)


@pytest.mark.parametrize("how", [How.EXECUTE, How.SUBMIT])
async def test_outside_a_dialog_the_card_stands_and_a_sentence_is_enough(stage: Stage, how: How):
    inge = stage.person("inge")
    send, stage.notes.add = button((await inge.writes("svar")).card, "Send"), away  # type: ignore[method-assign]
    answer = await inge.sends(send, {"attraction": THOUGHT}, how)
    assert (answer.card, bool(answer.text)) == (None, True)


async def test_a_dialog_of_which_nothing_can_be_read_closes_with_its_sentence(stage: Stage):
    action = {"type": "Action.Submit", "data": {"v": 1, "verb": "workshop.send", "question": ["x"]}}
    answer = await stage.person("inge").sends(action, {}, How.DIALOG)
    assert (answer.card, bool(answer.text)) == (None, True)


async def test_what_was_typed_is_told_again_within_a_message_however_it_had_to_be_escaped(stage: Stage):
    """Rule 21: a sign made harmless takes several times its room, and a sentence has no pages."""
    inge = stage.person("inge")
    incoming = inge.incoming(How.DIALOG, verb="workshop.save", data={"reception": "<at>" * 10_000, "v": 0})
    told = kept.told(incoming, "Der skete en fejl.")
    assert told.startswith("Der skete en fejl.\n\n> &lt;at&gt;")
    assert len(told) < 17_000


@pytest.mark.parametrize(
    ("verb", "field"),
    [
        ("milestones.save", "period"),
        ("budget.save", "text"),
        ("budget.correct", "reason"),
        ("budget.decide", "name"),
        ("film.step", "reason"),
        ("erfa.cancel", "reason"),
    ],
)
async def test_what_a_button_without_execute_brought_is_told_again_in_ones_own_chat(
    stage: Stage, verb: str, field: str
):
    incoming = stage.person("mads").incoming(How.SUBMIT, verb=verb, data={field: "Biografen er lukket", "v": 0})
    assert kept.told(incoming, "Der skete en fejl.") == "Der skete en fejl.\n\n> Biografen er lukket"


async def test_a_time_that_no_client_could_have_sent_does_not_swell_the_page(stage: Stage):
    lise = stage.person("lise")
    incoming = lise.incoming(How.DIALOG, verb="minutes.write", data={"gathering": "x", "starts": "-" * 50_000, "v": 0})
    card = stage.routes().kept(incoming, "Der skete en fejl.").card
    assert card is not None
    assert (lint.faults(card), len(str(card)) < 20_000) == ([], True)

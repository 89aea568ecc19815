"""Rule 32: the same form through Submit, as a dialog, and in plain text."""

import pytest

from bot.turn import How
from forum.workshop.questions import Phase, Question
from tests.bot.stage import Stage, button, buttons, standing, words


async def test_where_execute_is_unknown_the_same_button_submits(stage: Stage):
    """Rule 16: in a channel the answer is a short text that repeats no note."""
    inge, here = stage.person("inge"), stage.person("inge", channel="broager")
    for who in (inge, here):
        form = (await who.writes("svar")).card
        fallback = button(form, "Send")["fallback"]
        answer = await who.sends(fallback, {"reception": "Fest"}, How.SUBMIT)
        told = answer.text or words(answer.card)
        assert "Tak – 1 note modtaget kl. 17.42." in told
    assert answer.card is None
    assert "Fest" not in answer.text


async def test_the_form_opens_large_with_what_was_typed_and_is_sent_from_there(stage: Stage):
    """Rule 32: the same form as a dialog, which knows no Execute."""
    inge = stage.person("inge")
    form = (await inge.writes("svar")).card
    dialog = await inge.taps(form, "Åbn stort", reception="Fest")
    assert dialog.title == "Landsbyforum"
    assert standing(dialog.card)["reception"] == "Fest"
    assert {each["type"] for each in buttons(dialog.card)} == {"Action.Submit"}
    assert "refresh" not in dialog.card
    receipt = await inge.taps(dialog.card, "Send")
    assert "Tak – 1 note" in words(receipt.card)
    assert {each["type"] for each in buttons(receipt.card)} == {"Action.Submit"}
    await inge.taps(form, "Send", reception="Fest")
    assert len(stage.notes.notes) == 1


@pytest.mark.parametrize(
    ("text", "phase", "stored"),
    [
        ("modtagelse: vi har en velkomstfest", Phase.RECEPTION, ["vi har en velkomstfest"]),
        ("Tiltraekning: skole\nhavn", Phase.ATTRACTION, ["havn", "skole"]),
        ("Bindung: Vereine", Phase.RETENTION, ["Vereine"]),
        ("Willkommen heißen: Fest", Phase.RECEPTION, ["Fest"]),
        ("reception: coffee at 9:30", Phase.RECEPTION, ["coffee at 9:30"]),
    ],
)
async def test_a_thought_in_plain_text_is_stored(stage: Stage, text: str, phase: Phase, stored: list[str]):
    """Rule 32: the third door."""
    answer = await stage.person("inge").writes(text)
    assert f"Tak – {len(stored)} note" in words(answer.card)
    assert stage.texts() == stored
    assert {note.phase for note in stage.notes.notes.values()} == {phase}


async def test_a_message_delivered_twice_does_not_slip_to_the_next_question(stage: Stage):
    inge = stage.person("inge")
    await inge.writes("modtagelse: fest", activity="same")
    again = await inge.writes("modtagelse: fest", activity="same")
    assert "Allerede modtaget kl. 17.42" in words(again.card)
    assert [note.question for note in stage.notes.notes.values()] == [Question.WORKS_WELL]


async def test_several_phases_in_one_message(stage: Stage):
    await stage.person("inge").writes("Tiltrækning: skole\nmodtagelse: fest\nkaffe")
    assert {note.text: note.phase for note in stage.notes.notes.values()} == {
        "skole": Phase.ATTRACTION,
        "fest": Phase.RECEPTION,
        "kaffe": Phase.RECEPTION,
    }


async def test_a_thought_in_the_channel_is_answered_without_repeating_it(stage: Stage):
    answer = await stage.person("inge", channel="broager").writes("modtagelse: vi har en velkomstfest")
    assert "Tak – 1 note modtaget kl. 17.42." in answer.text
    assert answer.card is None


async def test_a_phase_without_a_colon_stores_nothing_and_shows_how(stage: Stage):
    answer = await stage.person("inge").writes("modtagelse er vigtig")
    assert "Modtagelse: vi har en velkomstfest" in answer.text
    assert not stage.notes.notes


@pytest.mark.parametrize(("channel", "text"), [("", "modtagelse: " + "x" * 501), ("graasten", "modtagelse: fest")])
async def test_a_thought_that_waits_for_a_change_is_not_refreshed_away(stage: Stage, channel: str, text: str):
    """The client asks for a fresh view on its own; it would be the bare form, without the text and the question."""
    back = (await stage.person("inge", channel=channel).writes(text)).card
    assert standing(back)["reception"] == text.removeprefix("modtagelse: ")
    assert "refresh" not in back


async def test_what_stops_a_sending_is_told_beside_the_buttons(stage: Stage):
    """On a phone the field with the problem may be out of sight."""
    inge = stage.person("inge")
    form = (await inge.writes("svar")).card
    back = (await inge.taps(form, "Send", attraction="x" * 501)).card
    places = [part.get("id") or part.get("text", "") for part in back["body"]]
    assert places.index("⚠ Ikke sendt endnu. Se ⚠ længere oppe.") > places.index("retention")

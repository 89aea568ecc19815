"""Journey 4.3, steps 1 to 3, as stories: a round looked over, asked, answered, reminded of and counted."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.renderers import RENDERERS
from bot.turn import How
from forum.erfa.posts import QuestionRound, Reminder
from forum.people import Language
from forum.workshop.questions import Cell, Phase, Question
from tests.bot.stage import Card, Somebody, Stage, button, buttons, inputs, parts, words
from tests.forum.erfa.memory import MemoryMeetings
from tests.forum.summary.answers import note
from texts import say

ERFA = "erfa-2021-09-14"
FESTIVE = Cell(Question.WORKS_WELL, Phase.RECEPTION)
ASKED = datetime(2021, 8, 31, 7, tzinfo=UTC)


@pytest.fixture
async def lise(stage: Stage, calendar: MemoryMeetings) -> Somebody:
    """The coordinator, who planned two meetings; the first one is over, and Broager said something there."""
    somebody = stage.person("lise")
    await somebody.writes("erfa ny 11-05-2021 17.00")
    await somebody.writes("erfa ny 14-09-2021 17.00-18.30")
    said = [note(n, "broager", f"Fest nummer {n}", cell=FESTIVE, meeting="erfa-2021-05-11") for n in range(7)]
    stage.notes.notes.update({each.id: replace(each, sent_at=stage.clock.now()) for each in said})
    await until(stage, ASKED)
    return somebody


async def until(stage: Stage, moment: datetime) -> None:
    await stage.clock.sleep((moment - stage.clock.now()).total_seconds())


async def posted(stage: Stage, value: object) -> Card:
    return RENDERERS[type(value)](value, Language.DA, stage.forum)


async def asked(stage: Stage, village: str = "broager") -> Card:
    """The card of the round as it stands in the village's channel."""
    desk = stage.routes()._desks.asking
    return await posted(stage, QuestionRound(await desk.question(village, ERFA)))


async def test_a_village_reads_its_own_earlier_notes_above_each_field(stage: Stage, lise: Somebody) -> None:
    card = await asked(stage)
    read = words(card)
    assert "Hvad har ændret sig siden maj?" in read
    assert "Svar senest **mandag den 13. september 2021 kl. 12.00**." in read
    assert "Fest nummer 6" in read
    assert "Fest nummer 3" not in read
    assert "… og 4 til" in read
    body = [str(part) for part in card["body"]]
    field = next(at for at, part in enumerate(body) if "'id': 'reception'" in part)
    assert any("Fest nummer 6" in part for part in body[:field])
    assert next(each for each in inputs(card) if each["id"] == "reception")["label"] == "Modtagelse: hvad er nyt?"
    assert next(each for each in inputs(card) if each["id"] == "attraction")["label"] == "→ Tiltrækning"


async def test_a_meeting_is_called_alike_wherever_it_is_named(
    stage: Stage, lise: Somebody, calendar: MemoryMeetings
) -> None:
    calendar.meetings[ERFA] = replace(calendar.meetings[ERFA], title="Nordals *mødes*")
    name = "Nordals \\*mødes\\* – ERFA-møde tirsdag den 14. september 2021 kl. 17.00"
    for command in ("erfa", "status", "opsummér", "erfa aflys"):
        assert name in words((await lise.writes(command)).card), command
    assert name in words(await asked(stage))


async def test_a_village_that_said_nothing_before_is_asked_plainly(stage: Stage, lise: Somebody) -> None:
    read = words(await asked(stage, "graasten"))
    assert "Tre spørgsmål før ERFA-mødet" in read
    assert "Det skrev I sidst" not in read


async def test_the_card_of_the_round_is_the_ordinary_form(stage: Stage, lise: Somebody) -> None:
    card = await asked(stage)
    inge = stage.person("inge", channel="broager")
    receipt = (await inge.taps(card, "Send", reception="Nu med grill")).card
    assert "Tak – 1 note modtaget" in words(receipt)
    assert any(each.text == "Nu med grill" and each.village == "broager" for each in stage.notes.notes.values())
    assert [each.meeting for each in stage.notes.notes.values() if each.text == "Nu med grill"] == [ERFA]
    await inge.taps(card, "Send", reception="Nu med grill")
    assert stage.texts().count("Nu med grill") == 1, "a second tap is not a second note"


@pytest.mark.parametrize("how", ["svar", "button", "dialog"])
async def test_whichever_door_is_opened_the_earlier_notes_stand_there(stage: Stage, lise: Somebody, how: str) -> None:
    inge = stage.person("inge")
    card = await asked(stage)
    if how == "svar":
        answer = await inge.writes("svar")
    elif how == "button":
        answer = await inge.sends(button(card, "Spørgsmål 2"), {})
        answer = await inge.sends(button(answer.card, "Spørgsmål 1"), {})
    else:
        answer = await inge.sends(button(card, "Åbn stort"), {}, How.FETCH)
    assert "Fest nummer 6" in words(answer.card)
    assert "Hvad har ændret sig siden maj?" in words(answer.card)


async def test_before_and_after_the_round_the_form_is_as_ever(stage: Stage, lise: Somebody) -> None:
    inge = stage.person("inge")
    await until(stage, datetime(2021, 9, 13, 11, tzinfo=UTC))
    assert "Fest nummer 6" not in words((await inge.writes("svar")).card)
    await until(stage, ASKED - timedelta(minutes=1))
    assert "Fest nummer 6" not in words((await inge.writes("svar")).card)


async def test_a_village_of_a_smaller_set_is_asked_nothing_else(stage: Stage, calendar: MemoryMeetings) -> None:
    lise = stage.person("lise")
    form = (await lise.writes("erfa ny")).card
    await lise.taps(form, "Planlæg", day="2021-09-14", questions="can_improve,wish_scenario")
    await until(stage, ASKED)
    card = (await stage.person("inge").writes("svar")).card
    assert "Spørgsmål 1 af 2" in words(card)
    assert "Hvad kan gøres bedre på kort og på lang sigt?" in words(card)
    assert [each["title"] for each in buttons(card) if each["title"].startswith("Spørgsmål")] == ["Spørgsmål 2"]


async def test_what_somebody_wrote_last_time_formats_nothing(stage: Stage, lise: Somebody) -> None:
    """Rule 23."""
    bad = note(9, "broager", "<at>alle</at> **fed** [x](http://y)", cell=FESTIVE, meeting="erfa-2021-05-11")
    stage.notes.notes[bad.id] = replace(bad, sent_at=stage.clock.now())
    card = await asked(stage)
    shown = [part for part in parts(card) if part.get("type") == "TextRun" and "fed" in part["text"]]
    assert shown
    assert "<at>" not in str(card)
    assert not any("**fed**" in part.get("text", "") for part in parts(card) if part.get("type") == "TextBlock")


async def test_status_tells_who_is_missing_and_what_is_next(stage: Stage, lise: Somebody) -> None:
    inge = stage.person("inge")
    await inge.taps((await inge.writes("svar")).card, "Send", reception="Grill")
    card = (await lise.writes("status")).card
    read = words(card)
    assert "Svar fra **1 af 3** landsbyer." in read
    assert "Mangler: Gråsten, Egernsund." in read
    assert "Næste: påmindelse fredag den 10. september 2021 kl. 09.00" in read
    assert [each["title"] for each in buttons(card)] == [
        "Påmind de 2",
        "Ring-liste",
        "Opsummér",
        "Referat",
        "Opgaver",
        "Leveringer",
    ]
    assert words((await lise.writes("erfa status")).card) == read


async def test_reminding_by_hand_happens_once_and_names_who_was_first(stage: Stage, lise: Somebody) -> None:
    card = (await lise.writes("påmind")).card
    reminded = (await lise.taps(card, "Påmind de 3")).card
    assert "Påmindelsen er på vej til dem, der mangler." in words(reminded)
    assert "Påmind de 3" not in [each["title"] for each in buttons(reminded)]
    again = (await lise.taps(card, "Påmind de 3")).card
    assert "allerede påmindet i hånden (31-08-2021 09.00). Det gør vi kun én gang pr. møde." in words(again)
    assert len(stage.reminders.rows) == 3


@pytest.mark.parametrize("said", ["påmind ja", "remind yes", "erinnern ja"])
async def test_reminding_in_words(stage: Stage, lise: Somebody, said: str) -> None:
    assert len((await lise.writes("påmind")).card["body"])
    assert not stage.reminders.rows, "asked for, it is only shown"
    await lise.writes(said)
    assert len(stage.reminders.rows) == 3


async def test_nobody_is_reminded_before_they_were_asked(stage: Stage, lise: Somebody) -> None:
    await until(stage, ASKED - timedelta(days=1))
    told = words((await lise.writes("påmind ja")).card)
    assert "Spørgsmålene er ikke sendt endnu. De går ud **31-08-2021 09.00**" in told


async def test_the_call_list_has_names_and_is_shown_to_the_organiser_alone(stage: Stage, lise: Somebody) -> None:
    card = (await lise.writes("status")).card
    listed = words((await lise.taps(card, "Ring-liste")).card)
    assert "**Broager**:" in listed
    there = stage.person("lise", channel="broager")
    action = button(card, "Ring-liste")
    assert "private chat" in (await there.sends(action["fallback"], {}, How.SUBMIT)).text
    assert (await stage.person("inge").sends(action, {})).text == say("da", "error-not-allowed", role="organiser")


async def test_the_round_is_looked_over_tried_and_approved(stage: Stage, lise: Somebody) -> None:
    await until(stage, ASKED - timedelta(days=3))
    planned = (await lise.writes("erfa")).card
    preview = (await lise.taps(planned, "Vis spørgsmålene")).card
    read = words(preview)
    assert "Sådan ser beskeden ud i 3 kanaler" in read
    assert "Sendes **tirsdag kl. 09.00**." in read
    assert "Fest nummer 6" in read
    assert [each["title"] for each in buttons(preview)] == ["Send prøve til mig", "Godkend", "Ret"]
    assert inputs(preview) == []
    trial = (await lise.taps(preview, "Send prøve til mig")).card
    assert "Prøve: sådan ser beskeden ud i kanalen Broager." in words(trial)
    assert buttons(trial) == []
    approved = (await lise.taps(preview, "Godkend")).card
    assert "Godkendt. Spørgsmålene sendes tirsdag kl. 09.00." in words(approved)


async def test_the_reminder_is_short_and_leads_to_the_form(stage: Stage, lise: Somebody) -> None:
    desk = stage.routes()._desks.asking
    value = Reminder(await desk.question("broager", ERFA), ("graasten", "egernsund"))
    card = await posted(stage, value)
    read = words(card)
    assert "Broager, vi vil gerne høre fra jer" in read
    assert "2 af 3 landsbyer har svaret. Én tanke er nok." in read
    form = (await stage.person("inge", channel="broager").taps(card, "Svar nu")).card
    assert "Fest nummer 6" in words(form)

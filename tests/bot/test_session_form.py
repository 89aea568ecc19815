"""The form in group work: its clock, its two buttons, the earlier question that still accepts, text without a card."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards import workshop as forms
from bot.cards.rounds import round_card
from bot.turn import How
from forum.groupwork.posts import RoundCard
from forum.people import Language
from forum.workshop.questions import Horizon, Question
from tests.bot import lint
from tests.bot.fakes import landsbyforum
from tests.bot.paper_sessions import evening
from tests.bot.seated import ENDS, LOCALES, answer_word, becomes, language, seated, send, titles
from tests.bot.stage import Stage, button, inputs, parts, standing, words
from texts import say

__all__ = ["language", "seated"]
HEADS = {
    "da": "Spørgsmål 1 af 3 · slutter kl. 17.45",
    "en": "Question 1 of 3 · ends at 17:45",
    "de": "Frage 1 von 3 · endet um 17:45 Uhr",
}
TROUBLE = {
    "da": "Virker knappen ikke? Skriv bare: *modtagelse: vi har en velkomstfest*",
    "en": "Does the button not work? Just write: *reception: we have a welcome party*",
    "de": "Geht der Knopf nicht? Schreib einfach: *Aufnahme: wir haben ein Willkommensfest*",
}


async def test_the_form_says_until_when_and_shows_send_and_draft_first(seated: Stage, language: str):
    """Journey 4.1, step 3, and rule 55 below the fold."""
    form = (await seated.person("inge", LOCALES[language]).writes(answer_word(language))).card
    assert HEADS[language] in words(form)
    assert [field["placeholder"] for field in inputs(form)[:3]] == [say(language, "workshop-placeholder")] * 3
    first = [say(language, key) for key in ("workshop-send", "draft-save", "workshop-open")]
    assert titles(form)[:3] == first
    kinds = [part["type"] for part in form["body"]]
    assert kinds[:6] == ["TextBlock", "TextBlock", "Input.Text", "Input.Text", "Input.Text", "ActionSet"]
    told = say(language, "workshop-session-privacy", forum="Landsbyforum", months=24, shown="village")
    assert told in words(form)
    assert lint.faults(form) == []


async def test_the_second_question_asks_how_far_ahead_and_is_left_open(seated: Stage):
    """Journey 4.1, step 6."""
    becomes(seated, current=Question.CAN_IMPROVE)
    inge = seated.person("inge")
    form = (await inge.writes("svar")).card
    assert "Spørgsmål 2 af 3 · slutter kl. 17.48" in words(form)
    (choice,) = (part for part in inputs(form) if part["id"] == "horizon")
    assert [each["title"] for each in choice["choices"]] == ["Kort sigt", "Lang sigt", "Ved ikke"]
    assert choice["value"] == Horizon.UNSET.value
    await inge.taps(form, "Send", attraction="Flere boliger", horizon="short_term")
    (note,) = seated.notes.notes.values()
    assert (note.horizon, note.session, note.group) == (Horizon.SHORT_TERM, "seance", "3")


async def test_the_third_question_names_the_sessions_year_on_form_and_receipt(seated: Stage):
    becomes(seated, current=Question.WISH_SCENARIO)
    inge = seated.person("inge")
    form = (await inge.writes("svar")).card
    assert "Ønskescenariet i 2031" in words(form)
    receipt = (await inge.taps(form, "Send", retention="Flere børn")).card
    assert "Ønskescenariet i 2031" in words(receipt)
    assert "2031" in words((await inge.taps(receipt, "Fortryd")).card)


async def test_an_earlier_questions_card_still_accepts_under_its_own(seated: Stage):
    """Decided 5: a switch posts the next card, and whoever still writes on the last one loses nothing."""
    inge = seated.person("inge")
    form = (await inge.writes("svar")).card
    becomes(seated, current=Question.CAN_IMPROVE)
    seated.clock.at = ENDS[0] + timedelta(minutes=1)
    back = (await inge.taps(form, "Send")).card
    assert "Spørgsmål 1 af 3 · sluttede kl. 17.45. Du kan stadig sende." in words(back)
    await inge.taps(form, "Send", reception="Fest")
    (note,) = seated.notes.notes.values()
    assert (note.question, note.late) == (Question.WORKS_WELL, False)
    assert "Spørgsmål 2 af 3" in words((await inge.writes("svar")).card)


async def test_who_sits_in_no_group_is_not_told_that_theirs_sees_it(seated: Stage):
    """The card in a channel is read by people of every group and of none."""
    posted = RoundCard(replace(evening(()), id="seance"), Question.WORKS_WELL, ENDS[0], "token", 0, "broager")
    for_all = round_card(posted, Language.DA, seated.forum)
    assert "Din gruppe ser det" not in words(for_all)
    assert "Din gruppe ser det" in words(round_card(replace(posted, group=3), Language.DA, seated.forum))
    seated.roster.on_the_team.add("sofie")
    for who, told in (("sofie", "Hele Landsbyforum ser det, du sender."), ("inge", "Din gruppe ser det, du sender")):
        assert told in words((await seated.person(who, channel="broager").looks(for_all)).card)


async def test_a_paused_clock_shows_no_end(seated: Stage):
    assert seated.sittings.value is not None
    becomes(seated, rounds=tuple(type(each)(each.question) for each in seated.sittings.value.rounds))
    assert "Spørgsmål 1 af 3\n" in words((await seated.person("inge").writes("svar")).card) + "\n"


async def test_outside_of_group_work_the_form_is_as_it_was(seated: Stage):
    """Who sits in no group work has no clock, and their notes belong to none."""
    lise = seated.person("lise", channel="broager")
    form = (await lise.writes("svar")).card
    assert "slutter" not in words(form)
    await lise.taps(form, "Send", reception="Fest")
    (note,) = seated.notes.notes.values()
    assert (note.session, note.group, seated.sittings.writers) == ("", "", [])


async def test_the_rows_of_the_live_cards_leave_with_the_note_and_only_with_it(seated: Stage):
    inge = seated.person("inge")
    form = (await inge.writes("svar")).card
    await inge.taps(form, "Send", reception="Fest")
    live = [row.key for row in seated.notes.rows if row.key.startswith("live:")]
    await inge.taps(form, "Send", reception="Fest")
    assert live == ["live:3"] == [row.key for row in seated.notes.rows if row.key.startswith("live:")]


async def test_who_hides_or_rewords_a_note_has_written_nothing(seated: Stage):
    """The group's card is drawn anew each time; an organiser's hand makes nobody one of «4 af 6»."""
    inge, lise = seated.person("inge"), seated.person("lise")
    await inge.taps((await inge.writes("svar")).card, "Send", reception="Fest")
    hiding = (await lise.taps((await lise.writes("noter")).card, "Skjul")).card
    page = (await lise.taps(hiding, "Ret")).card
    await lise.taps(page, "Gem", **dict.fromkeys(standing(page), "En fest"))
    hiding = (await lise.taps((await lise.writes("noter")).card, "Skjul")).card
    hidden = (await lise.taps(hiding, "Skjul", reason="personligt")).card
    await lise.taps(hidden, "Vis igen")
    assert seated.sittings.writers == ["inge"]
    assert [row.key for row in seated.notes.rows if row.key.startswith("live:")] == ["live:3"] * 4


async def test_plain_text_goes_under_the_question_that_runs(seated: Stage, language: str):
    """Rule 32: the third door, in a session."""
    becomes(seated, current=Question.CAN_IMPROVE)
    text = {"da": "modtagelse: fest", "en": "reception: party", "de": "Aufnahme: Fest"}[language]
    answer = await seated.person("ruth", LOCALES[language]).writes("landsby broager")
    answer = await seated.person("ruth", LOCALES[language]).writes(text)
    (note,) = seated.notes.notes.values()
    assert (note.question, note.session) == (Question.CAN_IMPROVE, "seance")
    assert say(language, "workshop-send") not in titles(answer.card)


async def test_where_buttons_may_fail_the_form_says_how_to_write_without(seated: Stage, language: str):
    """The guest's row of journey 4.1; whoever has working buttons is not bothered."""
    ruth, inge = (seated.person(who, LOCALES[language]) for who in ("ruth", "inge"))
    await ruth.writes({"da": "landsby", "en": "village", "de": "Ort"}[language] + " Broager")
    form = (await ruth.writes(answer_word(language))).card
    assert TROUBLE[language] in words(form)
    own = (await inge.writes(answer_word(language))).card
    assert TROUBLE[language] not in words(own)
    assert TROUBLE[language].split("*")[0].strip() in own["fallbackText"]
    came = await inge.sends(button(own, send(language))["fallback"], {}, How.SUBMIT)
    assert TROUBLE[language] in words(came.card)


WHICH = {
    "da": "Hvilken gruppe sidder du i? Skriv *kode 4711*.",
    "en": "Which group are you in? Write *code 4711*.",
    "de": "In welcher Gruppe sitzt du? Schreib *Code 4711*.",
}


@pytest.mark.parametrize(("group", "asked"), [("", True), ("3", False)])
async def test_whose_group_is_not_clear_is_asked_for_it_on_the_receipt(
    seated: Stage, language: str, group: str, asked: bool
):
    """The note stands all the same; who only looks at it later is not asked again."""
    becomes(seated, code="4711")
    seated.sittings.seats["inge"] = group
    inge = seated.person("inge", LOCALES[language])
    form = (await inge.writes(answer_word(language))).card
    receipt = (await inge.taps(form, send(language), reception="Fest")).card
    assert (WHICH[language] in words(receipt)) is asked
    assert [note.group for note in seated.notes.notes.values()] == [group]
    looked_at = (await inge.taps(receipt, say(language, "receipt-undo"))).card
    looked_at = (await inge.taps(looked_at, say(language, "receipt-redo"))).card
    assert WHICH[language] not in words(looked_at)


@pytest.mark.parametrize("how", [How.EXECUTE, How.SUBMIT, How.DIALOG])
async def test_a_session_that_a_card_makes_up_is_none(seated: Stage, how: How):
    """Rule 25: the desk looks up what the card says."""
    inge = seated.person("inge")
    form = (await inge.writes("svar")).card
    action = button(form, "Send")
    forged = {**action, "data": {**action["data"], "session": "opfundet"}}
    seated.sittings.seats = {}
    await inge.sends(forged, {"reception": "Fest"}, how)
    assert [note.session for note in seated.notes.notes.values()] == [""]


async def test_a_form_opened_large_stays_in_the_session(seated: Stage):
    inge = seated.person("inge")
    form = (await inge.writes("svar")).card
    dialog = (await inge.taps(form, "Åbn stort", reception="Fest")).card
    assert standing(dialog)["reception"] == "Fest"
    assert {
        part["data"]["session"] for part in parts(dialog) if "verb" in part.get("data", {}) and "token" in part["data"]
    } == {"seance"}
    await inge.taps(dialog, "Send")
    assert [note.session for note in seated.notes.notes.values()] == ["seance"]


def test_the_choice_of_a_village_stands_right_below_the_question_that_asks_for_it():
    """F57, in group work too, where the form has a box for somebody else."""
    typed = forms.Typed("token", Question.WORKS_WELL, session="seance")
    view = forms.View(typed, "broager", notice="Hvor skal noten gemmes?", choosing=True)
    body = forms.form(view, landsbyforum(), "da")["body"]
    asked = next(place for place, part in enumerate(body) if "Hvor skal" in part.get("text", ""))
    assert [each.get("id") for each in body[asked + 1 : asked + 3]] == ["village", "scribed"]

"""F12: [Vælg selv] and `afsender`: village, name or anonymous, from now on and for what was sent before."""

import pytest

from bot.turn import How
from forum.workshop.questions import Attribution
from tests.bot.lint import faults
from tests.bot.stage import Somebody, Stage, button, buttons, inputs, words

WORDS = {
    "da-DK": ("afsender", ["Landsby", "Navn", "Anonymt"], "dit navn gemmes slet ikke sammen med noten"),
    "en-GB": ("sender", ["Village", "Name", "Anonymous"], "your name is not stored with the note at all"),
    "de-DE": ("Absender", ["Ort", "Name", "Anonym"], "dein Name wird gar nicht mit der Notiz gespeichert"),
}


async def chosen(somebody: Somebody, title: str = "Anonymt") -> None:
    await somebody.taps((await somebody.writes("afsender")).card, title)


def only(stage: Stage) -> object:
    (note,) = stage.notes.notes.values()
    return note.attribution, note.author, note.shown_as


@pytest.mark.parametrize("locale", WORDS)
async def test_three_choices_each_with_what_it_means(stage: Stage, locale: str):
    command, titles, meaning = WORDS[locale]
    card = (await stage.person("inge", locale).writes(command)).card
    assert [each["title"] for each in buttons(card)] == titles
    assert meaning in words(card)
    assert faults(card) == []


@pytest.mark.parametrize(
    ("title", "stored", "shown"),
    [
        ("Landsby", (Attribution.VILLAGE, "inge", ""), ""),
        ("Navn", (Attribution.NAME, "inge", "Inge Eksempel"), "Vises med navnet Inge Eksempel."),
        ("Anonymt", (Attribution.ANONYMOUS, "", ""), "Anonym: dit navn er ikke gemt."),
    ],
)
async def test_the_choice_holds_for_what_is_sent_from_now_on(stage: Stage, title: str, stored: object, shown: str):
    inge = stage.person("inge")
    saved = await inge.taps((await inge.writes("afsender")).card, title)
    assert f"Gemt. Fra nu af: **{title}**." in words(saved.card)
    receipt = (await inge.taps((await inge.writes("svar")).card, "Send", reception="Fest")).card
    assert only(stage) == stored
    assert shown in words(receipt)
    assert ("Vises med" in words(receipt) or "Anonym" in words(receipt)) == bool(shown)
    assert f"Lige nu: **{title}**." in words((await inge.writes("afsender")).card)


async def test_the_form_says_how_its_answer_will_be_shown(stage: Stage):
    """Rule 55."""
    inge = stage.person("inge")
    assert "Referatet viser landsby, ikke navn." in words((await inge.writes("svar")).card)
    await chosen(inge, "Navn")
    assert "Referatet viser dit navn og din landsby." in words((await inge.writes("svar")).card)
    await chosen(inge)
    assert "Det gemmes uden navn." in words((await inge.writes("svar")).card)


async def test_what_was_sent_before_changes_only_when_wanted(stage: Stage):
    inge = stage.person("inge")
    await inge.writes("modtagelse: Fest")
    asked = (await inge.taps((await inge.writes("afsender")).card, "Navn")).card
    assert "1 note, du har sendt til mødet, vises stadig som før." in words(asked)
    assert only(stage) == (Attribution.VILLAGE, "inge", "")
    done = (await inge.taps(asked, "Også de sendte")).card
    assert "Gemt. 1 note vises nu sådan: **Navn**." in words(done)
    assert only(stage) == (Attribution.NAME, "inge", "Inge Eksempel")
    assert faults(asked) == faults(done) == []


async def test_what_was_sent_becomes_nobodys_only_after_one_more_question(stage: Stage):
    inge = stage.person("inge")
    receipt = (await inge.taps((await inge.writes("svar")).card, "Send", reception="Fest")).card
    asked = (await inge.taps((await inge.writes("afsender")).card, "Anonymt")).card
    sure = (await inge.taps(asked, "Også de sendte")).card
    assert "Er du sikker?" in words(sure)
    assert only(stage) == (Attribution.VILLAGE, "inge", "")
    left = (await inge.taps(sure, "Nej, lad dem stå")).card
    assert "Lige nu: **Anonymt**." in words(left)
    assert only(stage) == (Attribution.VILLAGE, "inge", "")
    await inge.taps(sure, "Ja, gør anonyme")
    assert only(stage) == (Attribution.ANONYMOUS, "", "")
    assert "Taget tilbage" in words((await inge.taps(receipt, "Fortryd")).card), "her card still proves that it is hers"
    assert faults(sure) == []


@pytest.mark.parametrize("payload", [{}, {"attribution": "king"}, {"attribution": ["name"]}, {"attribution": None}])
async def test_a_forged_choice_stores_nothing(stage: Stage, payload: dict[str, object]):
    """Rule 25."""
    action = {
        "type": "Action.Execute",
        "verb": "attribution.choose",
        "data": {"v": 1, "verb": "attribution.choose", **payload},
    }
    answer = await stage.person("inge").sends(action, {})
    assert "Hvordan vil du stå ved dine noter?" in words(answer.card)
    assert "attribution" not in stage.people.writes


async def test_in_a_channel_nobody_is_shown_what_somebody_chose(stage: Stage):
    inge = stage.person("inge", channel="broager")
    told = await inge.writes("afsender")
    assert told.card is None
    assert "privat besked" in told.text


async def test_the_choice_opens_over_the_form_and_closes_again(stage: Stage):
    """What is typed in the form stays in its fields."""
    inge = stage.person("inge")
    action = {"type": "Action.Submit", "data": {"v": 1, "verb": "attribution.ask", "msteams": {"type": "task/fetch"}}}
    card = (await inge.sends(action, {})).card
    saved = await inge.sends(button(card, "Navn"), {}, How.DIALOG)
    assert (saved.closes, saved.text) == (True, "Gemt. Fra nu af: **Navn**.")


async def test_two_anonymous_people_on_one_shared_card_with_one_line_are_two_notes(stage: Stage):
    """F12 and F07: each gets a card of their own before anything is stored, and a double tap on it is one note."""
    for name in ("inge", "kim"):
        await chosen(stage.person(name))
    base = (await stage.person("kim", channel="broager").writes("svar")).card
    for name in ("inge", "kim"):
        somebody = stage.person(name, channel="broager")
        own = (await somebody.taps(base, "Send", reception="Vi savner en bus")).card
        assert "Kortet her deles af flere." in words(own)
        assert next(field["value"] for field in inputs(own) if field.get("value")) == "Vi savner en bus"
        for _ in range(2):
            receipt = (await somebody.taps(own, "Send")).card
        assert "Allerede modtaget" in words(receipt)
    assert stage.texts() == ["Vi savner en bus"] * 2
    assert {note.author for note in stage.notes.notes.values()} == {""}


async def test_nobody_sees_an_anonymous_note_of_another_by_looking_at_the_shared_card(stage: Stage):
    for name in ("inge", "kim"):
        await chosen(stage.person(name))
    inge, kim = stage.person("inge", channel="broager"), stage.person("kim", channel="broager")
    base = (await kim.writes("svar")).card
    own = (await inge.looks(base)).card
    receipt = (await inge.taps(own, "Send", reception="Hemmelig")).card
    assert "Tak – 1 note" in words(receipt), "her own view has a card of its own already"
    for somebody in (inge, kim):
        assert "Hemmelig" not in words((await somebody.looks(base)).card)
    refused = await kim.sends(
        {**button(receipt, "Fortryd"), "data": {**button(receipt, "Fortryd")["data"], "token": "x"}}, {}
    )
    assert refused.text == "Du kan kun ændre dine egne noter."


async def test_by_the_fallback_in_a_shared_place_nothing_typed_is_shown_to_others(stage: Stage):
    """Rule 16: the answer to a Submit stands in the channel for everybody."""
    await chosen(stage.person("inge"))
    inge = stage.person("inge", channel="broager")
    base = (await inge.writes("svar")).card
    told = await inge.sends(button(base, "Send")["fallback"], {"reception": "Hemmelig"}, How.SUBMIT)
    assert told.card is None
    assert "skriv *kladde*" in told.text
    assert stage.texts() == []
    assert "Hemmelig" in words((await stage.person("inge").writes("kladde")).card)


async def test_another_answer_of_somebody_anonymous_has_a_card_of_its_own(stage: Stage):
    """A draft of theirs must not lie under the token of what they sent."""
    inge = stage.person("inge")
    await chosen(inge)
    form = (await inge.writes("svar")).card
    receipt = (await inge.taps(form, "Send", reception="Fest")).card
    again = (await inge.taps(receipt, "Skriv flere")).card
    assert button(again, "Send")["data"]["token"] != button(form, "Send")["data"]["token"]
    await inge.taps(again, "Send", reception="Fest")
    assert stage.texts() == ["Fest", "Fest"]


async def test_what_is_kept_for_numbers_leads_to_no_anonymous_note(stage: Stage):
    inge = stage.person("inge")
    await chosen(inge)
    receipt = (await inge.taps((await inge.writes("svar")).card, "Send", reception="Fest")).card
    await inge.sends(button(receipt, "Ret")["fallback"], {}, How.SUBMIT)
    (note,) = stage.notes.notes.values()
    assert not [kept for kept in stage.people.buttons.values() if note.sending in kept or note.submission in kept]


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("da-DK", "Anonyme noter kan jeg ikke finde frem"),
        ("en-GB", "I cannot find anonymous notes"),
        ("de-DE", "Anonyme Notizen finde ich nicht"),
    ],
)
async def test_words_alone_find_no_anonymous_note(stage: Stage, locale: str, said: str):
    await chosen(stage.person("inge"))
    inge = stage.person("inge", locale)
    await inge.taps((await stage.person("inge").writes("svar")).card, "Send", reception="Fest")
    for command in ("ret", "fortryd"):
        assert said in (await inge.writes(command)).text
    assert stage.texts() == ["Fest"]


async def test_status_says_why_anonymous_notes_are_not_counted(stage: Stage):
    inge = stage.person("inge")
    await chosen(inge)
    await inge.writes("modtagelse: Fest")
    read = words((await inge.writes("status")).card)
    assert "Anonyme noter er ikke talt med: jeg ved ikke, hvis de er." in read
    assert "Broager har 1 note i alt." in read

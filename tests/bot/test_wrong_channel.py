"""F57: a text in a village's channel that names only other villages is asked about before anything is stored."""

import pytest

from bot.turn import How
from forum.groups import Forum
from forum.workshop.naming import others_named
from forum.workshop.questions import Phase
from tests.bot import lint
from tests.bot.fakes import landsbyforum
from tests.bot.seated import seated, titles
from tests.bot.stage import Stage, button, standing, words
from texts import say

__all__ = ["seated"]
HARBOUR = "Broager har en flot havn"


def _asked(language: str) -> str:
    return say(language, "workshop-about", named="Broager")


async def test_the_words_and_buttons_are_the_journeys(stage: Stage):
    """Journey 4.2, first failure case."""
    anna = stage.person("anna", channel="graasten")
    form = (await anna.writes("svar")).card
    asked = (await anna.taps(form, "Send", attraction=HARBOUR)).card
    assert "Det ser ud til at handle om **Broager**. Hvor skal noten gemmes?" in words(asked)
    assert titles(asked) == ["Gråsten", "Broager", "Begge"]
    assert standing(asked)["attraction"] == HARBOUR
    assert lint.faults(asked) == []
    assert not stage.notes.notes
    assert len(stage.drafts.kept) == 1


@pytest.mark.parametrize(
    ("title", "villages"), [("Gråsten", ["graasten"]), ("Broager", ["broager"]), ("Begge", ["broager", "graasten"])]
)
async def test_each_choice_stores_where_it_says(stage: Stage, title: str, villages: list[str]):
    anna = stage.person("anna", channel="graasten")
    asked = (await anna.taps((await anna.writes("svar")).card, "Send", attraction=HARBOUR)).card
    receipt = (await anna.taps(asked, title)).card
    assert sorted(note.village for note in stage.notes.notes.values()) == villages
    again = (await anna.taps(asked, title)).card
    assert "Allerede modtaget" in words(again)
    assert len({note.id for note in stage.notes.notes.values()}) == len(villages)
    assert not stage.drafts.kept
    await anna.taps(receipt, "Fortryd")
    assert stage.texts() == []


async def test_both_is_told_as_both_and_each_matrix_is_drawn(stage: Stage):
    anna = stage.person("anna", channel="graasten")
    asked = (await anna.taps((await anna.writes("svar")).card, "Send", attraction=HARBOUR)).card
    receipt = (await anna.taps(asked, "Begge")).card
    assert "Tak – 2 noter modtaget" in words(receipt)
    assert "· Gråsten og Broager" in words(receipt)
    drawn = {row.target for row in stage.notes.rows if row.key.startswith("matrix:")}
    assert drawn == {"channel:graasten", "channel:broager"}
    stage.notes.rows.clear()
    await anna.taps(receipt, "Fortryd")
    assert {row.target for row in stage.notes.rows if row.key.startswith("matrix:")} == drawn


async def test_plain_text_in_the_channel_waits_for_the_choice(stage: Stage):
    asked = (await stage.person("anna", channel="graasten").writes(f"tiltrækning: {HARBOUR}")).card
    assert titles(asked) == ["Gråsten", "Broager", "Begge"]
    assert not stage.notes.notes


@pytest.mark.parametrize("how", [How.SUBMIT, How.DIALOG])
async def test_every_door_asks(stage: Stage, how: How):
    anna = stage.person("anna", channel="graasten")
    form = (await anna.writes("svar")).card
    asked = (await anna.sends(button(form, "Send")["fallback"], {"attraction": HARBOUR}, how)).card
    assert _asked("da") in words(asked)
    choice = button(asked, "Broager")
    await anna.sends(choice.get("fallback", choice), standing(asked), how)
    assert [note.village for note in stage.notes.notes.values()] == ["broager"]


async def test_the_one_to_one_chat_never_asks_by_text(stage: Stage):
    anna = stage.person("anna")
    await anna.taps((await anna.writes("svar")).card, "Send", attraction=HARBOUR)
    assert [note.village for note in stage.notes.notes.values()] == ["graasten"]


async def test_a_village_that_the_text_does_not_name_stays_closed(stage: Stage):
    """Rule 25: the text must name the village, and the channel must be another's; a forged button is not enough."""
    anna = stage.person("anna", channel="graasten")
    asked = (await anna.taps((await anna.writes("svar")).card, "Send", attraction=HARBOUR)).card
    action = button(asked, "Begge")
    private = stage.person("anna")
    refused = await private.sends({**action, "data": {**action["data"], "village": "broager"}}, {"attraction": HARBOUR})
    assert "Du kan ikke svare for Broager her." in words(refused.card)
    for name in ("village", "also"):
        forged = {**action, "data": {**action["data"], name: "egernsund"}}
        back = (await anna.sends(forged, {"attraction": HARBOUR})).card
        assert "Du kan ikke svare for Egernsund her." in words(back)
    assert not stage.notes.notes


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Broager har en havn", ("broager",)),
        ("BROAGER", ("broager",)),
        ("Broagers havn", ("broager",)),
        ("broager's harbour", ("broager",)),
        ("i Bröager!", ()),
        ("Broagerland er flot", ()),
        ("Gråsten og Broager", ()),
        ("graasten og broager", ()),
        ("Gråstens slot, set fra Broager", ()),
        ("Gra\u030asten og Broager", ()),
        ("Egernsund og Broager", ("broager", "egernsund")),
        ("vi har en havn", ()),
        ("Bro ager", ()),
    ],
)
def test_a_name_is_a_whole_word_whatever_its_case_and_accents(text: str, named: tuple[str, ...]):
    forum: Forum = landsbyforum()
    assert others_named({Phase.RECEPTION: text}, "graasten", forum.groups) == named
    assert others_named({Phase.RECEPTION: text}, "", forum.groups) == ()


async def test_a_text_about_two_others_offers_each(stage: Stage):
    anna = stage.person("anna", channel="graasten")
    form = (await anna.writes("svar")).card
    asked = (await anna.taps(form, "Send", attraction="Broager og Egernsund har vand")).card
    assert "**Broager, Egernsund**" in words(asked)
    assert titles(asked) == ["Gråsten", "Broager", "Egernsund"]


async def test_whoever_belongs_elsewhere_is_asked_that_first(stage: Stage):
    anna = stage.person("anna", channel="broager")
    asked = (await anna.taps((await anna.writes("svar")).card, "Send", attraction="Egernsund har vand")).card
    assert "Du hører til **Gråsten**, men det her er **Broager**." in words(asked)


@pytest.mark.parametrize("language", ["en", "de"])
async def test_in_english_and_german_channels_it_is_asked_in_their_words(stage: Stage, language: str):
    locale = {"en": "en-GB", "de": "de-DE"}[language]
    tom = stage.person("anna", locale, channel="graasten")
    form = (await tom.writes("svar")).card
    asked = (await tom.taps(form, "Send", attraction=HARBOUR)).card
    assert _asked(language) in words(asked)
    assert titles(asked)[-1] == {"en": "Both", "de": "Beide"}[language]

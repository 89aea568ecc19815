"""Who wants to join, as people meet it: three buttons, a form, plain words; numbers stay out of shared places."""

from dataclasses import replace

import pytest

from bot.turn import How
from tests.bot.stage import Stage, button, inputs, standing, words
from texts import LANGUAGES, say

JOIN = {"da": "tilmeld", "en": "join", "de": "anmelden"}


async def test_yes_asks_for_village_contact_and_wish_with_what_is_known(stage: Stage):
    inge = stage.person("inge")
    asked = (await inge.writes("tilmeld")).card
    assert "Vil jeres by eller landsby være med?" in words(asked)
    form = (await inge.taps(asked, "Ja, vi vil gerne")).card
    assert standing(form) == {"village": "Broager", "contact": "Inge Eksempel", "wish": ""}
    done = (await inge.taps(form, "Send", wish="En vej til *stationen*")).card
    assert "Broager: Ja" in words(done)
    assert "Ønske: En vej til *stationen*" in [
        inline["text"] for part in done["body"] for inline in part.get("inlines", [])
    ]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_purpose_readers_and_time_stand_before_anything_is_typed(stage: Stage, language: str):
    """Rule 55."""
    stage.directory.value = replace(stage.forum, interested_list="list")
    asked = (await stage.person("anna", f"{language}-XX").writes(JOIN[language])).card
    read = words(asked)
    assert say(language, "interest-purpose") in read
    assert say(language, "interest-sees-list", forum="Landsbyforum") in read
    assert say(language, "interest-kept", months=24) in read
    stage.directory.value = replace(stage.forum, interested_list="")
    assert say(language, "interest-sees") in words(
        (await stage.person("anna", f"{language}-XX").writes(JOIN[language])).card
    )


async def test_a_call_needs_a_number_and_what_was_typed_is_kept(stage: Stage):
    """Rules 17 and 18."""
    inge = stage.person("inge")
    form = (await inge.taps((await inge.writes("tilmeld")).card, "Måske – ring til mig")).card
    assert [field["id"] for field in inputs(form) if field.get("isRequired")] == ["contact"]
    again = (await inge.taps(form, "Send", contact="Inge", wish="Ring efter fem", village="Nybøl")).card
    assert "Skriv et telefonnummer eller en e-mail" in words(again)
    assert standing(again) == {"village": "Nybøl", "contact": "Inge", "wish": "Ring efter fem"}
    done = (await inge.taps(again, "Send", contact="Inge 22334455")).card
    assert "Nybøl: Måske, ring" in words(done)
    assert [entry.village for entry in stage.register.entries.values()] == ["Nybøl"]


async def test_no_thanks_is_one_tap(stage: Stage):
    inge = stage.person("inge")
    done = (await inge.taps((await inge.writes("tilmeld")).card, "Nej tak")).card
    assert "Tak for svaret." in words(done)
    (entry,) = stage.register.entries.values()
    assert (entry.answer, entry.contact) == ("no", "")
    back = (await inge.taps(done, "Skift svar")).card
    assert button(back, "Ja, vi vil gerne")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("tilmeld ja", "yes"),
        ("tilmeld måske: 22 33 44 55", "maybe"),
        ("join no", "no"),
        ("Anmelden vielleicht a@b.de", "maybe"),
    ],
)
async def test_plain_words_do_without_a_card(stage: Stage, text: str, answer: str):
    """Rule 32."""
    await stage.person("inge").writes(text)
    (entry,) = stage.register.entries.values()
    assert (entry.answer, entry.village) == (answer, "Broager")


async def test_plain_words_that_lack_something_lead_to_the_form(stage: Stage):
    card = (await stage.person("ruth").writes("tilmeld måske 22334455")).card
    assert "Skriv, hvilken by eller landsby det gælder." in words(card)
    assert standing(card)["contact"] == "22334455"
    assert stage.register.entries == {}


async def test_the_form_opens_as_a_dialog_too(stage: Stage):
    """Rule 32."""
    inge = stage.person("inge")
    form = (await inge.taps((await inge.writes("tilmeld")).card, "Ja, vi vil gerne")).card
    large = (await inge.taps(form, "Åbn stort", wish="Halvt skrevet")).card
    assert standing(large)["wish"] == "Halvt skrevet"
    refused = await inge.sends(button(large, "Send"), {"village": "", "contact": "x" * 121}, How.DIALOG)
    assert "for lang" in words(refused.card)


async def test_in_a_channel_no_number_is_read_by_others(stage: Stage):
    inge, shared = stage.person("inge"), stage.person("inge", channel="broager")
    await inge.writes("tilmeld måske 22334455")
    told = [await shared.writes("tilmeld"), await shared.writes("tilmeld ja 22334455")]
    question = told[0].card
    action = button(question, "Ja, vi vil gerne")
    told += [
        await shared.sends(action, {}, How.SUBMIT),
        await shared.sends(button(question, "Nej tak"), {}, How.SUBMIT),
    ]
    assert not any("22334455" in f"{answer.text}{words(answer.card)}" for answer in told)
    own = (await shared.sends(action, {}, How.EXECUTE)).card
    assert own is not None


async def test_the_organiser_sees_the_register_page_by_page(stage: Stage):
    for number in range(8):
        stage.roster.on_the_team.add(f"p{number}")
        await stage.clock.sleep(60)
        await stage.person(f"p{number}").writes("tilmeld ja")
        form = (await stage.person(f"p{number}").writes("tilmeld ja")).card
        await stage.person(f"p{number}").taps(form, "Send", village=f"By <{number}>", contact=f"Person {number}")
    lise = stage.person("lise")
    first = (await lise.writes("tilmeld")).card
    assert "Interesserede: 8 ja, 0 måske (ring)" in words(first)
    assert "By &lt;7&gt;" in words(first)
    assert "By &lt;1&gt;" not in words(first)
    older = (await lise.taps(first, "Ældre")).card
    assert "By &lt;1&gt;" in words(older)
    assert "Person 1" in str(older)
    assert "Person 7" in str((await lise.taps(older, "Nyere")).card)
    assert "Person" not in words((await stage.person("lise", channel="broager").writes("tilmeld")).card)

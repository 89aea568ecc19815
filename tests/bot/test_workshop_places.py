"""Which village a note belongs to, in the 1:1 chat and in channels."""

from tests.bot.stage import Stage, standing, words


async def test_the_village_is_asked_once_and_the_form_follows_at_once(stage: Stage):
    stage.roster.on_the_team.add("sofie")
    sofie = stage.person("sofie")
    asked = (await sofie.writes("svar")).card
    assert "Hvilken landsby svarer du for?" in words(asked)
    form = (await sofie.taps(asked, "Gem", village="graasten")).card
    assert "Landsby: **Gråsten**" in words(form)
    await sofie.taps(form, "Send", reception="Fest")
    assert {note.village for note in stage.notes.notes.values()} == {"graasten"}
    assert "Landsby: **Gråsten**" in words((await sofie.writes("svar")).card)


async def test_a_village_that_does_not_exist_is_asked_for_again(stage: Stage):
    sofie = stage.person("sofie")
    stage.roster.on_the_team.add("sofie")
    asked = (await sofie.writes("svar")).card
    again = (await sofie.taps(asked, "Gem", village="atlantis")).card
    assert "Hvilken landsby svarer du for?" in words(again)
    assert stage.people.profiles.get("sofie") is None or not stage.people.profiles["sofie"].village


async def test_the_village_changes_inside_the_form_and_is_remembered(stage: Stage):
    inge = stage.person("inge")
    form = (await inge.writes("svar")).card
    choosing = (await inge.taps(form, "Skift", reception="Fest")).card
    assert standing(choosing)["reception"] == "Fest"
    assert standing(choosing)["village"] == "broager"
    await inge.taps(choosing, "Send", village="graasten")
    assert [note.village for note in stage.notes.notes.values()] == ["graasten"]
    assert stage.people.profiles["inge"].village == "graasten"


async def test_a_forged_village_is_refused_with_the_text_kept(stage: Stage):
    """Rule 25."""
    inge = stage.person("inge")
    form = (await inge.writes("svar")).card
    choosing = (await inge.taps(form, "Skift", reception="Fest")).card
    back = (await inge.taps(choosing, "Send", village="atlantis")).card
    assert "Den landsby kender jeg ikke." in words(back)
    assert standing(back) == {"attraction": "", "reception": "Fest", "retention": "", "village": "broager"}
    assert not stage.notes.notes


async def test_in_another_villages_channel_the_bot_asks_before_it_stores(stage: Stage):
    anna = stage.person("anna", channel="broager")
    form = (await anna.writes("svar")).card
    asked = (await anna.taps(form, "Send", reception="Fest")).card
    assert "Du hører til **Gråsten**, men det her er **Broager**." in words(asked)
    assert not stage.notes.notes
    await anna.taps(asked, "Send", village="graasten")
    assert [note.village for note in stage.notes.notes.values()] == ["graasten"]


async def test_an_organiser_without_a_village_answers_for_the_channel(stage: Stage):
    lise = stage.person("lise", channel="broager")
    await lise.taps((await lise.writes("svar")).card, "Send", reception="Fest")
    assert [note.village for note in stage.notes.notes.values()] == ["broager"]


async def test_a_channel_form_is_refreshed_for_the_villages_known_people(stage: Stage):
    """Rule 26."""
    await stage.person("inge").writes("hej")
    kim = stage.person("kim", channel="broager")
    assert (await kim.writes("svar")).card["refresh"]["userIds"] == ["29:inge"]
    assert (await stage.person("kim", channel="general").writes("svar")).card["refresh"]["userIds"] == []


async def test_a_thought_in_another_villages_channel_waits_for_the_choice(stage: Stage):
    anna = stage.person("anna", channel="broager")
    asked = (await anna.writes("modtagelse: fest")).card
    assert not stage.notes.notes
    assert standing(asked)["reception"] == "fest"
    await anna.taps(asked, "Send", village="broager")
    assert [note.village for note in stage.notes.notes.values()] == ["broager"]
    assert "anna" not in stage.people.profiles or not stage.people.profiles["anna"].village


async def test_a_thought_of_somebody_whose_village_nobody_knows_waits_for_it(stage: Stage):
    ruth = stage.person("ruth")
    asked = (await ruth.writes("modtagelse: fest")).card
    assert "Vælg landsby" in words(asked)
    assert not stage.notes.notes
    await ruth.taps(asked, "Send", village="graasten")
    assert stage.texts() == ["fest"]
    assert stage.people.profiles["ruth"].village == "graasten"


async def test_a_card_for_one_person_asks_for_no_refresh(stage: Stage):
    """Rule 26: only what stands in the conversation for everybody is refreshed."""
    inge = stage.person("inge", channel="broager")
    form = (await inge.writes("svar")).card
    assert "refresh" in form
    assert "refresh" not in (await inge.taps(form, "Skift")).card
    assert "refresh" not in (await inge.looks(form)).card

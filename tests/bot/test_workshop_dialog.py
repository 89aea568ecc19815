"""Journey 4.1, steps 3 and 4: a volunteer fills a card, sends it, twice or in parts, and reads the receipt."""

from forum.workshop.questions import Horizon, Phase, Question
from tests.bot.stage import Stage, button, buttons, inputs, standing, words


async def test_inge_sends_two_lines_and_reads_the_receipt_at_once(stage: Stage):
    """Rule 55: purpose, recipients and retention stand on the form."""
    inge = stage.person("inge")
    form = (await inge.writes("svar")).card
    read = words(form)
    assert "Hvad fungerer rigtig godt hos jer i øjeblikket?" in read
    assert "Hele Landsbyforum ser det, du sender. Referatet viser landsby, ikke navn." in read
    assert "Slettes efter 24 måneder." in read
    assert "ERFA-mødet" in read
    assert [field["label"] for field in inputs(form)] == ["→ Tiltrækning", "⌂ Modtagelse", "⚓ Fastholdelse"]

    receipt = (await inge.taps(form, "Send", reception="Vi har en velkomstfest\n\n- Naboerne hjælper")).card

    assert "Tak – 2 noter modtaget kl. 17.42." in words(receipt)
    assert [each["title"] for each in buttons(receipt)][:3] == ["Ret", "Fortryd", "Skriv flere"]
    assert stage.texts() == ["Naboerne hjælper", "Vi har en velkomstfest"]
    assert {note.village for note in stage.notes.notes.values()} == {"broager"}
    assert {note.phase for note in stage.notes.notes.values()} == {Phase.RECEPTION}


async def test_a_double_tap_is_not_a_second_note(stage: Stage):
    """Rule 30."""
    inge = stage.person("inge")
    form = (await inge.writes("svar")).card
    await inge.taps(form, "Send", reception="Fest")
    again = (await inge.taps(form, "Send", reception="  FEST ")).card
    assert "Tak – 1 note modtaget kl. 17.42." in words(again)
    assert "Allerede modtaget kl. 17.42 – ikke gemt to gange." in words(again)
    assert len(stage.notes.notes) == 1


async def test_one_card_on_two_phones_with_other_text_loses_nothing(stage: Stage):
    inge = stage.person("inge")
    form = (await inge.writes("svar")).card
    await inge.taps(form, "Send", reception="Fest")
    second = (await inge.taps(form, "Send", reception="Fest\nKaffe")).card
    assert stage.texts() == ["Fest", "Kaffe"]
    assert "1 linje var allerede modtaget – ikke gemt to gange." in words(second)


async def test_two_people_on_one_shared_card_never_meet(stage: Stage):
    inge, kim = stage.person("inge", channel="broager"), stage.person("kim", channel="broager")
    form = (await inge.writes("svar")).card
    await inge.taps(form, "Send", reception="Fest")
    await kim.taps(form, "Send", reception="Fest")
    assert sorted(note.author for note in stage.notes.notes.values()) == ["inge", "kim"]


async def test_another_question_on_the_same_card_goes_under_its_own(stage: Stage):
    inge = stage.person("inge")
    form = (await inge.writes("svar")).card
    second = (await inge.taps(form, "Spørgsmål 2")).card
    assert "Hvad kan gøres bedre på kort og på lang sigt?" in words(second)
    assert standing(second)["horizon"] == "unset"
    await inge.taps(second, "Send", attraction="Flere boliger", horizon="long_term")
    (note,) = stage.notes.notes.values()
    assert (note.question, note.horizon) == (Question.CAN_IMPROVE, Horizon.LONG_TERM)


async def test_the_third_question_names_its_year_as_a_year(stage: Stage):
    inge = stage.person("inge")
    assert "Ønskescenariet i 2025 ift. bosætning" in words((await inge.writes("svar 3")).card)


async def test_svar_leads_to_the_next_unanswered_question(stage: Stage):
    inge = stage.person("inge")
    await inge.taps((await inge.writes("svar")).card, "Send", reception="Fest")
    assert "Spørgsmål 2 af 3" in words((await inge.writes("svar")).card)


async def test_typed_text_is_not_thrown_away_by_another_button(stage: Stage):
    inge = stage.person("inge")
    form = (await inge.writes("svar")).card
    kept = (await inge.taps(form, "Spørgsmål 2", retention="Foreninger")).card
    assert standing(kept)["retention"] == "Foreninger"
    assert "Spørgsmål 1 af 3" in words(kept)
    assert "ikke er sendt" in words(kept)


async def test_an_empty_form_comes_back_with_the_sentence(stage: Stage):
    """Rule 18."""
    inge = stage.person("inge")
    form = (await inge.writes("svar")).card
    back = (await inge.taps(form, "Send", reception=" \n- \n")).card
    assert "Skriv mindst én linje." in words(back)
    blank = (await inge.taps(form, "Send")).card
    assert "Skriv mindst én linje." in words(blank)
    assert not stage.notes.notes


async def test_a_line_too_long_is_named_in_its_own_field_and_the_text_kept(stage: Stage):
    """Rule 18."""
    inge = stage.person("inge")
    form = (await inge.writes("svar")).card
    typed = "en\n\nto\n" + "x" * 612
    back = (await inge.taps(form, "Send", attraction="kort", reception=typed)).card
    places = [part.get("id") or part.get("text") for part in back["body"]]
    assert "Linje 4 er for lang (612 tegn). Del den i to." in places[places.index("attraction") + 1]
    assert places.index("reception") == places.index("attraction") + 2
    assert standing(back)["reception"] == typed
    assert standing(back)["attraction"] == "kort"
    assert not stage.notes.notes


async def test_a_refresh_shows_the_own_view_and_writes_nothing(stage: Stage):
    """Rules 26 and 27."""
    inge = stage.person("inge")
    form = (await inge.writes("svar")).card
    assert form["refresh"]["userIds"] == ["29:inge"]
    writes = list(stage.people.writes)
    assert "Spørgsmål 1 af 3" in words((await inge.looks(form)).card)
    assert (stage.people.writes, stage.notes.notes, stage.notes.rows) == (writes, {}, [])

    await inge.taps(form, "Send", reception="Fest")
    rows, writes = list(stage.notes.rows), list(stage.people.writes)
    seen = (await inge.looks(form)).card
    assert "Tak – 1 note modtaget kl. 17.42." in words(seen)
    assert "Allerede" not in words(seen)
    assert (stage.people.writes, stage.notes.rows) == (writes, rows)


async def test_no_other_verb_can_be_sent_by_a_client_on_its_own(stage: Stage):
    """Rule 27."""
    inge = stage.person("inge")
    form = (await inge.writes("svar")).card
    send = button(form, "Send")
    form["refresh"]["action"] = {"verb": send["verb"], "data": {**send["data"], "reception": "Fest"}}
    answer = await inge.looks(form)
    assert (answer.card, answer.text) == (None, "")
    assert not stage.notes.notes


async def test_helga_answers_in_german_and_tom_in_english(stage: Stage):
    helga, tom = stage.person("inge", "de-DE"), stage.person("tom", "en-GB")
    form = (await helga.writes("Antwort")).card
    assert form["lang"] == "de"
    assert "Danke – 1 Notiz um 17:42 Uhr erhalten." in words(
        (await helga.taps(form, "Senden", reception="Ein Fest")).card
    )
    form = (await tom.writes("answer")).card
    assert "Thank you – 2 notes received at 17:42." in words(
        (await tom.taps(form, "Send", reception="A party\nCoffee")).card
    )
    assert {note.text: note.language.value for note in stage.notes.notes.values()} == {
        "Ein Fest": "de",
        "A party": "en",
        "Coffee": "en",
    }


async def test_a_german_in_a_danish_channel_is_answered_in_danish_and_stored_as_german(stage: Stage):
    helga = stage.person("inge", "de-DE", channel="broager")
    assert "Tak" in (await helga.writes("Aufnahme: ein Fest")).text
    assert [note.language.value for note in stage.notes.notes.values()] == ["de"]
    form = (await helga.writes("Antwort")).card
    assert form["lang"] == "da"
    assert "Danke – 1 Notiz" in words((await helga.taps(form, "Send", reception="Kaffee")).card)


async def test_what_is_typed_cannot_format_or_mention(stage: Stage):
    """Rule 23."""
    inge = stage.person("inge")
    typed = "**fed** [her](http://x) <at>Alle</at> \u202eomvendt\u200b"
    receipt = (await inge.taps((await inge.writes("svar")).card, "Send", reception=typed)).card
    runs = [part for part in receipt["body"] if part["type"] == "RichTextBlock"]
    assert [run["inlines"][0]["text"] for run in runs] == ["• **fed** [her](http://x) ‹at›Alle‹/at› omvendt"]
    assert stage.texts() == [typed]

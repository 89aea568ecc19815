"""Rule 54: [Ret], [Fortryd], [Sæt ind igen], [Skriv igen]: nothing is overwritten, nothing comes back by itself."""

from tests.bot.stage import Stage, button, inputs, standing, words


async def test_editing_keeps_the_old_text_in_the_history(stage: Stage):
    inge = stage.person("inge")
    receipt = (await inge.taps((await inge.writes("svar")).card, "Send", reception="Fest\nKaffe")).card
    edit = (await inge.taps(receipt, "Ret")).card
    first, second = (field["id"] for field in inputs(edit))
    after = (await inge.taps(edit, "Gem", **{first: "Velkomstfest", second: ""})).card
    assert "Tak – 1 note modtaget kl. 17.42." in words(after)
    assert stage.texts() == ["Velkomstfest"]
    assert [version.text for _, version in stage.notes.past] == ["Fest", "Kaffe"]


async def test_two_edits_from_the_same_version_show_both_texts(stage: Stage):
    """Rule 47, F10: concurrent edits are detected, not overwritten."""
    inge = stage.person("inge")
    receipt = (await inge.taps((await inge.writes("svar")).card, "Send", reception="Fest")).card
    phone, laptop = (await inge.taps(receipt, "Ret")).card, (await inge.taps(receipt, "Ret")).card
    (field,) = standing(phone)
    await inge.taps(phone, "Gem", **{field: "Stor fest"})
    both = (await inge.taps(laptop, "Gem", **{field: "Lille fest"})).card
    assert "Du har selv rettet noten et andet sted." in words(both)
    assert "Stor fest" in words(both)
    assert standing(both)[field] == "Lille fest"
    assert stage.texts() == ["Stor fest"]

    await inge.taps(both, "Brug min")
    assert stage.texts() == ["Lille fest"]


async def test_a_second_tap_on_save_is_no_conflict(stage: Stage):
    inge = stage.person("inge")
    receipt = (await inge.taps((await inge.writes("svar")).card, "Send", reception="Fest")).card
    edit = (await inge.taps(receipt, "Ret")).card
    (field,) = standing(edit)
    await inge.taps(edit, "Gem", **{field: "Stor fest"})
    again = (await inge.taps(edit, "Gem", **{field: "Stor fest"})).card
    assert "Tak – 1 note" in words(again)


async def test_a_note_too_long_comes_back_as_it_was_typed(stage: Stage):
    inge = stage.person("inge")
    receipt = (await inge.taps((await inge.writes("svar")).card, "Send", reception="Fest")).card
    edit = (await inge.taps(receipt, "Ret")).card
    (field,) = standing(edit)
    back = (await inge.taps(edit, "Gem", **{field: "x" * 501})).card
    assert "Noten er for lang (501 tegn)" in words(back)
    assert standing(back)[field] == "x" * 501
    assert stage.texts() == ["Fest"]


async def test_many_notes_are_edited_a_page_at_a_time(stage: Stage):
    inge = stage.person("inge")
    many = "\n".join(f"tanke {number}" for number in range(20))
    preview = (await inge.taps((await inge.writes("svar")).card, "Send", reception=many)).card
    receipt = (await inge.taps(preview, "Send 20 noter")).card
    assert "… og 5 noter mere." in words(receipt)
    first = (await inge.taps(receipt, "Ret")).card
    assert len(inputs(first)) == 15
    second = (await inge.taps(first, "Gem og vis flere", **{inputs(first)[0]["id"]: "tanke nul"})).card
    assert [field["value"] for field in inputs(second)] == [f"tanke {number}" for number in range(15, 20)]
    await inge.taps(second, "Gem", **{inputs(second)[-1]["id"]: ""})
    assert len(stage.texts()) == 19
    assert "tanke nul" in stage.texts()


async def test_undo_and_put_back_in(stage: Stage):
    inge = stage.person("inge")
    receipt = (await inge.taps((await inge.writes("svar")).card, "Send", reception="Fest\nKaffe")).card
    gone = (await inge.taps(receipt, "Fortryd")).card
    assert "Taget tilbage." in words(gone)
    assert stage.texts() == []
    await inge.taps(receipt, "Fortryd")
    back = (await inge.taps(gone, "Sæt ind igen")).card
    assert "Tak – 2 noter" in words(back)
    assert stage.texts() == ["Fest", "Kaffe"]


async def test_what_was_taken_back_can_be_written_again(stage: Stage):
    inge = stage.person("inge")
    receipt = (await inge.taps((await inge.writes("svar")).card, "Send", reception="Fest\nKaffe")).card
    gone = (await inge.taps(receipt, "Fortryd")).card
    form = (await inge.taps(gone, "Skriv igen")).card
    after = (await inge.taps(form, "Send", reception="Fest")).card
    assert stage.texts() == ["Fest"]
    assert "Tak – 1 note" in words(after)
    assert "Allerede" not in words(after)


async def test_a_late_repeat_does_not_bring_back_what_was_taken_back(stage: Stage):
    inge = stage.person("inge")
    form = (await inge.writes("svar")).card
    receipt = (await inge.taps(form, "Send", reception="Fest")).card
    await inge.taps(receipt, "Fortryd")
    repeat = (await inge.taps(form, "Send", reception="Fest")).card
    assert stage.texts() == []
    assert button(repeat, "Sæt ind igen")


async def test_a_line_taken_back_before_is_offered_beside_the_new_one(stage: Stage):
    inge = stage.person("inge")
    form = (await inge.writes("svar")).card
    await inge.taps((await inge.taps(form, "Send", reception="Fest")).card, "Fortryd")
    mixed = (await inge.taps(form, "Send", reception="Fest\nKaffe")).card
    assert stage.texts() == ["Kaffe"]
    await inge.taps(mixed, "Sæt ind igen")
    assert stage.texts() == ["Fest", "Kaffe"]


async def test_nobody_changes_the_notes_of_another(stage: Stage):
    """Rule 25: the payload is not believed."""
    inge, kim = stage.person("inge"), stage.person("kim")
    receipt = (await inge.taps((await inge.writes("svar")).card, "Send", reception="Fest")).card
    for title in ("Ret", "Fortryd"):
        refused = await kim.taps(receipt, title)
        assert refused.text == "Du kan kun ændre dine egne noter."
    edit = (await inge.taps(receipt, "Ret")).card
    assert (await kim.taps(edit, "Gem", **dict.fromkeys(standing(edit), "Kims"))).text.startswith("Du kan kun")
    assert stage.texts() == ["Fest"]

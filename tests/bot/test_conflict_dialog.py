"""F10: somebody was faster; both wordings are shown, and the person says which stands."""

from dataclasses import replace

import pytest

from forum.workshop.sittings import Sitting
from tests.bot.lint import faults
from tests.bot.stage import Card, Somebody, Stage, buttons, parts, standing, words
from texts.names import genitive

LOCALES = {
    "da-DK": ("Ret", "Gem", "Lise rettede noten, mens du skrev.", ["Behold Lises", "Brug min", "Gem begge"]),
    "en-GB": ("Edit", "Save", "Lise edited the note while you were writing.", ["Keep Lise’s", "Use mine", "Keep both"]),
    "de-DE": (
        "Ändern",
        "Speichern",
        "Lise hat die Notiz geändert, während du geschrieben hast.",
        ["Lises behalten", "Meine nehmen", "Beide speichern"],
    ),
}


async def conflicting(stage: Stage, locale: str = "da-DK") -> tuple[Somebody, Card]:
    """Lise, an organiser, reworded Inge's note while Inge had it open."""
    edit_title, save, *_ = LOCALES[locale]
    stage.roster.names["lise"] = "Lise Lund"
    inge = stage.person("inge", locale)
    sent = await inge.writes("modtagelse: Fest")
    edit = (await inge.taps(sent.card, edit_title)).card
    (field,) = standing(edit)
    lise = stage.person("lise")
    asked = (await lise.taps((await lise.writes("noter")).card, "Skjul")).card
    theirs = (await lise.taps(asked, "Ret")).card
    await lise.taps(theirs, "Gem", **{field: "Lises fest"})
    assert stage.texts() == ["Lises fest"]
    return inge, (await inge.taps(edit, save, **{field: "Inges fest"})).card


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_conflict_names_who_was_faster_and_shows_both(stage: Stage, locale: str):
    _, _, said, titles = LOCALES[locale]
    _, card = await conflicting(stage, locale)
    assert said in words(card)
    assert "Lises fest" in words(card)
    assert list(standing(card).values()) == ["Inges fest"]
    assert [each["title"] for each in buttons(card)] == titles
    assert faults(card) == []
    assert stage.texts() == ["Lises fest"]


@pytest.mark.parametrize(
    ("title", "stands"),
    [("Behold Lises", ["Lises fest"]), ("Brug min", ["Inges fest"]), ("Gem begge", ["Inges fest", "Lises fest"])],
)
async def test_each_of_the_three_ways_does_what_it_says_and_twice_is_once(stage: Stage, title: str, stands: list[str]):
    inge, card = await conflicting(stage)
    for _ in range(2):
        receipt = (await inge.taps(card, title)).card
        assert stage.texts() == stands
    assert all(text in words(receipt) for text in stands)
    assert {version.text for _, version in stage.notes.past} >= {"Fest"}
    if title == "Brug min":
        assert "Lises fest" in {version.text for _, version in stage.notes.past}


async def test_who_changed_it_again_while_it_was_settled_is_shown_anew(stage: Stage):
    inge, card = await conflicting(stage)
    (note,) = stage.notes.notes.values()
    lise = stage.person("lise")
    theirs = (await lise.taps((await lise.taps((await lise.writes("noter")).card, "Skjul")).card, "Ret")).card
    await lise.taps(theirs, "Gem", **{f"note-{note.id}": "Lises store fest"})
    again = (await inge.taps(card, "Brug min")).card
    assert "Lises store fest" in words(again)
    await inge.taps(again, "Brug min")
    assert stage.texts() == ["Inges fest"]


async def test_what_else_was_typed_on_the_page_is_saved_with_any_choice(stage: Stage):
    inge, lise = stage.person("inge"), stage.person("lise")
    receipt = (await inge.taps((await inge.writes("svar")).card, "Send", reception="Fest\nKaffe")).card
    edit = (await inge.taps(receipt, "Ret")).card
    fest, kaffe = standing(edit)
    theirs = (await lise.taps((await lise.writes("noter")).card, "Skjul")).card
    other = (await lise.taps(theirs, "Ret")).card
    (mine,) = standing(other)
    changed, untouched = (fest, kaffe) if mine == fest else (kaffe, fest)
    await lise.taps(other, "Gem", **{changed: "Lises"})
    card = (await inge.taps(edit, "Gem", **{changed: "Inges", untouched: "Begge"})).card
    await inge.taps(card, "Behold den gemte")
    assert stage.texts() == ["Begge", "Lises"]


@pytest.mark.parametrize(
    "payload", [{"clash": "all"}, {"clash": [1, None]}, {"settle": 7}, {"settle": "both", "clash": ["x"]}]
)
async def test_a_forged_settling_changes_nothing_of_others(stage: Stage, payload: dict[str, object]):
    """Rule 25."""
    inge, card = await conflicting(stage)
    action = next(each for each in buttons(card) if each["title"] == "Behold Lises")
    await inge.sends({**action, "data": {**action["data"], **payload}}, {})
    assert "Lises fest" in {*stage.texts(), *(version.text for _, version in stage.notes.past)}


@pytest.mark.parametrize(
    ("name", "language", "said"),
    [
        ("Anna", "da", "Annas"),
        ("Jens", "da", "Jens’"),
        ("Anna", "en", "Anna’s"),
        ("Max", "de", "Max’"),
        ("Anna", "de", "Annas"),
    ],
)
def test_names_own_things_as_each_language_has_it(name: str, language: str, said: str):
    assert genitive(name, language) == said


async def test_a_note_that_is_locked_says_so_with_the_text_kept(stage: Stage):
    """F09."""
    inge = stage.person("inge")
    stage.sittings.value, stage.sittings.seats = Sitting("s", "open", "3"), {"inge": "3"}
    receipt = (await inge.taps((await inge.writes("svar")).card, "Send", reception="Fest")).card
    edit = (await inge.taps(receipt, "Ret")).card
    for state, said in (
        ("shut", "Indsendelsen er lukket. Jeg har gemt teksten som kladde"),
        ("locked", "Referatet er låst"),
    ):
        stage.sittings.value = replace(stage.sittings.value, **{state: True})
        card = (await inge.taps(edit, "Gem", **dict.fromkeys(standing(edit), "Stor fest"))).card
        assert said in words(card)
        assert list(standing(card).values()) == ["Stor fest"]
    assert stage.texts() == ["Fest"]
    (draft,) = stage.drafts.kept.values()
    assert "Stor fest" in draft.fields.values()


async def test_in_group_work_the_receipt_leads_to_the_groups_matrix(stage: Stage):
    stage.sittings.value, stage.sittings.seats = Sitting("s", "open", "3"), {"inge": "3"}
    inge = stage.person("inge")
    receipt = (await inge.taps((await inge.writes("svar")).card, "Send", reception="Fest")).card
    first, second, third, matrix = buttons(receipt)
    assert [each["title"] for each in (first, second, third)] == ["Ret", "Fortryd", "Skriv flere"]
    assert (matrix["title"], matrix["data"]["session"], matrix["data"]["group"]) == ("Vis gruppens matrix", "s", 3)
    assert faults(receipt) == []


async def test_ret_and_fortryd_in_words(stage: Stage):
    """Without the card at hand: what was sent last."""
    inge = stage.person("inge")
    assert "Jeg finder ingen noter" in (await inge.writes("ret")).text
    await inge.writes("modtagelse: Fest")
    stage.clock.at = stage.clock.at.replace(minute=50)
    await inge.writes("modtagelse: Kaffe")
    edit = (await inge.writes("ret")).card
    assert list(standing(edit).values()) == ["Kaffe"]
    await inge.taps(edit, "Gem", **dict.fromkeys(standing(edit), "Te"))
    gone = (await inge.writes("fortryd")).card
    assert stage.texts() == ["Fest"]
    still = (await inge.writes("ret")).card
    assert list(standing(still).values()) == ["Fest"], "what was taken back is not what one means to edit"
    await inge.taps(gone, "Sæt ind igen")
    assert stage.texts() == ["Fest", "Te"]


async def test_ret_after_everything_was_taken_back_offers_the_way_back_in(stage: Stage):
    """Not one empty field for each note."""
    inge = stage.person("inge")
    await inge.writes("modtagelse: Fest\nKaffe")
    gone = (await inge.writes("fortryd")).card
    assert words((await inge.writes("ret")).card) == words(gone)


async def test_the_note_to_be_settled_stands_first_under_its_own_number(stage: Stage):
    """On a phone both wordings are read without scrolling past notes that nobody else touched."""
    inge = stage.person("inge")
    stage.roster.names["lise"] = "Lise Lund"
    sent = await inge.writes("modtagelse: Kaffe\nFest")
    edit = (await inge.taps(sent.card, "Ret")).card
    first, second = standing(edit)
    lise = stage.person("lise")
    theirs = (await lise.taps((await lise.writes("noter")).card, "Skjul")).card
    (touched,) = standing((await lise.taps(theirs, "Ret")).card)
    await lise.taps((await lise.taps(theirs, "Ret")).card, "Gem", **{touched: "Lises ord"})
    card = (await inge.taps(edit, "Gem", **{touched: "Inges ord"})).card
    other = first if touched == second else second
    assert list(standing(card)) == [touched, other]
    number = list(standing(edit)).index(touched) + 1
    read = words(card)
    assert read.index("Lises ord") < read.index("Gem begge")
    assert read.index("Gem begge") < read.index(f"Note {3 - number}")
    assert f"Note {number}" in next(each["label"] for each in parts(card) if each.get("id") == touched)

"""`noter`: an organiser hides a note with a reason, its author reads why, and other words show it again."""

import pytest

from bot.cards import hidden
from bot.turn import Answer
from forum.people import LIST
from forum.ports import Kind
from forum.workshop.hiding import HiddenNote
from forum.workshop.notes import State
from tests.bot.lint import faults
from tests.bot.stage import Stage, button, buttons, inputs, standing, words
from texts import say

WHY = "nævner en navngiven tilflytter"
WORDS = {
    "da-DK": ("noter", "Skjul", "Noten er skjult. Forfatteren får besked.", f"Skjult af arrangøren: {WHY}", "Vis igen"),
    "en-GB": (
        "notes",
        "Hide",
        "The note is hidden. Its author will be told.",
        f"Hidden by the organiser: {WHY}",
        "Show again",
    ),
    "de-DE": (
        "Notizen",
        "Ausblenden",
        "Die Notiz ist ausgeblendet.",
        f"Vom Organisationsteam ausgeblendet: {WHY}",
        "Wieder zeigen",
    ),
}


async def hides(stage: Stage, reason: str = WHY, locale: str = "da-DK") -> Answer:
    command, title, *_ = WORDS[locale]
    lise = stage.person("lise", locale)
    asked = (await lise.taps((await lise.writes(command)).card, title)).card
    assert faults(asked) == []
    return await lise.taps(asked, title, reason=reason)


@pytest.mark.parametrize("locale", WORDS)
async def test_a_note_is_hidden_with_a_reason_and_shown_again(stage: Stage, locale: str):
    _, _, told, marked, title = WORDS[locale]
    await stage.person("inge").writes("modtagelse: Fest hos Nissen")
    card = (await hides(stage, locale=locale)).card
    assert told in words(card)
    assert marked in words(card)
    assert stage.texts() == []
    assert faults(card) == []
    (row,) = [row for row in stage.notes.rows if row.kind is Kind.NOTE_HIDDEN]
    assert row.target == "person:inge"
    again = (await stage.person("lise", locale).taps(card, title)).card
    assert marked not in words(again)
    assert stage.texts() == ["Fest hos Nissen"]
    assert [(deed.actor, deed.act) for deed in stage.notes.deeds] == [("lise", "note.hidden"), ("lise", "note.shown")]


async def test_without_a_reason_nothing_is_hidden_and_a_long_one_comes_back(stage: Stage):
    await stage.person("inge").writes("modtagelse: Fest")
    assert "Skriv en grund på 1 til 200 tegn." in words((await hides(stage, "  ")).card)
    back = (await hides(stage, "x" * 201)).card
    assert "Den er nu på 201." in words(back)
    assert standing(back)["reason"] == "x" * 200
    assert stage.texts() == ["Fest"]


async def test_a_note_that_its_author_reworded_meanwhile_is_shown_before_it_is_hidden(stage: Stage):
    """Rule 47: what is hidden is what the organiser read."""
    inge, lise = stage.person("inge"), stage.person("lise")
    receipt = (await inge.taps((await inge.writes("svar")).card, "Send", reception="Fest hos Nissen")).card
    asked = (await lise.taps((await lise.writes("noter")).card, "Skjul")).card
    edit = (await inge.taps(receipt, "Ret")).card
    await inge.taps(edit, "Gem", **dict.fromkeys(standing(edit), "Fest på torvet"))
    back = (await lise.taps(asked, "Skjul", reason=WHY)).card
    assert "Fest på torvet" in words(back)
    assert standing(back)["reason"] == WHY
    assert stage.texts() == ["Fest på torvet"]


async def test_an_anonymous_author_cannot_be_told_and_the_organiser_reads_so(stage: Stage):
    inge = stage.person("inge")
    await inge.taps((await inge.writes("afsender")).card, "Anonymt")
    await inge.writes("modtagelse: Fest")
    assert "Den er anonym, så ingen kan få besked." in words((await hides(stage)).card)
    assert not [row for row in stage.notes.rows if row.kind is Kind.NOTE_HIDDEN]


@pytest.mark.parametrize(
    ("language", "said", "titles"),
    [
        ("da", "Din note er skjult af arrangøren: nævner \\*en\\* tilflytter", ["Ret", "Slet"]),
        ("en", "Your note has been hidden by the organiser: nævner \\*en\\* tilflytter", ["Edit", "Delete"]),
        (
            "de",
            "Deine Notiz wurde vom Organisationsteam ausgeblendet: nævner \\*en\\* tilflytter",
            ["Ändern", "Löschen"],
        ),
    ],
)
async def test_the_author_reads_why_in_the_words_of_the_journey(
    stage: Stage, language: str, said: str, titles: list[str]
):
    """Rule 23: the reason is somebody's text."""
    await stage.person("inge").writes("modtagelse: Fest")
    await hides(stage, "nævner *en* tilflytter")
    (note,) = stage.notes.notes.values()
    card = hidden.hidden(HiddenNote(note), language, stage.forum)  # type: ignore[arg-type]
    assert words(card).startswith(said)
    assert [each["title"] for each in buttons(card)] == titles
    assert faults(card) == []


async def test_the_author_rewords_it_or_deletes_it_from_that_card(stage: Stage):
    inge = stage.person("inge")
    form = (await inge.writes("svar")).card
    await inge.taps(form, "Send", reception="Kaffe\nFest")
    await hides(stage)
    gone = next(note for note in stage.notes.notes.values() if note.state is State.HIDDEN)
    card = hidden.hidden(HiddenNote(gone), "da", stage.forum)  # type: ignore[arg-type]
    edit = (await inge.taps(card, "Ret")).card
    assert list(standing(edit).values()) == [gone.text], "that note alone"
    assert "Retter du ordene, vises noten igen." in words(edit)
    await inge.taps(edit, "Gem", **dict.fromkeys(standing(edit), "Med andre ord"))
    assert "Med andre ord" in stage.texts()
    await inge.taps(card, "Slet")
    assert len(stage.texts()) == 1


async def test_the_receipt_tells_the_organisers_reason(stage: Stage):
    inge = stage.person("inge")
    receipt = (await inge.taps((await inge.writes("svar")).card, "Send", reception="Fest")).card
    await hides(stage)
    again = words((await inge.taps((await inge.taps(receipt, "Ret")).card, "Tilbage")).card)
    assert again.startswith("Skjult af arrangøren. Noterne tæller ikke med.")
    assert f"Skjult af arrangøren: {WHY}" in again


@pytest.mark.parametrize(
    ("locale", "edit_", "save", "back", "told"),
    [
        ("da-DK", "Ret", "Gem", "Tilbage", "Noten er rettet."),
        ("en-GB", "Edit", "Save", "Back", "The note has been edited."),
        ("de-DE", "Ändern", "Speichern", "Zurück", "Die Notiz ist geändert."),
    ],
)
async def test_an_organiser_who_rewords_comes_back_to_the_notes(
    stage: Stage, locale: str, edit_: str, save: str, back: str, told: str
):
    """The receipt with [Fortryd] is its author's: whoever presses it there is refused."""
    command, title, *_ = WORDS[locale]
    await stage.person("inge").writes("modtagelse: Fest hos Nissen")
    lise = stage.person("lise", locale)
    page = (await lise.taps((await lise.taps((await lise.writes(command)).card, title)).card, edit_)).card
    left = words((await lise.taps(page, back)).card)
    saved = (await lise.taps(page, save, **dict.fromkeys(standing(page), "Fest på torvet"))).card
    for shown in (left, words(saved)):
        assert say(locale[:2], "notes-heading") in shown
        assert say(locale[:2], "receipt-undo") not in shown
    assert told in words(saved)
    assert told not in left
    assert stage.texts() == ["Fest på torvet"]
    assert faults(saved) == []


async def test_many_notes_are_looked_over_a_page_at_a_time_and_by_cell(stage: Stage):
    inge, lise = stage.person("inge"), stage.person("lise")
    await inge.writes("modtagelse: en\nto\ntre\nfire\nfem")
    await inge.writes("fastholdelse: kaffe")
    first = (await lise.writes("noter")).card
    assert "1–4 af 6" in words(first)
    second = (await lise.taps(first, "Flere")).card
    assert "5–6 af 6" in words(second)
    assert "Flere" not in [each["title"] for each in buttons(second)]
    asked = next(field for field in inputs(first) if field["id"] == "cell")
    key = next(
        each["value"] for each in asked["choices"] if each["title"].endswith("Fastholdelse") and "Kan" in each["title"]
    )
    filtered = (await lise.taps(first, "Vis", cell=key)).card
    assert "kaffe" in words(filtered)
    assert "1–1 af 1" in words(filtered)
    assert faults(first) == faults(second) == faults(filtered) == []


@pytest.mark.parametrize(
    "data", [{"group": True}, {"group": "x"}, {"cell": ["a"]}, {"start": -3}, {"start": 10**9}, {"group": 10**6}]
)
async def test_odd_filters_are_none(stage: Stage, data: dict[str, object]):
    """Rule 25."""
    await stage.person("inge").writes("modtagelse: Fest")
    action = {
        "type": "Action.Execute",
        "verb": "notes.list",
        "data": {"v": 1, "verb": "notes.list", "session": "", **data},
    }
    assert (await stage.person("lise").sends(action, {})).card is not None


async def test_status_counts_what_is_hidden(stage: Stage):
    await stage.person("inge").writes("modtagelse: Fest")
    assert "skjult" not in words((await stage.person("lise").writes("status")).card)
    await hides(stage)
    assert "1 note er skjult." in words((await stage.person("lise").writes("status")).card)


async def test_the_lists_own_word_is_no_organisers(stage: Stage):
    await stage.person("inge").writes("modtagelse: Fest")
    await hides(stage, LIST)
    (note,) = stage.notes.notes.values()
    assert note.reason == "List"
    assert button((await stage.person("lise").writes("noter")).card, "Vis igen")


async def test_in_a_channel_no_notes_are_laid_out(stage: Stage):
    """Neither the organiser's nor the author's own."""
    inge, lise = stage.person("inge", channel="broager"), stage.person("lise", channel="broager")
    await stage.person("inge").writes("modtagelse: Hemmelig")
    for answer in (await lise.writes("noter"), await inge.writes("ret"), await inge.writes("fortryd")):
        assert answer.card is None
        assert "Hemmelig" not in answer.text
    assert "Det kan kun arrangøren" in (await inge.writes("noter")).text


@pytest.mark.parametrize(
    ("locale", "word", "hide", "edit", "heading"),
    [
        ("da-DK", "noter", "Skjul", "Ret", "Ret noten"),
        ("en-GB", "notes", "Hide", "Edit", "Edit the note"),
        ("de-DE", "Notizen", "Ausblenden", "Ändern", "Die Notiz ändern"),
    ],
)
async def test_a_note_of_somebody_else_is_not_called_the_organisers_own(
    stage: Stage, locale: str, word: str, hide: str, edit: str, heading: str
):
    """Nor are they told to empty the field: nothing would be taken back."""
    await stage.person("inge").writes("modtagelse: Fest")
    lise = stage.person("lise", locale)
    shown = (await lise.taps((await lise.taps((await lise.writes(word)).card, hide)).card, edit)).card
    read = words(shown).splitlines()
    assert read[0] == heading
    assert say(locale[:2], "edit-hint") not in read


async def test_who_looks_for_notes_finds_the_button_right_below_the_choice(stage: Stage):
    for number in range(6):
        await stage.person("inge").writes(f"modtagelse: Fest {number}")
    shown = (await stage.person("lise").writes("noter")).card
    assert [each["title"] for each in buttons(shown)] == ["Vis", *["Skjul"] * 4, "Flere"]

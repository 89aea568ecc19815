"""`temaer`: an organiser looks over what notes are about, «Andet» first, and puts a note's themes right."""

import pytest

from bot.cards import themes as cards
from bot.cards.themes import Wanted
from forum.people import Language
from forum.themes import coding
from forum.themes.desk import ACT, Found, Listed
from forum.themes.themes import Coded, Theme
from tests.bot import worst
from tests.bot.lint import faults
from tests.bot.stage import Stage, button, buttons, inputs, words
from texts import say

WORDS = {
    "da-DK": ("temaer", "Ret tema", "Gem", "Temaet er rettet.", "Tema: Natur, Transport · rettet af arrangøren"),
    "en-GB": ("themes", "Correct theme", "Save", "The theme is corrected.", "Theme: Nature, Transport · corrected"),
    "de-DE": ("Themen", "Thema berichtigen", "Speichern", "Das Thema ist berichtigt.", "Thema: Natur, Verkehr · vom"),
}


@pytest.fixture
async def told(stage: Stage) -> Stage:
    await stage.person("inge").writes("modtagelse: Flere busser")
    await stage.person("inge").writes("modtagelse: Det må tiden vise sig")
    return stage


@pytest.mark.parametrize("locale", WORDS)
async def test_a_theme_is_put_right_and_stands(told: Stage, locale: str):
    command, title, save, done, marked = WORDS[locale]
    lise = told.person("lise", locale)
    card = (await lise.writes(command)).card
    assert faults(card) == []
    shown = words(card)
    assert shown.index("tiden vise") < shown.index("Flere busser"), "Andet stands first"
    second = [each for each in buttons(card) if each["title"] == title][1]
    asked = (await lise.sends(second, {})).card
    assert faults(asked) == []
    after = (await lise.sends(button(asked, save), {"themes": "nature", "also": "transport"})).card
    assert done in words(after)
    assert marked in words(after)
    (deed,) = told.rulings.deeds
    assert (deed.act, deed.actor, deed.before, deed.after) == (ACT, "lise", "transport", "nature transport")
    assert marked in words((await lise.writes(command)).card)


async def test_the_codebooks_theme_can_be_had_back(told: Stage):
    lise = told.person("lise")
    first = (await lise.taps((await lise.writes("temaer")).card, "Ret tema")).card
    assert "Som kodebogen" not in words(first)
    listed = (await lise.taps(first, "Gem", themes="welfare")).card
    again = (await lise.sends([each for each in buttons(listed) if each["title"] == "Ret tema"][1], {})).card
    back = (await lise.taps(again, "Som kodebogen")).card
    assert "Noten har igen kodebogens tema." in words(back)
    assert "rettet af" not in words(back)


async def test_more_than_three_themes_are_too_many_and_none_is_too_few(told: Stage):
    lise = told.person("lise")
    asked = (await lise.taps((await lise.writes("temaer")).card, "Ret tema")).card
    many = (await lise.taps(asked, "Gem", themes="nature", also="jobs,shops,info")).card
    assert say("da", "error-too-many-themes", limit=3) in words(many)
    for typed in ({"themes": "weather"}, {}):
        none = (await lise.sends(button(asked, "Gem"), typed)).card
        assert say("da", "themes-none-chosen") in words(none)
    assert told.rulings.standing == {}


async def test_who_chose_andet_as_main_theme_chose_nothing_else(told: Stage):
    lise = told.person("lise")
    asked = (await lise.taps((await lise.writes("temaer")).card, "Ret tema")).card
    await lise.sends(button(asked, "Gem"), {"themes": "other", "also": "jobs"})
    assert [deed.after for deed in told.rulings.deeds] == ["other"]


async def test_words_that_changed_meanwhile_are_shown_before_they_are_judged(told: Stage):
    lise, inge = told.person("lise"), told.person("inge")
    asked = (await lise.taps((await lise.writes("temaer")).card, "Ret tema")).card
    (note,) = [each for each in told.notes.notes.values() if "tiden" in each.text]
    await inge.sends(
        {"type": "Action.Execute", "verb": "workshop.save", "data": {
            "v": 1, "verb": "workshop.save", "sending": note.sending, "versions": {note.id: 1},
            f"note-{note.id}": "Mere skov"}}, {},
    )  # fmt: skip
    again = (await lise.taps(asked, "Gem", themes="welfare")).card
    assert "Mere skov" in words(again)
    assert told.rulings.standing == {}


async def test_a_note_that_is_gone_has_no_themes(told: Stage):
    lise = told.person("lise")
    asked = (await lise.taps((await lise.writes("temaer")).card, "Ret tema")).card
    data = {**button(asked, "Gem")["data"], "note": "nobody"}
    answer = await lise.sends({**button(asked, "Gem"), "data": data}, {"themes": "nature"})
    assert answer.text == say("da", "error-no-such-note")


async def test_one_theme_alone_is_shown_a_page_at_a_time(stage: Stage):
    for number in range(6):
        await stage.person("inge").writes(f"modtagelse: Flere busser {number}")
    await stage.person("inge").writes("modtagelse: Mere skov")
    lise = stage.person("lise")
    whole = (await lise.writes("temaer")).card
    assert "Andet: 0 · Transport: 6 · Natur: 1" in words(whole)
    one = (await lise.taps(whole, "Vis", theme="transport")).card
    assert "1–4 af 6" in words(one)
    further = (await lise.taps(one, "Flere")).card
    assert "5–6 af 6" in words(further)
    assert "Mere skov" not in words(one) + words(further)
    assert {each["id"] for each in inputs(one)} == {"theme"}
    assert [each["title"] for each in buttons(one)] == ["Vis", *["Ret tema"] * 4, "Flere"], "Vis right below its choice"


@pytest.mark.parametrize(
    "data", [{"theme": 7, "start": "x"}, {"theme": "weather", "start": -1}, {"start": True}, {"theme": ["nature"]}]
)
def test_an_odd_choice_is_none(data: dict[str, object]):
    assert cards.wanted_in(data) == Wanted()


async def test_in_a_channel_no_themes_are_laid_out(told: Stage):
    answer = await told.person("lise", channel="general").writes("temaer")
    assert (answer.card, answer.text) == (None, say("da", "themes-private"))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("line", worst.LINES)
def test_the_longest_notes_fit_the_card(language: Language, line: str):
    """Rules 15 and 20, and the 24 KB of the summary's cards."""
    coded = Coded((Theme.WELFARE, Theme.AUTHORITIES, Theme.INTERNATIONAL), coding.codebook().version)
    found = tuple(Found(worst.note(number, worst.LINES[line]), coded, corrected=True) for number in range(30))
    every = Listed("g" * 60, found)
    for card in (
        cards.listed(Wanted(theme=Theme.WELFARE, start=4), every, worst.FORUM, language, notice="!" * 90),
        cards.correct(found[0], Wanted(every.gathering, Theme.OTHER, 4), worst.FORUM, language, problem="!" * 90),
    ):
        assert faults(card) == []

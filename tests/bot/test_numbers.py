"""Numbers for whoever's buttons do not work: «2» presses the second of the bot's last card in the 1:1 chat."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import numbers
from bot.cards import elements
from bot.numbers import NOTHING, Choice, Choices
from forum.workshop.questions import Question
from tests.bot import worst
from tests.bot.stage import Stage, buttons, words
from tests.bot.test_joining_dialog import arrives, begun, group_of
from texts import LANGUAGES, say

LOCALES = {"da-DK": "da", "en-GB": "en", "de-DE": "de"}


@pytest.mark.parametrize("text", ["2", "2.", " 2 ", "(2)", "2️⃣", "»2«"])
def test_a_number_alone_is_a_number(text: str):
    assert numbers.number_in(text) == 2


@pytest.mark.parametrize("text", ["0", "10", "12", "2 noter", "to", "", "kode 2", "2,5"])
def test_anything_else_is_none(text: str):
    assert numbers.number_in(text) == 0


@pytest.mark.parametrize("question", Question)
@pytest.mark.parametrize("locale", LOCALES)
async def test_on_a_form_a_number_chooses_the_question(stage: Stage, locale: str, question: Question):
    """Journey 4.1, a guest whose buttons fail: the same questions as plain text «1», «2», «3»."""
    inge = stage.person("inge", locale)
    await inge.writes("svar")
    number = list(Question).index(question) + 1
    form = (await inge.writes(str(number))).card
    assert say(LOCALES[locale], f"question-{question}", year="2025") in words(form)


async def test_on_a_receipt_a_number_chooses_the_question_and_takes_nothing_back(stage: Stage):
    """[Fortryd] is the second button there: whoever means question 2 must not meet it."""
    inge = stage.person("inge")
    await inge.writes("modtagelse: fest")
    assert "kort og på lang sigt" in words((await inge.writes("2")).card)
    assert stage.texts() == ["fest"]


async def test_without_any_card_the_questions_are_meant(stage: Stage):
    assert "Ønskescenariet i 2025" in words((await stage.person("inge").writes("3")).card)


async def test_a_number_presses_the_button_of_that_place(stage: Stage):
    """The help card: [Svar] [Matrix] [Status] …"""
    inge = stage.person("inge")
    helped = (await inge.writes("hjælp")).card
    for number, action in enumerate(buttons(helped), 1):
        await inge.writes("hjælp")
        by_number = await inge.writes(str(number))
        by_hand = await stage.person("inge").taps(helped, action["title"])
        assert words(by_number.card).splitlines()[:3] == words(by_hand.card).splitlines()[:3]


async def test_a_card_that_a_number_led_to_is_the_last_one(stage: Stage):
    """help → [Sprog] → [English]."""
    inge = stage.person("inge")
    await inge.writes("hjælp")
    assert "Hvilket sprog" in words((await inge.writes("5")).card)
    assert "English" in (await inge.writes("2")).text


async def test_it_survives_a_restart(stage: Stage):
    """Every turn of the stage has new routes, so only what the store kept is known."""
    await stage.person("inge").writes("sprog")
    assert list(stage.people.buttons) == ["a:inge"]
    assert "English" in (await stage.person("inge").writes("2")).text


async def test_another_group_is_chosen_by_number(stage: Stage):
    """«Skriv 1 for at skifte til Gruppe 2, eller 2 for at blive.»"""
    inge = begun(stage).person("inge")
    await arrives(inge)
    await arrives(inge, "kode 4711 2")
    await inge.writes("2")
    assert group_of(stage, "inge") == 3
    await arrives(inge, "kode 4711 2")
    await inge.writes("1")
    assert group_of(stage, "inge") == 2


@pytest.mark.parametrize(("groups", "typed"), [((("x",), ("broager",), ("x",), ("broager",)), "4"), ([()] * 9, "7")])
async def test_where_groups_are_offered_a_number_is_the_groups(
    stage: Stage, groups: tuple[tuple[str, ...]], typed: str
):
    """The second button may be that of Gruppe 4; nobody counts buttons there."""
    inge = begun(stage, *groups).person("inge")
    assert "Hvilken gruppe" in words(await arrives(inge))
    await inge.writes(typed)
    assert group_of(stage, "inge") == int(typed)


@pytest.mark.parametrize("locale", LOCALES)
async def test_out_of_range_says_what_there_is(stage: Stage, locale: str):
    inge = stage.person("inge", locale)
    await inge.writes("sprog")
    assert (await inge.writes("9")).text == say(LOCALES[locale], "numbers-out-of-range", count=3)
    await inge.writes("svar")
    assert (await inge.writes("7")).text == say(LOCALES[locale], "numbers-questions")


async def test_a_button_that_sends_fields_says_how_to_write_it_instead(stage: Stage):
    inge = stage.person("inge")
    await inge.writes("landsby")
    assert "*landsby Broager*" in (await inge.writes("1")).text
    lise = stage.person("lise")
    await lise.writes("erfa ny")
    assert "kortets felter" in (await lise.writes("1")).text


async def test_a_dialog_is_answered_with_its_content_and_what_the_client_does_is_said(stage: Stage):
    """Links and toggles are the client's; [Svar] of the matrix opens a dialog."""
    inge = stage.person("inge")
    await inge.writes("modtagelse: fest")
    shown = (await inge.writes("matrix")).card
    titles = [each["title"] for each in buttons(shown)]
    told = {title: await pressed(stage, number) for number, title in enumerate(titles, 1)}
    assert "Den knap virker kun på kortet" in told[say("da", "matrix-newest")]
    assert "kort og på lang sigt" in told["Svar"]


async def pressed(stage: Stage, number: int) -> str:
    inge = stage.person("inge")
    await inge.writes("matrix")
    answer = await inge.writes(str(number))
    return answer.text or words(answer.card)


async def test_in_a_shared_place_a_number_is_no_button(stage: Stage):
    """The last card there is everybody's."""
    kim = stage.person("kim", channel="broager")
    await kim.writes("hjælp")
    assert "Det forstod jeg ikke" in words((await kim.writes("2")).card)
    assert not stage.people.buttons


async def test_a_number_presses_nothing_that_a_tap_might_not(stage: Stage):
    """Rule 25: what was kept is no leave; the role is found anew."""
    inge = begun(stage).person("inge")
    await inge.writes("hjælp")
    stage.people.buttons["a:inge"] = json.dumps(
        {"buttons": [[{"v": 1, "verb": "delivery.show", "page": 0}, False, False]]}
    )
    assert (await inge.writes("1")).text == say("da", "error-not-allowed", role="organiser")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_a_card_is_kept(language: str):
    """Ids and verbs only: of the worst cards, too."""
    for name, card in worst.cards(language):
        kept = numbers.written(numbers.of_card(card))
        assert len(kept) <= numbers.KEPT_MOST, name
        assert not any(text[:6] in kept for text in (*worst.LINES.values(), worst.LONG)), name
        titles = {each["title"] for each in buttons(card)}
        assert not any(f'"{title}"' in kept for title in titles), name
        assert numbers.read(kept) == NOTHING or kept, name


def test_what_was_kept_reads_back_the_same():
    card = elements.card(
        "da",
        [
            elements.field("a", "A", limit=9),
            elements.actions(
                elements.button("Gem", "x.save", token="t", primary=True),
                elements.opener("Åbn", "x.open", {"token": "t"}),
                elements.link("Se", "https://teams.microsoft.com"),
                elements.button("Uden felter", "x.bare", inputs=False, primary=True),
            ),
        ],
        fallback="x",
    )
    found = numbers.of_card(card)
    assert numbers.read(numbers.written(found)) == found
    assert [each.needs for each in found.buttons] == [True, False, False, False]
    assert [each.by_hand for each in found.buttons] == [False, False, True, False]
    assert found.pick(2) == Choice({"v": 1, "verb": "x.open", "token": "t"})
    assert (found.pick(4) is not None, found.pick(5)) == (True, None)


def test_what_only_a_toggle_shows_is_not_counted():
    hidden = elements.hidden("h", [elements.actions(elements.button("Skjult", "x.hidden"))])
    card = elements.card("da", [hidden, elements.actions(elements.button("Synlig", "x.shown"))], fallback="x")
    assert [each.data["verb"] for each in numbers.of_card(card).buttons] == ["x.shown"]


@given(
    st.text() | st.sampled_from(['{"buttons":1}', "[]", "null", '{"buttons":[[1,2,3]]}', '{"buttons":[["a"]]}', "{"])
)
def test_whatever_stands_in_the_store_is_read_without_a_fault(kept: str):
    assert isinstance(numbers.read(kept), Choices)

"""A pasted list is shown as the notes it will be before it is stored, and is taken back as one."""

import pytest

from bot import numbers
from bot.turn import How
from forum.workshop import lines
from forum.workshop.questions import Phase
from tests.bot import lint
from tests.bot.seated import LOCALES, answer_word, language, seated, send, titles
from tests.bot.stage import Stage, button, standing, words
from texts import say

__all__ = ["language", "seated"]
TWELVE = "\n".join(f"{number}. tanke nummer {number}" for number in range(1, 13))
TOLD = {"da": "Det bliver til 12 noter", "en": "This becomes 12 notes", "de": "Daraus werden 12 Notizen"}
BUTTON = {"da": "Send 12 noter", "en": "Send 12 notes", "de": "12 Notizen senden"}


async def test_twelve_lines_are_shown_first_sent_at_once_and_undone_as_one(seated: Stage, language: str):
    """Issue 4, point 3."""
    inge = seated.person("inge", LOCALES[language])
    form = (await inge.writes(answer_word(language))).card
    shown = (await inge.taps(form, send(language), reception=TWELVE)).card
    assert TOLD[language] in words(shown)
    assert titles(shown)[:2] == [BUTTON[language], say(language, "draft-edit")]
    assert "tanke nummer 12" in words(shown)
    assert lint.faults(shown) == []
    assert not seated.notes.notes
    assert len(seated.drafts.kept) == 1

    receipt = (await inge.taps(shown, BUTTON[language])).card
    assert len(seated.notes.notes) == 12
    assert "tanke nummer 1" in seated.texts()
    assert not seated.drafts.kept
    await inge.taps(receipt, say(language, "receipt-undo"))
    assert seated.texts() == []


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("- skole\n- havn\n- natur", True),
        ("• skole\n2) havn\n– natur", True),
        ("a\nb\nc\nd\ne\nf", True),
        ("a\nb\nc\nd\ne", False),
        ("- skole\n- havn\nnatur\nvand", False),
        ("1. marts holder vi fest", False),
        ("a\n\n\n\n\n\nb", False),
    ],
)
async def test_only_what_looks_pasted_is_shown_first(seated: Stage, typed: str, first: bool):
    """A volunteer who writes two thoughts needs no further tap."""
    inge = seated.person("inge")
    answer = (await inge.taps((await inge.writes("svar")).card, "Send", reception=typed)).card
    assert ("Det bliver til" in words(answer)) is first
    assert bool(seated.notes.notes) is not first


def test_few_lines_in_each_field_are_no_paste():
    five = "\n".join("abcde")
    assert not lines.pasted(dict.fromkeys(Phase, five))
    assert lines.pasted({Phase.RECEPTION: five + "\nf"})


@pytest.mark.parametrize("how", [How.EXECUTE, How.SUBMIT, How.DIALOG])
async def test_retries_of_either_step_store_one_set(seated: Stage, how: How):
    """Rule 30, through every door."""
    inge = seated.person("inge")
    form = (await inge.writes("svar")).card

    def action(card: dict[str, object], title: str) -> dict[str, object]:
        found = button(card, title)
        return found if how is How.EXECUTE else found.get("fallback", found)

    first = [(await inge.sends(action(form, "Send"), {"reception": TWELVE}, how)).card for _ in range(2)]
    told = [(await inge.sends(action(card, "Send 12 noter"), standing(card), how)).card for card in (*first, first[0])]
    assert "Tak – 12 noter" in words(told[0])
    assert all("Allerede modtaget kl. 17.42" in words(card) for card in told[1:])
    assert len(seated.notes.notes) == 12


async def test_in_plain_text_a_number_sends_what_was_shown(seated: Stage):
    """Where buttons fail: the card of a paste asks no question, so «1» is its first button, not question 1."""
    inge = seated.person("inge")
    shown = (await inge.writes("modtagelse: " + TWELVE)).card
    offered = numbers.of_card(shown)
    assert not offered.questions
    await inge.writes("1")
    assert len(seated.notes.notes) == 12


async def test_what_is_changed_after_the_preview_is_what_is_sent(seated: Stage):
    inge = seated.person("inge")
    shown = (await inge.taps((await inge.writes("svar")).card, "Send", reception=TWELVE)).card
    again = (await inge.taps(shown, "Send", reception=TWELVE + "\n13. mere")).card
    assert "Det bliver til 13 noter" in words(again)
    assert not seated.notes.notes
    await inge.taps(again, "Send 13 noter")
    assert len(seated.notes.notes) == 13


async def test_the_preview_waits_on_another_device(seated: Stage):
    inge = seated.person("inge")
    await inge.taps((await inge.writes("svar")).card, "Send", reception=TWELVE)
    back = (await inge.writes("svar")).card
    assert "Din kladde fra kl. 17.42 ligger her." in words(back)
    await inge.taps(back, "Send nu")
    assert len(seated.notes.notes) == 12


async def test_text_too_heavy_for_its_fields_is_sent_whole_from_the_draft(seated: Stage):
    """Fields hold 6,000 bytes each; what would be cut there never travels by them."""
    inge = seated.person("inge")
    typed = "\n".join("😀" * 330 + str(number) for number in range(6))
    shown = (await inge.taps((await inge.writes("svar")).card, "Send", reception=typed)).card
    assert lint.faults(shown) == []
    assert standing(shown) == {}
    await inge.taps(shown, "Send 6 noter")
    assert sorted(len(text) for text in seated.texts()) == [331] * 6
    assert not seated.drafts.kept

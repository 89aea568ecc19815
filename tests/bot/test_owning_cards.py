"""The card rules over every card of what becomes of a note, with the longest data that the forum lets through."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.cards import attribution, edit, hidden, receipt
from bot.cards import notes as organising
from bot.cards.receipt import Told
from forum.people import Language
from forum.workshop.hiding import HiddenNote
from forum.workshop.notes import State
from forum.workshop.questions import CELLS, Attribution
from tests.bot import worst
from tests.bot.lint import faults
from tests.bot.stage import Card
from tests.bot.worst import FORUM, LINES, TOKEN
from texts import LANGUAGES


def cards(text: str, language: str) -> Iterator[tuple[str, Card]]:
    """A note with the longest name, hidden with the longest reason, in the last of 300 groups."""
    notes = tuple(worst.note(number, text) for number in range(30))
    session = {"session": TOKEN, "group": "300", "late": True, "shown_as": "*_" * 40, "attribution": Attribution.NAME}
    hidden_ones = tuple(
        replace(each, state=State.HIDDEN, reason="*_" * 100, **session)  # type: ignore[arg-type]
        for each in notes
    )
    wanted, groups = organising.Wanted(TOKEN, "300", CELLS[3], 40), [str(number) for number in range(1, 301)]
    yield "looked over", organising.listed(wanted, hidden_ones * 9, groups, FORUM, language, notice="!" * 90)
    yield "hide", organising.hide(hidden_ones[0], wanted, FORUM, language, reason="x" * 200, problem="!" * 90)
    yield "hidden", hidden.hidden(HiddenNote(hidden_ones[0]), Language(language), FORUM)
    yield "hidden receipt", receipt.receipt(Told(worst._receipt(hidden_ones), TOKEN, sent=True), FORUM, language)
    shown = tuple(replace(each, state=State.ACTIVE) for each in hidden_ones)
    yield "receipt in group work", receipt.receipt(Told(worst._receipt(shown), TOKEN, sent=True), FORUM, language)
    yield "edit hidden", edit.edit(worst._page(hidden_ones, clashing=True), language)
    for each in Attribution:
        yield f"choices {each}", attribution.choices(each, "*_" * 40, language)
        yield f"also {each}", attribution.also(each, 9999, language)
    yield "sure", attribution.sure(9999, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", LINES.values(), ids=LINES.keys())
def test_every_card_keeps_the_rules_at_its_worst(text: str, language: str):
    """Rules 13 to 24 and 26."""
    for name, card in cards(text, language):
        assert faults(card) == [], name

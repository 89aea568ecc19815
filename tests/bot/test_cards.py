"""Every card against the card rules, in three languages, with the longest data there can be."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from bot.cards import elements
from bot.cards.elements import in_dialog
from tests.bot import lint, worst
from tests.bot.stage import Card, buttons, parts, words
from texts import LANGUAGES

CARDS = [(language, name, card) for language in LANGUAGES for name, card in worst.cards(language)]


@pytest.mark.parametrize(("language", "name", "card"), CARDS, ids=[f"{name} ({lang})" for lang, name, _ in CARDS])
def test_a_card_keeps_the_rules_at_its_worst(language: str, name: str, card: Card):
    """Rules 13 to 21, 24 and 26."""
    assert lint.faults(card) == []
    assert card["lang"] == language


@pytest.mark.parametrize("name", sorted({name for _, name, _ in CARDS if "emoji" not in name and "quotes" not in name}))
def test_the_same_card_keeps_the_rules_as_a_dialog(name: str):
    """Rule 32: in a dialog only Submit exists."""
    shown = in_dialog(next(card for _, each, card in CARDS if each == name))
    assert {each["type"] for each in buttons(shown)} <= {"Action.Submit", "Action.ToggleVisibility", "Action.OpenUrl"}
    assert lint.faults(shown) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_typed_stands_in_what_a_button_carries(language: str):
    """Rules 23 and 24."""
    for _, card in worst.cards(language):
        for part in parts(card):
            carried = str(part.get("data", ""))
            assert not any(text[:4] in carried for text in (*worst.LINES.values(), worst.LONG))
        assert "](y)" not in words([part for part in parts(card) if part.get("type") == "TextBlock"])


def test_more_people_than_teams_refreshes_are_refreshed_not_at_all():
    """Rule 26."""
    people = [f"29:{number}" for number in range(61)]
    assert elements.refresh("workshop.refresh", people)["userIds"] == []
    assert elements.refresh("workshop.refresh", people[:60])["userIds"] == people[:60]


def _sound() -> Card:
    body = [
        elements.heading("Overskrift"),
        elements.field("a", "Felt", limit=5),
        elements.actions(elements.button("Send", "workshop.send", token="t")),
    ]
    return elements.card("da", body, fallback="Kort")


FAULTS: dict[str, Callable[[Any], object]] = {
    "version": lambda card: card.update(version="1.6"),
    "lang": lambda card: card.pop("lang"),
    "fallbackText": lambda card: card.pop("fallbackText"),
    "1.5:": lambda card: card["body"][0].update(colour="red"),
    "teams:": lambda card: card["body"][0].update(size="Enormous"),
    "without a fallback": lambda card: card["body"].append({"type": "ProgressBar"}),
    "no Submit": lambda card: card["body"][2]["actions"][0].pop("fallback"),
    "two verbs": lambda card: card["body"][2]["actions"][0].update(verb="other"),
    "outside an ActionSet": lambda card: card.update(actions=card["body"][2]["actions"]),
    "without id or label": lambda card: card["body"][1].pop("label"),
    "no limit": lambda card: card["body"][1].pop("maxLength"),
    "required without": lambda card: card["body"][1].update(isRequired=True),
    "required and hidden": lambda card: card["body"].append(
        elements.hidden("h", [elements.choice("b", "Valg", {"x": "X"}, required="Vælg.")])
    ),
    "no wrap": lambda card: card["body"][0].pop("wrap"),
    "empty text": lambda card: card["body"][0].update(text=" "),
    "no heading": lambda card: card["body"][0].pop("style"),
    "without words": lambda card: card["body"].append({"type": "Image", "url": "https://x"}),
    "7 actions": lambda card: card["body"][2]["actions"].extend([elements.link("Åbn", "https://x")] * 6),
    "primary": lambda card: card["body"][2]["actions"].extend([{**elements.link("A", "x"), "style": "positive"}] * 4),
    "too long:": lambda card: card["body"][2]["actions"][0].update(title="En alt for lang titel, ja"),
    "bytes": lambda card: card["body"][0].update(text="x" * 29000),
    "data carries name": lambda card: card["body"][2]["actions"][0]["data"].update(name="Inge"),
    "without its version": lambda card: card["body"][2]["actions"][0]["data"].pop("v"),
    "nobody in particular": lambda card: card.update(refresh={"action": {}}),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_the_lint_sees(fault: str):
    assert lint.faults(_sound()) == []
    broken = copy.deepcopy(_sound())
    FAULTS[fault](broken)
    assert any(fault in told for told in lint.faults(broken)), lint.faults(broken)


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("Tak – 2 noter modtaget kl. 17.42.", "kl.\u00a017.42"),
        ("Danke – 2 Notizen um 17:42 Uhr erhalten.", "17:42\u00a0Uhr"),
        ("Schreib den Code, z. B. *Code 4711*.", "z.\u00a0B."),
    ],
)
def test_an_hour_is_not_torn_apart_at_the_end_of_a_line(told: str, kept: str):
    """320 px: «modtaget kl.» on one line and «17.42» on the next."""
    for made in (elements.heading(told), elements.small(told), elements.problem(told)):
        assert kept in made["text"]
    assert elements.verbatim(told)["inlines"][0]["text"] == told, "what a person typed stays as it was typed"

"""A card as a person reads it: its fields in order, its buttons by what they do, its numbers."""

from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]


def parts(card: Any) -> Iterator[Json]:
    """Every object inside a card, depth first; fallbacks are left out."""
    if isinstance(card, dict):
        yield card
        for key, value in card.items():
            if key != "fallback":
                yield from parts(value)
    elif isinstance(card, list):
        for value in card:
            yield from parts(value)


def text_fields(card: Json) -> list[str]:
    """The ids of the multi-line fields, top to bottom: attraction, reception, retention."""
    return [part["id"] for part in parts(card) if part.get("type") == "Input.Text" and part.get("isMultiline")]


def choice_field(card: Json) -> Json | None:
    """The choice of short or long term on question 2, where there is one."""
    return next((part for part in parts(card) if part.get("type") == "Input.ChoiceSet"), None)


def button(card: Json, verb: str, **data: object) -> Json | None:
    """The Execute button with this verb whose data holds these values."""
    for part in parts(card):
        held = part.get("data") or {}
        if part.get("type") == "Action.Execute" and part.get("verb") == verb and data.items() <= held.items():
            return part
    return None


def standing(card: Json) -> Json:
    """What the fields bring back as they stand, also those that only a toggle shows."""
    inputs = (part for part in parts(card) if str(part.get("type")).startswith("Input."))
    return {part["id"]: part.get("value", "") for part in inputs}


def numbers(card: Json) -> list[int]:
    """The nine large numbers of a matrix, row by row; a dash is none."""
    large = [str(part.get("text")) for part in parts(card) if part.get("size") == "Large"]
    return [int(text) if text.isdigit() else 0 for text in large if text.isdigit() or text == "–"]


def words(card: Json) -> str:
    """All that a person can read on it, in order; what is kept in one line is read as ever."""
    told = "\n".join(str(part["text"]) for part in parts(card) if isinstance(part.get("text"), str))
    return told.replace("\u00a0", " ")


def form_of(card: Json, question: str) -> bool:
    """Whether it is the form of this question, to be filled in and sent."""
    return button(card, "workshop.send", question=question) is not None

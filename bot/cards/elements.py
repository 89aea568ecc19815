"""Adaptive Card parts that keep the card rules by themselves (schema 1.5; Teams rules 13-24)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.cards.typed import unmentioned

Element = dict[str, Any]
Card = dict[str, Any]

SCHEMA = "http://adaptivecards.io/schemas/adaptive-card.json"
CARD_VERSION = "1.5"
DATA_VERSION = 1
REFRESH_MOST = 60
ID_LIMIT = 128
DIFFERS = "≠ "
_TOGETHER = re.compile(r"(?<=\bkl\.) (?=\d)|(?<=\d) (?=Uhr\b)|(?<=\bz\.) (?=B\.)")
NO_IDS: Mapping[str, object] = {}


def card(language: str, body: Iterable[Element], *, fallback: str, refresh: Element | None = None) -> Card:
    """A whole card; `fallback` is what a client says that cannot draw it, and what a phone's notification shows."""
    made: Card = {
        "type": "AdaptiveCard",
        "$schema": SCHEMA,
        "version": CARD_VERSION,
        "lang": str(language),
        "fallbackText": fallback,
        "body": list(body),
    }
    return {**made, "refresh": refresh} if refresh else made


def heading(text: str) -> Element:
    """The card's title; `text` may hold Markdown, so escape what a person typed."""
    return {**paragraph(text), "style": "heading", "weight": "Bolder", "size": "Medium"}


def subheading(text: str) -> Element:
    return {**paragraph(text), "weight": "Bolder"}


def paragraph(text: str, **more: object) -> Element:
    """Running text, wrapped; Markdown is read in it, so escape what a person typed."""
    return {"type": "TextBlock", "text": unbroken(text), "wrap": True, **more}


def unbroken(text: str) -> str:
    """No line ends between «kl.» and its hour, an hour and its «Uhr», or within «z. B.»; phones are narrow."""
    return _TOGETHER.sub("\u00a0", text)


def small(text: str) -> Element:
    return paragraph(text, isSubtle=True, size="Small", spacing="Small")


def problem(text: str) -> Element:
    """What is wrong with the field that follows; the sign says it without the colour."""
    return paragraph(f"⚠ {text}", color="Attention", weight="Bolder")


def verbatim(text: str, mark: str = "", **more: object) -> Element:
    """What a person typed, as it is: text runs know no Markdown, so nothing in it can act (rule 23)."""
    return {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": f"{mark}{unmentioned(text)}"}], **more}


def compared(text: str, other: str) -> Element:
    """A line of one of two versions; where the other has it otherwise a sign and heavy letters say so, no colour."""
    if text == other:
        return verbatim(text, spacing="Small")
    (run,) = verbatim(text, DIFFERS)["inlines"]
    return {"type": "RichTextBlock", "inlines": [{**run, "weight": "Bolder"}], "spacing": "Small"}


def field(id_: str, label: str, *, limit: int, value: str = "", placeholder: str = "") -> Element:
    """A field of several lines; `limit` is checked by the client and again by us."""
    made: Element = {"type": "Input.Text", "id": id_, "label": label, "isMultiline": True, "maxLength": limit}
    return {**made, **({"value": value} if value else {}), **({"placeholder": placeholder} if placeholder else {})}


def choice(
    id_: str, label: str, options: Mapping[str, str], *, value: str = "", compact: bool = True, required: str = ""
) -> Element:
    """One of `options` (value → title); `required` is the sentence for whoever leaves it open, "" when they may."""
    made: Element = {
        "type": "Input.ChoiceSet",
        "id": id_,
        "label": label,
        "style": "compact" if compact else "expanded",
        "choices": [{"title": title, "value": key} for key, title in options.items()],
    }
    must = {"isRequired": True, "errorMessage": required} if required else {}
    return {**made, **({"value": value} if value else {}), **must}


def box(id_: str, label: str, title: str, *, ticked: bool = False) -> Element:
    """A box to tick; clients bring it back as "true" or "false"."""
    return {
        "type": "Input.Toggle",
        "id": id_,
        "label": label,
        "title": title,
        "value": str(ticked).lower(),
        "wrap": True,
    }


def data(verb: str, **ids: object) -> Element:
    """What a button carries: verb, schema version and ids; never a name or an answer (rule 24).

    An id may be one that somebody sent us; whatever is longer than ids are is none, and would blow the card up.
    """
    carried = {name: value[:ID_LIMIT] if isinstance(value, str) else value for name, value in ids.items()}
    return {"v": DATA_VERSION, "verb": verb, **carried}


def button(
    title: str,
    verb: str,
    ids: Mapping[str, object] = NO_IDS,
    *,
    primary: bool = False,
    inputs: bool = True,
    **more: object,
) -> Element:
    """An Execute with a Submit that says the same where Execute is unknown (rule 16).

    `inputs=False` leaves the card's fields out, and so unvalidated.
    """
    carried = data(verb, **ids, **more)
    look: Element = {"title": title}
    if primary:
        look["style"] = "positive"
    if not inputs:
        look["associatedInputs"] = "none"
    fallback = {"type": "Action.Submit", **look, "data": carried}
    return {"type": "Action.Execute", **look, "verb": verb, "data": carried, "fallback": fallback}


def opener(title: str, verb: str, ids: Mapping[str, object] = NO_IDS) -> Element:
    """A button that opens a dialog (task/fetch) and takes along what stands in the fields."""
    carried = {**data(verb, **ids), "msteams": {"type": "task/fetch"}}
    return {"type": "Action.Submit", "title": title, "data": carried}


def asked(title: str, verb: str, ids: Mapping[str, object] = NO_IDS) -> Element:
    """A button that is answered with a message of its own, as a picture needs: so is a Submit, on every client."""
    return {"type": "Action.Submit", "title": title, "data": data(verb, **ids)}


def link(title: str, url: str) -> Element:
    return {"type": "Action.OpenUrl", "title": title, "url": url}


def toggle(title: str, *targets: str) -> Element:
    """Show or hide elements by id, without asking the bot."""
    return {"type": "Action.ToggleVisibility", "title": title, "targetElements": list(targets)}


def actions(*buttons: Element) -> Element:
    return {"type": "ActionSet", "actions": list(buttons)}


def hidden(id_: str, items: Iterable[Element]) -> Element:
    """A container that only a toggle shows; no required input belongs in it (rule 17)."""
    return {"type": "Container", "id": id_, "isVisible": False, "items": list(items)}


def columns(*cells: Sequence[Element]) -> Element:
    """Columns of equal width."""
    made = [{"type": "Column", "width": "stretch", "items": list(cell)} for cell in cells]
    return {"type": "ColumnSet", "columns": made}


def beside(text: Sequence[Element], act: Sequence[Element]) -> Element:
    """A line with its button at the end, in the middle of its height."""
    look = {"type": "Column", "verticalContentAlignment": "Center"}
    made = [{**look, "width": "stretch", "items": list(text)}, {**look, "width": "auto", "items": list(act)}]
    return {"type": "ColumnSet", "columns": made}


def leading(text: Sequence[Element], told: str, action: Element) -> Element:
    """A row with the word at its end that opens what is behind it.

    The word alone is the button, as large as a thumb: who cannot see hears what it opens, and not the row again.
    """
    word = paragraph(told, color="Accent") | {"horizontalAlignment": "Center"}
    target: Element = {"type": "Column", "width": "60px", "minHeight": "44px", "verticalContentAlignment": "Center"}
    row: list[Element] = [{"type": "Column", "width": "stretch", "items": list(text)}]
    return {"type": "ColumnSet", "columns": [*row, target | {"items": [word], "selectAction": action}]}


def refresh(verb: str, people: Sequence[str], ids: Mapping[str, object] = NO_IDS) -> Element:
    """Ask for the person's own view when the card is shown: for these Teams ids, at most 60, else nobody (rule 26)."""
    action = {"type": "Action.Execute", "title": verb, "verb": verb, "data": data(verb, **ids)}
    return {"action": action, "userIds": list(people) if len(people) <= REFRESH_MOST else []}


def in_dialog(node: Any) -> Any:
    """The same card for a dialog, which knows Submit only and cannot open another dialog or refresh."""
    if isinstance(node, list):
        return [in_dialog(each) for each in node if not _opens(each)]
    if not isinstance(node, dict):
        return node
    if node.get("type") == "Action.Execute":
        return in_dialog(node["fallback"])
    return {name: in_dialog(value) for name, value in node.items() if name != "refresh"}


def _opens(node: object) -> bool:
    carried = node.get("data") if isinstance(node, dict) else None
    return isinstance(carried, dict) and "msteams" in carried

"""The card rules as checks over any card: `faults(card)` is empty when all hold. Source: the team's list of rules."""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema

from tests.bot.stage import Card, parts

SCHEMAS = Path(__file__).parents[1] / "schemas"
BUDGET = 28 * 1024
TITLE_MOST = 22
"""About twenty: «Send til kommentering» and «Send til kontaktperson» are the journey's own words."""
ACTIONS_MOST = 6
PRIMARY_MOST = 3
BASIC = {
    "AdaptiveCard", "TextBlock", "RichTextBlock", "TextRun", "Container", "ColumnSet", "Column", "ActionSet", "FactSet",
    "Image", "Input.Text", "Input.ChoiceSet", "Input.Date", "Input.Time", "Input.Number", "Input.Toggle", "Table",
    "TableRow", "TableCell", "Action.Execute", "Action.Submit", "Action.OpenUrl", "Action.ShowCard",
    "Action.ToggleVisibility",
}  # fmt: skip
IDS = {
    "v", "verb", "token", "question", "from", "drawing", "sending", "versions", "start", "village", "command",
    "language", "meeting", "msteams", "saw", "seen", "until", "part", "phase", "kind", "batch", "page",
    "session", "also", "listed", "scribed", "answer", "entry", "act", "sure", "group", "person", "save",
    "file", "etag", "stamp", "gathering", "theme",
    "picks", "view", "leader", "undo",
    "attribution", "sent", "note", "clash", "settle", "cell",
    "line", "value", "by",
    "series",
    "milestone",
    "row", "to", "action", "progress", "comment", "back",
    "film",
    "fund",
}  # fmt: skip


@cache
def _validator(name: str) -> Any:
    schema = json.loads((SCHEMAS / name).read_text())
    return jsonschema.validators.validator_for(schema)(schema)


def header(card: Card) -> Iterator[str]:
    """Rule 13."""
    if card.get("version") != "1.5" or card.get("type") != "AdaptiveCard":
        yield "version is not 1.5"
    for name in ("$schema", "lang", "fallbackText"):
        if not card.get(name):
            yield f"no {name}"


def official(card: Card) -> Iterator[str]:
    """Rule 14, against the schema of Adaptive Cards 1.5."""
    for error in _validator("adaptive-card-1.5.0.json").iter_errors(_plain(card)):
        yield f"1.5: {error.json_path} {error.message[:80]}"


def teams(card: Card) -> Iterator[str]:
    """Rule 14, against the schema of Teams' cards."""
    for error in _validator("adaptive-card-teams.generated.schema.json").iter_errors(card):
        yield f"teams: {error.json_path} {error.message[:80]}"


def newer(card: Card) -> Iterator[str]:
    """Rule 15."""
    for part in parts(card):
        if part.get("type") not in BASIC and "fallback" not in part and isinstance(part.get("type"), str):
            yield from () if part["type"] == "task/fetch" else (f"{part['type']} without a fallback",)


def charts(card: Card) -> Iterator[str]:
    """Rule 15: the fallback of a chart tells every name and number of it in text."""
    for chart in (part for part in parts(card) if str(part.get("type")).startswith("Chart.")):
        told = " ".join(part.get("text", "") for part in parts(chart.get("fallback", {})))
        yield from (f"{bar['x']} {bar['y']} is in the chart only" for bar in chart["data"] if not _is_told(bar, told))
        yield from (
            f"{part['type']} in a fallback" for part in parts(chart.get("fallback")) if part["type"] not in BASIC
        )


def _is_told(bar: Card, told: str) -> bool:
    """However its thousands are written: «41500» is told by «41.500 kr.» too."""
    plain = re.sub(r"(?<=[0-9])[.,](?=[0-9]{3}(?![0-9]))", "", told)
    return bar["x"] in told.replace("\\", "") and (str(bar["y"]) in told or str(bar["y"]) in plain)


def doors(card: Card) -> Iterator[str]:
    """Rule 16."""
    if card.get("actions"):
        yield "actions outside an ActionSet"
    for action in _buttons(card):
        fallback = action.get("fallback", {})
        if action["type"] == "Action.Execute" and (
            fallback.get("type") != "Action.Submit" or fallback.get("data") != action.get("data")
        ):
            yield f"{action['title']}: no Submit that says the same"
        if action["type"] == "Action.Execute" and action["data"].get("verb") != action.get("verb"):
            yield f"{action['title']}: two verbs"


def inputs(card: Card) -> Iterator[str]:
    """Rules 17 and 18: an input is named and limited, and a required one says what is missing."""
    hidden = [part for part in parts(card) if part.get("isVisible") is False]
    for field in (part for part in parts(card) if str(part.get("type")).startswith("Input.")):
        if not field.get("id") or not field.get("label"):
            yield "an input without id or label"
        if field.get("isRequired") and not field.get("errorMessage"):
            yield f"{field.get('id')}: required without a sentence"
        if field["type"] == "Input.Text" and not field.get("maxLength"):
            yield f"{field.get('id')}: no limit"
        if field.get("isRequired") and any(field is inner for outer in hidden for inner in parts(outer)):
            yield f"{field.get('id')}: required and hidden"


def reading(card: Card) -> Iterator[str]:
    """Rule 19."""
    texts = [part for part in parts(card) if part.get("type") == "TextBlock"]
    yield from (f"no wrap: {part['text'][:30]}" for part in texts if part.get("wrap") is not True)
    yield from (f"empty text in {part}" for part in texts if not part["text"].strip())
    if not any(part.get("style") == "heading" for part in texts):
        yield "no heading"
    yield from (
        "an image without words" for part in parts(card) if part.get("type") == "Image" and not part.get("altText")
    )


def few(card: Card) -> Iterator[str]:
    """Rule 20."""
    shown = list(_buttons(card))
    if len(shown) > ACTIONS_MOST:
        yield f"{len(shown)} actions"
    if sum(each.get("style") == "positive" for each in shown) > PRIMARY_MOST:
        yield "too many primary actions"
    yield from (f"too long: {each['title']}" for each in shown if len(each["title"]) > TITLE_MOST)


def small(card: Card) -> Iterator[str]:
    """Rule 21."""
    size = len(json.dumps(card, ensure_ascii=False).encode())
    if size > BUDGET:
        yield f"{size} bytes"


def ids_only(card: Card) -> Iterator[str]:
    """Rule 24."""
    for part in parts(card):
        if isinstance(part.get("data"), dict):
            yield from (f"data carries {name}" for name in part["data"].keys() - IDS)
            yield from ("data without its version" for _ in range(1) if part["data"].get("v") != 1)


def refreshed(card: Card) -> Iterator[str]:
    """Rule 26."""
    people = card.get("refresh", {"userIds": []}).get("userIds")
    if people is None or len(people) > 60:
        yield "refresh for nobody in particular"


CHECKS: tuple[Callable[[Card], Iterator[str]], ...] = (
    header, official, teams, newer, charts, doors, inputs, reading, few, small, ids_only, refreshed,
)  # fmt: skip


def faults(card: Card) -> list[str]:
    """Every rule that the card breaks, with where."""
    return [f"{check.__name__}: {fault}" for check in CHECKS for fault in check(card)]


def _buttons(card: Card) -> Iterator[Card]:
    return (action for part in parts(card) if part.get("type") == "ActionSet" for action in part.get("actions", []))


def _plain(node: Any) -> Any:
    if isinstance(node, list):
        return [_plain(each) for each in node]
    if not isinstance(node, dict):
        return node
    if node.get("type") not in BASIC and isinstance(node.get("fallback"), dict) and "type" in node:
        return _plain(node["fallback"])
    return {name: _plain(value) for name, value in node.items() if name not in ("msteams", "targetWidth")}

"""What must hold whatever was sent: the statuses, the shapes, the words a person reads, and what is stored."""

import re
from collections.abc import Iterator
from typing import Any

import orjson

from texts import LANGUAGES, files

CALM = frozenset({0, 200, 202, 400, 401, 403, 404, 405, 408, 411, 413, 415, 417, 431})
CARD = "application/vnd.microsoft.card.adaptive"
MESSAGE = "application/vnd.microsoft.activity.message"
ERROR = "application/vnd.microsoft.error"
# What Python prints when nobody meant to; none of the nasty texts holds any of it.
PYTHON = re.compile(
    r"Traceback \(|File \"|Error\(|Exception|<class '|object at 0x|dict_keys|frozenset\(|\bNone\b(?! of )|"
    r"\b(Language|Phase|Question|Horizon|Act|Stage|State|Reply|Via|Attribution|Role)\.[A-Z]{2}"
)
MENTION = re.compile(r"</?at\b[^<>]*>", re.IGNORECASE)
# Every key there is; none of the nasty texts is one.
KEYS = frozenset(key for language in LANGUAGES for key in files(language))
BUDGET = 28 * 1024
SENTENCE_BUDGET = 20_000
Json = dict[str, Any]


def http(status: int) -> list[str]:
    return [] if status in CALM else [f"status {status}"]


def invoke(name: object, body: bytes) -> list[str]:
    """The documented shapes, and an inner code that is no fault of ours."""
    try:
        said = orjson.loads(body) if body else {}
    except orjson.JSONDecodeError:
        return ["an invoke's answer is not JSON"]
    if name in ("task/fetch", "task/submit"):
        return [*_task(said)]
    return [*_execute(name, said)]


def _execute(name: object, said: Json) -> Iterator[str]:
    status, kind, value = said.get("statusCode"), said.get("type"), said.get("value")
    if set(said) != {"statusCode", "type", "value"}:
        yield f"keys {sorted(said)}"
    expected = {200, 400} if name == "adaptiveCard/action" else {501}
    if status not in expected:
        yield f"statusCode {status} for {name}"
    fits = {CARD: dict, MESSAGE: str, ERROR: dict}.get(str(kind))
    if fits is None or not isinstance(value, fits):
        yield f"{kind} with a {type(value).__name__}"
    elif kind == CARD:
        yield from card(value)
    else:
        yield from sentence(value if isinstance(value, str) else value.get("message"))


def _task(said: Json) -> Iterator[str]:
    if not said:
        return
    task = said.get("task", {})
    value = task.get("value")
    if set(said) != {"task"} or set(task) != {"type", "value"}:
        yield f"task keys {sorted(said)} {sorted(task)}"
    if task.get("type") == "message":
        yield from sentence(value)
    elif task.get("type") == "continue" and value.get("card", {}).get("contentType") == CARD:
        yield from card(value["card"]["content"])
    else:
        yield f"task type {task.get('type')}"


def sentence(text: object) -> Iterator[str]:
    """Words for a person."""
    if not isinstance(text, str):
        yield f"a sentence that is a {type(text).__name__}"
        return
    if len(text) > SENTENCE_BUDGET:
        yield f"a sentence of {len(text)} characters"
    if "<at" in text.lower():
        yield "a mention in a sentence"
    if found := PYTHON.search(text):
        yield f"Python in a sentence: {found[0]}"
    if text in KEYS:
        yield f"a key instead of a sentence: {text}"


def card(made: Json) -> Iterator[str]:
    """Small enough, and with no words in it that are ours but should not be."""
    size = len(orjson.dumps(made))
    if size > BUDGET:
        yield f"a card of {size} bytes"
    if made.get("type") != "AdaptiveCard" or not made.get("body"):
        yield "a card without a body"
    for part in parts(made):
        if part.get("type") == "TextBlock":
            yield from sentence(part.get("text"))
        if part.get("type") == "TextRun" and MENTION.search(str(part.get("text"))):
            yield "a mention in a text run"


def parts(node: Any) -> Iterator[Json]:
    """Every object in a card."""
    waiting = [node]
    while waiting:
        here = waiting.pop()
        if isinstance(here, dict):
            yield here
            waiting.extend(here.values())
        elif isinstance(here, list):
            waiting.extend(here)


def posted(activity: Json) -> list[str]:
    """An activity that the bot sends."""
    wrong = [*sentence(activity.get("text", ""))]
    for attachment in activity.get("attachments", ()):
        wrong.extend(card(attachment["content"]) if "content" in attachment else _picture(attachment))
    return wrong


def cards(activity: Json) -> list[Json]:
    """Those that an activity of the bot brings."""
    return [each["content"] for each in activity.get("attachments", ()) if "content" in each]


def _picture(attachment: Json) -> Iterator[str]:
    """Drawn by us, in the message itself, with words for who does not see it."""
    if not str(attachment.get("contentUrl")).startswith("data:image/png;base64,iVBOR"):
        yield f"an attachment of {str(attachment)[:60]}"
    yield from sentence(attachment.get("name"))


def taps(made: Json) -> list[Json]:
    """What every button in a card sends when it is pressed, with what stands in the fields, or the first choice."""
    buttons = [part["data"] for part in parts(made) if isinstance(part.get("data"), dict) and "verb" in part["data"]]
    inputs = [part for part in parts(made) if str(part.get("type")).startswith("Input.") and "id" in part]
    chosen = {part["id"]: part["choices"][0]["value"] for part in inputs if part.get("choices")}
    standing = {part["id"]: part["value"] for part in inputs if "value" in part}
    return [chosen | standing | data for data in buttons]

"""An activity that the bot wants to send: what Teams refuses of it, and the messages that Teams makes of it."""

from typing import Any

from tenant import pictures
from tenant.errors import Fault, bad
from tenant.names import Json
from tenant.wire import Call

MOST_BYTES = 100 * 1024  # of UTF-16
CARD = "application/vnd.microsoft.card.adaptive"
ATTACHMENTS = {
    CARD,
    "application/vnd.microsoft.card.hero",
    "application/vnd.microsoft.card.thumbnail",
    "application/vnd.microsoft.card.signin",
    "application/vnd.microsoft.teams.card.list",
    "application/vnd.microsoft.teams.card.o365connector",
    "application/vnd.microsoft.teams.card.file.consent",
    "application/vnd.microsoft.teams.file.download.info",
}
CAROUSEL = "carousel"


def syntax(message: str) -> Fault:
    """400 as the Connector says it."""
    return bad(message, "BadSyntax")


def an_object(value: Any, _at: str) -> None:
    """Any object; `check` knows what an activity may hold."""
    if not isinstance(value, dict):
        raise syntax("An object is expected.")


def check(call: Call, body: Any) -> Json:
    """Refuses an activity that Teams would refuse: no type, nothing in it, unknown attachments, too large."""
    if not isinstance(body, dict):
        raise syntax("An activity is expected.")
    if len(call.raw.decode("utf-8", "replace").encode("utf-16-le")) > MOST_BYTES:
        raise Fault(413, "MessageSizeTooBig", "Message size too large.")
    if body.get("type") not in ("message", "typing"):
        raise syntax(f"Activity type '{body.get('type')}' cannot be sent.")
    for name, kinds in (("text", str), ("attachments", list), ("entities", list), ("textFormat", str)):
        if body.get(name) is not None and not isinstance(body[name], kinds):
            raise syntax(f"'{name}' has the wrong type.")
    for part in body.get("attachments") or []:
        _check_attachment(part)
    if body["type"] == "message" and not (body.get("text") or body.get("attachments")):
        raise syntax("Activity must include non empty 'text' field or at least one attachment.")
    if body.get("textFormat") not in (None, "plain", "markdown", "xml"):
        raise syntax(f"Unknown textFormat '{body['textFormat']}'.")
    return body


def _check_attachment(part: Any) -> None:
    kind = part.get("contentType") if isinstance(part, dict) else None
    if str(kind) not in ATTACHMENTS and not str(kind).startswith(("image/", "text/html")):
        raise syntax(f"Unknown attachment type '{kind}'.")
    if str(kind).startswith("image/"):
        pictures.check(part)
    if kind == CARD:
        card = part.get("content")
        if not isinstance(card, dict) or card.get("type") != "AdaptiveCard" or not isinstance(card.get("version"), str):
            raise syntax("The content of an adaptive card must be an AdaptiveCard with a version.")


def content(activity: Json) -> Json:
    """What a message takes from the bot's activity; its id is the service's to give."""
    told = {name: value for name, value in activity.items() if name != "id"}
    return told | {"textFormat": activity.get("textFormat") or "markdown"}


def parts(activity: Json) -> list[Json]:
    """The messages that one activity becomes: text and attachments are split, and so is a list of attachments."""
    whole, attachments = content(activity), activity.get("attachments") or []
    together = [attachments] if activity.get("attachmentLayout") == CAROUSEL else [[one] for one in attachments]
    if len(together) + bool(whole.get("text")) < 2:
        return [whole]
    words = [whole | {"attachments": []}] if whole.get("text") else []
    return words + [whole | {"text": "", "attachments": few} for few in together]

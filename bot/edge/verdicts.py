"""Which failure an answer of the Bot Connector means; the table behind rules 37 and 39."""

from collections.abc import Mapping

import orjson

from bot.edge import retry_after
from bot.edge.failures import Archived, Blocked, Failure, Gone, Refused, Throttled, TooLarge, Unsure

CODE_MOST = 80
BLOCKED = frozenset({"MessageWritesBlocked", "ConversationBlockedByUser"})
TOO_LARGE = frozenset({"MessageSizeTooBig"})
ARCHIVED = "archived"
"""No code for it is documented; where the service says so in words, these are believed."""


def failure_of(status: int, headers: Mapping[str, str], answer: Mapping[str, object]) -> Failure:
    """The failure for an answer that is not a 2xx; `answer` is its parsed body, {} when there was none."""
    code = _code(answer)
    wait = retry_after.seconds(headers)
    if status in (412, 429):
        return Throttled(wait, status, code)
    if status >= 500:
        return Unsure(status, code, wait)
    if status == 403 and code in BLOCKED:
        return Blocked(status, code)
    if status == 404:
        return Gone(status, code)
    if status == 413 or code in TOO_LARGE:
        return TooLarge(status, code)
    if status == 403 and ARCHIVED in f"{code} {_said(answer)}".casefold():
        return Archived(status, code)
    return Refused(status, code)


def _code(answer: Mapping[str, object]) -> str:
    error = answer.get("error")
    said = error.get("code") if isinstance(error, dict) else answer.get("errorCode")
    return _plain(said) if isinstance(said, str) else _sub_code(answer.get("message"))


def _said(answer: Mapping[str, object]) -> str:
    """What the service says in words."""
    error = answer.get("error")
    said = error.get("message") if isinstance(error, dict) else answer.get("message")
    return said if isinstance(said, str) else ""


def _sub_code(message: object) -> str:
    """The chat service numbers its errors and writes their name as JSON inside the message; "" for anything else."""
    try:
        inner = orjson.loads(message) if isinstance(message, str) else None
    except orjson.JSONDecodeError:
        return ""
    said = inner.get("subCode") if isinstance(inner, dict) else None
    return _plain(said) if isinstance(said, str) else ""


def _plain(said: str) -> str:
    return said[:CODE_MOST] if said.isprintable() else ""

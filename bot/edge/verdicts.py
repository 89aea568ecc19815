"""Which failure an answer of the Bot Connector means; the table behind rules 37 and 39."""

from collections.abc import Mapping

from bot.edge import retry_after
from bot.edge.failures import Blocked, Failure, Gone, Refused, Throttled, TooLarge, Unsure

BLOCKED = frozenset({"MessageWritesBlocked", "ConversationBlockedByUser"})
TOO_LARGE = frozenset({"MessageSizeTooBig"})


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
    return Refused(status, code)


def _code(answer: Mapping[str, object]) -> str:
    error = answer.get("error")
    said = error.get("code") if isinstance(error, dict) else answer.get("errorCode")
    return said if isinstance(said, str) else ""

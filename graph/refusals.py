"""Graph's refusals, read once: what asks for patience, and what will never work."""

import json
import math
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from http import HTTPStatus

from forum.ports import Service, Unavailable, Undeliverable
from forum.reasons import Why
from graph import rights
from graph.wire import Reply

LONGEST_WAIT_S = 24 * 3600.0
CODE_MOST, MESSAGE_MOST, ID_MOST = 80, 300, 512
STANDS = "@event.existingEventId"
THROTTLED = frozenset({HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE})
# 401: the token was revoked or is too old; 423: somebody has the file open.
PATIENCE = THROTTLED | {HTTPStatus.UNAUTHORIZED, HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.LOCKED}
PERSONAL = ("/items", "/sendMail", "/events")
"""Whose refusal may repeat what somebody wrote, or whom a letter was for; and reasons are kept and shown."""


class Refused(Undeliverable):
    """Graph understood and said no; `code` and `message` are Graph's own.

    `stands` is the id of the event that an earlier try has made, where Graph names one.
    """

    def __init__(
        self, reason: str, status: int, code: str = "", message: str = "", right: str = "", stands: str = ""
    ) -> None:
        why = Why.NO_RIGHT if status == HTTPStatus.FORBIDDEN else Why.REFUSED
        super().__init__(reason, why, " ".join(filter(None, ("Graph", str(status), code, right))))
        self.status = status
        self.code = code
        self.message = message
        self.stands = stands


def check(reply: Reply) -> Reply:
    """The reply when it is a success; Unavailable or Refused otherwise."""
    status = reply.status
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return reply
    if status < HTTPStatus.BAD_REQUEST:
        # Graph leads nobody elsewhere; somebody between us and it does, and nothing was done.
        raise Unavailable(f"Microsoft Graph viste videre ({status}) på {reply.operation}.")
    wait = retry_after(reply.headers)
    if status in PATIENCE or (status >= HTTPStatus.INTERNAL_SERVER_ERROR and status != HTTPStatus.NOT_IMPLEMENTED):
        pause = status == HTTPStatus.TOO_MANY_REQUESTS or (status in THROTTLED and wait is not None)
        # Resource units are counted for the app as a whole, so that one list's throttling is every file's too.
        service = Service.SHAREPOINT if pause else None
        told = f"Microsoft Graph svarede {status} på {reply.operation}."
        raise Unavailable(told, wait, pause=pause, service=service)
    raise _refused(reply)


def _refused(reply: Reply) -> Refused:
    code, message, stands = _said(reply.body)
    if reply.status == HTTPStatus.FORBIDDEN:
        right = rights.of(reply.operation)
        return Refused(f"403 {code}: {rights.missing(reply.operation)}", reply.status, code, message, right)
    told = "" if any(part in reply.operation for part in PERSONAL) else f": {message}"
    return Refused(f"{reply.operation}: {reply.status} {code}{told}", reply.status, code, message, stands=stands)


def _said(body: bytes) -> tuple[str, str, str]:
    try:
        error = json.loads(body)["error"]
        stands = _worded(error.get(STANDS, ""), ID_MOST)
        return _worded(error["code"], CODE_MOST), _worded(error["message"], MESSAGE_MOST), stands
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return "", "", ""


def _worded(said: object, most: int) -> str:
    """On one line, of bounded length and without what no store could hold: reasons are kept and shown."""
    text = said[:most] if isinstance(said, str) else ""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds to wait: whole, decimal or an HTTP date counted from the answer's own Date; None when not given.

    Long waits are kept as they are, up to a day.
    """
    said = headers.get("retry-after", "").strip()
    if not said:
        return None
    try:
        wait = float(said)
    except ValueError:
        wait = _until(said, headers.get("date", ""))
    return min(wait, LONGEST_WAIT_S) if math.isfinite(wait) and wait >= 0 else None


def _until(then: str, now: str) -> float:
    try:
        return (parsedate_to_datetime(then) - parsedate_to_datetime(now)).total_seconds()
    except (ValueError, TypeError, OverflowError):
        return math.nan

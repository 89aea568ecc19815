"""Refusals, in the shapes that Graph and the Connector use on the wire."""

from collections.abc import Mapping

from tenant.names import Json


class Fault(Exception):
    """A refusal with its HTTP status, its code and a sentence; the server turns it into the service's shape.

    `more` stands beside them in Graph's.
    """

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        headers: Mapping[str, str] | None = None,
        more: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.headers = dict(headers or {})
        self.more = dict(more or {})


class Blocked(Fault):
    """403 of the chat service, which has an error shape of its own: what it means is JSON inside the message.

    Source: the example in «Proactive messages», «Understand who blocked, muted, or uninstalled a bot».
    """

    def __init__(self) -> None:
        details = "Thread is blocked from message writes."
        super().__init__(403, "MessageWritesBlocked", details)
        nothing = '\r\n  "errorCode": null,\r\n  "errorSubCode": null\r\n'
        said = f'{{\r\n  "subCode": "{self.code}",\r\n  "details": "{details}",{nothing}}}'
        self.body = {"errorCode": 209, "message": said}


def bad(message: str, code: str = "BadRequest") -> Fault:
    """400 as Teams and the directory say it."""
    return Fault(400, code, message)


def refused(message: str) -> Fault:
    """400 as SharePoint says it."""
    return Fault(400, "invalidRequest", message)


def missing(what: str) -> Fault:
    """404 of Teams and the directory."""
    return Fault(404, "NotFound", f"{what} was not found.")


def gone(what: str) -> Fault:
    """404 of SharePoint and OneDrive."""
    return Fault(404, "itemNotFound", f"{what} could not be found.")


def taken(message: str) -> Fault:
    """409 of SharePoint and OneDrive."""
    return Fault(409, "nameAlreadyExists", message)


def changed() -> Fault:
    """412: the If-Match header names another version."""
    return Fault(412, "resourceModified", "ETag does not match current item's value")


def busy(status: int, wait: float | str) -> Fault:
    """A throttled call; `wait` in seconds, or the header's own words, or "" for no header."""
    code = "TooManyRequests" if status == 429 else "ServiceUnavailable"
    said = wait if isinstance(wait, str) else f"{wait:g}"
    return Fault(status, code, "Too many requests, please wait.", {"Retry-After": said} if said else {})


def not_built(what: str) -> Fault:
    """501 for what the real service has and this stand-in has not."""
    return Fault(501, "notImplemented", f"{what} is not part of this stand-in.")


def graph_body(fault: Fault, date: str, request_id: str, client_id: str) -> Json:
    """Graph's error body; its date carries no zone, as on the real service."""
    inner = {"date": date, "request-id": request_id, "client-request-id": client_id}
    return {"error": {"code": fault.code, "message": fault.message, **fault.more, "innerError": inner}}


def plain_body(fault: Fault) -> Json:
    """The Connector's error body, and that of this stand-in's own calls."""
    if isinstance(fault, Blocked):
        return fault.body
    return {"error": {"code": fault.code, "message": fault.message}}

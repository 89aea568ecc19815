"""Why an inbound request is turned away at the door, each with its HTTP status."""


class TurnedAway(Exception):
    """A request that never reaches the routes; `reason` is a word for the log and never quotes the request."""

    status = 400

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class NotAnActivity(TurnedAway):
    """The body is not JSON, not an object, or lacks a field that every activity of its type has."""


class BadToken(TurnedAway):
    """The token is missing, or says or proves too little."""

    status = 401


class Foreign(TurnedAway):
    """A sound token, but from another tenant or another channel than Teams."""

    status = 403


class TooBig(TurnedAway):
    """The body exceeds the limit."""

    status = 413

"""What can go wrong on the way to the Bot Connector, told apart by what the caller may do next (rule 37)."""


class Failure(Exception):
    """A call to the connector that brought no answer; `code` is the service's own word for it, or ours."""

    def __init__(self, status: int = 0, code: str = "", retry_after: float | None = None) -> None:
        super().__init__(f"{type(self).__name__} {status} {code}".strip())
        self.status = status
        self.code = code
        self.retry_after = retry_after


class Throttled(Failure):
    """Nothing was done; come back after `retry_after` seconds (429, or 412 when the service asks to try again).

    None where the service does not say how long: then ever longer.
    """

    def __init__(self, retry_after: float | None, status: int = 429, code: str = "") -> None:
        super().__init__(status, code, retry_after)


class Blocked(Failure):
    """The recipient took away the bot's right to write (403 MessageWritesBlocked): mark them and stop."""


class Gone(Failure):
    """No such conversation, message or member (404): resolve once more, then give up."""


class TooLarge(Failure):
    """The message is over the service's size limit (413): send less."""


class Refused(Failure):
    """The service, or our own list of hosts, says no; trying again will not help."""


class Archived(Refused):
    """The team or the channel is read-only until somebody takes it up again."""


class Unsure(Failure):
    """The connection was lost or the service failed: the work may have been done."""


class Unreachable(Unsure):
    """No connection or no token was to be had: nothing was done, and a later try may work."""

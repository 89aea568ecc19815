"""Every call to Graph is counted by what came of it, so that whoever runs the forum sees the service's moods."""

from collections.abc import Awaitable

import telemetry
from forum.ports import LockedOut, Unavailable
from graph.refusals import retry_after
from graph.wire import Reply

SERVICE = "graph"


async def watched(sending: Awaitable[Reply]) -> Reply:
    """The answer as it came, counted; so is a call that brought none, and a token that was not to be had."""
    try:
        reply = await sending
    except LockedOut:
        telemetry.TOKENS.labels(SERVICE).inc()
        telemetry.called(SERVICE, 0)
        raise
    except Unavailable:
        telemetry.called(SERVICE, 0)
        raise
    telemetry.called(SERVICE, reply.status, retry_after(reply.headers))
    return reply

"""Every call that leaves the edge's one session is counted by what came of it, without the callers knowing."""

from types import SimpleNamespace

import aiohttp

import telemetry
from bot.edge import retry_after

CONNECTOR, KEYS = "connector", "keys"


def watching() -> aiohttp.TraceConfig:
    """For the session; a call that names no service by its `trace_request_ctx` goes to the connector."""
    trace = aiohttp.TraceConfig()
    trace.on_request_end.append(_ended)
    trace.on_request_exception.append(_broke)
    return trace


async def _ended(_session: object, context: SimpleNamespace, told: aiohttp.TraceRequestEndParams) -> None:
    telemetry.called(_service(context), told.response.status, retry_after.seconds(told.response.headers))


async def _broke(_session: object, context: SimpleNamespace, told: aiohttp.TraceRequestExceptionParams) -> None:
    # Who was cancelled learnt nothing about the service.
    if isinstance(told.exception, Exception):
        telemetry.called(_service(context), 0)


def _service(context: SimpleNamespace) -> str:
    return context.trace_request_ctx or CONNECTOR

"""Logging set-up, the turn's and the delivery's id on every line, and what is counted; never names or texts."""

import logging
import re
import sys
from collections.abc import Mapping
from contextvars import ContextVar

import structlog
from prometheus_client import Counter, Gauge, Histogram, Info

turn_id: ContextVar[str] = ContextVar("turn_id", default="")
row_id: ContextVar[int] = ContextVar("row_id", default=0)

_QUICK = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10)
_PATIENT = (0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 60)

BUILD = Info("forum_build", "The version that runs.")
TURNS = Counter("forum_turns", "Turns handled, by door and outcome.", ["how", "outcome"])
TURN_SECONDS = Histogram("forum_turn_seconds", "From a turn's arrival to its answer, by door.", ["how"], buckets=_QUICK)
TURNED_AWAY = Counter("forum_turned_away", "Requests refused before any turn, by HTTP status.", ["status"])
DELIVERIES = Counter("forum_deliveries", "Deliveries, by kind and outcome.", ["kind", "outcome"])
DELIVERY_SECONDS = Histogram("forum_delivery_seconds", "One try of a delivery, by kind.", ["kind"], buckets=_PATIENT)
QUEUE = Gauge("forum_queue", "Outbox rows, by state.", ["state"])
OLDEST = Gauge("forum_queue_oldest_seconds", "How long the oldest row that is due has waited.")
CALLS = Counter("forum_calls", "Calls to Microsoft 365, by service and status (0: no answer).", ["service", "status"])
RETRY_AFTER = Counter("forum_retry_after_seconds", "Seconds that a service asked us to wait, summed.", ["service"])
UP = Gauge("forum_service_up", "Whether the last call to a service was served (1) or not (0).", ["service"])
KEYS = Counter("forum_key_fetches", "Fetches of the signing keys, by outcome.", ["outcome"])
TOKENS = Counter("forum_token_failures", "Access tokens that were asked for in vain, by service.", ["service"])
FAILURES = Counter("forum_job_failures", "Looks and the like that came to nothing, by what and why.", ["what", "error"])
ODD_ROWS = Counter("forum_list_rows_odd", "Rows of the answers list that could not be read and were passed over.")
LAST = Gauge("forum_last_success_timestamp_seconds", "When something last went well, in seconds since 1970.", ["what"])

_SHAPES: Mapping[str, structlog.typing.Processor] = {
    "logfmt": structlog.processors.LogfmtRenderer(sort_keys=True, bool_as_flag=False),
    "json": structlog.processors.JSONRenderer(sort_keys=True),
}
_LONGEST = 200
# Where a library's sentence would have been filled.
_PLACE = re.compile(r"%(?:\(\w+\))?[-#0 +]*[\d*]*(?:\.[\d*]+)?[a-zA-Z]")
_TOLD_BY_US = "azure.identity"
"""Each of its refusals comes to us too and is told with the setting's name; its own line is for DEBUG."""


def set_up(level: str = "INFO", shape: str = "logfmt") -> None:
    """One line an event on standard error, as key=value or as JSON; nothing on standard output."""
    render = _SHAPES[shape]
    structlog.configure(
        processors=[structlog.processors.add_log_level, _with_ids, _timed, render],
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level)),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    logging.getLogger(_TOLD_BY_US).setLevel(logging.NOTSET if level == "DEBUG" else logging.CRITICAL)
    _host(_Guests(render), max(logging.WARNING, getattr(logging, level)))


_timed = structlog.processors.TimeStamper(fmt="iso", utc=True)


class _Guests(logging.Formatter):
    """What the libraries say, in our shape, without anything that was filled in: that may be somebody's words.

    A library's sentence is kept up to its first line, with «…» in its places, and of an error its type.
    """

    def __init__(self, render: structlog.typing.Processor) -> None:
        super().__init__()
        self._render = render

    def format(self, record: logging.LogRecord) -> str:
        said = str(record.msg).partition("\n")[0][:_LONGEST]
        said = _PLACE.sub("…", said).replace("%%", "%") if record.args else said
        event: structlog.typing.EventDict = {"event": said, "level": record.levelname.lower(), "logger": record.name}
        if record.exc_info and record.exc_info[0]:
            event["error"] = record.exc_info[0].__name__
        told = self._render(None, record.levelname, _timed(None, record.levelname, _with_ids(None, "", event)))
        return str(told)


def _host(guests: _Guests, level: int) -> None:
    """The libraries' lines go through us, once; a handler that somebody else put there stays."""
    root, handler = logging.getLogger(), logging.StreamHandler(sys.stderr)
    root.handlers = [each for each in root.handlers if not isinstance(each.formatter, _Guests)]
    handler.setFormatter(guests)
    root.addHandler(handler)
    root.setLevel(level)


def _with_ids(_logger: object, _name: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    found = {"turn": turn_id.get(), "row": row_id.get()}
    return {**{name: id_ for name, id_ in found.items() if id_}, **event}


def log() -> structlog.typing.FilteringBoundLogger:
    """The house's logger; call it at the place of use, so that tests may set it up anew."""
    logger: structlog.typing.FilteringBoundLogger = structlog.get_logger()
    return logger


def called(service: str, status: int, wait: float | None = None) -> None:
    """A call to Microsoft 365 has ended: with an HTTP status, or 0 where no answer came; `wait` is its Retry-After."""
    CALLS.labels(service, str(status)).inc()
    if wait is not None:
        RETRY_AFTER.labels(service).inc(wait)
    # A refusal is an answer: the service is there, and what it refuses shows in the deliveries.
    UP.labels(service).set(0 if status == 0 or status == 401 or status >= 500 else 1)

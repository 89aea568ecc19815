"""Logging set-up, the turn's id on every line, and counters; ids and counts only, never names or texts."""

import logging
import sys
from contextvars import ContextVar

import structlog
from prometheus_client import Counter

turn_id: ContextVar[str] = ContextVar("turn_id", default="")

TURNS = Counter("forum_turns", "Turns handled, by door and outcome.", ["how", "outcome"])
DELIVERIES = Counter("forum_deliveries", "Deliveries, by kind and outcome.", ["kind", "outcome"])


def set_up(level: str = "INFO") -> None:
    """Lines of key=value on standard error, nothing on standard output."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            _with_turn,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.LogfmtRenderer(sort_keys=True, bool_as_flag=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level)),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="level=%(levelname)s event=%(message)r")


def _with_turn(_logger: object, _name: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    current = turn_id.get()
    return {**event, "turn": current} if current else event


def log() -> structlog.typing.FilteringBoundLogger:
    """The house's logger; call it at the place of use, so that tests may set it up anew."""
    logger: structlog.typing.FilteringBoundLogger = structlog.get_logger()
    return logger

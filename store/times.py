"""Times as they are stored: whole microseconds since 1970 in UTC, so that they compare and sort as numbers."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta(microseconds=1)


def stored(at: datetime) -> int:
    """An aware time as microseconds; ValueError for a naive one, whose meaning nobody knows."""
    if at.tzinfo is None:
        raise ValueError("a time without a zone cannot be stored")
    return (at - _EPOCH) // _TICK


def read(micros: int) -> datetime:
    """Microseconds as an aware time in UTC."""
    return _EPOCH + timedelta(microseconds=micros)


def stored_or_0(at: datetime | None) -> int:
    """A moment that may not be known."""
    return stored(at) if at else 0


def known(micros: int) -> datetime | None:
    """The moment, or None for 0."""
    return read(micros) if micros else None
